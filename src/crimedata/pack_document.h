// A pack as a document to take away: tagged PDF, Word and text.
#pragma once
#include "crimedata/pack_content.h"
#include "document/document.h"

namespace reeve::crimedata {

// Whose pack it is and where it stands; `mark` is "DRAFT" or the like, empty once it is published.
struct PackCover {
    std::string office, site, address, mark, frozen, hash;
    std::string stands; // of a draft: the day on which the records stood so
    bool is_sample = false;
};
document::Document pack_document(const PackContent&, const std::vector<std::string>& drawings, const PackCover&);

} // namespace reeve::crimedata
