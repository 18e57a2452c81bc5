// Tests of what a workstream, its links, milestones and risks must meet.
#include "delivery/milestone.h"
#include "delivery/risk.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;
using office::Standing;

namespace {

const Date today = date_of(2026, 9, 30);

WorkstreamAction weighed(std::optional<int> weight) {
    WorkstreamAction link;
    link.weight = weight;
    return link;
}

} // namespace

TEST_CASE("a workstream has a title, says what success looks like before the public is shown it, and names figures") {
    Workstream workstream;
    CHECK(check(workstream).has("title"));
    workstream.title = "Visible Policing";
    workstream.figures = "F-0010, F-0012";
    CHECK(check(workstream).empty());
    CHECK(figures_of(workstream) == std::vector<std::string>{"F-0010", "F-0012"});
    workstream.is_public = true;
    CHECK(check(workstream).has("success"));
    workstream.success.text = "People see officers where they live.";
    CHECK(check(workstream).empty());
    workstream.figures = "A-0001";
    CHECK(check(workstream).has("figures"));
}

TEST_CASE("the owner's word has its day, and a pause says why") {
    Workstream workstream;
    CHECK(owner_says(workstream, Standing::no_data, {}, today).has_problems());
    CHECK(owner_says(workstream, Standing::paused, {}, today).has_problems());
    auto paused = owner_says(workstream, Standing::paused, {"The building is closed until March."}, today);
    REQUIRE(paused);
    CHECK(paused->owner_said_on == today);
    CHECK(owner_says(workstream, Standing::on_track, {}, today)->owner_note.text.empty());
}

TEST_CASE("weights are printed and never pass 100 together") {
    struct Case {
        std::optional<int> weight;
        std::vector<WorkstreamAction> others;
        bool is_well;
    };
    const Case cases[] = {{std::nullopt, {weighed(100)}, true},
                          {1, {}, true},
                          {100, {}, true},
                          {0, {}, false},
                          {101, {}, false},
                          {40, {weighed(60)}, true},
                          {41, {weighed(60)}, false},
                          {41, {weighed(30), weighed(30), weighed(std::nullopt)}, false}};
    for (const auto& one : cases) {
        CAPTURE(one.weight.value_or(-1));
        CHECK(check(weighed(one.weight), one.others).empty() == one.is_well);
    }
    CHECK(weights_in_words({weighed(std::nullopt)}).empty());
    CHECK(weights_in_words({weighed(50), weighed(std::nullopt), weighed(30)})
              .starts_with("Weights are given to 2 of 3 actions and come to 80%."));
}

TEST_CASE("a milestone is reached with evidence, and its date moves with a reason and is counted") {
    Milestone stands;
    stands.title = "The review is adopted";
    stands.due = today + 10;
    auto typed = stands;
    typed.reached_on = today;
    CHECK(changed(stands, typed, "", today).has_problems());
    typed.evidence.text = "Minutes of 30 September";
    CHECK(changed(stands, typed, "", today)->times_moved == 0);
    typed.reached_on = today + 1;
    CHECK(check(typed, today).has("reached_on"));
    typed = stands;
    typed.due = today + 40;
    CHECK(changed(stands, typed, " ", today).has_problems());
    CHECK(changed(stands, typed, "The survey came late", today)->times_moved == 1);
}

TEST_CASE("a milestone stands as its date says") {
    struct Case {
        int days;
        int moved;
        Standing standing;
    };
    const Case cases[] = {{0, 0, Standing::on_track},
                          {5, 1, Standing::needs_attention},
                          {-1, 0, Standing::needs_attention},
                          {-14, 0, Standing::needs_attention},
                          {-15, 0, Standing::off_track}};
    for (const auto& one : cases) {
        CAPTURE(one.days);
        Milestone milestone;
        milestone.due = today + one.days;
        milestone.times_moved = one.moved;
        CHECK(standing(milestone, today) == one.standing);
        milestone.reached_on = today;
        CHECK(standing(milestone, today) == Standing::done);
    }
}

TEST_CASE("a risk is told in words, and is closed with a reason") {
    Risk risk;
    risk.raised_on = today - 5;
    risk.likelihood = Likelihood::likely;
    risk.impact = Impact::serious;
    CHECK(weight_in_words(risk) == "Likely, and serious if it happens");
    CHECK(check(risk).empty());
    risk.closed_on = today - 6;
    CHECK(check(risk).has("closed_on"));
    CHECK(check(risk).has("closing"));
    risk.closed_on = today;
    risk.closing = "The grant is confirmed";
    CHECK(check(risk).empty());
}
