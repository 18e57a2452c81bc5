// What the staff pages of engagement have in common.
#include "engagement/engagement_view.h"
#include "html/field_control.h"
#include "office/people/person_store.h"
#include "office/routes.h"
#include <charconv>

namespace reeve::engagement {

using html::Html;

Html engagement_menu(office::Visit& visit, const std::string& current) {
    html::SubNavigation menu{.label = "Engagement", .current = current};
    menu.items = {{"Engagements", "/work/engagement"},
                  {"Feedback inbox", "/work/engagement/feedback"},
                  {"Record something", "/capture"},
                  {"Themes", "/work/engagement/themes"},
                  {"Coverage", "/work/engagement/coverage"}};
    if (visit.may(office::Right::import_records)) menu.items.push_back({"Import", "/work/engagement/import"});
    menu.items.push_back({"Stakeholders", "/registers/organisations"});
    return html::sub_navigation(menu);
}

office::PageWords staff_words(std::string title, const Problems& problems) {
    return {.title = std::move(title), .section = "Engagement", .has_errors = !problems.empty()};
}

std::vector<html::SelectOption> district_options(const Districts& districts, const std::string& empty_words) {
    std::vector<html::SelectOption> options = {{"", empty_words}};
    for (const auto& district : districts.all()) options.push_back({district.code, district.name});
    return options;
}

Html theme_boxes(const std::vector<Theme>& themes, const std::vector<std::string>& chosen, const std::string& legend,
                 const Problems& problems) {
    if (themes.empty()) return {};
    html::Checkboxes boxes{.name = "theme",
                           .legend = legend,
                           .error = html::error_of(problems, "theme"),
                           .values = chosen,
                           .legend_classes = "govuk-fieldset__legend--s"};
    for (const auto& theme : themes) boxes.options.push_back({.value = theme.slug, .text = theme.title});
    return html::checkboxes(boxes);
}

std::string themes_typed(office::Visit& visit, const std::vector<Theme>& themes) {
    std::vector<std::string> known;
    for (const auto& slug : visit.typed_fields().all("theme"))
        for (const auto& theme : themes)
            if (theme.slug == slug) known.push_back(slug);
    return listed(known);
}

Problems unknown_themes(const office::Visit& visit, const std::vector<Theme>& themes) {
    Problems problems;
    for (const auto& slug : visit.typed_fields().all("theme"))
        if (std::none_of(themes.begin(), themes.end(), [&](const Theme& theme) { return theme.slug == slug; })) {
            problems.add("theme", "Select themes from the list");
            break;
        }
    return problems;
}

std::vector<html::SelectOption> owner_options(office::Visit& visit) {
    std::vector<html::SelectOption> options = {{"", "Choose one"}};
    for (const auto& person : office::people(visit.db))
        if (person.is_active)
            options.push_back({std::to_string(person.id.value), person.post + " (" + person.name + ")"});
    return options;
}

Result<Done> read_owner(office::Visit& visit, std::string_view typed, const std::string& member, ActionRaised& action) {
    std::int64_t id = 0;
    auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (error == std::errc() && end == typed.data() + typed.size())
        if (auto person = office::find_person(visit.db, {id}); person && person->is_active) {
            action.owner = person->id;
            action.owner_post = person->post;
            return Done{};
        }
    return Problems{{{member, "Select who owns the action"}}};
}

namespace {

html::Standing standing_of(const office::Action& action, Date today) {
    return static_cast<html::Standing>(office::standing(action, today));
}

Html titled(office::Visit& visit, const office::Action& action) {
    bool has_page = visit.office.routes().has_page("/work/actions/{reference}");
    return has_page ? html::link({.text = action.title, .href = "/work/actions/" + action.reference})
                    : html::escaped(action.title);
}

} // namespace

Html action_table(office::Visit& visit, const std::vector<office::Action>& actions, const std::string& caption) {
    html::Table table{.caption = caption, .caption_id = "actions", .head = {{"Action"}, {"Owner"}, {"Due"}, {"State"}}};
    table.empty_text = "No actions have been raised from this yet.";
    table.is_stacked = true;
    for (const auto& action : actions)
        table.rows.push_back(
            {.cells = {{titled(visit, action)
                        + html::of<R"(<br><span class="rv-sub">{}, from {}</span>)">(action.reference,
                                                                                     action.source_reference)},
                       {action.owner_post},
                       {action.due ? html::due_bar(*action.due, visit.today(), office::is_closed(action))
                                   : html::escaped("No date")},
                       {html::status_chip(standing_of(action, visit.today()), label_of(action.state))}}});
    return html::table(table);
}

Html chip(const Engagement& engagement, Date today) {
    using enum EngagementState;
    if (awaits_word(engagement, today)) return html::status_chip(html::Standing::needs_attention, "Say how it went");
    switch (engagement.state) {
    case planned: return html::status_chip(html::Standing::not_started, "Planned");
    case held: return html::status_chip(html::Standing::on_track, "Held, not debriefed");
    case debriefed: return html::status_chip(html::Standing::done, "Debriefed");
    case cancelled: break;
    }
    return html::status_chip(html::Standing::no_data_yet, "Cancelled");
}

Html chip(const Feedback& feedback) {
    using enum FeedbackState;
    auto words = label_of(feedback.state);
    if (feedback.state == fresh) return html::status_chip(html::Standing::needs_attention, words);
    bool is_over = feedback.state == answered || feedback.state == closed;
    return html::status_chip(is_over ? html::Standing::done : html::Standing::on_track, words);
}

std::string address_of(const Engagement& engagement) { return "/work/engagement/" + engagement.reference; }
std::string address_of(const Feedback& feedback) { return "/work/engagement/feedback/" + feedback.reference; }

} // namespace reeve::engagement
