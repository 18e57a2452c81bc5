// What is asked of the chief constable as information, and how it comes.
#include "oversight/information_request.h"
#include "base/id.h"
#include "base/text.h"

namespace reeve::oversight {
namespace {

bool has_text(const Prose& prose) { return !trimmed(prose.text).empty(); }

Refusal not_now(const InformationRequest& request) {
    return {"It is " + folded(label_of(request.state)) + ", so this step is not open.", ""};
}

} // namespace

const Description<InformationRequest>& information_request_fields() {
    constexpr const char* day_hint = "Like 5 September 2026.";
    using R = InformationRequest;
    static const auto fields =
        Description<R>("information_request", "information request", "RQ")
            .hidden<&R::reference>("reference", {.label = "Reference"})
            .hidden<&R::state>("state", {.label = "State"})
            .has<&R::title>("title", {.label = "What is it about?", .needed = true, .limit = 160})
            .has<&R::asked>(
                "asked",
                {.label = "What is asked for?", .hint = "As the force reads it.", .needed = true, .limit = 3000})
            .has<&R::form>("form", {.label = "In which form?",
                                    .hint = "The Act lets the office say: a table by month, a list, a file.",
                                    .needed = true,
                                    .limit = 300})
            .has<&R::due_on>("due_on", {.label = "By when?", .hint = day_hint, .needed = true})
            .has<&R::why>("why", {.label = "What is it for?", .hint = "The force does not read this.", .limit = 1000})
            .has<&R::item>(
                "item", {.label = "Which item does it belong to?", .hint = "A reference, like HA-0001.", .limit = 20})
            .hidden<&R::sent_on>("sent_on", {.label = "Sent on"})
            .hidden<&R::chased_on>("chased_on", {.label = "Chased on"})
            .has<&R::result>("result", {.label = "What was given?", .needed = true})
            .has<&R::reply>("reply", {.label = "What the force says", .limit = 8000})
            .has<&R::ground>(
                "ground",
                {.label = "Why not all of it?", .hint = "Needed where something was not given.", .limit = 1000})
            .has<&R::replied_by>("replied_by", {.label = "Whose words are they?",
                                                .hint = "A post, like Head of Performance. No name.",
                                                .needed = true,
                                                .limit = 120})
            .hidden<&R::received_on>("received_on", {.label = "Answered on"})
            .has<&R::outcome>("outcome", {.label = "What did the office make of it?", .needed = true, .limit = 2000})
            .hidden<&R::closed_on>("closed_on", {.label = "Closed on"})
            .hidden<&R::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<RequestState>& information_request_moves() {
    using enum RequestState;
    static const Lifecycle<RequestState> moves("information request",
                                               {{drafted, sent, "Send it to the force", "a day to answer by"},
                                                {sent, received, "Record the answer", "what was given"},
                                                {received, closed, "Close it", "what the office made of it"}});
    return moves;
}

const std::vector<std::string_view>& request_columns() {
    static const std::vector<std::string_view> columns = {"title", "asked", "form", "due_on", "why", "item"};
    return columns;
}
const std::vector<std::string_view>& reply_columns() {
    static const std::vector<std::string_view> columns = {"result", "reply", "ground", "replied_by"};
    return columns;
}
const std::vector<std::string_view>& request_end_columns() {
    static const std::vector<std::string_view> columns = {"outcome"};
    return columns;
}

Problems check(const InformationRequest& request) {
    Problems problems;
    if (trimmed(request.title).empty()) problems.add("title", "Enter what it is about");
    if (!has_text(request.asked)) problems.add("asked", "Enter what is asked for");
    if (trimmed(request.form).empty()) problems.add("form", "Enter the form in which it is asked for");
    if (!request.due_on) problems.add("due_on", "Enter by when it is asked for");
    auto item = trimmed(request.item);
    if (!item.empty() && (!parse_reference(item).ok() || parse_reference(item)->letters != "HA"))
        problems.add("item", "Enter the reference of an item, like HA-0001");
    return problems;
}

Result<InformationRequest> sent(InformationRequest request, Date today) {
    if (request.state != RequestState::drafted) return not_now(request);
    if (!request.due_on || *request.due_on <= today)
        return Refusal{"The day to answer by must be in the future. Change the request first.", ""};
    request.state = RequestState::sent;
    request.sent_on = today;
    return request;
}

Result<InformationRequest> chased(InformationRequest request, Date today) {
    if (!is_late(request, today)) return Refusal{"It is not late, so nobody is chased.", ""};
    request.chased_on = today;
    return request;
}

Result<InformationRequest> received(InformationRequest request, Date today) {
    if (request.state != RequestState::sent) return not_now(request);
    Problems problems;
    if (request.result == RequestResult::waiting) problems.add("result", "Select what was given");
    bool lacks = request.result == RequestResult::partly || request.result == RequestResult::refused;
    if (lacks && !has_text(request.ground)) problems.add("ground", "Enter why not all of it was given");
    if (request.result != RequestResult::refused && !has_text(request.reply))
        problems.add("reply", "Enter what was given, or where it stands");
    if (trimmed(request.replied_by).empty()) problems.add("replied_by", "Enter whose words they are");
    if (!problems.empty()) return problems;
    request.state = RequestState::received;
    request.received_on = today;
    return request;
}

Result<InformationRequest> closed(InformationRequest request, Date today) {
    if (request.state != RequestState::received) return not_now(request);
    if (!has_text(request.outcome)) {
        Problems problems;
        problems.add("outcome", "Enter what the office made of it");
        return problems;
    }
    request.state = RequestState::closed;
    request.closed_on = today;
    return request;
}

bool is_late(const InformationRequest& request, Date today) {
    return request.state == RequestState::sent && request.due_on && *request.due_on < today;
}

bool was_in_time(const InformationRequest& request) {
    return request.received_on && request.due_on && *request.received_on <= *request.due_on;
}

std::string standing_in_words(const InformationRequest& request, Date today) {
    std::string words = label_of(request.state);
    if (request.state == RequestState::sent) {
        words += ", due on " + in_words(*request.due_on);
        if (is_late(request, today)) words += ", " + counted(today - *request.due_on, "day") + " late";
    }
    if (request.received_on)
        words += ": " + folded(label_of(request.result)) + (was_in_time(request) ? ", in time" : ", late");
    return words;
}

office::ClockRule clock_rule_of(const InformationRequest& request) {
    office::ClockRule rule{.name = "Answer an information request"};
    if (request.sent_on && request.due_on) rule.days = *request.due_on - *request.sent_on;
    return rule;
}

std::optional<office::ClockReading> clock_of(const InformationRequest& request, Date today) {
    if (!request.sent_on) return std::nullopt;
    std::vector<office::ClockEvent> events;
    if (request.received_on)
        events.push_back({office::ClockEventKind::stopped, *request.received_on, {}, "The force answered"});
    return office::read_clock(clock_rule_of(request), *request.sent_on, events, {}, today);
}

} // namespace reeve::oversight
