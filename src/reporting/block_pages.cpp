// The pages on which one block of a paper is written, added, moved or taken out.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/typed_words.h"
#include "reporting/number_check.h"
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
                 .label = block.kind == BlockKind::diagram ? "Steps before the counted ones, a line each" : "Text",
                 .hint = "**Two stars** make words strong. Figures stand in {{double braces}}; insert them below.",
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

// What the author is told under the box: each number without a source, with two ways on.
Html unlinked_part(Visit& visit, const Paper& paper, const PaperBlock& block, const Problems& problems) {
    auto parts = read_text(block.text.text);
    if (!parts) return {};
    Html lines;
    int count = 0; // names the field of each, so that what was typed comes back where it was typed
    for (const auto& part : *parts) {
        const auto* words = std::get_if<PlainWords>(&part);
        if (!words) continue;
        for (const auto& number : unlinked_numbers(words->text)) {
            auto by = "by_" + std::to_string(++count);
            Html way = html::text_input({.name = by,
                                         .label = "Who gave “" + number.words + "”?",
                                         .hint = "A person's post, a paper with its date, a return.",
                                         .error = html::error_of(problems, by),
                                         .value = std::string(visit.typed(by))});
            lines += html::inset_text(
                {.text = html::of<R"({} {})">(html::escaped(number.message() + "."),
                                              html::link({.text = "Link it to a figure",
                                                          .href = block_address(paper, block.id) + "/figure?replace="
                                                                  + percent_encoded(number.words)}))});
            lines += form_begin(visit, block_address(paper, block.id) + "/given")
                     + html::hidden_field("number", number.words) + html::hidden_field("place", std::to_string(count))
                     + way + html::button({.text = "Mark as given", .classes = "govuk-button--secondary"})
                     + office::form_end();
        }
    }
    return lines.empty() ? Html() : html::section_heading("Numbers without a source") + lines;
}

Html figure_part(const Paper& paper, const PaperBlock& block) {
    bool takes_figures = block.kind == BlockKind::paragraph || block.kind == BlockKind::lettered
                         || block.kind == BlockKind::remark || block.kind == BlockKind::implication;
    if (!takes_figures && !shows_figure(block.kind)) return {};
    Html part = html::section_heading(shows_figure(block.kind) ? "The figure it shows" : "Figures in this text");
    if (shows_figure(block.kind)) part += html::paragraph(block.mark.empty() ? "None is chosen yet." : block.mark);
    return part
           + html::button({.text = shows_figure(block.kind) ? "Choose the figure" : "Insert a figure",
                           .href = block_address(paper, block.id) + "/figure",
                           .classes = "govuk-button--secondary"});
}

