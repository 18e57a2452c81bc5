// Tests of finding campaigns and suggesting themes in the answers to a question.
#include "base/result.h"
#include "consultation/campaign.h"
#include "consultation/trial_responses.h"
#include <doctest/doctest.h>
#include <map>

namespace reeve::consultation {
namespace {

AnswerColumns answers_in_words(const std::vector<std::string>& texts) {
    AnswerColumns all;
    AnswerColumn column{"more", "What else?", Answering::words, {}, {}};
    for (const auto& text : texts) {
        all.responses.push_back("R-" + std::to_string(all.responses.size() + 1));
        GivenAnswer given;
        given.words = text;
        column.given.push_back(given);
    }
    all.columns.push_back(std::move(column));
    return all;
}

const std::string letter =
    "I ask the Commissioner to keep the desk at the old station open, because the nearest other desk is "
    "an hour away by bus and many of us do not drive any more.";

std::vector<std::vector<std::size_t>> places_of(const std::vector<Campaign>& campaigns, const AnswerColumns& all) {
    std::map<std::string, std::size_t> place;
    for (std::size_t at = 0; at < all.responses.size(); ++at) place[all.responses[at]] = at;
    std::vector<std::vector<std::size_t>> groups;
    for (const auto& campaign : campaigns) {
        auto& group = groups.emplace_back();
        for (const auto& found : campaign.letters) group.push_back(place.at(found.response));
    }
    return groups;
}

} // namespace

TEST_CASE("a campaign is shown once with all its letters, and how many people sent them") {
    auto all =
        answers_in_words({letter, "Speeding is worse every year.", letter + " My sister agrees.", letter, letter});
    all.respondents = {"a", "b", "c", "d", "d"};
    const auto campaigns = campaigns_in(all, all.columns[0]);
    REQUIRE(campaigns.size() == 1);
    CHECK(campaigns[0].words == letter);
    CHECK(campaigns[0].letters.size() == 4); // the two from the same person as well: nothing is taken away
    CHECK(campaigns[0].respondents == 3);
    CHECK(campaigns[0].letters[0].alike == 100);
    CHECK(campaigns[0].letters[1].response == "R-3");
    CHECK(campaigns[0].letters[1].alike < 100);
}

TEST_CASE("an answer to a question that was not asked is no letter") {
    auto all = answers_in_words({letter, letter, letter});
    all.columns[0].given[2].was_asked = false;
    CHECK(campaigns_in(all, all.columns[0]).empty());
}

TEST_CASE("a campaign is heard once when themes are suggested") {
    std::vector<std::string> texts(40, letter);
    for (int at = 0; at < 8; ++at) {
        texts.push_back("Speeding cars on the village road number " + std::to_string(at));
        texts.push_back("Knife crime among young people in part " + std::to_string(at));
    }
    const auto all = answers_in_words(texts);
    const auto ideas = theme_ideas(all, all.columns[0], campaigns_in(all, all.columns[0]), 2);
    CHECK(ideas.read == 17);
    REQUIRE(ideas.themes.size() == 2);
    for (const auto& idea : ideas.themes) {
        REQUIRE_FALSE(idea.quotes.empty());
        CHECK(idea.quotes.size() <= 3);
        CHECK(idea.responses.size() <= 9);
    }
}

TEST_CASE("three hidden campaigns are found among two thousand answers") {
    const auto trial = trial_responses(2000, 8, 42);
    const auto& column = trial.answers.columns.back();
    const auto campaigns = campaigns_in(trial.answers, column);
    const auto score = score_of(places_of(campaigns, trial.answers), trial.campaign);
    CHECK(score.found == 3);
    CHECK(score.precision >= 0.99);
    CHECK(score.recall >= 0.97);
}

TEST_CASE("no campaign is found where there is none") {
    auto trial = trial_responses(2000, 8, 43);
    auto& column = trial.answers.columns.back();
    for (std::size_t at = 0; at < trial.campaign.size(); ++at)
        if (trial.campaign[at] > 0) column.given[at].words.clear();
    CHECK(campaigns_in(trial.answers, column).empty());
}

TEST_CASE("a score counts wrong letters against precision and missing ones against recall") {
    const std::vector<int> campaign = {1, 1, 1, 1, 0, 0, 2, 2};
    const auto score = score_of({{0, 1, 4}, {6}}, campaign);
    CHECK(score.precision == doctest::Approx(0.75));
    CHECK(score.recall == doctest::Approx(0.5));
    CHECK(score_of({}, campaign).recall == 0);
}

TEST_CASE("what was found in the words is kept without the words, and read back with those that are there") {
    auto all = answers_in_words({letter, letter, letter + " So says my sister.", "Knife crime frightens young people",
                                 "Young people and knife crime", "Knife crime worries all young people here"});
    WordsFound found{"more", 6, campaigns_in(all, all.columns[0]), {}};
    found.ideas = theme_ideas(all, all.columns[0], found.campaigns);
    const auto text = to_text(json_of(found));
    CHECK(text.find("station") == std::string::npos);
    CHECK(to_text(json_of(words_found_of(text, all))) == text);
    CHECK(words_found_of(text, all).campaigns[0].words == letter);
    all.responses.pop_back();
    all.columns[0].given.pop_back();
    CHECK(to_text(json_of(words_found_of(text, all))).find("R-6") == std::string::npos);
    CHECK_THROWS_AS(words_found_of("no JSON", all), Fault);
}

} // namespace reeve::consultation
