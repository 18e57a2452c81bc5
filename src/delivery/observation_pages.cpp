// Bringing in what others send: paste or choose a file, match its columns once, see row by row what it would do,
// confirm, and take back.
#include "delivery/observation_pages.h"
#include "delivery/observation_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/import_parts.h"
#include "office/matching_parts.h"
#include "office/routes.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Change;
using office::Right;
using office::Visit;
using Effect = ObservationRow::Effect;

const std::string import_address = "/work/measures/import";
const std::string releases_address = "/work/measures/releases";
constexpr std::size_t most_rows = 200;

std::string address_of(const MeasureRelease& release) {
    return releases_address + "/" + std::to_string(release.id.value);
}

http::Response page_of(Visit& visit, const std::string& title, const Html& main, const Problems& problems) {
    return office::show(
        visit,
        {.title = title, .section = "Data", .trail = {{"Measures", "/work/measures"}}, .has_errors = !problems.empty()},
        html::error_summary(problems) + main, problems.empty() ? 200 : 422);
}

// ---- Giving the rows ----

Html past_releases(Visit& visit) {
    html::Table table{.caption = "What was brought in",
                      .head = {{"Return"}, {"Measure"}, {"Received"}, {"Rows"}},
                      .empty_text = "Nothing has been brought in yet.",
                      .is_stacked = true};
    for (const auto& release : releases(visit.db))
        table.rows.push_back({{{html::link({.text = release.name, .href = address_of(release)})},
                               {release.measure},
                               {in_short(release.received)},
                               {release.undone_at ? std::string("Taken back") : with_commas(release.rows_kept)}}});
    return html::table(table);
}

http::Response start(Visit& visit, const Problems& problems) {
    Html main = html::page_heading("Bring in numbers");
    main += html::lead_paragraph(
        "Paste rows from a spreadsheet or choose a CSV or XLSX file. Nothing is saved until you have seen what each row does.");
    main += html::bullet_list(
        {{"Columns: " + list_of(observation_columns())
          + ". Other headings can be matched, and are remembered. Only the first five must be there."},
         {"Leave the number empty where none was given: that is not 0."},
         {"A file that a measure’s own page gave out comes back as it is. It tells where somebody changed a number since."}});
    main += office::form_begin(visit, import_address, true) + html::hidden_field("do", "check");
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
    main += office::import_controls(visit, problems) + html::button({.text = "Check the rows"}) + office::form_end()
            + past_releases(visit);
    return page_of(visit, "Bring in numbers", main, problems);
}

http::Response show_start(Visit& visit) { return start(visit, {}); }

// ---- What they do ----

std::string effect_words(const ObservationRow& row) {
    if (!row.troubles.empty()) return "Must be put right";
    if (row.effect == Effect::same) return "Here already";
    return row.effect == Effect::added ? "New" : "Changes " + row.before;
}

std::string number_words(const Observation& observation) {
    if (!observation.amount) return "Not given";
    auto number = with_commas(*observation.amount);
    return observation.out_of ? number + " of " + with_commas(*observation.out_of) : number;
}

// The first rows of a long file that can be read: what is wrong stands above in full.
Html rows_table(const ObservationPlan& plan) {
    html::Table table{.caption = "Row by row",
                      .caption_id = "rows",
                      .head = {{"Row"}, {"Area"}, {"Days"}, {.text = "Number", .is_numeric = true}, {"What it does"}},
                      .is_scrolled = true};
    std::int64_t readable = 0;
    for (const auto& row : plan.rows) {
        if (!row.troubles.empty() || ++readable > static_cast<std::int64_t>(most_rows)) continue;
        table.rows.push_back({{{row.line},
                               {row.observation.area},
                               {in_words(Period{row.observation.first_day, row.observation.last_day})},
                               {number_words(row.observation)},
                               {effect_words(row)}}});
    }
    if (table.rows.empty()) return {};
    if (auto rest = readable - static_cast<std::int64_t>(table.rows.size()); rest > 0)
        table.note = counted(rest, "more row is", "more rows are") + " not listed here.";
    return html::table(table);
}

Html carried_release(const MeasureRelease& release) {
    return html::hidden_field("name", release.name) + html::hidden_field("received", in_words(release.received));
}

