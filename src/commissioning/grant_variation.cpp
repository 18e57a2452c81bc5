// Who may ask for and decide a change of a grant, and what it makes of the award and its agreement.
#include "commissioning/grant_variation.h"

namespace reeve::commissioning {
namespace {

Problems problem(const char* member, std::string words) {
    Problems problems;
    problems.add(member, std::move(words));
    return problems;
}

Result<GrantVariation> moved(GrantVariation variation, VariationState to) {
    TRY(variation_moves().move(variation.state, to));
    variation.state = to;
    return variation;
}

void check_increase(const GrantVariation& variation, const VariationStanding& standing, Problems& problems) {
    auto amount = variation.amount.value_or(Money{});
    auto more = amount - standing.award.amount;
    if (more.pence <= 0)
        problems.add("amount", "The award is " + in_words(standing.award.amount) + ". Enter more than that");
    else if (amount > standing.most)
        problems.add("amount", "The round gives at most " + in_words(standing.most) + " to one bid");
    else if (amount > standing.requested) problems.add("amount", "The bid asked for " + in_words(standing.requested));
    else if (more > standing.round_left)
        problems.add("amount", "The round has " + in_words(standing.round_left) + " left");
}

void check_decrease(const GrantVariation& variation, const VariationStanding& standing, Problems& problems) {
    auto amount = variation.amount.value_or(Money{});
    auto gone = standing.drawn + standing.claimed;
    if (!variation.amount || amount >= standing.award.amount)
        problems.add("amount", "The award is " + in_words(standing.award.amount) + ". Enter less than that");
    else if (amount < gone) problems.add("amount", in_words(gone) + " is paid or on its way: the award cannot be less");
    else if (amount.pence <= 0) problems.add("amount", "An award of £0 is ended early instead");
}

void check_extension(const GrantVariation& variation, const VariationStanding& standing, Problems& problems) {
    if (!variation.ends_on || *variation.ends_on <= standing.in_force.ends_on)
        problems.add("ends_on", "The last day is " + in_words(standing.in_force.ends_on) + ". Enter a day after that");
}

} // namespace

const Description<GrantVariation>& variation_fields() {
    static const auto fields =
        Description<GrantVariation>("grant_variation", "variation", "GV")
            .hidden<&GrantVariation::reference>("reference", {.label = "Reference"})
            .hidden<&GrantVariation::award>("award")
            .has<&GrantVariation::kind>("kind", {.label = "What is to change?", .needed = true})
            .hidden<&GrantVariation::state>("state", {.label = "State"})
            .has<&GrantVariation::words>("words", {.label = "What changes, and why", .needed = true})
            .has<&GrantVariation::amount>(
                "amount", {.label = "Amount of the whole grant from then on", .hint = "Where the money changes."})
            .has<&GrantVariation::ends_on>(
                "ends_on", {.label = "Last day from then on", .hint = "Like 5 September 2026. Where the time changes."})
            .has<&GrantVariation::eligible>("eligible", {.label = "What the money may be spent on from then on",
                                                         .hint = "Where costs or the work change: every line anew."})
            .has<&GrantVariation::name>("name", {.label = "New name of the recipient", .limit = 200})
            .has<&GrantVariation::parts>("parts",
                                         {.label = "Instalments that the rest is paid in", .hint = "From 1 to 24."})
            .has<&GrantVariation::query>("query", {.label = "What is asked about it", .needed = true, .limit = 1000})
            .has<&GrantVariation::answer>("answer", {.label = "Answer", .needed = true, .limit = 2000})
            .hidden<&GrantVariation::asked_by>("asked_by")
            .hidden<&GrantVariation::asked_words>("asked_words", {.label = "Asked for by"})
            .hidden<&GrantVariation::asked_on>("asked_on", {.label = "Asked for on"})
            .has<&GrantVariation::carry_decision>(
                "carry_decision", {.label = "Decision to carry money into the next year",
                                   .hint = "The reference of the decision, where the grant goes past 31 March.",
                                   .limit = 120})
            .hidden<&GrantVariation::because>("because", {.label = "Because"})
            .hidden<&GrantVariation::decided_by>("decided_by")
            .hidden<&GrantVariation::decided_post>("decided_post", {.label = "Decided by"})
            .hidden<&GrantVariation::decided_on>("decided_on", {.label = "Decided on"})
            .hidden<&GrantVariation::agreement>("agreement")
            .hidden<&GrantVariation::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<VariationState>& variation_moves() {
    using enum VariationState;
    static const Lifecycle<VariationState> moves(
        "variation", {{asked, VariationState::queried, "Ask about it", "the question"},
                      {VariationState::queried, asked, "Answer", "the answer"},
                      {asked, VariationState::applied, "Apply", "another person, and a reason"},
                      {asked, rejected, "Reject", "a reason"},
                      {asked, withdrawn, "Withdraw", "a reason"},
                      {VariationState::queried, rejected, "Reject", "a reason"},
                      {VariationState::queried, withdrawn, "Withdraw", "a reason"}});
    return moves;
}

bool needs_decision(VariationKind kind) {
    return kind == VariationKind::increase || kind == VariationKind::decrease || kind == VariationKind::extension
           || kind == VariationKind::termination;
}

bool is_waiting(const GrantVariation& variation) {
    return variation.state == VariationState::asked || variation.state == VariationState::queried;
}

Problems check(const GrantVariation& variation, const VariationStanding& standing) {
    Problems problems;
    if (variation.amount && variation.amount->pence <= 0) {
        problems.add("amount", "The amount must be more than £0");
        return problems;
    }
    bool changes_costs = variation.kind == VariationKind::virement || variation.kind == VariationKind::scope;
    if (variation.kind == VariationKind::increase) check_increase(variation, standing, problems);
    if (variation.kind == VariationKind::decrease) check_decrease(variation, standing, problems);
    if (variation.kind == VariationKind::extension) check_extension(variation, standing, problems);
    if (changes_costs && trimmed(variation.eligible.text).empty())
        problems.add("eligible", "Enter what the money may be spent on from then on");
    if (variation.kind == VariationKind::name && trimmed(variation.name).empty())
        problems.add("name", "Enter the new name");
    if (variation.kind == VariationKind::reprofile && !variation.parts)
        problems.add("parts", "Enter the number of instalments");
    if (variation.parts && (*variation.parts < 1 || *variation.parts > 24))
        problems.add("parts", "The number of instalments must be from 1 to 24");
    return problems;
}

Result<GrantVariation> applied(GrantVariation variation, const VariationStanding& standing, const std::string& because,
                               const Actor& actor, Date today) {
    if (variation.asked_by && actor.person == variation.asked_by)
        return Refusal{"Whoever asked for a variation does not decide on it.", "", Refusal::Kind::forbidden};
    if (standing.award.state != AwardState::active && standing.award.state != AwardState::suspended)
        return Refusal{standing.award.reference + " is " + folded(label_of(standing.award.state)) + ".", "",
                       Refusal::Kind::conflict};
    if (auto problems = check(variation, standing); !problems.empty()) return problems;
    bool goes_past_year = variation.kind == VariationKind::extension && *variation.ends_on > standing.year_ends;
    if (goes_past_year && trimmed(variation.carry_decision).empty())
        return problem("carry_decision", "The budget ends on " + in_words(standing.year_ends)
                                             + ". Enter the decision that carries its money further");
    if (trimmed(because).empty()) return problem("because", "Enter the reason");
    auto out = TRY(moved(std::move(variation), VariationState::applied));
    out.because = because;
    out.decided_by = actor.person;
    out.decided_post = actor.post;
    out.decided_on = today;
    return out;
}

Result<GrantVariation> queried(GrantVariation variation, const std::string& query) {
    if (trimmed(query).empty()) return problem("query", "Enter what you ask");
    auto out = TRY(moved(std::move(variation), VariationState::queried));
    out.query = query;
    out.answer.clear();
    return out;
}

Result<GrantVariation> answered(GrantVariation variation, const std::string& answer) {
    if (trimmed(answer).empty()) return problem("answer", "Enter the answer");
    auto out = TRY(moved(std::move(variation), VariationState::asked));
    out.answer = answer;
    return out;
}

Result<GrantVariation> ended(GrantVariation variation, VariationState to, const std::string& because,
                             const Actor& actor, Date today) {
    if (trimmed(because).empty()) return problem("because", "Enter the reason");
    auto out = TRY(moved(std::move(variation), to));
    out.because = because;
    out.decided_by = actor.person;
    out.decided_post = actor.post;
    out.decided_on = today;
    return out;
}

Award varied(Award award, const GrantVariation& variation) {
    bool moves_money = variation.kind == VariationKind::increase || variation.kind == VariationKind::decrease;
    if (moves_money) award.amount = *variation.amount;
    if (variation.kind == VariationKind::extension) award.ends_on = *variation.ends_on;
    if (variation.kind == VariationKind::name) award.organisation = variation.name;
    if (variation.kind == VariationKind::termination) award.state = AwardState::terminated;
    return award;
}

GrantAgreement next_agreement(const GrantAgreement& before, const Award& award, const GrantVariation& variation) {
    auto next = before;
    next.id = {};
    next.version = 0;
    next.reference.clear();
    next.number = before.number + 1;
    next.state = AgreementState::draft;
    next.amount = award.amount;
    if (variation.kind == VariationKind::extension) next.ends_on = award.ends_on;
    if (!trimmed(variation.eligible.text).empty()) next.eligible = variation.eligible;
    next.plans = 0;
    next.content.clear();
    next.hash.clear();
    next.issued_post.clear();
    next.issued_on.reset();
    next.signed_on.reset();
    next.countersigned_post.clear();
    next.in_force_on.reset();
    return next;
}

std::vector<Instalment> instalments_left(const GrantAgreement& next, Money left, int parts, Date today) {
    std::vector<Instalment> planned;
    auto first = std::max(today, next.starts_on), last = std::max(first, next.ends_on);
    auto amounts = split(left, parts);
    for (int part = 0; part < parts; ++part) {
        if (amounts[static_cast<std::size_t>(part)].pence <= 0) continue;
        Instalment instalment;
        instalment.award = next.award;
        instalment.agreement = next.id;
        instalment.amount = amounts[static_cast<std::size_t>(part)];
        instalment.due_on = first + (last - first) * (part + 1) / parts;
        instalment.is_sample = next.is_sample;
        planned.push_back(instalment);
    }
    return planned;
}

} // namespace reeve::commissioning
