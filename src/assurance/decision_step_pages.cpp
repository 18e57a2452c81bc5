// The forms of a decision: its words, the advice on it, its signing, and its publication or withholding.
#include "assurance/assurance_pages.h"
#include "assurance/decision_view.h"
#include "html/callouts.h"

namespace reeve::assurance {
namespace {

using office::Change;
using office::Right;
using office::Role;
using office::Visit;

StepPlace place_of(Visit&, const OfficeDecision& decision) {
    if (!decision.id) return {desk_words("Decisions"), decisions_address};
    return {desk_words(decision.reference, "Decisions", decisions_address), address_of(decision)};
}

std::optional<OfficeDecision> new_decision(Visit&) { return OfficeDecision{}; }

const std::vector<std::string_view>& signature_columns() {
    static const std::vector<std::string_view> columns = {"interests", "delegation"};
    return columns;
}

const std::vector<std::string_view>& withholding_columns() {
    static const std::vector<std::string_view> columns = {"ground", "withheld_because", "chief_officer_view"};
    return columns;
}

const std::vector<std::string_view>& ground_needed() {
    static const std::vector<std::string_view> columns = {"ground"};
    return columns;
}

// The capacity in which a role signs.
Signatory signatory_of(const Visit& visit) {
    if (!visit.who) return {};
    auto capacity = visit.who->role == Role::commissioner          ? SigningCapacity::commissioner
                    : visit.who->role == Role::deputy_commissioner ? SigningCapacity::deputy
                                                                   : SigningCapacity::delegated;
    Signatory signatory{visit.who->post, capacity};
    if (capacity == SigningCapacity::delegated)
        signatory.delegations = delegations_of(visit.db, visit.who->post, visit.today());
    return signatory;
}

template <DecisionState to> std::optional<Refusal> why_no_move(Visit&, const OfficeDecision& decision) {
    auto move = decision_moves().move(decision.state, to);
    return move.is_refused() ? std::optional(move.refusal()) : std::nullopt;
}

std::optional<Refusal> why_no_draft(Visit&, const OfficeDecision& decision) {
    if (!decision.id || decision.state == DecisionState::drafted) return std::nullopt;
    return Refusal{"Its words stand since it was advised on.", "", Refusal::Kind::conflict};
}

std::optional<Refusal> why_no_signature(Visit& visit, const OfficeDecision& decision) {
    if (auto refusal = why_no_move<DecisionState::is_signed>(visit, decision)) return refusal;
    auto signatory = signatory_of(visit);
    if (auto refusal = why_not_for(decision.matter, signatory.capacity)) return refusal;
    if (signatory.capacity == SigningCapacity::delegated && signatory.delegations.empty())
        return no_delegation(signatory.post);
    return std::nullopt;
}

std::map<std::string_view, html::FieldOptions> delegations_to_choose(Visit& visit, const OfficeDecision&) {
    html::FieldOptions options;
    for (const auto& words : signatory_of(visit).delegations) options.emplace_back(words, words);
    return {{"delegation", options}};
}

html::Html words_above(Visit&, const OfficeDecision& decision) { return decision_words_view(decision); }

// In which capacity, and what is signed.
html::Html signature_above(Visit& visit, const OfficeDecision& decision) {
    auto signatory = signatory_of(visit);
    return html::inset_text(
               {.text = "You sign as " + signatory.post + ", " + folded(label_of(signatory.capacity)) + "."})
           + decision_words_view(decision) + html::section_heading("Advice")
           + advice_view(advice_of(visit.db, decision.id), DecisionReader::staff);
}

constexpr RecordStep<OfficeDecision> new_step = {
    "Write a decision",
    "It is drafted first, advised on, and then signed. Name posts and not people.",
    "Save draft",
    " is drafted",
    decision_fields,
    draft_columns,
    new_decision,
    place_of,
    [](Visit&, Change& change, OfficeDecision typed) { return add_decision(change, std::move(typed)); }};
constexpr RecordStep<OfficeDecision> change_step = {
    "Change a drafted decision",
    "",
    "Save draft",
    " is saved",
    decision_fields,
    draft_columns,
    decision_asked_for,
    place_of,
    [](Visit&, Change& change, OfficeDecision typed) { return keep_draft(change, std::move(typed)); },
    why_no_draft};
constexpr RecordStep<OfficeDecision> advised_step = {
    "Record that it is advised on",
    "From then on its words stand, until it is sent back or signed. Every implication must be stated and every piece of "
    "advice given.",
    "It is advised on",
    " is advised on",
    decision_fields,
    no_columns,
    decision_asked_for,
    place_of,
    [](Visit& visit, Change& change, OfficeDecision typed) -> Result<OfficeDecision> {
        return keep_decision(change, TRY(advised(typed, advice_of(change.tx, typed.id), visit.today())));
    },
    why_no_move<DecisionState::advised>};
constexpr RecordStep<OfficeDecision> back_step = {
    "Send it back to be rewritten",
    "It is a draft again, and its words and its advice can be changed.",
    "Send it back",
    " is a draft again",
    decision_fields,
    no_columns,
    decision_asked_for,
    place_of,
    [](Visit&, Change& change, OfficeDecision typed) -> Result<OfficeDecision> {
        return keep_decision(change, TRY(sent_back(typed)));
    },
    why_no_move<DecisionState::drafted>};
constexpr RecordStep<OfficeDecision> signature_step = {
    "Sign the decision",
    "Once it is signed not a word of it changes: it is corrected by another decision that names it.",
    "Sign",
    " is signed",
    decision_fields,
    signature_columns,
    decision_asked_for,
    place_of,
    [](Visit& visit, Change& change, OfficeDecision typed) -> Result<OfficeDecision> {
        return keep_decision(change,
                             TRY(signed_by(typed, signatory_of(visit), advice_of(change.tx, typed.id), visit.today())));
    },
    why_no_signature,
    signature_above,
    no_columns,
    delegations_to_choose};
constexpr RecordStep<OfficeDecision> publication_step = {
    "Publish the decision",
    "It stands in the public register from now on, with its words, its implications, who advised and who signed. What the "
    "advisers said stays in the office.",
    "Publish",
    " is published",
    decision_fields,
    no_columns,
    decision_asked_for,
    place_of,
    [](Visit& visit, Change& change, OfficeDecision typed) -> Result<OfficeDecision> {
        return keep_decision(change, TRY(published(typed, visit.today())));
    },
    why_no_move<DecisionState::published>,
    words_above};
constexpr RecordStep<OfficeDecision> withholding_step = {
    "Withhold the decision",
    "The register then says that a decision was signed on that day, on which ground it is withheld, and nothing more.",
    "Withhold",
    " is withheld",
    decision_fields,
    withholding_columns,
    decision_asked_for,
    place_of,
    [](Visit& visit, Change& change, OfficeDecision typed) -> Result<OfficeDecision> {
        return keep_decision(change, TRY(withheld(typed, visit.today())));
    },
    why_no_move<DecisionState::withheld>,
    nothing_above<OfficeDecision>,
    ground_needed};

// ---- Advice ----

StepPlace place_of_advice(Visit& visit, const DecisionAdvice&) {
    auto decision = decision_asked_for(visit);
    if (!decision) throw Fault("advice is asked for without a decision");
    return place_of(visit, *decision);
}

std::optional<DecisionAdvice> new_advice(Visit& visit) {
    auto decision = decision_asked_for(visit);
    if (!decision) return std::nullopt;
    DecisionAdvice advice;
    advice.decision = decision->id;
    advice.sought_on = visit.today();
    return advice;
}

std::optional<DecisionAdvice> advice_asked_for(Visit& visit) {
    auto decision = decision_asked_for(visit);
    if (!decision) return std::nullopt;
    for (const auto& advice : advice_of(visit.db, decision->id))
        if (advice.number == number_asked_for(visit)) return advice;
    return std::nullopt;
}

std::optional<Refusal> why_no_advice(Visit& visit, const DecisionAdvice&) {
    return why_no_draft(visit, *decision_asked_for(visit));
}

constexpr const char* advice_lead = "What advisers say is read in the office alone; that they were asked is public.";
constexpr RecordStep<DecisionAdvice> new_advice_step = {"Add advice",
                                                        advice_lead,
                                                        "Save advice",
                                                        " has new advice",
                                                        advice_fields,
                                                        advice_columns,
                                                        new_advice,
                                                        place_of_advice,
                                                        [](Visit& visit, Change& change, DecisionAdvice typed) {
                                                            return add_advice(change, *decision_asked_for(visit),
                                                                              std::move(typed));
                                                        },
                                                        why_no_advice};
constexpr RecordStep<DecisionAdvice> advice_step = {
    "Change advice",
    advice_lead,
    "Save advice",
    " has its advice saved",
    advice_fields,
    advice_columns,
    advice_asked_for,
    place_of_advice,
    [](Visit&, Change& change, DecisionAdvice typed) { return keep_advice(change, std::move(typed)); },
    why_no_advice};

} // namespace

void mount_decision_steps(office::Routes& at) {
    const std::string list = decisions_address, one = list + "/{decision}";
    constexpr auto write = Right::write_papers, publish = Right::publish_papers;
    mount_step<new_step>(at, list + "/new", write, "Open the form for a new decision", "Draft a decision");
    mount_step<change_step>(at, one + "/change", write, "Open a drafted decision", "Change a drafted decision");
    mount_step<advised_step>(at, one + "/advised", write, "Look before a decision is advised on",
                             "Record that a decision is advised on");
    mount_step<back_step>(at, one + "/back", write, "Look before a decision goes back",
                          "Send a decision back to be rewritten");
    mount_step<signature_step>(at, one + "/signature", Right::sign_replies, "Open the form that signs a decision",
                               "Sign a decision with the interests declared");
    mount_step<publication_step>(at, one + "/publication", publish, "Look before a decision is published",
                                 "Publish a signed decision");
    mount_step<withholding_step>(at, one + "/withholding", publish, "Open the form that withholds a decision",
                                 "Withhold a signed decision on a lawful ground");
    mount_step<new_advice_step>(at, one + "/advice/new", write, "Open the form for advice on a decision",
                                "Record who was asked for advice, and what they said");
    mount_step<advice_step>(at, one + "/advice/{number}", write, "Open one piece of advice",
                            "Change advice on a drafted decision");
}

} // namespace reeve::assurance
