// What can be counted of recorded crime, for papers and the public list.
#include "crimedata/crime_figures.h"
#include "base/text.h"
#include "crimedata/crime_store.h"
#include "crimedata/crime_words.h"

namespace reeve::crimedata {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;

std::vector<office::Evidence> evidence_of(db::Connection& connection, const AskedCrime& asked) {
    Answer answer;
    add_evidence(connection, answer, asked);
    return answer.evidence;
}

// The same months a year before, since crime has its seasons; nothing where one of them is not held.
std::optional<office::Earlier> earlier(db::Connection& connection, AskedCrime asked, const Period& period) {
    auto before = year_before(period);
    auto months = whole_months_in(before);
    if (!months) return std::nullopt;
    asked.question.months = *months;
    asked.counted = ask_crime(connection, asked.question, CountedBy::month);
    if (!asked.counted.missing.empty()) return std::nullopt;
    return office::Earlier{before, asked.counted.total, evidence_of(connection, asked)};
}

Answer recorded_crime(db::Connection& connection, const Question& question, Moment) {
    auto asked = asked_crime(connection, question);
    if (!asked) return not_held(asked.refusal().message);
    Answer answer;
    answer.value = asked->counted.total;
    add_evidence(connection, answer, *asked);
    answer.earlier = earlier(connection, *asked, question.period);
    answer.cautions = asked->area.cautions;
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

Result<AskedCrime> asked_crime(db::Connection& connection, const Question& question) {
    auto months = whole_months_in(question.period);
    if (!months) return Refusal{"Recorded crime is published by whole months, and the period holds none.", ""};
    auto area = find_crime_area(connection, question.area.empty() ? own_force(connection) : question.area);
    if (!area) return Refusal{"Recorded crime is not counted for this area.", ""};
    auto chosen = question.choices.find("category");
    const auto* category = chosen == question.choices.end() ? nullptr : find_category(chosen->second);
    AskedCrime asked{*area, {own_force(connection), area->parts, category ? category->slug : "", false, *months}, {}};
    asked.counted = ask_crime(connection, asked.question, CountedBy::month);
    if (!asked.counted.missing.empty())
        return Refusal{"We do not hold recorded crime for " + runs_in_words(asked.counted.missing) + ".", ""};
    return asked;
}

Answer not_held(const std::string& words) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = words;
    return answer;
}

void add_evidence(db::Connection& connection, Answer& answer, const AskedCrime& asked) {
    for (const auto& line : asked.counted.lines) {
        auto month = parse_crime_month(line.key);
        auto releases = releases_of_month(connection, {CrimeFileKind::street, asked.question.force, *month});
        if (releases.empty()) continue;
        answer.evidence.push_back(
            {"crime_file", line.key + "-" + asked.question.force, static_cast<int>(releases.size()),
             line.label + ": " + with_commas(line.count.value_or(0)), line.count.value_or(0), false});
        answer.releases.push_back({"Recorded crime", releases.front().name, releases.front().hash,
                                   london_date(releases.front().received_at), false});
        answer.parts.push_back({line.key, in_short(*month), line.count});
    }
}

FigureDefinition crime_figure(const char* reference, const char* slug, const char* question) {
    FigureDefinition figure;
    figure.reference = reference;
    figure.slug = slug;
    figure.question = question;
    figure.noun = "recorded crime";
    figure.nouns = "recorded crimes";
    figure.since = "2024-10-01";
    figure.source = "data.police.uk, street-level crime";
    figure.owner_post = "Performance analyst";
    figure.cautions = {"Recorded crime is no full measure of crime, and it changes when recording does.",
                       "The police publish months again; the count is of the release that stands."};
    figure.takes_area = true;
    figure.parameters = {area_parameter(), category_parameter()};
    figure.part_words = "Month";
    return figure;
}

std::vector<FigureDefinition> figures() {
    auto figure = crime_figure("F-0180", "crime-count", "How much crime did the police record?");
    figure.definition =
        "Rows of the police's street files of the whole months in the period, by the district of the neighbourhood they are published with. Antisocial behaviour is counted only where it is chosen. Compared with the same months a year before. A period with a month that is not held has no answer.";
    figure.compares = true;
    figure.ask = recorded_crime;
    return {figure};
}

} // namespace reeve::crimedata
