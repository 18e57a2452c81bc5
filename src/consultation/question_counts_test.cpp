// Tests of what a question was answered, base by base.
#include "consultation/safe_counts.h"
#include <cmath>
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

GivenAnswer chose(std::vector<std::uint16_t> options) { return {true, std::move(options), {}, ""}; }
GivenAnswer not_asked() { return {false, {}, {}, ""}; }

const std::vector<OfferedAnswer> yes_no = {
    {"yes", "Yes", false}, {"no", "No", false}, {"dont-know", "Don’t know", true}};

AnswerColumns one_column(Answering answering, std::vector<OfferedAnswer> offered, std::vector<GivenAnswer> given) {
    AnswerColumns all;
    for (std::size_t at = 0; at < given.size(); ++at) all.responses.push_back("R-" + std::to_string(at + 1));
    all.columns.push_back({"q", "Question", answering, std::move(offered), std::move(given)});
    return all;
}

std::vector<GivenAnswer> times(std::vector<std::pair<int, std::vector<std::uint16_t>>> groups) {
    std::vector<GivenAnswer> given;
    for (const auto& [count, options] : groups)
        for (int person = 0; person < count; ++person) given.push_back(chose(options));
    return given;
}

QuestionCounts counted_in(const AnswerColumns& all, Standing standing = Standing::open_consultation) {
    return counts_of(all, all.columns[0], standing);
}

} // namespace

TEST_CASE("every base of a question is told: asked, answered, not known, left empty, not asked") {
    const auto all = one_column(Answering::one, yes_no,
                                {chose({0}), chose({0}), chose({1}), chose({2}), chose({}), not_asked(), not_asked()});
    const auto counts = counted_in(all);
    CHECK(counts.responses == 7);
    CHECK(counts.asked == 5);
    CHECK(counts.answered == 3);
    CHECK(counts.not_known == 1);
    CHECK(counts.no_answer == 1);
    CHECK(counts.answered + counts.not_known + counts.no_answer == counts.asked);
    REQUIRE(counts.options.size() == 2);
    CHECK(counts.options[0].count == 2);
    CHECK(counts.options[1].count == 1);
    CHECK(counts.said_nothing[0].count == 1);
    CHECK(base_words(counts)
          == "3 of the 5 asked answered; 1 did not know or would rather not say; 1 left it empty; 2 were not asked.");
}

TEST_CASE("an answer to a question that should not have been asked is counted apart, and nowhere else") {
    auto given = chose({0});
    given.was_asked = false;
    const auto counts = counted_in(one_column(Answering::one, yes_no, {given, chose({0})}));
    CHECK(counts.unasked == 1);
    CHECK(counts.asked == 1);
    CHECK(counts.options[0].count == 1);
}

TEST_CASE("no answer of several can be counted more often than people answered") {
    const std::vector<OfferedAnswer> offered = {
        {"a", "A", false}, {"b", "B", false}, {"dont-know", "Don’t know", true}};
    const auto all = one_column(Answering::several, offered,
                                {chose({0, 0, 0}), chose({0, 1}), chose({1, 1, 2}), chose({2}), chose({2, 2})});
    const auto counts = counted_in(all);
    CHECK(counts.answered == 3);
    CHECK(counts.not_known == 2);
    CHECK(counts.options[0].count == 2);
    CHECK(counts.options[1].count == 2);
    for (const auto& option : counts.options) CHECK(option.count <= counts.answered);
    CHECK_FALSE(several_words(counts).empty());
    CHECK(several_words(counted_in(one_column(Answering::one, yes_no, {}))).empty());
}

TEST_CASE("percentages are of those who answered, and none is said of fewer than fifty") {
    struct Case {
        int yes, no;
        const char* share;
        bool has_percentages;
        BaseSize size;
    };
    for (const auto& [yes, no, share, has_percentages, size] :
         {Case{412, 88, "82", true, BaseSize::enough}, Case{5, 95, "5.0", true, BaseSize::enough},
          Case{33, 66, "33", true, BaseSize::small}, Case{30, 19, "61", false, BaseSize::too_small}}) {
        auto given = times({{yes, {0}}, {no, {1}}, {40, {2}}});
        const auto counts = counted_in(one_column(Answering::one, yes_no, given));
        CHECK(share_words(counts.options[0], counts.base()) == share);
        CHECK(counts.has_percentages() == has_percentages);
        CHECK(size_of_base(counts.base()) == size);
    }
}

