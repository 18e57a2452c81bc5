// Reads the cells of a sheet: text shared or their own, numbers, days, yes and no, and what formulas last gave.
#include "document/workbook_sheet.h"
#include "base/text.h"
#include "base/utf8.h"
#include "document/workbook.h"
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace reeve::document {
namespace {

constexpr std::size_t longest_cell = 4 * 32'767; // bytes; a spreadsheet program takes 32,767 characters
constexpr std::size_t formulas_named = 10;

int number_in(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string too_many(const char* what, int most) {
    return "The workbook has more than " + with_commas(most) + " " + what
           + " with something in them. Bring it in as several files";
}

} // namespace

std::string short_number(double number) {
    if (std::abs(number) < 1e15 && number == std::floor(number))
        return std::to_string(static_cast<std::int64_t>(number));
    return fmt::format("{:.15g}", number);
}

int column_of_cell(std::string_view name) {
    int column = 0;
    for (char letter : name) {
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + (letter - 'A' + 1);
        if (column > 20'000) return -1;
    }
    return column - 1;
}

std::string without_escapes(std::string text) {
    std::size_t at = 0;
    while ((at = text.find("_x", at)) != std::string::npos) {
        unsigned code = 0;
        bool is_whole =
            text.size() - at >= 7 && text[at + 6] == '_'
            && std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6;
        if (is_whole && code < 0x80) text.replace(at, 7, code == 0 ? "" : std::string(1, static_cast<char>(code)));
        ++at;
    }
    return text;
}

// ---- Shared texts ----

void SharedTexts::begin(std::string_view name, const XmlAttributes&) {
    if (name == "si") {
        texts_.emplace_back();
        size_ += sizeof(std::string);
    }
    if (name == "rPh") is_in_reading_ = true;
    if (name == "t") is_in_text_ = !is_in_reading_ && !texts_.empty();
}

void SharedTexts::end(std::string_view name) {
    if (name == "t") is_in_text_ = false;
    if (name == "rPh") is_in_reading_ = false;
    if (name == "si" && !texts_.empty()) texts_.back() = without_escapes(std::move(texts_.back()));
}

void SharedTexts::text(std::string_view words) {
    if (!is_in_text_) return;
    texts_.back() += words;
    size_ += words.size();
    if (texts_.back().size() > longest_cell) object("A cell of the workbook holds more text than a cell may");
    if (size_ > most_workbook_text) object("The workbook holds too much text. Bring it in as several files");
}

// ---- Cells ----

void SheetCells::begin(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
        row_ = number_in(attributes.get("r"), row_ + 1);
        column_ = -1;
    } else if (name == "c") begin_cell(attributes);
    else if (name == "v") is_in_value_ = true;
    else if (name == "f") has_formula_ = true;
    else if (name == "is") is_in_inline_ = true;
    else if (name == "rPh") is_in_reading_ = true;
    else if (name == "t") is_in_text_ = is_in_inline_ && !is_in_reading_;
}

void SheetCells::begin_cell(const XmlAttributes& attributes) {
    auto name = attributes.get("r");
    column_ = name.empty() ? column_ + 1 : column_of_cell(name);
    type_ = attributes.get("t");
    style_ = static_cast<std::size_t>(std::max(number_in(attributes.get("s"), 0), 0));
    value_.clear();
    inline_.clear();
    has_formula_ = false;
}

void SheetCells::end(std::string_view name) {
    if (name == "v") is_in_value_ = false;
    else if (name == "is") is_in_inline_ = false;
    else if (name == "rPh") is_in_reading_ = false;
    else if (name == "t") is_in_text_ = false;
    else if (name == "c") end_cell();
}

void SheetCells::text(std::string_view words) {
    if (is_in_value_) value_ += words;
    else if (is_in_text_) inline_ += words;
    if (value_.size() > longest_cell || inline_.size() > longest_cell)
        object("A cell of the workbook holds more text than a cell may");
}

// Makes the rows and cells up to the one that is read.
bool SheetCells::find_room() {
    if (row_ < 1 || column_ < 0) object("The workbook is damaged: a cell says no place");
    else if (row_ > most_workbook_rows) object(too_many("rows", most_workbook_rows));
    else if (column_ >= most_workbook_columns) object(too_many("columns", most_workbook_columns));
    if (has_objected()) return false;
    auto row = static_cast<std::size_t>(row_), column = static_cast<std::size_t>(column_);
    if (into_.rows.size() < row) into_.rows.resize(row);
    auto& cells = into_.rows[row - 1];
    if (cells.size() <= column) {
        size_ += (column + 1 - cells.size()) * sizeof(std::string);
        cells.resize(column + 1);
    }
    return true;
}

void SheetCells::end_cell() {
    auto shown = value();
    if (shown.empty() && !has_formula_) return;
    if (!find_room()) return;
    if (has_formula_) {
        ++into_.formulas;
        if (into_.formula_cells.size() < formulas_named) into_.formula_cells.push_back(cell_name(column_, row_));
    }
    size_ += shown.size();
    // What the cells themselves take counts too: a sheet of empty strings is no way round.
    if (size_ > 4 * most_workbook_text) object("The workbook holds too much text. Bring it in as several files");
    into_.rows[static_cast<std::size_t>(row_) - 1][static_cast<std::size_t>(column_)] = std::move(shown);
}

std::string SheetCells::value() const {
    if (type_ == "s") {
        auto* shared = texts_.at(static_cast<std::size_t>(std::max(number_in(value_, 0), 0)));
        return shared && !value_.empty() ? *shared : "";
    }
    if (type_ == "inlineStr") return without_escapes(inline_);
    if (type_ == "str") return without_escapes(value_);
    if (type_ == "b") return value_ == "1" ? "TRUE" : "FALSE";
    if (type_ == "e") return value_;
    if (type_ == "d") {
        auto day = value_.substr(0, 10);
        return value_.size() > 16 && value_.substr(11, 5) != "00:00" ? day + " " + value_.substr(11, 5) : day;
    }
    return number_shown();
}

std::string SheetCells::number_shown() const {
    double number = 0;
    auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
    if (error != std::errc() || end != value_.data() + value_.size() || !std::isfinite(number)) return value_;
    auto kind = styles_.kind(style_);
    std::string shown;
    if (kind == NumberKind::day) shown = day_of_serial(number, counts_from_1904_);
    if (kind == NumberKind::time_of_day)
        shown = number < 1 ? time_of_serial(number) : day_of_serial(number, counts_from_1904_);
    return shown.empty() ? short_number(number) : shown;
}

} // namespace reeve::document
