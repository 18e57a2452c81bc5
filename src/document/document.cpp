// Numbers the paragraphs and tables of a paper, names its tables and finds its quoted figures.
#include "document/document.h"
#include "base/text.h"

namespace reeve::document {

namespace {

std::string text_of(const TextRun& run) { return run.text; }
std::string text_of(const LinkRun& run) { return run.text; }
std::string text_of(const FigureRun& run) { return run.shown + " [" + run.reference + "]"; }

// Walks one section and notes each figure run with the place a reader would look for.
class FigureWalk {
public:
    FigureWalk(std::vector<FigureUse>& uses, const std::string& heading) : uses_(uses), heading_(heading) {}

    void operator()(const Paragraph& paragraph) {
        const auto number = paragraph.number ? std::to_string(paragraph.number) : heading_;
        take(paragraph.runs, number);
        for (std::size_t i = 0; i < paragraph.lettered.size(); ++i)
            take(paragraph.lettered[i], number + letter_of(static_cast<int>(i)));
    }
    void operator()(const Remark& remark) { take(remark.runs, heading_); }
    void operator()(const Table& table) { take_rows(table, table.number ? table_name(table) : heading_); }
    void operator()(const Image&) {}
    void operator()(const Drawing& drawing) {
        if (drawing.table) take_rows(*drawing.table, drawing.title.empty() ? heading_ : drawing.title);
        for (const auto& step : drawing.steps) take(step, heading_);
    }
    void operator()(const Facts& facts) {
        for (const auto& fact : facts.facts) take(fact.runs, fact.label);
    }
    void operator()(const ItemList& list) {
        for (const auto& item : list.items) take(item, heading_);
    }

private:
    void take_rows(const Table& table, const std::string& where) {
        for (const auto& row : table.rows)
            for (const auto& cell : row.cells) take(cell, where);
    }
    void take(const Runs& runs, const std::string& where) {
        for (const auto& run : runs)
            if (const auto* figure = std::get_if<FigureRun>(&run)) uses_.push_back({*figure, where});
    }

    std::vector<FigureUse>& uses_;
    const std::string& heading_;
};

} // namespace

std::string plain_text(const Runs& runs) {
    std::string text;
    for (const auto& run : runs) text += std::visit([](const auto& held) { return text_of(held); }, run);
    return text;
}

Runs words(std::string text) { return {TextRun{std::move(text)}}; }

std::string table_name(const Table& table) { return table.number ? caption_number(table.number) : ""; }

std::string table_title(const Table& table) {
    const auto name = table_name(table);
    return name.empty() || table.caption.empty() ? name + table.caption : name + ": " + table.caption;
}

std::string document_name(const Document& document) {
    return document.reference + (document.version ? ", version " + std::to_string(document.version) : ", as it stands");
}

bool stands_alone(const Document& document, std::size_t section) {
    const auto& all = document.sections;
    bool is_followed = section + 1 < all.size() && all[section + 1].level > all[section].level;
    return all[section].blocks.empty() && !is_followed;
}

void number_all(Document& document) {
    int paragraphs = 0;
    int tables = 0;
    for (auto& section : document.sections)
        for (auto& block : section.blocks) {
            if (auto* paragraph = std::get_if<Paragraph>(&block)) paragraph->number = ++paragraphs;
            if (auto* table = std::get_if<Table>(&block)) table->number = ++tables;
        }
}

std::vector<FigureUse> figure_uses(const Document& document) {
    std::vector<FigureUse> uses;
    for (const auto& section : document.sections) {
        FigureWalk walk(uses, section.heading);
        for (const auto& block : section.blocks) std::visit(walk, block);
    }
    return uses;
}

} // namespace reeve::document
