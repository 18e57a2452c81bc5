// Bringing in an office's own spreadsheets: give the file, see what must be fixed and confirmed, bring it in, undo it.
#include "office/brought_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/brought_parts.h"
#include "office/brought_store.h"
#include "office/import_parts.h"
#include "office/matching_parts.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr std::size_t things_listed = 100;

std::string address_of(const BroughtKind& kind, const HeldFile& file) {
    return address_of(kind) + "/" + std::to_string(file.id);
}
std::string runs_address(const BroughtKind& kind) { return address_of(kind) + "/runs"; }
std::string reason_of(const std::string& file_name) { return "From file " + file_name; }

// The kind that the address names, for who may bring it in; or the page that says no.
struct AskedKind {
    const BroughtKind* kind = nullptr;
    std::optional<http::Response> refused;
};
AskedKind asked_kind(Visit& visit, const BroughtKinds& kinds) {
    for (const auto& kind : kinds) {
        if (visit.part("kind") != kind.slug) continue;
        if (visit.may(kind.right)) return {&kind, {}};
        return {nullptr, refuse(visit, {"Your role may not bring in " + kind.plural + ".", "Rights of the roles",
                                        Refusal::Kind::forbidden})};
    }
    return {nullptr, not_found(visit)};
}

http::Response page_of(Visit& visit, const BroughtKind& kind, const std::string& title, const Html& main,
                       const Problems& problems, bool is_below = true, int status = 200) {
    PageWords words{.title = title,
                    .section = kind.section,
                    .trail = {{"Bring in spreadsheets", brought_address}},
                    .has_errors = !problems.empty()};
    if (is_below) words.trail.emplace_back(kind.title, address_of(kind));
    return show(visit, words, html::error_summary(problems) + main, status);
}

std::vector<CsvRow> table_of(const HeldFile& file) {
    auto rows = read_loose_rows(file.rows);
    if (!rows) throw Fault("a held file cannot be read again");
    return std::move(rows->table);
}

// ---- Giving the file ----

Html waiting_files(Visit& visit, const BroughtKind& kind) {
    auto files = held_files(visit.db, kind.name, visit.who->person);
    if (files.empty()) return {};
    html::Table table{.caption = "Files that wait for you", .head = {{"File"}, {"Given"}}, .is_stacked = true};
    for (const auto& file : files)
        table.rows.push_back(
            {{{html::link({.text = file.file_name, .href = address_of(kind, file)})}, {in_words(file.held_at)}}});
    return html::table(table)
           + html::small_paragraph("A file waits for 7 days. Nothing of it is saved before you say so.");
}

Html columns_table(const BroughtKind& kind) {
    html::Table table{.caption = "What a column may hold",
                      .caption_id = "columns",
                      .head = {{"Column"}, {"Needed"}, {"Also recognised as"}},
                      .is_stacked = true};
    for (const auto& field : kind.fields) {
        std::vector<std::string> also(field.also.begin(), field.also.end());
        table.rows.push_back({{{field.label},
                               {field.is_needed ? "Yes" : "No"},
                               {also.empty() ? "No other heading" : joined(also, ", ")}}});
    }
    return html::details({.summary = "Which columns can be read", .text = html::table(table)});
}

http::Response giving(Visit& visit, const BroughtKind& kind, const Problems& problems) {
    auto here = address_of(kind);
    Html main = html::page_heading(kind.title, "Bring in spreadsheets") + html::lead_paragraph(kind.about);
    main += html::paragraph(
        "Copy the rows in Excel and paste them here, or choose the file. Titles above the headings, blank rows and your own headings do no harm. Nothing is saved until you have seen what comes of it.");
    main += form_begin(visit, here, true) + import_controls(visit, problems) + html::button({.text = "Check the rows"})
            + form_end() + columns_table(kind);
    main += waiting_files(visit, kind);
    main += past_imports_table(visit, import_runs(visit.db, {kind.name}),
                               {.undo_address = runs_address(kind), .page_address = runs_address(kind), .name = {}});
    return page_of(visit, kind, kind.title, main, problems, false, problems.empty() ? 200 : 422);
}

Result<ImportRows> loose_rows_given(const GivenImport& given) {
    if (trimmed(given.bytes).empty()) return Problems{{{given.member, "Paste the rows or choose a file"}}};
    auto rows = read_loose_rows(given.bytes);
    if (rows.has_problems()) return Problems{{{given.member, rows.problems().list.front().message}}};
    if (rows && rows->table.size() < 2) return Problems{{{given.member, "There are no rows below the headings"}}};
    return rows;
}

// ---- Checking it ----

