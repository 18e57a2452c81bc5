// The rules of a decision: what it must say, who may sign it, and when it may be published or withheld.
#include "assurance/office_decision.h"
#include "base/text.h"

namespace reeve::assurance {
namespace {

constexpr const char* act = "Police Reform and Social Responsibility Act 2011 s.18";

Refusal conflict(std::string words, std::string rule = "") {
    return {std::move(words), std::move(rule), Refusal::Kind::conflict};
}

bool is_blank(const Prose& prose) { return trimmed(prose.text).empty(); }

// What not even a deputy decides.
bool is_for_commissioner_alone(ReservedMatter matter) {
    using enum ReservedMatter;
    return matter == plan || matter == chief_constable || matter == council_tax;
}

std::optional<Refusal> why_not_advised(const OfficeDecision& decision, const std::vector<DecisionAdvice>& list) {
    const std::pair<const char*, const Prose*> implications[] = {{"financial", &decision.financial},
                                                                 {"legal", &decision.legal},
                                                                 {"equality", &decision.equality},
                                                                 {"risk", &decision.risk}};
    for (const auto& [name, words] : implications)
        if (is_blank(*words))
            return conflict(std::string("The ") + name
                            + " implications are not stated. Where there are none, say \"None\".");
    if (list.empty()) return conflict("No advice is recorded. Say which post was asked, and what it advised.");
    for (const auto& advice : list)
        if (!advice.is_given())
            return conflict("The advice of the " + advice.post + " was asked for on " + in_words(advice.sought_on)
                            + " and is not recorded yet.");
    return std::nullopt;
}

bool holds(const std::vector<std::string>& list, const std::string& words) {
    return std::find(list.begin(), list.end(), words) != list.end();
}

} // namespace

const Lifecycle<DecisionState>& decision_moves() {
    using enum DecisionState;
    static const Lifecycle<DecisionState> moves(
        "decision of the office",
        {{drafted, advised, "Record that it is advised on", "the advice and every implication"},
         {advised, drafted, "Send it back to be rewritten", ""},
         {advised, DecisionState::is_signed, "Sign", "interests declared"},
         {DecisionState::is_signed, published, "Publish", ""},
         {DecisionState::is_signed, withheld, "Withhold", "the lawful ground"},
         {withheld, published, "Publish", ""}});
    return moves;
}

const std::vector<std::string_view>& draft_columns() {
    static const std::vector<std::string_view> columns = {"title",     "decided", "background",     "options",
                                                          "financial", "legal",   "equality",       "risk",
                                                          "plan_link", "matter",  "is_significant", "corrects"};
    return columns;
}

std::optional<Refusal> why_not_for(ReservedMatter matter, SigningCapacity capacity) {
    if (capacity == SigningCapacity::nobody)
        return Refusal{"Decisions are signed by the Commissioner, the Deputy Commissioner or a post with delegated "
                       "authority.",
                       act, Refusal::Kind::forbidden};
    if (matter == ReservedMatter::none || capacity == SigningCapacity::commissioner) return std::nullopt;
    auto words = std::string(label_of(matter)) + " is for the Commissioner ";
    if (capacity == SigningCapacity::deputy) {
        if (!is_for_commissioner_alone(matter)) return std::nullopt;
        return Refusal{words + "alone: a deputy may not be given it (section 18(3)).", std::string(act) + "(3)",
                       Refusal::Kind::forbidden};
    }
    return Refusal{words + (is_for_commissioner_alone(matter) ? "alone" : "or the Deputy Commissioner")
                       + ": no other person may be given it (section 18(7)).",
                   std::string(act) + "(7)", Refusal::Kind::forbidden};
}

Problems check(const OfficeDecision& decision) {
    Problems problems;
    if (trimmed(decision.title).empty()) problems.add("title", "Enter what it is about");
    if (is_blank(decision.decided)) problems.add("decided", "Enter what is decided");
    if (decision.corrects.empty()) return problems;
    auto read = parse_reference(decision.corrects);
    if (!read || read->letters != "DN") problems.add("corrects", "Enter a reference like DN-0001");
    else if (decision.corrects == decision.reference) problems.add("corrects", "A decision does not correct itself");
    return problems;
}

Result<OfficeDecision> advised(OfficeDecision decision, const std::vector<DecisionAdvice>& list, Date today) {
    TRY(decision_moves().move(decision.state, DecisionState::advised));
    if (auto refusal = why_not_advised(decision, list)) return *refusal;
    decision.state = DecisionState::advised;
    decision.advised_on = today;
    return decision;
}

Result<OfficeDecision> sent_back(OfficeDecision decision) {
    TRY(decision_moves().move(decision.state, DecisionState::drafted));
    decision.state = DecisionState::drafted;
    decision.advised_on.reset();
    return decision;
}

Refusal no_delegation(const std::string& post) {
    return {"Nothing is delegated to the " + post
                + ". The Commissioner signs, or the delegation is written down in the registers first.",
            act, Refusal::Kind::forbidden};
}

Result<OfficeDecision> signed_by(OfficeDecision decision, const Signatory& signatory,
                                 const std::vector<DecisionAdvice>& list, Date today) {
    TRY(decision_moves().move(decision.state, DecisionState::is_signed));
    if (auto refusal = why_not_advised(decision, list)) return *refusal;
    if (auto refusal = why_not_for(decision.matter, signatory.capacity)) return *refusal;
    Problems problems;
    if (trimmed(decision.interests).empty()) problems.add("interests", "Declare your interests, or say \"None\"");
    bool is_delegated = signatory.capacity == SigningCapacity::delegated;
    if (is_delegated && signatory.delegations.empty()) return no_delegation(signatory.post);
    if (is_delegated && !holds(signatory.delegations, decision.delegation))
        problems.add("delegation", "Choose which delegation you sign under");
    if (!problems.empty()) return problems;
    if (!is_delegated) decision.delegation.clear();
    decision.state = DecisionState::is_signed;
    decision.capacity = signatory.capacity;
    decision.signed_post = signatory.post;
    decision.signed_on = today;
    decision.signed_hash = sha256(signed_text(decision, list));
    return decision;
}

Result<OfficeDecision> published(OfficeDecision decision, Date today) {
    TRY(decision_moves().move(decision.state, DecisionState::published));
    decision.state = DecisionState::published;
    decision.published_on = today;
    return decision;
}

Result<OfficeDecision> withheld(OfficeDecision decision, Date today) {
    TRY(decision_moves().move(decision.state, DecisionState::withheld));
    Problems problems;
    if (decision.ground == office::WithholdingGround::none)
        problems.add("ground", "Choose the ground: nothing else lets a decision be withheld");
    if (is_blank(decision.withheld_because)) problems.add("withheld_because", "Enter why the ground holds here");
    if (office::needs_chief_officer(decision.ground) && is_blank(decision.chief_officer_view))
        problems.add("chief_officer_view", "Enter the chief constable's view, on which this ground rests");
    if (!problems.empty()) return problems;
    decision.state = DecisionState::withheld;
    decision.withheld_on = today;
    return decision;
}

std::string signed_text(const OfficeDecision& decision, const std::vector<DecisionAdvice>& list) {
    std::vector<std::string> parts = {decision.reference,
                                      decision.title,
                                      decision.corrects,
                                      stored_name(decision.matter),
                                      decision.is_significant ? "significant" : "",
                                      decision.interests,
                                      decision.delegation,
                                      stored_name(decision.capacity),
                                      decision.signed_post,
                                      decision.signed_on ? iso(*decision.signed_on) : ""};
    for (const auto* words : {&decision.decided, &decision.background, &decision.options, &decision.financial,
                              &decision.legal, &decision.equality, &decision.risk, &decision.plan_link})
        parts.push_back(words->text);
    for (const auto& advice : list) {
        parts.push_back(in_words(advice));
        parts.push_back(advice.words.text);
    }
    return joined(parts, "\n\x1f");
}

std::string standing_in_words(const OfficeDecision& decision, Date today) {
    using enum DecisionState;
    auto after = [&](Date day) {
        auto days = day - *decision.signed_on;
        return days == 0 ? std::string(" on the day it was signed")
                         : " " + counted(days, "day") + " after it was signed";
    };
    switch (decision.state) {
    case drafted: return "Being drafted";
    case advised: return "Advised on since " + in_words(*decision.advised_on) + ", and not signed yet";
    case DecisionState::is_signed:
        return "Signed on " + in_words(*decision.signed_on) + ", " + counted(today - *decision.signed_on, "day")
               + " ago, and not published yet";
    case published: return "Published" + after(*decision.published_on);
    case withheld: return "Withheld" + after(*decision.withheld_on);
    }
    return "";
}

std::string signatory_in_words(const OfficeDecision& decision) {
    if (decision.capacity == SigningCapacity::nobody) return "Nobody yet";
    auto words = decision.signed_post + ", " + folded(label_of(decision.capacity));
    return decision.delegation.empty() ? words : words + " (" + decision.delegation + ")";
}

} // namespace reeve::assurance
