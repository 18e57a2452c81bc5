// The cells of one sheet of a workbook while it is read, and the texts that they share.
#pragma once
#include "document/workbook_styles.h"
#include <string>

namespace reeve::document {

// <si>: texts that cells name by number.
class SharedTexts : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes&) override;
    void end(std::string_view name) override;
    void text(std::string_view) override;
    const std::string* at(std::size_t number) const { return number < texts_.size() ? &texts_[number] : nullptr; }

private:
    std::vector<std::string> texts_;
    std::size_t size_ = 0;
    bool is_in_text_ = false;
    bool is_in_reading_ = false; // of how Japanese is said: no part of the text
};

struct SheetContents {
    std::vector<std::vector<std::string>> rows;
    std::int64_t formulas = 0;
    std::vector<std::string> formula_cells; // at most ten by name
};

class SheetCells : public XmlListener {
public:
    SheetCells(const SharedTexts& texts, const WorkbookStyles& styles, bool counts_from_1904, SheetContents& into)
        : texts_(texts), styles_(styles), counts_from_1904_(counts_from_1904), into_(into) {}
    void begin(std::string_view name, const XmlAttributes&) override;
    void end(std::string_view name) override;
    void text(std::string_view) override;

private:
    void begin_cell(const XmlAttributes&);
    void end_cell();
    std::string value() const;
    std::string number_shown() const;
    bool find_room();

    const SharedTexts& texts_;
    const WorkbookStyles& styles_;
    bool counts_from_1904_;
    SheetContents& into_;

    int row_ = 0, column_ = -1; // of the cell being read; rows from 1, columns from 0
    std::string type_, value_, inline_;
    std::size_t style_ = 0;
    bool is_in_value_ = false, is_in_inline_ = false, is_in_text_ = false, has_formula_ = false;
    bool is_in_reading_ = false;
    std::size_t size_ = 0;
};

// 0.1 and not 0.10000000000000001.
std::string short_number(double number);
// "B4" -> column 1; -1 where the name is none.
int column_of_cell(std::string_view name);
// _x000D_ and the like as the character they stand for.
std::string without_escapes(std::string text);

} // namespace reeve::document
