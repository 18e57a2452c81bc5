// Reads the lines of a head, as senders write them and not only as the standards say.
#include "document/mail_head.h"
#include "base/text.h"
#include "document/mail_limits.h"
#include "document/mail_transfer.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace reeve::document {
namespace {

std::string lower(std::string_view text) {
    std::string made(text);
    for (char& c : made)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return made;
}

Problems refused(std::string words) { return {{{"file", std::move(words)}}}; }

// One line of the bytes without its end; the bytes begin after it.
std::string_view next_line(std::string_view& bytes) {
    auto end = bytes.find('\n');
    auto line = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// ---- Parameters ----

// A quoted or a plain value at the front of the text, which then begins after it.
std::string next_value(std::string_view& text) {
    std::string value;
    if (!text.starts_with('"')) {
        auto end = text.find(';');
        value = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end);
        return value;
    }
    std::size_t at = 1;
    for (; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) ++at;
        value += text[at];
    }
    text.remove_prefix(std::min(at + 1, text.size()));
    return value;
}

// "utf-8'en'Caf%C3%A9" (RFC 2231).
std::string from_extended(const std::string& value) {
    auto first = value.find('\'');
    auto second = first == std::string::npos ? first : value.find('\'', first + 1);
    if (second == std::string::npos) return percent_decoded(value, false);
    return characters_of(percent_decoded(value.substr(second + 1), false), value.substr(0, first)).text;
}

// name*0=, name*1*= put together.
std::string from_pieces(const std::map<std::string, std::string, std::less<>>& parameters, const std::string& name) {
    std::string whole;
    bool is_extended = false;
    for (int piece = 0; piece < 100; ++piece) {
        auto key = name + "*" + std::to_string(piece);
        auto plain = parameters.find(key), extended = parameters.find(key + "*");
        if (plain == parameters.end() && extended == parameters.end()) break;
        is_extended = is_extended || extended != parameters.end();
        whole += plain != parameters.end() ? plain->second : extended->second;
    }
    return is_extended ? from_extended(whole) : whole;
}

// ---- Encoded words ----

// "=?set?B?text?=" at the front of the text; how long it is, 0 where it is none.
std::size_t read_encoded(std::string_view text, std::string& words) {
    if (!text.starts_with("=?")) return 0;
    auto set_end = text.find('?', 2);
    if (set_end == std::string_view::npos || set_end + 3 >= text.size() || text[set_end + 2] != '?') return 0;
    auto end = text.find("?=", set_end + 3);
    if (end == std::string_view::npos) return 0;
    auto coded = text.substr(set_end + 3, end - set_end - 3);
    auto set = text.substr(2, set_end - 2);
    set = set.substr(0, set.find('*'));
    char way = text[set_end + 1];
    if (way != 'B' && way != 'b' && way != 'Q' && way != 'q') return 0;
    auto bytes = way == 'B' || way == 'b' ? from_base64(coded).bytes : from_quoted_words(coded);
    words += characters_of(bytes, set).text;
    return end + 2;
}

std::size_t blanks_at(std::string_view text) {
    auto end = text.find_first_not_of(" \t");
    return end == std::string_view::npos ? text.size() : end;
}

// ---- Addresses ----

// Where the first address of a list ends: at a comma outside of quotes, brackets and remarks.
std::string_view first_of_list(std::string_view text) {
    bool is_quoted = false;
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char c = text[at];
        if (c == '\\') ++at;
        else if (c == '"') is_quoted = !is_quoted;
        else if (is_quoted) continue;
        else if (c == '(' || c == '<') ++depth;
        else if (c == ')' || c == '>') --depth;
        else if (c == ',' && depth <= 0) return text.substr(0, at);
    }
    return text;
}

std::string unquoted(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with('"')) return std::string(text);
    return next_value(text);
}

// ---- Days ----

int number_of(std::string_view text) {
    int value = 0;
    auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    return trouble == std::errc{} && end == text.data() + text.size() ? value : -1;
}

