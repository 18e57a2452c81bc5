// The rules that `reeve check` looks at in the records of delivery.
#include "delivery/delivery_invariants.h"
#include "delivery/highlight_store.h"

namespace reeve::delivery {
namespace {

std::vector<std::string> weighed_too_much(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT reference FROM workstream
        WHERE (SELECT COALESCE(SUM(weight), 0) FROM workstream_action WHERE workstream_action.workstream = workstream.id) > 100
        ORDER BY reference)",
                                  "workstreams weighed at more than 100"),
                          {}, [](const db::Row& row) {
                              return row.get<std::string>(0) + " has actions whose weights come to more than 100%";
                          });
}

std::vector<std::string> reached_without_evidence(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT w.reference, m.number FROM milestone m JOIN workstream w ON w.id = m.workstream
        WHERE m.reached_on IS NOT NULL AND m.evidence = '' ORDER BY w.reference, m.number)",
                                  "milestones reached without evidence"),
                          {}, [](const db::Row& row) {
                              return "Milestone " + std::to_string(row.get<std::int64_t>(1)) + " of "
                                     + row.get<std::string>(0) + " is reached, but nothing shows it";
                          });
}

std::vector<std::string> frozen_and_changed(db::Connection& connection) {
    std::vector<std::string> changed;
    for (const auto& report : all_highlights(connection))
        if (report.frozen_on && sha256(report.content) != report.hash)
            changed.push_back(report.reference + " does not read as it was frozen");
    for (const auto& edition : all_earlier_editions(connection))
        if (sha256(edition.content) != edition.hash)
            changed.push_back("Edition " + std::to_string(edition.number)
                              + " of a highlight report does not read as it was frozen");
    return changed;
}

std::vector<std::string> counted_under_no_definition(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT o.reference, o.definition, o.measure FROM observation o
        WHERE NOT EXISTS (SELECT 1 FROM measure_definition d WHERE d.measure = o.measure AND d.number = o.definition)
        ORDER BY o.reference)",
                                  "observations under no definition"),
                          {}, [](const db::Row& row) {
                              return row.get<std::string>(0) + " names definition "
                                     + std::to_string(row.get<std::int64_t>(1)) + ", which " + row.get<std::string>(2)
                                     + " has not";
                          });
}

} // namespace

std::vector<office::Invariant> delivery_invariants() {
    return {{"observations-are-defined", "Every number names a definition that its measure has",
             counted_under_no_definition},
            {"weights-of-a-workstream", "The weights of a workstream's actions come to 100% at most", weighed_too_much},
            {"reached-with-evidence", "Every milestone that is reached says what shows it", reached_without_evidence},
            {"frozen-highlights", "A highlight report reads as it was frozen", frozen_and_changed}};
}

} // namespace reeve::delivery
