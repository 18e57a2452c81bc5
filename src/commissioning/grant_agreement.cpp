// What an agreement says, when it is frozen, and which moves it may make.
#include "commissioning/grant_agreement.h"

namespace reeve::commissioning {
namespace {

Result<GrantAgreement> moved(GrantAgreement agreement, AgreementState to) {
    TRY(agreement_moves().move(agreement.state, to));
    agreement.state = to;
    return agreement;
}

} // namespace

const Description<GrantAgreement>& agreement_fields() {
    static const auto fields =
        Description<GrantAgreement>("grant_agreement", "agreement", "GG")
            .hidden<&GrantAgreement::reference>("reference", {.label = "Reference"})
            .hidden<&GrantAgreement::award>("award")
            .hidden<&GrantAgreement::number>("number", {.label = "Number"})
            .hidden<&GrantAgreement::state>("state", {.label = "State"})
            .hidden<&GrantAgreement::amount>("amount", {.label = "Amount"})
            .has<&GrantAgreement::starts_on>("starts_on",
                                             {.label = "First day", .hint = "Like 5 September 2026.", .needed = true})
            .has<&GrantAgreement::ends_on>("ends_on",
                                           {.label = "Last day", .hint = "Like 31 March 2027.", .needed = true})
            .has<&GrantAgreement::eligible>(
                "eligible", {.label = "What the money may be spent on",
                             .hint = "The lines of costs that were agreed. Anything else is not eligible.",
                             .needed = true})
            .has<&GrantAgreement::conditions>("conditions", {.label = "Conditions", .needed = true})
            .has<&GrantAgreement::reports>("reports", {.label = "How often the recipient reports", .needed = true})
            .has<&GrantAgreement::claim_days>(
                "claim_days", {.label = "Days after the last day in which money can still be claimed", .needed = true})
            .hidden<&GrantAgreement::plans>("plans", {.label = "Times planned"})
            .hidden<&GrantAgreement::content>("content", {.label = "What was issued"})
            .hidden<&GrantAgreement::hash>("hash", {.label = "Hash"})
            .hidden<&GrantAgreement::issued_post>("issued_post", {.label = "Issued by"})
            .hidden<&GrantAgreement::issued_on>("issued_on", {.label = "Issued on"})
            .has<&GrantAgreement::signed_name>("signed_name", {.label = "Who signs for the recipient",
                                                               .hint = "Their full name.",
                                                               .needed = true,
                                                               .audience = Audience::restricted,
                                                               .personal = true,
                                                               .limit = 120})
            .has<&GrantAgreement::signed_role>(
                "signed_role",
                {.label = "Their position", .hint = "Chair or treasurer, for example.", .needed = true, .limit = 120})
            .hidden<&GrantAgreement::signed_on>("signed_on", {.label = "Signed by the recipient on"})
            .hidden<&GrantAgreement::countersigned_post>("countersigned_post", {.label = "Countersigned by"})
            .hidden<&GrantAgreement::in_force_on>("in_force_on", {.label = "In force from"})
            .hidden<&GrantAgreement::ended_because>("ended_because", {.label = "Ended because"})
            .hidden<&GrantAgreement::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<AgreementState>& agreement_moves() {
    using enum AgreementState;
    static const Lifecycle<AgreementState> moves("agreement",
                                                 {{draft, issued, "Issue", "instalments that come to its amount"},
                                                  {issued, draft, "Take back to drafting"},
                                                  {issued, signed_by_recipient, "Sign", "who signs for the recipient"},
                                                  {signed_by_recipient, in_force, "Countersign"},
                                                  {in_force, superseded, "Supersede", "a variation"},
                                                  {in_force, ended, "End", "the closing of the award"}});
    return moves;
}

GrantAgreement drafted_for(const Award& award, const std::vector<CostLine>& costs) {
    GrantAgreement agreement;
    agreement.award = award.id;
    agreement.amount = award.amount;
    agreement.starts_on = std::max(award.starts_on, award.decided_on);
    agreement.ends_on = award.ends_on;
    agreement.conditions = award.conditions;
    for (const auto& cost : costs)
        agreement.eligible.text +=
            (agreement.eligible.text.empty() ? "" : "\n") + cost.words + ": " + in_words(cost.amount);
    if (costs.empty()) agreement.eligible = award.purpose;
    agreement.is_sample = award.is_sample;
    return agreement;
}

Problems check(const GrantAgreement& agreement, const Award& award) {
    Problems problems;
    if (agreement.ends_on < agreement.starts_on)
        problems.add("ends_on", "The last day must not lie before the first day");
    if (agreement.starts_on < award.decided_on)
        problems.add("starts_on",
                     "The money was decided on " + in_words(award.decided_on) + ": it cannot be spent before that day");
    if (agreement.claim_days < 0 || agreement.claim_days > 366)
        problems.add("claim_days", "The days for the last claim must be from 0 to 366");
    return problems;
}

Result<GrantAgreement> taken_back(GrantAgreement agreement) {
    auto out = TRY(moved(std::move(agreement), AgreementState::draft));
    out.content.clear();
    out.hash.clear();
    out.issued_on.reset();
    out.issued_post.clear();
    return out;
}

Result<GrantAgreement> signed_for_recipient(GrantAgreement agreement, const std::string& name, const std::string& role,
                                            Date today) {
    Problems problems;
    if (trimmed(name).empty()) problems.add("signed_name", "Enter the full name of who signs");
    if (trimmed(role).empty()) problems.add("signed_role", "Enter their position");
    if (!problems.empty()) return problems;
    auto out = TRY(moved(std::move(agreement), AgreementState::signed_by_recipient));
    out.signed_name = name;
    out.signed_role = role;
    out.signed_on = today;
    return out;
}

Result<GrantAgreement> put_in_force(GrantAgreement agreement, const std::string& post, Date today) {
    auto out = TRY(moved(std::move(agreement), AgreementState::in_force));
    out.countersigned_post = post;
    out.in_force_on = today;
    return out;
}

Date last_claim_day(const GrantAgreement& agreement) { return agreement.ends_on + agreement.claim_days; }

bool is_frozen(const GrantAgreement& agreement) { return agreement.state != AgreementState::draft; }

} // namespace reeve::commissioning
