// The staff pages of bodies that meet: all of them, one with its seats and forward plan, and the forms.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "meetings/meeting_body_store.h"
#include "meetings/meeting_pages.h"
#include "meetings/meeting_view.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// ---- All of them ----

struct BodyTold {
    MeetingBody body;
    std::optional<Meeting> last, next;
    std::string seats;
};

std::vector<BodyTold> bodies_told(Visit& visit) {
    std::vector<BodyTold> list;
    for (const auto& body : all_meeting_bodies(visit.db)) {
        BodyTold told{body, {}, {}, seats_in_words(body, seats_of(visit.db, body.id), visit.today())};
        for (const auto& meeting : meetings_of(visit.db, body.id)) {
            if (meeting.state == MeetingState::held) told.last = meeting;
            if (is_to_come(meeting, visit.today()) && !told.next) told.next = meeting;
        }
        list.push_back(std::move(told));
    }
    return list;
}

html::Content day_link(const std::optional<Meeting>& meeting, const char* none) {
    if (!meeting) return none;
    return html::link({.text = in_words(meeting->meets_on), .href = address_of(*meeting)});
}

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Add a body", .href = std::string(bodies_address) + "/new"}));
    html::Table table{.caption = "Bodies that meet",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Body"}, {"Kind"}, {"Last met"}, {"Meets next"}},
                      .empty_text = "No body is recorded yet.",
                      .is_stacked = true};
    for (const auto& told : bodies_told(visit)) {
        Html title = html::link({.text = told.body.title, .href = address_of(told.body)})
                     + html::sample_mark(told.body.is_sample);
        title += html::of<R"(<br><span class="govuk-body-s">{}</span>)">(told.seats);
        table.rows.push_back({.cells = {{title},
                                        {label_of(told.body.kind)},
                                        {day_link(told.last, "Not yet")},
                                        {day_link(told.next, told.body.ended_on ? "It has ended" : "No day is set")}}});
    }
    Html main = html::heading_with_actions("Bodies that meet", actions)
                + html::lead_paragraph("Boards, panels and partnerships: who sits on them, and when they meet.")
                + html::table(table) + office::list_files(bodies_address, "These bodies");
    return show(visit, {.title = "Bodies that meet", .section = "Meetings", .trail = {{"Meetings", meetings_address}}},
                main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Bodies that meet",
                        {"Reference", "Body", "Kind", "Quorum", "Months between", "Agenda days", "Paper days",
                         "Last met", "Meets next", "Public", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Meeting>& meeting) { return meeting ? iso(meeting->meets_on) : std::string(); };
    for (const auto& [body, last, next, seats] : bodies_told(visit))
        sheet.rows.push_back({body.reference, body.title, label_of(body.kind), std::to_string(body.quorum),
                              body.every_months ? std::to_string(*body.every_months) : "",
                              std::to_string(body.agenda_days), std::to_string(body.paper_days), day(last), day(next),
                              body.is_public ? "Yes" : "No", body.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

// What is still to come, each with its agenda: the forward plan.
Html forward_plan(Visit& visit, const std::vector<Meeting>& meetings) {
    Html view = html::section_heading("Forward plan", "forward-plan");
    bool has_any = false;
    for (const auto& meeting : meetings) {
        if (!is_to_come(meeting, visit.today())) continue;
        has_any = true;
        view += html::sub_heading(html::link({.text = when_and_where(meeting), .href = address_of(meeting)}));
        std::vector<html::Content> lines;
        for (const auto& item : items_of(visit.db, meeting.id))
            lines.emplace_back(item.title + " (" + folded(label_of(item.kind)) + ")");
        view += lines.empty() ? html::paragraph("Nothing is on the agenda yet.") : html::numbered_list(lines);
    }
    return has_any ? view : view + html::paragraph("No meeting is planned.");
}

Html past_meetings(Visit& visit, const MeetingBody& body, std::vector<Meeting> meetings) {
    std::vector<MeetingRow> rows;
    std::reverse(meetings.begin(), meetings.end());
    for (const auto& meeting : meetings)
        if (!is_to_come(meeting, visit.today())) rows.push_back({meeting, body});
    return html::section_heading("Meetings that are over", "over")
           + meetings_table(rows, "Meetings that are over", visit.today(), MeetingLinks::desk);
}

std::string rhythm_of(const MeetingBody& body) {
    auto words = body.every_months ? "Meets every " + counted(*body.every_months, "month") + ". " : std::string();
    return words + "The agenda is out " + counted(body.agenda_days, "clear working day") + " before, papers are in "
           + counted(body.paper_days, "clear working day") + " before.";
}

Html ending_terms(const std::vector<MeetingSeat>& seats, Date today) {
    std::vector<html::Content> lines;
    for (const auto& seat : terms_ending(seats, today, 180))
        lines.emplace_back(seat.post + ": " + in_words(*seat.term_ends));
    return lines.empty() ? Html() : html::sub_heading("Terms that end within six months") + html::bullet_list(lines);
}

http::Response one_page(Visit& visit) {
    auto body = body_asked_for(visit);
    if (!body) return not_found(visit);
    bool may_write = visit.may(Right::write_papers);
    auto address = address_of(*body);
    std::vector<Html> actions;
    if (may_write) {
        actions.push_back(html::button({.text = "Plan a meeting", .href = address + "/meetings/new"}));
        actions.push_back(
            html::button({.text = "Add a seat", .href = address + "/seats/new", .classes = "govuk-button--secondary"}));
        actions.push_back(
            html::button({.text = "Change", .href = address + "/change", .classes = "govuk-button--secondary"}));
    }
    auto seats = seats_of(visit.db, body->id);
    auto meetings = meetings_of(visit.db, body->id);
    Html main = html::heading_with_actions(html::Content(body->title), actions)
                + html::paragraph(
                    html::of<"{}. {}{}">(label_of(body->kind), body->reference, html::sample_mark(body->is_sample)));
    main += html::render_prose(body->about) + html::paragraph(rhythm_of(*body));
    if (body->is_public)
        main += html::paragraph(html::link({.text = "See it as the public does", .href = public_address_of(*body)}));
    main += forward_plan(visit, meetings) + past_meetings(visit, *body, meetings)
            + html::section_heading("Seats", "seats") + html::paragraph(seats_in_words(*body, seats, visit.today()))
            + seats_table(*body, seats, visit.today(), may_write) + ending_terms(seats, visit.today())
            + recruitment_section(visit, *body)
            + office::history_block(visit, meeting_body_fields().shape(), body->id.value);
    return show(visit, body_words(*body, body->title), main);
}

// ---- The forms ----

http::Response body_form(Visit& visit, const MeetingBody& body, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = body.id ? std::string("Change this body") : std::string("Add a body");
    office::RecordForm form{meeting_body_fields().shape(),
                            body_columns(),
                            &body,
                            body.id ? address_of(body) + "/change" : std::string(bodies_address) + "/new",
                            "Save body",
                            body.id ? address_of(body) : std::string(bodies_address),
                            {}};
    return office::record_form_page(visit, body_words(body, title, !problems.empty()), html::page_heading(title), form,
                                    problems, conflict);
}

http::Response show_new(Visit& visit) { return body_form(visit, {}, {}); }

http::Response add_new(Visit& visit) {
    MeetingBody typed;
    if (auto problems = read_form(meeting_body_fields(), body_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return body_form(visit, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_meeting_body(change, typed); });
    if (!kept) return body_form(visit, {}, kept.problems());
    return saved(visit, address_of(*kept), kept->title + " is added");
}

http::Response show_change(Visit& visit) {
    auto body = body_asked_for(visit);
    return body ? body_form(visit, *body, {}) : not_found(visit);
}

http::Response change_body(Visit& visit) {
    auto stands = body_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(meeting_body_fields(), body_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return body_form(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_meeting_body(change, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->title + " is saved");
    return kept.has_problems() ? body_form(visit, *stands, kept.problems())
                               : body_form(visit, *stands, {}, &kept.refusal());
}

// ---- Seats ----

std::optional<MeetingSeat> seat_asked(Visit& visit, const MeetingBody& body) {
    auto number = Kind<std::int64_t>::read(visit.part("number"), {});
    for (const auto& seat : seats_of(visit.db, body.id))
        if (number && seat.number == *number) return seat;
    return std::nullopt;
}

http::Response seat_form(Visit& visit, const MeetingBody& body, const MeetingSeat& seat, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = seat.id ? "Change seat " + std::to_string(seat.number) : std::string("Add a seat");
    office::RecordForm form{meeting_seat_fields().shape(),
                            seat_columns(),
                            &seat,
                            address_of(body) + "/seats/" + (seat.id ? std::to_string(seat.number) : "new"),
                            "Save seat",
                            address_of(body),
                            {}};
    return office::record_form_page(visit, body_words(body, title, !problems.empty()),
                                    html::page_heading(title, body.title), form, problems, conflict);
}

http::Response show_new_seat(Visit& visit) {
    auto body = body_asked_for(visit);
    return body ? seat_form(visit, *body, {}, {}) : not_found(visit);
}

http::Response add_new_seat(Visit& visit) {
    auto body = body_asked_for(visit);
    if (!body) return not_found(visit);
    MeetingSeat typed;
    if (auto problems = read_form(meeting_seat_fields(), seat_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return seat_form(visit, *body, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_seat(change, *body, typed); });
    if (!kept) return seat_form(visit, *body, {}, kept.problems());
    return saved(visit, address_of(*body), "The seat of " + kept->post + " is added");
}

http::Response show_seat(Visit& visit) {
    auto body = body_asked_for(visit);
    auto seat = body ? seat_asked(visit, *body) : std::nullopt;
    return seat ? seat_form(visit, *body, *seat, {}) : not_found(visit);
}

http::Response change_seat(Visit& visit) {
    auto body = body_asked_for(visit);
    auto stands = body ? seat_asked(visit, *body) : std::nullopt;
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(meeting_seat_fields(), seat_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return seat_form(visit, *body, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_seat(change, typed); });
    if (kept) return saved(visit, address_of(*body), "The seat of " + kept->post + " is saved");
    return kept.has_problems() ? seat_form(visit, *body, *stands, kept.problems())
                               : seat_form(visit, *body, *stands, {}, &kept.refusal());
}

} // namespace

void mount_meeting_bodies(office::Routes& at) {
    auto read = may(Right::read_office), write = may(Right::write_papers);
    const std::string list = bodies_address, one = list + "/{body}";
    at.list(list, list_page, list_sheet, read, "See the bodies that meet");
    at.get(list + "/new", show_new, write, "Open the form that adds a body that meets");
    at.post(list + "/new", add_new, write, "Add a body that meets");
    at.get(one, one_page, read, "See one body with its forward plan, meetings and seats");
    at.get(one + "/change", show_change, write, "Open the form that changes a body");
    at.post(one + "/change", change_body, write, "Change a body that meets");
    at.get(one + "/seats/new", show_new_seat, write, "Open the form that adds a seat");
    at.post(one + "/seats/new", add_new_seat, write, "Add a seat to a body");
    at.get(one + "/seats/{number}", show_seat, write, "Open the form that changes a seat");
    at.post(one + "/seats/{number}", change_seat, write, "Change a seat of a body");
}

} // namespace reeve::meetings
