// The forms of a measure: beginning one with its first definition, and changing its words.
#include "delivery/measure_desk.h"
#include "delivery/measure_pages.h"
#include "delivery/workstream_desk.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "office/typed_words.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> change_columns = {
    "title",      "kind",         "polarity",  "unit_one", "unit_many",   "source",      "owner_post", "frequency",
    "lag_months", "expected_day", "begins_on", "ended_on", "promised_in", "workstreams", "comparison", "is_public"};

std::vector<std::string_view> new_columns() {
    auto columns = change_columns;
    columns.insert(columns.begin(), "slug");
    return columns;
}

const std::vector<std::string_view> definition_columns = {"words", "counts", "out_of"};

Problems read_measure(Visit& visit, const std::vector<std::string_view>& columns, Measure& measure) {
    auto problems = read_form(measure_fields(), columns, visit.typed_of(), measure, visit.today());
    office::add_all(problems, read_priority(visit, measure.priority));
    return problems.empty() ? check(measure) : problems;
}

// ---- Beginning one ----

Html first_definition(Visit& visit, const Problems& problems) {
    Html controls;
    for (auto column : definition_columns)
        controls += html::control(*definition_fields().shape().find(column), visit.typed(column), problems);
    return controls;
}

http::Response new_page(Visit& visit, const Problems& problems) {
    Measure none;
    office::RecordForm form{measure_fields().shape(),
                            new_columns(),
                            &none,
                            "/work/measures/new",
                            "Add the measure",
                            measures_address,
                            priority_control(visit, none.priority, problems) + first_definition(visit, problems)};
    Html main =
        html::error_summary(problems) + html::page_heading("Add a measure") + record_form(visit, form, problems);
    return show(visit,
                {.title = "Add a measure",
                 .section = "Data",
                 .trail = {{"Measures", measures_address}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) { return new_page(visit, {}); }

http::Response add(Visit& visit) {
    Measure measure;
    MeasureDefinition first;
    auto problems = read_measure(visit, new_columns(), measure);
    office::add_all(problems,
                    read_form(definition_fields(), definition_columns, visit.typed_of(), first, visit.today()));
    if (!problems.empty()) return new_page(visit, problems);
    auto kept = visit.change([&](office::Change& change) { return add_measure(change, measure, first); });
    if (!kept) return new_page(visit, kept.problems());
    return saved(visit, desk_address(*kept), kept->title + " is measured from now on");
}

// ---- Changing its words ----

http::Response change_page(Visit& visit, const Measure& measure, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    office::RecordForm form{measure_fields().shape(),
                            change_columns,
                            &measure,
                            desk_address(measure) + "/change",
                            "Save changes",
                            desk_address(measure),
                            priority_control(visit, measure.priority, problems)};
    auto title = "Change " + measure.title;
    Html main =
        html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
        + html::page_heading(title)
        + html::paragraph("What is counted is not changed here: add a definition, so that each number keeps the one it "
                          "was counted under.")
        + record_form(visit, form, problems);
    return show(visit, measure_words(measure, title, !problems.empty()), html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

http::Response show_change(Visit& visit) {
    auto measure = measure_asked_for(visit);
    return measure ? change_page(visit, *measure, {}) : not_found(visit);
}

http::Response change_words(Visit& visit) {
    auto stands = measure_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_measure(visit, change_columns, typed); !problems.empty())
        return change_page(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_measure(change, typed); });
    if (kept) return saved(visit, desk_address(*kept), "The measure is changed");
    return kept.has_problems() ? change_page(visit, *stands, kept.problems())
                               : change_page(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_measure_forms(office::Routes& at) {
    at.get("/work/measures/new", show_new, may(Right::load_measures), "Open the form that adds a measure");
    at.post("/work/measures/new", add, may(Right::load_measures), "Add a measure with its first definition");
    at.get("/work/measures/{slug}/change", show_change, may(Right::load_measures),
           "Open the form that changes a measure's words");
    at.post("/work/measures/{slug}/change", change_words, may(Right::load_measures), "Change a measure's words");
}

} // namespace reeve::delivery
