// Files of plans and highlight reports: who may have which, what a correction leaves readable, and the files that a
// program takes.
#include "app/commands.h"
#include "app/demo.h"
#include "app/demo_replay.h"
#include "db/engines.h"
#include "delivery/highlight_store.h"
#include "document/document_reading.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace reeve::journeys {
namespace {

using document::docx_words;
using document::holds;

struct DemoOffice : TestOffice {
    explicit DemoOffice(db::Engine engine = db::Engine::sqlite)
        : TestOffice(db::fresh_migrated_database(engine), demo_ids::behind_all,
                     from_london(date_of(2024, 10, 7), {10, 0, 0})) {
        REQUIRE(load_demo(office()).ok());
    }
};

std::string docx(Client& client, const std::string& address) {
    client.get(address + ".docx");
    REQUIRE_MESSAGE(client.status() == 200, address);
    return docx_words(client.body());
}

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("reeve-documents-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string operator/(const char* name) const { return (path / name).string(); }
};

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("anyone takes what is published along, staff also drafts, and nobody else has them") {
    DemoOffice office;
    Client anybody(office), staff(office);
    staff.sign_in_as(Role::engagement_officer);
    CHECK(holds(docx(anybody, "/plan/PCP-2013-001"), "Reduce crime overall"));
    CHECK(holds(docx(anybody, "/plan/PCP-2021-001/versions/3"), "Neighbourhood"));
    for (const char* address : {"/plan/PCP-2021-001/versions/1", "/plan/PCP-2024-001",
                                "/plan/highlight-reports/HR-0003", "/plan/highlight-reports/HR-0001/editions/2"})
        for (const char* ending : {".docx", ".pdf"})
            CHECK_MESSAGE(anybody.get(address + std::string(ending)).status() == 404, address);
    for (const char* address :
         {"/work/plan/PCP-2024-001", "/work/plan/PCP-2021-001/versions/1", "/work/highlight-reports/HR-0003"}) {
        CHECK_MESSAGE(anybody.get(address + std::string(".docx")).status() == 303, address);
        docx(staff, address);
    }
    CHECK(holds(docx(staff, "/work/plan/PCP-2024-001"), "This draft was begun after the community days"));
    CHECK(holds(docx(staff, "/work/highlight-reports/HR-0003"), "NOT PUBLISHED"));
    CHECK(staff.get("/work/highlight-reports/HR-0004.docx").status() == 409);
    CHECK(staff.says("A draft has no file yet"));
    CHECK(staff.get("/work/plan/PCP-2024-001").links_to("/work/plan/PCP-2024-001.pdf"));
    CHECK(staff.get("/work/plan/PCP-2021-001/versions/1").links_to("/work/plan/PCP-2021-001/versions/1.docx"));
    CHECK(office.faults().empty());
}

TEST_CASE("a published highlight report is corrected: the old edition is read until the new one is out, and after") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        DemoOffice office(engine);
        const std::string report = "/work/highlight-reports/HR-0001", open = "/plan/highlight-reports/HR-0001";
        Client anybody(office), chief(office), director(office), officer(office);
        auto hash = delivery::find_highlight(*office.database().read(), "HR-0001")->hash;
        director.sign_in_as(Role::director_of_governance);
        CHECK_FALSE(officer.sign_in_as(Role::engagement_officer).get(report).links_to(report + "/correction"));
        CHECK(officer.get(report + "/correction").status() == 403);
        chief.sign_in_as(Role::chief_executive).get(report);
        CHECK(chief.links_to(report + "/correction"));
        chief.get(report + "/correction").submit({{"correction", " "}}, report + "/correction");
        CHECK(chief.has_problem("correction"));
        chief.submit({{"correction", "The network is paid from the reserve."}}, report + "/correction");
        CHECK(chief.follow().says("Edition 2 is open for writing"));
        CHECK(chief.says("Draft, edition 2"));
        CHECK(chief.get(report + "/correction").status() == 409);
        CHECK(anybody.get(open).says(hash));
        CHECK_FALSE(anybody.says("Edition 2"));
        CHECK(anybody.get("/plan/highlight-reports").links_to(open));
        director.get(report + "/change").submit({{"decisions", "None: the reserve pays"}}, report + "/change");
        director.get(report).submit({}, report + "/freeze");
        chief.get(report).submit({}, report + "/publication");
        CHECK(chief.follow().says("The report is published"));
        anybody.get(open);
        CHECK(anybody.says("Edition 2. What is corrected: The network is paid from the reserve."));
        CHECK(anybody.says("None: the reserve pays"));
        CHECK(anybody.links_to(open + "/editions/1"));
        anybody.get(open + "/editions/1");
        CHECK(anybody.says("A corrected edition has replaced it"));
        CHECK(anybody.says("Who pays for the network after March"));
        CHECK(anybody.says(hash));
        CHECK(holds(docx(anybody, open + "/editions/1"), hash));
        CHECK(holds(docx(anybody, open), "Correction: The network is paid from the reserve."));
        CHECK(anybody.get(open + "/editions/3").status() == 404);
        for (const auto& rule : office.office().invariants()) CHECK(rule.broken(*office.database().read()).empty());
        CHECK(office.faults().empty());
    }
}

TEST_CASE("a program takes a plan along in each format, and is told where one is none") {
    Folder folder;
    const auto data = folder / "records";
    REQUIRE(run_command({"demo", "--data", data}) == 0);
    auto take = [&](const char* format, const std::string& file) {
        return run_command({"plan", "export", "PCP-2021-001", "--as", format, "--data", data, "--out", file});
    };
    REQUIRE(take("docx", folder / "plan.docx") == 0);
    CHECK(holds(docx_words(bytes_of(folder / "plan.docx")), "What changed since Version 4"));
    REQUIRE(take("text", folder / "plan.txt") == 0);
    CHECK(holds(bytes_of(folder / "plan.txt"), "Priority 1: Visible Policing"));
    REQUIRE(take("json", folder / "plan.json") == 0);
    CHECK((*parse_json(bytes_of(folder / "plan.json")))["ref"].as_text() == "PCP-2021-001");
    CHECK(take("odt", folder / "plan.odt") == 2);
    if (take("pdf", folder / "plan.pdf") == 0) CHECK(bytes_of(folder / "plan.pdf").starts_with("%PDF-"));
    else MESSAGE("Skipped: no PDF can be made here.");
}

} // namespace reeve::journeys
