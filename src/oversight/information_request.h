// What the chief constable is asked to give the office, in the form asked for: Police Reform and Social Responsibility
// Act 2011 s.36.
#pragma once
#include "office/clock.h"
#include "record/description.h"
#include "record/lifecycle.h"

namespace reeve::oversight {
enum class RequestState { drafted, sent, received, closed };
enum class RequestResult { waiting, complete, partly, refused };
} // namespace reeve::oversight

namespace reeve {
template <> struct Choices<oversight::RequestState> {
    static constexpr Choice list[] = {
        {"drafted", "Drafted"}, {"sent", "Sent to the force"}, {"received", "Answered"}, {"closed", "Closed"}};
};
template <> struct Choices<oversight::RequestResult> {
    static constexpr Choice list[] = {{"waiting", "Waiting for it"},
                                      {"complete", "All of it was given"},
                                      {"partly", "Part of it was given"},
                                      {"refused", "It was refused"}};
};
} // namespace reeve

namespace reeve::oversight {

struct InformationRequest {
    Id<InformationRequest> id;
    int version = 0;
    std::string reference; // RQ-0001
    RequestState state = RequestState::drafted;
    std::string title;
    Prose asked;      // what is asked for
    std::string form; // the form asked for: "A table by month, as a spreadsheet"
    Prose why;        // the force does not read it
    std::string item; // "HA-0001", where it belongs to one
    std::optional<Date> due_on;
    std::optional<Date> sent_on;
    std::optional<Date> chased_on;
    RequestResult result = RequestResult::waiting;
    Prose reply;  // what the force gave, or where it stands
    Prose ground; // why not, or not all
    std::string replied_by;
    std::optional<Date> received_on;
    Prose outcome; // what the office made of it
    std::optional<Date> closed_on;
    bool is_sample = false;
};
const Description<InformationRequest>& information_request_fields();
const Lifecycle<RequestState>& information_request_moves();
const std::vector<std::string_view>& request_columns();
const std::vector<std::string_view>& reply_columns();
const std::vector<std::string_view>& request_end_columns();

Problems check(const InformationRequest&);
Result<InformationRequest> sent(InformationRequest, Date today);     // a day to answer by, in the future
Result<InformationRequest> chased(InformationRequest, Date today);   // only once it is late
Result<InformationRequest> received(InformationRequest, Date today); // what was given, and why where not all was
Result<InformationRequest> closed(InformationRequest, Date today);

bool is_late(const InformationRequest&, Date today);
// In time: received by the day it was due.
bool was_in_time(const InformationRequest&);
std::string standing_in_words(const InformationRequest&, Date today);
// The Act names no time: the days are those that the office gave.
office::ClockRule clock_rule_of(const InformationRequest&);
// None while it is not sent.
std::optional<office::ClockReading> clock_of(const InformationRequest&, Date today);

} // namespace reeve::oversight
