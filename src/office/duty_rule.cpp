// The phrases of due rules and the last days that follow from them.
#include "office/duty_rule.h"
#include "office/duty_counting.h"
#include <charconv>

namespace reeve::office {
namespace {

template <class... Ways> struct Told : Ways... { using Ways::operator()...; };
template <class... Ways> Told(Ways...) -> Told<Ways...>;

std::string months(int count) { return counted(count, "month"); }
std::string days(int count) { return counted(count, "day"); }
std::string working_days(int count) { return counted(count, "working day"); }

std::string day_of_year(const ByDayOfYear& by) { return std::to_string(by.day) + " " + month_name(by.month); }

// "28 days starting the day after": its number, where the rest is this phrase in the singular or the plural.
std::optional<int> number_before(std::string_view typed, std::string_view one, std::string_view many) {
    int number = 0;
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (trouble != std::errc{} || number < 1 || number > 3660) return std::nullopt;
    auto rest = trimmed(typed.substr(static_cast<std::size_t>(stopped - typed.data())));
    return rest == one || rest == many ? std::optional(number) : std::nullopt;
}

std::optional<DueRule> counted_rule(std::string_view typed) {
    if (auto n = number_before(typed, "day beginning with", "days beginning with")) return DaysBeginningWith{*n};
    if (auto n = number_before(typed, "day starting the day after", "days starting the day after"))
        return DaysAfter{*n};
    if (auto n = number_before(typed, "month beginning with", "months beginning with")) return MonthsBeginningWith{*n};
    if (auto n = number_before(typed, "month after", "months after")) return MonthsAfter{*n};
    if (auto n = number_before(typed, "working day after", "working days after")) return WorkingDaysAfter{*n};
    if (auto n = number_before(typed, "clear working day before", "clear working days before"))
        return ClearWorkingDaysBefore{*n};
    constexpr std::string_view review = "review every ";
    if (typed.starts_with(review))
        if (auto n = number_before(typed.substr(review.size()), "month", "months")) return ReviewEvery{*n};
    return std::nullopt;
}

std::optional<DueRule> day_rule(std::string_view typed) {
    if (!typed.starts_with("by ")) return std::nullopt;
    // Read in a year that is no leap year: no law is due by 29 February.
    auto date = parse_date(std::string(typed.substr(3)) + " 2025", date_of(2025, 1, 1));
    if (!date) return std::nullopt;
    return ByDayOfYear{month_of(*date), day_of(*date)};
}

const DueRule plain_rules[] = {AtAllTimes{},          AsSoonAsPracticable{},   BySetDay{},
                               BeforeFinancialYear{}, WithinFinancialYear{},   AfterEachMonth{},
                               AfterEachQuarter{},    AfterEachFinancialYear{}};

Date next_day_of_year(const ByDayOfYear& by, Date on) {
    auto day = date_of(year_of(on), by.month, by.day);
    return day < on ? date_of(year_of(on) + 1, by.month, by.day) : day;
}

} // namespace

std::string plain(const DueRule& rule) {
    return std::visit(Told{[](AtAllTimes) { return std::string("at all times"); },
                           [](AsSoonAsPracticable) { return std::string("as soon as practicable"); },
                           [](BySetDay) { return std::string("by the day that is set"); },
                           [](const ByDayOfYear& by) { return "by " + day_of_year(by); },
                           [](BeforeFinancialYear) { return std::string("before the financial year begins"); },
                           [](WithinFinancialYear) { return std::string("within the financial year"); },
                           [](DaysBeginningWith n) { return days(n.days) + " beginning with"; },
                           [](DaysAfter n) { return days(n.days) + " starting the day after"; },
                           [](MonthsBeginningWith n) { return months(n.months) + " beginning with"; },
                           [](MonthsAfter n) { return months(n.months) + " after"; },
                           [](WorkingDaysAfter n) { return working_days(n.days) + " after"; },
                           [](ClearWorkingDaysBefore n) {
                               return std::to_string(n.days)
                                      + (n.days == 1 ? " clear working day before" : " clear working days before");
                           },
                           [](AfterEachMonth) { return std::string("monthly"); },
                           [](AfterEachQuarter) { return std::string("quarterly"); },
                           [](AfterEachFinancialYear) { return std::string("yearly"); },
                           [](ReviewEvery n) { return "review every " + months(n.months); }},
                      rule);
}

std::vector<std::string> due_rule_phrases() {
    std::vector<std::string> phrases;
    for (const auto& rule : plain_rules) phrases.push_back(plain(rule));
    for (const DueRule& rule : {DueRule(ByDayOfYear{2, 1}), DueRule(DaysBeginningWith{56}), DueRule(DaysAfter{28}),
                                DueRule(MonthsBeginningWith{1}), DueRule(MonthsAfter{1}), DueRule(WorkingDaysAfter{20}),
                                DueRule(ClearWorkingDaysBefore{5}), DueRule(ReviewEvery{12})})
        phrases.push_back(plain(rule));
    return phrases;
}

Result<DueRule> parse_due_rule(std::string_view typed) {
    auto words = folded(typed);
    for (const auto& rule : plain_rules)
        if (words == plain(rule)) return rule;
    if (auto rule = counted_rule(words)) return *rule;
    if (auto rule = day_rule(words)) return *rule;
    return one_problem("Enter one of these, with your own number or day: " + joined(due_rule_phrases(), "; "));
}

std::string in_words(const DueRule& rule) {
    return std::visit(
        Told{[](AtAllTimes) { return std::string("At all times: there is no last day"); },
             [](AsSoonAsPracticable) { return std::string("As soon as practicable after it happens"); },
             [](BySetDay) { return std::string("By the day that is set for it"); },
             [](const ByDayOfYear& by) { return "By " + day_of_year(by) + ", that day included"; },
             [](BeforeFinancialYear) { return std::string("Before the financial year begins, so by 31 March"); },
             [](WithinFinancialYear) { return std::string("Within the same financial year, so by 31 March"); },
             [](DaysBeginningWith n) { return "Within " + days(n.days) + "; the day it happens is day 1"; },
             [](DaysAfter n) { return "Within " + days(n.days) + "; the day after it happens is day 1"; },
             [](MonthsBeginningWith n) {
                 return "Within " + months(n.months) + "; the day it happens is the first day";
             },
             [](MonthsAfter n) { return "Within " + months(n.months) + " after the day it happens"; },
             [](WorkingDaysAfter n) {
                 return "Within " + working_days(n.days)
                        + "; the day it happens, weekends and bank holidays are not counted";
             },
             [](ClearWorkingDaysBefore n) {
                 return counted(n.days, "whole working day") + " before it; neither end is counted";
             },
             [](AfterEachMonth) { return std::string("As soon as practicable after the end of each month"); },
             [](AfterEachQuarter) { return std::string("As soon as practicable after the end of each quarter"); },
             [](AfterEachFinancialYear) {
                 return std::string("As soon as practicable after the end of each financial year");
             },
             [](ReviewEvery n) { return "As soon as practicable, then looked at again every " + months(n.months); }},
        rule);
}

bool is_of_the_calendar(const DueRule& rule) {
    return std::holds_alternative<BeforeFinancialYear>(rule) || std::holds_alternative<AfterEachMonth>(rule)
           || std::holds_alternative<AfterEachQuarter>(rule) || std::holds_alternative<AfterEachFinancialYear>(rule);
}

std::optional<DueDay> due_day(const DueRule& rule, Date on, std::optional<Date> set_day, int office_days) {
    using Due = std::optional<DueDay>;
    if (set_day) return DueDay{*set_day};
    auto law = [](Date day) { return Due(DueDay{day}); };
    auto own = [&] { return Due(DueDay{on + office_days, false}); };
    return std::visit(
        Told{[](AtAllTimes) { return Due(); }, [&](AsSoonAsPracticable) { return own(); },
             [](BySetDay) { return Due(); }, [&](const ByDayOfYear& by) { return law(next_day_of_year(by, on)); },
             [&](BeforeFinancialYear) { return law(period_of(financial_year_of(on)).first - 1); },
             [&](WithinFinancialYear) { return law(period_of(financial_year_of(on)).last); },
             [&](DaysBeginningWith n) { return law(end_of_days_beginning_with(on, n.days)); },
             [&](DaysAfter n) { return law(end_of_days_after(on, n.days)); },
             [&](MonthsBeginningWith n) { return law(end_of_months_beginning_with(on, n.months)); },
             [&](MonthsAfter n) { return law(end_of_months_after(on, n.months)); },
             [&](WorkingDaysAfter n) { return law(end_of_working_days_after(on, n.days)); },
             [&](ClearWorkingDaysBefore n) { return law(last_day_before_clear_working_days(on, n.days)); },
             [&](AfterEachMonth) { return own(); }, [&](AfterEachQuarter) { return own(); },
             [&](AfterEachFinancialYear) { return own(); }, [&](ReviewEvery) { return own(); }},
        rule);
}

} // namespace reeve::office

namespace reeve {

office::DueRule Stored<office::DueRule>::from_cell(const Cell& cell) {
    auto rule = office::parse_due_rule(cell.text());
    if (!rule) throw Fault("stored due rule is none: " + cell.text());
    return *rule;
}

} // namespace reeve
