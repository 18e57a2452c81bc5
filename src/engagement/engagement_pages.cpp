// The list of engagements and the page of one of them.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "html/prose.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const std::string list_address = "/work/engagement";

EngagementFilter filter_of(Visit& visit) {
    EngagementFilter filter{
        std::string(visit.query("kind")), std::string(visit.query("state")), std::string(visit.query("area")), {}, {}};
    if (auto first = parse_date(visit.query("from"), visit.today())) filter.first = *first;
    if (auto last = parse_date(visit.query("to"), visit.today())) filter.last = *last;
    return filter;
}

std::vector<Engagement> asked(Visit& visit, Districts& districts) {
    auto list = engagements(visit.db, filter_of(visit));
    auto sort = std::string(visit.query("sort"));
    bool turns = sort.starts_with('-');
    auto column = turns ? sort.substr(1) : sort;
    auto key = [&](const Engagement& engagement) -> std::string {
        if (column == "title") return folded(engagement.title);
        if (column == "area") return districts.name(engagement.area);
        return iso(engagement.held_on);
    };
    if (column == "title" || column == "area" || column == "held_on")
        std::stable_sort(list.begin(), list.end(),
                         [&](const auto& a, const auto& b) { return turns ? key(b) < key(a) : key(a) < key(b); });
    return list;
}

template <ChoiceEnum E> html::Select choice_filter(Visit& visit, const char* name, const char* label) {
    html::Select select{
        .name = name, .label = label, .value = std::string(visit.query(name)), .options = {{"", "All"}}};
    for (const auto& choice : Choices<E>::list) select.options.push_back({choice.stored, choice.label});
    return select;
}

Html filters(Visit& visit, const Districts& districts, const Problems& problems) {
    html::FilterPanel panel{.action = list_address, .clear_href = list_address};
    panel.controls = html::select(choice_filter<EngagementKind>(visit, "kind", "Kind"));
    panel.controls += html::select(choice_filter<EngagementState>(visit, "state", "State"));
    panel.controls += html::select({.name = "area",
                                    .label = "District",
                                    .value = std::string(visit.query("area")),
                                    .options = district_options(districts, "All")});
    for (auto [name, label] : {std::pair("from", "From"), std::pair("to", "To")})
        panel.controls += html::text_input({.name = name,
                                            .label = label,
                                            .hint = "Like 13 June 2024.",
                                            .error = html::error_of(problems, name),
                                            .value = std::string(visit.query(name)),
                                            .classes = "govuk-input--width-10"});
    for (auto [name, group] : {std::pair("kind", "Kind"), std::pair("state", "State"), std::pair("area", "District"),
                               std::pair("from", "From"), std::pair("to", "To")}) {
        auto value = std::string(visit.query(name));
        if (value.empty()) continue;
        auto words = value;
        if (auto kind = choice_of<EngagementKind>(value)) words = label_of(*kind);
        if (auto state = choice_of<EngagementState>(value)) words = label_of(*state);
        for (const auto& district : districts.all())
            if (district.code == value) words = district.name;
        panel.applied.push_back({group, words, address_with(visit, list_address, {{name, ""}, {"page", ""}})});
    }
    if (auto sort = visit.query("sort"); !sort.empty()) panel.kept = html::hidden_field("sort", sort);
    return html::filter_panel(panel);
}

html::Column sorted_column(Visit& visit, const char* name, const char* words) {
    auto sort = visit.query("sort");
    html::Column column{.text = words};
    if (sort == name) column.sorting = html::Sorting::ascending;
    if (sort.starts_with('-') && sort.substr(1) == name) column.sorting = html::Sorting::descending;
    column.sort_href =
        address_with(visit, list_address, {{"sort", (sort == name ? "-" : "") + std::string(name)}, {"page", ""}});
    return column;
}

Html list_table(Visit& visit, const std::vector<Engagement>& list, const PageOf& page, Districts& districts) {
    html::Table table{
        .caption = "Engagements", .caption_classes = "govuk-visually-hidden", .caption_id = "engagements"};
    table.head = {sorted_column(visit, "title", "Engagement"),
                  sorted_column(visit, "held_on", "Date"),
                  sorted_column(visit, "area", "District"),
                  {"State"}};
    table.is_stacked = true;
    for (auto at = page.first; at < page.last; ++at) {
        const auto& engagement = list[at];
        auto district = districts.name(engagement.area);
        table.rows.push_back({.cells = {{html::link({.text = engagement.title, .href = address_of(engagement)})
                                         + html::of<R"(<br><span class="rv-sub">{}, {}</span>)">(
                                             engagement.reference, label_of(engagement.kind))},
                                        {in_short(engagement.held_on)},
                                        {district.empty() ? "Not recorded" : district},
                                        {chip(engagement, visit.today())}}});
    }
    return html::table(table);
}

