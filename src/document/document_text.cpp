// Writes a paper as plain text.
#include "document/document_text.h"
#include "base/text.h"
#include "document/figures_table.h"

namespace reeve::document {

namespace {

// The text of one paper, grown block by block.
class TextPaper {
public:
    void operator()(const Paragraph& paragraph) {
        line(std::to_string(paragraph.number) + ". " + plain_text(paragraph.runs));
        for (std::size_t i = 0; i < paragraph.lettered.size(); ++i)
            line("   " + letter_of(static_cast<int>(i)) + ". " + plain_text(paragraph.lettered[i]));
        gap();
    }
    void operator()(const Remark& remark) { line(plain_text(remark.runs)), gap(); }
    void operator()(const Table& table) {
        line(table_title(table));
        for (const auto& row : table.rows) line("- " + row_text(table, row));
        for (const auto& note : table.notes) line("Note: " + note);
        gap();
    }
    void operator()(const Image& image) {
        line("[Picture: " + image.alt + "]");
        line(image.caption), line(image.credit), gap();
    }
    void operator()(const Drawing& drawing) {
        line(drawing.title), line(drawing.measure);
        line("[Drawing: " + drawing.alt + "]");
        if (drawing.table) (*this)(*drawing.table);
        for (std::size_t i = 0; i < drawing.steps.size(); ++i)
            line("Step " + std::to_string(i + 1) + ": " + plain_text(drawing.steps[i]));
        if (!drawing.source.empty()) line("Source: " + drawing.source);
        for (const auto& caution : drawing.cautions) line(caution);
        gap();
    }
    void operator()(const Facts& facts) {
        line(facts.caption);
        for (const auto& fact : facts.facts) line(fact.label + ": " + plain_text(fact.runs));
        gap();
    }
    void operator()(const ItemList& list) {
        for (std::size_t i = 0; i < list.items.size(); ++i)
            line((list.is_numbered ? std::to_string(i + 1) + ". " : "- ") + plain_text(list.items[i]));
        gap();
    }

    void line(const std::string& text) {
        if (!text.empty()) text_ += text + "\n";
    }
    void gap() {
        if (!text_.ends_with("\n\n")) text_ += "\n";
    }
    void heading(const std::string& words_of_it) { gap(), line(words_of_it), gap(); }
    std::string take() { return std::move(text_); }

private:
    static std::string row_text(const Table& table, const Row& row) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i)
            cells.push_back(table.columns[i].heading + ": " + replaced(plain_text(row.cells[i]), "\n", ", "));
        return joined(cells, "; ");
    }

    std::string text_;
};

void write_cover(TextPaper& text, const Document& document) {
    for (const auto& mark : document.marks) text.line(mark);
    for (const auto* words_of_it : {&document.office, &document.body, &document.meeting}) text.line(*words_of_it);
    text.heading(document.title);
    for (const auto& row : document.cover) text.line(row.label + ": " + row.value);
    text.line("Reference: " + document_name(document));
    text.line(document.classification);
    if (!document.erratum.empty()) text.line("Correction: " + document.erratum);
}

} // namespace

std::string document_text(const Document& document) {
    TextPaper text;
    write_cover(text, document);
    for (const auto& section : document.sections) {
        text.heading(section.heading);
        for (const auto& block : section.blocks) std::visit(text, block);
    }
    text.heading(document.end_mark);
    if (!document.figures.empty()) {
        text.heading(figures_heading);
        text(figures_table(document));
    }
    return text.take();
}

} // namespace reeve::document
