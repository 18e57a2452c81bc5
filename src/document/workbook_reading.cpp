// Finds the first sheet of a workbook that is not hidden, and reads it.
#include "document/workbook_reading.h"
#include "base/text.h"
#include "document/open_sheet.h"
#include "document/workbook_sheet.h"
#include <map>

namespace reeve::document {
namespace {

struct ListedSheet {
    std::string name, relation;
    bool is_hidden = false;
};

// xl/workbook.xml: which sheets there are, in their order.
class SheetList : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr")
            counts_from_1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
        if (name != "sheet") return;
        sheets.push_back({std::string(attributes.get("name")), std::string(attributes.get("id")),
                          !attributes.get("state").empty() && attributes.get("state") != "visible"});
        if (sheets.size() > most_parts) object("The workbook has too many sheets");
    }
    void end(std::string_view) override {}

    std::vector<ListedSheet> sheets;
    bool counts_from_1904 = false;
};

// xl/_rels/workbook.xml.rels: where each part lies.
class Relations : public XmlListener {
public:
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
        auto target = std::string(attributes.get("Target"));
        auto path = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        targets[std::string(attributes.get("Id"))] = path;
        auto type = attributes.get("Type");
        if (type.ends_with("/sharedStrings")) texts = path;
        if (type.ends_with("/styles")) styles = path;
        if (targets.size() > most_parts) object("The workbook has too many parts");
    }
    void end(std::string_view) override {}

    std::map<std::string, std::string> targets;
    std::string texts, styles;
};

Result<Done> read_where_there(WorkbookPackage& package, const std::string& part, XmlListener& listener) {
    if (part.empty() || !package.has(part)) return Done{};
    return read_xml(package, part, listener);
}

void drop_blank_end(std::vector<std::vector<std::string>>& rows) {
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
}

} // namespace

std::string ReadWorkbook::in_words() const {
    std::string words;
    if (formulas > 0) {
        auto cells = formula_cells;
        if (auto more = formulas - static_cast<std::int64_t>(cells.size()); more > 0)
            cells.push_back(with_commas(more) + " more");
        words = "Cells with a formula were read by the value they last had: " + list_of(cells) + ".";
    }
    if (!other_sheets.empty()) {
        if (!words.empty()) words += " ";
        words += "Only the sheet " + sheet + " was read, not " + list_of(other_sheets) + ".";
    }
    return words;
}

Result<ReadWorkbook> read_workbook(std::string_view bytes) {
    auto package = TRY(WorkbookPackage::open(bytes));
    if (package.is_open_document()) {
        auto workbook = TRY(read_open_sheet(package));
        drop_blank_end(workbook.rows);
        return workbook;
    }
    SheetList list;
    Relations relations;
    TRY(read_xml(package, "xl/workbook.xml", list));
    TRY(read_where_there(package, "xl/_rels/workbook.xml.rels", relations));
    ReadWorkbook workbook;
    std::string part;
    for (const auto& sheet : list.sheets) {
        auto found = relations.targets.find(sheet.relation);
        bool is_wanted =
            part.empty() && !sheet.is_hidden && found != relations.targets.end() && package.has(found->second);
        if (!is_wanted) {
            if (workbook.other_sheets.size() < 5) workbook.other_sheets.push_back(sheet.name);
            continue;
        }
        part = found->second;
        workbook.sheet = sheet.name;
    }
    if (part.empty()) return one_problem("The workbook has no sheet that can be read");
    WorkbookStyles styles;
    SharedTexts texts;
    TRY(read_where_there(package, relations.styles, styles));
    TRY(read_where_there(package, relations.texts, texts));
    SheetContents contents;
    SheetCells cells(texts, styles, list.counts_from_1904, contents);
    TRY(read_xml(package, part, cells));
    drop_blank_end(contents.rows);
    workbook.rows = std::move(contents.rows);
    workbook.formulas = contents.formulas;
    workbook.formula_cells = std::move(contents.formula_cells);
    return workbook;
}

} // namespace reeve::document
