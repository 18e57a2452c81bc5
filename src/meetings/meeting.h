// A meeting of a body: when and where, open or closed and on what ground, held or not, and the road of its minutes.
#pragma once
#include "meetings/meeting_body.h"
#include "record/lifecycle.h"

namespace reeve::meetings {
enum class MeetingAccess { open, closed };
enum class ClosedGround { none, own, confidential, exempt, security, safety, enforcement, enactment };
enum class MeetingState { planned, held, cancelled };
enum class MinutesState { none, draft, prepared, amended, final };
} // namespace reeve::meetings

namespace reeve {
template <> struct Choices<meetings::MeetingAccess> {
    static constexpr Choice list[] = {{"open", "Open to the public"}, {"closed", "Closed"}};
};
template <> struct Choices<meetings::ClosedGround> {
    static constexpr Choice list[] = {
        {"none", "None: it is open"},
        {"own", "A working meeting that no law opens to the public"},
        {"confidential", "Confidential information (Local Government Act 1972, section 100A(3))"},
        {"exempt", "Exempt information (Local Government Act 1972, Schedule 12A)"},
        {"security", "Would go against national security (Specified Information Order 2011, article 2)"},
        {"safety", "Might endanger somebody's safety (Specified Information Order 2011, article 2)"},
        {"enforcement", "Would prejudice law enforcement (Specified Information Order 2011, article 2)"},
        {"enactment", "Prohibited by an enactment (Specified Information Order 2011, article 2)"}};
};
template <> struct Choices<meetings::MeetingState> {
    static constexpr Choice list[] = {{"planned", "Planned"}, {"held", "Held"}, {"cancelled", "Cancelled"}};
};
template <> struct Choices<meetings::MinutesState> {
    static constexpr Choice list[] = {{"none", "Not begun"},
                                      {"draft", "Draft"},
                                      {"prepared", "Prepared"},
                                      {"amended", "Amended"},
                                      {"final", "Final"}};
};
} // namespace reeve

namespace reeve::meetings {

struct Meeting {
    Id<Meeting> id;
    int version = 0;
    std::string reference; // MT-0001
    Id<MeetingBody> body;
    Date meets_on;
    std::string starts; // "2pm", as typed; empty where it is not fixed
    std::string place;
    MeetingAccess access = MeetingAccess::closed;
    ClosedGround ground = ClosedGround::own;
    Prose closed_because;
    bool is_significant = false; // matters of significant public interest were discussed
    MeetingState state = MeetingState::planned;
    std::string cancelled_because;
    MinutesState minutes_state = MinutesState::none;
    Prose minutes;
    std::optional<Date> minutes_on; // when they came to where they stand
    bool is_sample = false;
};
const Description<Meeting>& meeting_fields();
const Lifecycle<MeetingState>& meeting_moves();
const Lifecycle<MinutesState>& minutes_moves();
const std::vector<std::string_view>& meeting_columns();

// A time that can be read; an open meeting has no ground to be closed and a closed one has; the grounds of the Local
// Government Act are those of panels and partnerships alone; one that closes on another ground than "own" says why.
Problems check(const Meeting&, BodyKind);
// Which grounds a body of this kind has.
bool has_ground(BodyKind, ClosedGround);
bool is_withheld_by_order(ClosedGround); // article 2 of the Specified Information Order

// Planned, and its day is not over.
bool is_to_come(const Meeting&, Date today);
Result<Meeting> held(Meeting, Date today);
Result<Meeting> cancelled(Meeting, const std::string& because);
// Words kept for minutes of a meeting that was held, and their next state (or the same again). Final minutes stand.
Result<Meeting> minuted(Meeting, Prose words, MinutesState, Date today);
// "Draft since 3 June 2024"; "Not begun, 12 days after the meeting".
std::string minutes_in_words(const Meeting&, Date today);

// Final minutes of an open meeting, or of a closed one that discussed matters of significant public interest and has no
// ground of the Order (Specified Information Order 2011, Schedule, paragraph 5(c)).
bool are_minutes_public(const Meeting&);
// The public is told of it: an open one, or one whose minutes are theirs.
bool is_public(const Meeting&);

} // namespace reeve::meetings
