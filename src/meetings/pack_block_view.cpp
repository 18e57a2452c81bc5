// Remarks, tables, facts and lists as markup without a style.
#include "meetings/pack_block_view.h"

namespace reeve::meetings {
namespace {

using html::Html;
using namespace document;

struct RunsAsHtml {
    Html out;
    void operator()(const TextRun& run) {
        if (run.bold) out.add<"<strong>{}</strong>">(run.text);
        else out.add<"{}">(run.text);
    }
    void operator()(const LinkRun& run) {
        if (html::is_safe_address(run.address)) out.add<R"(<a href="{}">{}</a>)">(run.address, run.text);
        else out.add<"{}">(run.text);
    }
    void operator()(const FigureRun& run) { out.add<"{} [{}]">(run.shown, run.reference); }
};

Html html_of(const Runs& runs) {
    RunsAsHtml made;
    for (const auto& run : runs) std::visit(made, run);
    return std::move(made.out);
}

struct BlockAsHtml {
    Html operator()(const Paragraph& block) const {
        return html::of<"<p>{}. {}</p>">(block.number, html_of(block.runs));
    }
    Html operator()(const Remark& block) const { return html::of<"<p>{}</p>">(html_of(block.runs)); }
    Html operator()(const Table& block) const {
        Html made;
        made.add<R"(<table border="1"><caption>{}</caption><thead><tr>)">(table_title(block));
        for (const auto& column : block.columns) made.add<R"(<th scope="col">{}</th>)">(column.heading);
        made.add<"</tr></thead><tbody>">();
        for (const auto& row : block.rows) {
            made.add<"<tr>">();
            for (const auto& cell : row.cells) made.add<"<td>{}</td>">(html_of(cell));
            made.add<"</tr>">();
        }
        return made.add<"</tbody></table>">();
    }
    Html operator()(const Facts& block) const {
        Html made;
        made.add<"<dl>">();
        for (const auto& fact : block.facts) made.add<"<dt>{}</dt><dd>{}</dd>">(fact.label, html_of(fact.runs));
        return made.add<"</dl>">();
    }
    Html operator()(const ItemList& block) const {
        Html made;
        made.add<"<ul>">();
        for (const auto& item : block.items) made.add<"<li>{}</li>">(html_of(item));
        return made.add<"</ul>">();
    }
    Html operator()(const Image& block) const { return html::of<"<p>{}</p>">(block.alt); }
    Html operator()(const Drawing& block) const { return html::of<"<p>{}</p>">(block.alt); }
};

} // namespace

Html block_as_html(const Block& block) { return std::visit(BlockAsHtml{}, block); }

} // namespace reeve::meetings
