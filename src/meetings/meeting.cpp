// The rules of a meeting and of its minutes.
#include "meetings/meeting.h"
#include "base/moment.h"
#include "base/text.h"

namespace reeve::meetings {

const Description<Meeting>& meeting_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Meeting>("meeting", "meeting", "MT")
            .hidden<&Meeting::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&Meeting::body>("body")
            .has<&Meeting::meets_on>(
                "meets_on",
                {.label = "On which day?", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .has<&Meeting::starts>("starts",
                                   {.label = "At what time?", .hint = "Like 2pm.", .audience = open, .limit = 20})
            .has<&Meeting::place>("place", {.label = "Where?", .audience = open, .limit = 200})
            .has<&Meeting::access>("access", {.label = "Who may come?", .needed = true, .audience = open})
            .has<&Meeting::ground>("ground",
                                   {.label = "On what ground is it closed?", .needed = true, .audience = open})
            .has<&Meeting::closed_because>(
                "closed_because", {.label = "Why does that ground hold here?", .audience = open, .limit = 1000})
            .has<&Meeting::is_significant>(
                "is_significant",
                {.label = "Are matters of significant public interest on its agenda?", .audience = open})
            .hidden<&Meeting::state>("state", {.label = "State", .audience = open})
            .has<&Meeting::cancelled_because>(
                "cancelled_because", {.label = "Why is it cancelled?", .needed = true, .audience = open, .limit = 300})
            .hidden<&Meeting::minutes_state>("minutes_state", {.label = "Minutes", .audience = open})
            .has<&Meeting::minutes>("minutes",
                                    {.label = "Minutes",
                                     .hint = "What was said and agreed, under the items' names. Posts, no names.",
                                     .needed = true,
                                     .limit = 20000})
            .hidden<&Meeting::minutes_on>("minutes_on", {.label = "Minutes there since", .audience = open})
            .hidden<&Meeting::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Lifecycle<MeetingState>& meeting_moves() {
    using enum MeetingState;
    static const Lifecycle<MeetingState> moves("meeting",
                                               {{planned, held, "Record that it met", "who came"},
                                                {planned, cancelled, "Cancel the meeting", "why it is cancelled"}});
    return moves;
}

const Lifecycle<MinutesState>& minutes_moves() {
    using enum MinutesState;
    static const Lifecycle<MinutesState> moves("record of a meeting",
                                               {{none, draft, "Begin the draft", "the words"},
                                                {draft, prepared, "Send them to the members as prepared", ""},
                                                {prepared, amended, "Amend them as the members ask", ""},
                                                {prepared, final, "Agree them as final", ""},
                                                {amended, final, "Agree them as final", ""}});
    return moves;
}

const std::vector<std::string_view>& meeting_columns() {
    static const std::vector<std::string_view> columns = {"meets_on", "starts",         "place",         "access",
                                                          "ground",   "closed_because", "is_significant"};
    return columns;
}

bool has_ground(BodyKind kind, ClosedGround ground) {
    bool is_of_councils = kind == BodyKind::police_panel || kind == BodyKind::safety_partnership;
    bool is_of_the_act = ground == ClosedGround::confidential || ground == ClosedGround::exempt;
    if (is_of_the_act) return is_of_councils;
    return ground != ClosedGround::own || kind != BodyKind::police_panel;
}

bool is_withheld_by_order(ClosedGround ground) {
    using enum ClosedGround;
    return ground == security || ground == safety || ground == enforcement || ground == enactment;
}

Problems check(const Meeting& meeting, BodyKind kind) {
    Problems problems;
    if (!meeting.starts.empty() && !parse_time(meeting.starts))
        problems.add("starts", "Enter a time, like 2pm or 14:30");
    bool is_open = meeting.access == MeetingAccess::open;
    bool has_none = meeting.ground == ClosedGround::none;
    if (is_open && !has_none) problems.add("ground", "An open meeting has no ground to be closed");
    if (!is_open && has_none) problems.add("ground", "Say on what ground it is closed");
    else if (!has_ground(kind, meeting.ground))
        problems.add("ground", kind == BodyKind::police_panel
                                   ? "A police and crime panel meets in public unless the law lets it close"
                                   : "Only councils' own panels and partnerships close on this ground");
    if (!is_open && !has_none && meeting.ground != ClosedGround::own && trimmed(meeting.closed_because.text).empty())
        problems.add("closed_because", "Say why the ground holds for this meeting");
    return problems;
}

bool is_to_come(const Meeting& meeting, Date today) {
    return meeting.state == MeetingState::planned && meeting.meets_on >= today;
}

Result<Meeting> held(Meeting meeting, Date today) {
    TRY(meeting_moves().move(meeting.state, MeetingState::held));
    if (meeting.meets_on > today)
        return Refusal{"It meets on " + in_words(meeting.meets_on) + ", so it cannot have been held yet.", "",
                       Refusal::Kind::conflict};
    meeting.state = MeetingState::held;
    return meeting;
}

Result<Meeting> cancelled(Meeting meeting, const std::string& because) {
    TRY(meeting_moves().move(meeting.state, MeetingState::cancelled));
    if (trimmed(because).empty()) return Problems{{{"cancelled_because", "Enter why it is cancelled"}}};
    meeting.cancelled_because = because;
    meeting.state = MeetingState::cancelled;
    return meeting;
}

Result<Meeting> minuted(Meeting meeting, Prose words, MinutesState to, Date today) {
    if (meeting.state != MeetingState::held)
        return Refusal{"Minutes are kept of a meeting that was held.", "", Refusal::Kind::conflict};
    if (meeting.minutes_state == MinutesState::final)
        return Refusal{
            "These minutes are final, so their words stand. A correction belongs in those of the next meeting.", "",
            Refusal::Kind::conflict};
    if (to != meeting.minutes_state || to == MinutesState::none) TRY(minutes_moves().move(meeting.minutes_state, to));
    if (trimmed(words.text).empty()) return Problems{{{"minutes", "Enter the minutes"}}};
    if (to != meeting.minutes_state) meeting.minutes_on = today;
    meeting.minutes = std::move(words);
    meeting.minutes_state = to;
    return meeting;
}

std::string minutes_in_words(const Meeting& meeting, Date today) {
    if (meeting.state != MeetingState::held) return "None before it has met";
    if (meeting.minutes_state == MinutesState::none)
        return "Not begun, " + counted(today - meeting.meets_on, "day") + " after the meeting";
    return label_of(meeting.minutes_state) + std::string(" since ") + in_words(*meeting.minutes_on);
}

bool are_minutes_public(const Meeting& meeting) {
    if (meeting.minutes_state != MinutesState::final) return false;
    return meeting.access == MeetingAccess::open || (meeting.is_significant && !is_withheld_by_order(meeting.ground));
}

bool is_public(const Meeting& meeting) { return meeting.access == MeetingAccess::open || are_minutes_public(meeting); }

} // namespace reeve::meetings
