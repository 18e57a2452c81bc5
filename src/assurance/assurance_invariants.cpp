// Decisions are signed before they are published, unchanged since, and withheld on a ground; inspections are answered.
#include "assurance/assurance_invariants.h"
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"

namespace reeve::assurance {
namespace {

template <class Broken> std::vector<std::string> decisions_that(db::Connection& connection, Broken broken) {
    std::vector<std::string> found;
    for (const auto& one : all_decisions(connection))
        if (auto words = std::string(broken(one)); !words.empty()) found.push_back(one.reference + " " + words);
    return found;
}

std::vector<std::string> published_unsigned(db::Connection& connection) {
    return decisions_that(connection, [](const OfficeDecision& one) -> const char* {
        bool is_past = one.state != DecisionState::drafted && one.state != DecisionState::advised;
        if (is_past && (!one.is_signed() || one.signed_post.empty())) return "is past its signing and nobody signed it";
        return one.published_on && *one.published_on < one.signed_on.value_or(*one.published_on + 1)
                   ? "was published before it was signed"
                   : "";
    });
}

std::vector<std::string> signed_by_the_wrong(db::Connection& connection) {
    return decisions_that(connection, [](const OfficeDecision& one) {
        return one.is_signed() && why_not_for(one.matter, one.capacity) ? "was signed by who may not decide it" : "";
    });
}

std::vector<std::string> changed_since_signed(db::Connection& connection) {
    return decisions_that(connection, [&](const OfficeDecision& one) {
        return one.is_signed() && sha256(signed_text(one, advice_of(connection, one.id))) != one.signed_hash
                   ? "is not what was signed"
                   : "";
    });
}

std::vector<std::string> withheld_without_ground(db::Connection& connection) {
    return decisions_that(connection, [](const OfficeDecision& one) {
        bool has_ground = one.ground != office::WithholdingGround::none && !one.withheld_because.text.empty();
        return one.state == DecisionState::withheld && !has_ground ? "is withheld on no ground" : "";
    });
}

std::vector<std::string> published_unanswered(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& report : all_inspections(connection)) {
        if (report.state != ResponseState::published) continue;
        if (report.response.text.empty()) found.push_back(report.reference + " has comments published without a word");
        for (const auto& finding : findings_of(connection, report.id))
            if (finding.answer == FindingAnswer::none)
                found.push_back(report.reference + " leaves recommendation " + std::to_string(finding.number)
                                + " without an answer");
    }
    return found;
}

} // namespace

std::vector<office::Invariant> assurance_invariants() {
    return {
        {"published-decisions-are-signed", "A decision is signed before it is published", published_unsigned},
        {"decisions-are-signed-by-who-may", "A decision is signed by who may decide its matter", signed_by_the_wrong},
        {"signed-decisions-stand", "A signed decision says what it said when it was signed", changed_since_signed},
        {"withheld-decisions-have-a-ground", "A decision is withheld on a lawful ground alone",
         withheld_without_ground},
        {"published-comments-answer", "Published comments on an inspection answer each recommendation",
         published_unanswered}};
}

} // namespace reeve::assurance
