// The pages on which one block of a paper is written, and on which two who wrote it at once see both versions.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include "reporting/block_removal_store.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"
#include "reporting/paper_text.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

bool shows_figure(BlockKind kind) {
    return kind == BlockKind::table || kind == BlockKind::map || kind == BlockKind::chart || kind == BlockKind::diagram;
}

// Which columns the form of a kind asks for.
std::vector<std::string_view> columns_of(BlockKind kind) {
    switch (kind) {
    case BlockKind::paragraph: return {"text", "role"};
    case BlockKind::implication: return {"label", "text"};
    case BlockKind::table:
    case BlockKind::map:
    case BlockKind::chart: return {"label", "alt"};
    case BlockKind::diagram: return {"label", "text", "alt"};
    case BlockKind::cells: return {"label", "text"};
    case BlockKind::image: return {"label", "alt", "credit", "consent"};
    default: return {"text"};
    }
}

Html controls_of(const Visit& visit, const PaperBlock& block, const Problems& problems) {
    Html controls;
    for (auto column : columns_of(block.kind)) {
        const auto& field = *block_fields().shape().find(column);
        auto typed = visit.typed_fields().has(column) ? std::string(visit.typed(column)) : field.typed(&block);
        if (column == "text")
            controls += html::textarea(
                {.name = "text",
                 .label = block.kind == BlockKind::diagram ? "Steps before the counted ones, a line each"
                          : block.kind == BlockKind::cells ? "Rows, a line each, the headings first"
                                                           : "Text",
                 .hint =
                     block.kind == BlockKind::cells
                         ? "Cells are parted by |, and ⏎ begins a new line inside a cell. Figures stand in {{double "
                           "braces}}; insert them below."
                         : "**Two stars** make words strong. Figures stand in {{double braces}}; insert them below.",
                 .error = html::error_of(problems, "text"),
                 .value = typed,
                 .rows = block.kind == BlockKind::heading ? 1 : 8});
        else controls += html::control(field, typed, problems);
    }
    if (block.kind == BlockKind::image)
        controls += html::file_upload({.name = "photo",
                                       .label = "Photograph (JPEG or PNG)",
                                       .hint = "The place and time hidden in it are removed.",
                                       .error = html::error_of(problems, "photo"),
                                       .accept = "image/*"});
    return controls;
}

// The field of each number has a name of its own, so that what was typed comes back where it was typed.
Html given_form(Visit& visit, const Paper& paper, const PaperBlock& block, const NumberPlace& place, int count,
                const Problems& problems) {
    auto by = "by_" + std::to_string(count);
    return form_begin(visit, block_address(paper, block.id) + "/given") + html::hidden_field("number", place.words)
           + html::hidden_field("before", std::to_string(place.before))
           + html::hidden_field("place", std::to_string(count))
           + html::hidden_field("version", std::to_string(block.version))
           + html::text_input({.name = by,
                               .label = "Who gave “" + place.words + "”?",
                               .hint = "A person's post, a paper with its date, a return.",
                               .error = html::error_of(problems, by),
                               .value = std::string(visit.typed(by))})
           + html::button({.text = "Mark as given", .classes = "govuk-button--secondary"}) + office::form_end();
}

// The number with the words around it, so that two equal ones are told apart.
Html around(const std::string& text, const office::UnlinkedNumber& number) {
    constexpr std::size_t each_side = 40;
    auto from = number.begin > each_side ? text.find(' ', number.begin - each_side) : 0;
    if (from == std::string::npos || from > number.begin) from = number.begin;
    auto to = number.end + each_side >= text.size() ? text.size() : text.rfind(' ', number.end + each_side);
    if (to == std::string::npos || to < number.end) to = number.end;
    return html::of<"{}{}<strong>{}</strong>{}{}">(from > 0 ? "… " : "", text.substr(from, number.begin - from),
                                                   number.words, text.substr(number.end, to - number.end),
                                                   to < text.size() ? " …" : "");
}

// What the author is told under the box: each number without a source, with two ways on.
Html unlinked_part(Visit& visit, const Paper& paper, const PaperBlock& block, const Problems& problems) {
    if (!read_text(block.text.text)) return {};
    Html lines;
    int count = 0;
    auto numbers = unlinked_in(block.text.text);
    for (const auto& number : numbers) {
        NumberPlace place{number.words, equal_before(numbers, number)};
        auto address = block_address(paper, block.id) + "/figure?replace=" + percent_encoded(place.words)
                       + "&before=" + std::to_string(place.before);
        lines += html::inset_text({.text = html::of<R"({}<br><span class="govuk-body-s">{}</span><br>{})">(
                                       number.message() + ".", around(block.text.text, number),
                                       html::link({.text = "Link it to a figure",
                                                   .href = address,
                                                   .hidden_text = ": the number " + number.words}))});
        lines += given_form(visit, paper, block, place, ++count, problems);
    }
    return lines.empty() ? Html() : html::section_heading("Numbers without a source") + lines;
}

