// The precepts for staff and the public: one for each financial year, with its amounts, its road and what was said.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "resources/precept_desk.h"
#include "resources/precept_view.h"
#include "resources/resource_pages.h"

namespace reeve::resources {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* open_list = "/plan/precept";

html::Table list_table(const std::vector<Precept>& precepts, const std::string& under) {
    html::Table table{.caption = "Precepts",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "precepts",
                      .head = {{"Financial year"},
                               {.text = "Proposed", .is_numeric = true},
                               {.text = "Issued", .is_numeric = true},
                               {.text = "Band D, a year", .is_numeric = true},
                               {"How it stands"}},
                      .empty_text = "No precept is recorded yet.",
                      .is_scrolled = true};
    for (const auto& precept : precepts) {
        auto band_d = precept.issued_band_d.value_or(precept.revised_band_d.value_or(precept.proposed_band_d));
        Html year = html::link({.text = in_words(precept.year()), .href = under + "/" + year_in_address(precept)});
        if (precept.is_sample) year += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
        table.rows.push_back({.cells = {{year},
                                        {in_words(precept.proposed)},
                                        {precept.issued ? in_words(*precept.issued) : "Not yet"},
                                        {in_words(band_d)},
                                        {stage_in_words(precept)}}});
    }
    return table;
}

office::Sheet sheet_of(const std::vector<Precept>& precepts) {
    office::Sheet sheet{"Precepts",
                        {"Financial year", "Proposed", "Proposed band D", "Panel told on", "Panel reported on",
                         "Panel decided", "Answered on", "Revised", "Panel reported again on", "Answered again on",
                         "Issued on", "Issued", "Issued band D", "Sample"},
                        {},
                        "Amounts are in pounds."};
    auto day = [](const std::optional<Date>& on) { return on ? iso(*on) : std::string(); };
    auto money = [](const std::optional<Money>& amount) { return amount ? plain(*amount) : std::string(); };
    for (const auto& one : precepts)
        sheet.rows.push_back({in_words(one.year()), plain(one.proposed), plain(one.proposed_band_d),
                              day(one.notified_on), day(one.reported_on), label_of(one.decision), day(one.responded_on),
                              money(one.revised), day(one.second_reported_on), day(one.second_responded_on),
                              day(one.issued_on), money(one.issued), money(one.issued_band_d),
                              one.is_sample ? "Yes" : "No"});
    return sheet;
}

// What is proposed is the office's own until the Panel is told.
std::vector<Precept> public_ones(Visit& visit) {
    auto all = all_precepts(visit.db);
    std::erase_if(all, [](const Precept& precept) { return !precept.notified_on; });
    return all;
}

office::Sheet desk_sheet(Visit& visit) { return sheet_of(all_precepts(visit.db)); }
office::Sheet public_sheet(Visit& visit) { return sheet_of(public_ones(visit)); }

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a precept", .href = std::string(precept_list) + "/new"}));
    actions.push_back(
        html::button({.text = "See it as the public does", .href = open_list, .classes = "govuk-button--secondary"}));
    Html main = html::heading_with_actions("Precepts", actions)
                + html::lead_paragraph("What the area pays for its police, year by year, and how each was decided.")
                + html::table(list_table(all_precepts(visit.db), precept_list)) + office::list_files(precept_list);
    auto words = precept_words("Precepts");
    words.trail.pop_back();
    return show(visit, words, main);
}

http::Response public_list(Visit& visit) {
    Html main = html::page_heading("The precept")
                + html::lead_paragraph("What you pay for the police in your council tax, and how it was decided.")
                + html::table(list_table(public_ones(visit), open_list)) + office::list_files(open_list);
    return show(visit,
                {.title = "The precept",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

http::Response public_one(Visit& visit) {
    auto precept = precept_asked_for(visit);
    if (!precept || !precept->notified_on) return not_found(visit);
    Html main = html::page_heading(name_of(*precept)) + html::sample_line(precept->is_sample) + amounts_view(*precept)
                + road_view(*precept, visit.today()) + words_view(*precept);
    return show(visit,
                {.title = name_of(*precept),
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}, {"The precept", open_list}},
                 .is_public = true},
                main);
}

// ---- The desk of one ----

std::vector<Html> desk_actions(Visit& visit, const Precept& precept) {
    std::vector<Html> actions;
    for (auto step : next_steps(precept, visit.today()))
        if (visit.may(step == PreceptStep::issue ? Right::issue_plan : Right::write_plan))
            actions.push_back(html::button({.text = label_of(step), .href = address_of(precept, step)}));
    if (!precept.notified_on && visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Change what is proposed",
                                        .href = address_of(precept) + "/proposal",
                                        .classes = "govuk-button--secondary"}));
    return actions;
}

http::Response desk_page(Visit& visit) {
    auto precept = precept_asked_for(visit);
    if (!precept) return not_found(visit);
    Html main = html::heading_with_actions(html::Content(name_of(*precept)), desk_actions(visit, *precept))
                + html::sample_line(precept->is_sample) + amounts_view(*precept);
    if (auto bar = bars_issue(*precept, precept->revised.value_or(precept->proposed), visit.today());
        bar && !precept->issued_on)
        main += html::section_heading("What stands before issue", "before-issue")
                + html::paragraph(bar->message + " " + bar->rule + ".");
    main += road_view(*precept, visit.today()) + words_view(*precept)
            + office::history_block(visit, precept_fields().shape(), precept->id.value);
    return show(visit, precept_words(name_of(*precept)), main);
}

} // namespace

void mount_precepts(office::Routes& at) {
    const std::string list = precept_list;
    at.list(list, list_page, desk_sheet, office::may(Right::read_office), "See the precept of each financial year");
    at.get(list + "/{year}", desk_page, office::may(Right::read_office),
           "See how the precept of a year stands against the last days of the law");
    at.cached_list(open_list, public_list, public_sheet, "See what the area pays for its police, year by year");
    at.cached("/plan/precept/{year}", public_one, "See how the precept of a year was proposed, reported on and issued");
}

} // namespace reeve::resources
