// Lays a paper out: its blocks with their figures filled in, numbered, and warned about.
#include "reporting/paper_layout.h"
#include "reporting/block_place.h"
#include "reporting/cell_text.h"
#include "reporting/cover_line.h"

namespace reeve::reporting {
using namespace document;
namespace {

constexpr const char* na = "N/A";
const std::string empty_cell = "[z]";

class LayoutMaker {
public:
    LayoutMaker(const Paper& paper, const LayoutSources& sources) : paper_(paper), sources_(sources) {}

    Layout make(const std::vector<PaperBlock>& blocks) {
        cover();
        for (const auto& block : blocks) add(block);
        close_implications();
        add_given_numbers();
        add_alone_reason();
        finish();
        return std::move(layout_);
    }

private:
    void cover() {
        auto& document = layout_.document;
        document.reference = paper_.reference;
        document.version = paper_.edition;
        document.title = paper_.title;
        document.office = sources_.office_name;
        document.body = paper_.body;
        document.meeting = in_full(paper_.meeting_on) + (paper_.item.empty() ? "" : " – item " + paper_.item);
        document.meeting_date = paper_.meeting_on;
        document.author_post = paper_.author_post;
        document.classification = label_of(paper_.classification);
        document.address = sources_.site + "/papers/" + paper_.reference;
        document.erratum = paper_.erratum.text;
        for (const auto& row : cover_lines(paper_.cover_rows.text))
            if (auto value = cover_value(row.shows); !value.empty()) document.cover.push_back({row.label, value});
    }

    std::string cover_value(CoverFact fact) const {
        switch (fact) {
        case CoverFact::office: return sources_.office_name;
        case CoverFact::body: return paper_.body;
        case CoverFact::subject: return paper_.title;
        case CoverFact::meeting: return layout_.document.meeting;
        case CoverFact::item: return paper_.item;
        case CoverFact::date: return in_words(paper_.meeting_on);
        case CoverFact::author: return paper_.author_post;
        case CoverFact::classification: return label_of(paper_.classification);
        case CoverFact::period: return in_words(period_of(paper_));
        case CoverFact::contact: return paper_.contact;
        }
        return "";
    }

    Section& section() {
        if (layout_.document.sections.empty()) layout_.document.sections.push_back({"Report", 1, {}});
        return layout_.document.sections.back();
    }
    void begin_section(std::string heading, std::string place = "") {
        layout_.document.sections.push_back({std::move(heading), 1, {}, std::move(place)});
    }
    std::string place_of(const PaperBlock& block, int row = 0, int column = 0) const {
        return sources_.places == Places::marked ? written(BlockPlace{block.id, block.version, row, column}) : "";
    }
    Runs begin_runs(const std::string& place) const {
        return place.empty() ? Runs() : Runs{TextRun{"", false, false, place}};
    }

    void add(const PaperBlock& block) {
        if (block.kind != BlockKind::implication) close_implications();
        switch (block.kind) {
        case BlockKind::heading: begin_section(block.text.text, place_of(block)); break;
        case BlockKind::paragraph: add_paragraph(block); break;
        case BlockKind::lettered: add_lettered(block); break;
        case BlockKind::remark: section().blocks.push_back(Remark{runs_of(block, "")}); break;
        case BlockKind::table: add_table(block); break;
        case BlockKind::map:
        case BlockKind::chart:
        case BlockKind::diagram: add_drawing(block); break;
        case BlockKind::image: add_image(block); break;
        case BlockKind::implication: add_implication(block); break;
        case BlockKind::appendix: add_item(block, "Appendices"); break;
        case BlockKind::background: add_item(block, "Background papers"); break;
        case BlockKind::cells: add_cells(block); break;
        }
    }

    void add_paragraph(const PaperBlock& block) {
        ++paragraph_;
        letter_ = 0;
        auto number = std::to_string(paragraph_);
        layout_.numbers[block.id.value] = number;
        Paragraph paragraph;
        paragraph.number = paragraph_;
        paragraph.role = static_cast<ParagraphRole>(block.role);
        paragraph.runs = runs_of(block, number);
        section().blocks.push_back(std::move(paragraph));
    }

