// Tests of what an analysis reads and keeps, on both engines.
#include "consultation/analysis_world_test.h"
#include "consultation/codebook_store.h"

namespace reeve::consultation {
namespace {

using namespace testing;

struct Analysts : Registers {
    Consultation consultation;
    explicit Analysts(db::Engine engine = db::Engine::sqlite, const SafetyResponses& given = {}) : Registers(engine) {
        consultation = change([&](office::Change& made) { return keep_safety_with(made, given); });
    }
    AnswerColumns columns() { return answer_columns(*read(), consultation); }
    Code add(const char* label) {
        Code code;
        code.consultation = consultation.id;
        code.label = label;
        code.meaning.text = "What belongs here";
        return sure(change([&](office::Change& made) { return add_code(made, code); }));
    }
    CodingRound round() {
        CodingRound made;
        made.consultation = consultation.id;
        made.question = "more";
        made.first = office::PersonId{1};
        made.second = office::PersonId{2};
        return sure(change([&](office::Change& change) { return begin_round(change, made); }));
    }
};

} // namespace

TEST_CASE("responses become columns: who was asked, what was chosen, by which strand") {
    for (auto engine : db::test_engines()) {
        Analysts at(engine, {3, 2, {"Light the park"}});
        const auto all = at.columns();
        REQUIRE(all.responses.size() == 6);
        CHECK(all.weights.empty());
        const auto* why = all.find("why");
        REQUIRE(why);
        CHECK(why->answering == Answering::several);
        CHECK_FALSE(why->given[0].was_asked); // asked of those who do not feel safe
        CHECK(why->given[3].was_asked);
        CHECK(why->given[3].chosen == std::vector<std::uint16_t>{0});
        CHECK(all.find("more")->given[5].words == "Light the park");
        const auto counts = counts_of(all, *all.find(strand_key), Standing::open_consultation);
        CHECK(counts.options[0].count == 4);
        CHECK(counts.options[1].count == 2);
        CHECK_FALSE(all.find(strand_key)->is_asked);
    }
}

TEST_CASE("two responses from one address are one respondent, and words that were deleted are no words") {
    Analysts at;
    at.change([&](office::Change& change) {
        keep_answers(change, at.consultation, {{"more", {"A letter"}}}, "", "Someone@example.org");
        keep_answers(change, at.consultation, {{"more", {"A letter"}}}, "", "someone@example.org");
        keep_answers(change, at.consultation, {{"more", {words_removed}}}, "", "");
        return Done{};
    });
    const auto all = at.columns();
    CHECK(all.respondents[100] == all.respondents[101]);
    CHECK(all.respondents[102] != all.respondents[101]);
    CHECK(all.find("more")->given[102].words.empty());
}

TEST_CASE("weights that a supplier gave are used, and told") {
    Analysts at(db::Engine::sqlite, {1, 0, {}});
    at.change([&](office::Change& change) {
        auto response =
            response_to(at.consultation, questions_asked(change.tx, at.consultation), {{"safe", {"no"}}}, change.now);
        response.weight = "3";
        return keep_response(change, response);
    });
    const auto analysed = analyse(*at.read(), at.consultation);
    CHECK(analysed.answers.weights == std::vector<double>{1, 3});
    CHECK(*analysed.counts[0].options[1].share == doctest::Approx(0.75));
    CHECK(analysed.weighting_label == "Weighed as the supplier of the survey gave it.");
}

TEST_CASE("a choice needs a population to weigh by and a reason, and stands until it is changed") {
    for (auto engine : db::test_engines()) {
        Analysts at(engine);
        const auto all = at.columns();
        const auto keep = [&](AnalysisChoice choice) {
            return at.change([&](office::Change& change) { return keep_choice(change, choice, all); });
        };
        auto choice = choice_of(*at.read(), at.consultation.id);
        CHECK(choice.smallest_count == 5);
        choice.weigh_by = "safe";
        CHECK(keep(choice).problems().has("weigh_by"));
        ComparisonPopulation population;
        population.consultation = at.consultation.id;
        population.question = "safe";
        population.source = "Made-up census";
        population.groups.text = "yes: 500\nNo: 500\nmaybe: 1";
        const auto keep_it = [&] {
            return at.change([&](office::Change& change) { return keep_comparison(change, population, all); });
        };
        CHECK(keep_it().problems().has("group_counts"));
        population.groups.text = "yes: 500\nNo: 500";
        sure(keep_it());
        CHECK(keep(choice).problems().has("weigh_because"));
        choice.weigh_because = "More safe people answered";
        choice.divide_by = strand_key;
        sure(keep(choice));
        const auto analysed = analyse(*at.read(), at.consultation);
        CHECK(*analysed.counts[0].options[0].share == doctest::Approx(0.5));
        CHECK(analysed.counts[0].options[0].count == 60);
        CHECK(analysed.weighting_label.find("Why: More safe people answered") != std::string::npos);
        CHECK(content_of(analysed).tables[0].size() == 1);
        choice = analysed.choice;
        choice.smallest_count = 2;
        CHECK(keep(choice).problems().has("smallest_count"));
    }
}

TEST_CASE("what was found in words is kept without them and replaced by the next look") {
    const std::string letter =
        "I ask the Commissioner to keep the desk at the old station open, because the nearest other "
        "desk is an hour away by bus and many of us do not drive any more.";
    for (auto engine : db::test_engines()) {
        Analysts at(engine, {0, 0, {letter, letter, letter}});
        CHECK_FALSE(words_found(*at.read(), at.consultation.id, at.columns(), "more"));
        for (int look = 0; look < 2; ++look)
            at.change([&](office::Change& change) {
                for (const auto& found : find_in_words(at.columns()))
                    keep_words_found(change, at.consultation.id, found);
                return Done{};
            });
        const auto found = words_found(*at.read(), at.consultation.id, at.columns(), "more");
        REQUIRE(found);
        REQUIRE(found->campaigns.size() == 1);
        CHECK(found->campaigns[0].words == letter);
        CHECK(found->campaigns[0].respondents == 3);
    }
}

TEST_CASE("a codebook keeps its numbers and tells its history") {
    for (auto engine : db::test_engines()) {
        Analysts at(engine);
        at.add("Lighting");
        at.add("Lamps");
        sure(at.change([&](office::Change& change) {
            const auto book = codebook_of(change.tx, at.consultation.id);
            return keep_change(change, sure(merge_codes(book, 2, 1, "The same thing")));
        }));
        CHECK(at.add("Roads").number == 3);
        const auto book = codebook_of(*at.read(), at.consultation.id);
        REQUIRE(book.size() == 3);
        CHECK(book[1].state == CodeState::merged);
        const auto history = codebook_history(*at.read(), at.consultation.id);
        REQUIRE(history.size() == 4);
        CHECK(std::any_of(history.begin(), history.end(), [](const auto& line) {
            return line.words == "Code 2 Lamps was merged into 1 Lighting" && line.reason == "The same thing";
        }));
        auto reworded = book[0];
        reworded.label = "Street lights";
        CHECK(at.change([&](office::Change& change) { return reword_code(change, reworded, ""); })
                  .problems()
                  .has("reason"));
        sure(at.change([&](office::Change& change) { return reword_code(change, reworded, "Clearer"); }));
        CHECK(codebook_of(*at.read(), at.consultation.id)[0].label == "Street lights");
    }
}

TEST_CASE("a question is coded once by two people, with codes in use alone, and the last word of each counts") {
    for (auto engine : db::test_engines()) {
        Analysts at(engine);
        CodingRound no_codes;
        no_codes.consultation = at.consultation.id;
        no_codes.question = "more";
        no_codes.first = office::PersonId{1};
        no_codes.second = office::PersonId{2};
        CHECK(at.change([&](office::Change& change) { return begin_round(change, no_codes); }).is_refused());
        at.add("Lighting");
        const auto round = at.round();
        CHECK(at.change([&](office::Change& change) { return begin_round(change, no_codes); })
                  .problems()
                  .has("question"));
        Coding coding;
        coding.round = round.id;
        coding.response = "R-0001";
        coding.codes = "1";
        const auto keep = [&] {
            return at.change([&](office::Change& change) { return keep_coding(change, coding); });
        };
        sure(keep());
        coding.codes = "";
        sure(keep());
        const auto codings = codings_of(*at.read(), round.id);
        REQUIRE(codings.size() == 1);
        CHECK(codings[0].given().empty());
        coding.codes = "9";
        CHECK(keep().is_refused());
    }
}

TEST_CASE("findings are numbered, and editions stay as they were frozen") {
    for (auto engine : db::test_engines()) {
        Analysts at(engine);
        Finding finding;
        finding.consultation = at.consultation.id;
        finding.title = "Lighting";
        finding.said.text = "It is dark.";
        CHECK(sure(at.change([&](office::Change& change) { return add_finding(change, finding); })).number == 1);
        CHECK(sure(at.change([&](office::Change& change) { return add_finding(change, finding); })).number == 2);
        auto kept = findings_of(*at.read(), at.consultation.id)[1];
        kept.is_public = true;
        CHECK(
            at.change([&](office::Change& change) { return keep_finding(change, kept); }).problems().has("is_public"));

        const auto content = content_of(analyse(*at.read(), at.consultation));
        AnalysisEdition edition;
        edition.consultation = at.consultation.id;
        sure(at.change([&](office::Change& change) -> Result<AnalysisEdition> {
            return add_edition(change,
                               TRY(freeze(edition, content, {}, office::PersonId{1}, "Analyst", change.today())));
        }));
        at.change([&](office::Change& change) { return keep_answers(change, at.consultation, {{"safe", {"no"}}}); });
        const auto editions = editions_of(*at.read(), at.consultation.id);
        REQUIRE(editions.size() == 1);
        CHECK(editions[0].hash == sha256(editions[0].content));
        CHECK(editions[0].content == to_text(json_of(content)));
        CHECK(editions[0].content != to_text(json_of(content_of(analyse(*at.read(), at.consultation)))));
    }
}

TEST_CASE("a survey's question is set beside the wave before it") {
    Analysts at(db::Engine::sqlite, {60, 60, {}});
    const auto second = at.change([](office::Change& change) { return keep_safety_with(change, {100, 20, {}}); });
    for (auto [id, wave] : {std::pair(at.consultation.id, 1), std::pair(second.id, 2)})
        sure(at.change([&, id = id, wave = wave](office::Change& change) {
            auto one = *db::find(change.tx, consultation_fields(), id);
            one.kind = ConsultationKind::survey;
            one.series = "Perception survey";
            one.wave = wave;
            return office::keep(change, consultation_fields(), one);
        }));
    const auto analysed = analyse(*at.read(), *find_consultation(*at.read(), second.reference));
    const auto waves = waves_of(*at.read(), analysed, "safe");
    REQUIRE(waves.size() == 2);
    CHECK(waves[0].counts.options[0].count == 60);
    const auto changes = changes_between(waves);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].words.find("Up 33.3 percentage points") == 0);
    const auto frozen = json_of(content_of(*at.read(), analysed));
    const auto& told = frozen["questions"].as_list().at(0)["waves"].as_list();
    REQUIRE(told.size() == 2);
    CHECK(told[0]["words"].as_text() == changes[0].words);
    CHECK(json_of(content_of(analysed))["questions"].as_list().at(0)["waves"].is_null());
    CHECK(waves_of(*at.read(), analyse(*at.read(), at.consultation), "safe").empty()); // read before it was a wave
}

} // namespace reeve::consultation
