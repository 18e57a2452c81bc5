// A quarterly pack or problem profile as the office keeps it: a draft that follows the records, then frozen, published
// by a second person, and corrected by a next edition.
#pragma once
#include "crimedata/pack_content.h"
#include "office/people/person.h"
#include "record/description.h"

namespace reeve::crimedata {

struct CrimePack {
    Id<CrimePack> id;
    int version = 0;
    std::string reference; // DP-0001
    PackKind kind = PackKind::quarterly;
    std::string area;     // E06000016
    std::string category; // a slug; empty in a quarterly pack
    std::string first_month, last_month;
    Prose words; // the analyst's own
    int edition = 1;
    Prose correction;    // what this edition corrects; empty in the first
    std::string content; // canonical JSON of what was frozen; empty before
    std::string hash;
    std::optional<Date> frozen_on;
    office::PersonId frozen_by;
    std::string frozen_post;
    std::optional<Date> published_on;
    std::string published_post;
    bool is_sample = false;

    MonthRange months() const;
};
const Description<CrimePack>& crime_pack_fields();

// A published edition that a correction has replaced: kept whole, with its hash.
struct CrimePackEdition {
    Id<CrimePackEdition> id;
    int version = 0;
    Id<CrimePack> pack;
    int number = 1;
    Prose correction;
    std::string content, hash;
    Date frozen_on;
    std::string frozen_post;
    Date published_on;
    std::string published_post;
};
const Description<CrimePackEdition>& crime_pack_edition_fields();

inline constexpr const char* pack_noun = "pack";

CrimePack new_pack(PackKind, const std::string& area, const std::string& category, MonthRange);
// The content with the analyst's words, every number in them held against the content's own.
struct WordsRead {
    std::string text;                  // as it is shown
    std::vector<GivenNumber> given;    // numbers somebody gave: {{given 45|the retailers' project}}
    std::vector<std::string> unlinked; // numbers that are neither in the pack nor given
};
WordsRead read_words(const Prose&, const PackContent&);
PackContent with_words(PackContent, const CrimePack&);
// Refused where the analyst's words hold a number that is not in the pack and that nobody gave.
Result<CrimePack> freeze(CrimePack, const PackContent& drafted, office::PersonId by, const std::string& post,
                         Date today);
// Of a frozen pack. A Fault where it cannot be read.
PackContent frozen_content(const CrimePack&);

} // namespace reeve::crimedata
