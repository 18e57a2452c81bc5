// The page on which a paper is written: its blocks as they will read, what is doubtful beside each, and its figures.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/provenance.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "reporting/block_removal_store.h"
#include "reporting/cell_text.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_view.h"
#include "reporting/paper_wording.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
using namespace document;
namespace {

using html::Html;
using office::Right;
using office::Visit;

// Words with the numbers underlined that nobody answers for.
Html words_view(const std::string& text, const std::vector<office::UnlinkedNumber>& unlinked) {
    Html shown;
    std::size_t from = 0;
    for (const auto& number : office::unlinked_numbers(text)) {
        bool is_unlinked = std::any_of(unlinked.begin(), unlinked.end(),
                                       [&](const auto& other) { return other.words == number.words; });
        if (!is_unlinked) continue;
        shown += html::escaped(std::string_view(text).substr(from, number.begin - from))
                 + html::unlinked_number(number.words);
        from = number.end;
    }
    return shown += html::escaped(std::string_view(text).substr(from));
}

// A number that somebody is said to have given is not underlined, whatever equal one stands beside it.
Html text_view(const PaperBlock& block, const Runs& runs, const std::vector<office::UnlinkedNumber>& unlinked) {
    auto parts = read_text(block.text.text);
    Html shown;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto* words = std::get_if<TextRun>(&runs[i]);
        bool is_given = parts && i < parts->size() && std::holds_alternative<GivenMark>((*parts)[i]);
        shown += words && !words->bold && !is_given ? words_view(words->text, unlinked) : runs_view({runs[i]});
    }
    return shown;
}

// As it is typed, marks and all.
Html cells_view(const PaperBlock& block) {
    auto rows = cells_of(block.text.text);
    if (rows.empty()) return html::of<R"(<span class="rv-empty">Nothing is written here yet.</span>)">();
    html::Table table{.caption = block.label.empty() ? "Table" : block.label,
                      .caption_classes = block.label.empty() ? "govuk-visually-hidden" : "",
                      .caption_id = "cells-" + std::to_string(block.id.value),
                      .is_scrolled = true};
    for (const auto& heading : rows.front()) table.head.push_back({.text = heading});
    for (std::size_t i = 1; i < rows.size(); ++i) {
        table.rows.emplace_back();
        for (const auto& cell : rows[i]) table.rows.back().cells.push_back({cell});
    }
    return html::table(table);
}

Html block_words(const PaperBlock& block, const Layout& layout) {
    auto shown = layout.shown.find(block.id.value);
    auto unlinked = layout.unlinked.find(block.id.value);
    if (block.kind == BlockKind::heading) return html::section_heading(block.text.text);
    if (shown != layout.shown.end() && !shown->second.empty())
        return text_view(block, shown->second,
                         unlinked == layout.unlinked.end() ? std::vector<office::UnlinkedNumber>() : unlinked->second);
    if (block.kind == BlockKind::cells) return cells_view(block);
    if (!block.mark.empty()) return html::escaped(block.label.empty() ? block.mark : block.label);
    return block.kind == BlockKind::image ? html::escaped(block.alt.empty() ? "Image without a description" : block.alt)
                                          : html::of<R"(<span class="rv-empty">Nothing is written here yet.</span>)">();
}

Html warnings_view(const PaperBlock& block, const Layout& layout) {
    std::vector<html::Content> lines;
    for (const auto& warning : layout.warnings)
        if (warning.block == block.id) lines.push_back(warning.words);
    return lines.empty() ? Html() : html::of<R"(<div class="rv-caution">{}</div>)">(html::bullet_list(lines));
}

Html block_buttons(const Paper& paper, const PaperBlock& block, const std::string& name) {
    auto id = std::to_string(block.id.value);
    auto quiet = [&](const char* text, const char* act) {
        return html::button({.text = html::of<R"({}<span class="govuk-visually-hidden"> {}</span>)">(text, name),
                             .name = "act",
                             .value = std::string(act) + "-" + id,
                             .classes = "govuk-button--secondary rv-small"});
    };
    std::vector<Html> buttons = {
        html::link({.text = "Edit", .href = block_address(paper, block.id), .hidden_text = " " + name}),
        html::link({.text = "Add below",
                    .href = writing_address(paper) + "/blocks/new?after=" + id,
                    .hidden_text = " " + name}),
        quiet("Up", "up"), quiet("Down", "down"), quiet("Remove", "remove")};
    if (block.kind == BlockKind::heading) buttons.push_back(quiet("Remove section", "section"));
    return html::button_group(buttons);
}

