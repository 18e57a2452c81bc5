// Mounts the slice of resources: precepts, budgets, savings and sites.
#include "resources/resources.h"
#include "office/office.h"
#include "resources/medium_budget_store.h"
#include "resources/precept_duties.h"
#include "resources/precept_store.h"
#include "resources/resource_pages.h"
#include "resources/site_store.h"

namespace reeve::resources {
namespace {

// What the law leaves to the office holder alone, and the reviews that are late.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date today) {
    std::vector<office::Waiting> list;
    if (office::has_right(role, office::Right::issue_plan))
        for (const auto& precept : all_precepts(connection))
            if (!precept.issued_on && !bars_issue(precept, precept.revised.value_or(precept.proposed), today))
                list.push_back({name_of(precept) + " can be issued",
                                "/work/precepts/" + year_in_address(precept) + "/issue",
                                "You alone can sign and issue it (PRSRA 2011 s.18)."});
    if (office::has_right(role, office::Right::manage_registers))
        for (const auto& site : all_sites(connection))
            if (is_review_late(site, today))
                list.push_back({"The review of " + site.name + " is late",
                                "/work/sites/" + std::to_string(site.id.value), review_in_words(site, today) + "."});
    return list;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    mount_precepts(routes);
    mount_precept_steps(routes);
    mount_medium_budgets(routes);
    mount_savings(routes);
    mount_sites(routes);
    for (const auto* shape : {&precept_fields().shape(), &medium_budget_fields().shape(), &medium_line_fields().shape(),
                              &medium_priority_fields().shape(), &savings_fields().shape(), &site_fields().shape()})
        office.shapes().push_back(shape);
    office.waiting().push_back(waiting);
    for (auto& witness : precept_witnesses()) office.duties().add(std::move(witness));
}

} // namespace reeve::resources
