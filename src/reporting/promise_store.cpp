// Promises to report in the database.
#include "reporting/promise_store.h"

namespace reeve::reporting {

std::vector<Promise> promises_of(db::Connection& connection, PaperId paper) {
    return db::records(connection, promise_fields(), db::Sql("paper = :paper ORDER BY number", "promises of a paper"),
                       {{"paper", paper}});
}

std::vector<Promise> all_promises(db::Connection& connection) {
    return db::records(connection, promise_fields(), db::Sql("1 = 1 ORDER BY due, id", "all promises to report"));
}

std::vector<Promise> open_promises(db::Connection& connection) {
    return db::records(
        connection, promise_fields(),
        db::Sql("kept_on IS NULL AND withdrawn_on IS NULL ORDER BY due, id", "promises to report that are open"));
}

Promise add_promise(office::Change& change, Promise promise) {
    auto before = promises_of(change.tx, promise.paper);
    promise.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, promise_fields(), promise);
}

} // namespace reeve::reporting