Html nothing(Visit& visit) {
    auto total = engagement_count(visit.db);
    if (total == 0)
        return html::paragraph(
            "No engagements are recorded yet. Plan the first, or import past ones from a spreadsheet.");
    return html::of<R"(<p class="govuk-body">No engagements match. {} hidden by your filters. {}</p>)">(
        counted(total, "engagement is", "engagements are"),
        html::link({.text = "Clear filters", .href = list_address}));
}

http::Response list_page(Visit& visit) {
    Districts districts(visit.db);
    auto list = asked(visit, districts);
    auto page = page_of(visit, list.size());
    std::vector<Html> buttons;
    if (visit.may(office::Right::record_engagement))
        buttons = {
            html::button({.text = "Plan an engagement", .href = list_address + "/new"}),
            html::button({.text = "Record something", .href = "/capture", .classes = "govuk-button--secondary"})};
    auto problems = office::unread_days(visit);
    auto main = html::error_summary(problems) + engagement_menu(visit, list_address)
                + html::heading_with_actions("Engagements", buttons);
    if (auto waiting = feedback_waiting(visit.db))
        main += html::inset_text({.text = html::link({.text = counted(waiting, "piece") + " of feedback "
                                                              + (waiting == 1 ? "waits" : "wait") + " to be dealt with",
                                                      .href = list_address + "/feedback"})});
    Html shown;
    if (list.empty()) shown = nothing(visit);
    else {
        shown = html::paragraph(html::count_line(static_cast<std::int64_t>(page.first) + 1,
                                                 static_cast<std::int64_t>(page.last),
                                                 static_cast<std::int64_t>(list.size()), "engagement"));
        shown += list_table(visit, list, page, districts) + page_links(visit, list_address, page);
        shown += office::list_files(address_with(visit, list_address, {{"page", ""}}));
    }
    main += html::filtered_list(filters(visit, districts, problems), shown);
    return show(visit, staff_words("Engagements", problems), main, problems.empty() ? 200 : 422);
}

office::Sheet list_sheet(Visit& visit) {
    Districts districts(visit.db);
    office::Sheet sheet{"Engagements",
                        {"Reference", "Kind", "Title", "Date", "Place", "District", "Other districts", "State",
                         "People met", "Lead time (days)", "Summary"},
                        {},
                        ""};
    for (const auto& engagement : asked(visit, districts)) {
        std::vector<std::string> others;
        for (const auto& code : unlisted(engagement.further_areas)) others.push_back(districts.name(code));
        auto lead = lead_days(engagement);
        sheet.rows.push_back({engagement.reference, label_of(engagement.kind), engagement.title,
                              iso(engagement.held_on), engagement.place, districts.name(engagement.area),
                              joined(others, "; "), label_of(engagement.state),
                              engagement.people_met ? std::to_string(*engagement.people_met) : "",
                              lead ? std::to_string(*lead) : "", engagement.summary.text});
    }
    return sheet;
}

std::string or_none(const std::string& text) { return text.empty() ? "None recorded" : text; }

Html facts(const Engagement& engagement, Districts& districts) {
    std::vector<std::string> covered;
    for (const auto* district : districts.of_all(areas_of(engagement))) covered.push_back(district->name);
    auto lead = lead_days(engagement);
    html::SummaryList list;
    list.rows = {
        {.key = "When",
         .value = in_full(engagement.held_on) + (times_of(engagement).empty() ? "" : ", " + times_of(engagement))},
        {.key = "Where", .value = engagement.place},
        {.key = "Districts", .value = or_none(list_of(covered))},
        {.key = "Lead time", .value = lead ? counted(*lead, "day") : "None recorded"},
        {.key = "People met", .value = engagement.people_met ? with_commas(*engagement.people_met) : "None recorded"},
        {.key = "Who was met", .value = or_none(engagement.group_met)},
        {.key = "Shown to the public", .value = engagement.is_public ? "Yes" : "No"}};
    if (engagement.state == EngagementState::cancelled)
        list.rows.push_back({.key = "Why it was cancelled", .value = engagement.cancelled_because.text});
    return html::summary_list(list);
}

Html feedback_table(Visit& visit, const Engagement& engagement) {
    auto all = themes(visit.db);
    html::Table table{
        .caption = "What people said", .caption_id = "feedback", .head = {{"Note"}, {"About"}, {"Tone"}, {"State"}}};
    table.empty_text = "No feedback has been recorded at this engagement yet.";
    table.is_stacked = true;
    for (const auto& feedback : feedback_of(visit.db, engagement.id))
        table.rows.push_back(
            {.cells = {{html::link({.text = feedback.reference, .href = address_of(feedback)})
                        + html::of<R"(<br><span class="rv-sub">{}</span>)">(shortened(feedback.said.text, 120))},
                       {or_none(theme_words(all, feedback.themes))},
                       {label_of(feedback.tone)},
                       {chip(feedback)}}});
    return html::table(table);
}

