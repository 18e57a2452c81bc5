// The 360Giving file as a whole: who publishes it, its JSON, CSV and XLSX, and the reading of such files.
#pragma once
#include "base/moment.h"
#include "commissioning/published_grant.h"

namespace reeve::commissioning {

struct Publisher {
    std::string prefix; // that 360Giving gave the office: "leics"; empty: none yet
    std::string name;
    std::string site; // https://reeve.example; empty: not set

    std::string identifier() const { return "360G-" + prefix; }
};
// What must be set before a file can be made, in words; empty where nothing is missing.
std::vector<std::string> what_is_missing(const Publisher&);

// Why the file must not be published as it stands, in words: what is not set, or what is wrong with its grants. Empty
// where nothing is.
std::string why_not_published(const Publisher&, const std::vector<PublishedGrant>&, Date today);

// The package of version 1.4, licensed CC BY 4.0, pretty-printed.
std::string package_text(const Publisher&, const std::vector<PublishedGrant>&, Moment now);
std::string grants_csv(const std::vector<PublishedGrant>&);
// The sheets "grants" and "Meta".
std::string grants_xlsx(const Publisher&, const std::vector<PublishedGrant>&, Moment now);

// Whether a file is JSON, by its first character; else it is CSV or XLSX (grant_columns.h).
bool is_json(std::string_view bytes);
// The list of a JSON package. Problems in words where it is none.
Result<JsonList> grants_of_json(std::string_view bytes);

} // namespace reeve::commissioning
