// Characters inside UTF-8 text: reading one at a time and writing one, for everything that must look at letters and not
// bytes.
#pragma once
#include <string>
#include <string_view>

namespace reeve {

// One character and how many bytes it takes. Where the bytes are not UTF-8, `valid` is false and the length is 1.
struct Character {
    char32_t value = 0;
    int length = 1;
    bool valid = false;
};

// The character that begins at `at`, which lies inside the text.
Character character_at(std::string_view text, std::size_t at);
void append_character(std::string& text, char32_t character);
// Blanks, tabs, line ends, no-break spaces and the byte order mark: what a browser's \s matches, so that both count
// words alike.
bool is_blank(char32_t character);
// C0 and C1 controls and delete; tab and newline count as controls here.
bool is_control(char32_t character);

} // namespace reeve
