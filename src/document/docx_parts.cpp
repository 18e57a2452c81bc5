// Writes the small parts of a Word file.
#include "document/docx_parts.h"
#include "base/text.h"
#include "document/docx_text.h"
#include "document/xml_text.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view word_space = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";

std::string override_of(std::string_view part, std::string_view type) {
    return fmt::format(R"(<Override PartName="{}" ContentType="application/vnd.openxmlformats-{}+xml"/>)", part, type);
}

// A field Word works out itself, with the text shown until it does.
std::string field(std::string_view code) {
    return fmt::format(
        R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>)"
        R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>)",
        code);
}

constexpr std::string_view tab = "<w:r><w:tab/></w:r>";

} // namespace

std::string docx_content_types() {
    std::string xml(declaration);
    xml +=
        R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
        R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>)"
        R"(<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="svg" ContentType="image/svg+xml"/>)";
    xml += override_of("/word/document.xml", "officedocument.wordprocessingml.document.main");
    for (const auto* part : {"styles", "numbering", "settings", "fontTable"})
        xml += override_of(fmt::format("/word/{}.xml", part), fmt::format("officedocument.wordprocessingml.{}", part));
    for (const auto* part : {"header", "footer"})
        xml += override_of(fmt::format("/word/{}1.xml", part), fmt::format("officedocument.wordprocessingml.{}", part));
    xml += override_of("/docProps/core.xml", "package.core-properties");
    xml += override_of("/docProps/app.xml", "officedocument.extended-properties");
    return xml + "</Types>";
}

std::string docx_package_relations() {
    return std::string(declaration)
           + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
             R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
             R"(<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
             R"(<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>)";
}

std::string docx_core_properties(const Document& document, Moment made) {
    const auto at = iso(made);
    std::string xml(declaration);
    xml += R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/")"
           R"( xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">)";
    xml += fmt::format("<dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>",
                       xml_text(document.title), xml_text(document.body), xml_text(document.author_post));
    xml += fmt::format("<cp:keywords>{}</cp:keywords><cp:category>{}</cp:category><dc:language>{}</dc:language>",
                       xml_text(document.reference), xml_text(document.classification), xml_text(document.language));
    xml += fmt::format(
        R"(<dcterms:created xsi:type="dcterms:W3CDTF">{0}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{0}</dcterms:modified>)",
        at);
    xml += fmt::format("<cp:contentStatus>{}</cp:contentStatus><cp:version>{}</cp:version>",
                       xml_text(joined(document.marks, "; ")), document.version);
    return xml + "</cp:coreProperties>";
}

std::string docx_app_properties(const Document& document) {
    return fmt::format(
        R"({}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Reeve</Application><Company>{}</Company></Properties>)",
        declaration, xml_text(document.office));
}

std::string docx_settings(const Document& document) {
    return fmt::format(
        R"({}<w:settings {}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>)"
        R"(<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
        R"(<w:themeFontLang w:val="{}"/></w:settings>)",
        declaration, word_space, xml_text(document.language));
}

std::string docx_font_table() {
    return fmt::format(
        R"({}<w:fonts {}><w:font w:name="Source Sans 3"><w:altName w:val="Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>)",
        declaration, word_space);
}

std::string docx_header(const Document& document) {
    auto line = docx_run(document.title) + std::string(tab) + docx_run(document.classification, "<w:b/>");
    auto xml = fmt::format("{}<w:hdr {}>{}", declaration, word_space, docx_paragraph("Header", line));
    if (!document.marks.empty()) xml += docx_paragraph("HeaderMark", docx_run(joined(document.marks, "  |  ")));
    return xml + "</w:hdr>";
}

std::string docx_footer(const Document& document) {
    const auto line = docx_run(document_name(document)) + std::string(tab) + docx_run(document.classification, "<w:b/>")
                      + std::string(tab) + docx_run("Page ") + field("PAGE") + docx_run(" of ") + field("NUMPAGES");
    return fmt::format("{}<w:ftr {}>{}</w:ftr>", declaration, word_space, docx_paragraph("Footer", line));
}

} // namespace reeve::document
