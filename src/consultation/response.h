// A response: what somebody answered to a consultation, by which way it came; and, kept apart from it, who they are.
#pragma once
#include "consultation/consultation_record.h"
#include "office/answers.h"
#include "office/import_run.h"

namespace reeve::consultation {
enum class ResponseChannel { web, paper, letter, email, telephone, meeting, imported };
// Held: waits for a person to look at it. Only accepted responses are counted.
enum class ResponseState { accepted, held, refused };
} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::ResponseChannel> {
    static constexpr Choice list[] = {{"web", "This website"},
                                      {"paper", "Paper form"},
                                      {"letter", "Letter"},
                                      {"email", "Email"},
                                      {"telephone", "Telephone"},
                                      {"meeting", "Notes of a meeting"},
                                      {"import", "Brought in from another tool"}};
};
template <> struct Choices<consultation::ResponseState> {
    static constexpr Choice list[] = {{"accepted", "Accepted"}, {"held", "Held"}, {"refused", "Refused"}};
};
} // namespace reeve

namespace reeve::consultation {

struct Response;
using ResponseId = Id<Response>;

struct Response {
    ResponseId id;
    int version = 0;
    std::string reference; // R-0047
    ConsultationId consultation;
    int questionnaire_version = 0; // the frozen version that was answered
    ResponseChannel channel = ResponseChannel::web;
    std::string strand; // key of a strand; empty: not known
    Moment received;
    ResponseState state = ResponseState::accepted;
    std::string held_because;    // a sentence each, with "; " between them
    std::string decided_because; // why it was refused after a look
    std::string answers = "{}";  // see office::to_text(Answers)
    std::string words_hash;      // of its free text, folded: the same letter sent many times has one
    std::string source;          // which row of which tool it came from; the same row again is left alone
    std::string weight;          // decimal text given with a survey; empty: 1
    Id<office::ImportRun> import_run;
    bool is_sample = false;
};
const Description<Response>& response_fields();
const Lifecycle<ResponseState>& response_moves();

// Who answered, where they chose to say. In a table of its own, and deleted on its day.
struct Respondent {
    Id<Respondent> id;
    int version = 0;
    ResponseId response;
    std::string name;
    Email email;
    bool wants_results = false; // wishes to be told what came of it
    std::optional<Date> delete_after;
};
const Description<Respondent>& respondent_fields();
bool says_who(const Respondent&);
Problems check(const Respondent&);

// Fills in what follows from the answers: their text and the hash of their words.
Response with_answers(Response, const office::AskedQuestions&, const office::Answers&);
// What stands in place of somebody's own words once they are deleted: that they answered is still counted.
inline constexpr const char* words_removed = "[removed]";
Response without_words(Response, const office::AskedQuestions&);
// All words of somebody's own, in the order of the questions.
std::string own_words(const office::AskedQuestions&, const office::Answers&);

// What is known of how a web response came, beside its answers.
struct Arrival {
    std::string trap;                    // what stands in the field that people do not see
    std::optional<std::int64_t> seconds; // from opening the form to sending it; none: not known
    std::int64_t same_words = 0;         // web responses with the same words of their own in the last day
};
inline constexpr std::int64_t fewest_seconds = 5;
inline constexpr std::int64_t most_same_words = 5;
inline constexpr int most_links = 2;
// Why a person should look at it before it counts; a sentence each, none where nothing is odd. A held response is never
// dropped.
std::vector<std::string> reasons_to_hold(const Arrival&, const std::string& own_words);

Result<Response> release(Response);
Result<Response> refuse(Response, const std::string& because);

} // namespace reeve::consultation
