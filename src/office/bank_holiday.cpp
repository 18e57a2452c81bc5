// What a recorded bank holiday is, and the names of the standing ones.
#include "office/bank_holiday.h"
#include "office/duty_counting.h"

namespace reeve::office {
namespace {

constexpr const char* the_act = "Banking and Financial Dealings Act 1971, Schedule 1";
constexpr const char* proclaimed = "Royal proclamation under section 1 of the Banking and Financial Dealings Act 1971";
constexpr const char* custom = "Common law";

// What a bank holiday in April or May is called; Easter itself moves.
NamedHoliday in_spring(Date day) {
    auto easter = easter_sunday(year_of(day));
    if (day == easter - 2) return {day, "Good Friday", custom};
    if (day == easter + 1) return {day, "Easter Monday", the_act};
    bool is_monday_in_may = month_of(day) == 5 && weekday_of(day) == Weekday::monday;
    if (is_monday_in_may && day_of(day) <= 7) return {day, "Early May bank holiday", proclaimed};
    if (is_monday_in_may && day_of(day) >= 25) return {day, "Spring bank holiday", the_act};
    return {day, "Special bank holiday", proclaimed};
}

NamedHoliday in_winter(Date day) {
    if (month_of(day) == 1)
        return {day, day_of(day) == 1 ? "New Year's Day" : "New Year's Day (substitute day)", proclaimed};
    if (day_of(day) == 25) return {day, "Christmas Day", custom};
    if (day_of(day) == 26) return {day, "Boxing Day", the_act};
    bool made_up_for = weekday_of(date_of(year_of(day), 12, 25)) == Weekday::sunday;
    return {day, made_up_for ? "Christmas Day (substitute day)" : "Christmas (substitute day)", proclaimed};
}

NamedHoliday named(Date day) {
    int month = month_of(day);
    if (month == 1 || month == 12) return in_winter(day);
    if (month == 8) return {day, "Summer bank holiday", the_act};
    return in_spring(day);
}

} // namespace

const Description<BankHoliday>& bank_holiday_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<BankHoliday>("bank_holiday", "bank holiday")
            .has<&BankHoliday::day>("day",
                                    {.label = "Day", .hint = "Like 5 September 2026", .needed = true, .audience = open})
            .has<&BankHoliday::change>("change", {.label = "What changed?", .needed = true, .audience = open})
            .has<&BankHoliday::name>("name",
                                     {.label = "What is it for?", .needed = true, .audience = open, .limit = 120})
            .has<&BankHoliday::source>("source", {.label = "Where was it proclaimed?",
                                                  .hint = "Like The Gazette, with the number and the day.",
                                                  .needed = true,
                                                  .audience = open,
                                                  .limit = 200});
    return fields;
}

Problems check(const BankHoliday& holiday) {
    Problems problems;
    if (holiday.change == HolidayChange::added && is_bank_holiday(holiday.day))
        problems.add("day", in_words(holiday.day) + " is a bank holiday already");
    if (holiday.change == HolidayChange::lifted && !is_bank_holiday(holiday.day))
        problems.add("day", in_words(holiday.day) + " is no bank holiday by the standing rules");
    return problems;
}

std::vector<NamedHoliday> standing_bank_holidays(int year) {
    std::vector<NamedHoliday> list;
    for (auto day = date_of(year, 1, 1); day <= date_of(year, 12, 31); day = day + 1)
        if (is_bank_holiday(day)) list.push_back(named(day));
    return list;
}

} // namespace reeve::office
