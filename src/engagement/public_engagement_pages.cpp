// What the public sees of engagement: the map of community days, themes, what came of it, and one community day.
#include "engagement/coverage_store.h"
#include "engagement/engagement_pages.h"
#include "engagement/public_view.h"
#include "html/map.h"
#include "html/prose.h"
#include "office/figure_desk.h"
#include "office/file_pages.h"
#include "office/list_files.h"
#include "office/place_store.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

std::string heading_of(Visit& visit, const Coverage& coverage) {
    auto days = static_cast<std::int64_t>(coverage.days.size());
    auto who = "The " + visit.office.names().commissioner;
    if (days == 0) return who + " held no community days in this period";
    auto total = static_cast<std::int64_t>(coverage.districts.size());
    auto held = who + " held " + counted(days, "community day");
    return total == 0 ? held
                      : held + " in " + std::to_string(coverage.districts_visited()) + " of " + counted(total, "area");
}

Html map_of(Visit& visit, const Coverage& coverage) {
    auto plane = office::map_plane(visit.db, "force");
    if (!plane) return {};
    html::Map map{
        .title = "Map of community days by area", .width = plane->width, .height = plane->height, .unit = "day"};
    map.note = "One day can cover more than one area.";
    for (const auto& of : coverage.districts) {
        auto outline = office::outline_of(visit.db, of.district.id, "force");
        if (!outline) continue;
        map.areas.push_back({.code = of.district.code,
                             .name = of.district.name,
                             .path = outline->path,
                             .label_x = outline->label_x,
                             .label_y = outline->label_y,
                             .value = of.days,
                             .label = office::short_name(of.district),
                             .href = area_address(of.district)});
    }
    return map.areas.empty() ? Html() : html::map_figure(map);
}

html::Content next_words(const DistrictCoverage& of) {
    return of.next ? html::link({.text = in_short(of.next->held_on), .href = public_address(*of.next)})
                   : html::escaped("None planned");
}

Html areas_table(const Coverage& coverage) {
    html::Table table{.caption = "Community days by area", .caption_id = "areas", .is_stacked = true};
    table.head = {{"Area"},        {.text = "Days", .is_numeric = true},
                  {"Main themes"}, {"Actions done"},
                  {"Last visit"},  {"Next visit"}};
    table.empty_text = "No areas are in the register of places yet.";
    for (const auto& of : coverage.districts)
        table.rows.push_back(
            {.cells = {
                 {html::link({.text = of.district.name, .href = area_address(of.district)})},
                 {of.days},
                 {main_themes(of.themes)},
                 {of.actions == 0 ? "None raised" : with_commas(of.actions_done) + " of " + with_commas(of.actions)},
                 {of.last ? in_short(of.last->held_on) : "None recorded"},
                 {next_words(of)}}});
    return html::table(table);
}

Html days_list(const Coverage& coverage, Districts& districts) {
    if (coverage.days.empty()) return {};
    html::Table table{.caption = "The community days", .caption_id = "days", .head = {{"Day"}, {"Place"}, {"Area"}}};
    table.is_stacked = true;
    for (const auto& day : coverage.days)
        table.rows.push_back({.cells = {{html::link({.text = in_words(day.held_on), .href = public_address(day)})},
                                        {day.place.empty() ? "Not recorded" : day.place},
                                        {areas_words(districts, day)}}});
    return html::table(table);
}

Html board_table(Visit& visit, const Period& period) {
    html::Table table{
        .caption = "Raised at boards", .caption_id = "boards", .head = {{"Item"}, {"Board"}, {"What came of it"}}};
    table.empty_text = "Nothing was noted for a board in this period.";
    table.is_stacked = true;
    table.first_cell_is_header = false;
    for (const auto& note : board_notes_between(visit.db, period)) {
        auto outcome = note.outcome.text;
        if (outcome.empty())
            outcome = note.raised_on ? "Raised on " + in_words(*note.raised_on) + "."
                                     : "Noted on " + in_words(note.noted_on) + ", to be raised.";
        table.rows.push_back({.cells = {{note.subject}, {note.board}, {outcome}}});
    }
    return html::table(table);
}

Html came_of_it(Visit& visit, const Coverage& coverage) {
    auto main = html::section_heading("What came of it", "what-came-of-it");
    if (coverage.actions == 0) main += html::paragraph("No actions were raised in this period.");
    else
        main += html::paragraph(counted(coverage.actions, "action was", "actions were") + " raised. "
                                + with_commas(coverage.actions_done) + " of " + with_commas(coverage.actions)
                                + (coverage.actions_done == 1 ? " is done." : " are done."));
    auto list = public_actions(visit.db, coverage.period, "");
    if (!list.empty()) main += actions_list(visit, list);
    return main + board_table(visit, coverage.period);
}

Coverage asked(Visit& visit) {
    return coverage_of(visit.db, period_asked(visit), visit.today(), Seen::by_anyone,
                       office::telling_rules(visit.db).hide_up_to);
}