Html figure_part(const Paper& paper, const PaperBlock& block) {
    bool takes_figures = block.kind == BlockKind::paragraph || block.kind == BlockKind::lettered
                         || block.kind == BlockKind::remark || block.kind == BlockKind::implication
                         || block.kind == BlockKind::cells;
    if (!takes_figures && !shows_figure(block.kind)) return {};
    Html part = html::section_heading(shows_figure(block.kind) ? "The figure it shows" : "Figures in this text");
    if (shows_figure(block.kind)) part += html::paragraph(block.mark.empty() ? "None is chosen yet." : block.mark);
    return part
           + html::button({.text = shows_figure(block.kind) ? "Choose the figure" : "Insert a figure",
                           .href = block_address(paper, block.id) + "/figure",
                           .classes = "govuk-button--secondary"});
}

http::Response block_form(Visit& visit, const Paper& paper, const PaperBlock& block, const Problems& problems,
                          int status = 422) {
    std::string name = label_of(block.kind);
    Html main = html::error_summary(problems) + html::page_heading(name, paper.reference);
    main += form_begin(visit, block_address(paper, block.id), block.kind == BlockKind::image)
            + html::hidden_field("version", std::to_string(block.version));
    main += controls_of(visit, block, problems) + html::button({.text = "Save"}) + office::form_end();
    main += figure_part(paper, block) + unlinked_part(visit, paper, block, problems);
    return show(visit, writing_words(paper, name, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : status);
}

struct Asked {
    Paper paper;
    PaperBlock block;
};

// The paper and block, or the page that says why not. A block that was taken out is found too: what somebody was
// writing in it is not lost.
std::variant<Asked, http::Response> asked_for(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto block = any_block_asked_for(visit, *paper);
    if (!block) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return Asked{*paper, *block};
}

http::Response show_block(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    auto& [paper, block] = std::get<Asked>(asked);
    if (block.removal)
        return refuse(visit, {"This block is not in the paper any more. It can be put back on the paper's page.", "",
                              Refusal::Kind::gone});
    return block_form(visit, paper, block, {});
}

// --- Two who wrote at once ---

html::TableRow both_versions(const Field& field, const PaperBlock& theirs, std::string_view typed) {
    PaperBlock mine;
    field.read(&mine, typed, {});
    auto of = [&](const PaperBlock& block) {
        auto words = field.shown(&block);
        return words.empty() ? html::of<R"(<span class="rv-empty">Nothing</span>)">()
                             : html::of<R"(<span class="rv-typed">{}</span>)">(words);
    };
    return {{{field.words.label}, {of(theirs)}, {of(mine)}}};
}

// Every column in which the two differ, side by side.
Html compared(const Visit& visit, const PaperBlock& theirs) {
    html::Table table{.caption = "Where the two differ",
                      .caption_id = "differences",
                      .head = {{.text = "What"}, {.text = "Theirs, as it stands"}, {.text = "Yours, as you typed it"}},
                      .is_stacked = true};
    for (auto column : columns_of(theirs.kind)) {
        const auto& field = *block_fields().shape().find(column);
        if (!visit.request.form.has(column) || field.typed(&theirs) == tidied(visit.typed(column))) continue;
        table.rows.push_back(both_versions(field, theirs, visit.typed(column)));
    }
    if (table.rows.empty()) return html::paragraph("The words are the same; something else of it was changed.");
    return html::table(table);
}

// The figure it shows may be what the other changed; it is not part of this form and stays as they chose it.
Html figure_stands(const PaperBlock& theirs) {
    if (!shows_figure(theirs.kind) || theirs.mark.empty()) return {};
    return html::paragraph("The figure it shows stays as it stands now: " + theirs.mark);
}

http::Response conflict_page(Visit& visit, const Paper& paper, const PaperBlock& theirs) {
    bool is_out = theirs.removal != 0;
    Html main = html::page_heading(is_out ? "Someone else took this block out" : "Someone else changed this block",
                                   paper.reference);
    auto history = office::history_of(visit.db, block_fields().shape(), theirs.id.value);
    if (!history.empty())
        main += html::paragraph("The " + history.front().actor + (is_out ? " took it out on " : " saved theirs on ")
                                + in_words(history.front().at) + ".");
    main += html::paragraph("Here are both versions. Nothing of theirs or yours is lost yet: choose what to keep.");
    main += compared(visit, theirs) + figure_stands(theirs);
    main += html::button_group({html::button({.text = is_out ? "Leave it out" : "Take theirs",
                                              .href = is_out ? writing_address(paper) : block_address(paper, theirs.id),
                                              .classes = "govuk-button--secondary"})});
    main += html::section_heading("Yours, to save over theirs")
            + form_begin(visit, block_address(paper, theirs.id), theirs.kind == BlockKind::image)
            + html::hidden_field("version", std::to_string(theirs.version));
    if (is_out) main += html::hidden_field("put_back", "yes");
    main += controls_of(visit, theirs, {});
    if (visit.request.form.has("photo") || theirs.kind == BlockKind::image)
        main += html::paragraph("A photograph you chose has to be chosen again.");
    main += html::button({.text = is_out ? "Put it back with yours" : "Keep yours"}) + office::form_end();
    return show(visit, writing_words(paper, "Two versions", true), html::text_column(main), 409);
}

// Puts the typed columns into the block; a column the form did not send stays.
Problems read_block(Visit& visit, PaperBlock& block) {
    std::vector<std::string_view> sent;
    for (auto column : columns_of(block.kind))
        if (visit.request.form.has(column)) sent.push_back(column);
    auto problems = read_form(block_fields(), sent, visit.typed_of(), block, visit.today());
    auto parts = read_text(block.text.text);
    if (parts.has_problems() && problems.empty()) return parts.problems();
    return problems;
}

// Keeps what was typed, with the photograph where one came; a block that was taken out goes back where it was first.
Result<PaperBlock> keep_typed(office::Change& change, PaperBlock block,
                              const std::optional<office::StagedFile>& photo) {
    if (photo)
        block.file = office::link_file(change, *photo, block_fields().shape(), block.id.value,
                                       office::FileAudience::open, block.alt)
                         .id;
    if (!block.removal) return keep_block(change, block);
    TRY(put_back(change, block.paper, block.removal));
    auto back = find_block(change.tx, block.id);
    if (!back) throw Fault("a block that was put back is not there");
    block.version = back->version;
    block.position = back->position;
    block.removal = 0;
    block.removed_after = {};
    return keep_block(change, block);
}

http::Response keep_typed_block(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    auto& [paper, block] = std::get<Asked>(asked);
    const auto stands = block;
    bool is_stale = office::version_typed(visit, block.version) != stands.version;
    if (is_stale || (stands.removal && visit.typed("put_back") != "yes")) return conflict_page(visit, paper, stands);
    auto problems = read_block(visit, block);
    auto photo = block.kind == BlockKind::image && problems.empty()
                     ? office::stage_upload(visit, "photo", office::photos())
                     : Result<std::optional<office::StagedFile>>(std::optional<office::StagedFile>());
    if (!photo)
        problems.add("photo", photo.has_problems() ? photo.problems().list.front().message : photo.refusal().message);
    if (!problems.empty()) return block_form(visit, paper, block, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_typed(change, block, *photo); });
    if (!kept && kept.has_problems()) return block_form(visit, paper, block, kept.problems());
    if (!kept) { // somebody kept theirs between this page's look and its change
        auto now = visit.office.database().read();
        return conflict_page(visit, paper, find_any_block(*now, block.id).value_or(stands));
    }
    return saved(visit, writing_address(paper) + "#block-" + std::to_string(kept->id.value), "Saved");
}

