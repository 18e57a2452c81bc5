// The briefing to the Commissioner and the report of a consultation are drafted with one press, and their figures are
// live.
#include "consultation/analysis_world_test.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("one press on the desk of a consultation drafts the briefing and the report, with figures that stay live") {
    for (auto engine : db::test_engines()) {
        TestOffice office(engine);
        const auto consultation = office.change([](office::Change& change) {
            return consultation::testing::keep_safety_with(change, {60, 40, {}});
        });
        const auto desk = consultation::desk_address(consultation);
        const auto drafts = "/work/papers/drafts/consultation-";
        Client analyst(office);
        analyst.sign_in_as(Role::analyst);
        CHECK_FALSE(analyst.get(desk).says("Write the briefing")); // people can still answer
        CHECK(analyst.post(drafts + ("briefing/" + consultation.reference), {}).status() == 404);
        office.pass_minutes(60 * 24 * 2);
        analyst.sign_in_as(Role::analyst);
        for (const auto& [kind, heading] : {std::pair("briefing", "Request of the Commissioner"),
                                            std::pair("report", "We asked, you said, we did")}) {
            analyst.get(desk).submit({}, drafts + (kind + ("/" + consultation.reference)));
            REQUIRE_MESSAGE(analyst.status() == 303, analyst.main_words());
            analyst.follow();
            CHECK(analyst.says(heading));
            CHECK(analyst.says("100 responses were accepted"));
            CHECK(analyst.says("“About why” was answered by 40 people."));
        }
        office.change([&](office::Change& change) {
            return consultation::testing::keep_answers(change, consultation, {{"safe", {"yes"}}});
        });
        CHECK(analyst.get("/work/papers/P-2026-001").says("101 responses were accepted"));
        CHECK(analyst.post(drafts + ("poem/" + consultation.reference), {}).status() == 404);
        CHECK(analyst.post(drafts + std::string("report/C-1999-001"), {}).status() == 404);
        CHECK(office.faults().empty());
    }
}

} // namespace reeve::journeys
