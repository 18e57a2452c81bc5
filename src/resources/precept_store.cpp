// Precepts in the database.
#include "resources/precept_store.h"

namespace reeve::resources {

using office::Change;

std::vector<Precept> all_precepts(db::Connection& connection) {
    return db::records(connection, precept_fields(), db::Sql("1 = 1 ORDER BY begins DESC", "all precepts"));
}

std::optional<Precept> find_precept(db::Connection& connection, FinancialYear year) {
    return db::record(connection, precept_fields(), db::Sql("begins = :begins", "the precept of a year"),
                      {{"begins", year.begins}});
}

Result<Precept> begin_precept(Change& change, Precept precept) {
    if (auto problems = check(precept); !problems.empty()) return problems;
    if (find_precept(change.tx, precept.year()))
        return Problems{{{"year", "The precept for " + in_words(precept.year()) + " is begun already"}}};
    return keep_new(change, precept_fields(), std::move(precept));
}

Result<Precept> keep_proposal(Change& change, const Precept& stands, Precept typed) {
    if (stands.notified_on)
        return Refusal{"The Panel was told on " + in_words(*stands.notified_on) + " what is proposed.",
                       "PRSRA 2011 Sch.5 para.2", Refusal::Kind::conflict};
    if (auto problems = check(typed); !problems.empty()) return problems;
    return keep(change, precept_fields(), std::move(typed));
}

Result<Precept> keep_step(Change& change, PreceptStep step, const Precept& stands, Precept typed,
                          const PreceptSignatory& by) {
    return keep(change, precept_fields(), TRY(take(step, stands, std::move(typed), by, change.today())));
}

} // namespace reeve::resources