// "The section “Summary”, 3 blocks", "Numbered paragraph: “Residents made ...”".
std::string words_of(const Removal& removal) {
    const auto& first = removal.blocks.front();
    auto words = shortened(!first.text.text.empty() ? first.text.text : first.label, 60);
    auto named = words.empty() ? std::string() : "“" + words + "”";
    if (removal.blocks.size() > 1)
        return "The section " + named + ", " + counted(static_cast<std::int64_t>(removal.blocks.size()), "block");
    return std::string(label_of(first.kind)) + (named.empty() ? "" : ": " + named);
}

Html put_back_form(Visit& visit, const Paper& paper, const Removal& removal, const char* button) {
    auto text = html::of<R"({}<span class="govuk-visually-hidden">: {}</span>)">(button, words_of(removal));
    return form_begin(visit, writing_address(paper) + "/removals/" + std::to_string(removal.number))
           + html::button({.text = text, .classes = "govuk-button--secondary"}) + office::form_end();
}

// What was taken out just now, with the way back.
Html undo_banner(Visit& visit, const Paper& paper, const std::vector<Removal>& removals) {
    for (const auto& removal : removals)
        if (visit.query("removed") == std::to_string(removal.number))
            return html::notification_banner(
                {.content = html::of<
                     R"(<p class="govuk-notification-banner__heading">Taken out: {}.</p>{}<p class="govuk-body">Its figures and marks are kept with it until the paper is published.</p>)">(
                     words_of(removal), put_back_form(visit, paper, removal, "Undo")),
                 .tone = html::Tone::success,
                 .title = "Taken out"});
    return {};
}

Html taken_out_part(Visit& visit, const Paper& paper, const std::vector<Removal>& removals) {
    if (removals.empty()) return {};
    Html lines;
    for (const auto& removal : removals)
        lines += html::paragraph(words_of(removal)) + put_back_form(visit, paper, removal, "Put back");
    return html::details(
        {.summary = "Taken out of this paper (" + std::to_string(removals.size()) + ")", .text = lines});
}

Html block_view(const Paper& paper, const PaperBlock& block, const Layout& layout, bool may_write) {
    auto number = layout.numbers.find(block.id.value);
    std::string name = number == layout.numbers.end() ? label_of(block.kind) : number->second;
    if (block.kind == BlockKind::implication) name = block.label;
    Html view;
    view.add<
        R"(<div class="rv-block" id="block-{}"><p class="govuk-body-s rv-block__name">{}</p><div class="govuk-body">{}</div>{}{}</div>)">(
        block.id.value, name, block_words(block, layout), warnings_view(block, layout),
        may_write ? block_buttons(paper, block, name) : Html());
    return view;
}

Html figure_line(const FigurePlace& place) {
    Html line = html::cited_number({.text = place.quoted.told.text,
                                    .reference = place.mark.reference,
                                    .href = place.address,
                                    .is_sample = place.quoted.told.is_sample});
    return html::of<R"({} {}, {}, definition {})">(line, place.mark.reference, place.where,
                                                   place.quoted.definition_version);
}

Html figures_panel(const Layout& layout) {
    std::vector<html::Content> lines;
    for (const auto& place : layout.figures) lines.push_back(figure_line(place));
    Html panel =
        html::section_heading("Figures in this paper (" + std::to_string(layout.figures.size()) + ")", "figures");
    return panel
           + (lines.empty() ? html::paragraph("None yet. Insert one while you edit a paragraph.")
                            : html::bullet_list(lines));
}

