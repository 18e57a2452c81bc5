// Writes the styles of a Word paper.
#include "document/docx_styles.h"
#include "document/xml_text.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

// One paragraph style: the inner elements of its w:pPr and w:rPr, in the order the schema asks.
PaperStyle paragraph_style(std::string id, std::string name, std::string_view paragraph, std::string_view run,
                           std::string_view next = "") {
    const auto follow = next.empty() ? "" : fmt::format(R"(<w:next w:val="{}"/>)", next);
    return {std::move(id), std::move(name), "paragraph",
            fmt::format(R"(<w:basedOn w:val="Normal"/>{}<w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr>)", follow,
                        paragraph, run)};
}

PaperStyle character_style(std::string id, std::string name, std::string_view run) {
    return {std::move(id), std::move(name), "character", fmt::format("<w:rPr>{}</w:rPr>", run)};
}

PaperStyle heading(int level, int size, int before) {
    const auto paragraph = fmt::format(
        R"(<w:keepNext/><w:keepLines/><w:spacing w:before="{}" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="{}"/>)",
        before, level - 1);
    return paragraph_style(fmt::format("Heading{}", level), fmt::format("heading {}", level), paragraph,
                           fmt::format(R"(<w:b/><w:sz w:val="{0}"/><w:szCs w:val="{0}"/>)", size), "NumberedParagraph");
}

std::string defaults(std::string_view language) {
    return fmt::format(
        R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Source Sans 3" w:hAnsi="Source Sans 3" w:eastAsia="Source Sans 3" w:cs="Arial"/>)"
        R"(<w:color w:val="1C2B33"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{}" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>)"
        R"(<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>)"
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>)",
        xml_text(language));
}

std::vector<PaperStyle> cover_styles() {
    return {
        paragraph_style(
            "Office", "Office",
            R"(<w:pBdr><w:bottom w:val="double" w:sz="6" w:space="6" w:color="8A5A00"/></w:pBdr><w:spacing w:after="280"/>)",
            R"(<w:b/><w:color w:val="2F4858"/><w:sz w:val="28"/><w:szCs w:val="28"/>)"),
        paragraph_style(
            "Mark", "Mark",
            R"(<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="8A5A00"/><w:left w:val="single" w:sz="8" w:space="4" w:color="8A5A00"/>)"
            R"(<w:bottom w:val="single" w:sz="8" w:space="4" w:color="8A5A00"/><w:right w:val="single" w:sz="8" w:space="4" w:color="8A5A00"/></w:pBdr><w:spacing w:before="200" w:after="200"/>)",
            R"(<w:b/><w:color w:val="8A5A00"/>)"),
        paragraph_style("Subtitle", "Subtitle", R"(<w:keepNext/><w:spacing w:after="40"/>)",
                        R"(<w:color w:val="4A5961"/><w:sz w:val="26"/><w:szCs w:val="26"/>)"),
        paragraph_style("Title", "Title",
                        R"(<w:keepNext/><w:spacing w:before="120" w:after="240" w:line="240" w:lineRule="auto"/>)",
                        R"(<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>)"),
        paragraph_style(
            "LabelledLine", "Labelled line",
            R"(<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="C9C6BD"/><w:between w:val="single" w:sz="4" w:space="3" w:color="C9C6BD"/></w:pBdr>)"
            R"(<w:tabs><w:tab w:val="left" w:pos="3402"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="3402" w:hanging="3402"/>)",
            "")};
}

