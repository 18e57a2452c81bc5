// The staff pages of meetings: all of them, one with everything of it, and the forms that plan, change and cancel it.
#include "meetings/meeting_pages.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_view.h"
#include "office/action_parts.h"
#include "office/bank_holiday_store.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr int days_shown = 366;

std::vector<MeetingRow> meetings_around(Visit& visit) {
    std::map<std::int64_t, MeetingBody> bodies;
    for (auto& body : all_meeting_bodies(visit.db)) bodies.emplace(body.id.value, body);
    std::vector<MeetingRow> rows;
    for (auto& meeting : meetings_between(visit.db, {visit.today() - days_shown, visit.today() + days_shown}))
        rows.push_back({meeting, bodies.at(meeting.body.value)});
    return rows;
}

http::Response list_page(Visit& visit) {
    std::vector<MeetingRow> next, past;
    for (auto& row : meetings_around(visit)) (is_to_come(row.meeting, visit.today()) ? next : past).push_back(row);
    std::reverse(past.begin(), past.end());
    Html main =
        html::heading_with_actions(
            "Meetings",
            {html::button({.text = "Bodies that meet", .href = bodies_address, .classes = "govuk-button--secondary"})})
        + html::lead_paragraph("A year either way. Plan a meeting from the page of its body.")
        + html::section_heading("To come", "next")
        + meetings_table(next, "Meetings to come", visit.today(), MeetingLinks::desk)
        + html::section_heading("Over", "past")
        + meetings_table(past, "Meetings that are over", visit.today(), MeetingLinks::desk)
        + office::list_files(meetings_address, "These meetings",
                             html::of<" {}">(html::link({.text = "As a calendar", .href = "/work/meetings.ics"})));
    return show(visit, {.title = "Meetings", .section = "Meetings"}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Meetings",
                        {"Reference", "Body", "Day", "Time", "Place", "Access", "Ground", "State", "Minutes", "Sample"},
                        {},
                        ""};
    for (const auto& [meeting, body] : meetings_around(visit))
        sheet.rows.push_back({meeting.reference, body.title, iso(meeting.meets_on), meeting.starts, meeting.place,
                              label_of(meeting.access), label_of(meeting.ground), label_of(meeting.state),
                              label_of(meeting.minutes_state), meeting.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

std::vector<Html> buttons_of(const WholeMeeting& of, bool may_write, Date today) {
    std::vector<Html> buttons;
    auto address = address_of(of.meeting);
    auto add = [&](const char* text, const char* path, bool is_first) {
        buttons.push_back(
            html::button({.text = text, .href = address + path, .classes = is_first ? "" : "govuk-button--secondary"}));
    };
    bool is_planned = of.meeting.state == MeetingState::planned, is_held = of.meeting.state == MeetingState::held;
    if (may_write) {
        if (is_planned && of.meeting.meets_on > today) add("Add an item", "/items/new", true);
        if (is_planned && of.meeting.meets_on <= today) add("Record who came", "/attendance", true);
        if (is_held && of.meeting.minutes_state != MinutesState::final) add("Write the minutes", "/minutes", true);
        if (is_held || of.meeting.meets_on <= today) add("Add an item", "/items/new", false);
        if (is_held) add("Change who came", "/attendance", false);
        if (is_held) add("Make an action", "/action", false);
        add("Change", "/change", false);
        if (is_planned) add("Cancel the meeting", "/cancellation", false);
    }
    return buttons;
}

Html facts_view(const WholeMeeting& of, const MeetingDeadlines& days, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("State", state_chip(of.meeting, today));
    if (of.meeting.state == MeetingState::cancelled) add("Cancelled because", of.meeting.cancelled_because);
    add("When and where", when_and_where(of.meeting));
    add("Who may come", access_in_words(of.meeting));
    add("Significant public interest", of.meeting.is_significant ? "Yes" : "No");
    add("Papers in by",
        html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(in_words(days.papers_in), days.papers_why));
    add("Agenda out by",
        html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(in_words(days.agenda_out), days.agenda_why));
    add("Minutes", minutes_in_words(of.meeting, today));
    return html::summary_list(list);
}

Html actions_view(const WholeMeeting& of) {
    std::vector<html::Content> lines;
    for (const auto& action : of.actions)
        lines.emplace_back(html::of<"{} ({})">(
            html::link({.text = action.reference + ": " + action.title, .href = office::address_of(action)}),
            folded(label_of(action.state))));
    return html::section_heading("Actions", "actions")
           + (lines.empty() ? html::paragraph("No action came of it yet.") : html::bullet_list(lines));
}

Html pack_line(const WholeMeeting& of) {
    auto address = address_of(of.meeting) + "/pack";
    return html::paragraph(html::of<"The whole pack: {}, {}, {} or {}.">(
        html::link({.text = "zip with everything", .href = address + ".zip"}),
        html::link({.text = "PDF", .href = address + ".pdf"}), html::link({.text = "Word", .href = address + ".docx"}),
        html::link({.text = "plain text", .href = address + ".txt"})));
}

http::Response one_page(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    bool may_write = visit.may(Right::write_papers);
    auto days = deadlines_of(of->meeting, of->body, office::working_days_known(visit.db));
    Html main = html::page_heading(title_of(*of), of->meeting.reference);
    if (of->meeting.is_sample) main += html::paragraph(html::sample_mark(true));
    if (auto buttons = buttons_of(*of, may_write, visit.today()); !buttons.empty()) main += html::button_group(buttons);
    main += facts_view(*of, days, visit.today()) + pack_line(*of);
    if (of->body.is_public && is_public(of->meeting))
        main += html::paragraph(
            html::link({.text = "See it as the public does", .href = public_address_of(of->meeting, of->body)}));
    main += html::section_heading("Agenda", "agenda") + agenda_table(*of, days, visit.today(), may_write);
    if (of->meeting.state == MeetingState::held) {
        main += attendance_view(*of) + decisions_view(of->items) + html::section_heading("Minutes", "minutes")
                + html::paragraph(minutes_in_words(of->meeting, visit.today()) + ".")
                + html::render_prose(of->meeting.minutes, {.heading_level = 3}) + actions_view(*of);
    }
    main += office::history_block(visit, meeting_fields().shape(), of->meeting.id.value);
    return show(visit, meeting_words(*of, title_of(*of)), main);
}

// ---- Planning, changing and cancelling ----

http::Response meeting_form(Visit& visit, const WholeMeeting& of, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    const auto& meeting = of.meeting;
    auto title = meeting.id ? std::string("Change the meeting") : std::string("Plan a meeting");
    office::RecordForm form{meeting_fields().shape(),
                            meeting_columns(),
                            &meeting,
                            meeting.id ? address_of(meeting) + "/change" : address_of(of.body) + "/meetings/new",
                            "Save meeting",
                            meeting.id ? address_of(meeting) : address_of(of.body),
                            {}};
    auto words =
        meeting.id ? meeting_words(of, title, !problems.empty()) : body_words(of.body, title, !problems.empty());
    return office::record_form_page(visit, words, html::page_heading(title, of.body.title), form, problems, conflict);
}

std::optional<WholeMeeting> new_meeting(Visit& visit) {
    auto body = body_asked_for(visit);
    if (!body) return std::nullopt;
    WholeMeeting of{{}, *body, {}, {}, {}, {}};
    if (body->kind == BodyKind::police_panel) {
        of.meeting.access = MeetingAccess::open;
        of.meeting.ground = ClosedGround::none;
    }
    return of;
}

http::Response show_new(Visit& visit) {
    auto of = new_meeting(visit);
    return of ? meeting_form(visit, *of, {}) : not_found(visit);
}

http::Response add_new(Visit& visit) {
    auto of = new_meeting(visit);
    if (!of) return not_found(visit);
    auto typed = of->meeting;
    if (auto problems = read_form(meeting_fields(), meeting_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return meeting_form(visit, *of, problems);
    auto kept = visit.change([&](office::Change& change) { return add_meeting(change, of->body, typed); });
    if (!kept) return meeting_form(visit, *of, kept.problems());
    return saved(visit, address_of(*kept), "The meeting of " + in_words(kept->meets_on) + " is planned");
}

http::Response show_change(Visit& visit) {
    auto of = meeting_asked_for(visit);
    return of ? meeting_form(visit, *of, {}) : not_found(visit);
}

http::Response change_meeting(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    auto typed = of->meeting;
    if (auto problems = read_form(meeting_fields(), meeting_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return meeting_form(visit, *of, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_meeting(change, of->body, typed); });
    if (kept) return saved(visit, address_of(*kept), "The meeting is saved");
    return kept.has_problems() ? meeting_form(visit, *of, kept.problems())
                               : meeting_form(visit, *of, {}, &kept.refusal());
}

const std::vector<std::string_view> cancellation_columns = {"cancelled_because"};

http::Response cancellation_form(Visit& visit, const WholeMeeting& of, const Problems& problems,
                                 const Refusal* conflict = nullptr) {
    office::RecordForm form{
        meeting_fields().shape(), cancellation_columns,   &of.meeting, address_of(of.meeting) + "/cancellation",
        "Cancel the meeting",     address_of(of.meeting), {}};
    return office::record_form_page(visit, meeting_words(of, "Cancel the meeting", !problems.empty()),
                                    html::page_heading("Cancel the meeting", title_of(of)), form, problems, conflict);
}

http::Response show_cancellation(Visit& visit) {
    auto of = meeting_asked_for(visit);
    return of ? cancellation_form(visit, *of, {}) : not_found(visit);
}

http::Response cancel_meeting(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    auto typed = of->meeting;
    if (auto problems = read_form(meeting_fields(), cancellation_columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return cancellation_form(visit, *of, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) -> Result<Meeting> {
        return keep_meeting(change, of->body, TRY(cancelled(typed, typed.cancelled_because)));
    });
    if (kept) return saved(visit, address_of(*kept), "The meeting is cancelled");
    return kept.has_problems() ? cancellation_form(visit, *of, kept.problems())
                               : cancellation_form(visit, *of, {}, &kept.refusal());
}

} // namespace

void mount_meetings(office::Routes& at) {
    auto read = may(Right::read_office), write = may(Right::write_papers);
    const std::string list = meetings_address, one = list + "/{meeting}",
                      planned = std::string(bodies_address) + "/{body}/meetings/new";
    at.list(list, list_page, list_sheet, read, "See the meetings of a year either way");
    at.get(one, one_page, read, "See one meeting with its agenda, papers, decisions, minutes and actions");
    at.get(planned, show_new, write, "Open the form that plans a meeting");
    at.post(planned, add_new, write, "Plan a meeting of a body");
    at.get(one + "/change", show_change, write, "Open the form that changes a meeting");
    at.post(one + "/change", change_meeting, write, "Change when, where and how open a meeting is");
    at.get(one + "/cancellation", show_cancellation, write, "Open the form that cancels a meeting");
    at.post(one + "/cancellation", cancel_meeting, write, "Cancel a meeting, saying why");
}

} // namespace reeve::meetings
