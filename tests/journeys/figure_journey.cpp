// Figures as the public and the office meet them: an answer with its proof, a withheld one, a changed one, and a
// decision over a small base.
#include "commissioning/due_diligence_visit.h"
#include "delivery/measure.h"
#include "office/figure_desk.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Change;

constexpr const char* question = "period=2026-04-01..2026-08-31";

// An office that has had the Crimestoppers returns of ten months for one People Zone.
struct Desk {
    explicit Desk(db::Engine engine = db::Engine::sqlite) : office(engine) {
        client.sign_in_as(Role::analyst);
        for (int month = 0; month < 10; ++month) observe(months_later(date_of(2025, 11, 1), month), month < 5 ? 3 : 16);
    }
    void observe(Date first, std::int64_t amount, const char* area = "PZ-ONE") {
        delivery::Observation observation;
        observation.measure = delivery::crimestoppers;
        observation.area = area;
        observation.first_day = first;
        observation.last_day = last_of_month(first);
        observation.amount = amount;
        office.change([&](Change& change) { return keep_new(change, delivery::observation_fields(), observation); });
    }
    void decide(office::FigureDecision::Kind kind, const char* reason) {
        office
            .change([&](Change& change) {
                return office::decide(change, *office.office().figures().find("F-0010"), question, kind, {reason},
                                      date_of(2026, 12, 1));
            })
            .value();
    }
    std::string page(const std::string& ending = "") { return "/figures/F-0010" + ending + "?" + question; }

    TestOffice office;
    Client client{office};
    Client anybody{office};
};

} // namespace

TEST_CASE("a figure is shown with its value, its parts, its proof and its data") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        desk.anybody.get(desk.page());
        CHECK(desk.anybody.status() == 200);
        CHECK(desk.anybody.says("Figure F-0010"));
        CHECK(desk.anybody.says("80 reports"));
        CHECK(desk.anybody.says("up from 15"));
        CHECK(desk.anybody.says("Where this figure comes from"));
        CHECK(desk.anybody.says("O-0006"));
        CHECK(desk.anybody.says("95% interval"));
        CHECK(desk.anybody.links_to("/figures/F-0010.csv?" + std::string(question)));
        CHECK(desk.anybody.get(desk.page(".csv")).body().find("O-0006") != std::string::npos);
        CHECK(desk.anybody.get(desk.page(".json")).body().find("\"80\"") != std::string::npos);
        CHECK(desk.office.faults().empty());
    }
}

TEST_CASE("a percentage on a small base appears once somebody says why") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        CHECK_FALSE(desk.anybody.get(desk.page()).says("(+433%)"));
        auto address = "/work/figures/F-0010?" + std::string(question);
        desk.client.get(address).submit({{"kind", "keep_percentage"}, {"reason", ""}},
                                        "/work/figures/F-0010/decisions");
        CHECK(desk.client.has_problem("reason"));
        desk.client.submit({{"kind", "keep_percentage"}, {"reason", "Both counts stand beside it"}},
                           "/work/figures/F-0010/decisions");
        CHECK(desk.client.status() == 303);
        CHECK(desk.client.follow().says("F-0010 has a decision recorded"));
        desk.anybody.get(desk.page());
        CHECK(desk.anybody.says("(+433%)"));
        CHECK(desk.anybody.says("Both counts stand beside it"));
        CHECK(desk.anybody.says("Numbers are small (the base is 15)"));
    }
}

TEST_CASE("a withheld figure tells why and nothing of its value, in the page, the CSV and the JSON") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        desk.client.get("/work/figures/F-0010?" + std::string(question))
            .submit({{"finding", "Reports rose to 80"}}, "/work/figures/F-0010/shown");
        CHECK(desk.anybody.get("/figures").says("Reports rose to 80"));
        desk.decide(office::FigureDecision::Kind::withhold, "The force has not agreed to release this");
        for (const char* ending : {"", ".csv", ".json"}) {
            CAPTURE(ending);
            auto body = desk.anybody.get(desk.page(ending)).body();
            CHECK(desk.anybody.status() == 200);
            CHECK(body.find("The force has not agreed to release this") != std::string::npos);
            for (const char* secret : {"rose to 80", ">80<", "80 reports", "\"80\"", ",80,", "O-0006", "Jul 2026"}) {
                CAPTURE(secret);
                CHECK(body.find(secret) == std::string::npos);
            }
        }
        CHECK(desk.anybody.get(desk.page()).says("We look at this again on 1 December 2026"));
        CHECK_FALSE(desk.anybody.get("/figures").says("rose to 80"));
        CHECK(desk.anybody.get("/figures.csv").body().find("rose to 80") == std::string::npos);
    }
}

TEST_CASE("what changed since it was published stands beside what was published") {
    Desk desk;
    desk.office.office().figure_uses() = [](db::Connection&, const std::string&, Moment) {
        return std::vector<office::FigureUse>{{"P-2026-001 Work of the office", "paragraph 15", "/papers/P-2026-001",
                                               question, "78", "", from_london(date_of(2026, 9, 1), {9, 0, 0})},
                                              {"P-2026-002 Another paper", "paragraph 2", "/papers/P-2026-002",
                                               "period=2025-04-01..2025-08-31", "12", "", usual_moment()}};
    };
    desk.anybody.get(desk.page());
    CHECK(desk.anybody.says("This figure has changed since it was published"));
    CHECK(desk.anybody.says("78, worked out on 1 September 2026"));
    CHECK(desk.anybody.links_to("/papers/P-2026-001"));
    desk.office.office().figure_uses() = [](db::Connection&, const std::string&, Moment) {
        return std::vector<office::FigureUse>{{"P-2026-001 Work of the office", "paragraph 15", "/papers/P-2026-001",
                                               question, "80", "", usual_moment()}};
    };
    desk.observe(date_of(2020, 1, 1), 1); // what is published changes with a record, never by itself
    desk.anybody.get(desk.page());
    CHECK_FALSE(desk.anybody.says("This figure has changed"));
    CHECK(desk.anybody.says("Same answer as when published."));
}

