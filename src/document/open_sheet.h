// The first sheet of an OpenDocument spreadsheet (ODS) while it is read.
#pragma once
#include "document/read_sheet.h"
#include "document/workbook_xml.h"
#include <map>
#include <set>

namespace reeve::document {

inline constexpr const char* ods_type = "application/vnd.oasis.opendocument.spreadsheet";

// content.xml: the first table that is shown. Repeated cells and rows count only where they hold something.
class OpenSheet : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes&) override;
    void end(std::string_view name) override;
    void text(std::string_view) override;

    ReadWorkbook workbook;
    bool has_table() const { return has_table_; }

private:
    void begin_table(const XmlAttributes&);
    void begin_cell(const XmlAttributes&);
    void begin_text(std::string_view name, const XmlAttributes&);
    void end_cell();
    void end_row();

    std::set<std::string> hidden_styles_; // of tables
    std::string style_;
    bool has_table_ = false, is_in_table_ = false;
    std::vector<std::string> row_;
    std::size_t blanks_ = 0; // cells since the last that holds something
    std::size_t rows_alike_ = 1, cells_alike_ = 1;
    std::size_t blank_rows_ = 0;
    std::string value_, words_;
    bool is_in_cell_ = false, has_value_ = false, has_formula_ = false;
    int paragraphs_ = 0, depth_in_note_ = 0, depth_in_text_ = 0;
    std::size_t size_ = 0;
};

class WorkbookPackage;
// A problem in words where the open document is no spreadsheet, is protected, or links to others.
Result<ReadWorkbook> read_open_sheet(WorkbookPackage&);

} // namespace reeve::document
