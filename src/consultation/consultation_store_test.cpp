// Tests consultations and responses in the database, on both engines.
#include "consultation/consultation_world_test.h"

namespace reeve::consultation {
namespace {

using namespace testing;

struct World : Registers {
    Consultation consultation;
    office::AskedQuestions questions;

    explicit World(db::Engine engine = db::Engine::sqlite) : Registers(engine) {
        consultation = change([](office::Change& made) { return keep_consultation_on_safety(made); });
        questions = questions_asked(*read(), consultation);
    }
    Response keep(const office::Answers& answers, Respondent who = {}, ResponseState state = ResponseState::accepted) {
        auto response = response_to(consultation, questions, answers, now);
        response.state = state;
        return change([&](office::Change& made) { return keep_response(made, response, who); });
    }
};

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        World world(engine);
        body(world);
    }
}

} // namespace

TEST_SUITE("consultation store") {

    TEST_CASE("a consultation that is made ready has its questions frozen, and is found") {
        on_both_engines([](World& world) {
            auto read = world.read();
            auto found = find_consultation(*read, "c-2024-1");
            REQUIRE(found);
            CHECK(found->reference == "C-2024-001");
            CHECK(found->asks_version == 1);
            CHECK(questionnaire_of(*read, *found)->asked_by == "C-2024-001");
            CHECK(world.questions.size() == 3);
            auto strands = strands_of(*read, found->id);
            REQUIRE(strands.size() == 2);
            CHECK(strands.front().key == "people-of-the-area");
            CHECK(public_consultations(*read).size() == 1);
            CHECK(consultation_asking(*read, found->questionnaire)->id == found->id);
        });
    }

    TEST_CASE("a consultation without questions or strands is not made ready, and says why") {
        World world;
        auto bare = world.change([&](office::Change& change) {
            return begin_consultation(change, on_safety(world.now, {world.now.milliseconds + 1000}));
        });
        auto ready = [&] { return world.change([&](office::Change& change) { return take_ready(change, bare); }); };
        CHECK(ready().refusal().message == "It asks nobody yet. Add at least one strand.");
        Strand strand;
        strand.consultation = bare.id;
        strand.title = "Everyone";
        sure(world.change([&](office::Change& change) { return add_strand(change, strand); }));
        CHECK(ready().refusal().message.find("There is no question yet") != std::string::npos);
        CHECK(find_consultation(*world.read(), bare.reference)->state == ConsultationState::draft);
        CHECK(world.change([&](office::Change& change) { return add_strand(change, strand); }).problems().has("title"));
    }

    TEST_CASE("changed questions are asked as a further version, and answers keep the one they were given to") {
        on_both_engines([](World& world) {
            auto again = [&] {
                return world.change([&](office::Change& change) {
                    return ask_changed_questions(change, *find_consultation(change.tx, "C-2024-001"));
                });
            };
            CHECK(again().refusal().message == "The questions are the same as in version 1.");
            auto before = world.keep({{"safe", {"yes"}}});
            auto changed = world.change([&](office::Change& change) {
                auto safe = *office::find_question(change.tx, world.consultation.questionnaire, "safe");
                safe.wording = "Do you feel safe after dark?";
                return office::keep_question(change, safe);
            });
            REQUIRE(changed.ok());
            CHECK(sure(again()).asks_version == 2);
            auto read = world.read();
            auto first = questions_asked(*read, world.consultation, 1),
                 second = questions_asked(*read, world.consultation, 2);
            CHECK(first->front().wording == "About safe");
            CHECK(second->front().wording == "Do you feel safe after dark?");
            CHECK(find_response(*read, before.reference)->questionnaire_version == 1);
            auto versions = office::versions_of(*read, world.consultation.questionnaire);
            REQUIRE(versions.size() == 2);
            CHECK(versions[0].hash == sha256(versions[0].content));
            CHECK(versions[0].hash != versions[1].hash);
            CHECK_FALSE(questions_asked(*read, world.consultation, 3));
        });
    }

    TEST_CASE("questions keep their order, and one goes up, down and away") {
        on_both_engines([](World& world) {
            auto order = [&] {
                std::vector<std::string> keys;
                for (const auto& one : office::questions_of(*world.read(), world.consultation.questionnaire))
                    keys.push_back(one.key);
                return joined(keys, " ");
            };
            auto named = [&](const char* key) {
                return *office::find_question(*world.read(), world.consultation.questionnaire, key);
            };
            CHECK(order() == "safe why more");
            auto move = [&](const char* key, office::Toward toward) {
                auto question = named(key);
                sure(world.change(
                    [&](office::Change& change) { return office::move_question(change, question, toward); }));
            };
            move("more", office::Toward::start);
            CHECK(order() == "safe more why");
            move("safe", office::Toward::start);
            CHECK(order() == "safe more why");
            auto why = named("why");
            world.change(
                [&](office::Change& change) {
                    office::remove_question(change, why);
                    return 0;
                },
                "a test");
            CHECK(order() == "safe more");
            CHECK(questions_asked(*world.read(), world.consultation).size() == 3);
            auto taken = question("more", office::QuestionKind::long_text);
            taken.questionnaire = world.consultation.questionnaire;
            CHECK(world.change([&](office::Change& change) { return office::add_question(change, taken); })
                      .problems()
                      .has("key"));
        });
    }

    TEST_CASE("only accepted responses count, each with its answers, channel, strand and weight") {
        on_both_engines([](World& world) {
            world.keep({{"safe", {"no"}}, {"why", {"dark", "speed"}}});
            world.keep({{"safe", {"yes"}}}, {}, ResponseState::held);
            world.keep({{"safe", {"yes"}}}, {}, ResponseState::refused);
            auto weighted = response_to(world.consultation, world.questions, {{"safe", {"yes"}}}, world.now);
            weighted.weight = "0.5";
            weighted.channel = ResponseChannel::paper;
            weighted.strand = "victims-of-crime";
            world.change([&](office::Change& change) { return keep_response(change, weighted); });
            auto read = world.read();
            auto counted = counted_responses(*read, world.consultation.id);
            REQUIRE(counted.size() == 2);
            CHECK(counted[0].answers == office::Answers{{"safe", {"no"}}, {"why", {"dark", "speed"}}});
            CHECK(counted[0].reference == "R-0001");
            CHECK(counted[0].weight == 1);
            CHECK(counted[1].weight == 0.5);
            auto counts = response_counts(*read, world.consultation.id);
            CHECK(counts.accepted == 2);
            CHECK(counts.held == 1);
            CHECK(counts.refused == 1);
            CHECK(arrivals(*read, world.consultation.id).size() == 2);
            CHECK(response_count(*read, world.consultation.id, {.state = "held"}) == 1);
            CHECK(responses(*read, world.consultation.id, {.channel = "paper"}, 0, 10).front().strand
                  == "victims-of-crime");
            CHECK(responses(*read, world.consultation.id, {}, 1, 2).size() == 2);
        });
    }

    TEST_CASE("responses with the same words are counted within their time, and released together") {
        on_both_engines([](World& world) {
            const office::Answers letter = {{"safe", {"no"}},
                                            {"more", {"Keep the police station in our town open, day and night."}}};
            for (int times = 0; times < 3; ++times) world.keep(letter);
            auto held = response_to(world.consultation, world.questions, letter, world.now);
            CHECK(same_words_since(*world.read(), held, {world.now.milliseconds - 1}) == 3);
            CHECK(same_words_since(*world.read(), held, {world.now.milliseconds + 1}) == 0);
            held.state = ResponseState::held;
            held.held_because = "The same words came 5 times within a day before";
            for (int times = 0; times < 2; ++times)
                world.change([&](office::Change& change) { return keep_response(change, held); });
            auto released = world.change(
                [&](office::Change& change) { return release_all(change, world.consultation.id, held.held_because); });
            CHECK(sure(released) == 2);
            CHECK(response_counts(*world.read(), world.consultation.id).accepted == 5);
        });
    }

    TEST_CASE("who answered and their words are deleted on the day, from history too, and what they chose stays") {
        on_both_engines([](World& world) {
            Respondent who;
            who.name = "Someone of Melton";
            who.email = {"someone@example.org"};
            auto response = world.keep({{"safe", {"no"}}, {"more", {"I live at the mill"}}}, who);
            CHECK(respondent_of(*world.read(), response.id)->delete_after == world.consultation.delete_after);
            CHECK_FALSE(has_anyone_to_forget(*world.read(), london_date(world.now)));
            auto past = world.consultation.delete_after + 1;
            CHECK(has_anyone_to_forget(*world.read(), past));
            world.now = start_of_day(past);
            CHECK(world.change([](office::Change& change) { return forget_respondents(change); }, "a test") == 2);
            auto read = world.read();
            CHECK_FALSE(respondent_of(*read, response.id));
            CHECK(counted_responses(*read, world.consultation.id).front().answers
                  == office::Answers{{"safe", {"no"}}, {"more", {"[removed]"}}});
            auto in_history = read->value<std::int64_t>(
                db::Sql("SELECT COUNT(*) FROM history WHERE changes LIKE '%the mill%' OR changes LIKE '%Someone%'",
                        "words left in history"));
            CHECK(in_history == 0);
            CHECK_FALSE(has_anyone_to_forget(*read, past));
        });
    }

    TEST_CASE("a strand by which somebody answered stays") {
        World world;
        auto response = response_to(world.consultation, world.questions, {{"safe", {"yes"}}}, world.now);
        response.strand = "victims-of-crime";
        world.change([&](office::Change& change) { return keep_response(change, response); });
        auto remove = [&](const char* key) {
            return world.change(
                [&](office::Change& change) {
                    return remove_strand(change, *find_strand(change.tx, world.consultation.id, key));
                },
                "a test");
        };
        CHECK(remove("victims-of-crime").is_refused());
        CHECK(remove("people-of-the-area").ok());
    }
}

} // namespace reeve::consultation
