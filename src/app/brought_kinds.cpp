// Lists the kinds that each part of the office describes, and mounts the pages that they share.
#include "app/brought_kinds.h"
#include "office/action_log_store.h"
#include "office/brought_pages.h"
#include "office/office.h"
#include "office/organisation_rows_store.h"
#include "resources/site_rows_store.h"
#include "scrutiny/scheme_rows_store.h"

namespace reeve {
namespace {

// A workstream or a thread of the plan rests on the action.
bool is_linked_in_plan(db::Connection& connection, office::ActionId action) {
    return connection.value<std::int64_t>(db::Sql(R"(
        SELECT (SELECT CAST(COUNT(*) AS BIGINT) FROM workstream_action WHERE action = :action)
             + (SELECT CAST(COUNT(*) AS BIGINT) FROM plan_thread_action WHERE action = :action))",
                                                  "links of the plan to an action"),
                                          {{"action", action}})
           > 0;
}

} // namespace

const office::BroughtKinds& brought_kinds() {
    static const office::BroughtKinds kinds = {office::action_log(is_linked_in_plan), office::brought_organisations(),
                                               resources::brought_sites(), scrutiny::brought_visit_places(),
                                               scrutiny::brought_visitors()};
    return kinds;
}

void mount_brought(office::Office& office) { office::mount_brought_pages<brought_kinds>(office.routes()); }

} // namespace reeve
