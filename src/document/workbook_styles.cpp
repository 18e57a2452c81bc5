// Tells days and times from other numbers, as spreadsheets do: by the format their cell is shown in.
#include "document/workbook_styles.h"
#include "base/date.h"
#include <charconv>
#include <cmath>

namespace reeve::document {
namespace {

constexpr std::size_t most_styles = 100'000;
constexpr int minutes_in_a_day = 24 * 60;

int number_in(std::string_view text) {
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// The formats that every spreadsheet program knows by number (ECMA-376, 18.8.30).
NumberKind built_in(int format) {
    bool is_time = (format >= 18 && format <= 21) || (format >= 45 && format <= 47) || format == 32 || format == 33;
    if (is_time) return NumberKind::time_of_day;
    bool is_day = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    return is_day ? NumberKind::day : NumberKind::plain;
}

// Without what is shown as it stands: "quoted words", [Red], a letter after \ or _ or *.
std::string letters_that_count(std::string_view code) {
    std::string kept;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        char letter = code[i];
        if (letter == '"' || letter == '[') {
            auto end = code.find(letter == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos) break;
            auto inside = code.substr(i + 1, end - i - 1);
            if (letter == '[' && (inside == "h" || inside == "hh" || inside == "mm" || inside == "ss")) kept += inside;
            i = end;
        } else if (letter == '\\' || letter == '_' || letter == '*') ++i;
        else kept += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return kept;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_of(int minutes) { return two_digits(minutes / 60) + ":" + two_digits(minutes % 60); }

} // namespace

NumberKind kind_of_format(std::string_view format_code) {
    auto letters = letters_that_count(format_code);
    if (letters.find("general") != std::string::npos) return NumberKind::plain;
    auto has = [&](const char* any) { return letters.find_first_of(any) != std::string::npos; };
    if (has("yd")) return NumberKind::day;
    if (has("hs")) return NumberKind::time_of_day;
    return has("m") ? NumberKind::day : NumberKind::plain;
}

std::string day_of_serial(double serial, bool counts_from_1904) {
    if (!(serial >= 0) || serial > 2'958'466) return "";
    auto days = static_cast<int>(std::floor(serial));
    auto minutes = static_cast<int>(std::lround((serial - days) * minutes_in_a_day));
    if (minutes == minutes_in_a_day) {
        ++days;
        minutes = 0;
    }
    // The calendar of 1900 has a 29 February that never was.
    if (!counts_from_1904 && days == 60) return "";
    auto first = counts_from_1904 ? date_of(1904, 1, 1) : date_of(1899, 12, days < 60 ? 31 : 30);
    auto day = first + days;
    if (year_of(day) > 9999) return "";
    return iso(day) + (minutes > 0 ? " " + clock_of(minutes) : "");
}

std::string time_of_serial(double serial) {
    if (!(serial >= 0) || serial >= 1) return "";
    auto minutes = static_cast<int>(std::lround(serial * minutes_in_a_day));
    return clock_of(minutes % minutes_in_a_day);
}

void WorkbookStyles::begin(std::string_view name, const XmlAttributes& attributes) {
    if (name == "cellXfs") is_in_styles_ = true;
    else if (name == "numFmt")
        formats_[number_in(attributes.get("numFmtId"))] = kind_of_format(attributes.get("formatCode"));
    else if (name == "xf" && is_in_styles_) {
        auto format = number_in(attributes.get("numFmtId"));
        auto own = formats_.find(format);
        styles_.push_back(own != formats_.end() ? own->second : built_in(format));
    }
    if (styles_.size() > most_styles || formats_.size() > most_styles)
        object("The workbook has more styles than any that a person made. Copy its cells into a new one");
}

void WorkbookStyles::end(std::string_view name) {
    if (name == "cellXfs") is_in_styles_ = false;
}

} // namespace reeve::document
