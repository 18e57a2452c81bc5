// Keeps packs and profiles, with the editions that corrections have replaced.
#pragma once
#include "crimedata/crime_pack.h"
#include "office/invariants.h"
#include "office/keep.h"

namespace reeve::crimedata {

// Newest months first, then by reference.
std::vector<CrimePack> all_packs(db::Connection&);
std::optional<CrimePack> find_pack(db::Connection&, std::string_view reference);
// The pack of this kind, area, category and months; none where it was never made.
std::optional<CrimePack> pack_of(db::Connection&, const CrimePack& like);
// As the public has them: each as it was published last, also while a correction of it is written.
std::vector<CrimePack> published_packs(db::Connection&);
std::optional<CrimePack> published_pack(db::Connection&, std::string_view reference);

std::vector<CrimePackEdition> pack_editions(db::Connection&, Id<CrimePack>);

// A pack that is there already is given back as it stands.
CrimePack add_pack(office::Change&, CrimePack);
// Refused while the pack that stands is frozen, but for its publication.
Result<CrimePack> keep_pack(office::Change&, const CrimePack& stands, CrimePack);
Result<CrimePack> open_pack_correction(office::Change&, const CrimePack& published, Prose what);

// What `reeve check` looks at: that every frozen pack and every kept edition reads as it was frozen.
std::vector<office::Invariant> pack_invariants();

} // namespace reeve::crimedata
