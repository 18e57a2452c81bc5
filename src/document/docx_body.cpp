// Writes the text of a Word paper, block by block.
#include "document/docx_body.h"
#include "document/docx_styles.h"
#include "document/docx_table.h"
#include "document/docx_text.h"
#include "document/figures_table.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

constexpr auto opening = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>)";

// A4 with margins of 20 mm.
constexpr auto page =
    R"(<w:sectPr><w:headerReference w:type="default" r:id="{}"/><w:footerReference w:type="default" r:id="{}"/>)"
    R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>)";

const char* name_of(DrawingKind kind) {
    switch (kind) {
    case DrawingKind::map: return "map";
    case DrawingKind::chart: return "chart";
    case DrawingKind::process: return "diagram";
    }
    return "drawing";
}

std::string left_out(const Drawing& drawing) {
    const auto equal = drawing.table           ? " Its values are in the table below."
                       : drawing.steps.empty() ? ""
                                               : " Its steps are listed below.";
    return fmt::format("The {} is in the PDF and on the web page of this paper. It shows: {}{}", name_of(drawing.kind),
                       drawing.alt, equal);
}

// Every name of a style that the text gives, changed where another stands for it.
std::string in_styles(std::string_view xml, const DocxStyleNames& styles) {
    if (styles.empty()) return std::string(xml);
    constexpr std::string_view mark =
        "Style w:val=\""; // of w:pStyle, w:rStyle and w:tblStyle; never in words, whose quotes are escaped
    std::string out;
    for (auto at = xml.find(mark); at != std::string_view::npos; at = xml.find(mark)) {
        out += xml.substr(0, at + mark.size());
        xml.remove_prefix(at + mark.size());
        auto found = styles.find(xml.substr(0, xml.find('"')));
        if (found == styles.end()) continue;
        out += found->second;
        xml.remove_prefix(xml.find('"'));
    }
    return out.append(xml);
}

} // namespace

void DocxBody::add(const char* style, const std::string& content, const std::string& properties) {
    out_ += docx_paragraph(style, content, properties);
}

void DocxBody::add_words(const char* style, const std::string& text) {
    if (!text.empty()) add(style, docx_run(text));
}

// A label and its answer on one line, the answer's later lines set under its first.
void DocxBody::add_labelled(const std::string& label, const Runs& runs) {
    add("LabelledLine", docx_run(label, "<w:b/>") + "<w:r><w:tab/></w:r>" + docx_runs(runs, relations_));
}

std::string DocxBody::list(int number, int level) const {
    return fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", level,
                       look_.lists_before + number);
}

std::string DocxBody::own_list(int number, int level) const { return look_.is_theirs ? list(number, level) : ""; }

void DocxBody::add_cover(const Document& document) {
    add_words("Office", document.office);
    for (const auto& mark : document.marks) add_words("Mark", mark);
    add_words("Subtitle", document.body);
    add_words("Subtitle", document.meeting);
    add_words("Title", document.title);
    for (const auto& row : document.cover) add_labelled(row.label, words(row.value));
    if (!document.erratum.empty()) add("Mark", docx_run("Correction: " + document.erratum));
}

void DocxBody::operator()(const Paragraph& paragraph) {
    add("NumberedParagraph", docx_runs(paragraph.runs, relations_),
        (paragraph.lettered.empty() ? "" : "<w:keepNext/>") + own_list(docx_paragraphs, 0));
    for (const auto& runs : paragraph.lettered)
        add("LetteredParagraph", docx_runs(runs, relations_), own_list(docx_paragraphs, 1));
}

void DocxBody::operator()(const Remark& remark) { add("Normal", docx_runs(remark.runs, relations_)); }

void DocxBody::operator()(const Table& table) { out_ += docx_table(table, relations_, look_.text_width); }

void DocxBody::operator()(const Image& image) {
    const auto picture = pictures_.paragraph(image);
    out_ += picture;
    if (picture.empty())
        add_words("Note", "A picture is left out here, because this file cannot hold it. It shows: " + image.alt);
    add_words("Note", image.caption);
    add_words("Note", image.credit);
}

void DocxBody::operator()(const Drawing& drawing) {
    add_words("Caption", drawing.title);
    add_words("Measure", drawing.measure);
    const auto picture = pictures_.paragraph({drawing.svg, ImageKind::svg, drawing.alt, "", ""});
    out_ += picture;
    if (picture.empty()) add_words("Note", left_out(drawing));
    if (drawing.table) (*this)(*drawing.table);
    if (!drawing.steps.empty()) add_steps(drawing.steps);
    if (!drawing.source.empty()) add_words("Note", "Source: " + drawing.source);
    for (const auto& caution : drawing.cautions) add_words("Note", caution);
}

void DocxBody::add_steps(const std::vector<Runs>& steps) {
    const auto place = list(docx_first_steps + step_lists_++, 0);
    for (const auto& step : steps) add("ListNumber", docx_runs(step, relations_), place);
}

void DocxBody::operator()(const Facts& facts) {
    add_words("Caption", facts.caption);
    for (const auto& fact : facts.facts) add_labelled(fact.label, fact.runs);
}

void DocxBody::operator()(const ItemList& items) {
    if (items.is_numbered) return add_steps(items.items);
    for (const auto& item : items.items) add("ListBullet", docx_runs(item, relations_), own_list(docx_bullets, 0));
}

void DocxBody::add_figures(const Document& document) {
    if (document.figures.empty()) return;
    add_words("Heading1", figures_heading);
    (*this)(figures_table(document));
}

std::string DocxBody::content(const Document& document) {
    out_.clear();
    add_cover(document);
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const auto& section = document.sections[i];
        if (!section.heading.empty())
            add(section.level > 1 ? "Heading2" : "Heading1",
                docx_runs({TextRun{section.heading, false, false, section.place}}, relations_),
                stands_alone(document, i) ? R"(<w:keepNext w:val="0"/>)"
                : look_.is_theirs         ? "<w:keepNext/>"
                                          : "");
        for (const auto& block : section.blocks) std::visit(*this, block);
    }
    add_words("EndMark", document.end_mark);
    add_figures(document);
    return in_styles(out_, look_.styles);
}

std::string DocxBody::xml(const Document& document) {
    return opening + content(document) + fmt::format(page, relations_.header(), relations_.footer());
}

} // namespace reeve::document
