// Mounts the slice of case scrutiny.
#include "casescrutiny/casescrutiny.h"
#include "casescrutiny/case_figures.h"
#include "casescrutiny/case_invariants.h"
#include "casescrutiny/case_pages.h"
#include "casescrutiny/case_report.h"
#include "office/figure.h"
#include "office/office.h"

namespace reeve::casescrutiny {
namespace {

// Late confirmations and copies that wait for a second person: references alone.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::run_visits)) return list;
    for (const auto& one : cases_with_learning_out(connection))
        if (is_late(one, today))
            list.push_back({"Learning of case " + one.reference + " is not confirmed", address_of(one),
                            "The force was to confirm it by " + in_words(*one.reply_due) + "."});
    return list;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    for (auto mount_part : {mount_case_panels, mount_panel_people, mount_panel_sittings, mount_panel_cases,
                            mount_case_originals, mount_case_reports})
        mount_part(routes);
    for (const auto* shape :
         {&case_panel_fields().shape(), &panel_question_fields().shape(), &case_report_fields().shape()})
        office.shapes().push_back(shape);
    for (const auto* shape :
         {&panel_member_fields().shape(), &panel_sitting_fields().shape(), &panel_case_fields().shape(),
          &case_original_fields().shape(), &case_score_fields().shape()}) {
        office.shapes().push_back(shape);
        office::keep_behind_door(shape->table);
    }
    for (const char* table : {"panel_sitting", "panel_case", "case_original"})
        office.purposes().push_back({table, "So that volunteers can look at how the force dealt with closed cases, and "
                                            "what they see goes back to the officer."});
    office.purposes().push_back({"panel_member", "So that members of panels can be vetted, trained and reached."});
    office.lifecycles().push_back(case_moves().in_words());
    office.waiting().push_back(waiting);
    for (auto& figure : case_figures()) office.figures().add(std::move(figure));
    for (auto& invariant : case_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::casescrutiny
