// Responses kept: by every channel, held or accepted, who gave them apart; and all that count, for the analysis.
#pragma once
#include "consultation/consultation_store.h"
#include "consultation/response.h"

namespace reeve::consultation {

// --- For the analysis ---

// A response that counts. Read its answers with the questions of its version: questions_asked(db, consultation,
// questionnaire_version); keys are the same in every version.
struct Counted {
    std::string reference; // R-0047
    int questionnaire_version = 0;
    ResponseChannel channel = ResponseChannel::web;
    std::string strand; // key; empty: not known
    Moment received;
    double weight = 1;       // given with a survey; 1 elsewhere
    office::Answers answers; // by the question's short name, see office/answers.h
    bool is_sample = false;
};
// All accepted responses, by reference order of arrival in the database (id). Held and refused ones are not among them.
// 10,000 responses of 40 questions take a fraction of a second.
std::vector<Counted> counted_responses(db::Connection&, ConsultationId);
struct ResponseCounts {
    std::int64_t accepted = 0;
    std::int64_t held = 0;
    std::int64_t refused = 0;
    std::int64_t all() const { return accepted + held + refused; }
};
ResponseCounts response_counts(db::Connection&, ConsultationId);
// Those that take answers or wait for their analysis and have responses held, with how many.
std::vector<std::pair<Consultation, std::int64_t>> consultations_with_held(db::Connection&);
// Accepted responses by channel and strand.
struct ArrivedBy {
    ResponseChannel channel = ResponseChannel::web;
    std::string strand;
    std::int64_t count = 0;
};
std::vector<ArrivedBy> arrivals(db::Connection&, ConsultationId);

// --- One by one ---

std::optional<Response> find_response(db::Connection&, std::string_view reference);
struct ResponseFilter {
    std::string state;   // stored name; empty: all
    std::string channel; // the same
    std::string strand;
};
// Oldest first; from `first` on, at most so many.
std::vector<Response> responses(db::Connection&, ConsultationId, const ResponseFilter&, std::size_t first,
                                std::size_t most);
std::int64_t response_count(db::Connection&, ConsultationId, const ResponseFilter&);
std::optional<Respondent> respondent_of(db::Connection&, ResponseId);
// Web responses with the same words since then.
std::int64_t same_words_since(db::Connection&, const Response&, Moment since);

// Keeps a new response with its reference and, where they say who they are, who gave it.
Response keep_response(office::Change&, Response, Respondent = {});
Result<Response> decide(office::Change&, Response); // after release or refuse
// Releases every held response of a consultation that is held for exactly these reasons.
Result<int> release_all(office::Change&, ConsultationId, const std::string& held_because);

// Takes out who answered, and words of their own, where the day has passed; from history too (UK GDPR Art.5(1)(e)).
// Choices and numbers stay. Gives how many responses it touched.
int forget_respondents(office::Change&);
bool has_anyone_to_forget(db::Connection&, Date today);

} // namespace reeve::consultation
