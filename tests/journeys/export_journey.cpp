// An office is exported whole, and a folder that was touched is found out.
#include "app/paper_export.h"
#include "office/file_store.h"
#include "office/organisation.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace reeve::journeys {
namespace {

namespace fs = std::filesystem;

// A folder for one test, gone afterwards.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "reeve-export-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        path = name;
    }
    ~Folder() { fs::remove_all(path); }
    std::string out() const { return (path / "export").string(); }
    std::string text(const std::string& name) const {
        std::ostringstream bytes;
        bytes << std::ifstream(path / "export" / name, std::ios::binary).rdbuf();
        return bytes.str();
    }
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path / "export" / name, std::ios::binary) << text;
    }
};

office::Organisation organisation(const char* name) {
    office::Organisation one;
    one.name = name;
    one.folded = folded(name);
    return one;
}

void furnish(TestOffice& office) {
    auto staged = office::stage_file(office.database(), office.now(), "place,count\nWigston,3\n", "counts.csv",
                                     office::documents());
    REQUIRE(staged.ok());
    office.change([&](office::Change& change) {
        auto kept = keep_new(change, office::organisation_fields(), organisation("=Sports, and \"play\""));
        office::link_file(change, *staged, office::organisation_fields().shape(), kept.id.value,
                          office::FileAudience::staff, "Counts");
        return Done{};
    });
    office.person_of(Role::analyst);
}

const Json* table_of(const Json& manifest, std::string_view name) {
    for (const auto& table : manifest["tables"].as_list())
        if (table["table"].as_text() == name) return &table;
    return nullptr;
}

} // namespace

TEST_CASE("an export holds every table, every file and the history, and its manifest fits") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        furnish(office);
        Folder folder;
        auto manifest = office::export_office(office.office(), folder.out(), office_exporters());
        REQUIRE(manifest.ok());
        CHECK(office::export_problems(folder.out()).empty());
        auto written = parse_json(folder.text("manifest.json"));
        REQUIRE(written.ok());
        CHECK(*written == *manifest);
        for (const auto* shape : office.office().shapes()) {
            CAPTURE(shape->table);
            const auto* table = table_of(*manifest, shape->table);
            REQUIRE(table);
            CHECK((*table)["fields"].as_list().size() == shape->fields.size());
            auto rows = parse_json(folder.text(std::string("records/") + shape->table + ".json"));
            REQUIRE(rows.ok());
            CHECK(static_cast<std::int64_t>(rows->as_list().size()) == (*table)["rows"].as_number());
        }
        CHECK((*table_of(*manifest, "organisation"))["rows"].as_number() == 1);
        CHECK((*table_of(*manifest, "history"))["rows"].as_number() >= 3);
        CHECK(parse_json(folder.text("records/organisation.json"))->as_list()[0]["name"].as_text()
              == "=Sports, and \"play\"");
        CHECK(folder.text("records/organisation.csv").find("\"'=Sports, and \"\"play\"\"\"") != std::string::npos);
        const auto& person = (*table_of(*manifest, "person"))["fields"].as_list();
        CHECK(std::any_of(person.begin(), person.end(), [](const Json& field) {
            return field["column"].as_text() == "name" && field["is_personal"].as_bool()
                   && field["kept"].as_text() == "for six years after the work on it ends";
        }));
    }
}

TEST_CASE("a stored file comes out byte for byte") {
    TestOffice office;
    furnish(office);
    Folder folder;
    auto manifest = office::export_office(office.office(), folder.out(), {});
    REQUIRE(manifest.ok());
    bool found = false;
    for (const auto& line : (*manifest)["files"].as_list())
        if (line["path"].as_text().starts_with("files/")) {
            found = true;
            CHECK(line["path"].as_text().ends_with("-counts.csv"));
            CHECK(folder.text(line["path"].as_text()) == "place,count\nWigston,3\n");
        }
    CHECK(found);
}

TEST_CASE("a file that is altered, taken away or added is found out") {
    TestOffice office;
    furnish(office);
    Folder folder;
    REQUIRE(office::export_office(office.office(), folder.out(), {}).ok());
    auto before = folder.text("records/person.json");
    folder.write("records/person.json", replaced(before, "analyst", "auditor"));
    folder.write("records/stray.txt", "x");
    fs::remove(fs::path(folder.out()) / "records/history.csv");
    auto problems = office::export_problems(folder.out());
    CHECK(problems.size() == 3);
    auto has = [&](const char* words) { return std::find(problems.begin(), problems.end(), words) != problems.end(); };
    CHECK(has("records/person.json is not what the manifest says"));
    CHECK(has("records/stray.txt is not named in the manifest"));
    CHECK(has("records/history.csv is missing"));
    folder.write("manifest.json", "{");
    CHECK(office::export_problems(folder.out()).size() == 1);
}

TEST_CASE("secrets are not exported, and a folder that holds something is left alone") {
    TestOffice office;
    furnish(office);
    Client client(office);
    client.sign_in_as(Role::analyst).get("/account");
    office.database().write_transaction([](db::Transaction& tx) {
        tx.run(db::Sql(
            "INSERT INTO setting (name, value) VALUES ('form_secret', 'the-secret-of-forms') ON CONFLICT (name) DO UPDATE SET value = 'the-secret-of-forms'",
            "a known secret"));
    });
    Folder folder;
    REQUIRE(office::export_office(office.office(), folder.out(), {}).ok());
    for (const auto& entry : fs::recursive_directory_iterator(folder.out())) {
        if (entry.is_directory()) continue;
        auto text = folder.text(fs::relative(entry.path(), folder.out()).string());
        CHECK(text.find("the-secret-of-forms") == std::string::npos);
        CHECK(text.find(sha256(client.cookie())) == std::string::npos);
    }
    CHECK(office::export_office(office.office(), folder.out(), {}).is_refused());
}

TEST_CASE("an exporter cannot write outside the folder") {
    Folder folder;
    auto made = office::ExportFolder::made_at(folder.out());
    REQUIRE(made.ok());
    for (const char* path : {"", "/etc/x", "../x", "a/../../x", "a//b", "./x"}) {
        CAPTURE(path);
        CHECK_THROWS_AS(made->write(path, "x", "x"), Fault);
    }
    made->write("papers/a.txt", "x", "x");
    made->note_missing("papers/a.pdf", "it cannot be made here");
    CHECK(made->files().size() == 1);
    CHECK(made->missing().size() == 1);
}

} // namespace reeve::journeys
