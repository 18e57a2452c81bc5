// Closed meetings name their ground, decisions had a quorum, and minutes are of meetings that were held.
#include "meetings/meeting_invariants.h"
#include "meetings/meeting_store.h"

namespace reeve::meetings {
namespace {

template <class Broken> std::vector<std::string> those(db::Connection& connection, Broken broken) {
    std::vector<std::string> found;
    for (const auto& meeting : meetings_between(connection, {date_of(1900, 1, 1), date_of(2999, 12, 31)}))
        if (auto words = broken(whole(connection, meeting)); !words.empty())
            found.push_back(meeting.reference + " " + words);
    return found;
}

std::vector<std::string> grounds_missing(db::Connection& connection) {
    return those(connection, [](const WholeMeeting& of) -> std::string {
        auto problems = check(of.meeting, of.body.kind);
        return problems.has("ground") || problems.has("closed_because") ? "does not say lawfully who may come" : "";
    });
}

std::vector<std::string> decided_without_quorum(db::Connection& connection) {
    return those(connection, [](const WholeMeeting& of) -> std::string {
        for (const auto& item : of.items)
            if (!with_outcome(item, of.meeting, of.quorum()).ok())
                return "decided item " + std::to_string(item.number) + " without meeting, or without its quorum";
        return "";
    });
}

std::vector<std::string> minutes_of_nothing(db::Connection& connection) {
    return those(connection, [](const WholeMeeting& of) -> std::string {
        const auto& meeting = of.meeting;
        bool has_minutes = meeting.minutes_state != MinutesState::none;
        if (has_minutes && meeting.state != MeetingState::held) return "has minutes and was not held";
        return has_minutes && trimmed(meeting.minutes.text).empty() ? "has minutes without a word" : "";
    });
}

} // namespace

std::vector<office::Invariant> meeting_invariants() {
    return {{"closed-meetings-say-why", "A closed meeting names the ground it is closed on", grounds_missing},
            {"decisions-have-a-quorum", "What a body decided was decided with its quorum", decided_without_quorum},
            {"minutes-are-of-meetings", "Minutes are of a meeting that was held", minutes_of_nothing}};
}

} // namespace reeve::meetings