    // A sub-paragraph belongs to the paragraph before it; without one it is a paragraph of its own.
    void add_lettered(const PaperBlock& block) {
        auto& blocks = section().blocks;
        auto* before = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.back());
        if (!before) return add_paragraph(block);
        auto number = std::to_string(paragraph_) + letter_of(letter_++);
        layout_.numbers[block.id.value] = number;
        before->lettered.push_back(runs_of(block, number));
    }

    Runs runs_of(const PaperBlock& block, const std::string& where) {
        auto parts = read_text(block.text.text);
        if (!parts) {
            warn(block, parts.problems().list.front().message);
            ++layout_.readiness.unlinked_numbers;
            auto runs = begin_runs(place_of(block));
            runs.push_back(TextRun{block.text.text});
            return runs;
        }
        auto runs = begin_runs(place_of(block));
        for (const auto& part : *parts) add_run(runs, block, part, where);
        find_unlinked(block);
        layout_.shown[block.id.value] = runs;
        return runs;
    }

    void add_run(Runs& runs, const PaperBlock& block, const TextPart& part, const std::string& where) {
        if (const auto* plain_words = std::get_if<PlainWords>(&part))
            runs.push_back(TextRun{plain_words->text, plain_words->is_strong, false});
        else if (const auto* given = std::get_if<GivenMark>(&part)) {
            layout_.given.push_back({given->words, given->by, where});
            runs.push_back(TextRun{given->words});
        } else runs.push_back(figure_run(block, std::get<FigureMark>(part), where));
    }

    Run figure_run(const PaperBlock& block, const FigureMark& mark, const std::string& where) {
        auto quoted = sources_.quote(mark);
        if (!quoted) {
            warn(block, quoted.is_refused() ? quoted.refusal().message : quoted.problems().list.front().message);
            ++layout_.readiness.unlinked_numbers;
            return TextRun{"[" + mark.reference + "?]"};
        }
        note_figure(block, mark, *quoted, where);
        FigureRun run;
        run.shown = quoted->told.text;
        run.reference = mark.reference;
        run.address = layout_.figures.back().address;
        run.is_sample = quoted->told.is_sample;
        run.caution = quoted->told.cautions.empty() ? "" : quoted->told.cautions.back();
        return run;
    }

    std::string next_address_of(const FigureMark& mark) const {
        int ordinal = static_cast<int>(layout_.figures.size()) + 1;
        return sources_.site
               + (sources_.address ? sources_.address(mark, ordinal)
                                   : "/figures/" + mark.reference + "?" + office::plain(mark.question));
    }

    void note_figure(const PaperBlock& block, const FigureMark& mark, const QuotedAnswer& quoted,
                     const std::string& where) {
        layout_.figures.push_back({block.id, mark, quoted, where, next_address_of(mark)});
        if (quoted.told.needs_reason) {
            ++layout_.readiness.percentages_without_reason;
            warn(
                block,
                mark.reference
                    + " is a percentage on a small base. The counts are shown until somebody records why the percentage stays.");
        }
        if (!period_of(paper_).contains(mark.question.period))
            warn(block, mark.reference + " covers " + in_words(mark.question.period) + "; the paper covers "
                            + in_words(period_of(paper_)) + ".");
    }

    void find_unlinked(const PaperBlock& block) {
        auto& found = layout_.unlinked[block.id.value];
        found = unlinked_in(block.text.text);
        layout_.readiness.unlinked_numbers += static_cast<int>(found.size());
        for (const auto& number : found) warn(block, number.message());
    }

    void add_table(const PaperBlock& block) {
        auto quoted = quote_of(block);
        if (!quoted) return;
        ++table_;
        auto name = caption_number(table_);
        layout_.numbers[block.id.value] = name;
        note_figure(block, quoted->first, quoted->second, name);
        Table table;
        table.caption = block.label.empty() ? "None given" : block.label;
        table.number = table_;
        fill(table, quoted->second);
        section().blocks.push_back(std::move(table));
    }

