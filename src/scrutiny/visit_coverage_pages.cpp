// Coverage for the office, by slot of the week and hour of the day, and the results that the public reads.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const char* const public_address = "/visits";

html::Table week_table(const char* caption, const char* id) {
    html::Table table{.caption = caption, .caption_id = id, .head = {{"Time of day"}}, .is_scrolled = true};
    for (int day = 0; day < 7; ++day)
        table.head.push_back({.text = weekday_name(static_cast<Weekday>(day)).substr(0, 3), .is_numeric = true});
    return table;
}

Html slots_view(const VisitMatrix& matrix) {
    auto table = week_table("Visits made, by slot of the week", "by-slot");
    for (const auto& band : Choices<VisitBand>::list) {
        html::TableRow row{{{band.label}}};
        for (int day = 0; day < 7; ++day) {
            auto slot = slot_of(static_cast<Weekday>(day), *choice_of<VisitBand>(band.stored));
            row.cells.push_back({std::to_string(matrix.by_slot[static_cast<std::size_t>(slot)])});
        }
        table.rows.push_back(std::move(row));
    }
    return html::paragraph("Of the 35 slots of the week, " + std::to_string(matrix.slots_visited()) + " were visited.")
           + html::table(table);
}

Html hours_view(const VisitMatrix& matrix) {
    auto table = week_table("Visits made, by hour of arrival", "by-hour");
    for (std::size_t hour = 0; hour < 24; ++hour) {
        auto words = clock_words({static_cast<int>(hour), 0, 0});
        html::TableRow row{{{words}}};
        for (const auto& day : matrix.by_hour) row.cells.push_back({std::to_string(day[hour])});
        table.rows.push_back(std::move(row));
    }
    return html::table(table);
}

http::Response coverage_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    auto asked = period_asked(visit);
    const auto& period = asked.period;
    auto visits = counted_visits(visit.db, scheme->id, period);
    auto results = results_of(visits, *scheme, visit.today());
    auto matrix = matrix_of(visits);
    auto address = desk_address(*scheme) + "/coverage";
    Html main = html::error_summary(asked.problems) + html::page_heading("Coverage", scheme->title)
                + period_form(visit, address, asked) + html::section_heading(in_words(period), "period")
                + html::paragraph("Visits made of those planned: " + made_of_planned(results) + ".");
    if (results.planned > 0) main += html::paragraph(interval_in_words(results));
    main += slots_view(matrix) + hours_view(matrix);
    return show(visit, scheme_words(*scheme, "Coverage", !asked.problems.empty()), main,
                asked.problems.empty() ? 200 : 422);
}

// ---- What the public reads: whole counts of the scheme, nothing of a visit ----

// The quarters of the last year that are over.
std::vector<Period> quarters(Date today) {
    std::vector<Period> list;
    auto first = date_of(year_of(today), (month_of(today) - 1) / 3 * 3 + 1, 1);
    for (int back = 4; back >= 1; --back) {
        auto begins = months_later(first, -3 * back);
        list.push_back({begins, months_later(begins, 3) - 1});
    }
    return list;
}

struct Quarter {
    Period period;
    VisitResults results;
    std::int64_t concerns = 0, answered = 0;
};

std::vector<Quarter> quarters_of(Visit& visit, const VisitScheme& scheme) {
    std::vector<Quarter> list;
    for (const auto& period : quarters(visit.today())) {
        Quarter one{period, results_of(counted_visits(visit.db, scheme.id, period), scheme, visit.today()), 0, 0};
        for (const auto& concern : concerns_between(visit.db, scheme.id, period)) {
            ++one.concerns;
            one.answered += concern.state == ConcernState::raised ? 0 : 1;
        }
        list.push_back(one);
    }
    return list;
}

std::vector<PublicCounts> shown_of(const std::vector<Quarter>& list) {
    std::vector<QuarterCounts> counts;
    for (const auto& one : list) counts.push_back({one.results.serious, one.concerns, one.answered});
    return public_counts(counts);
}

VisitResults together(const std::vector<Quarter>& list) {
    VisitResults all;
    for (const auto& one : list) {
        all.planned += one.results.planned;
        all.made += one.results.made;
        all.serious += one.results.serious;
    }
    return all;
}

Html scheme_view(Visit& visit, const VisitScheme& scheme) {
    auto list = quarters_of(visit, scheme);
    auto all = together(list);
    html::Table table{
        .caption = scheme.title + ", by quarter",
        .caption_id = "quarters-" + folded(scheme.reference),
        .head = {{"Quarter"}, {"Visits made of those planned"}, {"Concerns raised"}, {"Answered by the force"}},
        .is_stacked = true};
    auto shown = shown_of(list);
    for (std::size_t at = 0; at < list.size(); ++at)
        table.rows.push_back({{{in_words(list[at].period)},
                               {made_of_planned(list[at].results)},
                               {shown[at].raised},
                               {shown[at].answered}}});
    table.note = html::symbol_note(table.rows);
    Html view =
        html::section_heading(scheme.title, folded(scheme.reference)) + html::sample_line(scheme.is_sample)
        + html::render_prose(scheme.about)
        + html::paragraph("Visits made of those planned, over these four quarters: " + made_of_planned(all) + ".");
    if (all.planned > 0) view += html::paragraph(interval_in_words(all)) + html::paragraph(serious_in_words(all));
    return view + html::table(table);
}

http::Response public_page(Visit& visit) {
    Html main =
        html::page_heading("Visits by volunteers")
        + html::lead_paragraph("Volunteers who are independent of the police visit without notice and tell us what "
                               "they find. We publish how many visits were made and how many concerns were raised, "
                               "and nothing about anybody who was visited.");
    auto schemes = public_schemes(visit.db);
    for (const auto& scheme : schemes) main += scheme_view(visit, scheme);
    if (schemes.empty()) main += html::paragraph("No results are shown here yet.");
    main += office::list_files(public_address)
            + html::small_paragraph(html::of<"Visitors record their visits after they {}.">(
                html::link({.text = "sign in by email", .href = "/sign-in/link?then=/visiting"})));
    return show(visit,
                {.title = "Visits by volunteers",
                 .section = "Meetings and decisions",
                 .trail = {{"Meetings and decisions", "/meetings"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    office::Sheet sheet{"Visits by volunteers",
                        {"Scheme", "Quarter begins", "Quarter ends", "Visits planned", "Visits made",
                         "Visits on which something serious was seen", "Concerns raised", "Concerns answered",
                         "Sample"},
                        {},
                        "[c] is a count below 5, or one that would give such a count away."};
    for (const auto& scheme : public_schemes(visit.db)) {
        auto list = quarters_of(visit, scheme);
        auto shown = shown_of(list);
        for (std::size_t at = 0; at < list.size(); ++at)
            sheet.rows.push_back({scheme.title, iso(list[at].period.first), iso(list[at].period.last),
                                  std::to_string(list[at].results.planned), std::to_string(list[at].results.made),
                                  shown[at].serious, shown[at].raised, shown[at].answered,
                                  scheme.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

} // namespace

void mount_visit_coverage(office::Routes& at) {
    at.get("/work/visiting/{scheme}/coverage", coverage_page, may(Right::read_office),
           "See which slots of the week and hours of the day visits reached");
}

void mount_public_visits(office::Routes& at) {
    at.cached_list(public_address, public_page, public_sheet,
                   "See how many visits volunteers made and how many concerns they raised");
}

} // namespace reeve::scrutiny
