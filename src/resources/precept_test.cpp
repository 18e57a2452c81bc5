// The precept on its road: what the law forbids is refused with its section, what comes late is said to be late.
#include "office/office_testing.h"
#include "resources/precept_duties.h"
#include "resources/precept_store.h"

namespace reeve::resources {
namespace {

constexpr PreceptSignatory commissioner{"Commissioner", true};

Date february(int day) { return date_of(2025, 2, day); }

Precept proposed() {
    Precept precept;
    precept.begins = 2025;
    precept.proposed = {9'560'000'000};
    precept.proposed_band_d = {29'000};
    return precept;
}
Precept told() {
    auto precept = proposed();
    precept.notified_on = date_of(2025, 1, 31);
    return precept;
}
Precept reported(PanelDecision decision, Date day = february(7)) {
    auto precept = told();
    precept.reported_on = day;
    precept.decision = decision;
    return precept;
}
Precept answered(PanelDecision decision, std::optional<Money> revised = std::nullopt) {
    auto precept = reported(decision);
    precept.responded_on = february(14);
    precept.response = {"Heard"};
    precept.revised = revised;
    precept.revised_band_d = revised;
    return precept;
}
Precept issued(Precept precept, Money amount, Date day) {
    precept.issued_on = day;
    precept.issued = amount;
    precept.issued_band_d = Money{29'000};
    return precept;
}

} // namespace

TEST_CASE("a precept is not issued before the end of scrutiny, and each bar names its section") {
    auto with_second = answered(PanelDecision::too_high, Money{9'500'000'000});
    with_second.second_reported_on = february(20);
    with_second.second_decision = SecondDecision::rejects;
    struct Case {
        const char* name;
        Precept stands;
        Date today;
        const char* rule; // empty: nothing bars it
    };
    const Case cases[] = {
        {"the Panel was not told", proposed(), february(20), "PRSRA 2011 Sch.5 para.1 and 2"},
        {"the Panel still has its time", told(), february(8), "PRSRA 2011 Sch.5 para.1 and 3"},
        {"the Panel said nothing in its time", told(), february(9), ""},
        {"the report is not answered", reported(PanelDecision::no_veto), february(12), "PRSRA 2011 Sch.5 para.1 and 5"},
        {"the veto is not answered", reported(PanelDecision::too_high), february(12), "PRSRA 2011 Sch.5 para.1 and 6"},
        {"a veto that came late", reported(PanelDecision::too_high, february(9)), february(12), ""},
        {"answered without a veto", answered(PanelDecision::no_veto), february(14), ""},
        {"the revised precept is with the Panel", answered(PanelDecision::too_high, Money{9'500'000'000}), february(22),
         "S.I. 2012/2271 reg.6"},
        {"the Panel said nothing again", answered(PanelDecision::too_high, Money{9'500'000'000}), february(23), ""},
        {"the second report is not answered", with_second, february(24), "S.I. 2012/2271 reg.7"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto amount = one.stands.revised.value_or(one.stands.proposed);
        auto bar = bars_issue(one.stands, amount, one.today);
        CHECK((bar ? bar->rule : "") == std::string(one.rule));
        auto taken =
            take(PreceptStep::issue, one.stands, issued(one.stands, amount, one.today), commissioner, one.today);
        CHECK(taken.ok() == (*one.rule == 0));
    }
}

TEST_CASE("the amount that is issued keeps to what was proposed, recommended or revised") {
    auto recommended = answered(PanelDecision::no_veto);
    recommended.recommended = Money{9'400'000'000};
    auto high = answered(PanelDecision::too_high, Money{9'500'000'000});
    auto low = answered(PanelDecision::too_low, Money{9'600'000'000});
    struct Case {
        const char* name;
        Precept stands;
        std::int64_t pence;
        const char* rule;
    };
    const Case cases[] = {
        {"as proposed", recommended, 9'560'000'000, ""},
        {"as recommended", recommended, 9'400'000'000, ""},
        {"neither", recommended, 9'450'000'000, "PRSRA 2011 Sch.5 para.5"},
        {"as revised down", high, 9'500'000'000, ""},
        {"lower still", high, 9'450'000'000, ""},
        {"a penny above the revised", high, 9'500'000'001, "S.I. 2012/2271 reg.8"},
        {"as proposed after a veto", high, 9'560'000'000, "S.I. 2012/2271 reg.8"},
        {"a penny below what was revised up", low, 9'599'999'999, "S.I. 2012/2271 reg.8"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto bar = bars_issue(one.stands, {one.pence}, february(25));
        CHECK((bar ? bar->rule : "") == std::string(one.rule));
    }
}

TEST_CASE("a revised precept is lower where it was too high, and higher where it was too low") {
    struct Case {
        PanelDecision decision;
        std::int64_t pence;
        const char* rule;
    };
    const Case cases[] = {{PanelDecision::too_high, 9'560'000'000, "S.I. 2012/2271 reg.5(3)(a)"},
                          {PanelDecision::too_high, 9'559'999'999, ""},
                          {PanelDecision::too_low, 9'560'000'000, "S.I. 2012/2271 reg.5(3)(b)"},
                          {PanelDecision::too_low, 9'560'000'001, ""}};
    for (const auto& one : cases) {
        auto taken = take(PreceptStep::response, reported(one.decision), answered(one.decision, Money{one.pence}),
                          commissioner, february(14));
        CHECK((taken.is_refused() ? taken.refusal().rule : "") == std::string(one.rule));
    }
    auto without = take(PreceptStep::response, reported(PanelDecision::too_high), answered(PanelDecision::too_high),
                        commissioner, february(14));
    REQUIRE(without.has_problems());
    CHECK(without.problems().has("revised"));
}

TEST_CASE("only the office holder issues a precept, and nothing follows it") {
    auto stands = answered(PanelDecision::no_veto);
    auto typed = issued(stands, stands.proposed, february(20));
    auto refused = take(PreceptStep::issue, stands, typed, {"Chief Executive", false}, february(20));
    REQUIRE(refused.is_refused());
    CHECK(refused.refusal().rule == "PRSRA 2011 s.18(3) and (7)");
    auto kept = take(PreceptStep::issue, stands, typed, commissioner, february(20));
    REQUIRE(kept.ok());
    CHECK(kept->issued_by == "Commissioner");
    CHECK(next_steps(*kept, february(21)).empty());
    CHECK(take(PreceptStep::issue, *kept, typed, commissioner, february(21)).is_refused());
}

TEST_CASE("a step is taken in its order, on a day that has come and not before the step ahead of it") {
    auto typed = told();
    CHECK(
        take(PreceptStep::response, told(), answered(PanelDecision::no_veto), commissioner, february(14)).is_refused());
    typed.notified_on = february(2);
    auto ahead = take(PreceptStep::notice, proposed(), typed, commissioner, february(1));
    REQUIRE(ahead.has_problems());
    CHECK(ahead.problems().has("notified_on"));
    auto early = take(PreceptStep::panel_report, told(), reported(PanelDecision::no_veto, date_of(2025, 1, 30)),
                      commissioner, february(8));
    REQUIRE(early.has_problems());
    CHECK(early.problems().has("reported_on"));
    auto late = take(PreceptStep::notice, proposed(), typed, commissioner, february(3));
    REQUIRE(late.ok());
    CHECK(standing_words(road_of(*late).front(), february(3)) == "Done 1 day late");
    CHECK(standing_words(road_of(*late)[1], february(3)) == "Due in 5 days");
    CHECK(standing_words(road_of(*late)[3], february(3)) == "Not needed unless the Panel vetoes in time");
}

TEST_CASE("an amount of nothing or less is no precept") {
    auto typed = reported(PanelDecision::no_veto);
    typed.recommended = Money{-1};
    auto taken = take(PreceptStep::panel_report, told(), typed, commissioner, february(8));
    REQUIRE(taken.has_problems());
    CHECK(taken.problems().has("recommended"));
}

TEST_CASE("a precept is kept once for a year, and its road is evidence of the duties on it") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        office.now = from_london(february(25), {9, 0, 0});
        office.change([&](office::Change& change) {
            auto kept = begin_precept(change, proposed());
            REQUIRE(kept.ok());
            CHECK(begin_precept(change, proposed()).problems().has("year"));
            auto step = [&](PreceptStep at, Precept typed) {
                typed.id = kept->id;
                typed.version = kept->version;
                kept = keep_step(change, at, *kept, typed, commissioner);
                REQUIRE(kept.ok());
            };
            step(PreceptStep::notice, told());
            step(PreceptStep::panel_report, reported(PanelDecision::too_high));
            step(PreceptStep::response, answered(PanelDecision::too_high, Money{9'500'000'000}));
            CHECK(keep_proposal(change, *kept, *kept).is_refused());
            return Done{};
        });
        auto reader = office.read();
        CHECK(find_precept(*reader, {2025})->revised == Money{9'500'000'000});
        for (const auto& witness : precept_witnesses()) {
            auto evidence = witness.evidence(*reader, february(25));
            if (witness.duty == "L-0038") {
                CHECK(evidence.empty()); // the second report is not answered
                continue;
            }
            REQUIRE(evidence.size() == 1);
            CHECK(evidence.front().key == (witness.duty == "L-0033" ? "2025-02-01" : "2025/26"));
        }
    }
}

} // namespace reeve::resources
