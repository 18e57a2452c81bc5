// Archives from outside: read where they lie, with their limits, and loaded whatever they call their entries.
#include "crimedata/crime_store.h"
#include "crimedata/crimedata_test.h"
#include "crimedata/loading_desk.h"
#include "crimedata/police_archive.h"
#include "crimedata/zip_entries.h"
#include "document/zip_archive.h"
#include "office/office_testing.h"
#include <filesystem>
#include <fstream>

namespace reeve::crimedata {
namespace {

using testing::Line;
using testing::street_file;

// A folder that goes when the test ends.
struct Folder {
    std::string path;
    Folder() {
        char name[] = "/tmp/reeve-crime-XXXXXX";
        path = mkdtemp(name);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path + "/" + name, std::ios::binary) << bytes;
        return path + "/" + name;
    }
};

std::string zip(const std::vector<document::ZipEntry>& entries) {
    return document::zip_of(entries, from_london(date_of(2026, 1, 20), {12, 0, 0}));
}
const std::string october = street_file({{.id = "1"}, {.id = "2"}});
const std::string november = street_file({{.id = "3", .month = "2025-11"}});

LoadReport load(office::testing::Desk& desk, const std::vector<std::string>& paths) {
    LoadOrder order;
    auto sources = police_sources(paths);
    REQUIRE(sources);
    order.sources = *sources;
    return load_crime(desk.office, order);
}

} // namespace

TEST_CASE("files, folders and archives load in any order and form, and what is no CSV is left aside") {
    Folder folder;
    auto archive = folder.write("latest.zip", zip({{"2025-11/2025-11-leicestershire-street.csv", november},
                                                   {"../../../etc/2025-10-leicestershire-street.csv", october},
                                                   {"README.txt", "words"}}));
    folder.write("notes.txt", "words");
    office::testing::Desk desk;
    auto report = load(desk, {folder.path});
    CHECK(in_words(report) == "2 files: 2 new. 3 rows kept. 1 file left aside that are no CSV.");
    auto reader = desk.database->read();
    auto files = crime_files(*reader);
    REQUIRE(files.size() == 2);
    CHECK(files[0].name == "2025-10-leicestershire-street.csv");
    CHECK(files[0].released_on == date_of(2026, 1, 20));
    CHECK(in_words(load(desk, {archive})) == "2 files: 2 here already. 0 rows kept.");
    CHECK_FALSE(std::filesystem::exists("/etc/2025-10-leicestershire-street.csv"));
}

TEST_CASE("a file that is refused is told and does not hinder the others") {
    Folder folder;
    folder.write("2025-10-leicestershire-street.csv", october);
    folder.write("2025-11-leicestershire-street.csv", october);
    folder.write("broken.csv.gz", "\x1f\x8b nothing");
    office::testing::Desk desk;
    auto report = load(desk, {folder.path});
    REQUIRE(report.files.size() == 3);
    CHECK(report.count(HowKept::fresh) == 1);
    CHECK(report.refused() == 2);
    CHECK(in_words(report.files[1]).find("it says 2025-10, and the file's name says 2025-11") != std::string::npos);
    CHECK(report.files[2].refused == "The packed file is damaged");
    CHECK(police_sources({folder.path + "/none.csv"}).is_refused());
    CHECK(police_sources({"/dev/null"}).is_refused());
}

TEST_CASE("an archive that holds more than it says, or is none, is refused before it is unpacked") {
    std::string bomb(8 << 20, ',');
    auto packed = zip({{"2025-10-leicestershire-street.csv", bomb}});
    REQUIRE(packed.size() < bomb.size() / 60);
    auto refused = ZipEntries::in_memory(packed);
    REQUIRE(refused.is_refused());
    CHECK(refused.refusal().message.find("far more than its size says") != std::string::npos);
    CHECK(ZipEntries::in_memory("PK\x03\x04 nothing").is_refused());
    // A stored entry (too small to be packed smaller) whose size was changed to claim more than there is.
    auto good = zip({{"a.csv", october}});
    auto entries = ZipEntries::in_memory(good);
    REQUIRE(entries);
    CHECK(*entries->read(0) == october);
    auto head = good.find("PK\x01\x02");
    REQUIRE(head != std::string::npos);
    good[head + 24] = static_cast<char>(good[head + 24] + 9);
    auto changed = ZipEntries::in_memory(good);
    CHECK((!changed || !changed->read(0)));
}

TEST_CASE("a load that is told to end keeps the months it has kept, and begins again where it stopped") {
    Folder folder;
    folder.write("2025-10-leicestershire-street.csv", october);
    folder.write("2025-11-leicestershire-street.csv", november);
    office::testing::Desk desk;
    LoadOrder order;
    order.sources = *police_sources({folder.path});
    order.say = [](const std::string&) { throw office::JobStopped{}; };
    CHECK_THROWS_AS(load_crime(desk.office, order), office::JobStopped);
    CHECK(crime_files(*desk.database->read()).size() == 1);
    auto again = load(desk, {folder.path});
    CHECK(again.count(HowKept::same) == 1);
    CHECK(again.count(HowKept::fresh) == 1);
}

} // namespace reeve::crimedata
