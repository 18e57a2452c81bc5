// What offices call the columns of their lists of police stations and front enquiry offices.
#include "resources/site_rows_store.h"
#include "office/described_rows_store.h"
#include "resources/site.h"

namespace reeve::resources {
namespace {

// As the form of the register asks them.
const office::Register& sites() {
    static const auto list = office::register_of(
        site_fields(),
        office::Register{.address = "/work/sites",
                         .title = "Sites",
                         .plural = "sites",
                         .view = {"name"},
                         .form = {"name", "kind", "address", "hours", "visits_a_year", "visits_source", "cost_a_year",
                                  "review_by", "reviewed_on", "outcome", "outcome_words", "closed_on", "is_public"}},
        [](const Site& site) { return check(site); });
    return list;
}

} // namespace

office::BroughtKind brought_sites() {
    auto rows = office::rows_of(sites());
    rows.also = {{"name", {"Site", "Station", "Police station", "Building", "Office", "Place"}},
                 {"kind", {"Type", "Kind", "Type of site"}},
                 {"address", {"Location", "Where"}},
                 {"hours", {"Hours", "Opening hours", "Open"}},
                 {"visits_a_year", {"Visits", "Visitors", "Footfall", "Visits a year", "People in a year"}},
                 {"visits_source", {"Source", "Counted by"}},
                 {"cost_a_year", {"Cost", "Annual cost", "Running cost", "Cost a year"}},
                 {"review_by", {"Review by", "Review due", "Next review"}},
                 {"reviewed_on", {"Reviewed on", "Last review", "Last reviewed"}},
                 {"outcome", {"Outcome", "Decision"}},
                 {"outcome_words", {"Why", "Reason"}},
                 {"closed_on", {"Closed", "Closed on", "Last day"}},
                 {"is_public", {"Public", "Published"}}};
    office::BroughtKind words;
    words.name = "sites";
    words.slug = "sites";
    words.title = "Police stations and other sites of your own list";
    words.about = "Each row becomes a site. One that is here already under the same name is asked about.";
    words.section = "Plan and progress";
    words.list_title = sites().title;
    words.list_address = sites().address;
    words.noun = "site";
    words.plural = sites().plural;
    words.right = sites().write;
    return office::described_kind(std::move(words), std::move(rows));
}

} // namespace reeve::resources
