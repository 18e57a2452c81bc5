// Tests what may happen to an engagement and what must be so before it does.
#include "engagement/engagement_record.h"
#include <doctest/doctest.h>

namespace reeve::engagement {
namespace {

const Date today = date_of(2024, 8, 2);

Engagement day_on(Date held_on, EngagementState state = EngagementState::planned) {
    Engagement engagement;
    engagement.held_on = held_on;
    engagement.state = state;
    engagement.area = "E07000130";
    return engagement;
}

} // namespace

TEST_SUITE("engagements") {

    TEST_CASE("an engagement is held on its day or after it, then debriefed, and cancelled only while it is planned") {
        using enum EngagementState;
        struct Case {
            EngagementState from;
            int days_away;
            bool may_hold, may_debrief, may_cancel;
        };
        for (const auto& c : {Case{planned, 0, true, false, true}, Case{planned, -30, true, false, true},
                              Case{planned, 1, false, false, true}, Case{held, -1, false, true, false},
                              Case{debriefed, -1, false, false, false}, Case{cancelled, -1, false, false, false}}) {
            CAPTURE(stored_name(c.from));
            CAPTURE(c.days_away);
            auto engagement = day_on(today + c.days_away, c.from);
            CHECK(hold(engagement, today).ok() == c.may_hold);
            CHECK(debrief(engagement).ok() == c.may_debrief);
            CHECK(cancel(engagement, "The hall was flooded").ok() == c.may_cancel);
        }
    }

    TEST_CASE("an engagement is not cancelled without a reason") {
        auto refused = cancel(day_on(today), "  ");
        REQUIRE(refused.has_problems());
        CHECK(refused.problems().has("cancelled_because"));
        CHECK(cancel(day_on(today), "The hall was flooded")->cancelled_because.text == "The hall was flooded");
    }

    TEST_CASE("times, dates and numbers that cannot be are told beside their fields") {
        struct Case {
            const char* starts;
            const char* ends;
            int planned_days_before;
            int people;
            const char* member;
        };
        for (const auto& c : {Case{"10am", "3pm", 30, 12, ""}, Case{"3pm", "10am", 30, 12, "ends"},
                              Case{"", "3pm", 30, 12, "starts"}, Case{"25:00", "", 30, 12, "starts"},
                              Case{"10am", "", -1, 12, "planned_on"}, Case{"10am", "", 0, -1, "people_met"}}) {
            auto engagement = day_on(today);
            engagement.starts = c.starts;
            engagement.ends = c.ends;
            engagement.planned_on = today - c.planned_days_before;
            engagement.people_met = c.people;
            CAPTURE(c.starts);
            auto problems = problems_with(engagement, today);
            CHECK(problems.empty() == std::string_view(c.member).empty());
            if (!problems.empty()) CHECK(problems.list.front().member == c.member);
        }
    }

    TEST_CASE("what was held cannot lie in the future") {
        auto engagement = day_on(today + 1, EngagementState::held);
        CHECK(problems_with(engagement, today).has("held_on"));
    }

    TEST_CASE("lead time is counted from the day planning began, and not guessed") {
        auto engagement = day_on(date_of(2024, 6, 13));
        CHECK_FALSE(lead_days(engagement));
        engagement.planned_on = date_of(2024, 5, 7);
        CHECK(lead_days(engagement) == 37);
    }

    TEST_CASE("an engagement reads as its kind, its day and its district") {
        auto engagement = day_on(date_of(2024, 6, 13));
        CHECK(in_words(engagement, "Charnwood") == "Community day on 13 June 2024, Charnwood");
        CHECK(in_words(engagement, "") == "Community day on 13 June 2024");
        engagement.starts = "10:00";
        engagement.ends = "15:30";
        CHECK(times_of(engagement) == "10am to 3:30pm");
    }

    TEST_CASE("the areas of an engagement are its own and the further ones, each once") {
        auto engagement = day_on(today);
        engagement.further_areas = listed({"E07000134", "E07000130", "E07000134"});
        CHECK(areas_of(engagement) == std::vector<std::string>{"E07000130", "E07000134"});
    }

    TEST_CASE("a theme keeps its slug when its title changes") {
        Theme theme;
        theme.title = "Speeding in villages";
        CHECK(problems_with(theme).empty());
        CHECK(theme.slug == "speeding-in-villages");
        theme.title = "Speeding";
        CHECK(problems_with(theme).empty());
        CHECK(theme.slug == "speeding-in-villages");
        CHECK(lists("drug-dealing,speeding-in-villages", "drug-dealing"));
        CHECK_FALSE(lists("drug-dealing,speeding-in-villages", "speeding"));
    }
}

} // namespace reeve::engagement
