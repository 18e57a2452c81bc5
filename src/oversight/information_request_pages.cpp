// The staff pages of information requests to the chief constable: all of them, one with its clock, and its steps.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "oversight/oversight_pages.h"
#include "oversight/oversight_view.h"

namespace reeve::oversight {

using html::Html;
using office::Change;
using office::RecordStep;
using office::Right;
using office::StepPlace;
using office::Visit;

std::optional<InformationRequest> request_asked_for(Visit& visit) {
    return find_request(visit.db, visit.part("request"));
}

namespace {

using R = InformationRequest;

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Information requests",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Request"}, {"State"}, {"Standing"}},
                      .empty_text = "Nothing was asked for yet.",
                      .is_stacked = true};
    for (const auto& request : all_requests(visit.db))
        table.rows.push_back({.cells = {{html::of<R"({}{}<br><span class="govuk-body-s">{}</span>)">(
                                            html::link({.text = request.title, .href = address_of(request)}),
                                            html::sample_mark(request.is_sample), request.reference)},
                                        {state_chip(request, visit.today())},
                                        {standing_in_words(request, visit.today())}}});
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(
            html::button({.text = "Ask for information", .href = std::string(requests_address) + "/new"}));
    Html main =
        html::heading_with_actions("Information requests", actions)
        + html::lead_paragraph(
            "What the chief constable is asked to give, in the form asked for (Police Reform and Social Responsibility "
            "Act 2011 s.36).")
        + html::table(table) + office::list_files(requests_address, "These requests");
    return show(visit, staff_words("Information requests"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Information requests",
                        {"Reference", "Title", "Form", "Item", "State", "Sent on", "Due on", "Chased on", "Answered on",
                         "Result", "Ground", "Closed on", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& one : all_requests(visit.db))
        sheet.rows.push_back({one.reference, one.title, one.form, one.item, label_of(one.state), day(one.sent_on),
                              day(one.due_on), day(one.chased_on), day(one.received_on), label_of(one.result),
                              one.ground.text, day(one.closed_on), one.is_sample ? "Yes" : "No"});
    return sheet;
}

Html clock_view(const R& request, Date today) {
    auto clock = clock_of(request, today);
    if (!clock) return {};
    std::vector<html::Content> lines;
    for (const auto& step : clock->steps) lines.emplace_back(step);
    return html::section_heading("How the day was worked out", "clock")
           + html::paragraph(office::in_words(clock_rule_of(request), *clock)
                             + ". The Act names no time; the day is the office’s own.")
           + html::bullet_list(lines);
}

Html steps_view(Visit& visit, const R& request) {
    if (!visit.may(Right::write_papers)) return {};
    std::vector<Html> buttons;
    auto add = [&](const char* text, const char* part) {
        buttons.push_back(html::button({.text = text,
                                        .href = address_of(request) + "/" + part,
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    };
    switch (request.state) {
    case RequestState::drafted:
        add("Send it to the force", "send");
        add("Change it", "change");
        break;
    case RequestState::sent:
        add("Record the answer", "answer");
        if (is_late(request, visit.today())) add("Chase it", "chase");
        break;
    case RequestState::received: add("Close it", "close"); break;
    case RequestState::closed: break;
    }
    return buttons.empty() ? Html() : html::button_group(buttons);
}

http::Response one_page(Visit& visit) {
    auto request = request_asked_for(visit);
    if (!request) return not_found(visit);
    html::SummaryList list;
    auto row = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value), .actions = {}, .classes = ""});
    };
    row("State", state_chip(*request, visit.today()));
    row("Standing", standing_in_words(*request, visit.today()));
    row("Form asked for", request->form);
    if (request->due_on) row("Due on", in_words(*request->due_on));
    if (auto item = find_item(visit.db, request->item))
        row("Item", html::link({.text = item->title, .href = address_of(*item)}));
    Html main = html::page_heading(html::of<"{}{}">(request->title, html::sample_mark(request->is_sample)),
                                   "Information request " + request->reference)
                + html::summary_list(list) + steps_view(visit, *request)
                + html::section_heading("What is asked for", "asked") + html::render_prose(request->asked);
    if (!request->why.text.empty())
        main += html::section_heading("What it is for", "why") + html::render_prose(request->why);
    if (request->received_on)
        main += html::section_heading("What the force said", "reply")
                + html::small_paragraph(request->replied_by + ", " + in_words(*request->received_on))
                + html::render_prose(request->reply) + html::render_prose(request->ground);
    if (request->closed_on)
        main += html::section_heading("What the office made of it", "outcome") + html::render_prose(request->outcome);
    main += clock_view(*request, visit.today())
            + office::history_block(visit, information_request_fields().shape(), request->id.value);
    return show(visit, staff_words(request->title, "Information requests", requests_address), main);
}

