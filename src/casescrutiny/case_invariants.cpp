// Copies that tell nobody, second persons, draws that can be made again; told by references alone.
#include "casescrutiny/case_invariants.h"
#include "casescrutiny/case_redaction.h"
#include "casescrutiny/panel_case_store.h"

namespace reeve::casescrutiny {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& statement, const char* words) {
    return connection.all(statement, {}, [&](const db::Row& row) { return row.get<std::string>(0) + " " + words; });
}

std::vector<std::string> cleared_by_redactor(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM panel_case WHERE clearer = redactor AND state NOT IN ('selected', 'redacted', 'withdrawn')
        ORDER BY reference)",
                        "cases cleared by their redactor"),
                "was cleared by the person who redacted it");
}

std::vector<std::string> judged_without_judgment(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM panel_case
        WHERE (state IN ('judged', 'sent', 'confirmed', 'closed')) <> (judgment <> 'not_judged') ORDER BY reference)",
                        "cases judged without a judgment"),
                "is judged without a judgment, or the other way round");
}

std::vector<std::string> closed_unconfirmed(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT reference FROM panel_case WHERE state = 'closed' AND learning <> '' AND conversation_on IS NULL
        ORDER BY reference)",
                        "cases closed with learning nobody confirmed"),
                "is closed though nobody confirmed its learning");
}

std::vector<std::string> copies_that_tell(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& one : db::records(connection, panel_case_fields(),
                                       db::Sql("redacted <> '' AND state NOT IN ('selected', 'withdrawn') "
                                               "ORDER BY reference",
                                               "cases with a copy")))
        if (!still_told(one.redacted.text, hidden_words_of(original_of(connection, one).to_hide.text)).empty())
            found.push_back(one.reference + " has a copy that still tells somebody");
    return found;
}

std::vector<std::string> other_draws(db::Connection& connection) {
    std::vector<std::string> found;
    for (const auto& sitting : db::records(connection, panel_sitting_fields(),
                                           db::Sql("drawn_at IS NOT NULL ORDER BY reference", "sittings drawn"))) {
        auto drawn = drawn_for(sitting);
        std::vector<std::string> kept;
        for (const auto& one : cases_of(connection, sitting.id))
            kept.push_back(original_of(connection, one).force_reference);
        std::sort(drawn.begin(), drawn.end());
        std::sort(kept.begin(), kept.end());
        if (drawn != kept) found.push_back(sitting.reference + " has other cases than its seed draws");
    }
    return found;
}

} // namespace

std::vector<office::Invariant> case_invariants() {
    return {{"cases-second-person", "Nobody cleared a case that they redacted", cleared_by_redactor},
            {"cases-judged", "Every judged case has a judgment", judged_without_judgment},
            {"cases-learning", "No case is closed while its learning is not confirmed", closed_unconfirmed},
            {"cases-copies", "No copy of a case tells what was to be hidden", copies_that_tell},
            {"cases-drawn", "Every draw of cases is the same when it is made again", other_draws}};
}

} // namespace reeve::casescrutiny
