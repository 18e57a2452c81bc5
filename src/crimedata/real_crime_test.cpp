// The real files of 51 months: every count by month, district and category agrees with SQLite's own reading of the same
// CSV files, and every oddity is found as often as it is there.
#include "base/text.h"
#include "crimedata/area_lookup.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/crime_words.h"
#include "crimedata/loading_desk.h"
#include "crimedata/source_desk.h"
#include "office/office_testing.h"
#include "office/place_store.h"
#include "office/settings_store.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace reeve::crimedata {
namespace {

namespace files = std::filesystem;

// The folder of open data, where there is one.
std::optional<std::string> open_data() {
    const char* named = std::getenv("REEVE_TEST_OPEN_DATA");
    for (const std::string& folder :
         {std::string(named ? named : ""), std::string("../shared/data"), std::string("../../shared/data")})
        if (!folder.empty() && files::is_directory(folder + "/crime/leicestershire")) return folder;
    MESSAGE("skipped: REEVE_TEST_OPEN_DATA names no folder with the police's files, and ../shared/data is not there");
    return std::nullopt;
}

// What a shell command prints.
std::string said_by(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe);
    char bytes[65536];
    while (auto count = fread(bytes, 1, sizeof bytes, pipe)) text.append(bytes, count);
    REQUIRE(pclose(pipe) == 0);
    return text;
}

// Month, district ("none" and "outside" too) and category, with their counts: read by SQLite's shell alone, from the
// official lookups and the files as they are.
std::string counted_by_sqlite(const std::string& data) {
    auto script = "/tmp/reeve-crime-" + std::to_string(getpid()) + ".sql";
    std::ofstream(script) << ".mode csv\n"
                          << ".import " << data << "/geo/llr_lsoa21.csv lsoa21\n"
                          << ".import " << data << "/geo/llr_lsoa11_to_lsoa21.csv lsoa11\n"
                          << ".import \"|for file in " << data
                          << "/crime/leicestershire/*.gz; do gunzip -c $file | tail -n +2; done\" rows\n"
                          << R"(
CREATE TABLE place AS SELECT lsoa21_code AS code, lad_code AS district FROM lsoa21
    UNION SELECT lsoa11_code, ltla22_code FROM lsoa11;
CREATE UNIQUE INDEX place_by_code ON place (code);
.mode list
SELECT month || '|' || CASE WHEN area = '' THEN 'none' ELSE COALESCE(district, 'outside') END || '|' || category AS line,
       COUNT(*) FROM rows LEFT JOIN place ON code = area GROUP BY line ORDER BY line;
)";
    // The columns are named here, since the headings were left out with every file's first line.
    auto text =
        said_by("sqlite3 -cmd \"CREATE TABLE rows (id, month, by_force, within, longitude, latitude, place_name, "
                "area, area_name, category, outcome, context)\" :memory: < "
                + script);
    files::remove(script);
    return text;
}

std::string counted_by_us(db::Connection& connection) {
    CrimeQuestion question{"leicestershire", {}, "", true, {month_of_crime(2018, 1), month_of_crime(2025, 12)}};
    for (const auto& area : crime_areas(connection))
        if (area.parts.size() == 1 && area.parts.front() != all_rows) question.areas.push_back(area.parts.front());
    std::map<std::string, std::int64_t> lines;
    for (const auto& kept : kept_cells(connection, question))
        for (const auto& cell : kept.counts)
            lines[iso(kept.month) + "|" + kept.area + "|" + category_words(cell.category)] += cell.count;
    std::string text;
    for (const auto& [line, count] : lines) text += line + "|" + std::to_string(count) + "\n";
    return text;
}

// The areas of Leicester, Leicestershire and Rutland as the demo carries them.
void give_areas(office::testing::Desk& desk, const std::string& demo) {
    auto geography = office::geography_in(demo + "/geography");
    REQUIRE(geography);
    desk.change([&](office::Change& change) {
        auto loaded = office::load_geography(change, *geography);
        REQUIRE(loaded);
        auto settings = office::settings_of(change.tx);
        settings.force = "Leicestershire Police";
        REQUIRE(office::keep_settings(change, settings));
        return 0;
    });
}

