// The ways in which words and files are written inside an e-mail message: base64, quoted-printable, and character sets.
#pragma once
#include <string>
#include <string_view>

namespace reeve::document {

struct TransferredBytes {
    std::string bytes;
    bool is_whole = true; // false: broken, `bytes` is as far as it could be read
};
TransferredBytes from_base64(std::string_view);
std::string from_quoted_printable(std::string_view);
// The same as it stands in a head, where "_" is a blank (RFC 2047).
std::string from_quoted_words(std::string_view);

struct ReadCharacters {
    std::string text;     // UTF-8, tidied of nothing
    bool is_known = true; // false: the set is not one of those we read, or its bytes are broken
};
// In the character set of this name, through iconv; a set that we do not know is read as UTF-8 or, failing that, as
// western letters.
ReadCharacters characters_of(std::string_view bytes, std::string_view set);

} // namespace reeve::document
