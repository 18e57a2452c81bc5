// What a count of recorded crime can bear, as figures for papers: rates beside other districts, change and signals, and
// outcomes of months that are old enough.
#include "base/funnel.h"
#include "base/text.h"
#include "crimedata/crime_figures.h"
#include "crimedata/crime_statistics.h"
#include "office/place_store.h"
#include <cmath>
#include <map>

namespace reeve::crimedata {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;
using Rows = std::vector<std::vector<std::string>>;

// ---- Rates ----

struct DistrictRate {
    std::string code, name;
    std::int64_t count = 0, people = 0;
    std::string beside; // the other districts
};

std::string beside_words(const statistics::FunnelPoint& point) {
    using Where = statistics::FunnelPoint::Where;
    if (point.where == Where::inside) return "As districts of its size vary";
    return std::string(point.z > 0 ? "Above" : "Below") + " the " + (point.where == Where::alarm ? "outer" : "inner")
           + " limit";
}

// Of every district whose residents are known, in the order of their names.
std::vector<DistrictRate> district_rates(db::Connection& connection, CrimeQuestion question) {
    std::vector<DistrictRate> rates;
    std::vector<statistics::FunnelPlace> places;
    for (const auto& district : office::areas_of_kind(connection, office::AreaKind::district)) {
        const auto population = office::population_of(connection, district.id);
        if (!population || population->people <= 0) continue;
        question.areas = {district.code};
        const auto count = ask_crime(connection, question, CountedBy::total).total;
        rates.push_back({district.code, district.name, count, population->people, "Too few to tell"});
        places.push_back(
            {district.name, count, static_cast<double>(population->people) / 1000 * question.months.months() / 12});
    }
    if (auto funnel = statistics::funnel_of(statistics::FunnelKind::rates, places))
        for (std::size_t at = 0; at < rates.size(); ++at) rates[at].beside = beside_words(funnel->points[at]);
    return rates;
}

std::vector<std::string> rate_row(const std::string& name, std::int64_t count, std::int64_t people, int months,
                                  const std::string& beside) {
    const auto rate = rate_of(count, people, months);
    if (!rate) return {name, with_commas(count), "[x]", "[x]", "Its residents are not known"};
    return {name, with_commas(count), one_decimal(rate->rate),
            one_decimal(rate->interval.lower) + " to " + one_decimal(rate->interval.upper), beside};
}

Answer crime_rates(db::Connection& connection, const Question& question, Moment) {
    auto asked = asked_crime(connection, question);
    if (!asked) return not_held(asked.refusal().message);
    Answer answer;
    answer.value = asked->counted.total;
    add_evidence(connection, answer, *asked);
    answer.cautions = asked->area.cautions;
    const int months = asked->question.months.months();
    for (const auto& one : district_rates(connection, asked->question))
        if (question.area.empty() || one.code == asked->area.code)
            answer.rows.push_back(rate_row(one.name, one.count, one.people, months, one.beside));
    if (question.area.empty())
        answer.cautions.emplace_back("The number above the table is of everything the force recorded; rows without a "
                                     "place or outside the area are in no district.");
    if (answer.rows.empty())
        answer.rows.push_back(rate_row(asked->area.name, asked->counted.total,
                                       people_of(connection, asked->area).value_or(0), months,
                                       "Only districts are set beside each other"));
    return answer;
}

// ---- Change and signals ----

// "from 3% fewer to 11% more".
std::string range_words(const statistics::RateRatio& ratio) {
    const auto side = [](double bound) {
        const auto tenths = std::llround(std::abs(bound - 1) * 1000);
        if (tenths == 0) return std::string("no change");
        return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "% " + (bound > 1 ? "more" : "fewer");
    };
    return "from " + side(ratio.interval.lower) + " to " + side(ratio.interval.upper) + ", "
           + (ratio.is_distinguishable() ? "more than chance alone would make" : "which chance alone could make");
}

std::vector<std::string> change_row(const std::string& what, std::int64_t now, std::int64_t before, MonthRange months,
                                    MonthRange earlier) {
    const auto days = [](MonthRange range) {
        return Period{days_of(range.first).first, days_of(range.last).last}.days();
    };
    const auto ratio = statistics::rate_ratio(now, days(months), before, days(earlier));
    return {what, with_commas(now), capitalised(compared_words(now, before, "of " + in_words(earlier))),
            ratio ? capitalised(range_words(*ratio)) : "The earlier count is 0"};
}

std::optional<std::int64_t> held_count(db::Connection& connection, CrimeQuestion question, MonthRange months) {
    question.months = months;
    const auto counted = ask_crime(connection, question, CountedBy::month);
    return counted.missing.empty() ? std::optional(counted.total) : std::nullopt;
}

void add_change(db::Connection& connection, const AskedCrime& asked, const std::string& what, MonthRange months,
                Rows& rows) {
    const MonthRange earlier{months.first - 12, months.last - 12};
    const auto now = held_count(connection, asked.question, months);
    const auto before = now ? held_count(connection, asked.question, earlier) : std::nullopt;
    if (now && before) rows.push_back(change_row(what, *now, *before, months, earlier));
    else if (now) rows.push_back({what, with_commas(*now), "[x]", "The same months a year before are not all held"});
    else rows.push_back({what, "[x]", "[x]", "These twelve months are not all held"});
}

std::string signal_words(statistics::Signal signal) {
    switch (signal) {
    case statistics::Signal::outside_limits: return "outside it";
    case statistics::Signal::run_of_seven: return "seven or more in a row on one side of the average";
    case statistics::Signal::trend_of_six: return "six or more in a row that rise or fall";
    case statistics::Signal::two_of_three_near_limit: return "two in three near its end";
    case statistics::Signal::none: break;
    }
    return "";
}

// The newest run of months up to the last one asked for, at most three years of it.
void add_signals(db::Connection& connection, const AskedCrime& asked, Rows& rows) {
    constexpr int months_looked_over = 36;
    const auto& months = asked.question.months;
    auto question = asked.question;
    question.months = {std::min(months.first, months.last - (months_looked_over - 1)), months.last};
    const auto series = series_of(ask_crime(connection, question, CountedBy::month), question.months);
    const auto usual = usual_months(series);
    if (!usual) {
        rows.push_back({"Usual range of a month", "[z]", "[z]", in_words(series, usual)});
        return;
    }
    std::map<statistics::Signal, std::vector<CrimeMonth>> signals;
    for (std::size_t at = 0; at < usual->range.signals.size(); ++at) {
        const auto month = series.month(usual->begin + at);
        const auto signal = usual->range.signals[at];
        if (signal != statistics::Signal::none && months.contains(month)) signals[signal].push_back(month);
    }
    std::string told;
    for (const auto& [signal, marked] : signals)
        told += (told.empty() ? "" : "; ") + signal_words(signal) + ": " + runs_in_words(marked);
    rows.push_back({"Usual range of a month", one_decimal(usual->range.mean) + " on average",
                    one_decimal(usual->range.lower) + " to " + one_decimal(usual->range.upper),
                    told.empty() ? "Every month asked for is within what is usual" : capitalised(told)});
}

Answer crime_change(db::Connection& connection, const Question& question, Moment) {
    auto asked = asked_crime(connection, question);
    if (!asked) return not_held(asked.refusal().message);
    Answer answer;
    answer.value = asked->counted.total;
    add_evidence(connection, answer, *asked);
    answer.cautions = asked->area.cautions;
    const auto& months = asked->question.months;
    add_change(connection, *asked, in_words(months), months, answer.rows);
    if (months.months() != 12)
        add_change(connection, *asked, "Twelve months to " + in_words(months.last), {months.last - 11, months.last},
                   answer.rows);
    add_signals(connection, *asked, answer.rows);
    return answer;
}

// ---- Outcomes ----

bool is_solved(char outcome) {
    const auto group = group_of(outcome);
    return group == OutcomeGroup::court || group == OutcomeGroup::out_of_court;
}

struct SolvedCount {
    std::int64_t solved = 0, all = 0;
};
SolvedCount solved_in(const std::vector<KeptCell>& cells, const CrimeQuestion& question, MonthRange months) {
    SolvedCount counted;
    for (const auto& kept : cells) {
        if (!months.contains(kept.month)) continue;
        for (const auto& cell : kept.counts) {
            if (!is_counted(cell.category, question)) continue;
            counted.all += cell.count;
            if (is_solved(cell.outcome)) counted.solved += cell.count;
        }
    }
    return counted;
}

// The districts that are not asked for, in the same months: cases of the same age.
std::string rest_words(db::Connection& connection, const AskedCrime& asked) {
    auto question = asked.question;
    question.areas.clear();
    for (const auto& district : office::areas_of_kind(connection, office::AreaKind::district))
        if (district.code != asked.area.code) question.areas.push_back(district.code);
    const auto rest = solved_in(kept_cells(connection, question), question, question.months);
    if (rest.all < smallest_base) return "";
    const auto interval = statistics::wilson(rest.solved, rest.all);
    return "In the other districts, of the same months and so of the same age: "
           + percentage({rest.solved, rest.all}, 1) + "% (" + with_commas(rest.solved) + " of " + with_commas(rest.all)
           + ", likely range " + one_decimal(interval.lower * 100) + "% to " + one_decimal(interval.upper * 100)
           + "%).";
}

Answer share_that_came_to_something(db::Connection& connection, const Question& question, Moment) {
    auto asked = asked_crime(connection, question);
    if (!asked) return not_held(asked.refusal().message);
    if (asked->question.category == "anti-social-behaviour")
        return not_held("The police publish no outcomes of antisocial behaviour.");
    const auto newest = months_here(connection, asked->question).back();
    if (asked->question.months.last > newest - young_months)
        return not_held("Outcomes are told of months at least six months older than the newest one held, "
                        + in_words(newest) + ".");
    Answer answer;
    add_evidence(connection, answer, *asked);
    answer.denominator = asked->counted.total;
    answer.denominator_evidence = answer.evidence;
    const auto cells = kept_cells(connection, asked->question);
    for (std::size_t at = 0; at < answer.evidence.size(); ++at) {
        const auto month = *parse_crime_month(answer.parts[at].key);
        const auto counted = solved_in(cells, asked->question, {month, month});
        auto& evidence = answer.evidence[at];
        evidence.counted = in_words(month) + ": " + with_commas(counted.solved) + " of " + with_commas(counted.all);
        answer.value += evidence.amount = counted.solved;
        answer.parts[at].value = counted.solved;
    }
    answer.cautions = asked->area.cautions;
    if (*answer.denominator >= smallest_base) {
        const auto interval = statistics::wilson(answer.value, *answer.denominator);
        answer.cautions.push_back("Its likely range is " + one_decimal(interval.lower * 100) + "% to "
                                  + one_decimal(interval.upper * 100) + "%.");
    }
    if (asked->area.parts.size() == 1 && !asked->area.population_of.empty())
        if (auto words = rest_words(connection, *asked); !words.empty()) answer.cautions.push_back(words);
    return answer;
}

} // namespace

