// The rules of a coding round: who sees what when, and when it is done.
#include "consultation/coding_round.h"

namespace reeve::consultation {
namespace {

const char* coding_rule = "Two people code without seeing each other’s codes, else their agreement says nothing";

Refusal refused(std::string message) { return {std::move(message), coding_rule, Refusal::Kind::conflict}; }

const std::optional<Date>& done_of(const CodingRound& round, CodedBy whose) {
    return whose == CodedBy::first ? round.first_done : round.second_done;
}

} // namespace

const Description<CodingRound>& coding_round_fields() {
    static const auto fields = Description<CodingRound>("coding_round", "coding round")
                                   .hidden<&CodingRound::consultation>("consultation")
                                   .hidden<&CodingRound::question>("question", {.label = "Question"})
                                   .hidden<&CodingRound::first>("first_coder")
                                   .hidden<&CodingRound::second>("second_coder")
                                   .hidden<&CodingRound::first_post>("first_post", {.label = "First coder"})
                                   .hidden<&CodingRound::second_post>("second_post", {.label = "Second coder"})
                                   .hidden<&CodingRound::first_done>("first_done", {.label = "First coder done"})
                                   .hidden<&CodingRound::second_done>("second_done", {.label = "Second coder done"})
                                   .hidden<&CodingRound::settled_on>("settled_on", {.label = "Settled"})
                                   .hidden<&CodingRound::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Description<Coding>& coding_fields() {
    static const auto fields = Description<Coding>("coding", "coding of a response")
                                   .hidden<&Coding::round>("round")
                                   .hidden<&Coding::response>("response", {.label = "Response"})
                                   .hidden<&Coding::by>("coded_by", {.label = "By"})
                                   .hidden<&Coding::codes>("codes", {.label = "Codes"});
    return fields;
}

std::set<int> Coding::given() const {
    const auto numbers = numbers_in(codes);
    return {numbers.begin(), numbers.end()};
}

Problems check(const CodingRound& round) {
    Problems problems;
    if (!round.first) problems.add("first", "Choose the first coder");
    if (!round.second) problems.add("second", "Choose the second coder");
    else if (round.first == round.second) problems.add("second", "Choose another person than the first coder");
    return problems;
}

std::optional<CodedBy> place_of(const CodingRound& round, office::PersonId person) {
    if (person == round.first) return CodedBy::first;
    if (person == round.second) return CodedBy::second;
    return std::nullopt;
}

bool may_see(const CodingRound& round, office::PersonId reader, CodedBy whose) {
    return round.both_done() || place_of(round, reader) == whose;
}

Result<Done> may_code(const CodingRound& round, office::PersonId person, CodedBy as) {
    const auto place = place_of(round, person);
    if (!place) return refused("Only the two coders of this round give codes");
    if (round.settled_on) return refused("This round was settled on " + in_words(*round.settled_on));
    if (as == CodedBy::settled) {
        if (!round.both_done()) return refused("What differs is settled when both coders are done");
        return Done{};
    }
    if (as != *place) return refused("These are the other coder’s codes");
    if (const auto& done = done_of(round, as)) return refused("You finished your coding on " + in_words(*done));
    return Done{};
}

Result<CodingRound> finish_coding(CodingRound round, office::PersonId person, std::int64_t left, Date today) {
    const auto place = place_of(round, person);
    TRY(may_code(round, person, place.value_or(CodedBy::first)));
    if (left > 0)
        return refused(counted(left, "answer") + (left == 1 ? " is" : " are")
                       + " still without a decision: give codes, or say that none fits");
    (*place == CodedBy::first ? round.first_done : round.second_done) = today;
    return round;
}

Result<CodingRound> settle(CodingRound round, std::int64_t unsettled, Date today) {
    if (!round.both_done()) return refused("What differs is settled when both coders are done");
    if (round.settled_on) return refused("This round was settled on " + in_words(*round.settled_on));
    if (unsettled > 0)
        return refused(counted(unsettled, "answer") + (unsettled == 1 ? " was" : " were")
                       + " coded differently and not settled yet");
    round.settled_on = today;
    return round;
}

} // namespace reeve::consultation