// --- Numbers that others gave ---

bool is_stale(const Visit& visit, const PaperBlock& block) {
    return office::version_typed(visit, block.version) != block.version;
}

// What stops a number from being marked, told on the form; the words are kept.
Problems why_not_given(const Visit& visit, const PaperBlock& block, const std::string& member) {
    auto by = trimmed(visit.typed(member));
    auto problems = office::too_long(visit, {member}, office::line_limit);
    if (by.empty() || by.find_first_of("|{}\n") != std::string_view::npos)
        problems.add(member, "Enter who gave the number, without the signs | { }");
    if (is_stale(visit, block))
        problems.add("", "Someone else changed this block since you opened it. It stands here as it is now: look "
                         "whether the number is still there, and mark it again");
    return problems;
}

http::Response mark_as_given(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    auto& [paper, block] = std::get<Asked>(asked);
    auto member = "by_" + std::string(visit.typed("place"));
    auto by = std::string(trimmed(visit.typed(member)));
    if (auto problems = why_not_given(visit, block, member); !problems.empty())
        return block_form(visit, paper, block, problems, is_stale(visit, block) ? 409 : 422);
    auto before = Kind<int>::read(visit.typed("before"), {});
    NumberPlace place{std::string(visit.typed("number")), before ? *before : 0};
    auto marked = with_mark(block.text.text, place, written(GivenMark{place.words, by}));
    if (!marked)
        return block_form(
            visit, paper, block,
            Problems{{{"text", "The number “" + place.words + "” does not stand in this text any more"}}});
    block.text.text = *marked;
    auto kept = visit.change([&](office::Change& change) { return keep_block(change, block); });
    if (!kept)
        return kept.has_problems() ? block_form(visit, paper, block, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, block_address(paper, block.id), "Marked as given by " + by);
}

} // namespace

void mount_blocks(office::Routes& at) {
    using office::may, office::Right;
    at.get("/work/papers/{reference}/blocks/{block}", show_block, may(Right::write_papers),
           "Open the form of one block of a paper");
    at.post_files("/work/papers/{reference}/blocks/{block}", keep_typed_block, may(Right::write_papers),
                  "Change one block of a paper");
    at.post("/work/papers/{reference}/blocks/{block}/given", mark_as_given, may(Right::write_papers),
            "Say who gave a number that is not a figure of the office");
}

} // namespace reeve::reporting
