// Tests engagements, feedback and follow-ups in the database, on both engines.
#include "engagement/engagement_world_test.h"

namespace reeve::engagement {
namespace {

using namespace testing;

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        Registers office(engine);
        office.change([](office::Change& change) {
            keep_places(change);
            return 0;
        });
        body(office);
    }
}

Engagement kept(Registers& office, Engagement engagement) {
    return office.change(
        [&](office::Change& change) { return office::keep_new(change, engagement_fields(), engagement); });
}
Feedback kept(Registers& office, Feedback feedback) {
    return office.change([&](office::Change& change) { return keep_feedback(change, feedback); });
}

} // namespace

TEST_SUITE("engagement store") {

    TEST_CASE("engagements are found by reference and listed by kind, state, district and period") {
        on_both_engines([](Registers& office) {
            auto first = kept(office, community_day(date_of(2024, 6, 13), "D2"));
            auto second = community_day(date_of(2024, 7, 4), "W1", EngagementState::debriefed);
            second.further_areas = "D3";
            kept(office, second);
            auto visit = community_day(date_of(2024, 9, 1), "D3", EngagementState::planned);
            visit.kind = EngagementKind::visit;
            kept(office, visit);
            CHECK(first.reference == "E-0001");
            auto read = office.read();
            CHECK(find_engagement(*read, "e-1")->id == first.id);
            CHECK_FALSE(find_engagement(*read, "E-0009"));
            struct Case {
                EngagementFilter filter;
                std::string found;
            };
            for (const auto& c : {Case{{}, "E-0003 E-0002 E-0001"}, Case{{.kind = "visit"}, "E-0003"},
                                  Case{{.state = "held"}, "E-0001"}, Case{{.area = "D1"}, "E-0002"},
                                  Case{{.area = "D3"}, "E-0003 E-0002"},
                                  Case{{.first = date_of(2024, 7, 1), .last = date_of(2024, 7, 31)}, "E-0002"}}) {
                std::vector<std::string> found;
                for (const auto& engagement : engagements(*read, c.filter)) found.push_back(engagement.reference);
                CHECK(joined(found, " ") == c.found);
            }
        });
    }

    TEST_CASE("feedback that is passed on, made an action and noted keeps each step") {
        on_both_engines([](Registers& office) {
            auto day = kept(office, community_day(date_of(2024, 6, 13), "D2"));
            auto feedback = kept(office, feedback_about("speeding-in-villages", date_of(2024, 6, 13), "D2", day.id));
            CHECK(feedback_waiting(*office.read()) == 1);
            auto done = office.change([&](office::Change& change) -> Result<Feedback> {
                auto now = TRY(pass_on(change, feedback, "Neighbourhood Area Commander", ""));
                now = TRY(
                    make_action(change, now, {.title = "Ask for a speed check", .owner_post = "Engagement Officer"}));
                return note_for_board(change, now, "Corporate Governance Board", "Speeding");
            });
            REQUIRE(done.ok());
            auto read = office.read();
            CHECK(feedback_waiting(*read) == 0);
            CHECK(referrals_of(*read, feedback.id).size() == 1);
            CHECK(board_notes_of(*read, feedback.id).front().reference == "B-0001");
            auto actions = actions_of(*read, day);
            REQUIRE(actions.size() == 1);
            CHECK(actions.front().source_reference == feedback.reference);
            CHECK(actions.front().theme == "speeding-in-villages");
            CHECK(actions.front().area == "D2");
            CHECK(find_feedback(*read, feedback.reference)->state == FeedbackState::noted);
        });
    }

    TEST_CASE("a step without what it needs is told, and nothing of it is kept") {
        on_both_engines([](Registers& office) {
            auto feedback = kept(office, feedback_about("", date_of(2024, 6, 13), ""));
            auto refused = office.change([&](office::Change& change) { return pass_on(change, feedback, " ", ""); });
            REQUIRE(refused.has_problems());
            CHECK(refused.problems().has("to_post"));
            CHECK(office.change([&](office::Change& change) { return make_action(change, feedback, {}); })
                      .has_problems());
            CHECK(find_feedback(*office.read(), feedback.reference)->state == FeedbackState::fresh);
        });
    }

    TEST_CASE("one debrief logs actions, closes feedback, notes for a board and says intelligence was passed") {
        on_both_engines([](Registers& office) {
            auto day = kept(office, community_day(date_of(2024, 6, 13), "D2", EngagementState::planned));
            auto feedback = kept(office, feedback_about("drug-dealing", date_of(2024, 6, 13), "D2", day.id));
            Debrief said;
            said.actions = {{.title = "Ask for patrols", .owner_post = "Engagement Officer"},
                            {.title = "Write to the council", .owner_post = "Policy Officer"}};
            said.dealt_with = {feedback.reference};
            said.notes = {{"Corporate Governance Board", "Shoplifting performance"}};
            said.intelligence_to = {"Neighbourhood Area Commander"};
            auto done = office.change([&](office::Change& change) { return keep_debrief(change, day, said); });
            REQUIRE(done.ok());
            auto read = office.read();
            CHECK(find_engagement(*read, "E-0001")->state == EngagementState::debriefed);
            CHECK(actions_of(*read, day).size() == 2);
            CHECK(find_feedback(*read, feedback.reference)->state == FeedbackState::closed);
            CHECK(board_notes_of(*read, day).size() == 1);
            CHECK(intelligence_of(*read, day.id).front().to_post == "Neighbourhood Area Commander");
        });
    }

    TEST_CASE("a debrief with a note that lacks its board keeps nothing at all") {
        on_both_engines([](Registers& office) {
            auto day = kept(office, community_day(date_of(2024, 6, 13), "D2"));
            Debrief said;
            said.actions = {{.title = "Ask for patrols", .owner_post = "Engagement Officer"}};
            said.notes = {{"", "Shoplifting performance"}};
            CHECK(
                office.change([&](office::Change& change) { return keep_debrief(change, day, said); }).has_problems());
            CHECK(actions_of(*office.read(), day).empty());
            CHECK(find_engagement(*office.read(), "E-0001")->state == EngagementState::held);
        });
    }

    TEST_CASE("the key of feedback opens that feedback alone") {
        on_both_engines([](Registers& office) {
            auto first = kept(office, feedback_about("", date_of(2024, 6, 13), ""));
            auto second = kept(office, feedback_about("", date_of(2024, 6, 13), ""));
            auto key = office.change([&](office::Change& change) { return give_key(change, first.id); });
            auto read = office.read();
            CHECK(feedback_of_key(*read, first.reference + "-" + key)->id == first.id);
            CHECK_FALSE(feedback_of_key(*read, second.reference + "-" + key));
            CHECK_FALSE(feedback_of_key(*read, first.reference + "-"));
            CHECK_FALSE(feedback_of_key(*read, first.reference));
        });
    }

    TEST_CASE("who gave feedback is forgotten after two years, in the record and in its history") {
        on_both_engines([](Registers& office) {
            auto feedback = feedback_about("", date_of(2022, 6, 13), "");
            feedback.contact_name = "Gwendolen Resident";
            feedback.contact_email = {"gwendolen@example.test"};
            feedback.has_consent = true;
            feedback = kept(office, feedback);
            auto recent = feedback_about("", date_of(2024, 6, 13), "");
            recent.contact_email = {"recent@example.test"};
            recent.has_consent = true;
            recent = kept(office, recent);
            CHECK(office.change([](office::Change& change) { return forget_contacts(change); }, "Kept for two years")
                  == 1);
            auto read = office.read();
            CHECK(find_feedback(*read, feedback.reference)->contact_name.empty());
            CHECK(find_feedback(*read, recent.reference)->contact_email.address == "recent@example.test");
            auto leaks = read->value<std::int64_t>(
                db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM history WHERE changes LIKE '%wendolen%'",
                        "history that still names somebody"));
            CHECK(leaks == 0);
            CHECK(contacts_past_their_date(*read, date_of(2024, 9, 23)).empty());
        });
    }

    TEST_CASE("a place that was typed finds its district, also through a ward") {
        on_both_engines([](Registers& office) {
            auto read = office.read();
            Districts districts(*read);
            CHECK(districts.name("W1") == "Blaby");
            CHECK(districts.name("D2") == "Charnwood");
            CHECK(districts.name("X9").empty());
            CHECK(districts.code_typed("charnwood") == "D2");
            CHECK(districts.code_typed("Countesthorpe") == "W1");
            CHECK(districts.code_typed("Nowhere at all").empty());
            CHECK(districts.of_all({"W1", "D1", "D3"}).size() == 2);
        });
    }
}

} // namespace reeve::engagement
