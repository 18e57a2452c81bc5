// Budgets of Community Safety Partnerships: begun, split, approved, signed, promised to projects and drawn; and the
// demo office's table, which is that of the published report.
#include "app/demo.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/round_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace commissioning;

struct Office : TestOffice {
    Client finance{*this}, officer{*this}, director{*this}, commissioner{*this};
    std::string city, county;

    Office() {
        finance.sign_in_as(Role::finance_officer);
        officer.sign_in_as(Role::commissioning_officer);
        director.sign_in_as(Role::director_of_governance);
        commissioner.sign_in_as(Role::commissioner);
        for (const char* name : {"City Partnership", "County Partnership"})
            send(director, "/registers/bodies/new", {{"name", name}, {"kind", "community_safety_partnership"}});
        send(finance, "/work/funds/new",
             {{"title", "Partnerships"}, {"purpose", "Safer neighbourhoods"}, {"power", "crime_and_disorder"}});
        send(finance, "/work/funds/FD-0001/lines/new", {{"amount", "300,000"}, {"why", "Budget of the year"}});
        auto reader = database().read();
        city = id_of(*reader, "City Partnership");
        county = id_of(*reader, "County Partnership");
    }
    static std::string id_of(db::Connection& connection, const char* name) {
        return std::to_string(connection.value<std::int64_t>(
            db::Sql("SELECT id FROM body WHERE name = :name ORDER BY id", "a body by name"), {{"name", name}}));
    }
    static void send(Client& who, const std::string& page, const Typed& typed, const std::string& action = "") {
        who.get(page).submit(typed, action);
        REQUIRE_MESSAGE(who.status() == 303, page, ": ", who.main_words());
    }
    const std::string desk = "/work/rounds/FR-0001";
    const std::string allocation = desk + "/allocation";

    void begun() {
        send(officer, "/work/partnership-budgets/new",
             {{"title", "Partnerships of the year"},
              {"about", "Projects of partnerships."},
              {"conditions", "Report every quarter."},
              {"owner", "Director of Governance"},
              {"pot", "200,000.01"},
              {"budget_line", "BL-0001"}});
        send(officer, allocation + "/formula",
             {{"part-1-title", "Population"},
              {"part-1-weight", "75"},
              {"part-2-title", "Crime"},
              {"part-2-weight", "25"}});
        send(officer, allocation + "/" + city, {{"quantity-1", "300"}, {"quantity-2", "50"}});
        send(officer, allocation + "/" + county, {{"quantity-1", "100"}, {"quantity-2", "50"}});
        Typed answers;
        for (int number = 1; number <= 10; ++number) answers.emplace_back("answer-" + std::to_string(number), "met");
        send(officer, desk + "/standard", answers);
    }
    void signed_off() {
        begun();
        send(director, desk, {{"to", "approved"}}, desk + "/move");
        send(commissioner, allocation, {{"counts_from", "1 September 2026"}, {"interests", "yes"}}, allocation);
    }
    const std::string county_budget = "/work/partnership-budgets/PB-0002";
    const Typed project = {{"title", "Night shelter"},
                           {"amount", "10,000"},
                           {"decided_on", "1 September 2026"},
                           {"purpose", "First aid at night"},
                           {"reasons", "Fewer people are hurt"}};
};

} // namespace

TEST_CASE("an allocation is begun, split by its formula, approved by a second person and signed by a third") {
    Office office;
    office.begun();
    CHECK(office.officer.get(office.allocation).says("£137,500.01")); // 112,500.01 of the people, 25,000 of the crime
    CHECK(office.officer.says("£62,500"));
    CHECK(office.officer.get(office.desk).says("Nothing is missing. A second person can approve it."));
    Office::send(office.director, office.desk, {{"to", "approved"}}, office.desk + "/move");
    office.officer.post(office.desk + "/move", {{"to", "published"}});
    CHECK(office.officer.status() == 409);
    office.officer.post(office.allocation, {{"interests", "yes"}});
    CHECK(office.officer.status() == 403);
    office.commissioner.get(office.allocation).submit({{"counts_from", "1 September 2026"}}, office.allocation);
    CHECK(office.commissioner.has_problem("interests", "Confirm that your register of interests is up to date"));
    Office::send(office.commissioner, office.allocation, {{"counts_from", "1 September 2026"}, {"interests", "yes"}},
                 office.allocation);
    CHECK(office.commissioner.follow().says("Decision D-2026-001 is signed"));
    Client anyone(office);
    CHECK(anyone.get("/decisions/D-2026-001").says("£137,500.01"));
    CHECK(anyone.get("/grants").says("£200,000.01 is allotted"));
    CHECK(anyone.get("/grants/FR-0001").says("Money allotted"));
    CHECK_FALSE(anyone.says("Apply now"));
    office.officer.get(office.allocation + "/formula");
    CHECK(office.officer.status() == 409);
}

