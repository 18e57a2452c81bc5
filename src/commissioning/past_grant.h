// A grant that was brought in from a 360Giving file: what lists show of it, and its whole record as it came.
#pragma once
#include "commissioning/published_grant.h"
#include "office/import_run.h"

namespace reeve::commissioning {

struct PastGrant {
    Id<PastGrant> id;
    int version = 0;
    std::string reference;  // PG-0001
    std::string identifier; // of the file
    std::string title, recipient;
    std::optional<Date> awarded_on;
    std::optional<Money> amount;
    std::string funder;
    bool is_own = true; // the office's; another funder's is kept, and not published as ours
    std::string record; // as JSON, with its decimals as they were written
    Id<office::ImportRun> import_run;
    bool is_sample = false;
};
const Description<PastGrant>& past_grant_fields();

PastGrant past_grant_of(const Json& record);
PublishedGrant published(const PastGrant&);

} // namespace reeve::commissioning
