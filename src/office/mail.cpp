// Writing a letter, and writing it as a message of RFC 5322 with encoded words (RFC 2047) and quoted-printable text
// (RFC 2045).
#include "office/mail.h"
#include <cstdio>

namespace reeve::office {
namespace {

constexpr std::size_t longest_line = 76;
constexpr std::size_t longest_encoded_piece = 39; // bytes, so that an encoded word stays under 75 characters
constexpr std::int64_t milliseconds_in_day = 24 * 3'600'000;

std::string hexadecimal(unsigned char byte) {
    char text[4];
    std::snprintf(text, sizeof text, "=%02X", byte);
    return text;
}

bool is_plain(std::string_view text) {
    for (unsigned char c : text)
        if (c < ' ' || c > '~') return false;
    return true;
}

// Line ends and control characters, which would begin another header, become blanks.
std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line)
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
    return line;
}

// "=?UTF-8?B?...?=" where it is not plain; cut between characters.
std::string encoded_words(std::string_view text) {
    auto line = one_line(text);
    if (is_plain(line) && line.find("=?") == std::string::npos) return line;
    std::string words;
    for (std::size_t at = 0; at < line.size();) {
        auto end = std::min(at + longest_encoded_piece, line.size());
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) --end;
        words += (words.empty() ? "" : "\r\n ")
                 + ("=?UTF-8?B?" + base64(std::string_view(line).substr(at, end - at)) + "?=");
        at = end;
    }
    return words;
}

std::string quoted_printable_line(std::string_view line) {
    std::string text;
    std::size_t length = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        auto byte = static_cast<unsigned char>(line[at]);
        bool is_last = at + 1 == line.size();
        bool stands = byte >= ' ' && byte <= '~' && byte != '=' && !(byte == ' ' && is_last);
        auto piece = stands ? std::string(1, static_cast<char>(byte)) : hexadecimal(byte);
        if (length + piece.size() >= longest_line) {
            text += "=\r\n";
            length = 0;
        }
        text += piece;
        length += piece.size();
    }
    return text;
}

std::string quoted_printable(std::string_view text) {
    std::string lines;
    for (const auto& line : lines_of(text)) lines += quoted_printable_line(line) + "\r\n";
    return lines;
}

// "Wed, 23 Sep 2026 09:00:00 +0000"
std::string header_date(Moment moment) {
    Date day{static_cast<std::int32_t>(moment.milliseconds / milliseconds_in_day)};
    auto seconds = moment.milliseconds % milliseconds_in_day / 1000;
    char clock[32];
    std::snprintf(clock, sizeof clock, "%02d:%02d:%02d +0000", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return weekday_name(weekday_of(day)).substr(0, 3) + ", " + std::to_string(day_of(day)) + " "
           + month_name(month_of(day)).substr(0, 3) + " " + std::to_string(year_of(day)) + " " + clock;
}

} // namespace

std::string subject_of(const Letter& letter) {
    return shortened(one_line(letter.reference.empty() ? letter.title : letter.reference + ": " + letter.title), 150);
}

std::string text_of(const Letter& letter, std::string_view site, std::string_view office) {
    std::string text = subject_of(letter) + "\n\n" + letter.words + "\n\n";
    if (site.empty()) text += "It is on the page " + letter.address + " of the office's site.\n";
    else text += std::string(site) + letter.address + "\n";
    return text + "\n" + std::string(office)
           + "\nThis letter was sent by the office's working system. Nobody reads answers to it.\n";
}

std::string message_of(const Mail& mail, std::string_view from, std::string_view from_name, Moment now) {
    auto at = from.find('@');
    auto host = at == std::string_view::npos ? std::string("localhost") : one_line(from.substr(at + 1));
    std::string message = "Date: " + header_date(now) + "\r\n";
    message += "From: "
               + (is_plain(from_name) ? "\"" + replaced(replaced(std::string(from_name), "\\", ""), "\"", "") + "\""
                                      : encoded_words(from_name))
               + " <" + one_line(from) + ">\r\n";
    message += "To: <" + one_line(mail.to) + ">\r\n";
    message += "Subject: " + encoded_words(mail.subject) + "\r\n";
    message += "Message-ID: <reeve-" + std::to_string(mail.id) + "@" + host + ">\r\n";
    if (!mail.unsubscribe.empty())
        message += "List-Unsubscribe: <" + one_line(mail.unsubscribe)
                   + ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    if (auto answered = one_line(mail.answered_message); !answered.empty())
        message += "In-Reply-To: <" + answered + ">\r\nReferences: <" + answered + ">\r\n";
    if (mail.read_at.empty()) message += "Auto-Submitted: auto-generated\r\n"; // else a person wrote it
    message +=
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    return message + quoted_printable(mail.body);
}

} // namespace reeve::office
