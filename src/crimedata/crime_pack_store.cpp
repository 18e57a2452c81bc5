// Packs and profiles in the database.
#include "crimedata/crime_pack_store.h"
#include "office/edition.h"

namespace reeve::crimedata {

using office::Change;

namespace {

std::optional<CrimePack> as_the_public_has(db::Connection& connection, const CrimePack& pack) {
    if (pack.published_on) return pack;
    auto editions = pack_editions(connection, pack.id);
    if (editions.empty()) return std::nullopt;
    return office::as_in_edition(pack, editions.back());
}

std::vector<std::string> frozen_and_changed(db::Connection& connection) {
    std::vector<std::string> changed;
    for (const auto& pack : all_packs(connection)) {
        if (pack.frozen_on && sha256(pack.content) != pack.hash)
            changed.push_back(pack.reference + " does not read as it was frozen");
        for (const auto& edition : pack_editions(connection, pack.id))
            if (sha256(edition.content) != edition.hash)
                changed.push_back("Edition " + std::to_string(edition.number) + " of " + pack.reference
                                  + " does not read as it was frozen");
    }
    return changed;
}

} // namespace

std::vector<CrimePack> all_packs(db::Connection& connection) {
    return db::records(connection, crime_pack_fields(),
                       db::Sql("1 = 1 ORDER BY last_month DESC, reference", "all packs"));
}

std::optional<CrimePack> find_pack(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "DP") return std::nullopt;
    return db::record(connection, crime_pack_fields(), db::Sql("reference = :reference", "a pack by its reference"),
                      {{"reference", in_words(*read)}});
}

std::optional<CrimePack> pack_of(db::Connection& connection, const CrimePack& like) {
    return db::record(connection, crime_pack_fields(),
                      db::Sql("area = :area AND category = :category AND kind = :kind AND first_month = :first"
                              " AND last_month = :last",
                              "the pack of an area and its months"),
                      {{"area", like.area},
                       {"category", like.category},
                       {"kind", stored_name(like.kind)},
                       {"first", like.first_month},
                       {"last", like.last_month}});
}

std::vector<CrimePack> published_packs(db::Connection& connection) {
    std::vector<CrimePack> published;
    for (const auto& pack :
         db::records(connection, crime_pack_fields(),
                     db::Sql("published_on IS NOT NULL OR edition > 1 ORDER BY last_month DESC, reference",
                             "packs that are published")))
        if (auto shown = as_the_public_has(connection, pack)) published.push_back(std::move(*shown));
    return published;
}

std::optional<CrimePack> published_pack(db::Connection& connection, std::string_view reference) {
    auto pack = find_pack(connection, reference);
    return pack ? as_the_public_has(connection, *pack) : std::nullopt;
}

std::vector<CrimePackEdition> pack_editions(db::Connection& connection, Id<CrimePack> pack) {
    return db::records(connection, crime_pack_edition_fields(),
                       db::Sql("pack = :pack ORDER BY number", "earlier editions of a pack"), {{"pack", pack}});
}

CrimePack add_pack(Change& change, CrimePack pack) {
    if (auto stands = pack_of(change.tx, pack)) return *stands;
    return keep_new(change, crime_pack_fields(), std::move(pack));
}

Result<CrimePack> keep_pack(Change& change, const CrimePack& stands, CrimePack pack) {
    const bool is_publication = pack.published_on && pack.content == stands.content;
    if (!is_publication) TRY(office::may_be_written(stands, pack_noun));
    return keep(change, crime_pack_fields(), std::move(pack));
}

Result<CrimePack> open_pack_correction(Change& change, const CrimePack& published, Prose what) {
    auto next = TRY(office::corrected(published, std::move(what), pack_noun));
    CrimePackEdition edition;
    edition.pack = published.id;
    keep_new(change, crime_pack_edition_fields(), office::kept_edition(std::move(edition), published));
    return keep(change, crime_pack_fields(), std::move(next));
}

std::vector<office::Invariant> pack_invariants() {
    return {{"packs-read-as-frozen", "Every frozen pack reads as it was frozen", frozen_and_changed}};
}

} // namespace reeve::crimedata
