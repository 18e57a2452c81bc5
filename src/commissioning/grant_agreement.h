// An agreement: what the office and a recipient undertake for an award. It is frozen when it is issued; what changes
// later is a further agreement, which supersedes it.
#pragma once
#include "commissioning/award.h"

namespace reeve::commissioning {
enum class AgreementState { draft, issued, signed_by_recipient, in_force, superseded, ended };
enum class ReportEvery { quarter, half_year, end };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::AgreementState> {
    static constexpr Choice list[] = {
        {"draft", "Being drafted"}, {"issued", "Issued"},         {"signed", "Signed by the recipient"},
        {"in_force", "In force"},   {"superseded", "Superseded"}, {"ended", "Ended"}};
};
template <> struct Choices<commissioning::ReportEvery> {
    static constexpr Choice list[] = {
        {"quarter", "Every quarter"}, {"half_year", "Every half year"}, {"end", "Once, when the work ends"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct GrantAgreement;
using AgreementId = Id<GrantAgreement>;

struct GrantAgreement {
    AgreementId id;
    int version = 0;
    std::string reference; // GG-0001
    AwardId award;
    int number = 1; // of the award; each variation is a further one
    AgreementState state = AgreementState::draft;
    Money amount;
    Date starts_on;
    Date ends_on;
    Prose eligible; // what the money may be spent on
    Prose conditions;
    ReportEvery reports = ReportEvery::quarter;
    int claim_days = 60; // after the last day, for the last claim
    int plans = 0;       // how often its instalments were planned: two people who plan at once do not both
    std::string content; // JSON of what was issued, with its instalments
    std::string hash;    // of the content
    std::string issued_post;
    std::optional<Date> issued_on;
    std::string signed_name; // who signed for the recipient
    std::string signed_role;
    std::optional<Date> signed_on;
    std::string countersigned_post;
    std::optional<Date> in_force_on;
    std::string ended_because;
    bool is_sample = false;
};
const Description<GrantAgreement>& agreement_fields();
const Lifecycle<AgreementState>& agreement_moves();

// As it would be drafted from an award: its amount, days and conditions.
GrantAgreement drafted_for(const Award&, const std::vector<CostLine>&);
// What is typed, by itself and against the award.
Problems check(const GrantAgreement&, const Award&);
// To drafting, before it is signed; what was frozen is let go.
Result<GrantAgreement> taken_back(GrantAgreement);
// By somebody who may bind the recipient.
Result<GrantAgreement> signed_for_recipient(GrantAgreement, const std::string& name, const std::string& role,
                                            Date today);
Result<GrantAgreement> put_in_force(GrantAgreement, const std::string& post, Date today);
Date last_claim_day(const GrantAgreement&);
bool is_frozen(const GrantAgreement&);

} // namespace reeve::commissioning
