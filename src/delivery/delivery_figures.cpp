// What can be counted of the measures.
#include "delivery/delivery_figures.h"
#include "db/records.h"
#include "delivery/measure.h"

namespace reeve::delivery {
namespace {

using office::Answer;
using office::Evidence;
using office::FigureDefinition;
using office::Question;

struct Counted {
    std::int64_t total = 0;
    std::int64_t unknown = 0;
    std::vector<Evidence> evidence;
    std::vector<Observation> observations;
};

Evidence evidence_of(const Observation& observation, const std::string& unit) {
    Evidence item{"observation",        observation.reference, observation.version, "", observation.amount.value_or(0),
                  observation.is_sample};
    item.counted = in_words(Period{observation.first_day, observation.last_day}) + ": "
                   + (observation.amount ? counted(*observation.amount, unit) : "not given");
    if (!observation.attributed_to.empty()) item.counted += ", as published in " + observation.attributed_to;
    return item;
}

Counted add_up(std::vector<Observation> observations) {
    Counted sum;
    for (const auto& observation : observations) {
        if (observation.amount) sum.total += *observation.amount;
        else ++sum.unknown;
        sum.evidence.push_back(evidence_of(observation, "report"));
    }
    sum.observations = std::move(observations);
    return sum;
}

// Observations that lie wholly in the period; one that crosses its edge is not split.
Counted zone_reports(db::Connection& connection, const Period& period, const std::string& zone) {
    return add_up(db::records(connection, observation_fields(),
                              db::Sql(R"(measure = :measure AND area <> :force AND (area = :zone OR :zone = '')
                                         AND first_day >= :first AND last_day <= :last ORDER BY reference)",
                                      "reports of the People Zones"),
                              {{"measure", crimestoppers},
                               {"force", whole_force},
                               {"zone", zone},
                               {"first", period.first},
                               {"last", period.last}}));
}

Counted force_reports(db::Connection& connection, const Period& period) {
    return add_up(db::records(
        connection, observation_fields(),
        db::Sql(
            R"(measure = :measure AND area = :force AND first_day >= :first AND last_day <= :last ORDER BY reference)",
            "reports of the whole force area"),
        {{"measure", crimestoppers}, {"force", whole_force}, {"first", period.first}, {"last", period.last}}));
}

std::vector<office::DatasetRelease> releases_of(db::Connection& connection, const Period& period) {
    return connection.all(
        db::Sql(R"(
        SELECT DISTINCT r.name, r.file_name, r.hash, r.received, CASE WHEN o.status = 'provisional' THEN 1 ELSE 0 END FROM measure_release r
        JOIN observation o ON o.release_id = r.id
        WHERE r.measure = :measure AND o.first_day >= :first AND o.last_day <= :last ORDER BY r.received, r.name, r.hash)",
                "releases behind the reports"),
        {{"measure", crimestoppers}, {"first", period.first}, {"last", period.last}}, [](const db::Row& row) {
            return office::DatasetRelease{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                                          row.get<Date>(3), row.get<bool>(4)};
        });
}

Answer nothing_received(const Period& period) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = "We have not had the Crimestoppers returns for " + in_words(period) + ".";
    return answer;
}

// One part for each month that has an observation; a month nobody sent is left out, never shown as 0.
std::vector<office::Part> months_of(const std::vector<Observation>& observations) {
    std::map<std::string, office::Part> months;
    for (const auto& observation : observations) {
        auto key = iso(observation.first_day).substr(0, 7);
        auto& part = months[key];
        part.key = key;
        part.label =
            short_month_name(month_of(observation.first_day)) + " " + std::to_string(year_of(observation.first_day));
        if (observation.amount) part.value = part.value.value_or(0) + *observation.amount;
        part.is_provisional = part.is_provisional || observation.status == ObservationStatus::provisional;
    }
    std::vector<office::Part> parts;
    for (auto& [key, part] : months) parts.push_back(part);
    return parts;
}

Answer people_zone_reports(db::Connection& connection, const Question& question, Moment) {
    auto now = zone_reports(connection, question.period, question.area);
    if (now.observations.empty()) return nothing_received(question.period);
    Answer answer;
    answer.value = now.total;
    answer.unknown = now.unknown;
    answer.evidence = now.evidence;
    answer.releases = releases_of(connection, question.period);
    auto before = zone_reports(connection, months_before(question.period), question.area);
    if (!before.observations.empty())
        answer.earlier = office::Earlier{months_before(question.period), before.total, before.evidence};
    auto all = before.observations;
    all.insert(all.end(), now.observations.begin(), now.observations.end());
    answer.parts = months_of(all);
    return answer;
}

