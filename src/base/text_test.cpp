// Tests of text: UTF-8, trimming, tidying, folding, counting, cutting, words for numbers, escapes.
#include "base/text.h"
#include <doctest/doctest.h>
#include <limits>

namespace reeve {

using namespace std::string_view_literals;
using Words = std::vector<std::string>;

TEST_CASE("only well-formed bytes are UTF-8") {
    for (const auto text :
         {""sv, "plain"sv, "Glenfield \xC3\xA9t\xC3\xA9"sv, "eight bytes and then \xF0\x9F\x9A\x93"sv, "\0"sv})
        CHECK(is_utf8(text));
    for (const auto text : {"\xC3"sv, "eight bytes and then \xFF"sv, "\xED\xA0\x80"sv, "12345678\x80"sv, "\xC0\x80"sv})
        CHECK_FALSE(is_utf8(text));
}

TEST_CASE("trimming takes every kind of blank from both ends only") {
    CHECK(trimmed("  a b\t\r\n") == "a b");
    CHECK(trimmed("\u00A0a\uFEFF") == "a");
    CHECK(trimmed("") == "");
    CHECK(trimmed(" \u00A0 ") == "");
    CHECK(trimmed("\xFF ") == "\xFF");
}

TEST_CASE("tidied text has plain line ends, no controls and is UTF-8") {
    CHECK(tidied("  one\r\ntwo\rthree\u2028four\n ") == "one\ntwo\nthree\nfour");
    CHECK(tidied("a\tb") == "a\tb");
    CHECK(tidied("a\0b\x07\x1B[1m\x7F\u0085"
                 "c"sv)
          == "ab[1mc");
    CHECK(tidied("caf\xE9") == "caf\uFFFD");
    CHECK(tidied("\r\n\r\n") == "");
}

TEST_CASE("folding makes different spellings of a word equal") {
    const std::pair<const char*, const char*> cases[] = {{"Café  RÉSUMÉ", "cafe resume"},
                                                         {"  O’Neill ", "o'neill"},
                                                         {"Ŵyl Llŷn", "wyl llyn"},
                                                         {"Straße Æsir Œuvre", "strasse aesir oeuvre"},
                                                         {"“Sam”", "\"sam\""},
                                                         {"A – B — C", "a - b - c"},
                                                         {"e\u0301", "e"},
                                                         {"Łódź Đorđe", "lodz dorde"},
                                                         {"Ẁ ẅ Ỳ ẞ", "w w y ss"},
                                                         {"3 × 4", "3 × 4"},
                                                         {"a\u00A0\n\tb", "a b"},
                                                         {"co\u00ADoperate", "cooperate"},
                                                         {"Žižek S", "zizek s"},
                                                         {"", ""},
                                                         {"Việt Nam ở", "viet nam o"},
                                                         {"ĲĿŉŊŸ", "ijlnny"}};
    for (const auto& [text, expected] : cases) CHECK_MESSAGE(folded(text) == expected, text);
    CHECK(contains_folded("The Café in Oadby", "CAFE"));
    CHECK_FALSE(contains_folded("The Café in Oadby", "wigston"));
    CHECK(folded(folded("“Ŵyl”  Ærø")) == folded("“Ŵyl”  Ærø"));
}

TEST_CASE("characters and words are counted as people see them") {
    CHECK(count_characters("été") == 3);
    CHECK(count_characters("🚓") == 1);
    CHECK(count_characters("") == 0);
    CHECK(count_words("  two\u00A0words\n") == 2);
    CHECK(count_words("well-known – three") == 3);
    CHECK(count_words(" \n") == 0);
}

TEST_CASE("text is split, joined and replaced without loss") {
    CHECK(split("a,,b", ',') == Words{"a", "", "b"});
    CHECK(split("", ',') == Words{""});
    CHECK(split(",", ',') == Words{"", ""});
    CHECK(lines_of("a\r\n\nb\n") == Words{"a", "", "b"});
    CHECK(lines_of("") == Words{});
    CHECK(lines_of("\n\n") == Words{"", ""});
    CHECK(joined({"a", "b", "c"}, ", ") == "a, b, c");
    CHECK(joined({}, ", ") == "");
    CHECK(replaced("aXbXX", "X", "--") == "a--b----");
    CHECK(replaced("aaa", "aa", "b") == "ba");
    CHECK(replaced("abc", "", "x") == "abc");
    CHECK(replaced("abc", "z", "x") == "abc");
}

TEST_CASE("shortened text ends with a whole word and an ellipsis") {
    CHECK(shortened("short", 5) == "short");
    CHECK(shortened("five words in this text", 15) == "five words in…");
    CHECK(shortened("five words in this text", 14) == "five words in…");
    CHECK(shortened("five words in this text", 13) == "five words…");
    CHECK(shortened("unbreakable", 5) == "unbr…");
    CHECK(shortened("été été", 7) == "été été");
    CHECK(shortened("étééé", 4) == "été…");
    CHECK(shortened("anything", 1) == "…");
    CHECK(shortened("anything", 0) == "");
    for (std::size_t most = 0; most < 40; ++most)
        CHECK(count_characters(shortened("Žižek’s  long \n sentence of several words", most)) <= most);
}

TEST_CASE("numbers have commas, nouns and words") {
    CHECK(with_commas(463973) == "463,973");
    CHECK(with_commas(999) == "999");
    CHECK(with_commas(1000) == "1,000");
    CHECK(with_commas(-1234) == "−1,234");
    CHECK(with_commas(std::numeric_limits<std::int64_t>::min()) == "−9,223,372,036,854,775,808");
    CHECK(counted(1, "action") == "1 action");
    CHECK(counted(0, "action") == "0 actions");
    CHECK(counted(1200, "action") == "1,200 actions");
    CHECK(counted(2, "enquiry", "enquiries") == "2 enquiries");
    CHECK(number_words(1) == "one");
    CHECK(number_words(12) == "twelve");
    CHECK(number_words(13) == "13");
    CHECK(number_words(0) == "0");
}

TEST_CASE("ordinals know the teens") {
    const std::pair<int, const char*> cases[] = {{1, "1st"},     {2, "2nd"},       {3, "3rd"},   {4, "4th"},
                                                 {11, "11th"},   {12, "12th"},     {13, "13th"}, {21, "21st"},
                                                 {112, "112th"}, {1023, "1,023rd"}};
    for (const auto& [number, words] : cases) CHECK(ordinal(number) == words);
}

TEST_CASE("lists, captions and letters go on as far as needed") {
    CHECK(list_of({}) == "");
    CHECK(list_of({"a"}) == "a");
    CHECK(list_of({"a", "b"}) == "a and b");
    CHECK(list_of({"a", "b", "c"}) == "a, b and c");
    CHECK(caption_number(1) == "Table One");
    CHECK(caption_number(20) == "Table Twenty");
    CHECK(caption_number(21) == "Table 21");
    CHECK(letter_of(0) == "a");
    CHECK(letter_of(25) == "z");
    CHECK(letter_of(26) == "aa");
    CHECK(letter_of(701) == "zz");
    CHECK(letter_of(702) == "aaa");
}

TEST_CASE("a capital is given to the first letter only, with its accent") {
    CHECK(capitalised("castle Donington") == "Castle Donington");
    CHECK(capitalised("été") == "Été");
    CHECK(capitalised("ŵyl") == "Ŵyl");
    CHECK(capitalised("žluť") == "Žluť");
    CHECK(capitalised("÷") == "÷");
    CHECK(capitalised("4 years") == "4 years");
    CHECK(capitalised("") == "");
}

TEST_CASE("slugs hold letters, digits and single hyphens") {
    CHECK(slug_of("Castle Donington") == "castle-donington");
    CHECK(slug_of("  The Commissioner’s “People Zones” (round 4) ") == "the-commissioners-people-zones-round-4");
    CHECK(slug_of("Research & development") == "research-and-development");
    CHECK(slug_of("Llŷn--Été") == "llyn-ete");
    CHECK(slug_of("…") == "");
}

TEST_CASE("percent escapes come back as they went") {
    CHECK(percent_encoded("a b/é?") == "a%20b%2F%C3%A9%3F");
    CHECK(percent_encoded("A-z_0.9~") == "A-z_0.9~");
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
    CHECK(percent_decoded(percent_encoded(bytes), true) == bytes);
    CHECK(percent_decoded(percent_encoded(bytes), false) == bytes);
}

TEST_CASE("an escape that is cut short or not hexadecimal is kept as it stands") {
    CHECK(percent_decoded("100%", false) == "100%");
    CHECK(percent_decoded("%4", false) == "%4");
    CHECK(percent_decoded("%zz%41%", false) == "%zzA%");
    CHECK(percent_decoded("%%41", false) == "%A");
    CHECK(percent_decoded("a+b", true) == "a b");
    CHECK(percent_decoded("a+b", false) == "a+b");
    CHECK(percent_decoded("%2b%2B", true) == "++");
}

TEST_CASE("Base64 has the published values of RFC 4648") {
    const std::pair<const char*, const char*> cases[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : cases) CHECK(base64(bytes) == text);
    CHECK(base64("\xFB\xFF\xFE") == "+//+");
}

TEST_CASE("what could be markup is escaped") {
    CHECK(html_escaped("<a href=\"x\">Tom & 'Jerry'</a>")
          == "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;");
    CHECK(html_escaped("&amp;") == "&amp;amp;");
}

} // namespace reeve
