// Bringing in what others send: paste or choose a CSV file, see row by row what it would do, confirm, undo.
#include "delivery/observation_pages.h"
#include "delivery/observation_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/routes.h"
#include <charconv>
#include <fstream>
#include <iterator>

namespace reeve::delivery {
namespace {

using html::Html;
using office::Change;
using office::Right;
using office::Visit;
using Effect = ObservationRow::Effect;

constexpr const char* import_address = "/work/measures/import";

http::Response page_of(Visit& visit, const std::string& title, const Html& main, const Problems& problems,
                       int status = 200) {
    return office::show(
        visit,
        {.title = title, .section = "Data", .trail = {{"Measures", "/work/measures"}}, .has_errors = !problems.empty()},
        html::error_summary(problems) + main, problems.empty() ? status : 422);
}

Html past_releases(Visit& visit) {
    html::Table table{.caption = "What was brought in",
                      .head = {{"Return"}, {"Measure"}, {"Received"}, {"Rows"}},
                      .empty_text = "Nothing has been brought in yet.",
                      .is_stacked = true};
    for (const auto& release : releases(visit.db))
        table.rows.push_back({{{html::link({.text = release.name,
                                            .href = "/work/measures/releases/" + std::to_string(release.id.value)})},
                               {release.measure},
                               {in_short(release.received)},
                               {release.undone_at ? std::string("Taken back") : with_commas(release.rows_kept)}}});
    return html::table(table);
}

http::Response start(Visit& visit, const Problems& problems) {
    Html main = html::page_heading("Bring in numbers");
    main += html::lead_paragraph(
        "Paste rows from a spreadsheet or choose a CSV file. Nothing is saved until you have seen what each row does.");
    main += html::paragraph(
        "Columns: " + list_of(observation_columns())
        + ". The last three and out_of may be left out. Leave the number empty where none was given: that is not 0.");
    main += office::form_begin(visit, import_address, true);
    main += html::text_input({.name = "name",
                              .label = "Name of the return",
                              .hint = "Like Crimestoppers return for July 2024.",
                              .error = html::error_of(problems, "name"),
                              .value = std::string(visit.typed("name"))});
    main += html::text_input({.name = "received",
                              .label = "Received on",
                              .error = html::error_of(problems, "received"),
                              .value = visit.has_typed() ? std::string(visit.typed("received")) : "today",
                              .classes = "govuk-input--width-20"});
    main += html::textarea({.name = "text",
                            .label = "Rows with their headings",
                            .error = html::error_of(problems, "text"),
                            .value = std::string(visit.typed("text")),
                            .rows = 8});
    main += html::file_upload({.name = "file",
                               .label = "Or a CSV file (optional)",
                               .error = html::error_of(problems, "file"),
                               .accept = ".csv"});
    main += html::button({.text = "Check the rows"}) + office::form_end() + past_releases(visit);
    return page_of(visit, "Bring in numbers", main, problems);
}

http::Response show_start(Visit& visit) { return start(visit, {}); }

// What was given: the file, or else the pasted rows.
struct Given {
    std::string text;
    MeasureRelease release;
    Problems problems;
};

// Where the rows came from, so that what is wrong with them stands beside it.
std::string rows_member(const Visit& visit) {
    const auto& uploads = visit.request.uploads;
    bool is_file = std::any_of(uploads.begin(), uploads.end(),
                               [](const auto& upload) { return upload.member == "file" && upload.size > 0; });
    return is_file ? "file" : "text";
}

void take_upload(Visit& visit, Given& given) {
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != "file" || upload.size == 0) continue;
        std::ifstream file(upload.path, std::ios::binary);
        if (!file) throw Fault("an upload is not where it was staged: " + upload.path);
        given.text = std::string(std::istreambuf_iterator<char>(file), {});
        given.release.file_name = upload.file_name;
    }
}

Given given_in(Visit& visit) {
    Given given{.text = std::string(visit.typed("text")), .release = {}, .problems = {}};
    given.release.file_name =
        visit.typed("file_name").empty() ? "Pasted rows" : shortened(tidied(visit.typed("file_name")), 120);
    take_upload(visit, given);
    given.problems = read_form(release_fields(), {"name", "received"}, visit.typed_of(), given.release, visit.today());
    if (trimmed(given.text).empty()) given.problems.add("text", "Paste the rows or choose a file");
    given.release.hash = sha256(given.text);
    return given;
}

std::string effect_words(const ObservationRow& row) {
    if (!row.problems.empty()) {
        std::vector<std::string> words;
        for (const auto& problem : row.problems.list) words.push_back(problem.message);
        return "Must be put right: " + joined(words, "; ");
    }
    if (row.effect == Effect::same) return "Here already";
    return row.effect == Effect::added ? "New" : "Changes " + row.before;
}

// What is wrong, by row and column, all of it.
Html troubles_table(const ObservationFile& file) {
    auto troubles = troubles_of(file);
    if (troubles.empty()) return {};
    html::Table table{.caption = "To be put right",
                      .caption_id = "troubles",
                      .head = {{"Row"}, {"Column"}, {"What is wrong"}},
                      .is_stacked = true};
    for (const auto& trouble : troubles)
        table.rows.push_back({{{std::to_string(trouble.line)}, {trouble.column}, {trouble.message}}});
    return html::table(table);
}

