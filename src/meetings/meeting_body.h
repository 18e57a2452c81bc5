// A body that meets: a board, a panel, a partnership or two people, with its seats, quorum and days for papers.
#pragma once
#include "record/description.h"

namespace reeve::meetings {
enum class BodyKind {
    governance_board,
    police_panel,
    audit_panel,
    ethics_panel,
    scrutiny_panel,
    safety_partnership,
    justice_board,
    one_to_one,
    other
};
enum class SeatCapacity { chair, deputy_chair, member, attends };
} // namespace reeve::meetings

namespace reeve {
template <> struct Choices<meetings::BodyKind> {
    static constexpr Choice list[] = {{"governance_board", "Board with the chief constable"},
                                      {"police_panel", "Police and crime panel"},
                                      {"audit_panel", "Audit and risk panel"},
                                      {"ethics_panel", "Ethics and transparency panel"},
                                      {"scrutiny_panel", "Scrutiny panel"},
                                      {"safety_partnership", "Community safety partnership"},
                                      {"justice_board", "Criminal justice board"},
                                      {"one_to_one", "One-to-one"},
                                      {"other", "Another body"}};
};
template <> struct Choices<meetings::SeatCapacity> {
    static constexpr Choice list[] = {
        {"chair", "Chair"}, {"deputy_chair", "Deputy chair"}, {"member", "Member"}, {"attends", "Attends, no vote"}};
};
} // namespace reeve

namespace reeve::meetings {

struct MeetingBody {
    Id<MeetingBody> id;
    int version = 0;
    std::string reference; // BD-0001
    std::string title;
    std::string slug; // its public address, made from the first title and kept
    BodyKind kind = BodyKind::governance_board;
    Prose about;
    std::int64_t quorum = 2; // how many of those with a vote
    std::optional<std::int64_t> every_months;
    std::int64_t agenda_days = 5; // clear working days before, when the agenda is out
    std::int64_t paper_days = 8;  // clear working days before, when papers are in
    bool is_public = false;
    std::optional<Date> ended_on;
    bool is_sample = false;
};
const Description<MeetingBody>& meeting_body_fields();
const std::vector<std::string_view>& body_columns();
// A title; a quorum of one at least; papers in on the day the agenda is out or before; at most 60 days for either.
Problems check(const MeetingBody&);

// A seat of a body, known by the post and never by a name.
struct MeetingSeat {
    Id<MeetingSeat> id;
    int version = 0;
    Id<MeetingBody> body;
    std::int64_t number = 0;
    std::string post;
    SeatCapacity capacity = SeatCapacity::member;
    Date term_begins;
    std::optional<Date> term_ends;
    bool is_sample = false;

    bool stands_on(Date day) const { return term_begins <= day && (!term_ends || day <= *term_ends); }
    bool has_vote() const { return capacity != SeatCapacity::attends; }
};
const Description<MeetingSeat>& meeting_seat_fields();
const std::vector<std::string_view>& seat_columns();
// A post, and no last day before the first.
Problems check(const MeetingSeat&);
// "5 seats, 4 with a vote; the quorum is 3"; says where fewer votes stand on this day than the quorum asks for.
std::string seats_in_words(const MeetingBody&, const std::vector<MeetingSeat>&, Date today);
// Terms that end within so many days of today, the soonest first.
std::vector<MeetingSeat> terms_ending(const std::vector<MeetingSeat>&, Date today, int days);

} // namespace reeve::meetings
