// Plans, keeps and undoes imports in the database.
#include "engagement/engagement_import_store.h"
#include "office/search.h"
#include <algorithm>

namespace reeve::engagement {

using office::ImportRun;
using office::Matching;

namespace {

bool is_ready(const ImportRow& row) { return row.troubles.empty() && !row.is_known; }

bool stands_already(db::Connection& connection, const Engagement& engagement) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM engagement WHERE kind = :kind AND held_on = :held_on AND title = :title AND area = :area)",
                                                  "whether an engagement stands already"),
                                          {{"kind", engagement.kind},
                                           {"held_on", engagement.held_on},
                                           {"title", engagement.title},
                                           {"area", engagement.area}})
           > 0;
}

bool stands_already(db::Connection& connection, const Feedback& feedback) {
    return connection.value<std::int64_t>(
               db::Sql(R"(
        SELECT CAST(COUNT(*) AS BIGINT) FROM feedback WHERE received = :received AND said = :said AND place = :place)",
                       "whether feedback stands already"),
               {{"received", feedback.received}, {"said", feedback.said}, {"place", feedback.place}})
           > 0;
}

void check_against_records(db::Connection& connection, ImportPlan& plan) {
    for (auto& row : plan.rows) {
        if (!row.at_engagement.empty()) {
            auto engagement = find_engagement(connection, row.at_engagement);
            if (engagement) row.feedback.engagement = engagement->id;
            else
                row.troubles.push_back(
                    {"Engagement", "Row " + std::to_string(row.line), "There is no engagement " + row.at_engagement});
        }
        if (!row.troubles.empty()) continue;
        row.is_known = plan.kind == ImportKind::engagements ? stands_already(connection, row.engagement)
                                                            : stands_already(connection, row.feedback);
    }
}

std::int64_t count(const std::vector<ImportRow>& rows, bool (*is)(const ImportRow&)) {
    return std::count_if(rows.begin(), rows.end(), is);
}

} // namespace

std::int64_t ImportPlan::ready() const { return count(rows, is_ready); }
std::int64_t ImportPlan::known() const {
    return count(rows, [](const ImportRow& row) { return row.is_known; });
}
std::int64_t ImportPlan::troubled() const {
    return count(rows, [](const ImportRow& row) { return !row.troubles.empty(); });
}

Result<ImportPlan> plan_import(db::Connection& connection, ImportKind kind, std::string_view text,
                               const std::optional<Matching>& matching, Date today) {
    if (trimmed(text).empty()) return Problems{{{"text", "Paste the rows, with their headings"}}};
    auto given = office::read_import(text);
    if (!given) return Problems{{{"text", given.problems().list.front().message}}};
    const auto& table = given->table;
    ImportPlan plan;
    plan.kind = kind;
    plan.headings = table.front();
    plan.matching = matching ? *matching : office::guessed_matching(import_fields(kind), plan.headings);
    plan.file_hash = sha256(text);
    plan.missing = office::missing_fields(import_fields(kind), plan.matching);
    if (!plan.missing.empty()) return plan;
    Districts districts(connection);
    plan.rows = read_rows(
        kind, table, plan.matching, [&](std::string_view typed) { return districts.code_typed(typed); }, today);
    check_against_records(connection, plan);
    return plan;
}

std::string in_words(const ImportPlan& plan) {
    if (!plan.missing.empty())
        return "We could not find a column for " + list_of(plan.missing) + ". Choose which column it is.";
    auto total = static_cast<std::int64_t>(plan.rows.size());
    auto words = "We can bring in " + with_commas(plan.ready()) + " of " + counted(total, "row") + ".";
    if (plan.known() > 0) words += " " + counted(plan.known(), "row is", "rows are") + " here already and left alone.";
    return words;
}

