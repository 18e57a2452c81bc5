// What a body that meets is, and what its seats must be.
#include "meetings/meeting_body.h"
#include "base/text.h"

namespace reeve::meetings {

const Description<MeetingBody>& meeting_body_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<MeetingBody>("meeting_body", "meeting body", "BD")
            .hidden<&MeetingBody::reference>("reference", {.label = "Reference", .audience = open})
            .has<&MeetingBody::title>("title",
                                      {.label = "What is it called?", .needed = true, .audience = open, .limit = 120})
            .hidden<&MeetingBody::slug>("slug", {.label = "Public address", .audience = open})
            .has<&MeetingBody::kind>("kind", {.label = "What kind of body is it?", .needed = true, .audience = open})
            .has<&MeetingBody::about>("about", {.label = "What does it do?", .audience = open, .limit = 1000})
            .has<&MeetingBody::quorum>(
                "quorum",
                {.label = "How many with a vote make a quorum?", .hint = "Like 3.", .needed = true, .audience = open})
            .has<&MeetingBody::every_months>("every_months", {.label = "How many months lie between its meetings?",
                                                              .hint = "Like 2. Leave empty where none are fixed.",
                                                              .audience = open})
            .has<&MeetingBody::agenda_days>("agenda_days",
                                            {.label = "How many clear working days before is the agenda out?",
                                             .hint = "A police and crime panel publishes five clear days before.",
                                             .needed = true,
                                             .audience = open})
            .has<&MeetingBody::paper_days>("paper_days",
                                           {.label = "How many clear working days before are papers to be in?",
                                            .hint = "No fewer than for the agenda.",
                                            .needed = true,
                                            .audience = open})
            .has<&MeetingBody::is_public>("is_public", {.label = "Show this body to the public?", .audience = open})
            .has<&MeetingBody::ended_on>(
                "ended_on", {.label = "Last day", .hint = "Leave empty while it stands.", .audience = open})
            .hidden<&MeetingBody::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& body_columns() {
    static const std::vector<std::string_view> columns = {
        "title", "kind", "about", "quorum", "every_months", "agenda_days", "paper_days", "is_public", "ended_on"};
    return columns;
}

Problems check(const MeetingBody& body) {
    Problems problems;
    if (slug_of(body.title).empty()) problems.add("title", "Enter what it is called");
    if (body.quorum < 1 || body.quorum > 200) problems.add("quorum", "The quorum must be from 1 to 200");
    if (body.every_months && (*body.every_months < 1 || *body.every_months > 60))
        problems.add("every_months", "It must be from 1 to 60 months");
    if (body.agenda_days < 0 || body.agenda_days > 60)
        problems.add("agenda_days", "It must be from 0 to 60 clear working days");
    if (body.paper_days < 0 || body.paper_days > 60)
        problems.add("paper_days", "It must be from 0 to 60 clear working days");
    else if (body.paper_days < body.agenda_days)
        problems.add("paper_days", "Papers must be in on the day the agenda is out, or before it");
    return problems;
}

const Description<MeetingSeat>& meeting_seat_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<MeetingSeat>("meeting_seat", "seat")
            .hidden<&MeetingSeat::body>("body")
            .hidden<&MeetingSeat::number>("number", {.label = "Number"})
            .has<&MeetingSeat::post>("post", {.label = "Whose seat is it?",
                                              .hint = "A post, like Chief Constable or Independent member. No name.",
                                              .needed = true,
                                              .audience = open,
                                              .limit = 120})
            .has<&MeetingSeat::capacity>("capacity", {.label = "In what capacity?", .needed = true, .audience = open})
            .has<&MeetingSeat::term_begins>(
                "term_begins",
                {.label = "First day", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .has<&MeetingSeat::term_ends>(
                "term_ends", {.label = "Last day", .hint = "Leave empty where the seat has no term.", .audience = open})
            .hidden<&MeetingSeat::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& seat_columns() {
    static const std::vector<std::string_view> columns = {"post", "capacity", "term_begins", "term_ends"};
    return columns;
}

Problems check(const MeetingSeat& seat) {
    Problems problems;
    if (trimmed(seat.post).empty()) problems.add("post", "Enter whose seat it is");
    if (seat.term_ends && *seat.term_ends < seat.term_begins)
        problems.add("term_ends", "The last day must not be before the first, " + in_words(seat.term_begins));
    return problems;
}

std::string seats_in_words(const MeetingBody& body, const std::vector<MeetingSeat>& seats, Date today) {
    std::int64_t all = 0, votes = 0;
    for (const auto& seat : seats) {
        if (!seat.stands_on(today)) continue;
        ++all;
        votes += seat.has_vote() ? 1 : 0;
    }
    auto words = counted(all, "seat") + ", " + std::to_string(votes) + " with a vote; the quorum is "
                 + std::to_string(body.quorum) + ".";
    return votes < body.quorum ? words + " Too few have a vote today for a quorum." : words;
}

std::vector<MeetingSeat> terms_ending(const std::vector<MeetingSeat>& seats, Date today, int days) {
    std::vector<MeetingSeat> ending;
    for (const auto& seat : seats)
        if (seat.term_ends && today <= *seat.term_ends && *seat.term_ends <= today + days) ending.push_back(seat);
    std::stable_sort(ending.begin(), ending.end(),
                     [](const auto& one, const auto& other) { return *one.term_ends < *other.term_ends; });
    return ending;
}

} // namespace reeve::meetings