http::Response check_page(Visit& visit, const ObservationPlan& plan, const MeasureRelease& release,
                          const office::CarriedImport& said, Problems problems) {
    const auto& fields = observation_import_fields();
    for (auto& problem : office::missing_columns(fields, plan.matching).list) problems.list.push_back(problem);
    Html main = html::page_heading("What these rows do", release.name) + html::lead_paragraph(in_words(plan));
    main += office::import_note(said.note);
    main += office::form_begin(visit, import_address, true) + carried_release(release) + office::carried_fields(said)
            + html::hidden_field("is_matched", "yes");
    if (problems.empty() && plan.may_be_kept())
        main += html::button({.text = "Save " + counted(plan.changing(), "row"), .name = "do", .value = "keep"});
    if (plan.wrong() > 0) main += office::troubles_table(plan.troubles());
    main += rows_table(plan) + office::matching_choice(fields, plan.headings, plan.matching, problems)
            + office::form_end()
            + html::paragraph(html::link({.text = "Go back and give other rows", .href = import_address}));
    return page_of(visit, "Check the rows", main, problems);
}

http::Response not_kept(Visit& visit, const Result<MeasureRelease>& kept) {
    return kept.has_problems() ? start(visit, kept.problems()) : office::refuse(visit, kept.refusal());
}

http::Response check_or_keep(Visit& visit) {
    MeasureRelease release;
    auto problems = read_form(release_fields(), {"name", "received"}, visit.typed_of(), release, visit.today());
    auto said = office::carried_import(visit);
    if (said.has_problems())
        for (const auto& problem : said.problems().list) problems.list.push_back(problem);
    if (!problems.empty()) return start(visit, problems);
    if (!said) return office::refuse(visit, said.refusal());
    release.file_name = said->file_name;
    const auto& fields = observation_import_fields();
    auto plan = plan_observations(visit.db, said->text, office::matching_typed(visit, fields), visit.today());
    if (!plan)
        return plan.has_problems() ? start(visit, Problems{{{"text", plan.problems().list.front().message}}})
                                   : office::refuse(visit, plan.refusal());
    auto unknown = office::unknown_columns(visit, fields, plan->headings);
    if (!unknown.empty() || visit.typed("do") != "keep" || !plan->missing.empty())
        return check_page(visit, *plan, release, *said, unknown);
    auto kept = visit.change([&](Change& change) -> Result<MeasureRelease> {
        auto again = TRY(plan_observations(change.tx, said->text, plan->matching, change.today()));
        return keep_observations(change, again, release);
    });
    if (!kept) return not_kept(visit, kept);
    return office::saved(visit, address_of(*kept),
                         counted(kept->rows_kept, "row is", "rows are") + " saved. You can undo this for 7 days");
}

// ---- One return ----

Html undo_part(Visit& visit, const MeasureRelease& release) {
    auto run = office::find_import_run(visit.db, release.import_run.value);
    if (!run || !office::may_be_undone(*run, visit.now)) return {};
    auto last_day = london_date(run->made_at) + office::days_to_undo;
    Html part = html::paragraph("It can be taken back as a whole until " + in_words(last_day) + ".");
    return visit.may(Right::load_measures) ? part + office::undo_import_button(visit, *run, releases_address) : part;
}

http::Response show_release(Visit& visit) {
    auto release = find_release(visit.db, office::asked_number(visit));
    if (!release) return office::not_found(visit);
    Html main = html::page_heading(release->name, "Return");
    main +=
        html::summary_list({.rows = {{"Measure", release->measure},
                                     {"File", release->file_name},
                                     {"Hash of the file", html::of<R"(<code class="rv-num">{}</code>)">(release->hash)},
                                     {"Received on", in_words(release->received)},
                                     {"Brought in by", release->by_post},
                                     {"Rows", with_commas(release->rows_kept)},
                                     {"Standing", release->undone_at ? "Taken back on " + in_words(*release->undone_at)
                                                                     : std::string("Counted")}}});
    main += undo_part(visit, *release) + office::history_block(visit, release_fields().shape(), release->id.value);
    return page_of(visit, release->name, main, {});
}

http::Response undo(Visit& visit) {
    auto run = office::find_import_run(visit.db, office::asked_number(visit));
    auto release = run && run->kind == observations_kind ? release_of(visit.db, *run) : std::nullopt;
    if (!release) return office::not_found(visit);
    auto undone = visit.change([&](Change& change) { return undo_observations(change, *release); },
                               "Taken back: " + release->name);
    if (!undone) return not_kept(visit, undone);
    return office::saved(visit, address_of(*release), "The rows are as they were before");
}

} // namespace

void mount_observations(office::Routes& at) {
    auto loads = office::may(Right::load_measures);
    at.get(import_address, show_start, loads, "The form that brings in numbers from a file");
    at.post_files(import_address, check_or_keep, loads, "See row by row what a file would do, and save its rows");
    at.get(releases_address + "/{id}", show_release, office::may(Right::read_office),
           "See one return and what became of it");
    at.post(releases_address + "/{id}/undo", undo, loads, "Take back what a return brought in within seven days");
}

} // namespace reeve::delivery
