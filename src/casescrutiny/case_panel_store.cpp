// Panels, members and questions in the database.
#include "casescrutiny/case_panel_store.h"
#include "base/id.h"

namespace reeve::casescrutiny {

using office::Change;

std::vector<CasePanel> all_panels(db::Connection& connection) {
    return db::records(connection, case_panel_fields(), db::Sql("1 = 1 ORDER BY reference", "all case panels"));
}

std::optional<CasePanel> find_panel(db::Connection& connection, std::string_view reference) {
    return db::record(connection, case_panel_fields(),
                      db::Sql("reference = :reference", "a case panel by its reference"),
                      {{"reference", std::string(reference)}});
}

std::optional<CasePanel> panel_of_id(db::Connection& connection, Id<CasePanel> id) {
    return db::find(connection, case_panel_fields(), id);
}

Result<CasePanel> keep_panel(Change& change, CasePanel panel) {
    if (auto problems = check(panel); !problems.empty()) return problems;
    if (panel.id) return office::keep(change, case_panel_fields(), std::move(panel));
    return keep_new(change, case_panel_fields(), std::move(panel));
}

std::vector<PanelMember> members_of(db::Connection& connection, Id<CasePanel> panel) {
    return db::records(connection, panel_member_fields(),
                       db::Sql("panel = :panel ORDER BY reference", "members of a panel"), {{"panel", panel}});
}

Result<PanelMember> keep_member(Change& change, PanelMember member) {
    if (auto problems = check(member); !problems.empty()) return problems;
    if (member.id) return office::keep(change, panel_member_fields(), std::move(member));
    return keep_new(change, panel_member_fields(), std::move(member));
}

std::vector<PanelQuestion> questions_of(db::Connection& connection, Id<CasePanel> panel) {
    return db::records(connection, panel_question_fields(),
                       db::Sql("panel = :panel ORDER BY number, id", "questions of a panel"), {{"panel", panel}});
}

Result<PanelQuestion> keep_question(Change& change, PanelQuestion question) {
    if (auto problems = check(question); !problems.empty()) return problems;
    if (question.id) return office::keep(change, panel_question_fields(), std::move(question));
    question.number = static_cast<int>(questions_of(change.tx, question.panel).size()) + 1;
    return keep_new(change, panel_question_fields(), std::move(question));
}

} // namespace reeve::casescrutiny
