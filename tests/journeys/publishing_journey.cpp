// Past grants brought in, seen by the public in the register and as a 360Giving file, and taken out again.
#include "commissioning/grant_columns.h"
#include "commissioning/grant_register.h"
#include "commissioning/grant_rows_store.h"
#include "office/settings_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/page_reader.h"
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace reeve::journeys {
namespace {

using namespace commissioning;

const std::string import_address = "/work/past-grants/import";
const std::string open_data = "/grants/register/360giving.json";

// A sound file of two grants; each piece of it may be replaced.
const std::string file = R"({"version": "1.4", "license": "https://creativecommons.org/licenses/by/4.0/", "grants": [
 {"id": "360G-sample-GR-0001", "title": "Evening sports", "description": "A hall and coaches", "currency": "GBP",
  "amountAwarded": 9678.00, "awardDate": "2026-03-02", "Unknown": {"kept": 1.50}, "conditions": "Report every quarter",
  "recipientOrganization": [{"id": "GB-CHC-1126147", "name": "Sample Sports Trust"}],
  "fundingOrganization": [{"id": "360G-sample", "name": "The office"}]},
 {"id": "360G-sample-GR-0002", "title": "A mentor", "description": "One day a week", "currency": "GBP",
  "amountAwarded": 500, "awardDate": "2026-04-09T00:00:00Z",
  "recipientOrganization": [{"id": "GB-CHC-1126147", "name": "Sample Sports Trust"}],
  "fundingOrganization": [{"id": "360G-sample", "name": "The office"}]}]})";

struct Publishing : TestOffice {
    Client officer{*this}, anyone{*this};

    Publishing() { officer.sign_in_as(Role::commissioning_officer); }
    void set_prefix(const std::string& prefix) {
        auto kept = change([&](office::Change& change) {
            auto settings = office::settings_of(change.tx);
            settings.grants_prefix = prefix;
            return office::keep_settings(change, settings);
        });
        REQUIRE(kept.ok());
    }
    void bring_in(const std::string& text, const std::string& whose = "own") {
        officer.get(import_address).submit({{"whose", whose}, {"text", text}}, import_address);
        REQUIRE_MESSAGE(officer.status() == 200, officer.main_words());
        officer.submit({{"do", "keep"}}, import_address);
        REQUIRE_MESSAGE(officer.status() == 303, officer.main_words());
    }
    JsonList published_records() {
        JsonList list;
        for (const auto& grant : published_grants(*database().read())) list.push_back(grant_json(grant));
        return list;
    }
};

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("past grants that were brought in stand in the public register and the 360Giving file, equal") {
    Publishing office;
    office.bring_in(file);
    CHECK(office.anyone.get("/grants/register").says("April 2026"));
    CHECK(office.anyone.get("/grants/register/2026-03").says("Report every quarter"));
    CHECK(office.anyone.get("/grants/register/2026-05").status() == 404);
    CHECK(office.anyone.get(open_data).status() == 404);
    office.set_prefix("sample");
    auto package = office.anyone.get(open_data).body();
    CHECK(office.anyone.status() == 200);
    CHECK(differences_between(office.anyone.get("/grants/register.csv").body(), package).empty());
    CHECK(*grants_of_json(package) == *grants_of_json(file));
    CHECK(office.officer.get("/work/past-grants").says("Evening sports"));
    CHECK(office.officer.get("/work/past-grants/PG-0001").says("360G-sample-GR-0001"));
    CHECK(office.faults().empty());
}

TEST_CASE("another funder's grants are kept and not published as ours") {
    Publishing office;
    office.bring_in(file, "other");
    CHECK(all_past_grants(*office.database().read()).size() == 2);
    CHECK(office.published_records().empty());
    CHECK(office.anyone.get("/grants/register").says("No grants are in the register yet"));
}

TEST_CASE("a file larger than a form may be is held while it is looked at, and kept whole") {
    Publishing office;
    const std::string text = file, begin = text.substr(0, text.find("{\"id\"")),
                      one = text.substr(begin.size(), text.find("\"}]},", begin.size()) + 4 - begin.size());
    std::vector<std::string> grants;
    for (int number = 0; number < 700; ++number)
        grants.push_back(replaced(replaced(one, "GR-0001", "LARGE-" + std::to_string(number)), "A hall and coaches",
                                  std::string(2000, 'w')));
    const auto large = begin + joined(grants, ",") + "]}";
    REQUIRE(large.size() > 1'400'000);
    auto& officer = office.officer;
    officer.get(import_address)
        .post_file(import_address, {{"whose", "own"}, {"do", "check"}}, "file", "large.json", large);
    CHECK_MESSAGE(officer.says("700 grants can be brought in"), officer.main_words().substr(0, 600));
    std::size_t sent_back = 0;
    for (const auto& form : forms_of(officer.body()))
        for (const auto& [name, value] : form.fields.list()) sent_back += name.size() + value.size();
    CHECK(sent_back < 2000); // a form of 1 MB is refused
    officer.submit({{"do", "keep"}}, import_address);
    CHECK(officer.status() == 303);
    CHECK(all_past_grants(*office.database().read()).size() == 700);
}

