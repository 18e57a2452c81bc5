// Tests which words two texts share.
#include "base/kept_words.h"
#include <doctest/doctest.h>
#include <string>

namespace reeve {
namespace {

// Each letter is a word; gives the letters that stay.
std::string stays(const std::string& before, const std::string& after) {
    std::string kept;
    std::size_t next_before = 0, next_after = 0;
    for (const auto& common :
         kept_words(before.size(), after.size(), [&](std::size_t i, std::size_t j) { return before[i] == after[j]; })) {
        CHECK(common.before >= next_before);
        CHECK(common.after >= next_after);
        CHECK(before[common.before] == after[common.after]);
        next_before = common.before + 1;
        next_after = common.after + 1;
        kept += before[common.before];
    }
    return kept;
}

} // namespace

TEST_CASE("what stays of a text is the longest list of words in order that both have") {
    struct Case {
        const char *before, *after, *stays;
    };
    for (const auto& one : {Case{"abc", "abc", "abc"}, Case{"abc", "axc", "ac"}, Case{"abc", "", ""}, Case{"", "", ""},
                            Case{"abcd", "xaby", "ab"}, Case{"aaa", "aa", "aa"}, Case{"abab", "ab", "ab"},
                            Case{"cab", "abc", "ab"}, Case{"abxcd", "abycd", "abcd"}}) {
        CAPTURE(one.before);
        CAPTURE(one.after);
        CHECK(stays(one.before, one.after).size() == std::string(one.stays).size());
    }
}

TEST_CASE("texts too long to compare in the middle share their beginning and end") {
    std::string before = "ab" + std::string(5'000, 'x') + "c" + std::string(5'000, 'x') + "yz";
    std::string after = "ab" + std::string(5'000, 'w') + "c" + std::string(5'000, 'w') + "yz";
    CHECK(stays(before, after) == "abyz");
}

} // namespace reeve
