// Tests of how a figure is told: counts first, small numbers kept safe, chance said in words.
#include "office/figure_words.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::office;

static FigureDefinition reports() {
    FigureDefinition figure;
    figure.reference = "F-0010";
    figure.slug = "crimestoppers-reports";
    figure.noun = "report";
    figure.nouns = "reports";
    return figure;
}
static Answer compared(std::int64_t now, std::int64_t before) {
    Answer answer;
    answer.period = {date_of(2024, 4, 1), date_of(2024, 7, 31)};
    answer.value = now;
    answer.earlier = Earlier{period_before(answer.period), before, {}};
    return answer;
}
static Answer share(std::int64_t part, std::int64_t whole) {
    Answer answer;
    answer.value = part;
    answer.denominator = whole;
    return answer;
}
static const std::vector<FigureDecision> nobody_decided;
static const std::vector<FigureDecision> kept = {
    {FigureDecision::Kind::keep_percentage, "The Panel asked for it", "Director", date_of(2024, 9, 1), {}}};

TEST_CASE("a change on a small base is told in counts until somebody records why the percentage stays") {
    auto told = tell(reports(), compared(80, 17), Quote::change, nobody_decided);
    CHECK(told.needs_reason);
    CHECK(told.text == "from 17 to 80");
    CHECK(told.sentence == "80 reports, up from 17");
    auto with_reason = tell(reports(), compared(80, 17), Quote::change, kept);
    CHECK_FALSE(with_reason.needs_reason);
    CHECK(with_reason.text == "+371%");
    CHECK(with_reason.sentence == "80 reports, up from 17 (+371%)");
    REQUIRE(with_reason.cautions.size() == 1);
    CHECK(
        with_reason.cautions[0]
        == "Numbers are small (the base is 17), so a percentage exaggerates the change. Read 17 and 80 before +371%.");
}

TEST_CASE("a share stands beside its counts") {
    auto told = tell(reports(), share(80, 696), Quote::share, nobody_decided, {}, 1);
    CHECK(told.text == "11.5%");
    CHECK(told.sentence == "80 of 696 (11.5%)");
    CHECK(tell(reports(), share(80, 696), Quote::counts, nobody_decided).text == "80 of 696");
}

TEST_CASE("chance is said in words") {
    CHECK(chance_words(compared(53, 40)).starts_with("Not distinguishable from chance"));
    CHECK(chance_words(compared(80, 17)).starts_with("More than chance alone"));
    CHECK(chance_words(share(1, 2)) == "");
    CHECK(finding(reports(), compared(80, 17)) == "Reports rose from 17 to 80");
    CHECK(finding(reports(), compared(53, 40)) == "Reports were little changed, from 40 to 53");
}

TEST_CASE("counts of 1 to 4 about people are withheld in the number, its parts and its evidence") {
    auto figure = reports();
    figure.disclosure = Disclosure::counts_people;
    for (std::int64_t count : {1, 4}) {
        Answer answer;
        answer.value = count;
        answer.evidence = {{"feedback", "N-0001", 1, "words", 1, false}};
        CHECK(tell(figure, answer, Quote::value, nobody_decided).text == "[c]");
        auto safe = disclosed(figure, answer, nobody_decided);
        CHECK(safe.value == 0);
        CHECK(safe.evidence.empty());
    }
    for (std::int64_t count : {0, 5}) {
        Answer answer;
        answer.value = count;
        CHECK(tell(figure, answer, Quote::value, nobody_decided).text == std::to_string(count));
    }
}

TEST_CASE("one withheld part takes the next smallest with it, so that nobody can subtract") {
    auto figure = reports();
    figure.disclosure = Disclosure::counts_people;
    Answer answer;
    answer.value = 30;
    answer.parts = {{"a", "A", 3, false}, {"b", "B", 7, false}, {"c", "C", 20, false}};
    auto safe = disclosed(figure, answer, nobody_decided);
    CHECK_FALSE(safe.parts[0].value);
    CHECK_FALSE(safe.parts[1].value);
    CHECK(safe.parts[2].value == 20);
}

TEST_CASE("small workload counts appear only under a recorded decision") {
    auto figure = reports();
    figure.disclosure = Disclosure::workload;
    Answer answer;
    answer.value = 2;
    CHECK(is_withheld(figure, answer, nobody_decided));
    CHECK_FALSE(is_withheld(figure, answer,
                            {{FigureDecision::Kind::disclose_count,
                              "Cases are described in the paper",
                              "Director",
                              date_of(2024, 9, 1),
                              {}}}));
}

TEST_CASE("a sum says how many of its amounts are known") {
    auto figure = reports();
    figure.unit = FigureUnit::money;
    Answer answer;
    answer.value = 5309000;
    answer.unknown = 1;
    answer.evidence.resize(5);
    CHECK(tell(figure, answer, Quote::value, nobody_decided).text == "£53,090");
    CHECK(tell(figure, answer, Quote::value, nobody_decided).sentence
          == "£53,090 over 4 known amounts; 1 amount is not known");
}

TEST_CASE("a figure that was not received says so and shows no number") {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = "We have not had this month's return.";
    CHECK(tell(reports(), answer, Quote::value, nobody_decided).text == "[x]");
}

TEST_CASE("anything that rests on a sample row says so") {
    Answer answer;
    answer.evidence = {{"measure", "O-0001", 1, "", 1, true}};
    CHECK(tell(reports(), answer, Quote::value, nobody_decided).is_sample);
}

TEST_CASE("the hash of an answer does not depend on when it was asked, and does on what was counted") {
    auto answer = compared(80, 17);
    Question question{answer.period, "", {{"zone", "all"}}};
    auto first = evidence_hash(reports(), question, answer);
    answer.as_at = Moment{99};
    CHECK(evidence_hash(reports(), question, answer) == first);
    answer.evidence.push_back({"observation", "O-0001", 2, "", 1, false});
    CHECK(evidence_hash(reports(), question, answer) != first);
}

TEST_CASE("a question is written as one text and read back the same") {
    Question question{{date_of(2024, 6, 13), date_of(2024, 8, 1)}, "E07000130", {{"zone", "bell foundry"}}};
    auto read = parse_question(plain(question));
    REQUIRE(read.ok());
    CHECK(*read == question);
    CHECK(parse_question("area=E1").has_problems());
}