TEST_CASE("a figure and the list of figures are kept ready, and show a changed record at once") {
    for (auto engine : db::test_engines()) {
        Desk desk(engine);
        desk.client.get("/work/figures/F-0010?" + std::string(question))
            .submit({{"finding", "Reports rose nearly five-fold"}}, "/work/figures/F-0010/shown");
        auto& ready = desk.office.app().gate().ready_pages();
        for (const auto& address : {desk.page(), std::string("/figures")}) {
            CHECK(desk.anybody.get(address).says("80 reports"));
            auto hits = ready.hits();
            CHECK(desk.anybody.get(address).says("80 reports"));
            CHECK(ready.hits() == hits + 1);
        }
        desk.observe(date_of(2026, 8, 1), 5, "PZ-TWO");
        for (const auto& address : {desk.page(), std::string("/figures")}) {
            CAPTURE(address);
            CHECK(desk.anybody.get(address).says("85 reports"));
            CHECK_FALSE(desk.anybody.says("80 reports"));
        }
        desk.decide(office::FigureDecision::Kind::withhold, "The force has not agreed to release this");
        CHECK(desk.anybody.get(desk.page()).says("The force has not agreed to release this"));
        CHECK_FALSE(desk.anybody.says("85"));
        CHECK_FALSE(desk.anybody.get("/figures").says("85 reports"));
    }
}

TEST_CASE("a figure that was not received says so, and an unknown one is not there") {
    Desk desk;
    CHECK(desk.anybody.get("/figures/F-0010?period=2020-04-01..2020-08-31")
              .says("We have not had the Crimestoppers returns for 1 April to 31 August 2020."));
    CHECK(desk.anybody.get("/figures/F-9999").status() == 404);
    CHECK(desk.anybody.get("/figures/F-0010?period=yesterday").status() == 404);
}

TEST_CASE("a figure that counts people is answered to the public only for questions that are published") {
    Desk desk;
    const auto* figure = desk.office.office().figures().find("F-0010");
    for (const auto& one : desk.office.office().figures().all())
        if (one.disclosure == office::Disclosure::counts_people && one.is_public) figure = &one;
    REQUIRE(figure->disclosure == office::Disclosure::counts_people);
    CHECK(desk.anybody.get("/figures/" + figure->reference + "?period=2026-04-01..2026-08-31").status() == 403);
    CHECK(desk.client.get("/work/figures/" + figure->reference + "?period=2026-04-01..2026-08-31").status() == 200);
    // One for staff alone is not there for the public at all.
    for (const auto& one : desk.office.office().figures().all())
        if (one.disclosure == office::Disclosure::counts_people && !one.is_public)
            CHECK(desk.anybody.get("/figures/" + one.reference + "?period=2026-04-01..2026-08-31").status() == 404);
}

TEST_CASE("the finding is at most fifteen words, and the default page asks the newest shown question") {
    Desk desk;
    auto address = "/work/figures/F-0010?" + std::string(question);
    desk.client.get(address).submit(
        {{"finding",
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"}},
        "/work/figures/F-0010/shown");
    CHECK(desk.client.has_problem("finding", "15 words or fewer"));
    desk.client.submit({{"finding", "Reports rose nearly five-fold"}}, "/work/figures/F-0010/shown");
    CHECK(desk.client.status() == 303);
    CHECK(desk.anybody.get("/figures/F-0010").heading() == "Reports rose nearly five-fold");
    CHECK(desk.anybody.get("/figures").links_to(desk.page()));
}

TEST_CASE("a caution is read beside the figure in its time alone, and only some may decide") {
    Desk desk;
    desk.client.get("/work/figures/F-0010?" + std::string(question))
        .submit({{"words", "A campaign ran in May"}, {"first_day", "1 May 2026"}, {"last_day", "31 May 2026"}},
                "/work/figures/F-0010/cautions");
    CHECK(desk.client.status() == 303);
    CHECK(desk.anybody.get(desk.page()).says("A campaign ran in May"));
    CHECK_FALSE(desk.anybody.get("/figures/F-0010?period=2025-11-01..2026-01-31").says("A campaign ran in May"));
    Client officer(desk.office);
    officer.sign_in_as(Role::engagement_officer);
    CHECK(officer.post("/work/figures/F-0010/decisions", {{"kind", "withhold"}, {"reason", "No"}}).status() == 403);
}

TEST_CASE("the desk works out every figure for a period that is typed") {
    Desk desk;
    CHECK(desk.client.get("/work/figures?from=1+April+2026&to=31+August+2026").says("80 reports"));
    CHECK(desk.client.get("/work/figures?from=31/9/2026").has_problem("from", "September has 30 days"));
    CHECK(desk.client.get("/work/figures?from=2+May+2026&to=1+May+2026").has_problem("to"));
}

TEST_CASE("a visit without an amount reads N/A in the table of the figure") {
    Desk desk;
    commissioning::DueDiligenceVisit visit;
    visit.organisation = "Example Project";
    visit.area_and_work = "Community safety";
    visit.output = {"Young people told us what helps."};
    visit.visited_on = date_of(2026, 7, 1);
    desk.office.change([&](Change& change) { return keep_new(change, commissioning::visit_fields(), visit); });
    desk.anybody.get("/figures/F-0020?period=2026-04-01..2026-08-31");
    CHECK(desk.anybody.says("Example Project"));
    CHECK(desk.anybody.says("N/A"));
}

} // namespace reeve::journeys
