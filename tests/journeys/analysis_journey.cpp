// The analysis of a consultation from its answers to what the public reads: counting, campaigns, coding by two people,
// findings, and results that are frozen by one and published by another.
#include "consultation/analysis_world_test.h"
#include "consultation/coding_desk.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

const std::string letter =
    "I ask the Commissioner to keep the desk at the old station open, because the nearest other desk is "
    "an hour away by bus and many of us do not drive any more.";

// A consultation that closed: 60 feel safe, 40 do not, four sent a letter, and six wrote of light or speed.
struct Analysis {
    explicit Analysis(db::Engine engine = db::Engine::sqlite) : office(engine) {
        const consultation::testing::SafetyResponses given{
            60,
            40,
            {letter, letter, letter + " My sister agrees.", letter, "The park is dark and needs light",
             "Please light the dark park", "Light in the park at night", "Cars are speeding past the school",
             "Speeding cars by the school gate", "Stop cars speeding at the school"}};
        reference =
            office
                .change([&](office::Change& change) { return consultation::testing::keep_safety_with(change, given); })
                .reference;
        desk = "/work/consultations/" + reference + "/analysis";
        office.pass_minutes(60 * 24 * 2); // closed
        analyst.sign_in_as(Role::analyst);
        director.sign_in_as(Role::director_of_governance);
        officer.sign_in_as(Role::engagement_officer);
    }
    void add_code(const char* label) {
        analyst.get(desk + "/codes/new")
            .submit({{"label", label}, {"meaning", "What belongs here"}}, desk + "/codes/new");
        REQUIRE_MESSAGE(analyst.status() == 303, analyst.main_words());
    }
    std::string person(Role role) { return std::to_string(office.person_of(role).value); }
    void begin_coding() {
        add_code("Lighting");
        add_code("Speeding");
        add_code("The desk");
        analyst.get(desk + "/coding/new")
            .submit(
                {{"question", "more"}, {"first", person(Role::analyst)}, {"second", person(Role::engagement_officer)}},
                desk + "/coding/new");
        REQUIRE_MESSAGE(analyst.status() == 303, analyst.main_words());
    }
    std::vector<std::string> responses() {
        std::vector<std::string> references;
        auto reader = office.database().read();
        auto desk_now =
            consultation::coding_desk_of(*reader, *consultation::find_consultation(*reader, reference), "more");
        for (const auto& answer : desk_now->answers) references.push_back(answer.response);
        return references;
    }
    // Gives each answer in turn one of these codes; 0: none fits.
    void code(Client& coder, const std::vector<int>& codes) {
        Typed ticks;
        const auto all = responses();
        for (std::size_t at = 0; at < all.size(); ++at)
            ticks.emplace_back(all[at], codes[at] ? std::to_string(codes[at]) : "none");
        coder.get(desk + "/coding/more").submit(ticks, desk + "/coding/more");
        REQUIRE_MESSAGE(coder.status() == 303, coder.main_words());
        coder.get(desk + "/coding/more").submit({}, desk + "/coding/more/done");
        REQUIRE_MESSAGE(coder.status() == 303, coder.main_words());
    }
    TestOffice office;
    std::string reference, desk;
    Client analyst{office}, director{office}, officer{office}, anybody{office};
};

} // namespace

