// The coding of one question by two people, each for themselves until both are done; then how far they agree, and what
// they settle on.
#pragma once
#include "base/agreement.h"
#include "consultation/codebook.h"
#include "office/keep.h"

namespace reeve::consultation {

struct CodingRound {
    Id<CodingRound> id;
    int version = 0;
    Id<Consultation> consultation;
    std::string question; // key
    office::PersonId first;
    office::PersonId second;
    std::string first_post, second_post;
    std::optional<Date> first_done;
    std::optional<Date> second_done;
    std::optional<Date> settled_on;
    bool is_sample = false;
    bool both_done() const { return first_done && second_done; }
};
const Description<CodingRound>& coding_round_fields();

// Who gave the codes: either coder, or both together when they settled what they had seen differently.
enum class CodedBy { first, second, settled };

} // namespace reeve::consultation

namespace reeve {
template <> struct Choices<consultation::CodedBy> {
    static constexpr Choice list[] = {{"first", "First coder"}, {"second", "Second coder"}, {"settled", "Settled"}};
};
} // namespace reeve

namespace reeve::consultation {

// The codes one coder gave one response; none is an answer too: nothing in it fits a code.
struct Coding {
    Id<Coding> id;
    int version = 0;
    Id<CodingRound> round;
    std::string response; // reference
    CodedBy by = CodedBy::first;
    std::string codes; // "3,7"
    std::set<int> given() const;
};
const Description<Coding>& coding_fields();

// Two different people.
Problems check(const CodingRound&);
// Which of the two somebody is, if either.
std::optional<CodedBy> place_of(const CodingRound&, office::PersonId);
// A coder sees their own codes alone until both are done; who is no coder sees none before then.
bool may_see(const CodingRound&, office::PersonId reader, CodedBy whose);
// Refused to everybody but the two coders, to one who is done, and to settling before both are.
Result<Done> may_code(const CodingRound&, office::PersonId, CodedBy as);
// Refused while answers are left without codes or a decision that none fits.
Result<CodingRound> finish_coding(CodingRound, office::PersonId, std::int64_t left, Date today);
Result<CodingRound> settle(CodingRound, std::int64_t unsettled, Date today);

// ---- Agreement ----

struct CodeAgreement {
    int number = 0;
    std::int64_t first = 0, second = 0, both = 0; // how often each gave it
    std::optional<statistics::Kappa> kappa;       // given or not given
};
struct Agreement {
    std::int64_t answers = 0;           // that both coded
    std::int64_t same = 0;              // with exactly the same codes
    std::optional<double> alpha;        // Krippendorff's, of the sets of codes
    std::vector<CodeAgreement> codes;   // by number, those that either gave
    std::vector<std::string> different; // responses to settle
};
// Codes are compared as the codebook has them today.
Agreement agreement_of(const Codebook&, const std::vector<Coding>& first, const std::vector<Coding>& second);

// How often each code was given in the end: where the two agreed, and as settled where they did not. By number.
std::vector<std::pair<int, std::int64_t>> counts_by_code(const Codebook&, const std::vector<Coding>& all);

} // namespace reeve::consultation
