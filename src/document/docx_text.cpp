// Writes runs and paragraphs as WordprocessingML.
#include "document/docx_text.h"
#include "base/text.h"
#include "document/xml_text.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

std::string text_elements(std::string_view text) {
    std::string xml;
    while (true) {
        const auto stop = text.find_first_of("\n\t");
        const auto piece = text.substr(0, stop);
        if (!piece.empty()) xml += fmt::format(R"(<w:t xml:space="preserve">{}</w:t>)", xml_text(piece));
        if (stop == std::string_view::npos) return xml;
        xml += text[stop] == '\n' ? "<w:br/>" : "<w:tab/>";
        text.remove_prefix(stop + 1);
    }
}

std::string linked(const std::string& id, const std::string& runs, std::string_view tip) {
    if (id.empty()) return runs;
    const auto tooltip = tip.empty() ? "" : fmt::format(R"( w:tooltip="{}")", xml_text(shortened(tip, 250)));
    return fmt::format(R"(<w:hyperlink r:id="{}" w:history="1"{}>{}</w:hyperlink>)", id, tooltip, runs);
}

struct RunWriter {
    DocxRelations& relations;

    std::string operator()(const TextRun& run) const {
        std::string properties;
        if (run.bold) properties += "<w:b/>";
        if (run.italic) properties += "<w:i/>";
        return bookmark(run.place) + docx_run(run.text, properties);
    }
    std::string bookmark(const std::string& name) const {
        if (name.empty()) return "";
        return fmt::format(R"(<w:bookmarkStart w:id="{0}" w:name="{1}"/><w:bookmarkEnd w:id="{0}"/>)",
                           relations.bookmark(), xml_text(name));
    }
    std::string operator()(const LinkRun& run) const {
        const auto id = relations.link(run.address);
        return linked(id, docx_run(run.text, id.empty() ? "" : R"(<w:rStyle w:val="Hyperlink"/>)"), "");
    }
    std::string operator()(const FigureRun& run) const {
        const auto mark = run.is_sample ? ", sample" : "";
        const auto runs =
            docx_run(run.shown, R"(<w:rStyle w:val="FigureLink"/>)")
            + docx_run(fmt::format(" [{}{}]", run.reference, mark), R"(<w:rStyle w:val="FigureReference"/>)");
        return linked(relations.link(run.address), runs, run.caution);
    }
};

} // namespace

std::string docx_run(std::string_view text, std::string_view properties) {
    const auto elements = text_elements(text);
    if (elements.empty()) return "";
    if (properties.empty()) return fmt::format("<w:r>{}</w:r>", elements);
    return fmt::format("<w:r><w:rPr>{}</w:rPr>{}</w:r>", properties, elements);
}

std::string docx_runs(const Runs& runs, DocxRelations& relations) {
    std::string xml;
    for (const auto& run : runs) xml += std::visit(RunWriter{relations}, run);
    return xml;
}

std::string docx_paragraph(std::string_view style, std::string_view content, std::string_view properties) {
    return fmt::format(R"(<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>{}</w:p>)", style, properties, content);
}

} // namespace reeve::document
