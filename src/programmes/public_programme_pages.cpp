// What the public reads of programmes: those that are shown, and each with its parts, people and measures.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "programmes/programme_desk.h"
#include "programmes/programme_pages.h"

namespace reeve::programmes {
namespace {

using html::Html;
using office::Visit;

constexpr const char* open_list = "/programmes";

std::vector<Programme> public_programmes(db::Connection& connection) {
    auto all = all_programmes(connection);
    std::erase_if(all, [](const Programme& one) { return !one.is_public; });
    return all;
}

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Programmes",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Programme"}, {"Kind"}, {"Where"}, {"State"}},
                      .empty_text = "No programme is shown here yet.",
                      .is_stacked = true};
    for (const auto& one : public_programmes(visit.db))
        table.rows.push_back(
            {{{html::link({.text = one.title, .href = open_list + ("/" + one.reference)})},
              {label_of(one.kind)},
              {one.places.empty() ? "The whole area" : one.places},
              {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(state_chip(one), standing_in_words(one))}}});
    Html main = html::page_heading("Programmes")
                + html::lead_paragraph("Work that goes on over months or years, what each is measured by, and what it "
                                       "captures of people.")
                + html::table(table) + office::list_files(open_list, "Programmes");
    return show(
        visit, {.title = "Programmes", .section = "Grants", .trail = {{"Grants", "/grants"}}, .is_public = true}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Programmes",
                        {"Reference", "Title", "Kind", "Lead", "Partners", "Places", "Captures of people", "State",
                         "Started on", "Ended on", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& one : public_programmes(visit.db))
        sheet.rows.push_back({one.reference, one.title, label_of(one.kind), one.lead_post, one.partners, one.places,
                              label_of(one.captures), label_of(one.state), day(one.started_on), day(one.ended_on),
                              one.is_sample ? "Yes" : "No"});
    return sheet;
}

// What was assessed is told by its day and its end alone: the text of an assessment may say how to get round it.
Html assessed(Visit& visit, const Programme& programme) {
    if (!programme.captures_people()) return {};
    for (const auto& one : assessments_of(visit.db, programme.id))
        if (holds_on(one, visit.today()))
            return html::small_paragraph("Its data-protection assessment was agreed on " + in_words(*one.decided_on)
                                         + " and is looked at again by " + in_words(*one.review_by) + ".");
    return html::small_paragraph("No data-protection assessment of it is in force.");
}

http::Response one_page(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme || !programme->is_public) return not_found(visit);
    Html main = html::page_heading(programme->title) + html::sample_line(programme->is_sample)
                + html::render_prose(programme->words) + programme_facts(*programme) + assessed(visit, *programme);
    if (!programme->outcome.text.empty())
        main += html::section_heading("What came of it", "outcome") + html::render_prose(programme->outcome);
    main += html::section_heading("What was done in it", "parts")
            + parts_view(*programme, parts_of(visit.db, programme->id), few_people(visit))
            + html::section_heading("What it is measured by", "measures")
            + measures_table(shown_measures(visit, *programme, true), visit.today(), false);
    return show(visit,
                {.title = programme->title,
                 .section = "Grants",
                 .trail = {{"Grants", "/grants"}, {"Programmes", open_list}},
                 .is_public = true},
                main);
}

} // namespace

void mount_public_programmes(office::Routes& at) {
    const std::string all = open_list;
    at.cached_list(all, list_page, list_sheet, "See the office's programmes and how each stands");
    at.cached(all + "/{programme}", one_page, "See one programme with its parts, people and measures");
}

} // namespace reeve::programmes