TEST_CASE("staff see every question with its bases, and the answers to one by the groups of another") {
    for (auto engine : db::test_engines()) {
        Analysis at(engine);
        CHECK(at.analyst.get(at.desk).says("Open consultation, not a sample"));
        CHECK(at.analyst.says("110 responses counted"));
        CHECK(at.analyst.get(at.desk + "/questions/safe").says("110 of the 110 asked answered"));
        CHECK(at.analyst.get(at.desk + "/questions/why").says("40 of the 40 asked answered; 70 were not asked"));
        CHECK(at.analyst.says("People could choose more than one"));
        CHECK(at.analyst.get(at.desk + "/questions/nothing").status() == 404);
        CHECK(at.analyst.get(at.desk + ".json").json()["rows"].as_list().size() == 5);
        CHECK(at.analyst.get(at.desk + "/groups?question=safe&by=_strand").says("Victims of crime"));
        CHECK(at.analyst.get(at.desk + "/groups.csv?question=safe&by=_strand")
                  .body()
                  .find("safe,_strand,No,Victims of crime,40,No")
              != std::string::npos);
        CHECK(at.analyst.get(at.desk + "/profile").says("No question asks who answers"));
        CHECK(at.anybody.get(at.desk).status() == 303); // to sign in
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE("a campaign is shown once with its count, and nothing is taken away") {
    Analysis at;
    CHECK(at.analyst.get(at.desk + "/words/more").says("Nobody has looked for campaigns and themes here yet"));
    at.analyst.submit({{"themes", "99"}}, at.desk + "/words/more");
    CHECK(at.analyst.has_problem("themes", "between 1 and 30"));
    at.analyst.submit({{"themes", "2"}}, at.desk + "/words/more");
    CHECK(at.analyst.follow().says("1 campaign and 2 themes found"));
    CHECK(at.analyst.says("4 letters from 4 respondents. Every one is still counted as a response."));
    CHECK(at.analyst.says("They are suggestions for the codebook"));
    CHECK(at.analyst.get(at.desk).says("110 responses counted"));
}

TEST_CASE("coders do not see each other's codes until both are done, then settle what differs") {
    Analysis at;
    at.begin_coding();
    at.code(at.analyst, {3, 3, 3, 3, 1, 1, 1, 2, 2, 2});
    CHECK(at.officer.get(at.desk + "/coding/more").says("Codes and agreement are shown when both coders are done"));
    CHECK_FALSE(at.officer.says("gave 3"));
    CHECK(at.officer.get(at.desk + "/coding/more/agreement").status() == 409);
    CHECK(at.officer.get(at.desk + "/codes").says("Lighting"));
    at.code(at.officer, {3, 3, 3, 3, 1, 1, 1, 2, 2, 1});
    CHECK(at.officer.get(at.desk + "/coding/more/agreement")
              .says("Both coded 10 answers, 9 of them with the same codes"));
    CHECK(at.officer.says("Krippendorff’s alpha over all codes: 0.85. Good enough to rely on."));
    at.analyst.post(at.desk + "/coding/more/settlement", {});
    CHECK(at.analyst.status() == 409);
    CHECK(at.analyst.get(at.desk + "/coding/more").says("gave 2; the Engagement Officer gave 1"));
    at.analyst.submit({{at.responses().back(), "2"}}, at.desk + "/coding/more");
    at.analyst.get(at.desk + "/coding/more").submit({}, at.desk + "/coding/more/settlement");
    CHECK(at.analyst.follow().says("The round is settled"));
    CHECK(at.director.get(at.desk + "/codes.csv").body().find("2,Speeding,What belongs here,3,In use")
          != std::string::npos);
    at.director.post(at.desk + "/coding/more", {});
    CHECK(at.director.status() == 409); // no coder of this round
}

TEST_CASE("a codebook is changed with a reason, and its history tells it") {
    Analysis at;
    at.begin_coding();
    at.analyst.get(at.desk + "/codes/end")
        .submit({{"code", "2"}, {"what", "merge"}, {"into", "1"}}, at.desk + "/codes/end");
    CHECK(at.analyst.has_problem("reason", "why the codebook changes"));
    at.analyst.submit({{"code", "2"}, {"what", "merge"}, {"into", "9"}, {"reason", "One theme"}},
                      at.desk + "/codes/end");
    CHECK(at.analyst.has_problem("into", "There is no code 9"));
    at.analyst.submit({{"code", "2"}, {"what", "merge"}, {"into", "1"}, {"reason", "One theme"}},
                      at.desk + "/codes/end");
    CHECK(at.analyst.follow().says("Code 2 Speeding was merged into 1 Lighting"));
    CHECK(at.analyst.says("Merged into 1"));
    CHECK(at.analyst.get(at.desk + "/codes/2/change").status() == 404);
    CHECK(at.officer.get(at.desk + "/codes/new").status() == 403);
}

TEST_CASE("results are frozen by one person, published by another, and corrected by a new edition") {
    for (auto engine : db::test_engines()) {
        Analysis at(engine);
        const auto results = "/consultations/" + at.reference + "/results";
        CHECK(at.anybody.get(results).status() == 404);
        CHECK(at.analyst.get(at.desk + "/results").says("What the public would be shown now"));
        at.analyst.submit({}, at.desk + "/results/freeze");
        CHECK(at.analyst.follow().says("Edition 1 is frozen. Somebody else publishes it"));
        CHECK(at.anybody.get(results).status() == 404);
        at.director.get(at.desk + "/results").submit({}, at.desk + "/results/1/publication");
        CHECK(at.director.follow().says("Edition 1 is published"));
        CHECK(at.anybody.get(results).says("Open consultation, not a sample"));
        CHECK(at.anybody.says("110 of the 110 asked answered"));
        CHECK(at.anybody.body().find("href=\"#question-safe\"") != std::string::npos); // the contents lead there
        CHECK(at.anybody.body().find("id=\"question-safe\"") != std::string::npos);
        CHECK(at.anybody.get(results + "/1").status() == 200);
        CHECK(at.anybody.get(results + "/2").status() == 404);
        CHECK(at.anybody.get(results + ".csv").body().find("safe,About safe,Yes,,,70,64") != std::string::npos);
        CHECK(at.anybody.get(results).body().find("old station") == std::string::npos); // nobody's own words

        at.analyst.get(at.desk + "/results").submit({{"why", "Nothing"}}, at.desk + "/results/freeze");
        CHECK(at.analyst.status() == 409); // says the same
        at.office.change([&](office::Change& change) {
            auto one = *consultation::find_consultation(change.tx, at.reference);
            return consultation::testing::keep_answers(change, one, {{"safe", {"no"}}});
        });
        CHECK(at.analyst.get(at.desk + "/results").says("differs from the published one by a few responses"));
        at.analyst.submit({}, at.desk + "/results/freeze");
        CHECK(at.analyst.has_problem("why", "what is corrected"));
        at.analyst.submit({{"why", "A paper form was found"}}, at.desk + "/results/freeze");
        at.director.get(at.desk + "/results").submit({}, at.desk + "/results/2/publication");
        CHECK(at.anybody.get(results).says("Corrected in this edition: A paper form was found"));
        CHECK(at.anybody.get(results + "/1").says("A newer edition of these results is published"));
        CHECK(at.anybody.says("110 of the 110 asked answered"));
        CHECK(at.office.faults().empty());
    }
}

TEST_CASE("who froze results does not publish them, and nothing is frozen while people can answer") {
    Analysis at;
    at.director.get(at.desk + "/results").submit({}, at.desk + "/results/freeze");
    at.director.get(at.desk + "/results").submit({}, at.desk + "/results/1/publication");
    CHECK(at.director.status() == 403);
    TestOffice early;
    Client analyst(early);
    analyst.sign_in_as(Role::analyst);
    auto reference = early
                         .change([](office::Change& change) {
                             return consultation::testing::keep_safety_with(change, {60, 40, {}});
                         })
                         .reference;
    CHECK(analyst.get("/work/consultations/" + reference + "/analysis/results")
              .says("frozen when the consultation is closed"));
    analyst.post("/work/consultations/" + reference + "/analysis/results/freeze", {});
    CHECK(analyst.status() == 409);
}

TEST_CASE("a finding says what came of what people said, and the public reads it") {
    Analysis at;
    const auto page = "/consultations/" + at.reference + "/what-we-did";
    CHECK(at.anybody.get(page).status() == 404);
    at.analyst.get(at.desk + "/findings/new")
        .submit({{"title", "Light in the park"}, {"said", "The park is dark."}, {"people", "3"}, {"is_public", "yes"}},
                at.desk + "/findings/new");
    CHECK(at.analyst.has_problem("is_public", "Decide what came of it first"));
    at.analyst.submit(
        {{"title", "Light in the park"}, {"said", "The park is dark."}, {"people", "3"}, {"is_public", "no"}},
        at.desk + "/findings/new");
    CHECK(at.analyst.follow().says("Finding 1 is saved"));
    CHECK(at.analyst.says("No decision is recorded for finding 1"));
    at.analyst.get(at.desk + "/findings/1")
        .submit({{"decision", "no_change"}, {"is_public", "yes"}}, at.desk + "/findings/1");
    CHECK(at.analyst.has_problem("did", "owed the reason"));
    at.analyst.submit({{"decision", "no_change"}, {"did", "The council lights parks."}, {"is_public", "yes"}},
                      at.desk + "/findings/1");
    CHECK(at.analyst.follow().says("The finding is saved"));
    CHECK(at.anybody.get(page).says("We asked, you said, we did"));
    CHECK(at.anybody.says("The council lights parks."));
    CHECK(at.anybody.says("Fewer than 5 people said so."));
    CHECK_FALSE(at.anybody.says("3 people"));
    CHECK(at.anybody.get(page + ".json").json()["rows"].as_list().size() == 1);
}

TEST_CASE("weights are chosen with a reason and said with every table") {
    Analysis at;
    at.analyst.get(at.desk + "/choices").submit({{"smallest_count", "2"}}, at.desk + "/choices");
    CHECK(at.analyst.has_problem("smallest_count", "between 3 and 20"));
    at.analyst.get(at.desk + "/profile/safe")
        .submit({{"source", "Made-up census"}, {"group_counts", "yes: 500\nno: x"}}, at.desk + "/profile/safe");
    CHECK(at.analyst.has_problem("group_counts", "number of people"));
    at.analyst.submit({{"source", "Made-up census"}, {"group_counts", "yes: 500\nno: 500"}}, at.desk + "/profile/safe");
    CHECK(at.analyst.status() == 303);
    at.analyst.get(at.desk + "/choices")
        .submit({{"smallest_count", "5"},
                 {"weigh_by", "safe"},
                 {"weigh_because", "More safe people answered"},
                 {"divide_by", "_strand"}},
                at.desk + "/choices");
    CHECK(at.analyst.follow().says("Weighted to Made-up census"));
    CHECK(at.analyst.says("Why: More safe people answered"));
    CHECK(at.analyst.get(at.desk + "/questions/safe").says("50%"));
}

} // namespace reeve::journeys