Html totals(const BroughtPlan& plan) {
    html::SummaryList list;
    auto add = [&](const char* words, RowFate fate) {
        if (auto rows = plan.count(fate); rows > 0) list.rows.push_back({words, counted(rows, "row")});
    };
    add("Can come in", RowFate::ready);
    add("Must be fixed", RowFate::troubled);
    add("Wait for your answer", RowFate::asked);
    add("Left out", RowFate::left_out);
    add("Here already, left alone", RowFate::known);
    return list.rows.empty() ? Html() : html::summary_list(list);
}

Html drop_form(Visit& visit, const BroughtKind& kind, const HeldFile& file) {
    return form_begin(visit, address_of(kind, file) + "/drop")
           + html::button({.text = "Leave this file", .classes = "govuk-button--secondary"}) + form_end();
}

http::Response checking(Visit& visit, const BroughtKind& kind, const HeldFile& file, const BroughtPlan& plan,
                        const ImportAnswers& answers, Problems problems, int status) {
    for (auto& problem : missing_columns(kind.fields, plan.matching).list)
        if (!problems.has(problem.member)) problems.list.push_back(problem);
    auto in = static_cast<std::int64_t>(plan.rows.size()) - plan.count(RowFate::left_out) - plan.count(RowFate::known);
    Html main = html::page_heading(in_words(plan) + " Nothing is saved yet.", file.file_name) + import_note(file.note);
    main += totals(plan) + form_begin(visit, address_of(kind, file)) + html::hidden_field("is_matched", "yes");
    auto troubles = plan.count(RowFate::troubled) > 0 ? plan.troubles() : std::vector<CellTrouble>();
    main += cells_put_right(troubles, answers);
    main += cells_to_fix(troubles, answers, problems) + questions_to_confirm(plan.questions, problems);
    if (plan.missing.empty() && in > 0)
        main += html::button({.text = "Bring in " + counted(in, "row"), .name = "do", .value = "keep"});
    main += html::details({.summary = "Where the headings are",
                           .text = heading_choice(table_of(file), plan.heading_line, problems),
                           .is_open = problems.has(heading_answer)});
    main += matching_choice(kind.fields, plan.headings, plan.matching, problems) + form_end();
    main += drop_form(visit, kind, file);
    return page_of(visit, kind, "Check the file", main, problems, true, status);
}

std::optional<HeldFile> asked_file(Visit& visit, const BroughtKind& kind) {
    return held_file(visit.db, asked_number(visit), kind.name, visit.who->person);
}

Problems open_points(const BroughtPlan& plan) {
    Problems problems;
    auto troubles = plan.troubles();
    if (plan.count(RowFate::troubled) > 0)
        for (std::size_t at = 0; at < troubles.size() && at < cells_shown; ++at) {
            auto name = cell_answer(troubles[at].field, troubles[at].line);
            if (!problems.has(name)) problems.add(name, troubles[at].cell + ": " + troubles[at].message);
        }
    for (const auto& question : plan.unanswered()) problems.add(question.name, "Answer: " + question.words);
    if (problems.empty() && plan.missing.empty() && plan.count(RowFate::ready) == 0)
        problems.add("", "No row is left that would come in");
    return problems;
}

// What was answered so far outlasts the page.
void store_answers(Visit& visit, const HeldFile& file, const ImportAnswers& answers) {
    auto stored = visit.change([&](Change& change) -> Result<Done> {
        keep_answers(change, file, answers);
        return Done{};
    });
    if (!stored) throw Fault("answers about a file could not be kept");
}

} // namespace

std::string address_of(const BroughtKind& kind) { return brought_address + ("/" + kind.slug); }

http::Response show_kinds(Visit& visit, const BroughtKinds& kinds) {
    html::Table table{.caption = "What can be brought in",
                      .caption_id = "kinds",
                      .head = {{"Rows"}, {"What comes of them"}},
                      .empty_text =
                          "Your role brings no spreadsheets in. Whoever keeps a list may bring one in for it.",
                      .is_stacked = true};
    for (const auto& kind : kinds)
        if (visit.may(kind.right))
            table.rows.push_back({{{html::link({.text = kind.title, .href = address_of(kind)})}, {kind.about}}});
    return show(
        visit, {.title = "Bring in spreadsheets", .section = "My work", .trail = {}},
        html::page_heading("Bring in spreadsheets")
            + html::lead_paragraph(
                "Your office’s own logs come in as they are: their headings are matched once and remembered, and every import can be undone for 7 days.")
            + html::table(table));
}

http::Response show_giving(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    return asked.kind ? giving(visit, *asked.kind, {}) : std::move(*asked.refused);
}