std::optional<std::string> demo_folder() {
    for (const char* folder : {"demo", "../demo"})
        if (files::is_directory(std::string(folder) + "/geography")) return folder;
    MESSAGE("skipped: the demo's areas are not beside the tests");
    return std::nullopt;
}

LoadReport load(office::testing::Desk& desk, const std::string& path) {
    LoadOrder order;
    auto sources = police_sources({path});
    REQUIRE(sources);
    order.sources = *sources;
    return load_crime(desk.office, order);
}

} // namespace

TEST_CASE(
    "the counts of 51 real months agree with another program's, line for line, and the oddities with those known") {
    auto data = open_data(), demo = demo_folder();
    if (!data || !demo) return;
    office::testing::Desk desk;
    give_areas(desk, *demo);
    CHECK(load(desk, *data + "/crime/leicestershire").rows == 443'125);
    auto reader = desk.database->read();
    auto ours = lines_of(counted_by_us(*reader)), theirs = lines_of(counted_by_sqlite(*data));
    REQUIRE(theirs.size() > 7000);
    REQUIRE(ours.size() == theirs.size());
    std::sort(ours.begin(), ours.end());
    std::sort(theirs.begin(), theirs.end());
    CHECK(ours == theirs);
    auto sources = crime_sources(*reader);
    REQUIRE(sources.size() == 1);
    const std::pair<Quirk, std::int64_t> known[] = {{Quirk::without_id, 51'407},  {Quirk::repeats, 12'507},
                                                    {Quirk::no_location, 11'612}, {Quirk::no_area, 11'612},
                                                    {Quirk::outside, 1'504},      {Quirk::blank_street, 5'286},
                                                    {Quirk::only_2011, 42'694},   {Quirk::only_2021, 13'881}};
    for (const auto& [quirk, rows] : known) {
        CAPTURE(label_of(quirk));
        CHECK(sources[0].quirks[static_cast<std::size_t>(quirk)] == rows);
    }
    CHECK(sources[0].ids_in_several_months == 8);
    CHECK(sources[0].files_with_crlf == 35);
    CHECK(sources[0].months.size() == 51);
    CHECK(runs_in_words(sources[0].gaps) == "March to November 2019 and November 2022 to December 2024");
    CHECK(sources[0].bad.empty());
}

TEST_CASE("two releases of twelve real months hold the same rows, and their outcomes moved") {
    auto data = open_data();
    if (!data) return;
    office::testing::Desk desk;
    load(desk, *data + "/crime/vintages/older");
    CHECK(load(desk, *data + "/crime/vintages/newer").count(HowKept::replaced) == 12);
    CHECK(load(desk, *data + "/crime/vintages/older").count(HowKept::same) == 12);
    auto reader = desk.database->read();
    std::vector<std::int64_t> moved;
    for (const auto& file : crime_files(*reader)) {
        auto change = change_of(*reader, file.id);
        REQUIRE(change);
        CHECK(change->rows_before == change->rows_now);
        CHECK(change->ids_gone + change->ids_come == 0);
        moved.push_back(change->moved());
    }
    CHECK(moved == std::vector<std::int64_t>{4, 4, 8, 6, 20, 15, 25, 52, 28, 37, 90, 102});
}

TEST_CASE("other forces, the railway's and a real archive load beside, each on its own") {
    auto data = open_data();
    if (!data) return;
    office::testing::Desk desk;
    CHECK(load(desk, *data + "/crime/neighbours").count(HowKept::fresh) == 16);
    CHECK(load(desk, *data + "/police_api/police_durham_2026-05_small.zip").rows == 15);
    CHECK(load(desk, *data + "/crime/outcomes").rows == 24);
    auto reader = desk.database->read();
    for (const auto& source : crime_sources(*reader)) {
        CHECK(source.left_out == 0);
        CHECK(source.quirks[static_cast<std::size_t>(Quirk::outside)] == 0);
        if (source.force != "btp") continue;
        CHECK(source.quirks[static_cast<std::size_t>(Quirk::without_id)] == 5525);
        CHECK(source.quirks[static_cast<std::size_t>(Quirk::no_outcome)] == 5525);
    }
}

} // namespace reeve::crimedata