    // A table that was typed: its first row has the headings, and a number in a cell needs a source as in any text.
    void add_cells(const PaperBlock& block) {
        auto rows = cells_of(block.text.text);
        if (rows.empty()) return warn(block, "Type the rows of this table, each on a line, its cells apart by |.");
        auto name = caption_number(++table_);
        layout_.numbers[block.id.value] = name;
        Table table;
        table.caption = block.label;
        table.number = table_;
        for (const auto& heading : rows.front())
            table.columns.push_back({heading.empty() ? empty_cell : heading, false});
        for (std::size_t i = 1; i < rows.size(); ++i) {
            Row row;
            for (std::size_t j = 0; j < rows[i].size(); ++j)
                row.cells.push_back(runs_of_cell(block, rows[i][j], name,
                                                 place_of(block, static_cast<int>(i), static_cast<int>(j) + 1)));
            table.rows.push_back(std::move(row));
        }
        find_unlinked(block);
        section().blocks.push_back(std::move(table));
    }

    Runs runs_of_cell(const PaperBlock& block, const std::string& cell, const std::string& where,
                      const std::string& place) {
        auto runs = begin_runs(place);
        auto parts = read_text(cell.empty() ? empty_cell : cell);
        if (!parts) {
            warn(block, parts.problems().list.front().message);
            ++layout_.readiness.unlinked_numbers;
            runs.push_back(TextRun{cell});
            return runs;
        }
        for (const auto& part : *parts) add_run(runs, block, part, where);
        return runs;
    }

    void fill(Table& table, const QuotedAnswer& quoted) {
        const auto* figure = quoted.definition;
        auto columns = figure && !figure->columns.empty()
                           ? figure->columns
                           : std::vector<std::string>{figure ? figure->part_words : "Part", "Number"};
        for (std::size_t i = 0; i < columns.size(); ++i)
            table.columns.push_back({columns[i], figure && !figure->columns.empty()
                                                     ? i < figure->numeric_columns.size() && figure->numeric_columns[i]
                                                     : i > 0});
        for (const auto& cells : quoted.answer.rows) add_row(table, cells);
        if (quoted.answer.rows.empty())
            for (const auto& part : quoted.answer.parts)
                add_row(table, {part.label, part.value ? with_commas(*part.value) : "[c]"});
        if (quoted.answer.rows.empty() && quoted.answer.parts.empty())
            table.notes.push_back("There are no records for " + in_words(quoted.question.period) + ".");
        if (quoted.answer.unknown > 0)
            table.notes.push_back(std::string(na)
                                  + ": no amount of the office's own. It is left out of the sum, which is "
                                  + quoted.told.sentence + ".");
        if (quoted.told.is_sample)
            table.notes.push_back("SAMPLE: rows were invented to stand behind a published total.");
    }
    static void add_row(Table& table, const std::vector<std::string>& cells) {
        Row row;
        for (const auto& cell : cells) row.cells.push_back(words(cell.empty() ? empty_cell : cell));
        table.rows.push_back(std::move(row));
    }

    std::optional<std::pair<FigureMark, QuotedAnswer>> quote_of(const PaperBlock& block) {
        auto parts = read_text(block.mark);
        const auto* mark = parts && parts->size() == 1 ? std::get_if<FigureMark>(&parts->front()) : nullptr;
        if (!mark) {
            warn(block, "Choose the figure this " + folded(label_of(block.kind)) + " shows.");
            ++layout_.readiness.unlinked_numbers;
            return std::nullopt;
        }
        auto quoted = sources_.quote(*mark);
        if (!quoted) {
            warn(block, quoted.is_refused() ? quoted.refusal().message : quoted.problems().list.front().message);
            ++layout_.readiness.unlinked_numbers;
            return std::nullopt;
        }
        return std::pair(*mark, *quoted);
    }

    void add_drawing(const PaperBlock& block) {
        auto quoted = quote_of(block);
        if (!quoted) return;
        auto where = std::string(label_of(block.kind)) + " after paragraph " + std::to_string(paragraph_);
        layout_.numbers[block.id.value] = where;
        note_figure(block, quoted->first, quoted->second, where);
        section().blocks.push_back(sources_.draw(block, quoted->second));
    }