http::Response take_file(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    auto given = given_import(visit);
    auto rows = loose_rows_given(given);
    if (!rows) return giving(visit, *asked.kind, rows.problems());
    auto held = visit.change([&](Change& change) -> Result<HeldFile> {
        return hold_file(change, asked.kind->name, given.file_name, *rows);
    });
    if (!held) return refuse(visit, held.refusal());
    return http::see_other(address_of(*asked.kind, *held));
}

http::Response show_checking(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    auto file = asked_file(visit, *asked.kind);
    if (!file) return not_found(visit);
    auto answers = answers_about(visit.db, *file);
    auto plan = plan_held(visit.db, *asked.kind, *file, answers, visit.today());
    return checking(visit, *asked.kind, *file, plan, answers, {}, 200);
}

http::Response take_answers(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    const auto& kind = *asked.kind;
    auto file = asked_file(visit, kind);
    if (!file) return not_found(visit);
    auto before = answers_about(visit.db, *file);
    auto shown = plan_held(visit.db, kind, *file, before, visit.today());
    auto typed = typed_answers(visit, kind, shown, before);
    if (!typed.problems.empty()) return checking(visit, kind, *file, shown, typed.answers, typed.problems, 422);
    auto plan = plan_held(visit.db, kind, *file, typed.answers, visit.today());
    bool is_wanted = visit.typed("do") == "keep";
    if (!is_wanted) {
        store_answers(visit, *file, typed.answers);
        return http::see_other(address_of(kind, *file));
    }
    if (!plan.may_be_kept()) return checking(visit, kind, *file, plan, typed.answers, open_points(plan), 422);
    auto run = visit.change([&](Change& change) { return keep_brought(change, kind, *file, typed.answers); },
                            reason_of(file->file_name));
    if (!run) return refuse(visit, run.refusal());
    return saved(visit, runs_address(kind) + "/" + std::to_string(run->id.value),
                 counted(run->kept, "row is", "rows are") + " brought in. You can undo this for 7 days");
}

http::Response leave_file(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    auto file = asked_file(visit, *asked.kind);
    if (!file) return not_found(visit);
    auto dropped = visit.change([&](Change& change) -> Result<Done> {
        drop_held_file(change.tx, file->id);
        return Done{};
    });
    if (!dropped) return refuse(visit, dropped.refusal());
    return saved(visit, address_of(*asked.kind), file->file_name + " is left. Nothing of it was saved");
}

// ---- What came of it ----

http::Response show_brought(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    const auto& kind = *asked.kind;
    auto run = find_import_run(visit.db, asked_number(visit));
    if (!run || run->kind != kind.name) return not_found(visit);
    html::SummaryList list{
        .rows = {{"Brought in", in_words(run->made_at) + ", " + run->by_post},
                 {"Rows", with_commas(run->kept) + " brought in, " + with_commas(run->left_out) + " left out"}}};
    if (run->undone_at) list.rows.push_back({"Undone", in_words(*run->undone_at)});
    if (!run->undo_words.empty()) list.rows.push_back({"What stayed", run->undo_words});
    Html main = html::page_heading(run->file_name, kind.title) + html::summary_list(list);
    if (may_be_undone(*run, visit.now))
        main += html::paragraph("Undoing takes out again what this import made.")
                + undo_import_button(visit, *run, runs_address(kind));
    auto things = kind.made(visit.db, *run);
    std::vector<html::Content> lines;
    for (std::size_t at = 0; at < things.size() && at < things_listed; ++at)
        lines.push_back(html::link({.text = things[at].words, .href = things[at].address}));
    main += html::section_heading("What it made");
    main += lines.empty() ? html::paragraph("Nothing that it made stands any more, or it is too long ago to be known.")
                          : html::bullet_list(lines);
    if (things.size() > things_listed)
        main += html::paragraph(html::of<"The first {} are shown. All are in {}.">(
            static_cast<int>(things_listed), html::link({.text = kind.list_title, .href = kind.list_address})));
    return page_of(visit, kind, run->file_name, main, {});
}

http::Response take_out_again(Visit& visit, const BroughtKinds& kinds) {
    auto asked = asked_kind(visit, kinds);
    if (!asked.kind) return std::move(*asked.refused);
    auto run = find_import_run(visit.db, asked_number(visit));
    if (!run || run->kind != asked.kind->name) return not_found(visit);
    auto undone = visit.change([&](Change& change) { return undo_brought(change, *asked.kind, *run); },
                               "The import of " + run->file_name + " was undone");
    if (!undone) return refuse(visit, undone.refusal());
    return saved(visit, runs_address(*asked.kind) + "/" + std::to_string(run->id.value),
                 undone->undo_words.empty() ? counted(run->kept, "row is", "rows are") + " taken out again"
                                            : undone->undo_words);
}

} // namespace reeve::office