int month_of_name(std::string_view name) {
    constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    auto found = std::find(names.begin(), names.end(), lower(name.substr(0, 3)));
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

// "+0100" in minutes; the names of zones count as none.
int minutes_of_zone(std::string_view zone) {
    if (zone.size() != 5 || (zone[0] != '+' && zone[0] != '-')) return 0;
    int hours = number_of(zone.substr(1, 2)), minutes = number_of(zone.substr(3, 2));
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return 0;
    return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

std::vector<std::string> pieces_of(std::string_view line) {
    std::vector<std::string> pieces;
    for (auto& piece : split(replaced(std::string(line.substr(0, 100)), "\t", " "), ' '))
        if (!piece.empty()) pieces.push_back(std::move(piece));
    return pieces;
}

} // namespace

Result<MailHead> MailHead::taken_from(std::string_view& bytes) {
    MailHead head;
    const auto began = bytes.size();
    int lines = 0;
    for (std::string_view rest = bytes, last; !rest.empty();) {
        auto line = next_line(rest);
        if (began - rest.size() > most_mail_head_bytes || ++lines > most_mail_head_lines)
            return refused("The message has a head larger than any letter’s");
        if (line.find('\0') != std::string_view::npos)
            return refused("The message is damaged: its head holds bytes that no letter holds");
        if (line.empty()) {
            bytes = rest;
            return head;
        }
        auto colon = line.find(':');
        bool goes_on = line.front() == ' ' || line.front() == '\t';
        if (goes_on && !last.empty()) {
            // The same text goes on: the last one of this name was added last.
            auto found = std::prev(head.lines_.upper_bound(last));
            found->second += " " + std::string(trimmed(line));
        } else if (colon != std::string_view::npos && colon > 0 && !goes_on) {
            auto added = head.lines_.emplace(lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
            last = added->first;
        } else if (!line.starts_with("From ") && !goes_on) {
            return head; // no head, or one that ends without an empty line: what follows is the body
        }
        bytes = rest;
    }
    return head;
}

std::string_view MailHead::line(std::string_view name) const {
    auto found = lines_.lower_bound(name);
    return found == lines_.end() || found->first != name ? std::string_view() : std::string_view(found->second);
}

std::string MailValue::parameter(std::string_view name) const {
    std::string key(name);
    if (auto found = parameters.find(key + "*"); found != parameters.end()) return from_extended(found->second);
    if (auto pieces = from_pieces(parameters, key); !pieces.empty()) return pieces;
    auto found = parameters.find(key);
    return found == parameters.end() ? "" : found->second;
}

MailValue mail_value(std::string_view line) {
    MailValue read;
    auto end = line.find(';');
    read.value = lower(trimmed(line.substr(0, end)));
    line.remove_prefix(end == std::string_view::npos ? line.size() : end);
    while (line.starts_with(';')) {
        line = trimmed(line.substr(1));
        auto equals = line.find('=');
        if (equals == std::string_view::npos) break;
        auto name = lower(trimmed(line.substr(0, equals)));
        line = trimmed(line.substr(equals + 1));
        read.parameters.emplace(std::move(name), next_value(line));
        auto next = line.find(';');
        line = next == std::string_view::npos ? std::string_view() : line.substr(next);
    }
    return read;
}

std::string mail_words(std::string_view line) {
    std::string words;
    bool after_encoded = false;
    for (std::size_t at = 0; at < line.size();) {
        // Blanks between two encoded words are no blanks (RFC 2047, 6.2).
        auto blanks = blanks_at(line.substr(at));
        auto length = after_encoded || blanks == 0 ? read_encoded(line.substr(at + blanks), words) : 0;
        if (length > 0) {
            at += blanks + length;
            after_encoded = true;
            continue;
        }
        words += line[at++];
        after_encoded = false;
    }
    if (!is_utf8(words)) words = characters_of(words, "").text;
    for (char& c : words)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return tidied(words);
}

MailAddress first_mail_address(std::string_view line) {
    auto one = trimmed(first_of_list(line));
    auto open = one.rfind('<');
    if (open != std::string_view::npos) {
        auto close = one.find('>', open);
        return {mail_words(unquoted(one.substr(0, open))),
                tidied(one.substr(open + 1, close == std::string_view::npos ? close : close - open - 1))};
    }
    auto remark = one.find('(');
    MailAddress read{"", tidied(one.substr(0, remark))};
    if (remark != std::string_view::npos)
        read.name = mail_words(one.substr(remark + 1, one.find(')', remark) - remark - 1));
    return read;
}

std::vector<std::string> message_ids(std::string_view line) {
    std::vector<std::string> ids;
    while (ids.size() < most_mail_answered) {
        auto open = line.find('<');
        auto close = open == std::string_view::npos ? open : line.find('>', open);
        if (close == std::string_view::npos) break;
        auto id = tidied(line.substr(open + 1, close - open - 1));
        if (!id.empty() && id.size() <= 500 && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(std::move(id));
        line.remove_prefix(close + 1);
    }
    return ids;
}

std::optional<Moment> mail_moment(std::string_view line) {
    if (auto comma = line.find(','); comma != std::string_view::npos) line.remove_prefix(comma + 1);
    auto pieces = pieces_of(line);
    if (pieces.size() < 4) return std::nullopt;
    int day = number_of(pieces[0]), month = month_of_name(pieces[1]), year = number_of(pieces[2]);
    auto clock = split(pieces[3], ':');
    if (clock.size() < 2 || month == 0 || year < 1980 || year > 2200 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    int hour = number_of(clock[0]), minute = number_of(clock[1]), second = clock.size() > 2 ? number_of(clock[2]) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
    auto seconds = (hour * 60 + minute) * 60LL + second;
    auto zone = pieces.size() > 4 ? minutes_of_zone(pieces[4]) : 0;
    return Moment{date_of(year, month, day).days * 86'400'000LL + (seconds - zone * 60) * 1000};
}

} // namespace reeve::document
