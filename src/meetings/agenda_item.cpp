// The rules of agendas and of who makes a quorum.
#include "meetings/agenda_item.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::meetings {

const Description<AgendaItem>& agenda_item_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<AgendaItem>("agenda_item", "agenda item")
            .hidden<&AgendaItem::meeting>("meeting")
            .hidden<&AgendaItem::number>("number", {.label = "Number", .audience = open})
            .has<&AgendaItem::title>("title",
                                     {.label = "What is the item?", .needed = true, .audience = open, .limit = 200})
            .has<&AgendaItem::kind>("kind", {.label = "What is it there for?", .needed = true, .audience = open})
            .has<&AgendaItem::words>("words", {.label = "What is it about?", .audience = open, .limit = 2000})
            .has<&AgendaItem::brought_by>("brought_by", {.label = "Who brings it?",
                                                         .hint = "A post, like Chief Finance Officer.",
                                                         .audience = open,
                                                         .limit = 120})
            .has<&AgendaItem::has_paper>("has_paper", {.label = "Is there a paper?", .needed = true, .audience = open})
            .has<&AgendaItem::paper_reference>(
                "paper_reference", {.label = "Which paper of this office is it?",
                                    .hint = "Its reference, like P-2024-001. Leave empty for another's paper.",
                                    .audience = open,
                                    .limit = 40})
            .has<&AgendaItem::paper_in_on>("paper_in_on", {.label = "When did the paper come in?",
                                                           .hint = "Leave empty while it is waited for.",
                                                           .audience = open})
            .has<&AgendaItem::is_closed>("is_closed", {.label = "Is it taken without the public?", .audience = open})
            .has<&AgendaItem::outcome>("outcome", {.label = "What became of it?", .needed = true, .audience = open})
            .has<&AgendaItem::decision>("decision", {.label = "What was decided?",
                                                     .hint = "Leave empty where nothing was.",
                                                     .audience = open,
                                                     .limit = 4000})
            .hidden<&AgendaItem::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& item_columns() {
    static const std::vector<std::string_view> columns = {
        "title", "kind", "words", "brought_by", "has_paper", "paper_reference", "paper_in_on", "is_closed"};
    return columns;
}
const std::vector<std::string_view>& outcome_columns() {
    static const std::vector<std::string_view> columns = {"outcome", "decision"};
    return columns;
}

Problems check(const AgendaItem& item, Date today) {
    Problems problems;
    if (trimmed(item.title).empty()) problems.add("title", "Enter what the item is");
    if (!item.paper_reference.empty()) {
        auto read = parse_reference(item.paper_reference);
        if (!read || read->letters != "P")
            problems.add("paper_reference", "Enter the reference of a paper, like P-2024-001");
    }
    if (item.has_paper != PaperNeed::wanted && item.paper_in_on)
        problems.add("paper_in_on", "No paper is to come in, so leave this empty");
    else if (item.paper_in_on && *item.paper_in_on > today)
        problems.add("paper_in_on", "The day must be today or in the past");
    return problems;
}

const Description<Attendance>& attendance_fields() {
    static const auto fields = Description<Attendance>("meeting_attendance", "attendance")
                                   .hidden<&Attendance::meeting>("meeting")
                                   .hidden<&Attendance::seat>("seat")
                                   .hidden<&Attendance::came>("came", {.label = "Came"});
    return fields;
}

QuorumFound quorum_found(const MeetingBody& body, const std::vector<MeetingSeat>& standing,
                         const std::vector<Attendance>& came) {
    QuorumFound found{.needed = body.quorum};
    for (const auto& seat : standing) {
        if (!seat.has_vote()) continue;
        ++found.votes;
        for (const auto& one : came)
            if (one.seat == seat.id && one.came == Came::present) ++found.present;
    }
    return found;
}

std::string in_words(const QuorumFound& found) {
    return std::to_string(found.present) + " of " + std::to_string(found.votes) + " with a vote "
           + (found.present == 1 ? "was" : "were") + " there; the quorum of " + std::to_string(found.needed)
           + (found.is_met() ? " was met." : " was not met, so nothing could be decided.");
}

Result<AgendaItem> with_outcome(AgendaItem item, const Meeting& meeting, const QuorumFound& quorum) {
    if (meeting.state != MeetingState::held && item.outcome == ItemOutcome::taken)
        return Problems{{{"outcome", "An item is taken at a meeting that was held"}}};
    if (trimmed(item.decision.text).empty()) return item;
    if (item.outcome != ItemOutcome::taken) return Problems{{{"decision", "A decision is of an item that was taken"}}};
    if (!quorum.is_met()) return Problems{{{"decision", in_words(quorum)}}};
    return item;
}

} // namespace reeve::meetings
