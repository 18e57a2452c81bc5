// Tests of reading and writing single UTF-8 characters.
#include "base/utf8.h"
#include <doctest/doctest.h>

namespace reeve {

TEST_CASE("every character that can be written is read back the same") {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x900 ? 1 : 0x101) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_character(text, c);
        const auto read = character_at(text, 0);
        if (!read.valid || read.value != c || read.length != static_cast<int>(text.size()))
            FAIL("U+" << std::uint32_t{c});
    }
}

TEST_CASE("bytes that are not shortest-form UTF-8 are one invalid byte") {
    for (const char* bytes : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
                              "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                              "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE2\x82", "\xE2\x28\xA1", "\xF0\x9F\x98"}) {
        const auto read = character_at(bytes, 0);
        CHECK_FALSE(read.valid);
        CHECK(read.length == 1);
    }
}

TEST_CASE("a no-break space and a byte order mark are blanks, a letter is none") {
    CHECK(is_blank(U' '));
    CHECK(is_blank(U'\n'));
    CHECK(is_blank(0xA0));
    CHECK(is_blank(0xFEFF));
    CHECK_FALSE(is_blank(U'a'));
    CHECK_FALSE(is_blank(0x200B));
}

} // namespace reeve