// The first rows of a long file: what is wrong stands above in full.
Html rows_table(const ObservationFile& file) {
    constexpr std::size_t most_rows = 200;
    html::Table table{.caption = "Row by row",
                      .caption_id = "rows",
                      .head = {{"Row"}, {"Area"}, {"Days"}, {.text = "Number", .is_numeric = true}, {"What it does"}},
                      .is_scrolled = true};
    for (const auto& row : file.rows) {
        if (table.rows.size() == most_rows) break;
        bool is_right = row.problems.empty();
        auto number = row.observation.amount ? with_commas(*row.observation.amount) : std::string("[x]");
        if (row.observation.amount && row.observation.out_of) number += " of " + with_commas(*row.observation.out_of);
        table.rows.push_back(
            {{{row.line},
              {row.observation.area.empty() ? "[x]" : row.observation.area},
              {is_right ? in_words(Period{row.observation.first_day, row.observation.last_day}) : std::string("[x]")},
              {number},
              {effect_words(row)}}});
    }
    auto rest = file.rows.size() - table.rows.size();
    if (rest > 0)
        table.note = counted(static_cast<std::int64_t>(rest), "more row is", "more rows are") + " not listed here.";
    return html::table(table);
}

http::Response check_rows(Visit& visit) {
    auto given = given_in(visit);
    if (!given.problems.empty()) return start(visit, given.problems);
    auto file = read_observations(given.text, visit.today());
    if (!file)
        return file.has_problems()
                   ? start(visit, Problems{{{rows_member(visit), file.problems().list.front().message}}})
                   : office::refuse(visit, file.refusal());
    plan_against(visit.db, *file);
    Html main = html::page_heading("What these rows do", given.release.name);
    main += html::lead_paragraph(counted(file->count(Effect::added), "row") + " new, "
                                 + with_commas(file->count(Effect::changed)) + " changed, "
                                 + with_commas(file->count(Effect::same)) + " here already, "
                                 + with_commas(file->wrong()) + " to be put right.");
    main += troubles_table(*file) + rows_table(*file);
    bool can_save = file->wrong() == 0 && file->count(Effect::added) + file->count(Effect::changed) > 0;
    if (!can_save)
        return page_of(
            visit, "Check the rows",
            main + html::paragraph(html::link({.text = "Go back and put them right", .href = import_address})), {});
    main += office::form_begin(visit, "/work/measures/releases") + html::hidden_field("name", given.release.name)
            + html::hidden_field("received", in_words(given.release.received));
    main += html::hidden_field("file_name", given.release.file_name) + html::hidden_field("text", given.text);
    main += html::button_group(
                {html::button({.text = "Save these rows"}), html::link({.text = "Cancel", .href = import_address})})
            + office::form_end();
    return page_of(visit, "Check the rows", main, {});
}

http::Response receive_rows(Visit& visit) {
    auto given = given_in(visit);
    if (!given.problems.empty()) return start(visit, given.problems);
    auto file = read_observations(given.text, visit.today());
    if (!file) return file.has_problems() ? start(visit, file.problems()) : office::refuse(visit, file.refusal());
    auto kept = visit.change([&](Change& change) { return keep_release(change, *file, given.release); });
    if (!kept) return kept.has_problems() ? start(visit, kept.problems()) : office::refuse(visit, kept.refusal());
    return office::saved(visit, "/work/measures/releases/" + std::to_string(kept->id.value),
                         counted(kept->rows_kept, "row is", "rows are") + " saved");
}

std::optional<MeasureRelease> asked_release(Visit& visit) {
    std::int64_t id = 0;
    auto part = visit.part("id");
    auto [stopped, trouble] = std::from_chars(part.data(), part.data() + part.size(), id);
    if (trouble != std::errc{} || stopped != part.data() + part.size()) return std::nullopt;
    return find_release(visit.db, id);
}

http::Response show_release(Visit& visit) {
    auto release = asked_release(visit);
    if (!release) return office::not_found(visit);
    Html main = html::page_heading(release->name, "Return");
    main +=
        html::summary_list({.rows = {{"Measure", release->measure},
                                     {"File", release->file_name},
                                     {"Hash of the file", release->hash},
                                     {"Received on", in_words(release->received)},
                                     {"Brought in by", release->by_post},
                                     {"Rows", with_commas(release->rows_kept)},
                                     {"Standing", release->undone_at ? "Taken back on " + in_words(*release->undone_at)
                                                                     : std::string("Counted")}}});
    if (!release->undone_at && last_day_to_undo(*release) >= visit.today())
        main += html::paragraph("It can be taken back as a whole until " + in_words(last_day_to_undo(*release)) + ".");
    if (!release->undone_at && visit.may(Right::load_measures) && last_day_to_undo(*release) >= visit.today())
        main += office::form_begin(visit, "/work/measures/releases/" + std::to_string(release->id.value) + "/undoing")
                + html::button({.text = "Undo this", .classes = "govuk-button--secondary"}) + office::form_end();
    main += office::history_block(visit, release_fields().shape(), release->id.value);
    return page_of(visit, release->name, main, {});
}

http::Response undo(Visit& visit) {
    auto release = asked_release(visit);
    if (!release) return office::not_found(visit);
    auto undone =
        visit.change([&](Change& change) { return undo_release(change, *release); }, "Taken back: " + release->name);
    if (!undone)
        return undone.has_problems() ? start(visit, undone.problems()) : office::refuse(visit, undone.refusal());
    return office::saved(visit, "/work/measures/releases/" + std::to_string(release->id.value),
                         "The rows are as they were before");
}

} // namespace

void mount_observations(office::Routes& at) {
    at.get(import_address, show_start, office::may(Right::load_measures),
           "The form that brings in numbers from a file");
    at.post_files(import_address, check_rows, office::may(Right::load_measures), "See row by row what a file would do");
    at.post("/work/measures/releases", receive_rows, office::may(Right::load_measures),
            "Save the rows of a file that was checked");
    at.get("/work/measures/releases/{id}", show_release, office::may(Right::read_office),
           "See one return and what became of it");
    at.post("/work/measures/releases/{id}/undoing", undo, office::may(Right::load_measures),
            "Take back what a return brought in");
}

} // namespace reeve::delivery
