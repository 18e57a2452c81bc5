// A variation: a change of a grant that was agreed, asked for by one person, decided by another, and applied as a whole
// with a further agreement.
#pragma once
#include "commissioning/claim.h"

namespace reeve::commissioning {
enum class VariationKind { reprofile, virement, scope, extension, increase, decrease, name, termination };
enum class VariationState { asked, queried, applied, rejected, withdrawn };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::VariationKind> {
    static constexpr Choice list[] = {{"reprofile", "Pay it at other times"},
                                      {"virement", "Move money between costs"},
                                      {"scope", "Change what is done"},
                                      {"extension", "More time"},
                                      {"increase", "More money"},
                                      {"decrease", "Less money"},
                                      {"name", "A new name of the recipient"},
                                      {"termination", "End it early"}};
};
template <> struct Choices<commissioning::VariationState> {
    static constexpr Choice list[] = {{"asked", "Asked for"},
                                      {"queried", "Queried"},
                                      {"applied", "Applied"},
                                      {"rejected", "Rejected"},
                                      {"withdrawn", "Withdrawn"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct GrantVariation;
using VariationId = Id<GrantVariation>;

struct GrantVariation {
    VariationId id;
    int version = 0;
    std::string reference; // GV-0001
    AwardId award;
    VariationKind kind = VariationKind::reprofile;
    VariationState state = VariationState::asked;
    Prose words;                 // what and why
    std::optional<Money> amount; // of the award from then on
    std::optional<Date> ends_on; // its last day from then on
    Prose eligible;              // what the money may be spent on from then on
    std::string name;            // of the recipient from then on
    std::optional<int> parts;    // instalments that the rest is paid in
    std::string query;
    std::string answer;
    office::PersonId asked_by;
    std::string asked_words;
    std::optional<Date> asked_on;
    std::string carry_decision; // to take money past the end of the financial year
    std::string because;        // applied, rejected or withdrawn
    office::PersonId decided_by;
    std::string decided_post;
    std::optional<Date> decided_on;
    AgreementId agreement; // that it made
    bool is_sample = false;
};
const Description<GrantVariation>& variation_fields();
const Lifecycle<VariationState>& variation_moves();

// Money and last days are decided by whoever decides awards; the rest by whoever runs rounds.
bool needs_decision(VariationKind);
bool is_waiting(const GrantVariation&); // for its decision
// What is known of an award when a variation of it is judged.
struct VariationStanding {
    Award award;
    GrantAgreement in_force;
    Money drawn;
    Money claimed;    // under way, not drawn yet
    Money most;       // that the round gives to one
    Money requested;  // by the bid
    Money round_left; // with what was authorised above the pot
    Date year_ends;   // the last day of the financial year of its budget line
};
Problems check(const GrantVariation&, const VariationStanding&);
// Whether it may be applied now: never by whoever asked for it.
Result<GrantVariation> applied(GrantVariation, const VariationStanding&, const std::string& because, const Actor&,
                               Date today);
Result<GrantVariation> queried(GrantVariation, const std::string& query);
Result<GrantVariation> answered(GrantVariation, const std::string& answer);
Result<GrantVariation> ended(GrantVariation, VariationState to, const std::string& because, const Actor&, Date today);

// The award as the variation makes it, and the draft of its next agreement.
Award varied(Award, const GrantVariation&);
GrantAgreement next_agreement(const GrantAgreement&, const Award& varied_award, const GrantVariation&);
// In place of those that nobody has claimed: what the award has left, in equal parts to its last day.
std::vector<Instalment> instalments_left(const GrantAgreement& next, Money left, int parts, Date today);

} // namespace reeve::commissioning
