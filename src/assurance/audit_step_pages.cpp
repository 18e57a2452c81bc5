// The forms of audits and their recommendations: words, evidence, another day, back, and closing by a second person.
#include "assurance/assurance_pages.h"
#include "assurance/audit_store.h"
#include "assurance/audit_view.h"
#include "html/prose.h"

namespace reeve::assurance {
namespace {

using office::Change;
using office::Right;
using office::Visit;

StepPlace place_of(Visit&, const AuditReport& audit) {
    if (!audit.id) return {desk_words("Audits"), audits_address};
    return {desk_words(audit.reference, "Audits", audits_address), address_of(audit)};
}

std::optional<AuditReport> new_audit(Visit& visit) {
    AuditReport audit;
    audit.reported_on = visit.today();
    return audit;
}

constexpr RecordStep<AuditReport> new_audit_step = {
    "Record an audit",
    "",
    "Save audit",
    " is recorded",
    audit_fields,
    audit_columns,
    new_audit,
    place_of,
    [](Visit&, Change& change, AuditReport typed) { return add_audit(change, std::move(typed)); }};
constexpr RecordStep<AuditReport> audit_step = {
    "Change an audit",
    "",
    "Save audit",
    " is saved",
    audit_fields,
    audit_columns,
    audit_asked_for,
    place_of,
    [](Visit&, Change& change, AuditReport typed) { return keep_audit(change, std::move(typed)); }};

// ---- Recommendations ----

StepPlace place_of_one(Visit& visit, const AuditRecommendation& one) {
    if (one.id) return {desk_words(one.reference, "Audit recommendations", recommendations_address), address_of(one)};
    auto audit = audit_asked_for(visit);
    if (!audit) throw Fault("a recommendation is added to no audit");
    return place_of(visit, *audit);
}

std::optional<AuditRecommendation> new_recommendation(Visit& visit) {
    auto audit = audit_asked_for(visit);
    if (!audit) return std::nullopt;
    AuditRecommendation one;
    one.audit = audit->id;
    one.due = months_later(visit.today(), 3);
    one.grade = audit->scale == AuditScale::importance ? AuditGrade::significant : AuditGrade::medium;
    return one;
}

Follower follower_of(const Visit& visit) {
    return {visit.who ? visit.who->person : office::PersonId{}, visit.who ? visit.who->post : "", visit.today()};
}

template <FollowState to> std::optional<Refusal> why_no_move(Visit&, const AuditRecommendation& one) {
    auto move = follow_moves().move(one.state, to);
    return move.is_refused() ? std::optional(move.refusal()) : std::nullopt;
}

std::optional<Refusal> why_no_closing(Visit& visit, const AuditRecommendation& one) {
    if (auto refusal = why_no_move<FollowState::closed>(visit, one)) return refusal;
    return why_may_not_close(one, follower_of(visit));
}

std::optional<Refusal> why_no_change(Visit&, const AuditRecommendation& one) {
    if (one.state != FollowState::closed) return std::nullopt;
    return Refusal{"It is closed, so its words and its day stand.", "", Refusal::Kind::conflict};
}

html::Html mapping_above(Visit&, const AuditRecommendation&) { return mapping_view(); }
html::Html evidence_above(Visit&, const AuditRecommendation& one) {
    return html::section_heading("What is recommended") + html::render_prose(one.words)
           + html::section_heading("What shows that it is done") + html::render_prose(one.evidence);
}

const std::vector<std::string_view>& evidence_columns() {
    static const std::vector<std::string_view> columns = {"evidence"};
    return columns;
}
const std::vector<std::string_view>& back_columns() {
    static const std::vector<std::string_view> columns = {"not_enough_because"};
    return columns;
}
const std::vector<std::string_view>& closing_columns() {
    static const std::vector<std::string_view> columns = {"closing"};
    return columns;
}

constexpr RecordStep<AuditRecommendation> new_step = {"Add a recommendation",
                                                      "",
                                                      "Save recommendation",
                                                      " has a new recommendation",
                                                      audit_recommendation_fields,
                                                      recommendation_columns,
                                                      new_recommendation,
                                                      place_of_one,
                                                      [](Visit& visit, Change& change, AuditRecommendation typed) {
                                                          return add_audit_recommendation(
                                                              change, *audit_asked_for(visit), std::move(typed));
                                                      },
                                                      nothing_against<AuditRecommendation>,
                                                      mapping_above};
constexpr RecordStep<AuditRecommendation> change_step = {"Change a recommendation",
                                                         "",
                                                         "Save recommendation",
                                                         " is saved",
                                                         audit_recommendation_fields,
                                                         recommendation_word_columns,
                                                         audit_recommendation_asked_for,
                                                         place_of_one,
                                                         [](Visit&, Change& change, AuditRecommendation typed) {
                                                             return keep_audit_recommendation(change, std::move(typed));
                                                         },
                                                         why_no_change,
                                                         mapping_above};
constexpr RecordStep<AuditRecommendation> evidence_step = {
    "Record the evidence",
    "Somebody else looks at it then, and closes the recommendation or sends it back.",
    "Save evidence",
    " has its evidence",
    audit_recommendation_fields,
    evidence_columns,
    audit_recommendation_asked_for,
    place_of_one,
    [](Visit& visit, Change& change, AuditRecommendation typed) -> Result<AuditRecommendation> {
        return keep_audit_recommendation(change, TRY(evidenced(typed, follower_of(visit))));
    },
    why_no_move<FollowState::evidenced>};
constexpr RecordStep<AuditRecommendation> back_step = {
    "Send it back",
    "It is open again. The evidence stays in the form, to be added to.",
    "Send it back",
    " is open again",
    audit_recommendation_fields,
    back_columns,
    audit_recommendation_asked_for,
    place_of_one,
    [](Visit&, Change& change, AuditRecommendation typed) -> Result<AuditRecommendation> {
        return keep_audit_recommendation(change, TRY(reopened(typed)));
    },
    why_no_move<FollowState::open>,
    evidence_above};
constexpr RecordStep<AuditRecommendation> closing_step = {
    "Close the recommendation",
    "Neither the post that owns it nor whoever brought the evidence closes it.",
    "Close",
    " is closed",
    audit_recommendation_fields,
    closing_columns,
    audit_recommendation_asked_for,
    place_of_one,
    [](Visit& visit, Change& change, AuditRecommendation typed) -> Result<AuditRecommendation> {
        return keep_audit_recommendation(change, TRY(closed(typed, follower_of(visit))));
    },
    why_no_closing,
    evidence_above};

// ---- Another day ----

// The form is of the revision; its version goes with the recommendation's page, so the last one saved stands.
std::optional<DueRevision> new_revision(Visit& visit) {
    auto one = audit_recommendation_asked_for(visit);
    if (!one) return std::nullopt;
    DueRevision revision;
    revision.recommendation = one->id;
    revision.due = one->due;
    return revision;
}

StepPlace place_of_revision(Visit& visit, const DueRevision&) {
    auto one = audit_recommendation_asked_for(visit);
    if (!one) throw Fault("a day is revised of no recommendation");
    return place_of_one(visit, *one);
}

constexpr RecordStep<DueRevision> due_step = {
    "Give it another day",
    "The day before and the reason stay with it.",
    "Save day",
    " has another day",
    due_revision_fields,
    due_revision_columns,
    new_revision,
    place_of_revision,
    [](Visit& visit, Change& change, DueRevision typed) -> Result<DueRevision> {
        TRY(revise_due(change, *audit_recommendation_asked_for(visit), typed.due, typed.because));
        return typed;
    },
    [](Visit& visit, const DueRevision&) { return why_no_change(visit, *audit_recommendation_asked_for(visit)); }};

} // namespace

std::optional<AuditReport> audit_asked_for(Visit& visit) { return find_audit(visit.db, visit.part("audit")); }

std::optional<AuditRecommendation> audit_recommendation_asked_for(Visit& visit) {
    return find_audit_recommendation(visit.db, visit.part("recommendation"));
}

void mount_audit_steps(office::Routes& at) {
    const std::string list = audits_address, one = std::string(recommendations_address) + "/{recommendation}";
    constexpr auto write = Right::write_papers, verify = Right::verify_actions;
    mount_step<new_audit_step>(at, list + "/new", write, "Open the form for an audit", "Record an audit");
    mount_step<audit_step>(at, list + "/{audit}/change", write, "Open an audit to change it", "Change an audit");
    mount_step<new_step>(at, list + "/{audit}/recommendations/new", write, "Open the form for an audit recommendation",
                         "Add a recommendation to an audit");
    mount_step<change_step>(at, one + "/change", write, "Open an audit recommendation to change it",
                            "Change the words of an audit recommendation");
    mount_step<due_step>(at, one + "/due", write, "Open the form that gives an audit recommendation another day",
                         "Give an audit recommendation another day, with the reason");
    mount_step<evidence_step>(at, one + "/evidence", Right::write_actions,
                              "Open the form for the evidence of an audit recommendation",
                              "Record what shows that an audit recommendation is done");
    mount_step<back_step>(at, one + "/back", verify, "Look before an audit recommendation goes back",
                          "Send an audit recommendation back to its owner");
    mount_step<closing_step>(at, one + "/closing", verify, "Look at the evidence of an audit recommendation",
                             "Close an audit recommendation as the second person");
}

} // namespace reeve::assurance