Result<ImportRun> keep_import(office::Change& change, const ImportPlan& plan, const std::string& file_name) {
    if (plan.ready() == 0) return Refusal{"There is no row that can be brought in.", "", Refusal::Kind::conflict};
    ImportRun run;
    run.kind = stored_name(plan.kind);
    run.file_name = file_name;
    run.file_hash = plan.file_hash;
    run.kept = static_cast<int>(plan.ready());
    run.left_out = static_cast<int>(plan.rows.size()) - run.kept;
    run = office::keep_run(change, run);
    for (const auto& row : plan.rows) {
        if (!is_ready(row)) continue;
        if (plan.kind == ImportKind::engagements) {
            auto engagement = row.engagement;
            engagement.import_run = run.id;
            keep_planned(change, engagement);
            continue;
        }
        auto feedback = row.feedback;
        std::vector<std::string> slugs;
        for (const auto& title : row.themes) slugs.push_back(theme_for(change, title).slug);
        feedback.themes = listed(slugs);
        feedback.import_run = run.id;
        keep_feedback(change, feedback);
    }
    return run;
}

std::vector<ImportRun> engagement_runs(db::Connection& connection) {
    return office::import_runs(connection, {stored_name(ImportKind::engagements), stored_name(ImportKind::feedback)});
}

namespace {

std::string reference_in(const db::Row& row) { return row.get<std::string>(0); }

// Rows of the run that were changed, or that something else rests on by now.
std::vector<std::string> used_since(db::Connection& connection, const ImportRun& run) {
    if (run.kind == stored_name(ImportKind::engagements))
        return connection.all(db::Sql(R"(
            SELECT reference FROM engagement WHERE import_run = :run AND (version > 1
                OR EXISTS (SELECT 1 FROM feedback WHERE feedback.engagement = engagement.id)
                OR EXISTS (SELECT 1 FROM board_note WHERE board_note.engagement = engagement.id)
                OR EXISTS (SELECT 1 FROM intelligence_pass WHERE intelligence_pass.engagement = engagement.id)
                OR EXISTS (SELECT 1 FROM engagement_photo WHERE engagement_photo.engagement = engagement.id)
                OR EXISTS (SELECT 1 FROM action WHERE action.source_reference = engagement.reference))
            ORDER BY reference)",
                                      "imported engagements used since"),
                              {{"run", run.id}}, reference_in);
    return connection.all(db::Sql(R"(
        SELECT reference FROM feedback WHERE import_run = :run AND (version > 1
            OR EXISTS (SELECT 1 FROM referral WHERE referral.feedback = feedback.id)
            OR EXISTS (SELECT 1 FROM board_note WHERE board_note.feedback = feedback.id)
            OR EXISTS (SELECT 1 FROM engagement_photo WHERE engagement_photo.feedback = feedback.id)
            OR EXISTS (SELECT 1 FROM action WHERE action.source_reference = feedback.reference))
        ORDER BY reference)",
                                  "imported feedback used since"),
                          {{"run", run.id}}, reference_in);
}

template <class R> void drop_row(office::Change& change, const Description<R>& description, const R& row) {
    office::drop_entry(change, description.shape().table, row.id.value);
    office::drop(change, description, row);
}

void drop_rows(office::Change& change, const ImportRun& run) {
    if (run.kind == stored_name(ImportKind::engagements)) {
        for (const auto& row :
             db::records(change.tx, engagement_fields(),
                         db::Sql("import_run = :run ORDER BY id", "engagements of an import"), {{"run", run.id}}))
            drop_row(change, engagement_fields(), row);
        return;
    }
    for (const auto& row :
         db::records(change.tx, feedback_fields(), db::Sql("import_run = :run ORDER BY id", "feedback of an import"),
                     {{"run", run.id}}))
        drop_row(change, feedback_fields(), row);
}

} // namespace

Result<ImportRun> undo_import(office::Change& change, ImportRun run) {
    TRY(office::may_undo(run, change.now));
    if (auto used = used_since(change.tx, run); !used.empty()) return office::used_since(used);
    drop_rows(change, run);
    return office::keep_undone(change, run, "");
}

} // namespace reeve::engagement
