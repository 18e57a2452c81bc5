// The datasets set beside recorded crime: what there are, what each holds, and bringing one in as CSV.
#include "crimedata/crime_pages.h"
#include "crimedata/dataset_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/crime/datasets";
constexpr const char* new_address = "/work/crime/datasets/new";
constexpr std::size_t most_shown = 100;
const std::vector<std::string_view> columns = {"title", "slug", "publisher", "licence", "unit", "about", "caution"};

std::string address_of(const Dataset& dataset) { return std::string(desk) + "/" + dataset.slug; }

office::PageWords words(const std::string& title, bool has_errors = false) {
    return {.title = title,
            .section = "Data",
            .trail = {{"Recorded crime", "/work/crime"}, {"Datasets", desk}},
            .has_errors = has_errors};
}

http::Response list_page(Visit& visit) {
    Html main = html::page_heading("Datasets")
                + html::lead_paragraph("Figures about areas from elsewhere, set beside recorded crime: residents, "
                                       "deprivation, official tables, surveys.");
    if (visit.may(Right::load_measures))
        main += html::button_group({html::button({.text = "Bring in a dataset", .href = new_address})});
    html::Table table{.caption = "Datasets",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Dataset"}, {"Publisher"}, {"Values", true}, {"Received"}},
                      .empty_text = "No dataset is here yet.",
                      .is_stacked = true};
    for (const auto& one : all_datasets(visit.db))
        table.rows.push_back({{{html::link({.text = one.title, .href = address_of(one)})},
                               {one.publisher},
                               {with_commas(one.lines)},
                               {in_words(one.received_on)}}});
    auto shown = words("Datasets");
    shown.trail.pop_back();
    return show(visit, shown, main + html::table(table) + office::list_files(desk));
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{
        "Datasets", {"Short name", "Title", "Publisher", "Licence", "Unit", "Values", "Received", "SHA-256"}, {}, ""};
    for (const auto& one : all_datasets(visit.db))
        sheet.rows.push_back({one.slug, one.title, one.publisher, one.licence, one.unit, std::to_string(one.lines),
                              iso(one.received_on), one.hash});
    return sheet;
}

Html values_view(const std::vector<DatasetValue>& values, const std::string& address) {
    html::Table table{.caption = "Values",
                      .caption_id = "values",
                      .head = {{"Area"}, {"Period"}, {"Value", true}, {"Marker"}},
                      .is_stacked = true};
    for (const auto& value : values) {
        if (table.rows.size() == most_shown) break;
        table.rows.push_back({{{value.area},
                               {value.period.empty() ? "[z]" : value.period},
                               {value.value.empty() ? "[x]" : value.value},
                               {value.marker.empty() ? "[z]" : value.marker}}});
    }
    return html::paragraph(html::count_line(1, static_cast<std::int64_t>(table.rows.size()),
                                            static_cast<std::int64_t>(values.size()), "value"))
           + html::table(table) + office::list_files(address, "All values");
}

http::Response one_page(Visit& visit) {
    const auto dataset = find_dataset(visit.db, visit.part("slug"));
    if (!dataset) return not_found(visit);
    Html main =
        html::page_heading(dataset->title, "Dataset") + html::render_prose(dataset->about)
        + html::summary_list({.rows = {{"Publisher", dataset->publisher},
                                       {"Licence", dataset->licence},
                                       {"What one value is", dataset->unit},
                                       {"Received", in_words(dataset->received_on)},
                                       {"SHA-256", html::of<R"(<code class="rv-num">{}</code>)">(dataset->hash)}}});
    if (!dataset->caution.text.empty())
        main += html::section_heading("What its publisher cautions", "caution") + html::render_prose(dataset->caution);
    return show(visit, words(dataset->title),
                main + values_view(dataset_values(visit.db, dataset->id), address_of(*dataset)));
}

office::Sheet one_sheet(Visit& visit) {
    office::Sheet sheet{"Dataset", {"Area", "Period", "Value", "Marker"}, {}, ""};
    const auto dataset = find_dataset(visit.db, visit.part("slug"));
    if (!dataset) return sheet;
    sheet.title = dataset->title;
    sheet.note = dataset->publisher + ". " + dataset->licence;
    for (const auto& value : dataset_values(visit.db, dataset->id))
        sheet.rows.push_back({value.area, value.period, value.value, value.marker});
    return sheet;
}

http::Response form_page(Visit& visit, const Problems& problems) {
    Dataset empty;
    auto rows =
        html::textarea({.name = "rows",
                        .label = "Values as CSV",
                        .hint = "The first line is area,period,value,marker. A marker such as [x] stands where there "
                                "is no value.",
                        .error = html::error_of(problems, "rows"),
                        .value = std::string(visit.typed("rows")),
                        .rows = 12});
    office::RecordForm form{dataset_fields().shape(), columns, &empty, new_address, "Bring it in", desk, rows};
    return office::record_form_page(
        visit, words("Bring in a dataset", !problems.empty()),
        html::page_heading("Bring in a dataset")
            + html::paragraph("One that is here under the same short name is replaced whole."),
        form, problems);
}
http::Response show_form(Visit& visit) { return form_page(visit, {}); }

http::Response bring_in(Visit& visit) {
    Dataset dataset;
    auto problems = read_form(dataset_fields(), columns, visit.typed_of(), dataset, visit.today());
    const auto values = read_dataset(visit.typed("rows"));
    if (!values) problems.add("rows", values.problems().list.front().message);
    for (const auto& problem : check(dataset).list) problems.add(problem.member, problem.message);
    if (!problems.empty()) return form_page(visit, problems);
    dataset.received_on = visit.today();
    auto kept = visit.change([&](office::Change& change) { return keep_dataset(change, dataset, *values); });
    if (!kept) return kept.has_problems() ? form_page(visit, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), counted(kept->lines, "value") + " are here");
}

} // namespace

void mount_crime_datasets(office::Routes& at) {
    at.list(desk, list_page, list_sheet, may(Right::read_office), "See the figures about areas from elsewhere");
    at.get(new_address, show_form, may(Right::load_measures), "Describe a dataset and paste its values");
    at.post(new_address, bring_in, may(Right::load_measures), "Bring in a dataset");
    at.list(std::string(desk) + "/{slug}", one_page, one_sheet, may(Right::read_office),
            "Read one dataset with what its publisher says of it");
}

} // namespace reeve::crimedata
