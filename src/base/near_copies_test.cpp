// Tests of finding texts that are nearly the same.
#include "base/near_copies.h"
#include "base/written_words.h"
#include <doctest/doctest.h>

namespace reeve {
namespace {

const std::string letter =
    "I am writing to ask the Commissioner to keep the front desk at the market square station open. Closing it would "
    "leave older people without anybody to talk to, and the nearest other desk is an hour away by bus.";
const std::string other =
    "Speeding through our village has become much worse since the bypass opened, and the cameras that were promised "
    "two years ago have still not come. Children walk along this road to school every morning.";

} // namespace

TEST_CASE("letters that people changed a little are one group, and what others wrote is not in it") {
    const std::vector<std::string> texts = {
        letter,
        other,
        "Dear Commissioner, " + letter,
        letter + " My mother is 84 and relies on it.",
        "More police on the beat.",
        "I AM WRITING to ask the commissioner to keep the front desk at the Market Square station open!! Closing it would "
        "leave older people without anyone to talk to, and the nearest other desk is an hour away by bus.",
        "",
        "We never see an officer where we live and would like to know what the plan does about that for small places."};
    const auto groups = near_copies(texts);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].texts == std::vector<std::size_t>{0, 2, 3, 5});
    CHECK(groups[0].typical == 0);
    CHECK(groups[0].likeness[0] == 1);
    CHECK(groups[0].likeness[3] < 1);
}

TEST_CASE("a letter inside a long text of one's own still belongs to its campaign") {
    const std::string own =
        "I have lived here for forty years and seen three stations close in that time, and each time "
        "we were told that nothing would change, and each time it did: first the patrols went, then "
        "the school visits, then the drop-in on Fridays that my neighbours used to go to.";
    const std::vector<std::string> texts = {letter, letter, letter, letter + " " + own, other};
    const auto groups = near_copies(texts);
    REQUIRE(groups.size() == 1);
    CHECK(likeness_of(letter, texts[3]) < 0.5);
    CHECK(groups[0].texts == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("two alike are no campaign, and short answers are alike by chance") {
    CHECK(near_copies({letter, letter, other}).empty());
    CHECK(
        near_copies({"More police please", "More police please", "more police, please", "More police please"}).empty());
    const std::string wish =
        "Since last winter speeding on the ring road is hardly ever dealt with, and cameras would help.";
    CHECK(near_copies({wish, wish, wish, wish}).empty()); // seventeen words
    CHECK(near_copies({}).empty());
}

TEST_CASE("the larger group comes first") {
    const auto groups = near_copies({other, other, other, letter, letter, letter, letter});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].texts.size() == 4);
    CHECK(groups[1].texts.size() == 3);
}

TEST_CASE("likeness is the share of runs of words that two texts have in common") {
    CHECK(likeness_of(letter, letter) == 1);
    CHECK(likeness_of(letter, other) == 0);
    CHECK(likeness_of("one two three four", "one two three five") == doctest::Approx(1.0 / 3));
    CHECK(likeness_of("", "") == 0);
}

TEST_CASE("words are folded, apostrophes stay inside, signs go") {
    CHECK(words_in("Don’t CUT the “PCSOs” — 24/7!")
          == std::vector<std::string>{"don't", "cut", "the", "pcsos", "24", "7"});
    CHECK(words_in("  ").empty());
    CHECK(is_filler("the"));
    CHECK(is_filler("wouldn't"));
    CHECK_FALSE(is_filler("burglary"));
    CHECK(stem_of("priorities") == stem_of("priority"));
    CHECK(stem_of("officers") == "officer");
    CHECK(stem_of("boxes") == "box");
    CHECK(stem_of("bus") == "bus");
    CHECK(stem_of("crisis") == "crisis");
    CHECK(stem_of("harassment") == "harassment");
}

TEST_CASE("the hash of words is the same everywhere") {
    CHECK(steady_hash("reeve") == steady_hash(std::string("reeve")));
    CHECK(steady_hash("reeve") != steady_hash("reave"));
    std::uint64_t state = 1234567;
    // The published first output of splitmix64 for this seed.
    CHECK(next_random(state) == 6457827717110365317ULL);
}

} // namespace reeve