// ---- Its steps ----

StepPlace place_of(Visit&, const R& request) {
    if (!request.id)
        return {staff_words("Ask for information", "Information requests", requests_address), requests_address};
    return {staff_words(request.title, "Information requests", requests_address), address_of(request)};
}

std::optional<R> fresh(Visit& visit) {
    R request;
    request.item = std::string(visit.query("item"));
    return request;
}

Result<R> make(Visit&, Change& change, R request) { return add_request(change, std::move(request)); }
Result<R> change_it(Visit&, Change& change, R request) { return change_request(change, std::move(request)); }
Result<R> send(Visit&, Change& change, R request) { return send_request(change, std::move(request)); }
Result<R> chase(Visit&, Change& change, R request) { return chase_request(change, std::move(request)); }
Result<R> receive(Visit&, Change& change, R request) { return receive_request(change, std::move(request)); }
Result<R> close(Visit&, Change& change, R request) { return close_request(change, std::move(request)); }

template <RequestState from> std::optional<Refusal> stands_elsewhere(Visit&, const R& request) {
    if (request.state == from) return std::nullopt;
    return Refusal{"It is " + folded(label_of(request.state)) + ", so this step is not open.", ""};
}
std::optional<Refusal> is_not_late(Visit& visit, const R& request) {
    if (is_late(request, visit.today())) return std::nullopt;
    return Refusal{"It is not late, so nobody is chased.", ""};
}

const std::vector<std::string_view>& needs_result() {
    static const std::vector<std::string_view> needed = {"result", "replied_by"};
    return needed;
}

constexpr RecordStep<R> new_step = {"Ask for information",
                                    "Nothing goes to the force until it is sent.",
                                    "Keep the request",
                                    " is drafted",
                                    information_request_fields,
                                    request_columns,
                                    fresh,
                                    place_of,
                                    make};
constexpr RecordStep<R> change_step = {"Change the request",
                                       "",
                                       "Save the request",
                                       " is saved",
                                       information_request_fields,
                                       request_columns,
                                       request_asked_for,
                                       place_of,
                                       change_it,
                                       stands_elsewhere<RequestState::drafted>};
constexpr RecordStep<R> send_step = {"Send it to the force",
                                     "From now on the chief constable’s staff read it, and it stands as it is.",
                                     "Send it",
                                     " is sent",
                                     information_request_fields,
                                     office::no_columns,
                                     request_asked_for,
                                     place_of,
                                     send,
                                     stands_elsewhere<RequestState::drafted>};
constexpr RecordStep<R> chase_step = {"Chase it",
                                      "It is recorded that the force was reminded today.",
                                      "Record the reminder",
                                      " is chased",
                                      information_request_fields,
                                      office::no_columns,
                                      request_asked_for,
                                      place_of,
                                      chase,
                                      is_not_late};
constexpr RecordStep<R> answer_step = {"Record the answer",
                                       "As it came by letter, in the force’s own words.",
                                       "Record the answer",
                                       " is answered",
                                       information_request_fields,
                                       reply_columns,
                                       request_asked_for,
                                       place_of,
                                       receive,
                                       stands_elsewhere<RequestState::sent>,
                                       office::nothing_above<R>,
                                       needs_result};
constexpr RecordStep<R> close_step = {"Close it",
                                      "",
                                      "Close the request",
                                      " is closed",
                                      information_request_fields,
                                      request_end_columns,
                                      request_asked_for,
                                      place_of,
                                      close,
                                      stands_elsewhere<RequestState::received>};

} // namespace

void mount_information_requests(office::Routes& at) {
    auto read = may(Right::read_office);
    auto write = Right::write_papers;
    const std::string list = requests_address, one = list + "/{request}";
    at.list(list, list_page, list_sheet, read, "See what the chief constable is asked to give");
    office::mount_step<new_step>(at, list + "/new", write, "Open the form that asks for information",
                                 "Draft an information request");
    at.get(one, one_page, read, "See one information request with its clock");
    office::mount_step<change_step>(at, one + "/change", write, "Open the form that changes a request",
                                    "Change a drafted request");
    office::mount_step<send_step>(at, one + "/send", write, "Look before a request is sent",
                                  "Send a request to the force");
    office::mount_step<chase_step>(at, one + "/chase", write, "Look before a request is chased",
                                   "Record that the force was reminded");
    office::mount_step<answer_step>(at, one + "/answer", write, "Open the form for an answer that came by letter",
                                    "Record the answer to a request");
    office::mount_step<close_step>(at, one + "/close", write, "Open the form that closes a request",
                                   "Close an information request");
}

} // namespace reeve::oversight
