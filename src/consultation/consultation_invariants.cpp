// Looks for what breaks the rules of consultations.
#include "consultation/consultation_invariants.h"
#include "base/id.h"

namespace reeve::consultation {
namespace {

std::vector<std::string> references(db::Connection& connection, const db::Sql& sql, const std::string& words) {
    return connection.all(sql, {}, [&](const db::Row& row) { return row.get<std::string>(0) + words; });
}

std::vector<std::string> answers_to_nothing(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT response.reference FROM response JOIN consultation ON consultation.id = response.consultation
        WHERE NOT EXISTS (SELECT 1 FROM questionnaire_version
            WHERE questionnaire_version.questionnaire = consultation.questionnaire
                AND questionnaire_version.number = response.questionnaire_version)
        ORDER BY response.reference)",
                              "responses to no version"),
                      " answers no frozen version of its questions");
}

std::vector<std::string> asked_without_questions(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT reference FROM consultation WHERE state <> 'draft' AND state <> 'withdrawn' AND asks_version = 0
        ORDER BY reference)",
                              "consultations without frozen questions"),
                      " is past drafting and its questions are not frozen");
}

std::vector<std::string> changed_versions(db::Connection& connection) {
    std::vector<std::string> broken;
    connection.each(db::Sql(R"(
        SELECT questionnaire.reference, questionnaire_version.number, content, hash FROM questionnaire_version
        JOIN questionnaire ON questionnaire.id = questionnaire_version.questionnaire
        ORDER BY questionnaire.reference, questionnaire_version.number)",
                            "frozen questions with their hashes"),
                    {}, [&](const db::Row& row) {
                        if (sha256(row.get<std::string>(2)) != row.get<std::string>(3))
                            broken.push_back("version " + std::to_string(row.get<int>(1)) + " of "
                                             + row.get<std::string>(0) + " is not what was frozen");
                    });
    return broken;
}

std::vector<std::string> refused_without_reason(db::Connection& connection) {
    return references(connection,
                      db::Sql(R"(
        SELECT reference FROM response WHERE state = 'refused' AND decided_because = '' ORDER BY reference)",
                              "responses refused without a reason"),
                      " was refused without a reason");
}

} // namespace

std::vector<office::Invariant> invariants() {
    return {
        {"responses-have-questions", "Every response answers a frozen version of its questions", answers_to_nothing},
        {"asked-is-frozen", "Nobody is asked questions that are not frozen", asked_without_questions},
        {"frozen-questions-stay", "A frozen questionnaire is never changed", changed_versions},
        {"refusals-have-reasons", "No response is refused without a reason", refused_without_reason}};
}

} // namespace reeve::consultation
