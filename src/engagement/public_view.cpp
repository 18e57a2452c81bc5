// What the public pages of engagement have in common.
#include "engagement/public_view.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {

using html::Html;

namespace {

constexpr std::size_t themes_named = 3;

Period last_year(Date today) { return {months_later(today, -12) + 1, today}; }

} // namespace

Period period_asked(office::Visit& visit) {
    if (auto period = parse_period(visit.query("period"))) return *period;
    auto first = parse_date(visit.query("from"), visit.today());
    auto last = parse_date(visit.query("to"), visit.today());
    if (first && last)
        if (auto period = period_of(*first, *last)) return *period;
    return last_year(visit.today());
}

Html period_form(office::Visit& visit, const std::string& address, const Period& period) {
    auto this_year = financial_year_of(visit.today());
    std::vector<html::Content> links = {html::link({.text = "Last 12 months", .href = address})};
    for (auto year : {this_year, FinancialYear{this_year.begins - 1}, FinancialYear{this_year.begins - 2}})
        links.push_back(html::link({.text = in_words(year), .href = address + "?period=" + plain(period_of(year))}));
    auto problems = office::unread_days(visit);
    auto value = [&](const char* name, Date otherwise) {
        return problems.empty() ? in_words(otherwise) : std::string(visit.query(name));
    };
    auto form = html::of<R"(<form method="get" action="{}" novalidate>)">(address);
    form += html::text_input({.name = "from",
                              .label = "From",
                              .hint = "For example, 13 June 2024.",
                              .error = html::error_of(problems, "from"),
                              .value = value("from", period.first),
                              .classes = "govuk-input--width-10"});
    form += html::text_input({.name = "to",
                              .label = "To",
                              .error = html::error_of(problems, "to"),
                              .value = value("to", period.last),
                              .classes = "govuk-input--width-10"});
    form += html::button({.text = "Show these days", .classes = "govuk-button--secondary"}) + html::of<"</form>">();
    return html::details(
        {.summary = "Choose other dates", .text = html::bullet_list(links) + form, .is_open = !problems.empty()});
}

std::string area_address(const office::Area& district) { return "/engagement/areas/" + district.slug; }
std::string public_address(const Engagement& engagement) { return "/engagement/days/" + engagement.reference; }

std::string areas_words(Districts& districts, const Engagement& engagement) {
    std::vector<std::string> names;
    for (const auto* district : districts.of_all(areas_of(engagement))) names.push_back(district->name);
    return list_of(names);
}

std::string main_themes(const std::vector<ThemeHeard>& themes) {
    std::vector<std::string> named;
    bool has_hidden = false;
    for (const auto& theme : themes) {
        if (theme.count && *theme.count > 0 && named.size() < themes_named) named.push_back(theme.title);
        has_hidden = has_hidden || !theme.count;
    }
    if (!named.empty()) return joined(named, "; ");
    return has_hidden ? "Too few to tell" : "None recorded";
}

Html themes_block(const std::vector<ThemeHeard>& themes) {
    if (themes.empty()) return html::paragraph("No feedback was recorded in this period.");
    html::Table table{.caption = "Themes",
                      .caption_id = "themes",
                      .head = {{"Theme"}, {.text = "Times it was raised", .is_numeric = true}}};
    bool has_hidden = false;
    for (const auto& theme : themes) {
        table.rows.push_back({.cells = {{theme.title}, {theme.count ? with_commas(*theme.count) : "[c]"}}});
        has_hidden = has_hidden || !theme.count;
    }
    if (has_hidden)
        table.note = "[c] withheld to protect people: too few people raised it. One person can raise several themes.";
    return html::table(table);
}

std::vector<office::Action> public_actions(db::Connection& connection, const Period& period,
                                           const std::string& district) {
    auto list = actions_shown(connection, period);
    if (district.empty()) return list;
    Districts districts(connection);
    std::erase_if(list, [&](const office::Action& action) {
        const auto* of = districts.of(action.area);
        return !of || of->code != district;
    });
    return list;
}

Html actions_list(office::Visit& visit, const std::vector<office::Action>& actions) {
    html::Table table{
        .caption = "Actions", .caption_id = "actions", .head = {{"What we are doing"}, {"Who"}, {"State"}}};
    table.is_stacked = true;
    table.first_cell_is_header = false;
    for (const auto& action : actions) {
        auto words = action.public_words.text.empty() ? "Action " + action.reference : action.public_words.text;
        bool has_page = visit.office.routes().has_page("/plan/actions/{reference}");
        auto what =
            has_page ? html::link({.text = words, .href = "/plan/actions/" + action.reference}) : html::escaped(words);
        auto state = std::string(label_of(action.state)) + (action.done_on ? " on " + in_words(*action.done_on) : "");
        table.rows.push_back({.cells = {{what}, {action.owner_post}, {state}}});
    }
    return html::table(table);
}

} // namespace reeve::engagement
