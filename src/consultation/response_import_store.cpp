// Imports of responses in the database.
#include "consultation/response_import_store.h"
#include <unordered_set>

namespace reeve::consultation {
namespace {

constexpr int most_named = 5;

bool is_ready(const ResponseRow& row) { return row.troubles.empty() && !row.is_known; }

std::unordered_set<std::string> known_sources(db::Connection& connection, ConsultationId consultation) {
    std::unordered_set<std::string> sources;
    connection.each(
        db::Sql("SELECT source FROM response WHERE consultation = :consultation AND source <> '' ORDER BY id",
                "rows that came in before"),
        {{"consultation", consultation}}, [&](const db::Row& row) { sources.insert(row.get<std::string>(0)); });
    return sources;
}

void remember(office::Change& change, ConsultationId consultation, const ResponseImportPlan& plan) {
    for (std::size_t at = 0; at < plan.holds.size() && at < plan.headings.size(); ++at)
        change.tx.run(db::Sql(R"(
            INSERT INTO response_column (consultation, heading, holds) VALUES (:consultation, :heading, :holds)
            ON CONFLICT (consultation, heading) DO UPDATE SET holds = :holds)",
                              "remember what a column holds"),
                      {{"consultation", consultation},
                       {"heading", std::string(trimmed(plan.headings[at]))},
                       {"holds", plan.holds[at]}});
}

std::vector<Response> responses_of(db::Connection& connection, const ImportRun& run) {
    return db::records(connection, response_fields(),
                       db::Sql("import_run = :run ORDER BY id", "responses of an import"), {{"run", run.id}});
}

// Changed since, or coded by somebody.
std::vector<std::string> used_of(db::Connection& connection, const ImportRun& run) {
    return connection.all(db::Sql(R"(
        SELECT reference FROM response WHERE import_run = :run
            AND (version > 1 OR EXISTS (SELECT 1 FROM coding WHERE coding.response = response.reference))
        ORDER BY reference LIMIT :most)",
                                  "imported responses changed or coded since"),
                          {{"run", run.id}, {"most", most_named}},
                          [](const db::Row& row) { return row.get<std::string>(0); });
}

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

} // namespace

std::int64_t ResponseImportPlan::ready() const { return std::count_if(rows.begin(), rows.end(), is_ready); }
std::int64_t ResponseImportPlan::known() const {
    return std::count_if(rows.begin(), rows.end(), [](const ResponseRow& row) { return row.is_known; });
}
std::int64_t ResponseImportPlan::troubled() const {
    return std::count_if(rows.begin(), rows.end(), [](const ResponseRow& row) { return !row.troubles.empty(); });
}

Result<ResponseImportPlan> plan_response_import(db::Connection& connection, const Consultation& consultation,
                                                std::string_view bytes, const std::optional<ColumnsHold>& holds,
                                                Moment now) {
    auto questions = questions_asked(connection, consultation, consultation.asks_version);
    if (!questions || consultation.state == ConsultationState::draft)
        return refused("Its questions are not frozen yet. Make the consultation ready first.");
    auto given = office::read_import(bytes);
    if (!given) return Problems{{{"text", given.problems().list.front().message}}};
    const auto& table = given->table;
    ResponseImportPlan plan;
    plan.headings = table.front();
    plan.holds =
        holds ? *holds : guessed_columns(*questions, plan.headings, remembered_columns(connection, consultation.id));
    plan.holds.resize(plan.headings.size());
    plan.file_hash = sha256(bytes);
    plan.flaws = flaws_of(*questions, plan.headings, plan.holds);
    if (!plan.flaws.empty()) return plan;
    auto strands = strands_of(connection, consultation.id);
    plan.rows = read_response_rows({consultation, *questions, strands, now}, table, plan.holds);
    auto known = known_sources(connection, consultation.id);
    for (auto& row : plan.rows) row.is_known = known.contains(row.response.source);
    return plan;
}

std::string in_words(const ResponseImportPlan& plan) {
    if (!plan.flaws.empty()) return plan.flaws.list.front().message + ". Choose what each column holds.";
    auto words = "We can bring in " + with_commas(plan.ready()) + " of "
                 + counted(static_cast<std::int64_t>(plan.rows.size()), "row") + ".";
    if (plan.known() > 0) words += " " + counted(plan.known(), "row is", "rows are") + " here already and left alone.";
    return words;
}

Result<ImportRun> keep_response_import(office::Change& change, const Consultation& consultation,
                                       const ResponseImportPlan& plan, const std::string& file_name,
                                       TroubledRows troubled) {
    if (!plan.flaws.empty()) return refused(in_words(plan));
    if (plan.troubled() > 0 && troubled == TroubledRows::refuse_all)
        return refused(counted(plan.troubled(), "row needs", "rows need") + " mending first. Nothing was saved.");
    if (plan.ready() == 0)
        return refused(plan.known() > 0 ? "Every row is here already, so nothing was saved."
                                        : "There is no row that can be brought in.");
    ImportRun run;
    run.kind = "responses";
    run.subject = consultation.reference;
    run.file_name = file_name;
    run.file_hash = plan.file_hash;
    run.kept = static_cast<int>(plan.ready());
    run.left_out = static_cast<int>(plan.rows.size()) - run.kept;
    run = office::keep_run(change, run);
    for (const auto& row : plan.rows) {
        if (!is_ready(row)) continue;
        auto response = row.response;
        response.import_run = run.id;
        keep_response(change, std::move(response));
    }
    remember(change, consultation.id, plan);
    return run;
}

Result<ImportRun> undo_response_import(office::Change& change, ImportRun run) {
    TRY(office::may_undo(run, change.now));
    if (auto used = used_of(change.tx, run); !used.empty()) return office::used_since(used);
    for (const auto& row : responses_of(change.tx, run)) {
        office::drop(change, response_fields(), row);
        office::erase_values(change, response_fields().shape(), row.id.value, {"answers"});
    }
    return office::keep_undone(change, run, "");
}

std::map<std::string, std::string> remembered_columns(db::Connection& connection, ConsultationId consultation) {
    std::map<std::string, std::string> columns;
    connection.each(
        db::Sql("SELECT heading, holds FROM response_column WHERE consultation = :consultation ORDER BY heading",
                "what columns hold"),
        {{"consultation", consultation}},
        [&](const db::Row& row) { columns[row.get<std::string>(0)] = row.get<std::string>(1); });
    return columns;
}

} // namespace reeve::consultation