Answer people_zone_share(db::Connection& connection, const Question& question, Moment) {
    auto zones = zone_reports(connection, question.period, question.area);
    auto force = force_reports(connection, question.period);
    if (zones.observations.empty() || force.total == 0) return nothing_received(question.period);
    Answer answer;
    answer.value = zones.total;
    answer.denominator = force.total;
    answer.evidence = zones.evidence;
    answer.denominator_evidence = force.evidence;
    answer.releases = releases_of(connection, question.period);
    return answer;
}

Answer programme_participants(db::Connection& connection, const Question& question, Moment) {
    auto cohorts =
        db::records(connection, cohort_fields(),
                    db::Sql("programme = :programme AND ended_on <= :last ORDER BY number, id", "cohorts so far"),
                    {{"programme", community_leadership}, {"last", question.period.last}});
    Answer answer;
    for (const auto& cohort : cohorts) {
        answer.value += cohort.participants.value_or(0);
        if (!cohort.participants) ++answer.unknown;
        answer.evidence.push_back({"cohort", cohort.reference, cohort.version,
                                   "Cohort " + std::to_string(cohort.number) + ", ended " + in_words(cohort.ended_on),
                                   cohort.participants.value_or(0), cohort.is_sample});
        answer.parts.push_back({"cohort-" + std::to_string(cohort.number), "Cohort " + std::to_string(cohort.number),
                                cohort.participants, false});
    }
    return answer;
}

// The People Zones that returns have come for, by their names where the places know them.
office::FigureParameter zone_parameter() {
    return {"area", "People Zone", "", "All People Zones", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> zones;
                connection.each(db::Sql(R"(
        SELECT DISTINCT o.area, COALESCE(a.name, o.area) FROM observation AS o LEFT JOIN area AS a ON a.code = o.area
        WHERE o.measure = :measure AND o.area <> :force ORDER BY 2, 1)",
                                        "zones with returns"),
                                {{"measure", crimestoppers}, {"force", whole_force}}, [&](const db::Row& row) {
                                    zones.emplace_back(row.get<std::string>(0), row.get<std::string>(1));
                                });
                return zones;
            }};
}

FigureDefinition reports_figure() {
    FigureDefinition figure;
    figure.reference = "F-0010";
    figure.slug = "crimestoppers-reports-from-people-zones";
    figure.question = "How many anonymous reports to Crimestoppers came from the People Zones?";
    figure.noun = "report to Crimestoppers from People Zones";
    figure.nouns = "reports to Crimestoppers from People Zones";
    figure.definition =
        "The sum of the monthly returns for the three People Zones whose days lie wholly in the period, compared with as many months before it.";
    figure.since = "2024-04-01";
    figure.source = "Crimestoppers monthly return";
    figure.owner_post = "People Zones team";
    figure.cautions = {
        "More reports can mean more confidence to report, not more crime.",
        "The office ran a publicity campaign for anonymous reporting in the zones, so a rise cannot be put down to one cause."};
    figure.compares = true;
    figure.takes_area = true;
    figure.parameters = {zone_parameter()};
    figure.part_words = "Month";
    figure.ask = people_zone_reports;
    return figure;
}

FigureDefinition share_figure() {
    FigureDefinition figure;
    figure.reference = "F-0011";
    figure.slug = "people-zones-share-of-crimestoppers-reports";
    figure.question =
        "What share of all anonymous reports to Crimestoppers in the force area came from the People Zones?";
    figure.noun = "report to Crimestoppers";
    figure.nouns = "reports to Crimestoppers";
    figure.unit = office::FigureUnit::share;
    figure.definition =
        "Reports from the three People Zones out of all reports to Crimestoppers in the force area, over the same months.";
    figure.since = "2024-04-01";
    figure.source = "Crimestoppers monthly return";
    figure.owner_post = "People Zones team";
    figure.takes_area = true;
    figure.parameters = {zone_parameter()};
    figure.ask = people_zone_share;
    return figure;
}

FigureDefinition participants_figure() {
    FigureDefinition figure;
    figure.reference = "F-0012";
    figure.slug = "community-leadership-programme-participants";
    figure.question = "How many people have taken part in the Community Leadership Programme so far?";
    figure.noun = "participant";
    figure.nouns = "participants";
    figure.definition =
        "The sum of the participants of every cohort that ended on or before the last day of the period.";
    figure.since = "2024-04-01";
    figure.source = "Community Leadership Programme, cohort records";
    figure.owner_post = "People Zones team";
    figure.part_words = "Cohort";
    figure.ask = programme_participants;
    return figure;
}

} // namespace

std::vector<FigureDefinition> figures() { return {reports_figure(), share_figure(), participants_figure()}; }

} // namespace reeve::delivery
