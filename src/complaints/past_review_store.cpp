// Plans, keeps and undoes the bringing in of past reviews.
#include "complaints/past_review_store.h"
#include "office/import_column_store.h"
#include <set>

namespace reeve::complaints {
namespace {

using office::Change;
using office::ImportRun;

bool is_ready(const PastReviewRow& row) { return row.troubles.empty() && !row.is_known; }

std::set<std::string> references_kept(db::Connection& connection) {
    std::set<std::string> kept;
    connection.each(db::Sql("SELECT old_reference FROM complaint_review WHERE old_reference <> '' ORDER BY id",
                            "the references that past reviews had"),
                    {}, [&](const db::Row& row) { kept.insert(folded(row.get<std::string>(0))); });
    return kept;
}

} // namespace

std::int64_t PastReviewPlan::ready() const { return std::count_if(rows.begin(), rows.end(), is_ready); }

std::int64_t PastReviewPlan::known() const {
    return std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.is_known; });
}

Result<PastReviewPlan> plan_past_reviews(db::Connection& connection, std::string_view bytes,
                                         const std::optional<office::Matching>& matching, Date today) {
    auto given = TRY(office::read_import(bytes));
    const auto& fields = past_review_columns();
    PastReviewPlan plan;
    plan.headings = given.table.front();
    plan.matching =
        matching ? *matching : office::remembered_matching(connection, past_reviews_kind, fields, plan.headings);
    plan.file_hash = sha256(bytes);
    plan.missing = office::missing_fields(fields, plan.matching);
    if (!plan.missing.empty()) return plan;
    plan.rows = read_past_reviews(given.table, plan.matching, today);
    auto kept = references_kept(connection);
    for (auto& row : plan.rows) row.is_known = row.troubles.empty() && kept.contains(folded(row.review.old_reference));
    return plan;
}

std::string in_words(const PastReviewPlan& plan) {
    if (!plan.missing.empty())
        return "We could not find a column for " + list_of(plan.missing) + ". Choose which column it is.";
    auto words = "We can bring in " + with_commas(plan.ready()) + " of "
                 + counted(static_cast<std::int64_t>(plan.rows.size()), "row") + ".";
    if (plan.known() > 0) words += " " + counted(plan.known(), "row is", "rows are") + " here already and left alone.";
    return words;
}

Result<ImportRun> keep_past_reviews(Change& change, const PastReviewPlan& plan, const std::string& file_name) {
    if (plan.ready() == 0) return Refusal{"There is no row that can be brought in.", "", Refusal::Kind::conflict};
    ImportRun run;
    run.kind = past_reviews_kind;
    run.file_name = file_name;
    run.file_hash = plan.file_hash;
    run.kept = static_cast<int>(plan.ready());
    run.left_out = static_cast<int>(plan.rows.size()) - run.kept;
    run = office::keep_run(change, run);
    for (const auto& row : plan.rows) {
        if (!is_ready(row)) continue;
        auto review = row.review;
        review.import_run = run.id.value;
        office::keep_new(change, review_fields(), review);
    }
    office::remember_matching(change, past_reviews_kind, plan.headings, plan.matching);
    return run;
}

std::vector<ImportRun> past_review_runs(db::Connection& connection) {
    return office::import_runs(connection, {past_reviews_kind});
}

Result<ImportRun> undo_past_reviews(Change& change, ImportRun run) {
    TRY(office::may_undo(run, change.now));
    auto used = change.tx.all(db::Sql(R"(
        SELECT reference FROM complaint_review WHERE import_run = :run AND (version > 1
            OR EXISTS (SELECT 1 FROM review_request WHERE review_request.review = complaint_review.id)
            OR EXISTS (SELECT 1 FROM review_recommendation WHERE review_recommendation.review = complaint_review.id))
        ORDER BY reference)",
                                      "imported reviews used since"),
                              {{"run", run.id}}, [](const db::Row& row) { return row.get<std::string>(0); });
    if (!used.empty()) return office::used_since(used);
    for (const auto& review :
         db::records(change.tx, review_fields(), db::Sql("import_run = :run ORDER BY id", "reviews of an import"),
                     {{"run", run.id}}))
        office::drop(change, review_fields(), review);
    return office::keep_undone(change, run, "");
}

} // namespace reeve::complaints
