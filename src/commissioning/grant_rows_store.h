// The grants that are published: the rows of the register and of the 360Giving file alike; and past grants brought in.
#pragma once
#include "commissioning/grant_package.h"
#include "commissioning/grant_rules.h"
#include "commissioning/past_grant.h"
#include "office/import_store.h"

namespace reeve::commissioning {

inline constexpr const char* past_grants_kind = "past grants"; // of an import

// The office's own grants decided in this time, oldest first; without a day the time is open at that end. A grant
// without a date stands first, where no day is given.
struct GrantTime {
    std::optional<Date> from, to;
};
std::vector<PublishedGrant> published_grants(db::Connection&, const GrantTime& = {});
Publisher publisher(db::Connection&);

std::vector<PastGrant> all_past_grants(db::Connection&); // newest decision first
std::optional<PastGrant> find_past_grant(db::Connection&, std::string_view reference);

// What would come of bringing a file in.
struct GrantImportPlan {
    JsonList fresh;           // to be kept, in the order of the file
    std::size_t known = 0;    // here already, by their identifier
    std::size_t unnamed = 0;  // without an identifier: they cannot be kept
    std::size_t repeated = 0; // named twice in the file: the first is kept
    std::vector<GrantTrouble> troubles;
    std::string note;
    std::string file_hash;

    std::size_t left_out() const { return known + unnamed + repeated; }
};
std::string in_words(const GrantImportPlan&); // "5 grants can be brought in. 2 are here already."
// JSON, CSV or XLSX, by its bytes. Problems where it is none of them.
Result<GrantImportPlan> plan_grants(db::Connection&, std::string_view bytes, Date today);
struct GrantImport {
    std::string file_name;
    bool is_own = true;
    bool is_sample = false;
};
Result<office::ImportRun> keep_grants(office::Change&, const GrantImportPlan&, const GrantImport&);
Result<office::ImportRun> undo_grants(office::Change&, office::ImportRun);

} // namespace reeve::commissioning