http::Response block_form(Visit& visit, const Paper& paper, const PaperBlock& block, const Problems& problems) {
    std::string name = label_of(block.kind);
    Html main = html::error_summary(problems) + html::page_heading(name, paper.reference);
    main += form_begin(visit, block_address(paper, block.id), block.kind == BlockKind::image)
            + html::hidden_field("version", std::to_string(block.version));
    main += controls_of(visit, block, problems) + html::button({.text = "Save"}) + office::form_end();
    main += figure_part(paper, block) + unlinked_part(visit, paper, block, problems);
    return show(visit, writing_words(paper, name, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

struct Asked {
    Paper paper;
    PaperBlock block;
};

// The paper and block, or the page that says why not.
std::variant<Asked, http::Response> asked_for(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto block = block_asked_for(visit, *paper);
    if (!block) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return Asked{*paper, *block};
}

http::Response show_block(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    return block_form(visit, std::get<Asked>(asked).paper, std::get<Asked>(asked).block, {});
}

http::Response conflict_page(Visit& visit, const Paper& paper, const PaperBlock& typed) {
    auto theirs = find_block(visit.db, typed.id);
    Html main = html::page_heading("Someone else changed this block", paper.reference);
    main += html::paragraph("Here are both versions. Nothing of yours is lost: choose what to keep and save.");
    main += html::section_heading("Theirs, as it stands")
            + html::inset_text({.text = theirs ? theirs->text.text : "It was taken out."});
    if (theirs) {
        main += html::section_heading("Yours");
        main += form_begin(visit, block_address(paper, typed.id), typed.kind == BlockKind::image)
                + html::hidden_field("version", std::to_string(theirs->version)) + controls_of(visit, typed, {})
                + html::button({.text = "Keep this text"}) + office::form_end();
    }
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

http::Response keep_typed_block(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    auto& [paper, block] = std::get<Asked>(asked);
    auto version = version_typed(visit, block.version);
    bool is_stale = version != block.version;
    auto problems = read_block(visit, block);
    block.version = version;
    if (problems.empty() && is_stale) return conflict_page(visit, paper, block);
    auto photo = block.kind == BlockKind::image && problems.empty()
                     ? office::stage_upload(visit, "photo", office::photos())
                     : Result<std::optional<office::StagedFile>>(std::optional<office::StagedFile>());
    if (!photo)
        problems.add("photo", photo.has_problems() ? photo.problems().list.front().message : photo.refusal().message);
    if (!problems.empty()) return block_form(visit, paper, block, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<PaperBlock> {
        if (*photo)
            block.file = office::link_file(change, **photo, block_fields().shape(), block.id.value,
                                           office::FileAudience::open, block.alt)
                             .id;
        return keep_block(change, block);
    });
    if (!kept)
        return kept.has_problems() ? block_form(visit, paper, block, kept.problems())
                                   : conflict_page(visit, paper, block);
    return saved(visit, writing_address(paper) + "#block-" + std::to_string(kept->id.value), "Saved");
}

// --- Adding ---

http::Response new_block_form(Visit& visit, const Paper& paper, const Problems& problems) {
    html::Radios kinds{.name = "kind",
                       .legend = "What comes next?",
                       .error = html::error_of(problems, "kind"),
                       .value = visit.has_typed() ? std::string(visit.typed("kind")) : "paragraph",
                       .options = {}};
    for (const auto& choice : Choices<BlockKind>::list)
        kinds.options.push_back({.value = choice.stored, .text = choice.label});
    auto after = visit.has_typed() ? visit.typed("after") : visit.query("after");
    Html main = html::error_summary(problems) + html::page_heading("Add a block", paper.reference);
    main += form_begin(visit, writing_address(paper) + "/blocks/new") + html::hidden_field("after", after)
            + html::radios(kinds);
    main += html::button({.text = "Add"}) + office::form_end();
    return show(visit, writing_words(paper, "Add a block", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_new_block(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return new_block_form(visit, *paper, {});
}

http::Response add_new_block(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto kind = choice_of<BlockKind>(visit.typed("kind"));
    auto after = Kind<std::int64_t>::read(visit.typed("after").empty() ? "0" : visit.typed("after"), {});
    if (!kind) return new_block_form(visit, *paper, Problems{{{"kind", "Select what comes next"}}});
    if (!after) return refuse(visit, {"The place of the new block is not known.", "", Refusal::Kind::conflict});
    PaperBlock block;
    block.kind = *kind;
    auto kept = visit.change(
        [&](office::Change& change) -> Result<PaperBlock> { return add_block(change, paper->id, {*after}, block); });
    return http::see_other(block_address(*paper, kept->id));
}

// --- Order ---

http::Response change_order(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto act = std::string(visit.typed("act"));
    auto dash = act.find('-');
    auto id = Kind<std::int64_t>::read(dash == std::string::npos ? "" : std::string_view(act).substr(dash + 1), {});
    auto block = id ? find_block(visit.db, {*id}) : std::nullopt;
    if (!block || block->paper != paper->id)
        return refuse(visit, {"This block is not in the paper any more.", "", Refusal::Kind::gone});
    auto verb = act.substr(0, dash);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Done> {
            if (verb == "remove") return remove_block(change, *block), Done{};
            return move_block(change, *block, verb == "up" ? Direction::up : Direction::down);
        },
        verb == "remove" ? "taken out of the paper" : "");
    if (!kept) return refuse(visit, kept.refusal());
    if (verb == "remove") return saved(visit, writing_address(*paper), "The block is taken out");
    return http::see_other(writing_address(*paper) + "#block-" + std::to_string(block->id.value));
}

// --- Numbers that others gave ---

http::Response mark_as_given(Visit& visit) {
    auto asked = asked_for(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    auto& [paper, block] = std::get<Asked>(asked);
    auto member = "by_" + std::string(visit.typed("place"));
    auto by = std::string(trimmed(visit.typed(member)));
    auto problems = office::too_long(visit, {member}, office::line_limit);
    if (by.empty() || by.find_first_of("|{}\n") != std::string::npos)
        problems.add(member, "Enter who gave the number, without the signs | { }");
    if (!problems.empty()) return block_form(visit, paper, block, problems);
    auto marked = with_mark(block.text.text, std::string(visit.typed("number")),
                            written(GivenMark{std::string(visit.typed("number")), by}));
    if (!marked)
        return block_form(visit, paper, block,
                          Problems{{{"text", "The number “" + std::string(visit.typed("number"))
                                                 + "” does not stand in this text any more"}}});
    block.text.text = *marked;
    auto kept = visit.change([&](office::Change& change) { return keep_block(change, block); });
    if (!kept)
        return kept.has_problems() ? block_form(visit, paper, block, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, block_address(paper, block.id), "Marked as given by " + by);
}

} // namespace

void mount_blocks(office::Routes& at) {
    using office::may, office::Right;
    at.get("/work/papers/{reference}/blocks/new", show_new_block, may(Right::write_papers),
           "Choose what block to add to a paper");
    at.post("/work/papers/{reference}/blocks/new", add_new_block, may(Right::write_papers), "Add a block to a paper");
    at.get("/work/papers/{reference}/blocks/{block}", show_block, may(Right::write_papers),
           "Open the form of one block of a paper");
    at.post_files("/work/papers/{reference}/blocks/{block}", keep_typed_block, may(Right::write_papers),
                  "Change one block of a paper");
    at.post("/work/papers/{reference}/blocks/{block}/given", mark_as_given, may(Right::write_papers),
            "Say who gave a number that is not a figure of the office");
    at.post("/work/papers/{reference}/order", change_order, may(Right::write_papers),
            "Move a block of a paper up or down, or take it out");
}

} // namespace reeve::reporting
