// Reads the cells of an OpenDocument spreadsheet: values by their type, what formulas last gave, and no more rows,
// columns or text than may be.
#include "document/open_sheet.h"
#include "base/text.h"
#include "document/workbook.h"
#include "document/workbook_sheet.h"
#include <charconv>
#include <cmath>

namespace reeve::document {
namespace {

constexpr std::size_t longest_text = 4 * 32'767; // bytes of a cell
constexpr const char* links_elsewhere =
    "The workbook links to another workbook. Copy the cells that are needed as values into a new one";

std::size_t repeated(std::string_view typed) {
    std::size_t times = 1;
    std::from_chars(typed.data(), typed.data() + typed.size(), times);
    return std::max<std::size_t>(times, 1);
}

// PT14H30M00S -> 14:30.
std::string time_shown(std::string_view typed) {
    int hours = 0, minutes = 0, number = 0;
    for (char c : typed) {
        if (c >= '0' && c <= '9') number = std::min(number * 10 + (c - '0'), 100'000);
        if (c == 'H') hours = number;
        if (c == 'M') minutes = number;
        if (c < '0' || c > '9') number = 0;
    }
    auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(hours) + ":" + two(minutes);
}

// 2026-04-03T14:30:00 -> 2026-04-03 14:30; at midnight the day alone.
std::string day_shown(std::string_view typed) {
    std::string day(typed.substr(0, 10));
    if (typed.size() > 15 && typed.substr(11, 5) != "00:00") day += " " + std::string(typed.substr(11, 5));
    return day;
}

std::string number_shown(std::string_view typed) {
    double number = 0;
    auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    bool is_number = error == std::errc() && end == typed.data() + typed.size() && std::isfinite(number);
    return is_number ? short_number(number) : std::string(typed);
}

// META-INF/manifest.xml: whether a part is encrypted.
class OpenManifest : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes&) override {
        is_protected = is_protected || name == "encryption-data";
    }
    void end(std::string_view) override {}
    bool is_protected = false;
};

} // namespace

void OpenSheet::begin(std::string_view name, const XmlAttributes& attributes) {
    if (name == "style") style_ = attributes.get("name");
    if (name == "table-properties" && attributes.get("display") == "false") hidden_styles_.insert(style_);
    if (name == "table-source" || name == "dde-source" || name == "dde-link") object(links_elsewhere);
    if (name == "cell-range-source" || name.starts_with("database-source"))
        object("The workbook fetches data from elsewhere. Copy the cells as values into a new one");
    if (name == "table") begin_table(attributes);
    if (!is_in_table_) return;
    if (name == "table-row") {
        row_.clear();
        blanks_ = 0;
        rows_alike_ = repeated(attributes.get("number-rows-repeated"));
    }
    if (name == "table-cell" || name == "covered-table-cell") begin_cell(attributes);
    else if (is_in_cell_) begin_text(name, attributes);
}

void OpenSheet::begin_table(const XmlAttributes& attributes) {
    bool is_hidden = hidden_styles_.contains(std::string(attributes.get("style-name")));
    if (has_table_ || is_hidden) {
        if (workbook.other_sheets.size() < 5 && !is_in_table_)
            workbook.other_sheets.emplace_back(attributes.get("name"));
        return;
    }
    workbook.sheet = attributes.get("name");
    has_table_ = is_in_table_ = true;
}

void OpenSheet::begin_cell(const XmlAttributes& attributes) {
    is_in_cell_ = true;
    paragraphs_ = depth_in_note_ = depth_in_text_ = 0;
    value_.clear();
    words_.clear();
    cells_alike_ = repeated(attributes.get("number-columns-repeated"));
    auto formula = attributes.get("formula");
    has_formula_ = !formula.empty();
    if (formula.find("'file:") != std::string_view::npos || formula.find("'http") != std::string_view::npos
        || formula.find("DDE(") != std::string_view::npos)
        object(links_elsewhere);
    auto type = attributes.get("value-type");
    has_value_ = true;
    if (type == "date") value_ = day_shown(attributes.get("date-value"));
    else if (type == "time") value_ = time_shown(attributes.get("time-value"));
    else if (type == "boolean") value_ = attributes.get("boolean-value") == "true" ? "TRUE" : "FALSE";
    else if (type == "float" || type == "percentage" || type == "currency")
        value_ = number_shown(attributes.get("value"));
    else if (!attributes.get("string-value").empty()) value_ = attributes.get("string-value");
    else has_value_ = false;
}

