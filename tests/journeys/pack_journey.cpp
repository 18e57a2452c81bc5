// Data packs as people meet them: an analyst makes and writes them, a second person publishes, anybody reads, and a
// correction leaves what was read readable.
#include "app/demo.h"
#include "app/demo_replay.h"
#include "crimedata/crime_pack_store.h"
#include "crimedata/pack_facts_store.h"
#include "db/engines.h"
#include "document/workbook_reading.h"
#include "office/job_worker.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string desk = "/work/data-packs", profile = desk + "/DP-0003", open = "/data-packs/DP-0001";

struct PackOffice : TestOffice {
    Client analyst{*this}, chief{*this}, anybody{*this};
    PackOffice()
        : TestOffice(db::fresh_migrated_database(db::Engine::sqlite), demo_ids::behind_all,
                     from_london(date_of(2024, 10, 7), {10, 0, 0})) {
        REQUIRE(load_demo(office()).ok());
        analyst.sign_in_as(Role::analyst);
        chief.sign_in_as(Role::chief_executive);
    }
};

} // namespace

TEST_CASE("the packs of a quarter are made by one press, nine drafts once, and the job tells how far it is") {
    PackOffice office;
    office.analyst.get(desk).submit({{"quarter", "2025Q2"}}, desk);
    CHECK(office.analyst.status() == 303);
    office::run_due_jobs(office.office());
    CHECK(office.analyst.get(desk).says("Crime in Melton, April to June 2025"));
    const auto count = crimedata::all_packs(*office.database().read()).size();
    office.analyst.get(desk).submit({{"quarter", "2025Q2"}}, desk);
    office::run_due_jobs(office.office());
    CHECK(crimedata::all_packs(*office.database().read()).size() == count);
    office.analyst.get(desk).submit({{"quarter", "2024Q1"}}, desk);
    CHECK(office.analyst.status() == 422);
    CHECK(office.analyst.says("Recorded crime is not held for every month of January to March 2024"));
    CHECK(office.anybody.get("/data-packs").says("Crime in Leicester, July to September 2022"));
    CHECK_FALSE(office.anybody.says("Crime in Melton"));
}

TEST_CASE("a pack tells what the table of a figure says of its own partnership, and nothing where that is nought") {
    PackOffice office;
    office::FigureDefinition figure;
    figure.reference = "F-9990";
    figure.slug = "made-up-budgets";
    figure.question = "What was each partnership allotted?";
    figure.unit = office::FigureUnit::money;
    figure.columns = {"Partnership", "Allotted", "Drawn"};
    figure.parameters = {{"partnership", "Partnership", "", "All", [](db::Connection&) {
                              return std::vector<std::pair<std::string, std::string>>{{"Melton", "Melton partnership"},
                                                                                      {"Blaby", "Blaby partnership"}};
                          }}};
    figure.ask = [](db::Connection&, const office::Question& question, Moment) {
        const auto& asked = question.choices.at("partnership");
        office::Answer answer;
        answer.value = asked == "Melton" ? 1'200'000 : 0;
        answer.rows = {{asked + " partnership", asked == "Melton" ? "£12,000" : "£0", "£0"}};
        answer.parts = {{asked, asked + " partnership", answer.value, false}};
        return answer;
    };
    office::FigureRegistry figures;
    figures.add(figure);
    auto reader = office.database().read();
    crimedata::PackGathering gathering(*reader, figures, *crimedata::parse_month_range("2025Q3"), office.now());
    const auto words_of = [&](const char* district) {
        const auto facts = gathering.facts_of(district);
        REQUIRE(facts);
        for (const auto& one : facts->standing)
            if (one.reference == "F-9990") return one.state;
        return std::string();
    };
    CHECK(words_of("Melton") == "Allotted £12,000; Drawn £0, 1 July to 30 September 2025");
    CHECK(words_of("Blaby").empty());
    CHECK(words_of("Rutland").empty());
}

TEST_CASE("a number that nobody gave stops the freeze, and who froze a pack does not publish it") {
    PackOffice office;
    auto& analyst = office.analyst;
    analyst.get(profile + "/words").submit({{"words", "Shops lost 4,321 bottles."}});
    CHECK(analyst.get(profile).says("Not in the pack, and given by nobody: 4,321"));
    analyst.get(profile).submit({}, profile + "/freeze");
    CHECK(analyst.status() == 409);
    analyst.get(profile + "/words").submit({{"words", "Shops lost {{given 4,321|the retailers}} bottles."}});
    analyst.get(profile).submit({}, profile + "/freeze");
    CHECK(analyst.status() == 303);
    CHECK(analyst.get(profile).says("Frozen on"));
    CHECK(analyst.get(profile + "/proof").says("is the same"));
    CHECK(office.anybody.get("/data-packs/DP-0003").status() == 404);
    office.chief.get(profile).submit({}, profile + "/publication");
    CHECK(office.chief.status() == 303);
    CHECK(office.anybody.get("/data-packs/DP-0003").says("the retailers"));
    CHECK(office.anybody.says("Regulation 7 of S.I. 2007/1830"));
}

TEST_CASE("a published pack is taken along in every form, and an earlier edition stays readable") {
    PackOffice office;
    auto& anybody = office.anybody;
    CHECK(anybody.get(open).says("Edition 2"));
    CHECK(anybody.get(open + "/editions/1").says("A corrected edition has replaced it"));
    CHECK(anybody.get(open + "/proof").says("Counted now"));
    CHECK(anybody.get(open + ".json").json()["numbers"].as_list().size() > 30);
    CHECK(anybody.get(open + ".csv").body().find("Since the same months") != std::string::npos);
    CHECK(anybody.get(open + ".docx").status() == 200);
    CHECK(anybody.get(open + ".xlsx").body().starts_with("PK"));
    CHECK(anybody.get("/data-packs/DP-0002").status() == 404);
    CHECK(anybody.get("/work/data-packs/DP-0002").status() != 200);
    auto& chief = office.chief;
    const auto pack = "/work/data-packs/DP-0001";
    chief.get(std::string(pack) + "/correction").submit({{"correction", "A month was published again."}});
    CHECK(chief.follow().says("Edition 3 is open for writing"));
    CHECK(anybody.get(open).says("edition 2"));
}

TEST_CASE("a dataset is brought in with what its publisher says, and one that is no table is refused with its line") {
    PackOffice office;
    auto& analyst = office.analyst;
    const std::string datasets = "/work/crime/datasets";
    Typed typed = {{"title", "Households without a car"},
                   {"slug", "no-car"},
                   {"publisher", "The census office"},
                   {"licence", "Open licence"},
                   {"unit", "households"},
                   {"about", "Of the census."},
                   {"caution", "Rounded."},
                   {"rows", "area,period,value,marker\nE06000016,2021,many,\n"}};
    analyst.get(datasets + "/new").submit(typed);
    CHECK(analyst.status() == 422);
    CHECK(analyst.says("Line 2: “many” is no number"));
    typed.back().second = "area,period,value,marker\nE06000016,2021,41000,\nE06000017,2021,,[u]\n";
    analyst.submit(typed);
    CHECK(analyst.follow().says("2 values are here"));
    CHECK(analyst.get(datasets + "/no-car.csv").body().find("E06000017") != std::string::npos);
}

} // namespace reeve::journeys
