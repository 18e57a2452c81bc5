// How far money is drawn: against what was promised, against the year, and what will be drawn by its end.
#pragma once
#include "base/money.h"
#include "base/period.h"
#include <optional>
#include <vector>

namespace reeve::commissioning {

struct DatedDraw {
    Date on;
    Money amount; // below nothing for a payment that was reversed
};
// One award's money: what was promised and what was drawn of it when.
struct AwardDrawdown {
    Money committed; // promised, drawn or not
    std::vector<DatedDraw> draws;
    Date starts_on;
    Date ends_on;
    Money drawn() const;
};

struct Drawdown {
    Money allotted;
    Money committed; // promised to projects, drawn or not
    Money drawn;     // paid to them; what they show to have spent is another number
    int projects = 0;
    Money yet_to_draw() const { return committed - drawn; }
    Money left() const { return allotted - committed; }
    Drawdown& operator+=(const Drawdown&);
};
// "62.9%" of what was promised; "no project yet" where nothing was.
std::string share_drawn(const Drawdown&);

// The months of the year that still lie ahead after this day, one that has begun counted whole: 7 at the end of August,
// 8 the day before, 0 from the last day of the year on.
int months_left(FinancialYear, Date as_at);
struct YearGone {
    int days = 0;
    int of = 0;
};
YearGone year_gone(FinancialYear, Date as_at);
std::string in_words(const YearGone&); // "41.9%"

// Money and year side by side. Slow: the share drawn lies 10 points or more behind the share of the year that is gone;
// very slow 20; fast: 20 points or more before it.
enum class Pace { nothing, level, slow, very_slow, fast };
Pace pace_of(const Drawdown&, const YearGone&);
std::string in_words(Pace);

// What will be drawn by the end of the year, in three cases; no award draws more than was promised to it.
struct OutturnForecast {
    Money most;                 // everything that was promised
    Money even;                 // the rest of each award evenly over the days until it ends
    std::optional<Money> trend; // as in the last three whole months; none before the year has three
};
OutturnForecast forecast_of(const std::vector<AwardDrawdown>&, FinancialYear, Date as_at);
// What each case rests on, and how far it can be trusted.
inline constexpr const char* forecast_basis =
    "At most: everything that was promised is drawn. Evenly: the rest of each project is drawn evenly over the days "
    "until it ends. Trend: the mean of the last three whole months goes on. No project draws more than was promised.";
inline constexpr const char* forecast_confidence =
    "Confidence is low: no project has yet reported here what it expects to draw, so the forecast rests on payments and "
    "dates alone.";

} // namespace reeve::commissioning