void OpenSheet::begin_text(std::string_view name, const XmlAttributes& attributes) {
    if (depth_in_note_ > 0 || name == "annotation") {
        ++depth_in_note_;
        return;
    }
    if (name == "p") {
        if (paragraphs_++ > 0) words_ += '\n';
        ++depth_in_text_;
    }
    if (name == "s") words_.append(std::min<std::size_t>(repeated(attributes.get("c")), 1'000), ' ');
    if (name == "tab") words_ += ' ';
    if (name == "line-break") words_ += '\n';
}

void OpenSheet::text(std::string_view words) {
    if (!is_in_cell_ || depth_in_note_ > 0 || depth_in_text_ == 0) return;
    words_ += words;
    if (words_.size() > longest_text) object("A cell of the workbook holds more text than a cell may");
}

void OpenSheet::end(std::string_view name) {
    if (!is_in_table_) return;
    if (is_in_cell_ && depth_in_note_ > 0) --depth_in_note_;
    else if (is_in_cell_ && name == "p" && depth_in_text_ > 0) --depth_in_text_;
    else if (is_in_cell_ && (name == "table-cell" || name == "covered-table-cell")) end_cell();
    else if (name == "table-row") end_row();
    else if (name == "table") is_in_table_ = false;
}

void OpenSheet::end_cell() {
    is_in_cell_ = false;
    auto& shown = has_value_ ? value_ : words_;
    if (shown.empty()) {
        blanks_ = std::min<std::size_t>(blanks_ + cells_alike_, 100'000'000);
        return;
    }
    if (row_.size() + blanks_ + cells_alike_ > static_cast<std::size_t>(most_workbook_columns))
        return object("The workbook has more than " + with_commas(most_workbook_columns)
                      + " columns with something in them. Bring it in as several files");
    row_.resize(row_.size() + blanks_);
    blanks_ = 0;
    if (has_formula_) {
        workbook.formulas += static_cast<std::int64_t>(cells_alike_);
        if (workbook.formula_cells.size() < 10)
            workbook.formula_cells.push_back(
                cell_name(static_cast<int>(row_.size()), static_cast<int>(workbook.rows.size() + blank_rows_) + 1));
    }
    for (std::size_t times = 0; times < cells_alike_; ++times) row_.push_back(shown);
}

void OpenSheet::end_row() {
    if (row_.empty()) {
        blank_rows_ = std::min<std::size_t>(blank_rows_ + rows_alike_, 100'000'000);
        return;
    }
    if (workbook.rows.size() + blank_rows_ + rows_alike_ > static_cast<std::size_t>(most_workbook_rows))
        return object("The workbook has more than " + with_commas(most_workbook_rows)
                      + " rows with something in them. Bring it in as several files");
    workbook.rows.resize(workbook.rows.size() + blank_rows_);
    blank_rows_ = 0;
    std::size_t bytes = row_.size() * sizeof(std::string);
    for (const auto& cell : row_) bytes += cell.size();
    size_ += bytes * rows_alike_;
    if (size_ > 4 * most_workbook_text) return object("The workbook holds too much text. Bring it in as several files");
    for (std::size_t times = 0; times < rows_alike_; ++times) workbook.rows.push_back(row_);
    row_.clear();
}

Result<ReadWorkbook> read_open_sheet(WorkbookPackage& package) {
    std::string type;
    TRY(package.read("mimetype", [&](std::string_view piece) {
        type += piece;
        return type.size() < 200;
    }));
    if (trimmed(type) != ods_type)
        return one_problem("The file is an open document, but no spreadsheet. Save it as XLSX, ODS or CSV");
    if (package.has("META-INF/manifest.xml")) {
        OpenManifest manifest;
        TRY(read_xml(package, "META-INF/manifest.xml", manifest));
        if (manifest.is_protected) return one_problem("The workbook is password protected. Save it without a password");
    }
    OpenSheet sheet;
    TRY(read_xml(package, "content.xml", sheet));
    if (!sheet.has_table()) return one_problem("The workbook has no sheet that can be read");
    return std::move(sheet.workbook);
}

} // namespace reeve::document
