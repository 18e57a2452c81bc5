// Loading places from the CSV files of open geography into an empty register.
#include "base/csv.h"
#include "office/place_store.h"
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

namespace reeve::office {
namespace {

Refusal unreadable(const std::string& what) {
    return {"The geography files cannot be used: " + what + ".", "", Refusal::Kind::conflict};
}

// The rows below a head that must read exactly so.
Result<std::vector<CsvRow>> rows_under(std::string_view text, const CsvRow& head) {
    auto rows = TRY(read_csv(text));
    if (rows.empty() || rows.front() != head) return unreadable("the columns should be " + joined(head, ", "));
    rows.erase(rows.begin());
    for (const auto& row : rows)
        if (row.size() != head.size())
            return unreadable("a row has " + counted(static_cast<std::int64_t>(row.size()), "cell") + ", not "
                              + std::to_string(head.size()));
    return rows;
}

std::int64_t whole(const std::string& text) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) throw Fault("geography: not a whole number: " + text);
    return value;
}

// "838.9387" in millionths.
std::int64_t micro(const std::string& text) {
    auto point = text.find('.');
    auto fraction = point == std::string::npos ? std::string() : text.substr(point + 1);
    fraction.resize(6, '0');
    return whole(text.substr(0, point) + fraction);
}

std::optional<Date> maybe_date(const std::string& text) {
    if (text.empty()) return std::nullopt;
    auto date = parse_iso_date(text);
    if (!date) throw Fault("geography: not a date: " + text);
    return *date;
}

using AreasByCode = std::map<std::pair<std::string, std::int64_t>, AreaId>;

AreaId parent_of(const AreasByCode& known, const std::string& code) {
    if (code.empty()) return {};
    auto at = known.upper_bound({code, INT64_MAX});
    if (at == known.begin() || (--at)->first.first != code)
        throw Fault("geography: a parent comes after its child: " + code);
    return at->second;
}

Result<AreasByCode> load_areas(Change& change, std::string_view text) {
    AreasByCode known;
    for (const auto& row :
         TRY(rows_under(text, {"code", "vintage", "kind", "name", "parent", "valid_from", "valid_to", "note"}))) {
        auto kind = choice_of<AreaKind>(row[2]);
        if (!kind) return unreadable("“" + row[2] + "” is no kind of area");
        Area area;
        area.code = row[0];
        area.vintage = static_cast<int>(whole(row[1]));
        area.kind = *kind;
        area.name = row[3];
        area.folded = folded(row[3]);
        area.slug = slug_of(row[3]);
        area.parent = parent_of(known, row[4]);
        area.valid_from = maybe_date(row[5]);
        area.valid_to = maybe_date(row[6]);
        area.note = row[7];
        known[{area.code, area.vintage}] = keep_new(change, area_fields(), area).id;
    }
    return known;
}

Result<Done> load_outlines(Change& change, std::string_view text, AreasByCode& known) {
    for (const auto& row : TRY(rows_under(text, {"code", "vintage", "zoom", "path", "label_x", "label_y", "viewbox"})))
        change.tx.run(db::Sql(R"(
            INSERT INTO area_outline (area_id, zoom, path, label_x, label_y, viewbox) VALUES (:area, :zoom, :path, :x, :y, :viewbox))",
                              "add an outline"),
                      {{"area", known.at({row[0], whole(row[1])})},
                       {"zoom", row[2]},
                       {"path", row[3]},
                       {"x", whole(row[4])},
                       {"y", whole(row[5])},
                       {"viewbox", row[6]}});
    return Done{};
}

Result<Done> load_population(Change& change, std::string_view text, AreasByCode& known) {
    for (const auto& row : TRY(rows_under(text, {"code", "vintage", "year", "people", "households", "source"}))) {
        auto households = row[4].empty() ? std::optional<std::int64_t>() : whole(row[4]);
        change.tx.run(db::Sql(R"(
            INSERT INTO area_population (area_id, year, people, households, source) VALUES (:area, :year, :people, :households, :source))",
                              "add a population"),
                      {{"area", known.at({row[0], whole(row[1])})},
                       {"year", whole(row[2])},
                       {"people", whole(row[3])},
                       {"households", households},
                       {"source", row[5]}});
    }
    return Done{};
}

Result<Done> load_links(Change& change, std::string_view text) {
    for (const auto& row : TRY(rows_under(text, {"kind", "from_code", "to_code", "change"})))
        change.tx.run(
            db::Sql("INSERT INTO area_link (kind, from_code, to_code, change) VALUES (:kind, :from, :to, :change)",
                    "add a lookup"),
            {{"kind", row[0]}, {"from", row[1]}, {"to", row[2]}, {"change", row[3]}});
    return Done{};
}

Result<Done> load_planes(Change& change, std::string_view text) {
    for (const auto& row : TRY(rows_under(
             text, {"zoom", "width", "height", "west", "north", "units_per_degree_east", "units_per_degree_south"})))
        change.tx.run(db::Sql(R"(
            INSERT INTO map_plane (zoom, width, height, west_micro, north_micro, east_units_micro, south_units_micro)
            VALUES (:zoom, :width, :height, :west, :north, :east_units, :south_units))",
                              "add a plane"),
                      {{"zoom", row[0]},
                       {"width", whole(row[1])},
                       {"height", whole(row[2])},
                       {"west", micro(row[3])},
                       {"north", micro(row[4])},
                       {"east_units", micro(row[5])},
                       {"south_units", micro(row[6])}});
    return Done{};
}

Result<std::string> file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return unreadable(path + " cannot be opened");
    return std::string(std::istreambuf_iterator<char>(file), {});
}

} // namespace

Result<GeographyFiles> geography_in(const std::string& folder) {
    GeographyFiles files;
    files.areas = TRY(file_text(folder + "/areas.csv"));
    files.outlines = TRY(file_text(folder + "/outlines.csv"));
    files.population = TRY(file_text(folder + "/population.csv"));
    files.links = TRY(file_text(folder + "/links.csv"));
    files.planes = TRY(file_text(folder + "/planes.csv"));
    return files;
}

Result<int> load_geography(Change& change, const GeographyFiles& files) {
    if (change.tx.value<int>(db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM area", "how many areas")) > 0)
        return Refusal{"The register of places holds areas already.", "", Refusal::Kind::conflict};
    auto known = TRY(load_areas(change, files.areas));
    TRY(load_outlines(change, files.outlines, known));
    TRY(load_population(change, files.population, known));
    TRY(load_links(change, files.links));
    TRY(load_planes(change, files.planes));
    return static_cast<int>(known.size());
}

} // namespace reeve::office
