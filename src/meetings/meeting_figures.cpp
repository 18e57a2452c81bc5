// Counts meetings and recruitment for papers.
#include "meetings/meeting_figures.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_store.h"
#include "meetings/recruitment_store.h"

namespace reeve::meetings {
namespace {

using office::Answer;
using office::Question;

// The bodies that are asked for, by their row.
std::map<std::int64_t, MeetingBody> bodies_asked(db::Connection& connection, const Question& question) {
    std::map<std::int64_t, MeetingBody> asked;
    auto chosen = question.choices.find("body");
    for (auto& body : all_meeting_bodies(connection))
        if (chosen == question.choices.end() || chosen->second.empty() || chosen->second == body.reference)
            asked.emplace(body.id.value, body);
    return asked;
}

template <class Counts>
Answer meetings_that(db::Connection& connection, const Question& question, Moment now, Counts counts) {
    Answer answer;
    auto bodies = bodies_asked(connection, question);
    for (const auto& meeting : meetings_between(connection, question.period)) {
        auto body = bodies.find(meeting.body.value);
        if (body == bodies.end() || meeting.meets_on > london_date(now) || !counts(meeting)) continue;
        ++answer.value;
        answer.evidence.push_back({"meeting", meeting.reference, meeting.version,
                                   body->second.title + ", " + in_words(meeting.meets_on), 1, meeting.is_sample});
    }
    return answer;
}

Answer held(db::Connection& connection, const Question& question, Moment now) {
    return meetings_that(connection, question, now, [](const Meeting& one) { return one.state == MeetingState::held; });
}

Answer share_held(db::Connection& connection, const Question& question, Moment now) {
    auto answer = held(connection, question, now);
    auto all = meetings_that(connection, question, now, [](const Meeting&) { return true; });
    answer.denominator = all.value;
    answer.denominator_evidence = std::move(all.evidence);
    return answer;
}

Answer chosen(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    auto bodies = bodies_asked(connection, question);
    for (const auto& one : all_recruitments(connection)) {
        auto body = bodies.find(one.body.value);
        if (body == bodies.end() || !one.decided_on || !question.period.contains(*one.decided_on)) continue;
        answer.value += one.successful.value_or(0);
        answer.evidence.push_back({"recruitment", one.reference, one.version, body->second.title + ", " + one.post,
                                   one.successful.value_or(0), one.is_sample});
    }
    return answer;
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, const char* definition, decltype(&held) ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Meeting records";
    made.owner_post = "Director of Governance and Performance";
    made.parameters = {{"body", "Body", "", "All bodies", [](db::Connection& connection) {
                            std::vector<std::pair<std::string, std::string>> options;
                            for (const auto& body : all_meeting_bodies(connection))
                                options.emplace_back(body.reference, body.title);
                            return options;
                        }}};
    made.ask = ask;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> meeting_figures() {
    auto share = figure("F-0251", "meetings-held-of-planned", "What share of planned meetings was held?", "meeting",
                        "planned meetings held",
                        "Meetings held out of all that were planned for a day of the period that is over. One that was "
                        "cancelled stays among those planned.",
                        share_held);
    share.unit = office::FigureUnit::share;
    auto found = figure("F-0252", "candidates-chosen", "How many candidates did recruitment to bodies choose?",
                        "candidate", "candidates chosen",
                        "Candidates chosen for seats of a body on a day of the period. They are taken forward and not "
                        "appointed yet.",
                        chosen);
    found.disclosure = office::Disclosure::workload;
    return {figure("F-0250", "meetings-held", "How many meetings were held?", "meeting", "meetings held",
                   "Meetings planned for a day of the period and held.", held),
            share, found};
}

} // namespace reeve::meetings
