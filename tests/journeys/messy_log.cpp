// Writes the log as Excel would: a package of XML parts, made from a few lists of words.
#include "tests/journeys/messy_log.h"
#include "base/date.h"
#include "base/text.h"
#include "document/workbook.h"
#include "document/zip_archive.h"
#include <fmt/format.h>

namespace reeve::journeys {
namespace {

constexpr const char* verbs[] = {"Ask about", "Report on", "Agree a plan for", "Write to the Force about", "Visit"};
constexpr const char* topics[] = {"car cruising",  "retail theft", "speeding",        "rural crime",
                                  "street lights", "knife bins",   "doorstep fraud",  "off-road bikes",
                                  "the night bus", "bike marking", "the custody van", "school gates"};
constexpr const char* states[] = {"Open", "WIP", "Complete", "Ongoing"};

// The lines of a sheet, cell by cell.
class SheetLines {
public:
    void text(int column, const std::string& words) {
        if (words.empty()) return;
        cells_ += fmt::format(R"(<c r="{}" t="inlineStr"><is><t>{}</t></is></c>)", document::cell_name(column, line_),
                              html_escaped(words));
    }
    // A number as it stands, or shown as a day by its style.
    void number(int column, int value, int style) {
        cells_ += fmt::format(R"(<c r="{}" s="{}"><v>{}</v></c>)", document::cell_name(column, line_), style, value);
    }
    void next() {
        xml_ += fmt::format(R"(<row r="{}">{}</row>)", line_++, cells_);
        cells_.clear();
    }
    std::string xml() const {
        return R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)" + xml_
               + R"(</sheetData><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="D3:E3"/></mergeCells></worksheet>)";
    }

private:
    std::string xml_, cells_;
    int line_ = 1;
};

int serial(Date day) { return day - date_of(1899, 12, 30); }

std::string slashed(Date day) { return fmt::format("{:02}/{:02}/{}", day_of(day), month_of(day), year_of(day)); }

void titles(SheetLines& sheet) {
    sheet.text(0, "Community safety action log, 2026/27");
    sheet.next();
    sheet.text(0, "Updated after each meeting");
    sheet.next();
    sheet.text(3, "Dates");
    sheet.text(5, "Where it stands");
    sheet.next();
    const char* headings[] = {"Ref",     "We said we would", "Lead officer", "Raised",
                              "By when", "Status",           "Latest update"};
    for (int column = 0; column < 7; ++column) sheet.text(column, headings[column]);
    sheet.next();
}

std::string owner_of(int at, MessyLog& log) {
    if (at == 71 || at == 171) {
        ++log.unowned;
        return "";
    }
    if (at % 10 == 3) {
        ++log.by_old_post;
        return "Partnerships lead (old post)";
    }
    if (at % 25 == 6) {
        ++log.by_cover;
        return "Temp cover";
    }
    return at % 2 ? "Engagement Officer" : "chief executive ";
}

void due(SheetLines& sheet, int at, MessyLog& log) {
    auto day = date_of(2026, 10, 1) + at % 120;
    if (at == 120) {
        ++log.impossible;
        return sheet.text(4, "31/11/2026");
    }
    if (at % 4 == 0) sheet.text(4, slashed(day));
    if (at % 4 == 1) sheet.text(4, in_words(day));
    if (at % 4 == 2) sheet.number(4, serial(day), 1);
    if (at % 4 == 3) sheet.number(4, serial(day), 0); // somebody cleared the format
}

void action(SheetLines& sheet, int at, MessyLog& log) {
    ++log.rows;
    sheet.text(0, "CS" + std::to_string(at + 1));
    sheet.text(1, fmt::format("{} {} in area {}", verbs[at % 5], topics[at % 12], at % 49));
    sheet.text(2, owner_of(at, log));
    sheet.number(3, serial(date_of(2026, 4, 1) + at % 90), 1);
    due(sheet, at, log);
    sheet.text(5, states[at % 4]);
    if (at % 4 == 2 && at % 8 != 2) sheet.text(6, "Told to the meeting in September");
    sheet.next();
}

} // namespace

MessyLog messy_log() {
    MessyLog log;
    SheetLines sheet;
    titles(sheet);
    for (int at = 0; at < 294; ++at) {
        action(sheet, at, log);
        if (at % 50 == 49) sheet.next(); // nothing
        if (at % 48 != 40) continue;
        action(sheet, at, log);
        ++log.twice;
    }
    sheet.text(0, "Total");
    sheet.number(1, log.rows, 0);
    sheet.next();
    log.xlsx = document::zip_of(
        {{"[Content_Types].xml",
          R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>)"},
         {"xl/workbook.xml",
          R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)"},
         {"xl/styles.xml",
          R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
         {"xl/worksheets/sheet1.xml", sheet.xml()}},
        Moment{});
    return log;
}

} // namespace reeve::journeys