std::vector<PaperStyle> body_styles() {
    return {
        paragraph_style("NumberedParagraph", "Numbered paragraph",
                        R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)", ""),
        paragraph_style("LetteredParagraph", "Lettered paragraph",
                        R"(<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>)", ""),
        paragraph_style("ListBullet", "List Bullet",
                        R"(<w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="140"/><w:contextualSpacing/>)",
                        ""),
        paragraph_style("ListNumber", "List Number", R"(<w:spacing w:after="140"/><w:contextualSpacing/>)", ""),
        paragraph_style("Caption", "caption", R"(<w:keepNext/><w:spacing w:before="200" w:after="80"/>)", "<w:b/>"),
        paragraph_style("Measure", "Measure", R"(<w:keepNext/><w:spacing w:after="80"/>)",
                        R"(<w:color w:val="4A5961"/>)"),
        paragraph_style("Picture", "Picture",
                        R"(<w:keepNext/><w:spacing w:after="80" w:line="240" w:lineRule="auto"/>)", ""),
        paragraph_style("TableHeading", "Table heading",
                        R"(<w:keepNext/><w:spacing w:before="50" w:after="50" w:line="240" w:lineRule="auto"/>)",
                        R"(<w:b/><w:sz w:val="20"/><w:szCs w:val="20"/>)"),
        paragraph_style("TableText", "Table text",
                        R"(<w:spacing w:before="50" w:after="50" w:line="252" w:lineRule="auto"/>)",
                        R"(<w:sz w:val="20"/><w:szCs w:val="20"/>)"),
        paragraph_style(
            "Note", "Note",
            R"(<w:spacing w:before="60" w:after="140" w:line="252" w:lineRule="auto"/><w:contextualSpacing/>)",
            R"(<w:color w:val="4A5961"/><w:sz w:val="19"/><w:szCs w:val="19"/>)"),
        paragraph_style("Gap", "Gap", R"(<w:spacing w:after="0" w:line="140" w:lineRule="exact"/>)", ""),
        paragraph_style("EndMark", "End mark", R"(<w:spacing w:before="360" w:after="240"/><w:jc w:val="center"/>)",
                        "<w:b/>"),
        paragraph_style(
            "Header", "header",
            R"(<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="40" w:line="240" w:lineRule="auto"/>)",
            R"(<w:color w:val="4A5961"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"),
        paragraph_style("HeaderMark", "Header mark", R"(<w:spacing w:after="120" w:line="240" w:lineRule="auto"/>)",
                        R"(<w:b/><w:color w:val="8A5A00"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"),
        paragraph_style(
            "Footer", "footer",
            R"(<w:tabs><w:tab w:val="center" w:pos="4819"/><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>)",
            R"(<w:color w:val="4A5961"/><w:sz w:val="18"/><w:szCs w:val="18"/>)")};
}

std::vector<PaperStyle> text_styles() {
    return {character_style("Hyperlink", "Hyperlink", R"(<w:color w:val="135E7C"/><w:u w:val="single"/>)"),
            character_style("FigureLink", "Figure link", R"(<w:color w:val="135E7C"/><w:u w:val="dotted"/>)"),
            character_style("FigureReference", "Figure reference",
                            R"(<w:color w:val="4A5961"/><w:sz w:val="16"/><w:szCs w:val="16"/>)")};
}

constexpr std::string_view usual_table =
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>)"
    R"(<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>)";

// Horizontal rules only; the heading row is bold above a darker rule.
PaperStyle paper_table() {
    return {
        "PaperTable", "Paper table", "table",
        R"(<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>)"
        R"(<w:top w:val="single" w:sz="8" w:space="0" w:color="1C2B33"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1C2B33"/>)"
        R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9C6BD"/></w:tblBorders></w:tblPr>)"
        R"(<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1C2B33"/></w:tcBorders>)"
        R"(<w:shd w:val="clear" w:color="auto" w:fill="F6F4EF"/></w:tcPr></w:tblStylePr>)"};
}

std::vector<PaperStyle> all_styles() {
    auto list = cover_styles();
    list.push_back(heading(1, 30, 360));
    list.push_back(heading(2, 25, 280));
    for (auto& style : body_styles()) list.push_back(std::move(style));
    for (auto& style : text_styles()) list.push_back(std::move(style));
    list.push_back(paper_table());
    return list;
}

} // namespace

const std::vector<PaperStyle>& docx_style_list() {
    static const auto list = all_styles();
    return list;
}

std::string docx_styles(std::string_view language) {
    auto xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
               + defaults(language) + std::string(usual_table);
    for (const auto& style : docx_style_list())
        xml += fmt::format(R"(<w:style w:type="{}" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>)", style.kind,
                           style.id, style.name, style.inner);
    return xml + "</w:styles>";
}

} // namespace reeve::document
