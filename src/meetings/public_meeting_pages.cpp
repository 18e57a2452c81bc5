// What the public sees of meetings: the bodies, those that are open or whose minutes are public, and calendar feeds.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_calendar.h"
#include "meetings/meeting_pack.h"
#include "meetings/meeting_pages.h"
#include "meetings/meeting_paper_pages.h"
#include "meetings/meeting_view.h"
#include "office/bank_holiday_store.h"
#include "office/document_files.h"
#include "office/list_files.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Visit;

constexpr const char* section = "Meetings and decisions";
constexpr const char* open_list = "/meetings/bodies";

std::vector<MeetingBody> public_bodies(Visit& visit) {
    auto bodies = all_meeting_bodies(visit.db);
    std::erase_if(bodies, [](const MeetingBody& body) { return !body.is_public; });
    return bodies;
}

std::vector<MeetingRow> public_meetings_of(Visit& visit, const MeetingBody& body) {
    std::vector<MeetingRow> rows;
    for (const auto& meeting : meetings_of(visit.db, body.id))
        if (is_public(meeting)) rows.push_back({meeting, body});
    return rows;
}

http::Response list_page(Visit& visit) {
    std::vector<MeetingRow> next;
    std::vector<html::Content> bodies;
    for (const auto& body : public_bodies(visit)) {
        bodies.emplace_back(html::link({.text = body.title, .href = public_address_of(body)})
                            + html::sample_mark(body.is_sample));
        for (auto& row : public_meetings_of(visit, body))
            if (is_to_come(row.meeting, visit.today())) next.push_back(row);
    }
    std::stable_sort(next.begin(), next.end(),
                     [](const auto& one, const auto& other) { return one.meeting.meets_on < other.meeting.meets_on; });
    Html main = html::page_heading("Public meetings")
                + html::lead_paragraph("The bodies that hold the police and this office to account, when they meet in "
                                       "public, and what came of it.")
                + html::section_heading("To come", "next")
                + meetings_table(next, "Public meetings to come", visit.today(), MeetingLinks::open)
                + html::section_heading("Bodies", "bodies");
    main += bodies.empty() ? html::paragraph("No body is shown here yet.") : html::bullet_list(bodies);
    main +=
        office::list_files(open_list, "Public meetings",
                           html::of<" {}">(html::link({.text = "As a calendar", .href = "/meetings/calendar.ics"})));
    return show(visit,
                {.title = "Public meetings", .section = section, .trail = {{section, "/meetings"}}, .is_public = true},
                main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{
        "Public meetings", {"Reference", "Body", "Day", "Time", "Place", "State", "Minutes", "Sample"}, {}, ""};
    for (const auto& body : public_bodies(visit))
        for (const auto& [meeting, of] : public_meetings_of(visit, body))
            sheet.rows.push_back({meeting.reference, of.title, iso(meeting.meets_on), meeting.starts, meeting.place,
                                  label_of(meeting.state), are_minutes_public(meeting) ? "Final" : "Not public yet",
                                  meeting.is_sample ? "Yes" : "No"});
    return sheet;
}

http::Response body_page(Visit& visit) {
    auto body = meeting_body_of_slug(visit.db, visit.part("body"));
    if (!body) return not_found(visit);
    std::vector<MeetingRow> next, past;
    for (auto& row : public_meetings_of(visit, *body))
        (is_to_come(row.meeting, visit.today()) ? next : past).push_back(row);
    std::reverse(past.begin(), past.end());
    auto seats = seats_standing(visit.db, body->id, visit.today());
    Html main = html::page_heading(body->title);
    if (body->is_sample) main += html::paragraph(html::sample_mark(true));
    main += html::render_prose(body->about) + html::section_heading("To come", "next")
            + meetings_table(next, "Meetings to come", visit.today(), MeetingLinks::open)
            + html::section_heading("Over", "past")
            + meetings_table(past, "Meetings that are over", visit.today(), MeetingLinks::open)
            + html::section_heading("Who sits on it", "seats")
            + html::paragraph(seats_in_words(*body, seats, visit.today()))
            + seats_table(*body, seats, visit.today(), false)
            + html::paragraph(
                html::link({.text = "Its meetings as a calendar", .href = public_address_of(*body) + "/calendar.ics"}));
    return show(visit,
                {.title = body->title,
                 .section = section,
                 .trail = {{section, "/meetings"}, {"Public meetings", open_list}},
                 .is_public = true},
                main);
}

Html papers_of_items(Visit& visit, const WholeMeeting& of) {
    Html view;
    for (const auto& item : of.items) {
        auto files = item.is_closed ? std::vector<office::File>() : papers_of(visit.db, item);
        if (files.empty()) continue;
        view += html::sub_heading("Item " + std::to_string(item.number) + ": " + item.title)
                + papers_view(files,
                              public_address_of(of.meeting, of.body) + "/papers/" + std::to_string(item.number) + "/");
    }
    return view;
}

Html facts_view(const WholeMeeting& of, const MeetingDeadlines& days) {
    html::SummaryList list;
    list.rows.push_back({.key = "When and where", .value = when_and_where(of.meeting)});
    list.rows.push_back({.key = "Who may come", .value = access_in_words(of.meeting)});
    if (of.meeting.state == MeetingState::cancelled)
        list.rows.push_back({.key = "Cancelled", .value = of.meeting.cancelled_because});
    list.rows.push_back({.key = "Agenda out by", .value = in_words(days.agenda_out)});
    return html::summary_list(list);
}

Html pack_line(const WholeMeeting& of) {
    auto pack = public_address_of(of.meeting, of.body) + "/pack";
    return html::paragraph(html::of<R"(The whole pack: {}, {}, {} or {}.)">(
        html::link({.text = "zip with everything", .href = pack + ".zip"}),
        html::link({.text = "PDF", .href = pack + ".pdf"}), html::link({.text = "Word", .href = pack + ".docx"}),
        html::link({.text = "plain text", .href = pack + ".txt"})));
}

http::Response one_page(Visit& visit) {
    auto of = public_meeting_asked_for(visit);
    if (!of) return not_found(visit);
    auto days = deadlines_of(of->meeting, of->body, office::working_days_known(visit.db));
    Html main = html::page_heading(title_of(*of));
    if (of->meeting.is_sample) main += html::paragraph(html::sample_mark(true));
    main += facts_view(*of, days) + pack_line(*of) + html::section_heading("Agenda", "agenda")
            + agenda_table(*of, days, visit.today(), false) + papers_of_items(visit, *of);
    if (of->meeting.state == MeetingState::held) {
        main += decisions_view(of->items) + html::section_heading("Minutes", "minutes");
        main += are_minutes_public(of->meeting) ? html::render_prose(of->meeting.minutes, {.heading_level = 3})
                                                : html::paragraph("They are shown here once they are final.");
    }
    return show(visit,
                {.title = title_of(*of),
                 .section = section,
                 .trail = {{section, "/meetings"},
                           {"Public meetings", open_list},
                           {of->body.title, public_address_of(of->body)}},
                 .is_public = true},
                main);
}

http::Response give_paper(Visit& visit) {
    auto of = public_meeting_asked_for(visit);
    auto item = of ? item_of(*of, visit.part("number")) : std::nullopt;
    if (!item || item->is_closed) return not_found(visit);
    return paper_response(visit, *item, visit.part("file"));
}

http::Response as_calendar(const std::string& text) {
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = text;
    return response;
}

void add_entries(Visit& visit, const MeetingBody& body, std::vector<CalendarEntry>& entries) {
    for (const auto& [meeting, of] : public_meetings_of(visit, body))
        if (meeting.meets_on >= visit.today() - 366) entries.push_back({meeting, of});
}

http::Response calendar(Visit& visit) {
    std::vector<CalendarEntry> entries;
    for (const auto& body : public_bodies(visit)) add_entries(visit, body, entries);
    return as_calendar(
        calendar_of(entries, "Meetings: " + visit.office.names().office, office::site_of(visit), "", visit.today()));
}

http::Response body_calendar(Visit& visit) {
    auto body = meeting_body_of_slug(visit.db, visit.part("body"));
    if (!body) return not_found(visit);
    std::vector<CalendarEntry> entries;
    add_entries(visit, *body, entries);
    return as_calendar(calendar_of(entries, body->title, office::site_of(visit), "", visit.today()));
}

http::Response desk_calendar(Visit& visit) {
    std::vector<CalendarEntry> entries;
    for (const auto& body : all_meeting_bodies(visit.db))
        for (const auto& meeting : meetings_of(visit.db, body.id))
            if (meeting.meets_on >= visit.today() - 366) entries.push_back({meeting, body});
    return as_calendar(calendar_of(entries, "Meetings of the office", office::site_of(visit),
                                   std::string(meetings_address) + "/", visit.today()));
}

} // namespace

void mount_public_meetings(office::Routes& at) {
    const std::string body = std::string(open_list) + "/{body}", one = body + "/{day}";
    at.cached_list(open_list, list_page, list_sheet, "See when bodies meet in public, and what came of it");
    at.cached(body, body_page, "See one body with its public meetings and seats");
    at.get("/meetings/calendar.ics", calendar, office::anyone(), "Subscribe to the calendar of public meetings");
    at.get(body + "/calendar.ics", body_calendar, office::anyone(), "Subscribe to the public meetings of one body");
    at.get("/work/meetings.ics", desk_calendar, may(office::Right::read_office), "Have all meetings as a calendar");
    at.cached(one, one_page, "See one public meeting with its agenda, papers, decisions and minutes");
    at.get(one + "/papers/{number}/{file}", give_paper, office::anyone(), "Have a paper of a public meeting");
}

} // namespace reeve::meetings
