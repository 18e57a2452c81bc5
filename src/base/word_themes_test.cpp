// Tests of themes suggested from words.
#include "base/telling_words.h"
#include "base/word_themes.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve {
namespace {

// Six answers on each of three subjects, in turn.
std::vector<std::string> answers() {
    const std::vector<std::vector<std::string>> subjects = {
        {"Speeding cars on the village road", "Speeding through the village needs speed cameras",
         "Cameras for speeding on our road", "Dangerous driving and speeding past the school road",
         "The road needs speed cameras because of speeding", "Stop speeding cars, fit cameras on the road"},
        {"Knife crime among young people", "Young people carry a knife out of fear",
         "Youth clubs would keep young people from knife crime", "Knife crime frightens young people",
         "Talk to young people about knife crime", "Young people and knife crime need youth clubs"},
        {"Farm theft and stolen tractors", "Rural theft of tractors from the farm",
         "Stolen diesel and theft from every farm", "Rural crime: farm tractors stolen at night",
         "Theft of tools from the farm", "Farm machinery stolen, rural theft ignored"}};
    std::vector<std::string> all;
    for (std::size_t at = 0; at < 6; ++at)
        for (const auto& subject : subjects) all.push_back(subject[at]);
    return all;
}

} // namespace

TEST_CASE("answers about the same thing come together under their own words") {
    WordThemeLimits limits;
    limits.themes = 3;
    const auto suggestion = suggest_themes(answers(), limits);
    REQUIRE(suggestion.themes.size() == 3);
    for (const auto& theme : suggestion.themes) {
        CHECK(theme.texts.size() == 6);
        std::set<std::size_t> subjects;
        for (auto text : theme.texts) subjects.insert(text % 3);
        CHECK(subjects.size() == 1);
        REQUIRE_FALSE(theme.terms.empty());
        if (*subjects.begin() == 1) CHECK(theme.terms.front().find("knife") != std::string::npos);
    }
    CHECK(suggestion.unplaced.empty());
}

TEST_CASE("the same texts give the same themes every time") {
    const auto once = suggest_themes(answers()), again = suggest_themes(answers());
    REQUIRE(once.themes.size() == again.themes.size());
    for (std::size_t at = 0; at < once.themes.size(); ++at) {
        CHECK(once.themes[at].terms == again.themes[at].terms);
        CHECK(once.themes[at].texts == again.themes[at].texts);
    }
}

TEST_CASE("an answer whose words nobody else used is left out, and said to be") {
    auto texts = answers();
    texts.push_back("Xylophones");
    texts.push_back("");
    const auto suggestion = suggest_themes(texts);
    CHECK(suggestion.unplaced == std::vector<std::size_t>{18, 19});
}

TEST_CASE("no texts give no themes, and one theme is possible") {
    CHECK(suggest_themes({}).themes.empty());
    CHECK(suggest_themes({"the and of"}).themes.empty());
    WordThemeLimits limits;
    limits.themes = 1;
    CHECK(suggest_themes(answers(), limits).themes.size() == 1);
    CHECK(usual_number_of_themes(3) == 2);
    CHECK(usual_number_of_themes(10'000) == 12);
}

TEST_CASE("a word in one text alone tells nothing, and neither does one in most") {
    const auto words =
        telling_words({"police farm theft", "police farm knife", "police village road", "police road knife"});
    CHECK(words.terms == std::vector<std::string>{"farm", "knife", "road"});
    CHECK(words.texts[0].size() == 1);
    double squares = 0;
    for (const auto& [term, weight] : words.texts[1]) squares += weight * weight;
    CHECK(squares == doctest::Approx(1));
}

} // namespace reeve
