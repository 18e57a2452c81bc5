// Counts months and days of the year, holds money against them, and forecasts what will be drawn.
#include "commissioning/drawdown.h"
#include "base/fraction.h"
#include "base/statistics.h"
#include <algorithm>

namespace reeve::commissioning {
namespace {

Money drawn_within(const AwardDrawdown& award, const Period& days) {
    Money sum;
    for (const auto& draw : award.draws)
        if (days.contains(draw.on)) sum += draw.amount;
    return sum;
}

// The last three months of which every day is past, where all lie in the year.
std::optional<Period> three_whole_months(FinancialYear year, Date as_at) {
    auto next = as_at + 1; // the first day that is not known
    auto end = date_of(year_of(next), month_of(next), 1);
    auto months = year_of(end) * 12 + month_of(end) - 1 - 3;
    auto begin = date_of(months / 12, months % 12 + 1, 1);
    if (begin < period_of(year).first) return std::nullopt;
    return Period{begin, end + -1};
}

Money part_of(Money amount, std::int64_t part, std::int64_t whole) {
    return {static_cast<std::int64_t>(Fraction::Wide(amount.pence) * part / whole)};
}

Money even_by(const AwardDrawdown& award, Date year_ends, Date as_at) {
    auto rest = award.committed - award.drawn();
    auto from = std::max(as_at, award.starts_on + -1);
    if (rest.pence <= 0 || award.ends_on <= from || award.ends_on <= year_ends) return award.committed;
    if (from >= year_ends) return award.drawn();
    return award.drawn() + part_of(rest, year_ends - from, award.ends_on - from);
}

Money trend_by(const AwardDrawdown& award, const Period& months, int left) {
    auto more = part_of(drawn_within(award, months), left, 3);
    return std::clamp(award.drawn() + more, award.drawn(), std::max(award.committed, award.drawn()));
}

} // namespace

Money AwardDrawdown::drawn() const {
    Money sum;
    for (const auto& draw : draws) sum += draw.amount;
    return sum;
}

Drawdown& Drawdown::operator+=(const Drawdown& other) {
    allotted += other.allotted;
    committed += other.committed;
    drawn += other.drawn;
    projects += other.projects;
    return *this;
}

std::string share_drawn(const Drawdown& sums) {
    if (sums.committed.pence <= 0) return "no project yet";
    return percentage({sums.drawn.pence, sums.committed.pence}, 1) + "%";
}

int months_left(FinancialYear year, Date as_at) {
    auto next = as_at + 1;
    return next > period_of(year).last ? 0 : std::min(12, months_remaining(year, next) + 1);
}

YearGone year_gone(FinancialYear year, Date as_at) {
    auto days = period_of(year);
    return {std::clamp(as_at - days.first + 1, 0, days.days()), days.days()};
}

std::string in_words(const YearGone& gone) { return percentage({gone.days, gone.of}, 1) + "%"; }

Pace pace_of(const Drawdown& sums, const YearGone& gone) {
    if (sums.committed.pence <= 0) return Pace::nothing;
    auto ahead = Fraction(sums.drawn.pence, sums.committed.pence) - Fraction(gone.days, gone.of);
    if (ahead <= Fraction(-20, 100)) return Pace::very_slow;
    if (ahead <= Fraction(-10, 100)) return Pace::slow;
    return ahead >= Fraction(20, 100) ? Pace::fast : Pace::level;
}

std::string in_words(Pace pace) {
    switch (pace) {
    case Pace::nothing: return "No project yet";
    case Pace::level: return "In step with the year";
    case Pace::slow: return "Behind the year";
    case Pace::very_slow: return "Far behind the year";
    case Pace::fast: return "Far ahead of the year";
    }
    throw Fault("money is drawn at no pace");
}

OutturnForecast forecast_of(const std::vector<AwardDrawdown>& awards, FinancialYear year, Date as_at) {
    OutturnForecast forecast;
    auto months = three_whole_months(year, as_at);
    Money trend;
    for (const auto& award : awards) {
        forecast.most += award.committed;
        forecast.even += even_by(award, period_of(year).last, as_at);
        if (months) trend += trend_by(award, *months, months_left(year, as_at));
    }
    if (months) forecast.trend = trend;
    return forecast;
}

} // namespace reeve::commissioning
