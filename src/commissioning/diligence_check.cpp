// The moves of a check, and when a bid has passed enough of them.
#include "commissioning/diligence_check.h"

namespace reeve::commissioning {
namespace {

constexpr std::size_t items = std::size(Choices<CheckItem>::list);

std::string names_of(const std::vector<DiligenceCheck>& checks) {
    std::vector<std::string> names;
    for (const auto& check : checks) {
        std::string name = label_of(check.item);
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
        names.push_back(name);
    }
    return list_of(names);
}

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

} // namespace

const Description<DiligenceCheck>& check_fields() {
    static const auto fields =
        Description<DiligenceCheck>("diligence_check", "due-diligence check")
            .hidden<&DiligenceCheck::bid>("bid")
            .hidden<&DiligenceCheck::item>("item", {.label = "What is looked at"})
            .has<&DiligenceCheck::state>("state", {.label = "What came of it?", .needed = true})
            .has<&DiligenceCheck::found>("found", {.label = "What was looked at, and what did it say?",
                                                   .hint = "Like: certificate of 3 June 2024, cover of £5 million.",
                                                   .limit = 1000})
            .has<&DiligenceCheck::reason>(
                "reason",
                {.label = "Why?", .hint = "Needed where a flag is resolved or the check fails.", .limit = 1000})
            .hidden<&DiligenceCheck::register_date>("register_date", {.label = "Register of"})
            .hidden<&DiligenceCheck::by_post>("by_post", {.label = "Looked at by"})
            .hidden<&DiligenceCheck::done_on>("done_on", {.label = "Looked at on"})
            .hidden<&DiligenceCheck::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<CheckState>& check_moves() {
    using enum CheckState;
    static const Lifecycle<CheckState> moves("due-diligence check",
                                             {{not_started, passed, "It passes", "what was found"},
                                              {not_started, flagged, "Flag it", "what was found"},
                                              {not_started, failed, "It fails", "why"},
                                              {passed, flagged, "Flag it", "what was found"},
                                              {passed, failed, "It fails", "why"},
                                              {flagged, passed, "It passes", "what was found"},
                                              {flagged, resolved, "Resolve the flag", "why"},
                                              {flagged, failed, "It fails", "why"},
                                              {resolved, flagged, "Flag it again", "what was found"},
                                              {failed, flagged, "Look at it again", "what was found"}});
    return moves;
}

const Description<ConditionPrecedent>& condition_fields() {
    static const auto fields =
        Description<ConditionPrecedent>("condition_precedent", "condition precedent")
            .hidden<&ConditionPrecedent::bid>("bid")
            .has<&ConditionPrecedent::words>("words", {.label = "What must be so before any money is paid?",
                                                       .hint = "The award publishes it with its conditions.",
                                                       .needed = true,
                                                       .limit = 600})
            .hidden<&ConditionPrecedent::by_post>("by_post", {.label = "Recorded by"})
            .hidden<&ConditionPrecedent::set_on>("set_on", {.label = "Recorded on"})
            .hidden<&ConditionPrecedent::met_on>("met_on", {.label = "Met on"})
            .has<&ConditionPrecedent::met_words>("met_words", {.label = "What shows that it is met?", .limit = 600})
            .hidden<&ConditionPrecedent::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Result<DiligenceCheck> concluded(DiligenceCheck stands, const DiligenceCheck& typed, const std::string& post,
                                 Date today) {
    Problems problems;
    bool needs_reason = typed.state == CheckState::resolved || typed.state == CheckState::failed;
    if (typed.state == CheckState::not_started) problems.add("state", "Select what came of it");
    if (!needs_reason && trimmed(typed.found.text).empty()) problems.add("found", "Enter what was found");
    if (needs_reason && trimmed(typed.reason.text).empty())
        problems.add("reason", typed.state == CheckState::failed ? "Enter why it fails"
                                                                 : "Enter why the flag does not stand in the way");
    if (typed.state == CheckState::resolved && stands.state != CheckState::flagged
        && stands.state != CheckState::resolved)
        problems.add("state", "Only a flag can be resolved. Select whether it passes");
    if (!problems.empty()) return problems;
    if (typed.state != stands.state) TRY(check_moves().move(stands.state, typed.state));
    stands.state = typed.state;
    stands.found = typed.found;
    stands.reason = typed.reason;
    stands.by_post = post;
    stands.done_on = today;
    return stands;
}

std::optional<DiligenceCheck> filled(const DiligenceCheck& stands, const Finding& finding, Date today) {
    bool is_persons = stands.state == CheckState::failed || stands.state == CheckState::resolved
                      || (stands.state != CheckState::not_started && stands.by_post != registers_post);
    if (is_persons && (!finding.is_flagged || stands.found.text == finding.words)) return std::nullopt;
    if (stands.state == CheckState::failed) return std::nullopt;
    auto check = stands;
    check.state = finding.is_flagged ? CheckState::flagged : CheckState::passed;
    check.found.text = finding.words;
    check.register_date = finding.register_date;
    check.is_sample = finding.is_sample;
    bool says_the_same = check.state == stands.state && check.found.text == stands.found.text
                         && check.register_date == stands.register_date;
    if (says_the_same) return std::nullopt;
    check.by_post = registers_post;
    check.done_on = today;
    return check;
}

std::vector<DiligenceCheck> whole_list(const BidId& bid, const std::vector<DiligenceCheck>& kept) {
    std::vector<DiligenceCheck> list;
    for (std::size_t at = 0; at < items; ++at) {
        auto item = static_cast<CheckItem>(at);
        auto found = std::find_if(kept.begin(), kept.end(), [&](const auto& check) { return check.item == item; });
        if (found != kept.end()) list.push_back(*found);
        else list.push_back(DiligenceCheck{.bid = bid, .item = item});
    }
    return list;
}

bool is_settled(const DiligenceCheck& check) {
    return check.state == CheckState::passed || check.state == CheckState::resolved;
}

Result<Done> may_award_after(const Bid& bid, const std::vector<DiligenceCheck>& kept,
                             const std::vector<ConditionPrecedent>& conditions) {
    if (!conditions.empty()) return Done{};
    std::vector<DiligenceCheck> open, failed;
    for (const auto& check : whole_list(bid.id, kept)) {
        if (check.state == CheckState::failed) failed.push_back(check);
        else if (!is_settled(check)) open.push_back(check);
    }
    if (open.empty() && failed.empty()) return Done{};
    if (open.size() == items)
        return refused(bid.reference
                       + " has no due diligence yet. Begin it, or record what must be so before any money is paid.");
    std::vector<std::string> parts;
    if (!failed.empty()) parts.push_back("failed " + names_of(failed));
    if (!open.empty()) parts.push_back("has still open " + names_of(open));
    return refused(bid.reference + " " + joined(parts, ", and ")
                   + ". Finish its due diligence, or record what must be so before any money is paid.");
}

Result<ConditionPrecedent> met(ConditionPrecedent condition, const Prose& words, Date today) {
    if (condition.met_on) return refused("This condition is met already.");
    if (trimmed(words.text).empty()) return Problems{{{"met_words", "Enter what shows that it is met"}}};
    condition.met_words = words;
    condition.met_on = today;
    return condition;
}

std::string in_words(const std::vector<ConditionPrecedent>& conditions) {
    std::string words;
    for (const auto& condition : conditions)
        words += (words.empty() ? "" : "\n\n") + std::string("Before any money is paid: ") + condition.words.text;
    return words;
}

} // namespace reeve::commissioning