// What a frozen or published paper says against today's records.
Html moved_panel(Visit& visit, const Paper& paper) {
    auto edition = find_edition(visit.db, paper.id, paper.edition);
    if (!edition) edition = published_edition(visit.db, paper.id);
    if (!edition) return {};
    std::vector<html::Content> lines;
    auto verdicts = verify_edition(visit.db, *edition, visit.office.figures(), visit.office.shapes(), visit.now);
    for (const auto& verdict : verdicts)
        if (!verdict.check.agrees)
            lines.push_back(verdict.frozen.figure + " (" + verdict.frozen.place + "): " + verdict.frozen.shown
                            + " when frozen, " + verdict.shown_now + " now");
    Html panel = html::section_heading("Held against the records today");
    panel += html::paragraph(
        lines.empty() ? "All " + counted(static_cast<std::int64_t>(verdicts.size()), "figure") + " still match."
                      : counted(static_cast<std::int64_t>(lines.size()), "figure") + " moved since the freeze.");
    if (!lines.empty()) panel += html::bullet_list(lines);
    return panel
           + html::paragraph(html::link({.text = "Which records moved, and who changed them",
                                         .href = writing_address(paper) + "/verification"}));
}

void add_if(std::vector<Html>& list, bool is_shown, const char* text, const std::string& href,
            const char* classes = "") {
    if (is_shown) list.push_back(html::button({.text = text, .href = href, .classes = classes}));
}

std::vector<Html> paper_actions(Visit& visit, const Paper& paper) {
    std::vector<Html> actions;
    auto at = writing_address(paper);
    bool is_draft = paper.state == PaperState::drafting;
    add_if(actions, is_draft && visit.may(Right::write_papers), "Freeze the figures", at + "/freeze");
    add_if(actions, paper.state == PaperState::frozen && visit.may(Right::approve_papers), "Approve", at + "/approval");
    add_if(actions, paper.state == PaperState::approved && visit.may(Right::publish_papers), "Publish",
           at + "/publication");
    add_if(actions, paper.state == PaperState::published && visit.may(Right::publish_papers), "Correct this paper",
           at + "/correction");
    add_if(actions, is_draft && visit.may(Right::write_papers), "Edit cover", at + "/cover", "govuk-button--secondary");
    add_if(actions,
           (paper.state == PaperState::frozen || paper.state == PaperState::approved) && visit.may(Right::write_papers),
           "Back to draft", at + "/draft", "govuk-button--secondary");
    add_if(actions, true, "Preview", at + "/preview", "govuk-button--secondary");
    add_if(actions, true, "Take it away", at + "/files", "govuk-button--secondary");
    add_if(actions, true, "Recommendations", at + "/recommendations", "govuk-button--secondary");
    add_if(actions, true, "Promises", at + "/promises", "govuk-button--secondary");
    return actions;
}

Html cover_view(const Paper& paper, Moment now) {
    html::SummaryList list{.rows = {{"Status", label_of(paper.state)},
                                    {"To", paper.body},
                                    {"Meeting", in_full(paper.meeting_on)},
                                    {"Period covered", in_words(period_of(paper))},
                                    {"Author", paper.author_post}}};
    if (paper.due) list.rows.push_back({"Due", in_words(*paper.due)});
    if (paper.release_at) list.rows.push_back({"Under embargo until", in_words(*paper.release_at)});
    if (paper.edition > 1) list.rows.push_back({"Edition", std::to_string(paper.edition) + ": " + paper.erratum.text});
    if (!paper.approved_post.empty()) list.rows.push_back({"Approved by", paper.approved_post});
    if (paper.published_at)
        list.rows.push_back(
            {"Published", is_released(paper, now) ? html::of<R"({}, {})">(
                              in_words(*paper.published_at),
                              html::link({.text = "read it as the public does", .href = "/papers/" + paper.reference}))
                                                  : html::of<"{}, and public from {} on">(
                                                      in_words(*paper.published_at), in_words(*paper.release_at))});
    return html::summary_list(list);
}

