// Decisions of the office and the advice they rest on, in the database.
#include "assurance/office_decision_store.h"
#include "office/delegation_store.h"
#include "office/search.h"

namespace reeve::assurance {
namespace {

using office::Change;

constexpr const char* only_a_draft = "Its words stand since it was advised on. Send it back to be rewritten first.";

Problems check_here(db::Connection& connection, OfficeDecision& decision) {
    if (auto read = parse_reference(decision.corrects)) decision.corrects = in_words(*read);
    auto problems = check(decision);
    if (decision.corrects.empty() || problems.has("corrects")) return problems;
    auto other = find_decision(connection, decision.corrects);
    if (!other) problems.add("corrects", "There is no decision " + decision.corrects);
    else if (!other->is_signed())
        problems.add("corrects", decision.corrects + " is not signed, so its own words can still be changed");
    return problems;
}

// The public finds what is published; one that is withheld is found by nobody.
void put_in_search(Change& change, const OfficeDecision& decision) {
    if (decision.state == DecisionState::withheld)
        return office::drop_entry(change, "office_decision", decision.id.value);
    bool is_open = decision.state == DecisionState::published;
    office::index_record(change, {.table = "office_decision",
                                  .record_id = decision.id.value,
                                  .kind = "Decision",
                                  .reference = decision.reference,
                                  .title = decision.title,
                                  .text = decision.decided.text,
                                  .address = is_open ? public_address_of(decision) : address_of(decision),
                                  .audience = is_open ? office::SearchAudience::open : office::SearchAudience::staff,
                                  .day = decision.signed_on});
}

OfficeDecision decision_of(db::Connection& connection, Id<OfficeDecision> id) {
    auto decision = db::find(connection, decision_fields(), id);
    if (!decision) throw Fault("advice is of no decision");
    return *decision;
}

} // namespace

std::string address_of(const OfficeDecision& decision) { return "/work/decisions/" + decision.reference; }
std::string public_address_of(const OfficeDecision& decision) { return "/decision-register/" + decision.reference; }

std::vector<OfficeDecision> all_decisions(db::Connection& connection) {
    return db::records(connection, decision_fields(),
                       db::Sql("id > 0 ORDER BY reference DESC", "all decisions of the office"));
}

std::vector<OfficeDecision> decisions_that_wait(db::Connection& connection) {
    return db::records(connection, decision_fields(),
                       db::Sql("state IN ('advised', 'signed') ORDER BY reference", "decisions that wait"));
}

std::vector<OfficeDecision> significant_decisions(db::Connection& connection) {
    return db::records(connection, decision_fields(),
                       db::Sql("is_significant = 1 AND signed_on IS NOT NULL ORDER BY reference",
                               "signed decisions of significant public interest"));
}

std::vector<OfficeDecision> decisions_signed_in(db::Connection& connection, Period period) {
    return db::records(connection, decision_fields(),
                       db::Sql("signed_on >= :first AND signed_on <= :last ORDER BY signed_on, reference",
                               "decisions signed in a period"),
                       {{"first", period.first}, {"last", period.last}});
}

std::vector<OfficeDecision> decisions_that_correct(db::Connection& connection, const OfficeDecision& decision) {
    return db::records(connection, decision_fields(),
                       db::Sql("corrects = :reference AND signed_on IS NOT NULL ORDER BY reference",
                               "signed decisions that correct another"),
                       {{"reference", decision.reference}});
}

std::optional<OfficeDecision> find_decision(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "DN") return std::nullopt;
    return db::record(connection, decision_fields(),
                      db::Sql("reference = :reference", "a decision of the office by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<DecisionAdvice> advice_of(db::Connection& connection, Id<OfficeDecision> decision) {
    return db::records(connection, advice_fields(),
                       db::Sql("decision = :decision ORDER BY number", "advice on a decision"),
                       {{"decision", decision}});
}

std::vector<std::string> delegations_of(db::Connection& connection, std::string_view post, Date day) {
    std::vector<std::string> words;
    for (const auto& one :
         office::delegations_to(office::all_delegations(connection), post, office::DelegatedMatter::decisions, day))
        words.push_back(in_words(one));
    return words;
}

Result<OfficeDecision> add_decision(Change& change, OfficeDecision decision) {
    if (auto problems = check_here(change.tx, decision); !problems.empty()) return problems;
    decision = office::keep_new(change, decision_fields(), std::move(decision));
    put_in_search(change, decision);
    return decision;
}

Result<OfficeDecision> keep_draft(Change& change, OfficeDecision decision) {
    if (decision_of(change.tx, decision.id).state != DecisionState::drafted)
        return Refusal{only_a_draft, "", Refusal::Kind::conflict};
    if (auto problems = check_here(change.tx, decision); !problems.empty()) return problems;
    return keep_decision(change, std::move(decision));
}

Result<OfficeDecision> keep_decision(Change& change, OfficeDecision decision) {
    auto stands = decision_of(change.tx, decision.id);
    auto words = signed_text(decision, advice_of(change.tx, decision.id));
    if (stands.is_signed() && sha256(words) != stands.signed_hash)
        return Refusal{"A signed decision does not change. Correct it by another that names it.", "",
                       Refusal::Kind::conflict};
    decision = TRY(office::keep(change, decision_fields(), std::move(decision)));
    put_in_search(change, decision);
    return decision;
}

Result<DecisionAdvice> add_advice(Change& change, const OfficeDecision& decision, DecisionAdvice advice) {
    if (decision.state != DecisionState::drafted) return Refusal{only_a_draft, "", Refusal::Kind::conflict};
    if (auto problems = check(advice, change.today()); !problems.empty()) return problems;
    auto list = advice_of(change.tx, decision.id);
    advice.decision = decision.id;
    advice.number = list.empty() ? 1 : list.back().number + 1;
    advice.is_sample = decision.is_sample;
    return office::keep_new(change, advice_fields(), std::move(advice));
}

Result<DecisionAdvice> keep_advice(Change& change, DecisionAdvice advice) {
    if (decision_of(change.tx, advice.decision).state != DecisionState::drafted)
        return Refusal{only_a_draft, "", Refusal::Kind::conflict};
    if (auto problems = check(advice, change.today()); !problems.empty()) return problems;
    return office::keep(change, advice_fields(), std::move(advice));
}

} // namespace reeve::assurance
