// What offices call the columns of their lists of organisations, and what rests on one.
#include "office/organisation_rows_store.h"
#include "office/described_rows_store.h"
#include "office/registers.h"

namespace reeve::office {

BroughtKind brought_organisations() {
    auto rows = rows_of(organisation_register());
    rows.also = {{"name", {"Organisation", "Organisation name", "Group", "Provider", "Company", "Partner"}},
                 {"kind", {"Type", "Sector", "Kind", "Type of organisation"}},
                 {"charity_number", {"Charity no", "Charity no.", "Registered charity number"}},
                 {"company_number", {"Company no", "Company no.", "Companies House number"}},
                 {"area_id", {"District", "Area", "Borough", "Local authority"}},
                 {"website", {"Web", "URL", "Web address", "Web site"}}};
    rows.is_used = [](db::Connection& connection, std::int64_t id) {
        return connection.value<std::int64_t>(
                   db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM partnership WHERE organisation_id = :id",
                           "partnerships with an organisation"),
                   {{"id", id}})
               > 0;
    };
    BroughtKind words;
    words.name = "organisations";
    words.slug = "organisations";
    words.title = "Organisations of your own list";
    words.about = "Each row becomes an organisation. One that is here already under the same name is asked about.";
    words.section = "Settings";
    words.list_title = "Organisations";
    words.list_address = organisation_register().address;
    words.noun = "organisation";
    words.plural = "organisations";
    words.right = organisation_register().write;
    return described_kind(std::move(words), std::move(rows));
}

} // namespace reeve::office
