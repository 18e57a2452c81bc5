// Keeps answers, imports and which records an import made.
#include "office/brought_store.h"
#include "office/import_column_store.h"

namespace reeve::office {
namespace {

std::vector<CsvRow> table_of(const HeldFile& file) {
    auto rows = read_loose_rows(file.rows);
    if (!rows) throw Fault("a held file cannot be read again");
    return std::move(rows->table);
}

void remember_record(Change& change, const ImportRun& run, const KeptRow& row) {
    change.tx.run(db::Sql(R"(
        INSERT INTO imported_record (run, record_table, record_id) VALUES (:run, :record_table, :record_id))",
                          "write down what an import made"),
                  {{"run", run.id}, {"record_table", row.shape->table}, {"record_id", row.id}});
}

} // namespace

ImportAnswers answers_about(db::Connection& connection, const HeldFile& file) {
    ImportAnswers answers;
    connection.each(
        db::Sql("SELECT name, answer FROM held_answer WHERE held = :held ORDER BY name", "answers about a held file"),
        {{"held", file.id}}, [&](const db::Row& row) { answers[row.get<std::string>(0)] = row.get<std::string>(1); });
    return answers;
}

void keep_answers(Change& change, const HeldFile& file, const ImportAnswers& answers) {
    change.tx.run(db::Sql("DELETE FROM held_answer WHERE held = :held", "forget earlier answers about a held file"),
                  {{"held", file.id}});
    for (const auto& [name, answer] : answers)
        change.tx.run(db::Sql("INSERT INTO held_answer (held, name, answer) VALUES (:held, :name, :answer)",
                              "keep an answer about a held file"),
                      {{"held", file.id}, {"name", name}, {"answer", answer}});
}

BroughtPlan plan_held(db::Connection& connection, const BroughtKind& kind, const HeldFile& file,
                      const ImportAnswers& answers, Date today) {
    auto matching_of = [&](const CsvRow& headings) {
        return remembered_matching(connection, kind.name, kind.fields, headings);
    };
    auto reader = kind.reader(connection, today);
    return plan_brought(kind, *reader, table_of(file), matching_of, answers, today);
}

Result<ImportRun> keep_brought(Change& change, const BroughtKind& kind, const HeldFile& file,
                               const ImportAnswers& answers) {
    auto plan = plan_held(change.tx, kind, file, answers, change.today());
    if (!plan.may_be_kept()) return Refusal{in_words(plan), "", Refusal::Kind::conflict};
    auto kept = plan.count(RowFate::ready);
    auto run = keep_run(change, {.kind = kind.name,
                                 .file_name = file.file_name,
                                 .file_hash = file.file_hash,
                                 .by_post = "",
                                 .kept = static_cast<int>(kept),
                                 .left_out = static_cast<int>(static_cast<std::int64_t>(plan.rows.size()) - kept)});
    for (const auto& row : plan.rows) {
        if (row.fate != RowFate::ready) continue;
        auto done = kind.keep(change, run, row.record);
        if (done.has_problems())
            return Refusal{"Row " + std::to_string(row.line) + ": " + done.problems().list.front().message, "",
                           Refusal::Kind::conflict};
        if (!done) return done.refusal();
        remember_record(change, run, *done);
    }
    remember_matching(change, kind.name, plan.headings, plan.matching);
    drop_held_file(change.tx, file.id);
    return run;
}

Result<ImportRun> undo_brought(Change& change, const BroughtKind& kind, const ImportRun& run) {
    TRY(may_undo(run, change.now));
    auto stays = TRY(kind.undo(change, run));
    return keep_undone(change, run, stays);
}

std::vector<std::int64_t> records_of_run(db::Connection& connection, const ImportRun& run, const Shape& shape) {
    return connection.all(db::Sql(R"(
        SELECT record_id FROM imported_record WHERE run = :run AND record_table = :record_table ORDER BY record_id)",
                                  "what an import made"),
                          {{"run", run.id}, {"record_table", shape.table}},
                          [](const db::Row& row) { return row.get<std::int64_t>(0); });
}

} // namespace reeve::office
