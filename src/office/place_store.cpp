// Places in the database: the questions that pages and other records ask of them.
#include "office/place_store.h"

namespace reeve::office {

std::optional<Area> area_by_code(db::Connection& connection, std::string_view code, int vintage) {
    return db::record(
        connection, area_fields(),
        db::Sql("code = :code AND (vintage = :vintage OR :vintage = 0) ORDER BY vintage DESC", "area by code"),
        {{"code", code}, {"vintage", vintage}});
}

std::optional<Area> area_by_slug(db::Connection& connection, AreaKind kind, std::string_view slug) {
    return db::record(connection, area_fields(),
                      db::Sql("slug = :slug AND kind = :kind ORDER BY vintage DESC, code", "area by slug"),
                      {{"slug", slug}, {"kind", kind}});
}

std::vector<Area> areas_of_kind(db::Connection& connection, AreaKind kind, int vintage) {
    return db::records(connection, area_fields(),
                       db::Sql(R"(
        kind = :kind AND vintage = (SELECT MAX(newest.vintage) FROM area AS newest
                                    WHERE newest.kind = :kind AND (newest.vintage = :vintage OR :vintage = 0))
        ORDER BY folded, code)",
                               "areas of a kind"),
                       {{"kind", kind}, {"vintage", vintage}});
}

std::vector<Area> children_of(db::Connection& connection, AreaId parent, AreaKind kind) {
    return db::records(connection, area_fields(),
                       db::Sql(R"(
        parent_id = :parent AND kind = :kind AND vintage = (SELECT MAX(newest.vintage) FROM area AS newest
                                                           WHERE newest.parent_id = :parent AND newest.kind = :kind)
        ORDER BY folded, code)",
                               "areas inside an area"),
                       {{"parent", parent}, {"kind", kind}});
}

std::optional<Area> district_of(db::Connection& connection, const Area& area) {
    auto at = std::optional(area);
    while (at && at->kind != AreaKind::district) at = db::find(connection, area_fields(), at->parent);
    return at;
}

std::vector<Area> suggest_areas(db::Connection& connection, std::string_view typed, std::size_t most) {
    std::vector<Area> places;
    for (auto kind : {AreaKind::district, AreaKind::ward, AreaKind::people_zone})
        for (auto& area : areas_of_kind(connection, kind)) places.push_back(std::move(area));
    return suggest_areas(places, typed, most);
}

std::vector<AreaOutline> outlines_of(db::Connection& connection, AreaKind kind, std::string_view zoom, AreaId parent) {
    std::vector<AreaOutline> outlines;
    for (const auto& area : parent ? children_of(connection, parent, kind) : areas_of_kind(connection, kind))
        if (auto outline = outline_of(connection, area.id, zoom)) outlines.push_back(std::move(*outline));
    return outlines;
}

std::optional<AreaOutline> outline_of(db::Connection& connection, AreaId area, std::string_view zoom) {
    return connection.one(
        db::Sql("SELECT path, label_x, label_y, viewbox FROM area_outline WHERE area_id = :area AND zoom = :zoom",
                "outline of an area"),
        {{"area", area}, {"zoom", zoom}}, [&](const db::Row& row) {
            return AreaOutline{area, row.get<std::string>(0), row.get<int>(1), row.get<int>(2),
                               row.get<std::string>(3)};
        });
}

std::optional<MapPlane> map_plane(db::Connection& connection, std::string_view zoom) {
    return connection.one(db::Sql(R"(
        SELECT zoom, width, height, west_micro, north_micro, east_units_micro, south_units_micro FROM map_plane WHERE zoom = :zoom)",
                                  "plane of a zoom"),
                          {{"zoom", zoom}}, [](const db::Row& row) {
                              return MapPlane{row.get<std::string>(0),  row.get<int>(1),
                                              row.get<int>(2),          row.get<std::int64_t>(3),
                                              row.get<std::int64_t>(4), row.get<std::int64_t>(5),
                                              row.get<std::int64_t>(6)};
                          });
}

std::optional<AreaPopulation> population_of(db::Connection& connection, AreaId area, int year) {
    return connection.one(db::Sql(R"(
        SELECT year, people, households, source FROM area_population
        WHERE area_id = :area AND (year = :year OR :year = 0) ORDER BY year DESC)",
                                  "population of an area"),
                          {{"area", area}, {"year", year}}, [](const db::Row& row) {
                              return AreaPopulation{row.get<int>(0), row.get<std::int64_t>(1),
                                                    row.get<std::optional<std::int64_t>>(2), row.get<std::string>(3)};
                          });
}

std::vector<AreaLink> links_from(db::Connection& connection, std::string_view kind, std::string_view code) {
    return connection.all(
        db::Sql("SELECT to_code, change FROM area_link WHERE kind = :kind AND from_code = :code ORDER BY to_code",
                "what a code became"),
        {{"kind", kind}, {"code", code}}, [](const db::Row& row) {
            return AreaLink{row.get<std::string>(0), row.get<std::string>(1)};
        });
}

} // namespace reeve::office
