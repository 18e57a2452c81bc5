// Counts of recorded crime asked of what is kept: which areas there are, which months are here, and one answer.
#include "crimedata/crime_count_store.h"
#include "base/text.h"
#include "crimedata/area_lookup.h"
#include "crimedata/crime_words.h"
#include "crimedata/inside_count_store.h"
#include "office/place_store.h"
#include "office/settings_store.h"
#include <set>

namespace reeve::crimedata {
namespace {

using office::AreaKind;

constexpr const char* outside_words =
    "Rows whose neighbourhood lies outside the force area, though the force recorded them.";
constexpr const char* no_area_words = "Rows that the force published without a place.";

CrimeArea every_row(const std::string& force, const std::string& name) {
    return {force, name, "Every row of the force", {all_rows}, {}, ""};
}

// Neighbourhoods of 2021 in a ward, and those of 2011 alone whose every successor lies in it.
CrimeArea ward_of(db::Connection& connection, const office::Area& ward) {
    CrimeArea area{ward.code, ward.name, "Ward", {}, {}, ""};
    std::set<std::string> inside;
    connection.each(db::Sql(R"(
        SELECT from_code
        FROM area_link
        WHERE kind = 'lsoa21_to_ward24' AND to_code = :ward
        ORDER BY from_code)",
                            "neighbourhoods of a ward"),
                    {{"ward", ward.code}}, [&](const db::Row& row) { inside.insert(row.get<std::string>(0)); });
    std::map<std::string, std::pair<int, int>> earlier; // how many successors, how many of them inside
    connection.each(db::Sql(R"(
        SELECT from_code, to_code
        FROM area_link
        WHERE kind = 'lsoa11_to_lsoa21'
        ORDER BY from_code, to_code)",
                            "successors of neighbourhoods"),
                    {}, [&](const db::Row& row) {
                        auto& [all, in] = earlier[row.get<std::string>(0)];
                        ++all;
                        in += inside.contains(row.get<std::string>(1)) ? 1 : 0;
                    });
    int parted = 0;
    area.parts.assign(inside.begin(), inside.end());
    for (const auto& [code, counts] : earlier) {
        if (counts.second > 0 && counts.second < counts.first) ++parted;
        if (counts.second > 0 && counts.second == counts.first && !inside.contains(code)) area.parts.push_back(code);
    }
    if (parted > 0)
        area.cautions.push_back(counted(parted, "neighbourhood") + " of 2011 " + (parted == 1 ? "was" : "were")
                                + " split between this ward and others; its rows before 2025 are left out here.");
    area.cautions.emplace_back("Made up of whole neighbourhoods, each given to the ward that holds most of it.");
    return area;
}

CrimeArea neighbourhood(db::Connection& connection, const office::Area& lsoa) {
    CrimeArea area{lsoa.code, lsoa.name, "Small neighbourhood (LSOA)", {lsoa.code}, {}, ""};
    for (const auto& link : office::links_from(connection, "lsoa11_to_lsoa21", lsoa.code))
        if (link.code != lsoa.code || link.change != "U") {
            area.cautions.emplace_back(
                "The boundary of this neighbourhood changed between 2011 and 2021; its earlier and later months are of different areas.");
            break;
        }
    return area;
}

CrimeArea force_area(db::Connection& connection, const office::Area& force) {
    CrimeArea area{force.code, force.name + " force area", "Force area", {}, {}, force.code};
    for (const auto& district : office::areas_of_kind(connection, AreaKind::district))
        area.parts.push_back(district.code);
    area.cautions.emplace_back("Rows with a neighbourhood inside the area; those without a place are not among them.");
    return area;
}

CrimeArea district(const office::Area& district) {
    return {district.code, district.name, "District and community safety partnership", {district.code}, {},
            district.code};
}

std::optional<CrimeArea> area_of(db::Connection& connection, const office::Area& area) {
    switch (area.kind) {
    case AreaKind::force: return force_area(connection, area);
    case AreaKind::district: return district(area);
    case AreaKind::ward: return ward_of(connection, area);
    case AreaKind::lsoa: return neighbourhood(connection, area);
    default: return std::nullopt;
    }
}

std::vector<std::string> forces_here(db::Connection& connection) {
    return connection.all(
        db::Sql("SELECT DISTINCT force FROM crime_file WHERE kind = 'street' AND is_current = 1 ORDER BY force",
                "forces with crime files"),
        {}, [](const db::Row& row) { return row.get<std::string>(0); });
}

} // namespace

std::string own_force(db::Connection& connection) { return force_slug(office::settings_of(connection).force); }

