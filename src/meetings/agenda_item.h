// An item of an agenda with its paper and what was decided, who came to the meeting, and whether it had its quorum.
#pragma once
#include "meetings/meeting.h"

namespace reeve::meetings {
enum class AgendaKind { information, discussion, decision };
enum class PaperNeed { none, wanted, spoken };
enum class ItemOutcome { planned, taken, deferred, withdrawn };
enum class Came { not_told, present, apologies, absent };
} // namespace reeve::meetings

namespace reeve {
template <> struct Choices<meetings::AgendaKind> {
    static constexpr Choice list[] = {
        {"information", "For information"}, {"discussion", "For discussion"}, {"decision", "For decision"}};
};
template <> struct Choices<meetings::PaperNeed> {
    static constexpr Choice list[] = {
        {"none", "No paper"}, {"wanted", "A paper is to come in"}, {"spoken", "Reported by word of mouth"}};
};
template <> struct Choices<meetings::ItemOutcome> {
    static constexpr Choice list[] = {
        {"planned", "To come"}, {"taken", "Taken"}, {"deferred", "Deferred"}, {"withdrawn", "Withdrawn"}};
};
template <> struct Choices<meetings::Came> {
    static constexpr Choice list[] = {
        {"not_told", "Not told"}, {"present", "Present"}, {"apologies", "Sent apologies"}, {"absent", "Absent"}};
};
} // namespace reeve

namespace reeve::meetings {

struct AgendaItem {
    Id<AgendaItem> id;
    int version = 0;
    Id<Meeting> meeting;
    std::int64_t number = 0;
    std::string title;
    AgendaKind kind = AgendaKind::discussion;
    Prose words;
    std::string brought_by; // a post
    PaperNeed has_paper = PaperNeed::wanted;
    std::string paper_reference; // of a paper of the office: P-2024-001
    std::optional<Date> paper_in_on;
    bool is_closed = false; // taken without the public
    ItemOutcome outcome = ItemOutcome::planned;
    Prose decision;
    bool is_sample = false;
};
const Description<AgendaItem>& agenda_item_fields();
const std::vector<std::string_view>& item_columns();    // as it is put on the agenda
const std::vector<std::string_view>& outcome_columns(); // what became of it
// A title; a paper of the office is named as its reference; none came in where none is to come, nor after today.
Problems check(const AgendaItem&, Date today);

struct Attendance {
    Id<Attendance> id;
    int version = 0;
    Id<Meeting> meeting;
    Id<MeetingSeat> seat;
    Came came = Came::not_told;
};
const Description<Attendance>& attendance_fields();

// How many with a vote were there, of how many, and whether that makes the quorum.
struct QuorumFound {
    std::int64_t present = 0, votes = 0, needed = 0;
    bool is_met() const { return present >= needed; }
};
QuorumFound quorum_found(const MeetingBody&, const std::vector<MeetingSeat>& standing, const std::vector<Attendance>&);
std::string in_words(const QuorumFound&); // "3 of 4 with a vote were there; the quorum of 3 was met."

// What became of the item: of a meeting that was held; a decision is of an item that was taken, at a meeting that had
// its quorum.
Result<AgendaItem> with_outcome(AgendaItem, const Meeting&, const QuorumFound&);

} // namespace reeve::meetings
