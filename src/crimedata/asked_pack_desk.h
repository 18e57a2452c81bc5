// What the pages of packs share: the pack that was asked for, what it says, its addresses, and the page of its proof.
#pragma once
#include "crimedata/crime_pack_store.h"
#include "crimedata/pack_desk.h"
#include "office/routes.h"

namespace reeve::crimedata {

inline constexpr const char* packs_desk = "/work/data-packs";
inline constexpr const char* packs_public = "/data-packs";

std::optional<CrimePack> pack_asked_for(office::Visit&);         // {reference}
std::optional<CrimePack> public_pack_asked_for(office::Visit&);  // as it was published last
std::optional<CrimePack> pack_edition_asked_for(office::Visit&); // edition {number} of it
std::string desk_address(const CrimePack&);                      // /work/data-packs/DP-0001
std::string public_address(const CrimePack&);                    // /data-packs/DP-0001

// As the records stand now, with the analyst's words.
Result<PackContent> drafted_content(db::Connection&, office::Office&, const CrimePack&, Moment now);
// As it was frozen, else as it reads now.
Result<PackContent> content_shown(office::Visit&, const CrimePack&);
PackCover cover_of(office::Visit&, const CrimePack&);
// "Shoplifting in Leicester, July to September 2025"
std::string pack_title(db::Connection&, const CrimePack&);
std::string pack_state(const CrimePack&);

// Each number of a frozen pack held against the records of today.
struct PackProof {
    struct Line {
        PackNumber number;
        std::optional<std::int64_t> now; // none: a month is no longer held
        bool is_same() const { return now && *now == number.value; }
    };
    std::vector<Line> lines;
    std::size_t moved() const;
};
PackProof proof_of(db::Connection&, const PackContent&);
html::Html proof_view(const PackProof&, const CrimePack&);
// The drafts of all districts for these months, made where they are not there yet; says each as it comes.
Result<std::string> make_packs(office::Office&, const std::string& post, MonthRange,
                               const std::function<void(const std::string&)>& say);

} // namespace reeve::crimedata
