// What can be counted of recorded crime, for papers and the public list.
#include "crimedata/crime_figures.h"
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/crime_words.h"

namespace reeve::crimedata {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;

Answer not_held(const std::string& words) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = words;
    return answer;
}

std::optional<CrimeArea> area_of(db::Connection& connection, const Question& question) {
    return find_crime_area(connection, question.area.empty() ? own_force(connection) : question.area);
}

// Every month's file is a record behind the number, at the release that stands.
void add_evidence(db::Connection& connection, Answer& answer, const CrimeQuestion& asked, const CrimeAnswer& counted) {
    for (const auto& line : counted.lines) {
        auto month = parse_crime_month(line.key);
        auto releases = releases_of_month(connection, {CrimeFileKind::street, asked.force, *month});
        if (releases.empty()) continue;
        answer.evidence.push_back({"crime_file", line.key + "-" + asked.force, static_cast<int>(releases.size()),
                                   line.label + ": " + with_commas(line.count.value_or(0)), line.count.value_or(0),
                                   false});
        answer.releases.push_back({"Recorded crime", releases.front().name, releases.front().hash,
                                   london_date(releases.front().received_at), false});
        answer.parts.push_back({line.key, in_short(*month), line.count});
    }
}

std::vector<office::Evidence> evidence_of(db::Connection& connection, const CrimeQuestion& asked,
                                          const CrimeAnswer& counted) {
    Answer answer;
    add_evidence(connection, answer, asked, counted);
    return answer.evidence;
}

// The same months a year before, since crime has its seasons; nothing where one of them is not held.
std::optional<office::Earlier> earlier(db::Connection& connection, CrimeQuestion asked, const Period& period) {
    auto before = year_before(period);
    auto months = whole_months_in(before);
    if (!months) return std::nullopt;
    asked.months = *months;
    auto counted = ask_crime(connection, asked, CountedBy::month);
    if (!counted.missing.empty()) return std::nullopt;
    return office::Earlier{before, counted.total, evidence_of(connection, asked, counted)};
}

Answer recorded_crime(db::Connection& connection, const Question& question, Moment) {
    auto months = whole_months_in(question.period);
    if (!months) return not_held("Recorded crime is published by whole months, and the period holds none.");
    auto area = area_of(connection, question);
    if (!area) return not_held("Recorded crime is not counted for this area.");
    auto chosen = question.choices.find("category");
    const auto* category = chosen == question.choices.end() ? nullptr : find_category(chosen->second);
    CrimeQuestion asked{own_force(connection), area->parts, category ? category->slug : "", false, *months};
    auto counted = ask_crime(connection, asked, CountedBy::month);
    if (!counted.missing.empty())
        return not_held("We do not hold recorded crime for " + runs_in_words(counted.missing) + ".");
    Answer answer;
    answer.value = counted.total;
    add_evidence(connection, answer, asked, counted);
    answer.earlier = earlier(connection, asked, question.period);
    answer.cautions = area->cautions;
    return answer;
}

office::FigureParameter area_parameter() {
    return {"area", "Area", "", "Everything the force recorded", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> areas;
                for (const auto& area : crime_areas(connection)) areas.emplace_back(area.code, area.name);
                return areas;
            }};
}

office::FigureParameter category_parameter() {
    return {"category", "Category", "", "All crime, without antisocial behaviour", [](db::Connection&) {
                std::vector<std::pair<std::string, std::string>> categories;
                for (const auto& category : crime_categories()) categories.emplace_back(category.slug, category.words);
                return categories;
            }};
}

} // namespace

std::vector<FigureDefinition> figures() {
    FigureDefinition figure;
    figure.reference = "F-0180";
    figure.slug = "crime-count";
    figure.question = "How much crime did the police record?";
    figure.noun = "recorded crime";
    figure.nouns = "recorded crimes";
    figure.definition =
        "Rows of the police's street files of the whole months in the period, by the district of the neighbourhood they are published with. Antisocial behaviour is counted only where it is chosen. Compared with the same months a year before. A period with a month that is not held has no answer.";
    figure.since = "2024-10-01";
    figure.source = "data.police.uk, street-level crime";
    figure.owner_post = "Performance analyst";
    figure.cautions = {"Recorded crime is no full measure of crime, and it changes when recording does.",
                       "The police publish months again; the count is of the release that stands."};
    figure.compares = true;
    figure.takes_area = true;
    figure.parameters = {area_parameter(), category_parameter()};
    figure.part_words = "Month";
    figure.ask = recorded_crime;
    return {figure};
}

} // namespace reeve::crimedata
