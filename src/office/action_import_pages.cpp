// Bringing a sheet of actions back: give the file, see cell by cell what it would change, confirm, undo.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/action_import_store.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/import_parts.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

const std::string import_address = "/work/actions/import";
const std::string runs_address = "/work/actions/imports";
constexpr std::int64_t rows_on_a_page = 100;

std::string address_of(const HeldFile& file) { return import_address + "/" + std::to_string(file.id); }
std::string address_of(const ImportRun& run) { return runs_address + "/" + std::to_string(run.id.value); }

http::Response page_of(Visit& visit, const std::string& title, const Html& main, const Problems& problems,
                       bool is_below = true, int status = 200) {
    PageWords words{
        .title = title, .section = "My work", .trail = {{"Actions", "/work/actions"}}, .has_errors = !problems.empty()};
    if (is_below) words.trail.emplace_back("Bring actions back", import_address);
    return show(visit, words, html::error_summary(problems) + main, problems.empty() ? status : 422);
}

// ---- Giving the file ----

Html waiting_table(Visit& visit) {
    auto files = held_files(visit.db, actions_kind, visit.who->person);
    if (files.empty()) return {};
    html::Table table{.caption = "Files that wait for you", .head = {{"File"}, {"Given"}}, .is_stacked = true};
    for (const auto& file : files)
        table.rows.push_back(
            {{{html::link({.text = file.file_name, .href = address_of(file)})}, {in_words(file.held_at)}}});
    return html::table(table)
           + html::small_paragraph("A file waits for 7 days. Nothing of it is saved before you say so.");
}

std::string columns_in_words() {
    std::vector<std::string> headings;
    for (const auto& column : action_columns())
        if (std::string_view name = column.name; !name.empty() && name != "reference" && name != "version")
            headings.emplace_back(column.heading);
    return list_of(headings);
}

http::Response start(Visit& visit, const Problems& problems) {
    Html main = html::page_heading("Bring actions back");
    main += html::of<
        R"(<p class="govuk-body-l">Take the {} as CSV or XLSX, change it in a spreadsheet, and bring it back here. You see what would change before anything is saved.</p>)">(
        html::link({.text = "list of actions", .href = "/work/actions"}));
    main += html::bullet_list(
        {{"These columns come back: " + columns_in_words() + ". All others are left alone."},
         {"Leave Reference and Version as they are. They say which action a row means, and whether somebody changed it since."},
         {"Rows that you did not change may stay in the file or go."}});
    main += form_begin(visit, import_address, true) + import_controls(visit, problems)
            + html::button({.text = "See what would change"}) + form_end();
    main += waiting_table(visit);
    main += past_imports_table(visit, import_runs(visit.db, {actions_kind}),
                               {.undo_address = runs_address, .page_address = runs_address, .name = {}});
    return page_of(visit, "Bring actions back", main, problems, false);
}

http::Response show_start(Visit& visit) { return start(visit, {}); }

http::Response receive_file(Visit& visit) {
    auto given = given_import(visit);
    auto rows = rows_given(given);
    if (!rows) return start(visit, rows.problems());
    auto missing =
        missing_fields(action_import_fields(), guessed_matching(action_import_fields(), rows->table.front()));
    if (!missing.empty())
        return start(visit, Problems{{{given.member, in_words(ActionImportPlan{.missing = missing})}}});
    auto held = visit.change(
        [&](Change& change) -> Result<HeldFile> { return hold_file(change, actions_kind, given.file_name, *rows); });
    if (!held) return refuse(visit, held.refusal());
    return http::see_other(address_of(*held));
}

// ---- What would change ----

std::string shown_cell(const std::string& value) { return value.empty() ? "Nothing" : shortened(value, 300); }

html::TableRow row_of(const ActionRowChange& row, const ActionCellChange& cell) {
    auto action = html::of<R"({}<br><span class="govuk-body-s">Row {}. {}</span>)">(
        html::link({.text = row.stands.reference, .href = address_of(row.stands)}), row.line,
        shortened(row.stands.title, 80));
    Html before = html::escaped(shown_cell(cell.before));
    if (cell.was_changed_since)
        before += html::of<R"(<br><span class="govuk-body-s">Changed since; the file had {}</span>)">(
            shown_cell(cell.exported));
    return {{{action}, {cell.column}, {before}, {shown_cell(cell.after)}}};
}

Html changes_table(const std::vector<ActionRowChange>& rows, const char* caption, const char* id, bool is_asked) {
    html::Table table{
        .caption = caption, .caption_id = id, .head = {{"Action"}, {"Column"}, {"Now"}, {"Then"}}, .is_stacked = true};
    for (const auto& row : rows)
        if (row.is_asked == is_asked)
            for (const auto& cell : row.cells) table.rows.push_back(row_of(row, cell));
    return table.rows.empty() ? Html() : html::table(table);
}