Html notes_table(Visit& visit, const Engagement& engagement) {
    html::Table table{.caption = "Noted for a board",
                      .caption_id = "board-notes",
                      .head = {{"Item"}, {"Board"}, {"Raised"}, {"What came of it"}}};
    table.empty_text = "Nothing has been noted for a board.";
    table.is_stacked = true;
    for (const auto& note : board_notes_of(visit.db, engagement))
        table.rows.push_back(
            {.cells = {{html::link({.text = note.subject, .href = "/work/engagement/board-notes/" + note.reference})},
                       {note.board},
                       {note.raised_on ? in_words(*note.raised_on) : "Not yet"},
                       {or_none(note.outcome.text)}}});
    return html::table(table);
}

Html intelligence(Visit& visit, const Engagement& engagement) {
    auto main = html::section_heading("Intelligence passed");
    auto passes = intelligence_of(visit.db, engagement.id);
    if (passes.empty()) return main + html::paragraph("None recorded.");
    std::vector<html::Content> items;
    for (const auto& pass : passes) items.push_back("To the " + pass.to_post + " on " + in_words(pass.passed_on));
    return main
           + html::paragraph("Intelligence was passed " + counted(static_cast<std::int64_t>(passes.size()), "time")
                             + ". What it was is not kept here.")
           + html::bullet_list(items);
}

Html photos(Visit& visit, const Engagement& engagement) {
    Html main;
    for (const auto& [photo, file] : photos_of(visit.db, engagement.id))
        main += html::of<
            R"(<figure class="rv-fig"><img class="rv-photo" src="{}" alt="{}" loading="lazy"><figcaption class="govuk-body-s">{}</figcaption></figure>)">(
            office::address_of(file), photo.alt,
            photo.credit.empty() ? photo.alt : photo.alt + " Photo: " + photo.credit);
    if (main.empty()) main = html::paragraph("No photos yet.");
    return html::section_heading("Photos") + main;
}

Html moves(Visit& visit, const Engagement& engagement) {
    if (!visit.may(office::Right::record_engagement)) return {};
    auto at = address_of(engagement);
    std::vector<Html> buttons;
    bool is_due = engagement.held_on <= visit.today();
    if ((engagement.state == EngagementState::planned && is_due) || engagement.state == EngagementState::held)
        buttons.push_back(html::button({.text = "Debrief", .href = at + "/debrief"}));
    if (took_place(engagement))
        buttons.push_back(html::button({.text = "Record feedback",
                                        .href = "/capture?engagement=" + engagement.reference,
                                        .classes = "govuk-button--secondary"}));
    if (engagement.state == EngagementState::planned && is_due)
        buttons.push_back(office::form_begin(visit, at + "/held")
                          + html::button({.text = "Say it was held", .classes = "govuk-button--secondary"})
                          + office::form_end());
    if (engagement.state != EngagementState::cancelled) {
        buttons.push_back(
            html::button({.text = "Change", .href = at + "/change", .classes = "govuk-button--secondary"}));
        buttons.push_back(
            html::button({.text = "Add a photo", .href = at + "/photos", .classes = "govuk-button--secondary"}));
    }
    if (engagement.state == EngagementState::planned)
        buttons.push_back(html::link({.text = "Cancel it", .href = at + "/cancel"}));
    return html::button_group(buttons);
}

http::Response record_page(Visit& visit) {
    auto engagement = find_engagement(visit.db, visit.part("reference"));
    if (!engagement) return not_found(visit);
    Districts districts(visit.db);
    auto main =
        html::page_heading(engagement->title, engagement->reference + ", " + folded(label_of(engagement->kind)));
    main += html::of<"<p class=\"govuk-body\">{}</p>">(chip(*engagement, visit.today()));
    main += moves(visit, *engagement) + facts(*engagement, districts);
    main += html::section_heading("What the public reads");
    main += engagement->summary.text.empty() ? html::paragraph("None recorded.")
                                             : html::render_prose(engagement->summary, {.heading_level = 3});
    if (!engagement->preparation.text.empty())
        main +=
            html::section_heading("Preparation") + html::render_prose(engagement->preparation, {.heading_level = 3});
    main += feedback_table(visit, *engagement);
    main += action_table(visit, actions_of(visit.db, *engagement), "Actions raised");
    main += notes_table(visit, *engagement) + intelligence(visit, *engagement) + photos(visit, *engagement);
    main += office::history_block(visit, engagement_fields().shape(), engagement->id.value);
    auto words = staff_words(engagement->reference + " " + engagement->title);
    words.trail = {{"Engagements", list_address}};
    return show(visit, words, main);
}

} // namespace

void mount_engagement_pages(office::Routes& at) {
    at.list(list_address, list_page, list_sheet, office::may(office::Right::read_office),
            "See every engagement, planned, held and cancelled");
    at.get(list_address + "/{reference}", record_page, office::may(office::Right::read_office),
           "See one engagement and all that came of it");
}

} // namespace reeve::engagement
