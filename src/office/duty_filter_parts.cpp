// The filters beside a list of duties, and what an address asks of it.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/action_parts.h"
#include "office/duty_parts.h"
#include "office/list_files.h"

namespace reeve::office {
namespace {

using html::Html;

template <ChoiceEnum E> html::Select choices(const char* name, const char* label, std::string_view value) {
    html::Select select{.name = name, .label = label, .value = std::string(value)};
    select.options.push_back({"", "All"});
    for (const auto& choice : Choices<E>::list) select.options.push_back({choice.stored, choice.label});
    return select;
}

// Open ones where nothing is chosen: what is late comes first.
html::Select standing_select(const Visit& visit) {
    auto select = choices<DutyStanding>("standing", "Standing", visit.query("standing"));
    select.options.front() = {"", "Still to be done"};
    select.options.push_back({"all", "All"});
    return select;
}

std::vector<html::AppliedFilter> applied(const Visit& visit, std::string_view address, const DutyFilter& filter) {
    std::vector<html::AppliedFilter> list;
    auto add = [&](const char* group, const char* name, std::string words) {
        list.push_back({group, std::move(words), with_query(visit, address, {{name, ""}})});
    };
    if (!visit.query("standing").empty())
        add("Standing", "standing", filter.standing ? label_of(*filter.standing) : "All");
    if (filter.area) add("Area of law", "area", label_of(*filter.area));
    if (filter.severity) add("Severity", "severity", label_of(*filter.severity));
    if (!visit.query("due-by").empty()) add("Due by", "due-by", in_words(asked_due_by(visit)));
    if (!filter.text.empty()) add("Words", "q", filter.text);
    return list;
}

// Why the day that was asked for is none; empty where it is one.
std::string unread_day(const Visit& visit) {
    auto typed = trimmed(visit.query("due-by"));
    if (typed.empty()) return "";
    auto day = parse_date(typed, visit.today());
    return day ? "" : day.problems().list.front().message;
}

} // namespace

DutyFilter asked_duty_filter(const Visit& visit) {
    DutyFilter filter;
    filter.standing = choice_of<DutyStanding>(visit.query("standing"));
    filter.open_only = visit.query("standing").empty();
    filter.area = choice_of<DutyArea>(visit.query("area"));
    filter.severity = choice_of<DutySeverity>(visit.query("severity"));
    filter.text = std::string(trimmed(visit.query("q")));
    filter.due_by = asked_due_by(visit);
    return filter;
}

Date asked_due_by(const Visit& visit) {
    constexpr int most_days = 5 * 366;
    auto typed = trimmed(visit.query("due-by"));
    if (auto date = parse_date(typed, visit.today()); !typed.empty() && date)
        return std::clamp(*date, visit.today(), visit.today() + most_days);
    return visit.today() + duty_list_days;
}

Html duty_filters(Visit& visit, std::string_view address, const DutyFilter& filter, Date due_by) {
    Html controls = html::text_input({.name = "q", .label = "Words or reference", .value = filter.text});
    controls += html::select(standing_select(visit));
    controls +=
        html::text_input({.name = "due-by",
                          .label = "Due by",
                          .hint = "Like 31 March 2025.",
                          .error = unread_day(visit),
                          .value = unread_day(visit).empty() ? in_words(due_by) : std::string(visit.query("due-by")),
                          .classes = "govuk-input--width-20"});
    controls += html::select(choices<DutyArea>("area", "Area of law", visit.query("area")));
    controls += html::select(choices<DutySeverity>("severity", "Severity", visit.query("severity")));
    return html::filter_panel(
        {.action = std::string(address),
         .controls = controls,
         .applied = applied(visit, address, filter),
         .clear_href = std::string(address),
         .apply_button = html::button({.text = "Apply filters", .classes = "govuk-!-margin-top-4"})});
}

Html duty_files(Visit& visit, std::string_view address) {
    return list_files(
        with_query(visit, address, {}), "This list",
        html::of<" Its dates as {}.">(html::link({.text = "a calendar", .href = std::string(address) + ".ics"})));
}

} // namespace reeve::office