http::Response map_page(Visit& visit) {
    auto coverage = asked(visit);
    Districts districts(visit.db);
    auto heading = heading_of(visit, coverage);
    auto problems = office::unread_days(visit);
    auto main = html::error_summary(problems) + html::page_heading(heading);
    main += html::of<
        R"(<p class="govuk-body">{}. One day can cover more than one area. <a class="govuk-link" href="#areas">Go to the table</a>.</p>)">(
        in_words(coverage.period));
    main += period_form(visit, "/engagement", coverage.period) + map_of(visit, coverage) + areas_table(coverage);
    main += html::section_heading("What people said", "what-people-said") + themes_block(coverage.themes);
    main += came_of_it(visit, coverage) + days_list(coverage, districts);
    main += html::section_heading("Tell us something")
            + html::button({.text = "Tell us what you think", .href = "/engagement/tell-us"});
    main += office::list_files(
        "/engagement?period=" + plain(coverage.period), "This table",
        html::of<" {}. {}. {}.">(html::link({.text = "Calendar of public events", .href = "/calendar.ics"}),
                                 html::link({.text = "Feed of community days", .href = "/engagement/days.atom"}),
                                 html::link({.text = "Who we work with", .href = "/partnerships"})));
    return show(visit, {.title = heading, .section = "Engagement", .has_errors = !problems.empty(), .is_public = true},
                main, problems.empty() ? 200 : 422);
}

office::Sheet map_sheet(Visit& visit) {
    auto coverage = asked(visit);
    office::Sheet sheet{
        "Community days by area, " + in_words(coverage.period),
        {"Code", "Area", "Community days", "Main themes", "Actions raised", "Actions done", "Last visit", "Next visit"},
        {},
        "Counts of people from 1 to 4 are left out"};
    for (const auto& of : coverage.districts)
        sheet.rows.push_back({of.district.code, of.district.name, std::to_string(of.days), main_themes(of.themes),
                              std::to_string(of.actions), std::to_string(of.actions_done),
                              of.last ? iso(of.last->held_on) : "", of.next ? iso(of.next->held_on) : ""});
    return sheet;
}

Html photos(Visit& visit, const Engagement& engagement) {
    Html main;
    for (const auto& [photo, file] : photos_of(visit.db, engagement.id))
        if (photo.has_consent)
            main += html::of<
                R"(<figure class="rv-fig"><img class="rv-photo" src="{}" alt="{}" loading="lazy"><figcaption class="govuk-body-s">{}</figcaption></figure>)">(
                office::address_of(file), photo.alt,
                photo.credit.empty() ? photo.alt : photo.alt + " Photo: " + photo.credit);
    return main;
}

Html day_facts(const Engagement& day, Districts& districts) {
    html::SummaryList list;
    list.rows = {{.key = "When", .value = in_full(day.held_on) + (times_of(day).empty() ? "" : ", " + times_of(day))}};
    if (!day.place.empty()) list.rows.push_back({.key = "Where", .value = day.place});
    if (auto areas = areas_words(districts, day); !areas.empty()) list.rows.push_back({.key = "Areas", .value = areas});
    if (took_place(day) && day.people_met)
        list.rows.push_back({.key = "People met", .value = "About " + with_commas(*day.people_met)});
    if (took_place(day) && !day.group_met.empty()) list.rows.push_back({.key = "Who was met", .value = day.group_met});
    return html::summary_list(list);
}

http::Response day_page(Visit& visit) {
    auto day = find_engagement(visit.db, visit.part("reference"));
    if (!day || !day->is_public) return not_found(visit);
    Districts districts(visit.db);
    auto main = html::page_heading(day->title, label_of(day->kind));
    if (day->state == EngagementState::cancelled)
        main += html::inset_text({.text = "This is cancelled. " + day->cancelled_because.text});
    main += day_facts(*day, districts);
    if (day->state == EngagementState::planned)
        main += html::paragraph(html::link({.text = "Add it to your calendar", .href = "/calendar.ics"}));
    if (took_place(*day)) {
        if (!day->summary.text.empty())
            main += html::section_heading("What happened") + html::render_prose(day->summary, {.heading_level = 3});
        std::vector<office::Action> shown;
        for (const auto& action : actions_of(visit.db, *day))
            if (action.is_public) shown.push_back(action);
        main += html::section_heading("What came of it");
        auto total = static_cast<std::int64_t>(actions_of(visit.db, *day).size());
        main += html::paragraph(total == 0 ? "No actions were raised."
                                           : counted(total, "action was", "actions were") + " raised.");
        if (!shown.empty()) main += actions_list(visit, shown);
        main += photos(visit, *day);
    }
    office::PageWords words{.title = day->title + ", " + in_words(day->held_on),
                            .section = "Engagement",
                            .trail = {{"Engagement", "/engagement"}},
                            .is_public = true};
    return show(visit, words, html::text_column(main));
}

} // namespace

void mount_public_engagement_pages(office::Routes& at) {
    at.cached_list("/engagement", map_page, map_sheet,
                   "See where the Commissioner has been, what people said and what came of it");
    at.cached("/engagement/days/{reference}", day_page, "See one community day and what came of it");
    mount_area_pages(at);
    mount_calendar(at);
}

} // namespace reeve::engagement
