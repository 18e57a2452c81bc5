// Areas that somebody drew in the database, and the counts of rows inside them.
#include "crimedata/drawn_area_store.h"
#include "base/text.h"
#include "crimedata/crime_store.h"
#include "office/place_store.h"
#include "office/settings_store.h"

namespace reeve::crimedata {
namespace {

using office::Change;

// The plane that maps of the force area are drawn on goes around it.
GeoBox force_box(db::Connection& connection) {
    const auto plane = office::map_plane(connection, "force");
    if (!plane || plane->east_units_micro <= 0 || plane->south_units_micro <= 0) return police_box;
    constexpr std::int64_t millions = 1'000'000'000'000; // a degree in millionths, and a unit in millionths
    const auto east = plane->west_micro + plane->width * millions / plane->east_units_micro;
    const auto south = plane->north_micro - plane->height * millions / plane->south_units_micro;
    return {{static_cast<std::int32_t>(plane->west_micro), static_cast<std::int32_t>(south)},
            {static_cast<std::int32_t>(east), static_cast<std::int32_t>(plane->north_micro)}};
}

void keep_boundary(Change& change, const DrawnArea& area, std::string_view geojson) {
    change.tx.run(db::Sql(R"(
        INSERT INTO crime_boundary (area, hash, geojson)
        VALUES (:area, :hash, :geojson)
        ON CONFLICT (area, hash) DO NOTHING)",
                          "a boundary of a drawn area"),
                  {{"area", area.id}, {"hash", area.hash}, {"geojson", std::string(geojson)}});
}

void count_everywhere(Change& change, const std::string& reference, CustomArea drawing) {
    change.tx.run(db::Sql("DELETE FROM crime_counts WHERE area = :area", "counts of a drawn area go"),
                  {{"area", reference}});
    InsideAnswers inside(std::move(drawing));
    for (const auto& file : crime_files(change.tx))
        if (file.is.kind == CrimeFileKind::street && file.has_places)
            keep_inside(change, reference, file.id,
                        inside.counts(fates_of(change.tx, file.id), places_of(change.tx, file.id)));
}

} // namespace

Result<CustomArea> checked_drawing(db::Connection& connection, std::string_view geojson) {
    const auto wrong = [](const std::string& words) { return Problems{{{"drawing", words}}}; };
    if (geojson.size() > most_drawn_bytes) return wrong("The boundary is larger than 1MB. Simplify it");
    if (trimmed(geojson).empty()) return wrong("Paste the boundary or choose a file");
    auto read = CustomArea::read(geojson);
    if (!read) return wrong(read.refusal().message);
    if (auto fault = drawing_fault(*read, force_box(connection)); !fault.empty()) return wrong(fault);
    return read;
}

Result<DrawnArea> keep_drawn_area(Change& change, DrawnArea area, std::string_view geojson) {
    TRY(may_be_corrected(area));
    if (area.id && geojson.empty()) return office::keep(change, drawn_area_fields(), std::move(area));
    auto drawing = TRY(checked_drawing(change.tx, geojson));
    const auto hash = boundary_hash(geojson);
    const bool is_moved = hash != area.hash;
    if (is_moved) area.drawn_on = change.today();
    area.hash = hash;
    area.points = static_cast<std::int64_t>(drawing.points());
    if (area.id) area = TRY(office::keep(change, drawn_area_fields(), std::move(area)));
    else area = office::keep_new(change, drawn_area_fields(), std::move(area));
    if (!is_moved) return area;
    keep_boundary(change, area, geojson);
    count_everywhere(change, area.reference, std::move(drawing));
    return area;
}

} // namespace reeve::crimedata
