// Drawn areas in the database, and what is counted inside them.
#include "crimedata/inside_count_store.h"

namespace reeve::crimedata {

using office::Change;

std::vector<DrawnArea> drawn_areas(db::Connection& connection) {
    return db::records(
        connection, drawn_area_fields(),
        db::Sql("1 = 1 ORDER BY CASE WHEN withdrawn_on IS NULL THEN 0 ELSE 1 END, title, id", "drawn areas"));
}

std::optional<DrawnArea> find_drawn_area(db::Connection& connection, std::string_view reference) {
    return db::record(connection, drawn_area_fields(), db::Sql("reference = :reference", "a drawn area"),
                      {{"reference", std::string(reference)}});
}

std::string geojson_of(db::Connection& connection, const DrawnArea& area) {
    return connection
        .one(db::Sql("SELECT geojson FROM crime_boundary WHERE area = :area AND hash = :hash",
                     "the boundary of a drawn area"),
             {{"area", area.id}, {"hash", area.hash}}, [](const db::Row& row) { return row.get<std::string>(0); })
        .value_or("");
}

void keep_inside(Change& change, const std::string& reference, std::int64_t file, const CellCounts& counts) {
    change.tx.run(db::Sql("INSERT INTO crime_counts (area, file, counts) VALUES (:area, :file, :counts)",
                          "crime counts of a drawn area"),
                  {{"area", reference}, {"file", file}, {"counts", kept_text(counts)}});
}

void count_drawn_areas(Change& change, std::int64_t file, const std::vector<RowFate>& fates,
                       const std::vector<RowPlace>& places) {
    for (const auto& area : drawn_areas(change.tx)) {
        auto drawing = CustomArea::read(geojson_of(change.tx, area));
        if (!drawing) throw Fault("the kept boundary of " + area.reference + " is damaged");
        keep_inside(change, area.reference, file, InsideAnswers(*std::move(drawing)).counts(fates, places));
    }
}

std::vector<CrimeMonth> months_of_drawn(db::Connection& connection, const std::string& reference) {
    return connection.all(db::Sql(R"(
        SELECT month
        FROM crime_counts JOIN crime_file ON crime_file.id = crime_counts.file
        WHERE area = :area AND kind = 'street' AND is_current = 1
        ORDER BY month)",
                                  "months of a drawn area"),
                          {{"area", reference}}, [](const db::Row& row) { return CrimeMonth{row.get<int>(0)}; });
}

} // namespace reeve::crimedata