TEST_CASE("an open consultation has no intervals, a sample survey has Wilson's") {
    const auto all = one_column(Answering::one, yes_no, times({{81, {0}}, {182, {1}}}));
    CHECK_FALSE(counted_in(all).options[0].interval);
    const auto survey = counted_in(all, Standing::sample_survey);
    REQUIRE(survey.options[0].interval);
    CHECK(std::abs(survey.options[0].interval->lower - 0.2553) < 5e-5);
    CHECK(std::string(label_of_standing(Standing::open_consultation)) == "Open consultation, not a sample");
}

TEST_CASE("weights change shares and what they are worth, never counts") {
    auto all = one_column(Answering::one, yes_no, times({{50, {0}}, {50, {1}}}));
    all.weights.assign(100, 1);
    for (int at = 0; at < 50; ++at) all.weights[static_cast<std::size_t>(at)] = 3;
    const auto counts = counted_in(all, Standing::sample_survey);
    CHECK(counts.options[0].count == 50);
    CHECK(*counts.options[0].share == doctest::Approx(0.75));
    CHECK(share_words(counts.options[0], counts.base()) == "75");
    CHECK(counts.effective == doctest::Approx(80)); // 200^2 / (50 * 9 + 50)
    CHECK(counts.options[0].interval->lower < 0.75);
}

TEST_CASE("a scale has its distribution, its mean and its middle") {
    const std::vector<OfferedAnswer> steps = {{"1", "Disagree", false}, {"2", "Neither", false}, {"3", "Agree", false}};
    const auto counts = counted_in(one_column(Answering::scale, steps, times({{1, {0}}, {1, {1}}, {2, {2}}})));
    CHECK(*counts.mean == doctest::Approx(2.25));
    CHECK(*counts.median == doctest::Approx(2.5));
    CHECK(counts.options[2].count == 2);
    CHECK_FALSE(counted_in(one_column(Answering::scale, steps, {})).mean);
}

TEST_CASE("a number is counted as a number") {
    AnswerColumns all = one_column(Answering::number, {}, {{true, {}, 4, ""}, {true, {}, 10, ""}, {true, {}, {}, ""}});
    const auto counts = counted_in(all);
    CHECK(counts.answered == 2);
    CHECK(counts.no_answer == 1);
    CHECK(*counts.median == doctest::Approx(7));
}

TEST_CASE("a small count is withheld with another, so that the base does not give it back") {
    const std::vector<OfferedAnswer> offered = {{"a", "A", false}, {"b", "B", false}, {"c", "C", false}};
    const auto safe =
        safe_to_show(counted_in(one_column(Answering::one, offered, times({{3, {0}}, {20, {1}}, {70, {2}}}))), 5);
    CHECK(safe.hidden == std::vector<bool>{true, true, false});
    CHECK_FALSE(safe.is_whole);
    const auto plain =
        safe_to_show(counted_in(one_column(Answering::one, offered, times({{0, {0}}, {20, {1}}, {70, {2}}}))), 5);
    CHECK_FALSE(plain.hides_any());
}

TEST_CASE("of several answers each is by itself, and nearly all is as telling as nearly none") {
    const std::vector<OfferedAnswer> offered = {{"a", "A", false}, {"b", "B", false}, {"c", "C", false}};
    const auto given = times({{58, {0, 1}}, {2, {1, 2}}});
    const auto safe = safe_to_show(counted_in(one_column(Answering::several, offered, given)), 5);
    // All but two chose A; everybody chose B; two chose C.
    CHECK(safe.hidden == std::vector<bool>{true, false, true});
}

TEST_CASE("a mean does not give a withheld count back") {
    const std::vector<OfferedAnswer> steps = {{"1", "Disagree", false}, {"2", "Neither", false}, {"3", "Agree", false}};
    const auto counts = counted_in(one_column(Answering::scale, steps, times({{2, {0}}, {20, {1}}, {70, {2}}})));
    CHECK(counts.mean);
    CHECK_FALSE(safe_to_show(counts, 5).counts.mean);
}

} // namespace reeve::consultation
