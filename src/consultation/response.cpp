// What a response holds, and when a person should look at it before it counts.
#include "consultation/response.h"

namespace reeve::consultation {
namespace {

int links_in(const std::string& words) {
    int links = 0;
    for (std::string_view mark : {"http://", "https://", "www."})
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at + mark.size())) ++links;
    return links;
}

// Short words are the same by chance; a letter is not.
constexpr std::size_t fewest_characters_of_a_letter = 40;

} // namespace

const Description<Response>& response_fields() {
    static const auto fields =
        Description<Response>("response", "response", "R")
            .hidden<&Response::reference>("reference")
            .hidden<&Response::consultation>("consultation", {.label = "Consultation"})
            .hidden<&Response::questionnaire_version>("questionnaire_version",
                                                      {.label = "Version of the questionnaire"})
            .has<&Response::channel>("channel", {.label = "How did it come?", .needed = true})
            .has<&Response::strand>("strand", {.label = "Strand", .limit = 60})
            .hidden<&Response::received>("received", {.label = "Received"})
            .hidden<&Response::state>("state", {.label = "State"})
            .hidden<&Response::held_because>("held_because", {.label = "Held because"})
            .hidden<&Response::decided_because>("decided_because", {.label = "Refused because"})
            .hidden<&Response::answers>("answers", {.label = "Answers", .personal = true, .keep = Keep::until_told})
            .hidden<&Response::words_hash>("words_hash")
            .hidden<&Response::source>("source", {.label = "Came from"})
            .hidden<&Response::weight>("weight", {.label = "Weight"})
            .hidden<&Response::import_run>("import_run")
            .hidden<&Response::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Lifecycle<ResponseState>& response_moves() {
    using enum ResponseState;
    static const Lifecycle<ResponseState> moves("response", {{held, accepted, "Release it"},
                                                             {held, refused, "Refuse it", "the reason"},
                                                             {refused, accepted, "Accept it after all"},
                                                             {accepted, refused, "Refuse it", "the reason"}});
    return moves;
}

const Description<Respondent>& respondent_fields() {
    static const auto fields =
        Description<Respondent>("respondent", "respondent")
            .hidden<&Respondent::response>("response", {.label = "Response", .audience = Audience::restricted})
            .has<&Respondent::name>("name", {.label = "Your name",
                                             .audience = Audience::restricted,
                                             .personal = true,
                                             .keep = Keep::until_told,
                                             .limit = 120})
            .has<&Respondent::email>("email", {.label = "Your email address",
                                               .audience = Audience::restricted,
                                               .personal = true,
                                               .keep = Keep::until_told})
            .has<&Respondent::wants_results>(
                "wants_results", {.label = "Wishes to be told what came of it", .audience = Audience::restricted})
            .hidden<&Respondent::delete_after>("delete_after",
                                               {.label = "Deleted after", .audience = Audience::restricted});
    return fields;
}

bool says_who(const Respondent& respondent) { return !respondent.name.empty() || !respondent.email.address.empty(); }

Problems check(const Respondent& respondent) {
    Problems problems;
    if (respondent.wants_results && respondent.email.address.empty())
        problems.add("email", "Enter the email address we may write to");
    return problems;
}

std::string own_words(const office::AskedQuestions& questions, const office::Answers& answers) {
    std::vector<std::string> words;
    for (const auto& question : questions) {
        if (!office::is_words(question.kind)) continue;
        if (auto given = answers.find(question.key); given != answers.end())
            for (const auto& text : given->second)
                if (!office::says_nothing(text)) words.push_back(text);
    }
    return joined(words, "\n");
}

Response with_answers(Response response, const office::AskedQuestions& questions, const office::Answers& answers) {
    response.answers = office::to_text(answers);
    auto words = folded(own_words(questions, answers));
    response.words_hash = count_characters(words) < fewest_characters_of_a_letter ? "" : sha256(words).substr(0, 32);
    return response;
}

Response without_words(Response response, const office::AskedQuestions& questions) {
    auto answers = office::answers_of(response.answers);
    for (const auto& question : questions)
        if (auto given = answers.find(question.key); given != answers.end() && office::is_words(question.kind))
            for (auto& text : given->second)
                if (!office::says_nothing(text)) text = words_removed;
    response.answers = office::to_text(answers);
    return response;
}

std::vector<std::string> reasons_to_hold(const Arrival& arrival, const std::string& words) {
    std::vector<std::string> reasons;
    if (!trimmed(arrival.trap).empty()) reasons.push_back("A field that people do not see was filled in");
    if (arrival.seconds && *arrival.seconds < fewest_seconds)
        reasons.push_back("It was sent " + counted(*arrival.seconds, "second") + " after the form was opened");
    if (arrival.same_words >= most_same_words)
        reasons.push_back("The same words came " + counted(arrival.same_words, "time") + " within a day before");
    if (links_in(words) > most_links) reasons.push_back("It holds " + counted(links_in(words), "link"));
    return reasons;
}

Result<Response> release(Response response) {
    TRY(response_moves().move(response.state, ResponseState::accepted));
    response.state = ResponseState::accepted;
    response.decided_because.clear();
    return response;
}

Result<Response> refuse(Response response, const std::string& because) {
    auto reason = tidied(because);
    if (reason.empty()) return Problems{{{"decided_because", "Enter why it does not count"}}};
    if (count_characters(reason) > 300) return Problems{{{"decided_because", "Use 300 characters or fewer"}}};
    TRY(response_moves().move(response.state, ResponseState::refused));
    response.state = ResponseState::refused;
    response.decided_because = reason;
    return response;
}

} // namespace reeve::consultation