std::string member_of(const ActionRowChange& row) { return "row_" + row.stands.reference; }

std::string changed_since_words(Visit& visit, const ActionRowChange& row) {
    auto last = last_change(visit.db, action_fields().shape(), row.stands.id.value);
    if (!last) return "It was changed since the file was made.";
    return "The " + last->by_post + " changed it on " + in_words(last->at) + ", after the file was made.";
}

Html questions(Visit& visit, const ActionImportPlan& plan, const Problems& problems) {
    Html made;
    for (const auto& row : plan.rows) {
        if (!row.is_asked) continue;
        html::Radios radios{.name = member_of(row),
                            .legend = row.stands.reference + " " + shortened(row.stands.title, 80),
                            .hint = changed_since_words(visit, row),
                            .error = html::error_of(problems, member_of(row)),
                            .value = std::string(visit.typed(member_of(row))),
                            .legend_classes = "govuk-fieldset__legend--s"};
        radios.options.push_back({.value = "leave", .text = "Leave it as it stands"});
        radios.options.push_back({.value = "take", .text = "Take the cells of the file"});
        made += html::radios(radios);
    }
    if (made.empty()) return made;
    return html::section_heading("Changed by somebody else since")
           + changes_table(plan.rows, "What the file would change in them", "asked", true) + made;
}

// Only so many are shown at once; all of them are brought in.
std::vector<ActionRowChange> rows_of_page(const ActionImportPlan& plan, std::int64_t from) {
    std::vector<ActionRowChange> rows;
    for (const auto& row : plan.rows)
        if (!row.is_asked) rows.push_back(row);
    auto total = static_cast<std::int64_t>(rows.size());
    from = std::clamp<std::int64_t>(from, 0, total);
    rows.erase(rows.begin() + std::min(from + rows_on_a_page, total), rows.end());
    rows.erase(rows.begin(), rows.begin() + from);
    return rows;
}

