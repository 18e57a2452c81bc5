// Imports in the database.
#include "office/import_run_store.h"

namespace reeve::office {

ImportRun begin_import(Change& change, ImportRun run) {
    run.made_at = change.now;
    run.by_post = change.actor_post;
    return keep_new(change, import_run_fields(), run);
}

std::vector<ImportRun> import_runs(db::Connection& connection, std::string_view subject) {
    return db::records(connection, import_run_fields(),
                       db::Sql("subject = :subject ORDER BY made_at DESC, id DESC", "imports of a subject"),
                       {{"subject", subject}});
}

std::optional<ImportRun> find_import_run(db::Connection& connection, std::int64_t id) {
    return db::find(connection, import_run_fields(), Id<ImportRun>{id});
}

Result<ImportRun> mark_undone(Change& change, ImportRun run) {
    run.undone_at = change.now;
    return keep(change, import_run_fields(), run);
}

Refusal used_since(const std::vector<std::string>& references) {
    return {"This import cannot be undone, since " + list_of(references) + (references.size() == 1 ? " has" : " have")
                + " been changed or used since.",
            "", Refusal::Kind::conflict};
}

} // namespace reeve::office