TEST_CASE("a held file is its giver's alone, and is told when it is gone") {
    Publishing office;
    office.officer.get(import_address).submit({{"whose", "own"}, {"text", file}}, import_address);
    const auto held = office.officer.field("held");
    Client other(office);
    other.sign_in_as(Role::chief_executive);
    const Typed typed = {{"whose", "own"}, {"held", held}, {"do", "keep"}};
    CHECK(other.get(import_address).post(import_address, typed).has_problem("file", "no longer held"));
    CHECK(office.officer.post(import_address, typed).status() == 303);
    CHECK(office.officer.get(import_address).post(import_address, typed).has_problem("file", "no longer held"));
}

TEST_CASE("a grant that is here already is left out, and an import is undone whole") {
    Publishing office;
    office.bring_in(file);
    office.officer.get(import_address).submit({{"whose", "own"}, {"text", file}}, import_address);
    CHECK(office.officer.says("2 are here already"));
    auto runs = office::import_runs(*office.database().read(), {past_grants_kind});
    REQUIRE(runs.size() == 1);
    auto undo = import_address + "/" + std::to_string(runs[0].id.value) + "/undo";
    office.officer.get(import_address).submit({}, undo);
    CHECK(office.officer.status() == 303);
    CHECK(all_past_grants(*office.database().read()).empty());
}

TEST_CASE("a file that is none of the standard is refused in words") {
    Publishing office;
    struct Case {
        const char* text;
        const char* words;
    };
    for (const auto& [text, words] :
         {Case{"{\"grants\": 5}", "no list of grants"}, Case{"{\"grants\": [5]}", "no record"},
          Case{"{\"grants\"", "Not JSON"}, Case{"Title,title\na,b\n", "Two columns"}, Case{"", "choose a file"}}) {
        office.officer.get(import_address).submit({{"whose", "own"}, {"text", text}}, import_address);
        CHECK(office.officer.status() == 422);
        CHECK_MESSAGE(office.officer.says(words), words);
    }
    office.officer.get(import_address).submit({{"text", file}}, import_address);
    CHECK(office.officer.has_problem("whose", "Select whose grants they are"));
}

TEST_CASE("files of real funders come in and go out again without loss, on both engines") {
    const char* folder = std::getenv("REEVE_TEST_360GIVING");
    if (!folder) {
        MESSAGE("skipped: REEVE_TEST_360GIVING names no folder with files of the 360Giving standard");
        return;
    }
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        auto bytes = bytes_of(entry.path());
        bool is_package = entry.path().extension() == ".json" && bytes.find("\"awardDate\"") != std::string::npos;
        if (!is_package && entry.path().extension() != ".xlsx") continue;
        ++files;
        for (auto engine : db::test_engines()) {
            TestOffice office(engine);
            auto plan = plan_grants(*office.database().read(), bytes, office.today());
            REQUIRE_MESSAGE(plan.ok(), entry.path().string(), ": ", plan.problems().list.front().message);
            CHECK(plan->left_out() == 0);
            auto run = office.change(
                [&](office::Change& change) { return keep_grants(change, *plan, {.file_name = "a file"}); });
            REQUIRE(run.ok());
            auto grants = published_grants(*office.database().read());
            std::map<std::string, Json> before, after;
            for (const auto& grant : plan->fresh) before.emplace(grant["id"].as_text(), grant);
            JsonList records;
            for (const auto& grant : grants)
                records.push_back(after.emplace(grant.identifier, grant_json(grant)).first->second);
            CHECK(before == after);
            if (is_package) CHECK(*grants_of_json(package_text({"x", "x", ""}, grants, office.now())) == records);
            auto rows = grant_rows(records);
            CHECK(grant_rows(*grants_of_rows(rows)) == rows);
        }
    }
    CHECK(files > 0);
}

} // namespace reeve::journeys
