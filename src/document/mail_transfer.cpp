// Decodes what an e-mail message carries; nothing broken stops it, and nothing grows by more than its character set
// asks.
#include "document/mail_transfer.h"
#include "base/text.h"
#include "base/utf8.h"
#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>

namespace reeve::document {
namespace {

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

int hexadecimal_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// "=C3" at the front of the text; -1 where it is none.
int escaped_byte(std::string_view text) {
    if (text.size() < 3 || text.front() != '=') return -1;
    int high = hexadecimal_value(text[1]), low = hexadecimal_value(text[2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// The sets that letters are written in. A name from outside never reaches iconv unless it stands here, since iconv
// finds its tables by name.
constexpr std::array<std::string_view, 40> known_sets = {
    "iso-8859-1",   "iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",
    "iso-8859-8",   "iso-8859-9",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",  "iso-8859-15",  "iso-8859-16",
    "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "koi8-r",       "koi8-u",       "gb2312",       "gbk",          "gb18030",
    "big5",         "shift_jis",    "euc-jp",       "iso-2022-jp",  "euc-kr",       "utf-16",       "utf-16le",
    "utf-16be",     "tis-620",      "macintosh",    "cp1252",       "viscii"};

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return made;
}

struct Closing {
    void operator()(void* way) const { iconv_close(way); }
};

// False where some of the bytes are none of this set; they become question marks.
bool convert(std::string_view bytes, const std::string& set, std::string& text) {
    auto opened = iconv_open("UTF-8", set.c_str());
    if (opened == reinterpret_cast<iconv_t>(-1)) return false;
    std::unique_ptr<void, Closing> way(opened);
    bool is_whole = true;
    auto* from = const_cast<char*>(bytes.data());
    std::size_t left = bytes.size();
    std::array<char, 4096> piece;
    while (left > 0) {
        auto* into = piece.data();
        std::size_t room = piece.size();
        auto done = iconv(way.get(), &from, &left, &into, &room);
        text.append(piece.data(), piece.size() - room);
        if (done != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
        is_whole = false;
        text += '?';
        ++from;
        --left;
    }
    return is_whole;
}

std::string as_western_letters(std::string_view bytes) {
    std::string text;
    for (unsigned char c : bytes) append_character(text, c);
    return text;
}

} // namespace

TransferredBytes from_base64(std::string_view text) {
    TransferredBytes read;
    std::uint32_t held = 0;
    int bits = 0, signs = 0;
    for (char c : text) {
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') continue;
        if (c == '=') break;
        auto value = base64_value(c);
        if (value < 0) {
            read.is_whole = false;
            return read;
        }
        held = (held << 6 | static_cast<std::uint32_t>(value)) & 0xFFFFFF;
        ++signs;
        if ((bits += 6) >= 8) read.bytes += static_cast<char>(held >> (bits -= 8) & 0xFF);
    }
    read.is_whole = signs % 4 != 1;
    return read;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto rest = text.substr(at);
        if (rest.starts_with("=\r\n")) at += 2;
        else if (rest.starts_with("=\n")) ++at;
        else if (auto byte = escaped_byte(rest); byte >= 0) {
            bytes += static_cast<char>(byte);
            at += 2;
        } else bytes += text[at];
    }
    return bytes;
}

std::string from_quoted_words(std::string_view text) {
    return from_quoted_printable(replaced(std::string(text), "_", " "));
}

ReadCharacters characters_of(std::string_view bytes, std::string_view name) {
    auto set = lower(trimmed(name));
    bool is_usual = set.empty() || set == "utf-8" || set == "utf8" || set == "us-ascii" || set == "ascii";
    ReadCharacters read;
    if (!is_usual && std::find(known_sets.begin(), known_sets.end(), set) != known_sets.end()) {
        read.is_known = convert(bytes, set, read.text);
        return read;
    }
    bool is_sound = is_utf8(bytes);
    read.is_known = is_usual && (is_sound || set != "utf-8");
    read.text = is_sound ? std::string(bytes) : as_western_letters(bytes);
    return read;
}

} // namespace reeve::document