int asked_page_number(const Visit& visit) {
    auto typed = visit.query("page");
    int number = 1;
    std::from_chars(typed.data(), typed.data() + typed.size(), number);
    return std::clamp(number, 1, 10'000);
}

Html quiet_changes(Visit& visit, const HeldFile& file, const ActionImportPlan& plan) {
    auto total = static_cast<std::int64_t>(plan.rows.size()) - plan.asked();
    if (total == 0) return {};
    auto page = asked_page_number(visit);
    auto from = (page - 1) * rows_on_a_page;
    auto rows = rows_of_page(plan, from);
    if (rows.empty()) {
        page = 1;
        rows = rows_of_page(plan, 0);
        from = 0;
    }
    auto pages = static_cast<int>((total + rows_on_a_page - 1) / rows_on_a_page);
    return html::paragraph(html::count_line(from + 1, from + static_cast<std::int64_t>(rows.size()), total, "action"))
           + changes_table(rows, "What changes", "changes", false)
           + html::pagination(html::pages_of(page, pages, address_of(file) + "?page="));
}

std::vector<CsvRow> rows_of(const HeldFile& file) {
    auto rows = read_import(file.rows);
    if (!rows) throw Fault("a held file cannot be read again");
    return std::move(rows->table);
}

ActionImporter importer_of(Visit& visit, const HeldFile& file) {
    return {visit.who->person, visit.may(Right::verify_actions), file.file_name};
}

Html drop_form(Visit& visit, const HeldFile& file) {
    return form_begin(visit, address_of(file) + "/drop")
           + html::button({.text = "Leave this file", .classes = "govuk-button--secondary"}) + form_end();
}

http::Response check_page(Visit& visit, const HeldFile& file, const Problems& problems) {
    auto plan = plan_actions(visit.db, rows_of(file), importer_of(visit, file), visit.today());
    Html main = html::page_heading("What this file changes", file.file_name) + html::lead_paragraph(in_words(plan));
    main += import_note(file.note);
    if (!plan.troubles.empty()) main += troubles_table(plan.troubles);
    if (plan.may_be_kept()) {
        main += quiet_changes(visit, file, plan);
        main += form_begin(visit, address_of(file)) + questions(visit, plan, problems);
        main += html::button({.text = "Bring in " + counted(static_cast<std::int64_t>(plan.rows.size()), "row")})
                + form_end();
    }
    main += drop_form(visit, file);
    return page_of(visit, "What this file changes", main, problems);
}

std::optional<HeldFile> asked_file(Visit& visit) {
    return held_file(visit.db, asked_number(visit), actions_kind, visit.who->person);
}

http::Response show_check(Visit& visit) {
    auto file = asked_file(visit);
    return file ? check_page(visit, *file, {}) : not_found(visit);
}

SinceAnswers answers_typed(const Visit& visit) {
    SinceAnswers answers;
    for (const auto& [name, value] : visit.typed_fields().list()) {
        if (!name.starts_with("row_")) continue;
        if (value == "leave") answers[name.substr(4)] = SinceAnswer::leave;
        if (value == "take") answers[name.substr(4)] = SinceAnswer::take;
    }
    return answers;
}

http::Response keep_file(Visit& visit) {
    auto file = asked_file(visit);
    if (!file) return not_found(visit);
    auto rows = rows_of(*file);
    auto run = visit.change(
        [&](Change& change) -> Result<ImportRun> {
            auto kept =
                TRY(keep_actions(change, rows, importer_of(visit, *file), file->file_hash, answers_typed(visit)));
            drop_held_file(change.tx, file->id);
            return kept;
        },
        reason_of_import(file->file_name));
    if (!run) return run.has_problems() ? check_page(visit, *file, run.problems()) : refuse(visit, run.refusal());
    return saved(visit, address_of(*run),
                 counted(run->kept, "action is", "actions are") + " changed. You can undo this for 7 days");
}

http::Response drop_file(Visit& visit) {
    auto file = asked_file(visit);
    if (!file) return not_found(visit);
    auto dropped = visit.change([&](Change& change) -> Result<Done> {
        drop_held_file(change.tx, file->id);
        return Done{};
    });
    if (!dropped) return refuse(visit, dropped.refusal());
    return saved(visit, import_address, file->file_name + " is left. Nothing of it was saved");
}

// ---- What an import changed ----

std::optional<ImportRun> asked_run(Visit& visit) {
    auto run = find_import_run(visit.db, asked_number(visit));
    if (run && run->kind != actions_kind) run.reset();
    return run;
}

Html imported_table(Visit& visit, const ImportRun& run) {
    html::Table table{
        .caption = "What it changed",
        .head = {{"Action"}, {"Column"}, {"Before"}, {"The file's"}},
        .empty_text = "What it changed cell by cell is kept for 7 days. The history of each action keeps it for good.",
        .is_stacked = true};
    for (const auto& imported : imported_actions(visit.db, run))
        for (const auto& change : imported.changes)
            table.rows.push_back(
                {{{html::link({.text = imported.action.reference + " " + shortened(imported.action.title, 80),
                               .href = address_of(imported.action)})},
                  {change.field->words.label},
                  {shown_cell(change.field->shown_cell(change.before))},
                  {shown_cell(change.field->shown_cell(change.after))}}});
    return html::table(table);
}

http::Response show_run(Visit& visit) {
    auto run = asked_run(visit);
    if (!run) return not_found(visit);
    html::SummaryList list{.rows = {{"Brought in", in_words(run->made_at) + ", " + run->by_post},
                                    {"Rows", with_commas(run->kept) + " brought in, " + with_commas(run->left_out)
                                                 + " not changed or left"}}};
    if (run->undone_at) list.rows.push_back({"Undone", in_words(*run->undone_at)});
    if (!run->undo_words.empty()) list.rows.push_back({"What stayed", run->undo_words});
    Html main = html::page_heading(run->file_name, "Import") + html::summary_list(list);
    if (may_be_undone(*run, visit.now) && visit.may(Right::write_actions))
        main += html::paragraph(
                    "Undoing sets every cell back as it was. A cell that somebody changed since stays as it is.")
                + undo_import_button(visit, *run, runs_address);
    return page_of(visit, run->file_name, main + imported_table(visit, *run), {});
}

http::Response undo(Visit& visit) {
    auto run = asked_run(visit);
    if (!run) return not_found(visit);
    auto undone = visit.change([&](Change& change) { return undo_actions(change, *run); },
                               "The import of " + run->file_name + " was undone");
    if (!undone)
        return undone.has_problems() ? page_of(visit, "Not undone", html::page_heading("Not undone"), undone.problems())
                                     : refuse(visit, undone.refusal());
    return saved(visit, address_of(*run),
                 undone->undo_words.empty() ? "The actions are as they were before" : undone->undo_words);
}

} // namespace

void mount_action_imports(Routes& at) {
    auto writes = may(Right::write_actions);
    at.get(import_address, show_start, writes, "The form that brings a sheet of actions back");
    at.post_files(import_address, receive_file, writes, "Give a sheet of actions, to see what it would change");
    at.get(import_address + "/{id}", show_check, writes, "See cell by cell what a sheet of actions would change");
    at.post(import_address + "/{id}", keep_file, writes, "Bring in what a sheet of actions changes");
    at.post(import_address + "/{id}/drop", drop_file, writes, "Leave a sheet of actions that was given");
    at.get(runs_address + "/{id}", show_run, may(Right::read_office), "See what an import of actions changed");
    at.post(runs_address + "/{id}/undo", undo, writes, "Undo an import of actions within seven days");
}

} // namespace reeve::office