std::vector<CrimeArea> crime_areas(db::Connection& connection) {
    auto settings = office::settings_of(connection);
    std::vector<CrimeArea> areas{every_row(force_slug(settings.force), settings.force + ", all records")};
    for (const auto& force : office::areas_of_kind(connection, AreaKind::force))
        areas.push_back(force_area(connection, force));
    for (const auto& each : office::areas_of_kind(connection, AreaKind::district)) areas.push_back(district(each));
    for (const auto& drawn : drawn_areas(connection))
        if (drawn.is_open && !drawn.withdrawn_on) areas.push_back(crime_area_of(drawn));
    areas.push_back({outside_rows, "Outside the force area", "Outside", {outside_rows}, {outside_words}, ""});
    areas.push_back({no_area_rows, "No place given", "No place", {no_area_rows}, {no_area_words}, ""});
    return areas;
}

std::optional<CrimeArea> find_crime_area(db::Connection& connection, std::string_view code) {
    auto sought = std::string(trimmed(code));
    for (const auto& area : crime_areas(connection))
        if (area.code == sought) return area;
    if (is_drawn_reference(sought)) { // withdrawn, or not for everybody
        auto drawn = find_drawn_area(connection, sought);
        return drawn && drawn->is_open ? std::optional(crime_area_of(*drawn)) : std::nullopt;
    }
    if (auto area = office::area_by_code(connection, sought)) return area_of(connection, *area);
    if (auto area = office::area_by_slug(connection, AreaKind::district, sought)) return district(*area);
    for (const auto& force : forces_here(connection))
        if (force == sought) return every_row(force, capitalised(replaced(force, "-", " ")) + ", all records");
    return std::nullopt;
}

std::optional<std::int64_t> people_of(db::Connection& connection, const CrimeArea& area) {
    std::int64_t people = 0;
    for (const auto& code : area.parts) {
        auto found = office::area_by_code(connection, code);
        auto population = found ? office::population_of(connection, found->id) : std::nullopt;
        if (!population) return std::nullopt;
        people += population->people;
    }
    return people;
}

std::vector<CrimeMonth> months_here(db::Connection& connection, const std::string& force, CrimeFileKind kind) {
    return connection.all(db::Sql(R"(
        SELECT month
        FROM crime_file
        WHERE kind = :kind AND force = :force AND is_current = 1
        ORDER BY month)",
                                  "months of a force"),
                          {{"kind", kind}, {"force", force}},
                          [](const db::Row& row) { return CrimeMonth{row.get<int>(0)}; });
}

CrimeArea crime_area_of(const DrawnArea& drawn) {
    CrimeArea area{drawn.reference, drawn.title, label_of(drawn.kind), {drawn.reference}, {snapping_caveat}, ""};
    area.cautions.push_back("Drawn by " + drawn.source + ". Its boundary came in on " + in_words(drawn.drawn_on)
                            + ", and all months are counted inside it.");
    if (drawn.withdrawn_on)
        area.cautions.insert(area.cautions.begin(), "This area was withdrawn on " + in_words(*drawn.withdrawn_on) + ": "
                                                        + drawn.withdrawn_because);
    return area;
}

std::vector<CrimeMonth> months_here(db::Connection& connection, const CrimeQuestion& question) {
    if (question.areas.size() == 1 && is_drawn_reference(question.areas.front()))
        return months_of_drawn(connection, question.areas.front());
    return months_here(connection, question.force);
}

std::vector<KeptCell> kept_cells(db::Connection& connection, const CrimeQuestion& question) {
    std::vector<KeptCell> cells;
    for (const auto& area : question.areas)
        connection.each(db::Sql(R"(
            SELECT month, counts FROM crime_counts JOIN crime_file ON crime_file.id = crime_counts.file
            WHERE area = :area AND kind = 'street' AND force = :force AND is_current = 1 AND month >= :first
                  AND month <= :last ORDER BY month, file)",
                                "crime counts of an area"),
                        {{"area", area},
                         {"force", question.force},
                         {"first", question.months.first.number},
                         {"last", question.months.last.number}},
                        [&](const db::Row& row) {
                            cells.push_back({area, {row.get<int>(0)}, counts_in(row.get<std::string>(1))});
                        });
    return cells;
}

CrimeAnswer ask_crime(db::Connection& connection, const CrimeQuestion& question, CountedBy by) {
    std::map<std::string, std::string> names;
    if (by == CountedBy::area)
        for (const auto& area : crime_areas(connection)) names[area.code] = area.name;
    return answer_of(question, by, kept_cells(connection, question), months_here(connection, question), names);
}

} // namespace reeve::crimedata
