// Audits and their recommendations in the database.
#include "assurance/audit_store.h"
#include "office/search.h"

namespace reeve::assurance {
namespace {

using office::Change;

void put_in_search(Change& change, const AuditReport& audit) {
    office::index_record(change, {.table = "audit_report",
                                  .record_id = audit.id.value,
                                  .kind = "Audit",
                                  .reference = audit.reference,
                                  .title = audit.title,
                                  .text = audit.auditor + " " + audit.summary.text,
                                  .address = address_of(audit),
                                  .day = audit.reported_on});
}

void put_in_search(Change& change, const AuditRecommendation& one) {
    office::index_record(change, {.table = "audit_recommendation",
                                  .record_id = one.id.value,
                                  .kind = "Audit recommendation",
                                  .reference = one.reference,
                                  .title = one.title,
                                  .text = one.words.text + " " + one.owner_post,
                                  .address = address_of(one),
                                  .day = one.due});
}

} // namespace

std::string address_of(const AuditReport& audit) { return "/work/audits/" + audit.reference; }
std::string address_of(const AuditRecommendation& one) { return "/work/audit-recommendations/" + one.reference; }

std::vector<AuditReport> all_audits(db::Connection& connection) {
    return db::records(connection, audit_fields(),
                       db::Sql("id > 0 ORDER BY reported_on DESC, reference DESC", "all audits"));
}

std::optional<AuditReport> find_audit(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "AU") return std::nullopt;
    return db::record(connection, audit_fields(), db::Sql("reference = :reference", "an audit by its reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<AuditRecommendation> find_audit_recommendation(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "AN") return std::nullopt;
    return db::record(connection, audit_recommendation_fields(),
                      db::Sql("reference = :reference", "an audit recommendation by its reference"),
                      {{"reference", in_words(*read)}});
}

AuditReport audit_of(db::Connection& connection, const AuditRecommendation& one) {
    auto audit = db::find(connection, audit_fields(), one.audit);
    if (!audit) throw Fault(one.reference + " is of no audit");
    return *audit;
}

std::vector<AuditRecommendation> recommendations_of(db::Connection& connection, Id<AuditReport> audit) {
    return db::records(connection, audit_recommendation_fields(),
                       db::Sql("audit = :audit ORDER BY reference", "recommendations of an audit"), {{"audit", audit}});
}

std::vector<AuditRecommendation> all_audit_recommendations(db::Connection& connection) {
    return db::records(connection, audit_recommendation_fields(),
                       db::Sql("id > 0 ORDER BY reference", "all audit recommendations"));
}

std::vector<AuditRecommendation> unclosed_recommendations(db::Connection& connection) {
    return db::records(
        connection, audit_recommendation_fields(),
        db::Sql("state <> 'closed' ORDER BY due, reference", "audit recommendations that are not closed"));
}

std::vector<DueRevision> revisions_of(db::Connection& connection, Id<AuditRecommendation> one) {
    return db::records(connection, due_revision_fields(),
                       db::Sql("recommendation = :one ORDER BY number", "revised days of an audit recommendation"),
                       {{"one", one}});
}

Result<AuditReport> add_audit(Change& change, AuditReport audit) {
    if (auto problems = check(audit, change.today()); !problems.empty()) return problems;
    audit = office::keep_new(change, audit_fields(), std::move(audit));
    put_in_search(change, audit);
    return audit;
}

Result<AuditReport> keep_audit(Change& change, AuditReport audit) {
    if (auto problems = check(audit, change.today()); !problems.empty()) return problems;
    for (const auto& one : recommendations_of(change.tx, audit.id)) {
        if (scale_of(one.grade) != audit.scale)
            return Problems{{{"scale", one.reference + " is graded on the other scale"}}};
        if (one.first_due < audit.reported_on)
            return Problems{{{"reported_on", one.reference + " was due on " + in_words(one.first_due)}}};
    }
    audit = TRY(office::keep(change, audit_fields(), std::move(audit)));
    put_in_search(change, audit);
    return audit;
}

Result<AuditRecommendation> add_audit_recommendation(Change& change, const AuditReport& audit,
                                                     AuditRecommendation one) {
    if (auto problems = check(one, audit); !problems.empty()) return problems;
    one.audit = audit.id;
    one.first_due = one.due;
    one.is_sample = audit.is_sample;
    one = office::keep_new(change, audit_recommendation_fields(), std::move(one));
    put_in_search(change, one);
    return one;
}

Result<AuditRecommendation> keep_audit_recommendation(Change& change, AuditRecommendation one) {
    if (auto problems = check(one, audit_of(change.tx, one)); !problems.empty()) return problems;
    one = TRY(office::keep(change, audit_recommendation_fields(), std::move(one)));
    put_in_search(change, one);
    return one;
}

Result<AuditRecommendation> revise_due(Change& change, const AuditRecommendation& one, Date due,
                                       const std::string& because) {
    auto revised = TRY(with_due(one, due, because));
    auto list = revisions_of(change.tx, one.id);
    DueRevision revision;
    revision.recommendation = one.id;
    revision.number = list.empty() ? 1 : list.back().number + 1;
    revision.was_due = one.due;
    revision.due = due;
    revision.because = because;
    revision.by_post = change.actor_post;
    revision.revised_on = change.today();
    revision.is_sample = one.is_sample;
    office::keep_new(change, due_revision_fields(), std::move(revision));
    return keep_audit_recommendation(change, std::move(revised));
}

} // namespace reeve::assurance
