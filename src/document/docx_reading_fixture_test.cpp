// Builds the small Word files that the tests of the reader use.
#include "base/date.h"
#include "base/moment.h"
#include "document/docx_reading_fixture.h"
#include "document/xml_text.h"
#include "document/zip_archive.h"

namespace reeve::document {
namespace {

constexpr const char* spaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office")";

std::string level(int at, const char* look, const char* text, const char* more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + look + "\"/>"
           + more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string numbering() {
    auto shape = [](int id, const std::string& levels) {
        return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
    };
    auto list = [](int id, int of, const std::string& more = "") {
        return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(of) + "\"/>"
               + more + "</w:num>";
    };
    return std::string("<w:numbering") + spaces + ">"
           + shape(0, level(0, "decimal", "%1.", "<w:pStyle w:val=\"Numbered\"/>") + level(1, "lowerLetter", "%2.")
                          + level(2, "lowerRoman", "(%3)"))
           + shape(1, level(0, "bullet", "\xEF\x82\xB7"))
           + shape(2, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "upperLetter", "%3)"))
           + list(1, 0) + list(2, 0)
           + list(3, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>") + list(4, 1)
           + list(5, 2) + "</w:numbering>";
}

std::string styles() {
    return std::string("<w:styles") + spaces + ">"
           + R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>)"
             R"(<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>)"
             R"(<w:style w:type="paragraph" w:styleId="Council"><w:name w:val="Council heading"/><w:basedOn w:val="H2"/></w:style>)"
             R"(<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>)"
             R"(<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
             R"(<w:style w:type="paragraph" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Numbered"/></w:style>)"
             "</w:styles>";
}

} // namespace

DocxParts docx_parts_with(const std::string& body) {
    return {
        {"[Content_Types].xml",
         R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)"},
        {"_rels/.rels",
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)"},
        {"word/document.xml",
         std::string("<?xml version=\"1.0\"?><w:document") + spaces + "><w:body>" + body + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels",
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
         R"(<Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/>)"
         R"(<Relationship Id="c" Type="http://x/comments" Target="comments.xml"/><Relationship Id="f" Type="http://x/footnotes" Target="footnotes.xml"/>)"
         R"(<Relationship Id="pic" Type="http://x/image" Target="media/one.png"/><Relationship Id="far" Type="http://x/image" Target="https://elsewhere.example/p.png" TargetMode="External"/>)"
         R"(<Relationship Id="web" Type="http://x/hyperlink" Target="https://pcc.example/plan" TargetMode="External"/><Relationship Id="disk" Type="http://x/hyperlink" Target="file:///c:/secret" TargetMode="External"/>)"
         R"(<Relationship Id="climb" Type="http://x/image" Target="../../../etc/passwd"/></Relationships>)"},
        {"word/styles.xml", styles()},
        {"word/numbering.xml", numbering()}};
}

std::string docx_file_of(const DocxParts& parts) {
    std::vector<ZipEntry> entries;
    for (const auto& [path, bytes] : parts) entries.push_back({path, bytes});
    return zip_of(entries, from_london(date_of(2024, 9, 23), {9, 30, 0}));
}

std::string docx_p(const std::string& text, int list, int level, const std::string& style) {
    std::string properties;
    if (!style.empty()) properties += "<w:pStyle w:val=\"" + style + "\"/>";
    if (list > 0)
        properties += "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\""
                      + std::to_string(list) + "\"/></w:numPr>";
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + xml_text(text)
           + "</w:t></w:r></w:p>";
}

} // namespace reeve::document
