// Sites in the database.
#include "resources/site_store.h"

namespace reeve::resources {

std::vector<Site> all_sites(db::Connection& connection) {
    return db::records(connection, site_fields(),
                       db::Sql("1 = 1 ORDER BY CASE WHEN closed_on IS NULL THEN 0 ELSE 1 END, name", "all sites"));
}

std::vector<Site> public_sites(db::Connection& connection) {
    auto all = all_sites(connection);
    std::erase_if(all, [](const Site& site) { return !site.is_public; });
    return all;
}

} // namespace reeve::resources