std::vector<FigureDefinition> comparison_figures() {
    auto rates = crime_figure("F-0181", "crime-rates", "How much crime is recorded for each 1,000 people?");
    rates.definition =
        "The rows that F-0180 counts, divided by residents of the newest year held and by the time, as if a year had them throughout. The likely range is Byar's at 95%, exact under ten. Beside the districts: a funnel plot at 95% (inner) and 99.8% (outer limit), widened where districts vary more than chance.";
    rates.columns = {"District", "Recorded", "For each 1,000 people a year", "Likely range", "Beside the districts"};
    rates.numeric_columns = {false, true, true, false, false};
    rates.cautions.emplace_back("Where many come to shop or work, rates by residents read high.");
    rates.ask = crime_rates;
    auto change = crime_figure("F-0183", "crime-change", "How did recorded crime change?");
    change.definition =
        "The rows that F-0180 counts, beside the same months a year before and, of twelve months, beside the twelve before them, where all of them are held: the ratio for each day with its exact conditional interval at 95%. The usual range of a month is that of an XmR chart over the newest months without a gap, at least twelve and at most thirty-six.";
    change.columns = {"What", "Recorded", "Held against", "Reading"};
    change.numeric_columns = {false, true, false, false};
    change.ask = crime_change;
    auto outcomes =
        crime_figure("F-0182", "crime-outcomes", "What share of recorded crime came to a court or another sanction?");
    outcomes.unit = office::FigureUnit::share;
    outcomes.noun = "recorded crime that came to a court or another sanction";
    outcomes.nouns = "recorded crimes that came to a court or another sanction";
    outcomes.definition =
        "Of the rows that F-0180 counts, those whose last outcome is of a court (charged or later) or a sanction out of court, over all of them; a case that awaits its court is not among them yet. Only of months at least six months older than the newest one held. It is not set beside earlier months, whose cases had longer to come to an end, but beside the other districts in the same months.";
    outcomes.cautions.emplace_back("A case can still move on.");
    outcomes.ask = share_that_came_to_something;
    return {rates, outcomes, change};
}

} // namespace reeve::crimedata
