// Lays the pack of a meeting out as a document.
#include "meetings/meeting_pack.h"
#include "document/prose_blocks.h"
#include "meetings/meeting_body_store.h"

namespace reeve::meetings {
namespace {

using namespace document;

void add(std::vector<Block>& blocks, std::vector<Block> more) {
    for (auto& block : more) blocks.push_back(std::move(block));
}

Section facts_section(const WholeMeeting& of, const MeetingDeadlines& days) {
    const auto& meeting = of.meeting;
    Facts facts;
    auto fact = [&](const char* label, const std::string& value) {
        if (!value.empty()) facts.facts.push_back({label, words(value)});
    };
    fact("Day", in_full(meeting.meets_on));
    fact("Time", meeting.starts);
    fact("Place", meeting.place);
    fact("Who may come", label_of(meeting.access));
    if (meeting.access == MeetingAccess::closed) fact("Closed on this ground", label_of(meeting.ground));
    fact("Why the ground holds", meeting.closed_because.text);
    fact("Papers in by", in_words(days.papers_in) + ": " + days.papers_why);
    fact("Agenda out by", in_words(days.agenda_out) + ": " + days.agenda_why);
    if (meeting.state == MeetingState::cancelled) fact("Cancelled", meeting.cancelled_because);
    return {"The meeting", 1, {facts}};
}

Section agenda_section(const WholeMeeting& of, const MeetingDeadlines& days, const PackPlace& at, Date today) {
    Table table{"The items and their papers", {{"Item"}, {"For"}, {"Brought by"}, {"Paper"}}, {}, {}};
    for (const auto& item : of.items) {
        Runs paper = words(paper_in_words(item, days, today));
        if (!item.paper_reference.empty())
            paper = {LinkRun{item.paper_reference, at.site + "/papers/" + item.paper_reference},
                     TextRun{": " + paper_in_words(item, days, today)}};
        table.rows.push_back({{words(std::to_string(item.number) + ". " + item.title), words(label_of(item.kind)),
                               words(item.brought_by.empty() ? "Not told" : item.brought_by), paper}});
    }
    Section section{"Agenda", 1, {}};
    if (of.items.empty()) section.blocks.push_back(Remark{words("Nothing is on the agenda yet.")});
    else section.blocks.push_back(table);
    return section;
}

void add_items(std::vector<Section>& sections, const WholeMeeting& of) {
    for (const auto& item : of.items) {
        if (item.words.text.empty() && item.decision.text.empty()) continue;
        Section section{"Item " + std::to_string(item.number) + ": " + item.title, 2, {}};
        add(section.blocks, prose_blocks(item.words.text));
        if (!item.decision.text.empty()) {
            section.blocks.push_back(Remark{{TextRun{"Decided", true}}});
            add(section.blocks, prose_blocks(item.decision.text));
        }
        sections.push_back(std::move(section));
    }
}

Section attendance_section(const WholeMeeting& of) {
    Section section{"Who came", 1, {Remark{words(in_words(of.quorum()))}}};
    Table table{"Seats on the day", {{"Seat"}, {"Capacity"}, {"Came"}}, {}, {}};
    for (const auto& seat : of.seats)
        table.rows.push_back(
            {{words(seat.post), words(label_of(seat.capacity)), words(label_of(of.came_of(seat.id)))}});
    if (!table.rows.empty()) section.blocks.push_back(table);
    return section;
}

Section minutes_section(const Meeting& meeting, Date today) {
    Section section{"Minutes", 1, {Remark{words(minutes_in_words(meeting, today) + ".")}}};
    add(section.blocks, prose_blocks(meeting.minutes.text));
    return section;
}

Section actions_section(const std::vector<office::Action>& actions) {
    Table table{"Actions from this meeting", {{"Action"}, {"What"}, {"Owner"}, {"Due"}, {"State"}}, {}, {}};
    for (const auto& action : actions)
        table.rows.push_back({{words(action.reference), words(action.title),
                               words(action.owner_post.empty() ? "Nobody" : action.owner_post),
                               words(action.due ? in_words(*action.due) : "No date"), words(label_of(action.state))}});
    return {"Actions", 1, {table}};
}

} // namespace

Document pack_of(const WholeMeeting& of, const MeetingDeadlines& days, const PackPlace& at, Date today) {
    const auto& meeting = of.meeting;
    Document pack;
    pack.reference = meeting.reference;
    pack.version = 0;
    pack.title = of.body.title + ", " + in_words(meeting.meets_on);
    pack.office = at.office;
    pack.body = of.body.title;
    pack.meeting = in_full(meeting.meets_on);
    pack.meeting_date = meeting.meets_on;
    pack.classification = "Official";
    pack.address =
        at.site + (at.reader == PackReader::staff ? address_of(meeting) : public_address_of(meeting, of.body));
    if (meeting.is_sample) pack.marks.push_back("SAMPLE: holds invented rows");
    pack.cover = {{"Reference", meeting.reference}, {"Body", of.body.title}, {"State", label_of(meeting.state)}};
    pack.sections = {facts_section(of, days), agenda_section(of, days, at, today)};
    add_items(pack.sections, of);
    if (meeting.state == MeetingState::held) {
        pack.sections.push_back(attendance_section(of));
        if (at.reader == PackReader::staff || are_minutes_public(meeting))
            pack.sections.push_back(minutes_section(meeting, today));
    }
    if (!of.actions.empty()) pack.sections.push_back(actions_section(of.actions));
    pack.end_mark = "End of pack";
    number_all(pack);
    return pack;
}

WholeMeeting as_public(WholeMeeting of) {
    for (auto& item : of.items) {
        if (!item.is_closed) continue;
        AgendaItem told;
        told.number = item.number;
        told.title = "An item taken without the public";
        told.kind = item.kind;
        told.has_paper = PaperNeed::none;
        told.is_closed = true;
        told.outcome = item.outcome;
        item = told;
    }
    // A closed meeting of significant public interest shows its minutes alone.
    if (of.meeting.access == MeetingAccess::closed) of.items.clear();
    if (!are_minutes_public(of.meeting)) of.meeting.minutes = {};
    std::erase_if(of.actions, [](const office::Action& action) { return !action.is_public; });
    for (auto& action : of.actions) action.title = action.public_words.text;
    return of;
}

std::string pack_name(const WholeMeeting& of) { return of.body.reference + "-" + iso(of.meeting.meets_on); }

} // namespace reeve::meetings