TEST_CASE("what is typed wrongly in a formula or a share is told beside its field") {
    Office office;
    office.begun();
    office.officer.get(office.allocation + "/formula").submit({{"part-1-weight", "many"}});
    CHECK(office.officer.has_problem("part-1-weight", "Enter a whole number from 1 to 100"));
    office.officer.get(office.allocation + "/" + office.city).submit({{"stated", "£5.999"}, {"quantity-1", "-3"}});
    CHECK(office.officer.status() == 422);
    CHECK(office.officer.says("£5.999"));
    CHECK(office.officer.has_problem("quantity-1", "Enter a whole number from 0 to 1,000,000,000"));
    Office::send(office.officer, office.allocation + "/" + office.city,
                 {{"quantity-1", ""}, {"quantity-2", ""}, {"stated", "50,000"}, {"stated_because", "A pilot goes on"}});
    CHECK(office.officer.follow().says("Stated"));
    CHECK(office.officer.says("£150,000.01")); // all the rest is the County's
}

TEST_CASE("a project is given money within its partnership's budget, draws it, and everybody reads it") {
    Office office;
    office.signed_off();
    office.officer.get(office.county_budget + "/projects/new");
    auto too_much = office.project;
    too_much[1].second = "62,500.01";
    office.officer.submit(too_much);
    CHECK(office.officer.has_problem("amount", "has £62,500 of its allocation left"));
    Office::send(office.officer, office.county_budget + "/projects/new", office.project);
    CHECK(office.officer.follow().says("£10,000 is given to GA-0001"));
    auto drawn = office.county_budget + "/projects/GA-0001/drawn";
    CHECK(office.officer.post(drawn, {}).status() == 403);
    office.finance.get(drawn).submit(
        {{"amount", "10,000.01"}, {"paid_on", "2 September 2026"}, {"reference", "BACS 1"}});
    CHECK(office.finance.has_problem("amount", "£10,000 is left"));
    Office::send(office.finance, drawn,
                 {{"amount", "4,000"}, {"paid_on", "2 September 2026"}, {"reference", "BACS 1"}});
    office.finance.get(drawn).submit({{"amount", "1,000"}, {"paid_on", "2 September 2026"}, {"reference", "BACS 1"}});
    CHECK(office.finance.has_problem("reference", "is recorded already"));
    CHECK(office.officer.get(office.county_budget).says("£6,000"));
    CHECK(office.officer.says("40.0%"));
    CHECK(office.officer.get("/work/rounds/FR-0001/awards/GA-0001").says("Night shelter"));
    Client anyone(office);
    CHECK(anyone.get("/grants/partnerships").says("1 project has drawn £4,000 of the £10,000 promised to it (40.0%)"));
    CHECK(anyone.get("/grants/partnerships.csv").body().find("County Partnership") != std::string::npos);
    CHECK(
        office.officer.get("/work/partnership-budgets").says("City Partnership has promised none of its £137,500.01"));
}

TEST_CASE("the demo office's partnerships are those of the report: 50 projects, £463,973.01 of £737,580.04, 7 months") {
    TestOffice office;
    REQUIRE(load_demo(office.office()).ok());
    auto standing =
        standing_budgets(*office.database().read(), {.first_year = 2024, .last_year = 2024}, date_of(2024, 8, 31));
    auto sums = summed(standing);
    CHECK(standing.size() == 9);
    CHECK(sums.projects == 50);
    CHECK(sums.drawn == Money{463'973'01});
    CHECK(sums.yet_to_draw() == Money{273'607'03});
    CHECK(sums.committed == Money{737'580'04});
    CHECK(sums.left() == Money{0});
    CHECK(share_drawn(sums) == "62.9%");
    CHECK(months_left({2024}, date_of(2024, 8, 31)) == 7);
    for (const auto& each : standing) CHECK(each.budget.is_sample);
}

} // namespace reeve::journeys
