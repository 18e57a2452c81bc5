// The staff pages that record a meeting: who came, its minutes, and the actions that came of it.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "meetings/meeting_pages.h"
#include "office/action_making.h"
#include "office/list_page.h"
#include "office/record_form.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// ---- Who came ----

std::string field_of(const MeetingSeat& seat) { return "seat_" + std::to_string(seat.number); }

http::Response attendance_form(Visit& visit, const WholeMeeting& of, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Record who came", title_of(of))
                + html::paragraph("With this the meeting is recorded as held. The quorum is "
                                  + counted(of.body.quorum, "seat") + " with a vote.")
                + office::form_begin(visit, address_of(of.meeting) + "/attendance");
    if (of.seats.empty()) main += html::paragraph("No seat of this body stands on the day of the meeting.");
    for (const auto& seat : of.seats) {
        html::Select select{.name = field_of(seat),
                            .label = seat.post + " (seat " + std::to_string(seat.number) + ")",
                            .error = html::error_of(problems, field_of(seat)),
                            .value = visit.has_typed() ? std::string(visit.typed(field_of(seat)))
                                                       : std::string(stored_name(of.came_of(seat.id)))};
        for (const auto& choice : Choices<Came>::list) select.options.push_back({choice.stored, choice.label});
        main += html::select(select);
    }
    main += html::button({.text = "Save who came"}) + office::form_end();
    return show(visit, meeting_words(of, "Record who came", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_attendance(Visit& visit) {
    auto of = meeting_asked_for(visit);
    return of ? attendance_form(visit, *of, {}) : not_found(visit);
}

http::Response keep_typed_attendance(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    std::vector<std::pair<Id<MeetingSeat>, Came>> list;
    Problems problems;
    for (const auto& seat : of->seats) {
        if (auto came = choice_of<Came>(visit.typed(field_of(seat)))) list.emplace_back(seat.id, *came);
        else problems.add(field_of(seat), "Choose whether " + seat.post + " came");
    }
    if (!problems.empty()) return attendance_form(visit, *of, problems);
    auto kept =
        visit.change([&](office::Change& change) { return keep_attendance(change, of->body, of->meeting, list); });
    if (kept) return saved(visit, address_of(*kept), "Who came is recorded");
    return kept.has_problems() ? attendance_form(visit, *of, kept.problems()) : refuse(visit, kept.refusal());
}

// ---- Minutes ----

html::Radios state_radios(Visit& visit, const Meeting& meeting, const Problems& problems) {
    html::Radios radios{.name = "to",
                        .legend = "Where do the minutes stand with this?",
                        .error = html::error_of(problems, "to"),
                        .value = std::string(visit.typed("to"))};
    if (meeting.minutes_state != MinutesState::none)
        radios.options.push_back({stored_name(meeting.minutes_state),
                                  "Still " + folded(label_of(meeting.minutes_state)) + ", with these words"});
    for (const auto& move : minutes_moves().moves_from(meeting.minutes_state))
        radios.options.push_back({stored_name(move.to), move.verb});
    if (radios.value.empty()) radios.value = radios.options.front().value;
    return radios;
}

http::Response minutes_form(Visit& visit, const WholeMeeting& of, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    static const std::vector<std::string_view> columns = {"minutes"};
    office::RecordForm form{meeting_fields().shape(),
                            columns,
                            &of.meeting,
                            address_of(of.meeting) + "/minutes",
                            "Save the minutes",
                            address_of(of.meeting),
                            html::radios(state_radios(visit, of.meeting, problems))};
    return office::record_form_page(
        visit, meeting_words(of, "Write the minutes", !problems.empty()),
        html::page_heading("Write the minutes", title_of(of))
            + html::paragraph("Final minutes stand as they are. Those of a public meeting are then shown to everyone."),
        form, problems, conflict);
}

std::optional<Refusal> why_no_minutes(const Meeting& meeting) {
    auto moved = minuted(meeting, {"words"},
                         meeting.minutes_state == MinutesState::none ? MinutesState::draft : meeting.minutes_state,
                         meeting.meets_on);
    return moved.is_refused() ? std::optional(moved.refusal()) : std::nullopt;
}

http::Response show_minutes(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    if (auto why = why_no_minutes(of->meeting)) return refuse(visit, *why);
    return minutes_form(visit, *of, {});
}

http::Response keep_minutes(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    if (auto why = why_no_minutes(of->meeting))
        return office::refuse_with_words(visit, meeting_words(*of, "Write the minutes"), *why, {"minutes"});
    auto typed = of->meeting;
    auto problems = read_form(meeting_fields(), {"minutes"}, visit.typed_of(), typed, visit.today());
    auto to = choice_of<MinutesState>(visit.typed("to"));
    if (!to) problems.add("to", "Choose where the minutes stand");
    if (!problems.empty()) return minutes_form(visit, *of, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Meeting> {
        auto moved = TRY(minuted(of->meeting, typed.minutes, *to, visit.today()));
        moved.version = office::version_typed(visit, moved.version);
        return keep_meeting(change, of->body, moved);
    });
    if (kept) return saved(visit, address_of(*kept), "The minutes are saved: " + folded(label_of(kept->minutes_state)));
    return kept.has_problems() ? minutes_form(visit, *of, kept.problems())
                               : minutes_form(visit, *of, {}, &kept.refusal());
}

// ---- Actions ----

http::Response action_form(Visit& visit, const WholeMeeting& of, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Make an action", title_of(of))
                + office::form_begin(visit, address_of(of.meeting) + "/action")
                + office::new_action_controls(visit, problems) + html::button({.text = "Make the action"})
                + office::form_end();
    return show(visit, meeting_words(of, "Make an action", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_action(Visit& visit) {
    auto of = meeting_asked_for(visit);
    return of ? action_form(visit, *of, {}) : not_found(visit);
}

http::Response make_action(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    auto typed = office::typed_new_action(visit);
    if (!typed) return action_form(visit, *of, typed.problems());
    auto action = *typed;
    action.source = office::ActionSource::meeting;
    action.source_reference = of->meeting.reference;
    action.is_sample = of->meeting.is_sample;
    auto kept = visit.change([&](office::Change& change) { return office::add_action(change, action); });
    if (kept) return saved(visit, address_of(of->meeting), "Action " + kept->reference + " is made");
    return kept.has_problems() ? action_form(visit, *of, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_meeting_records(office::Routes& at) {
    auto write = may(Right::write_papers);
    const std::string one = std::string(meetings_address) + "/{meeting}";
    at.get(one + "/attendance", show_attendance, write, "Open the form for who came to a meeting");
    at.post(one + "/attendance", keep_typed_attendance, write, "Record that a meeting was held and who came");
    at.get(one + "/minutes", show_minutes, write, "Open the form for the minutes of a meeting");
    at.post(one + "/minutes", keep_minutes, write, "Write, prepare, amend or agree the minutes of a meeting");
    at.get(one + "/action", show_action, write, "Open the form that makes an action of a meeting");
    at.post(one + "/action", make_action, write, "Make an action of a meeting");
}

} // namespace reeve::meetings
