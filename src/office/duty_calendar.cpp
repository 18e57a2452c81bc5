// Laying out the occasions that the calendar and the elections bring.
#include "office/duty_calendar.h"

namespace reeve::office {
namespace {

using Occasions = std::vector<DutyOccasion>;

Occasions months(Date since, Date until) {
    Occasions list;
    for (auto last = last_of_month(since); last <= until; last = last_of_month(last + 1))
        list.push_back({iso(last).substr(0, 7), in_words(Period{first_of_month(last), last}), last});
    return list;
}

std::string quarter_key(Date last) {
    auto year = financial_year_of(last);
    int quarter = (month_of(last) + 8) % 12 / 3 + 1;
    return in_words(year) + " Q" + std::to_string(quarter);
}

// Calendar quarters are the quarters of the financial year as well.
Occasions quarters(Date since, Date until) {
    Occasions list;
    auto months_left = 2 - (month_of(since) - 1) % 3;
    for (auto last = last_of_month(months_later(first_of_month(since), months_left)); last <= until;
         last = last_of_month(months_later(first_of_month(last), 3))) {
        auto first = months_later(first_of_month(last), -2);
        auto subject = month_name(month_of(first)) + " to " + in_words(Period{first_of_month(last), last});
        list.push_back({quarter_key(last), subject, last});
    }
    return list;
}

Occasions ended_years(Date since, Date until) {
    Occasions list;
    for (auto year = financial_year_of(since); period_of(year).last <= until; ++year.begins)
        list.push_back({in_words(year), "Financial year " + in_words(year), period_of(year).last});
    return list;
}

Occasions coming_years(Date since, Date until) {
    Occasions list;
    for (FinancialYear year{financial_year_of(since).begins + 1}; period_of(year).first <= until; ++year.begins)
        list.push_back({in_words(year), "Financial year " + in_words(year), period_of(year).first});
    return list;
}

Occasions days_of_year(const ByDayOfYear& by, Date since, Date until) {
    Occasions list;
    for (int year = year_of(since); year <= year_of(until); ++year) {
        auto day = date_of(year, by.month, by.day);
        if (day >= since && day <= until) list.push_back({iso(day), in_words(day), day});
    }
    return list;
}

// Each look again on its day, so many months after the beginning.
Occasions reviews(ReviewEvery review, Date since, Date until) {
    Occasions list;
    for (int times = 1; months_later(since, times * review.months) <= until; ++times) {
        auto day = months_later(since, times * review.months);
        list.push_back({"review-" + iso(day), "Look at it again by " + in_words(day), day, day});
    }
    return list;
}

Occasions by_election(const Duty& duty, const DutyBeginning& beginning, Date until) {
    if (!beginning.election_day || beginning.since > until) return {};
    DutyOccasion after{iso(*beginning.election_day), "After the election of " + in_words(*beginning.election_day),
                       beginning.since};
    Occasions list{after};
    if (const auto* review = std::get_if<ReviewEvery>(&duty.due_rule))
        for (auto& again : reviews(*review, beginning.since, until)) list.push_back(std::move(again));
    return list;
}

} // namespace

DutyBeginning duty_beginning(const std::optional<OfficeTerm>& term, Date today) {
    if (term) return {term->took_office, term->election_day};
    return {period_of(financial_year_of(today)).first, std::nullopt};
}

std::vector<DutyOccasion> occasions_by_calendar(const Duty& duty, const DutyBeginning& beginning, Date until) {
    auto since = duty.commenced_on ? std::max(beginning.since, *duty.commenced_on) : beginning.since;
    if (duty.trigger == DutyTrigger::election) return by_election(duty, beginning, until);
    if (duty.trigger != DutyTrigger::calendar || since > until) return {};
    const auto& rule = duty.due_rule;
    if (std::holds_alternative<AfterEachMonth>(rule)) return months(since, until);
    if (std::holds_alternative<AfterEachQuarter>(rule)) return quarters(since, until);
    if (std::holds_alternative<AfterEachFinancialYear>(rule)) return ended_years(since, until);
    if (std::holds_alternative<BeforeFinancialYear>(rule)) return coming_years(since, until);
    if (const auto* by = std::get_if<ByDayOfYear>(&rule)) return days_of_year(*by, since, until);
    if (const auto* review = std::get_if<ReviewEvery>(&rule)) return reviews(*review, since, until);
    return {};
}

} // namespace reeve::office
