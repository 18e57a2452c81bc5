// Tables and parts of meetings as markup.
#include "meetings/meeting_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "meetings/meeting_body_store.h"

namespace reeve::meetings {

using html::Html;

Html state_chip(const Meeting& meeting, Date today) {
    if (meeting.state == MeetingState::held) return html::status_chip(html::Standing::done, "Held");
    if (meeting.state == MeetingState::cancelled) return html::status_chip(html::Standing::paused, "Cancelled");
    if (meeting.meets_on < today) return html::status_chip(html::Standing::needs_attention, "Not recorded");
    return html::status_chip(html::Standing::not_started, "Planned");
}

std::string when_and_where(const Meeting& meeting) {
    auto words = in_full(meeting.meets_on);
    if (!meeting.starts.empty()) words += ", " + meeting.starts;
    if (!meeting.place.empty()) words += ", " + meeting.place;
    return words;
}

std::string access_in_words(const Meeting& meeting) {
    if (meeting.access == MeetingAccess::open) return "Open to the public";
    auto words = "Closed: " + std::string(label_of(meeting.ground));
    return trimmed(meeting.closed_because.text).empty() ? words : words + ". " + meeting.closed_because.text;
}

Html meetings_table(const std::vector<MeetingRow>& rows, const std::string& caption, Date today, MeetingLinks links) {
    html::Table table{.caption = caption,
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Meeting"}, {"Day"}, {"Who may come"}, {"State"}},
                      .empty_text = "None.",
                      .is_stacked = true};
    for (const auto& [meeting, body] : rows) {
        auto address = links == MeetingLinks::desk ? address_of(meeting) : public_address_of(meeting, body);
        table.rows.push_back(
            {.cells = {
                 {html::link({.text = body.title, .href = address, .hidden_text = " on " + in_words(meeting.meets_on)})
                  + html::sample_mark(meeting.is_sample)},
                 {in_words(meeting.meets_on) + (meeting.starts.empty() ? "" : ", " + meeting.starts)},
                 {label_of(meeting.access)},
                 {state_chip(meeting, today)}}});
    }
    return html::table(table);
}

Html seats_table(const MeetingBody& body, const std::vector<MeetingSeat>& seats, Date today, bool are_linked) {
    html::Table table{.caption = "Seats",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Seat"}, {"Capacity"}, {"Term"}},
                      .empty_text = "No seat is recorded yet.",
                      .is_stacked = true};
    for (const auto& seat : seats) {
        auto address = address_of(body) + "/seats/" + std::to_string(seat.number);
        auto term = "From " + in_words(seat.term_begins)
                    + (seat.term_ends ? " to " + in_words(*seat.term_ends) : std::string(", no term"));
        if (!seat.stands_on(today)) term += " (not today)";
        Html post = are_linked ? html::link(
                        {.text = seat.post, .href = address, .hidden_text = ", seat " + std::to_string(seat.number)})
                               : html::escaped(seat.post);
        table.rows.push_back({.cells = {{post}, {label_of(seat.capacity)}, {term}}});
    }
    return html::table(table);
}

namespace {

html::Content item_title(const WholeMeeting& of, const AgendaItem& item, bool is_linked) {
    auto words = std::to_string(item.number) + ". " + item.title;
    Html title =
        is_linked
            ? html::link({.text = words, .href = address_of(of.meeting) + "/items/" + std::to_string(item.number)})
            : html::escaped(words);
    if (item.is_closed) title += html::of<R"(<br><span class="govuk-body-s">Taken without the public</span>)">();
    if (!item.words.text.empty()) title += html::render_prose(item.words, {.heading_level = 4});
    return title;
}

html::Content paper_of(const AgendaItem& item, const MeetingDeadlines& days, Date today) {
    auto words = paper_in_words(item, days, today);
    if (item.paper_reference.empty()) return words;
    return html::of<"{}: {}">(html::link({.text = item.paper_reference, .href = "/papers/" + item.paper_reference}),
                              words);
}

} // namespace

Html agenda_table(const WholeMeeting& of, const MeetingDeadlines& days, Date today, bool are_linked) {
    html::Table table{.caption = "Agenda",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Item"}, {"For"}, {"Paper"}, {"Outcome"}},
                      .empty_text = "Nothing is on the agenda yet.",
                      .is_stacked = true};
    for (const auto& item : of.items)
        table.rows.push_back(
            {.cells = {{item_title(of, item, are_linked)},
                       {label_of(item.kind) + (item.brought_by.empty() ? "" : ", brought by " + item.brought_by)},
                       {paper_of(item, days, today)},
                       {label_of(item.outcome)}}});
    return html::table(table);
}

Html decisions_view(const std::vector<AgendaItem>& items) {
    Html view = html::section_heading("Decisions", "decisions");
    bool has_any = false;
    for (const auto& item : items) {
        if (item.decision.text.empty()) continue;
        has_any = true;
        view += html::sub_heading(std::to_string(item.number) + ". " + item.title) + html::render_prose(item.decision);
    }
    return has_any ? view : view + html::paragraph("No decision is recorded.");
}

Html attendance_view(const WholeMeeting& of) {
    std::vector<html::Content> lines;
    for (const auto& seat : of.seats)
        lines.emplace_back(seat.post + " (" + folded(label_of(seat.capacity))
                           + "): " + folded(label_of(of.came_of(seat.id))));
    return html::section_heading("Who came", "came") + html::paragraph(in_words(of.quorum()))
           + (lines.empty() ? Html() : html::bullet_list(lines));
}

} // namespace reeve::meetings
