// Decisions are signed before they are published and unchanged since; inspections are answered; audit recommendations
// are closed by a second person; risks are scored as their last review says.
#include "assurance/assurance_invariants.h"
#include "assurance/audit_store.h"
#include "assurance/corporate_risk_store.h"
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

std::vector<std::string> closed_by_the_owner(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& one : all_audit_recommendations(connection))
        if (one.state == FollowState::closed
            && (one.closed_post.empty() || why_may_not_close(one, {one.closed_by, one.closed_post, one.due})))
            found.push_back(one.reference + " was closed by who owns it or brought the evidence");
    return found;
}

std::vector<std::string> days_lost(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& one : all_audit_recommendations(connection)) {
        auto day = one.first_due;
        for (const auto& revision : revisions_of(connection, one.id))
            if (revision.was_due == day) day = revision.due;
        if (day != one.due) found.push_back(one.reference + " is due on a day that no revision led to");
    }
    return found;
}

std::vector<std::string> scores_without_review(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& risk : all_risks(connection)) {
        auto list = scorings_of(connection, risk.id);
        bool is_last = !list.empty() && list.back().after_likelihood == risk.after_likelihood
                       && list.back().after_impact == risk.after_impact
                       && list.back().before_likelihood == risk.before_likelihood
                       && list.back().before_impact == risk.before_impact;
        if (!is_last) found.push_back(risk.reference + " has other scores than its last review");
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
         published_unanswered},
        {"audits-are-closed-by-another", "An audit recommendation is not closed by who owns it", closed_by_the_owner},
        {"revised-days-are-kept", "Each day an audit recommendation was due is kept", days_lost},
        {"risks-are-scored-by-reviews", "A risk has the scores of its last review", scores_without_review}};
}

} // namespace reeve::assurance