Html blocks_part(Visit& visit, const Paper& paper, const std::vector<PaperBlock>& blocks, const Layout& layout) {
    bool may_write = paper.state == PaperState::drafting && visit.may(Right::write_papers);
    Html part;
    for (const auto& block : blocks) part += block_view(paper, block, layout, may_write);
    if (blocks.empty()) part += html::paragraph("Nothing is written yet.");
    if (!may_write) return part;
    auto removals = removals_of(visit.db, paper.id);
    part = undo_banner(visit, paper, removals) + form_begin(visit, writing_address(paper) + "/order") + part
           + office::form_end();
    auto last = blocks.empty() ? std::string("0") : std::to_string(blocks.back().id.value);
    return part
           + html::button(
               {.text = "Add a block at the end", .href = writing_address(paper) + "/blocks/new?after=" + last})
           + taken_out_part(visit, paper, removals);
}

http::Response show_writing(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto blocks = blocks_of(visit.db, paper->id);
    auto layout = live_layout(visit.db, visit.office, *paper, blocks, visit.now);
    warn_of_repeats(visit.db, *paper, layout);
    warn_of_wording(visit.office.wording_checks(), *paper, blocks, layout);
    Html main = html::heading_with_actions(html::Content(paper->title), paper_actions(visit, *paper))
                + cover_view(*paper, visit.now);
    Html beside = paper->state == PaperState::drafting ? figures_panel(layout)
                                                       : moved_panel(visit, *paper) + figures_panel(layout);
    main += html::of<
        R"(<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{}</div><div class="govuk-grid-column-one-third">{}</div></div>)">(
        blocks_part(visit, *paper, blocks, layout), beside);
    auto words = writing_words(*paper, paper->title);
    words.trail.pop_back();
    return show(visit, words, main);
}

http::Response preview(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto edition =
        paper->state == PaperState::drafting ? std::nullopt : find_edition(visit.db, paper->id, paper->edition);
    auto layout = edition ? frozen_layout(visit.db, visit.office, *edition)
                          : live_layout(visit.db, visit.office, *paper, blocks_of(visit.db, paper->id), visit.now);
    Html main =
        html::page_heading(paper->title, paper->body + " – " + layout.document.meeting) + paper_view(layout.document);
    return show(visit, writing_words(*paper, "Preview of " + paper->reference), main);
}

http::Response show_verification(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto edition = find_edition(visit.db, paper->id, paper->edition);
    if (!edition) edition = published_edition(visit.db, paper->id);
    if (!edition) return refuse(visit, {paper->reference + " has no frozen figures yet.", "", Refusal::Kind::conflict});
    html::Table table{
        .caption = "Each frozen figure held against the records",
        .caption_id = "verdicts",
        .head = {{.text = "Where"}, {.text = "Figure"}, {.text = "Frozen"}, {.text = "Now"}, {.text = "Why"}},
        .is_scrolled = true};
    for (const auto& verdict :
         verify_edition(visit.db, *edition, visit.office.figures(), visit.office.shapes(), visit.now)) {
        auto why = verdict.check.differences;
        why.insert(why.end(), verdict.why.begin(), verdict.why.end());
        table.rows.push_back({{{verdict.frozen.place},
                               {verdict.frozen.figure},
                               {verdict.frozen.shown},
                               {verdict.shown_now},
                               {verdict.check.agrees ? "Agrees" : joined(why, "; ")}}});
    }
    Html main = html::page_heading("Held against the records today",
                                   paper->reference + ", edition " + std::to_string(edition->number))
                + html::table(table);
    main.add<R"(<p class="govuk-body-s">Hash of the edition: <code class="rv-num">{}</code></p>)">(edition->hash);
    return show(visit, writing_words(*paper, "Verification"), main);
}

} // namespace

void mount_paper_writing(office::Routes& at) {
    using office::may;
    at.get("/work/papers/{reference}", show_writing, may(Right::read_office),
           "Write a paper: its blocks, what is doubtful, and its figures");
    at.get("/work/papers/{reference}/preview", preview, may(Right::read_office), "Read a paper as it will look");
    at.get("/work/papers/{reference}/verification", show_verification, may(Right::read_office),
           "Hold every frozen figure of a paper against the records");
}

} // namespace reeve::reporting