    void add_image(const PaperBlock& block) {
        auto image = sources_.image(block);
        bool is_settled = image && !trimmed(block.alt).empty() && !trimmed(block.consent).empty();
        if (!is_settled) {
            ++layout_.readiness.images_without_alt_or_consent;
            warn(block, "Say what the image shows for those who cannot see it, and that those in it agreed.");
        }
        if (image) section().blocks.push_back(*image);
    }

    void add_implication(const PaperBlock& block) {
        bool is_answered = !trimmed(block.text.text).empty();
        if (!is_answered) {
            ++layout_.readiness.unanswered_implications;
            warn(block, block.label + ": write what it is, or “None at this stage”.");
        }
        if (folded(block.text.text).starts_with("none") && block.label != "Communications" && !layout_.figures.empty())
            warn(block, block.label + ": “None”, in a paper with people and money in it. Is that right?");
        implications_.facts.push_back({block.label, runs_of(block, block.label)});
    }
    void close_implications() {
        if (implications_.facts.empty()) return;
        begin_section("Implications");
        implications_.caption = "Implications of this report";
        section().blocks.push_back(std::move(implications_));
        implications_ = {};
    }

    void add_item(const PaperBlock& block, const char* heading) {
        if (layout_.document.sections.empty() || section().heading != heading) begin_section(heading);
        auto& blocks = section().blocks;
        if (blocks.empty() || !std::holds_alternative<ItemList>(blocks.back())) blocks.push_back(ItemList{});
        std::get<ItemList>(blocks.back()).items.push_back(runs_of(block, heading));
    }

    void add_given_numbers() {
        if (layout_.given.empty()) return;
        begin_section("Numbers given by others");
        Table table;
        table.caption = "Numbers in this paper that are not figures of the office";
        table.columns = {{"Paragraph", false}, {"Number", false}, {"Given by", false}};
        for (const auto& given : layout_.given) add_row(table, {given.where, given.words, given.by});
        table.number = 0;
        section().blocks.push_back(std::move(table));
    }

    void add_alone_reason() {
        if (paper_.alone_reason.empty()) return;
        begin_section("Approval");
        section().blocks.push_back(Remark{words("One person wrote and approved this paper: " + paper_.alone_reason)});
    }

    void finish() {
        auto& document = layout_.document;
        bool is_sample = false;
        for (const auto& place : layout_.figures) {
            is_sample = is_sample || place.quoted.told.is_sample;
            document.figures.push_back(listed(place));
        }
        if (paper_.state == PaperState::drafting) document.marks.push_back("DRAFT");
        if (is_sample)
            document.marks.push_back("SAMPLE: some figures rest on rows invented to stand behind a published total");
    }

    QuotedFigure listed(const FigurePlace& place) const {
        const auto& quoted = place.quoted;
        QuotedFigure line;
        line.reference = place.mark.reference;
        line.title = quoted.title;
        line.address = place.address;
        line.where = place.where;
        line.shown = quoted.told.text;
        bool is_withheld = quoted.told.is_withheld;
        line.value = is_withheld ? "" : std::to_string(quoted.answer.value);
        line.numerator = line.value;
        line.denominator = quoted.answer.denominator ? std::to_string(*quoted.answer.denominator) : "";
        line.period = in_words(quoted.question.period);
        line.definition_version = std::to_string(quoted.definition_version);
        line.as_at = in_words(quoted.answer.as_at);
        line.evidence_hash = quoted.hash;
        line.is_sample = quoted.told.is_sample;
        line.caution = joined(quoted.told.cautions, " ");
        if (!quoted.reason.empty())
            line.caution += (line.caution.empty() ? "" : " ") + ("Kept because: " + quoted.reason);
        return line;
    }

    void warn(const PaperBlock& block, std::string words) { layout_.warnings.push_back({block.id, std::move(words)}); }

    const Paper& paper_;
    const LayoutSources& sources_;
    Layout layout_;
    Facts implications_;
    int paragraph_ = 0;
    int letter_ = 0;
    int table_ = 0;
};

} // namespace

Layout lay_out(const Paper& paper, const std::vector<PaperBlock>& blocks, const LayoutSources& sources) {
    return LayoutMaker(paper, sources).make(blocks);
}

} // namespace reeve::reporting
