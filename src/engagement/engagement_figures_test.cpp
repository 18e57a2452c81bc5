// Tests what is counted of engagement, and that both engines count it alike, down to the hash.
#include "engagement/coverage_store.h"
#include "engagement/engagement_figures.h"
#include "engagement/engagement_world_test.h"

namespace reeve::engagement {
namespace {

using namespace testing;

const Period summer{date_of(2024, 6, 13), date_of(2024, 8, 1)};

void keep_world(office::Change& change) {
    keep_places(change);
    auto first = keep_planned(change, community_day(date_of(2024, 6, 13), "D2"));
    auto both = community_day(date_of(2024, 7, 4), "W1", EngagementState::debriefed);
    both.further_areas = "D2";
    keep_planned(change, both);
    keep_planned(change, community_day(date_of(2024, 8, 2), "D3"));
    keep_planned(change, community_day(date_of(2024, 7, 20), "D3", EngagementState::planned));
    auto visit = community_day(date_of(2024, 7, 5), "D3");
    visit.kind = EngagementKind::visit;
    keep_planned(change, visit);
    for (int i = 0; i < 6; ++i)
        keep_feedback(change, feedback_about("speeding-in-villages", date_of(2024, 6, 13), "D2", first.id));
    keep_feedback(change, feedback_about("drug-dealing,speeding-in-villages", date_of(2024, 6, 14), "W1"));
    keep_feedback(change, feedback_about("drug-dealing", date_of(2024, 9, 1), "D2"));
}

office::Answer ask(Registers& office, const char* reference, const std::string& area = "") {
    auto read = office.read();
    for (const auto& figure : figures())
        if (figure.reference == reference) {
            auto answer = figure.ask(*read, {.period = summer, .area = area}, office.now);
            answer.period = summer;
            return answer;
        }
    FAIL("there is no such figure");
    return {};
}

std::string parts_of(const office::Answer& answer) {
    std::vector<std::string> parts;
    for (const auto& part : answer.parts) parts.push_back(part.label + " " + std::to_string(part.value.value_or(-1)));
    return joined(parts, ", ");
}

std::int64_t sum_of(const office::Answer& answer) {
    std::int64_t sum = 0;
    for (const auto& evidence : answer.evidence) sum += evidence.amount;
    return sum;
}

} // namespace

TEST_SUITE("engagement figures") {

    TEST_CASE("feedback and actions are narrowed to one theme, which the figure describes with its office's words") {
        for (auto engine : db::test_engines()) {
            Registers office(engine);
            REQUIRE(office
                        .change([](office::Change& change) -> Result<Done> {
                            keep_world(change);
                            return Done{};
                        })
                        .ok());
            auto read = office.read();
            for (const auto& figure : figures()) {
                if (figure.reference != "F-0003") continue;
                REQUIRE(figure.parameters.size() == 2);
                CHECK(figure.parameters[0].name == "area");
                CHECK(figure.parameters[0].options(*read).size() == 3);
                CHECK(figure.parameters[1].name == "theme");
                CHECK_FALSE(figure.parameters[1].options(*read).empty());
                office::Question question{.period = summer, .area = "", .choices = {{"theme", "drug-dealing"}}};
                CHECK(figure.ask(*read, question, office.now).value == 1);
                question.choices["theme"] = "speeding-in-villages";
                CHECK(figure.ask(*read, question, office.now).value == 7);
                question.choices["theme"] = "nothing-of-the-kind";
                CHECK(figure.ask(*read, question, office.now).value == 0);
            }
        }
    }

    TEST_CASE("days, districts, themes, actions, passes and notes are counted with their evidence") {
        for (auto engine : db::test_engines()) {
            Registers office(engine);
            auto done = office.change([](office::Change& change) -> Result<Done> {
                keep_world(change);
                auto item = *find_feedback(change.tx, "N-0001");
                item = TRY(pass_on(change, item, "Neighbourhood Area Commander", ""));
                item = TRY(pass_on(change, item, "Highways", ""));
                item = TRY(
                    make_action(change, item, {.title = "Ask for a speed check", .owner_post = "Engagement Officer"}));
                TRY(note_for_board(change, item, "Corporate Governance Board", "Speeding"));
                return Done{};
            });
            REQUIRE(done.ok());
            auto days = ask(office, "F-0001");
            CHECK(days.value == 2);
            CHECK(parts_of(days) == "Blaby 1, Charnwood 2, Melton 0");
            REQUIRE(days.evidence.size() == 2);
            CHECK(days.evidence[0].counted == "Community day on 13 June 2024, Charnwood");
            CHECK(days.evidence[1].counted == "Community day on 4 July 2024, Blaby and Charnwood");
            CHECK(ask(office, "F-0001", "D1").value == 1);
            auto districts = ask(office, "F-0002");
            CHECK(districts.value == 2);
            CHECK(districts.denominator == 3);
            CHECK(sum_of(districts) == 2);
            auto heard = ask(office, "F-0003");
            CHECK(heard.value == 7);
            CHECK(parts_of(heard) == "Speeding in villages 7, Drug dealing 1");
            for (const auto& evidence : heard.evidence) CHECK(evidence.counted.find("Cars race") == std::string::npos);
            CHECK(ask(office, "F-0004").value == 0); // it was raised on 23 September, after the period
            CHECK(ask(office, "F-0005").value == 0);
        }
    }

    TEST_CASE("actions by state keep the order of their life, and an item passed twice is one item") {
        Registers office;
        office.now = from_london(date_of(2024, 7, 10), {9, 0, 0});
        auto done = office.change([](office::Change& change) -> Result<Done> {
            keep_world(change);
            auto item = *find_feedback(change.tx, "N-0001");
            item = TRY(pass_on(change, item, "Neighbourhood Area Commander", ""));
            item = TRY(pass_on(change, item, "Highways", ""));
            item =
                TRY(make_action(change, item, {.title = "Ask for a speed check", .owner_post = "Engagement Officer"}));
            TRY(note_for_board(change, item, "Corporate Governance Board", "Speeding"));
            return Done{};
        });
        REQUIRE(done.ok());
        CHECK(parts_of(ask(office, "F-0004")) == "Open 1, In progress 0, Blocked 0, Done 0, Verified 0");
        CHECK(ask(office, "F-0005").value == 1);
        CHECK(ask(office, "F-0005").evidence.front().counted
              == "Passed to Neighbourhood Area Commander on 10 July 2024 and Highways on 10 July 2024");
        CHECK(ask(office, "F-0006").value == 1);
    }

    TEST_CASE("an answer has one hash on both engines") {
        std::vector<std::string> hashes;
        for (auto engine : db::test_engines()) {
            Registers office(engine);
            office.change([](office::Change& change) {
                keep_world(change);
                return 0;
            });
            std::string all;
            for (const auto& figure : figures())
                all += office::evidence_hash(figure, {.period = summer}, ask(office, figure.reference.c_str()));
            hashes.push_back(all);
        }
        for (const auto& hash : hashes) CHECK(hash == hashes.front());
    }

    TEST_CASE("references and slugs of figures are given once") {
        office::FigureRegistry registry;
        for (auto& figure : figures()) registry.add(figure);
        CHECK(registry.all().size() == 6);
        CHECK(registry.find("F-0003")->disclosure == office::Disclosure::counts_people);
    }

    TEST_CASE("a count of people that is too small is left out, and one more where it could be had by subtraction") {
        struct Case {
            std::vector<std::int64_t> counts;
            std::string told;
        };
        for (const auto& c : {Case{{7, 9}, "7 9"}, Case{{7, 3}, "- -"}, Case{{7, 3, 2}, "7 - -"},
                              Case{{7, 0, 9}, "7 0 9"}, Case{{3}, "-"}, Case{{8, 4, 5}, "8 - -"}, Case{{}, ""}}) {
            std::vector<std::string> told;
            for (const auto& count : without_small(c.counts, 4)) told.push_back(count ? std::to_string(*count) : "-");
            CHECK(joined(told, " ") == c.told);
        }
    }

    TEST_CASE("coverage tells the days, the last and the next visit of each district") {
        for (auto engine : db::test_engines()) {
            Registers office(engine);
            office.change([](office::Change& change) {
                keep_world(change);
                return 0;
            });
            auto coverage = coverage_of(*office.read(), summer, date_of(2024, 7, 10), Seen::by_anyone, 4);
            REQUIRE(coverage.districts.size() == 3);
            CHECK(coverage.days.size() == 2);
            CHECK(coverage.districts_visited() == 2);
            const auto& charnwood = coverage.districts[1];
            CHECK(charnwood.days == 2);
            CHECK(charnwood.last->held_on == date_of(2024, 7, 4));
            CHECK_FALSE(charnwood.next);
            const auto& melton = coverage.districts[2];
            CHECK(melton.days == 0);
            CHECK(melton.other_engagements == 1);
            CHECK(melton.next->held_on == date_of(2024, 7, 20));
            CHECK(coverage.themes.front().count == std::nullopt); // 7 and 1: the one could be had by subtraction
        }
    }
}

} // namespace reeve::engagement
