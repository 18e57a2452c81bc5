// What can be counted of accepted returns: spending that is shown, people, cost for each of them, and how timely they
// are; and of what is due back.
#include "commissioning/return_figures.h"
#include "commissioning/closing_store.h"
#include "commissioning/return_store.h"

namespace reeve::commissioning {
namespace {

using office::Answer;
using office::Question;

// By the last day of what they tell of.
std::vector<GrantReturn> accepted_in(db::Connection& connection, const Question& question) {
    return db::records(connection, return_fields(),
                       db::Sql("state = 'accepted' AND last_day >= :first AND last_day <= :last ORDER BY reference, id",
                               "accepted returns of a period"),
                       {{"first", question.period.first}, {"last", question.period.last}});
}

office::Evidence evidence_of(const GrantReturn& given, const std::string& counted, std::int64_t amount) {
    return {"grant_return", given.reference,
            given.version,  counted + ", to " + in_words(given.last_day) + ", edition " + std::to_string(given.edition),
            amount,         given.is_sample};
}

Answer evidenced(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& given : accepted_in(connection, question)) {
        answer.value += evidenced_by(given).pence;
        answer.evidence.push_back(evidence_of(given, in_words(evidenced_by(given)), evidenced_by(given).pence));
    }
    return answer;
}

Answer people_reached(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    const auto& ages = dimensions().front();
    std::vector<std::int64_t> by_age(ages.groups.size());
    for (const auto& given : accepted_in(connection, question)) {
        answer.value += given.people.value_or(0);
        answer.evidence.push_back(evidence_of(given, "People reached", given.people.value_or(0)));
        for (const auto& group : numbers_read(given.numbers).people)
            for (std::size_t at = 0; at < ages.groups.size(); ++at)
                if (group.dimension == ages.name && group.group == ages.groups[at]) by_age[at] += group.people;
    }
    if (answer.evidence.empty()) return answer;
    for (std::size_t at = 0; at < ages.groups.size(); ++at)
        answer.parts.push_back({"age-" + std::to_string(at + 1), ages.groups[at], by_age[at]});
    return answer;
}

// The ratio of the sums, never the mean of ratios; only returns that reached somebody.
Answer cost_for_each(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::int64_t pence = 0, people = 0;
    for (const auto& given : accepted_in(connection, question)) {
        if (given.people.value_or(0) <= 0) {
            ++answer.unknown;
            continue;
        }
        pence += evidenced_by(given).pence;
        people += *given.people;
        answer.evidence.push_back(evidence_of(given, in_words(evidenced_by(given)), evidenced_by(given).pence));
    }
    if (people > 0) answer.value = (pence + people / 2) / people;
    return answer;
}

Answer in_time(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    auto due = db::records(connection, return_fields(),
                           db::Sql("edition = 1 AND sent_on IS NOT NULL AND due_on >= :first AND due_on <= :last "
                                   "ORDER BY reference, id",
                                   "returns due in a period that were sent"),
                           {{"first", question.period.first}, {"last", question.period.last}});
    answer.denominator = 0;
    for (const auto& given : due) {
        auto counted = evidence_of(given, *given.sent_on <= given.due_on ? "Sent in time" : "Sent late", 1);
        answer.denominator_evidence.push_back(counted);
        ++*answer.denominator;
        if (*given.sent_on > given.due_on) continue;
        ++answer.value;
        answer.evidence.push_back(counted);
    }
    return answer;
}

// By how long the money has been asked for at the end of the period.
const char* age_of(const Recovery& recovery, Date day) {
    if (!recovery.demanded_on) return "Not asked for yet";
    int days = day - *recovery.demanded_on;
    return days <= 30 ? "Up to 30 days" : days <= 90 ? "31 to 90 days" : "More than 90 days";
}

Answer due_back(db::Connection& connection, const Question& question, Moment now) {
    Answer answer;
    auto day = std::min(question.period.last, london_date(now));
    std::map<std::string, std::int64_t> by_age;
    for (const auto& recovery : all_recoveries(connection)) {
        auto left = outstanding(recovery).pence;
        if (left <= 0 || is_over(recovery)) continue;
        answer.value += left;
        by_age[age_of(recovery, day)] += left;
        answer.evidence.push_back({"recovery", recovery.reference, recovery.version,
                                   std::string(label_of(recovery.state)), left, recovery.is_sample});
    }
    if (answer.evidence.empty()) return answer;
    int at = 0;
    for (const char* age : {"Not asked for yet", "Up to 30 days", "31 to 90 days", "More than 90 days"})
        answer.parts.push_back({"age-" + std::to_string(++at), age, by_age[age]});
    return answer;
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* nouns,
                                office::FigureUnit unit, const char* definition) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = unit == office::FigureUnit::money ? "pound" : "return";
    made.nouns = nouns;
    made.unit = unit;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Accepted returns of grants";
    made.owner_post = "Commissioning team";
    made.is_public = false;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> return_figures() {
    using office::FigureUnit;
    auto spent =
        figure("F-0060", "evidenced-spending-of-grants", "How much spending of grants do accepted returns show?",
               "Evidenced spending of grants", FigureUnit::money,
               "The eligible spending of accepted returns whose last day lies in the period. What was not "
               "accepted as spending of the grant is left out. It is not what was paid.");
    spent.ask = evidenced;
    auto people = figure("F-0061", "people-reached-by-grants", "How many people did grants reach?",
                         "people reached by grants", FigureUnit::count,
                         "The people that accepted returns whose last day lies in the period tell of. Each return "
                         "counts a person once; somebody may be counted by more than one project and in more than one "
                         "period.");
    people.noun = "person reached by grants";
    people.disclosure = office::Disclosure::counts_people;
    people.part_words = "Age";
    people.ask = people_reached;
    auto each = figure("F-0062", "cost-for-each-person-reached", "What did grants cost for each person they reached?",
                       "Cost for each person reached", FigureUnit::money,
                       "The eligible spending of accepted returns that reached somebody, divided by the people they "
                       "reached: the ratio of the sums. People may be counted by more than one project.");
    each.ask = cost_for_each;
    auto timely =
        figure("F-0063", "returns-in-time", "What share of returns came in time?", "returns in time", FigureUnit::share,
               "Returns due in the period that were sent by their day, of all that were due in it and were "
               "sent. Those never sent are listed with the returns that are overdue.");
    timely.ask = in_time;
    auto owed = figure("F-0064", "grant-money-due-back", "How much money of grants is due back?",
                       "Money of grants due back", FigureUnit::money,
                       "What closings found due back and has not come back or been written off, as it stands now, by "
                       "how long it has been asked for.");
    owed.part_words = "Asked for since";
    owed.source = "Closings of grants";
    owed.ask = due_back;
    return {spent, people, each, timely, owed};
}

} // namespace reeve::commissioning
