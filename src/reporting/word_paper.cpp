// What the blocks of a Word paper become in the builder.
#include "reporting/word_paper.h"
#include "base/text.h"
#include "reporting/cell_text.h"
#include "reporting/paper_text.h"
#include <algorithm>

namespace reeve::reporting {
using document::NumberLook;
using document::ReadBlock;
using document::ReadKind;
namespace {

constexpr std::size_t most_block_text = 12'000;

bool is_counted(const ReadBlock& block) {
    return block.kind == ReadKind::paragraph && !block.number.empty() && block.look == NumberLook::decimal;
}

// Where the cover ends: at the heading before the first numbered paragraph, or at the first heading.
std::size_t first_section(const std::vector<ReadBlock>& blocks) {
    auto numbered = std::find_if(blocks.begin(), blocks.end(), is_counted);
    std::size_t at = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(numbered - blocks.begin()); ++i)
        if (blocks[i].kind == ReadKind::heading && blocks[i].level > 0) {
            if (numbered == blocks.end()) return i;
            at = i;
        }
    return at;
}

// "Financial: None at this stage", or the first part of it.
std::size_t colon_of(const std::string& words) {
    auto colon = words.find(':');
    return colon != std::string::npos && colon < 60 ? colon : std::string::npos;
}

enum class Part { text, implications, appendices, background };

// A line of its own may begin a part as well as a heading may.
std::optional<Part> part_begun(const ReadBlock& block) {
    auto words = folded(words_of(block));
    bool is_heading = block.kind == ReadKind::heading;
    if (!is_heading && (block.kind != ReadKind::paragraph || !block.number.empty())) return std::nullopt;
    if (words == "implications" || (is_heading && words.starts_with("implications"))) return Part::implications;
    if (words == "appendix" || words == "appendices" || words == "list of appendices") return Part::appendices;
    if (words == "background papers" || words == "background paper") return Part::background;
    return is_heading ? std::optional(Part::text) : std::nullopt;
}

WordFate fate_of_text(const ReadBlock& block, Part part) {
    auto words = words_of(block);
    if (folded(words).find("end of report") != std::string::npos && words.size() < 60) return WordFate::left_out;
    if (part == Part::implications && colon_of(words) != std::string::npos) return WordFate::implication;
    if (part == Part::appendices) return WordFate::appendix;
    if (part == Part::background) return WordFate::background;
    if (block.number.empty()) return WordFate::remark;
    return block.look == NumberLook::decimal ? WordFate::paragraph : WordFate::lettered;
}

WordFate fate_of(const ReadBlock& block, Part part) {
    switch (block.kind) {
    case ReadKind::heading: return WordFate::heading;
    case ReadKind::table: return WordFate::cells;
    case ReadKind::picture: return WordFate::image;
    case ReadKind::paragraph: return fate_of_text(block, part);
    }
    return WordFate::remark;
}

// "the 23rd September 2024" among other words; none where there is no day.
std::optional<Date> day_in(std::string_view words, Date today) {
    auto all = split(replaced(replaced(std::string(words), "\n", " "), "\t", " "), ' ');
    for (std::size_t i = 0; i + 3 <= all.size(); ++i) {
        auto day = folded(all[i]);
        for (std::string_view end : {"st", "nd", "rd", "th"})
            if (day.ends_with(end)) day.resize(day.size() - end.size());
        if (day.empty() || !all_digits(day)) continue;
        auto year = all[i + 2];
        while (!year.empty() && !is_digit(year.back())) year.pop_back();
        if (auto date = parse_date(day + " " + all[i + 1] + " " + year, today)) return *date;
    }
    return std::nullopt;
}

std::string words_of_cover(const ReadBlock& block) {
    if (block.kind != ReadKind::table) return words_of(block);
    std::vector<std::string> cells;
    for (const auto& row : block.rows)
        for (const auto& cell : row) cells.push_back(document::plain_text(cell));
    return joined(cells, "\n");
}

void read_cover(WordPaper& paper, const std::vector<ReadBlock>& blocks, std::size_t end, Date today) {
    bool has_title = false;
    for (std::size_t i = 0; i < end; ++i) {
        const auto& block = blocks[i];
        auto words = words_of_cover(block);
        if (!paper.meeting_on) paper.meeting_on = day_in(words, today);
        if (block.kind == ReadKind::table) continue;
        bool is_title = block.kind == ReadKind::heading && (block.level == 0 || !has_title);
        has_title = has_title || (is_title && block.level == 0); // else the last heading of the cover
        if (is_title && !day_in(words, today) && !contains_folded(words, "panel")) paper.title = words;
        if (paper.body.empty() && contains_folded(words, "panel") && words.size() < 150) paper.body = words;
    }
}

// "from 7 May 2024 to 1 August 2024", the first time the paper says so.
void read_period(WordPaper& paper, Date today) {
    for (const auto& piece : paper.pieces) {
        auto words = words_of(piece.read);
        auto from = words.find("from ");
        auto to = from == std::string::npos ? from : words.find(" to ", from);
        if (to == std::string::npos || to - from > 80) continue;
        auto first = day_in(std::string_view(words).substr(from, to - from), today);
        auto last = day_in(std::string_view(words).substr(to, 60), today);
        if (!first || !last || *last < *first) continue;
        paper.period = Period{*first, *last};
        return;
    }
}

// "Table One: Visits to projects" as "Visits to projects"; none where the line names no table.
std::optional<std::string> caption_in(const ReadBlock& block) {
    auto words = words_of(block);
    if (block.kind == ReadKind::table || block.kind == ReadKind::picture || words.size() > 200) return std::nullopt;
    auto parts = split(words, ' ');
    if (parts.size() < 2 || folded(parts[0]) != "table" || parts[1].size() > 12) return std::nullopt;
    auto begins = parts[0].size() + 1 + parts[1].size();
    bool is_name = parts.size() == 2 || std::string_view(":.-").find(parts[1].back()) != std::string_view::npos
                   || parts[2] == "-" || parts[2] == "–";
    if (!is_name) return std::nullopt;
    auto rest = trimmed(std::string_view(words).substr(begins));
    for (std::string_view dash : {"-", "–", ":"})
        if (rest.starts_with(dash)) rest = trimmed(rest.substr(dash.size()));
    return shortened(rest, 200);
}

// The line before a table that names it is its caption, since the builder names tables itself.
void find_captions(WordPaper& paper) {
    for (std::size_t i = 1; i < paper.pieces.size(); ++i) {
        auto& line = paper.pieces[i - 1];
        if (paper.pieces[i].fate != WordFate::cells || line.fate == WordFate::left_out) continue;
        auto caption = caption_in(line.read);
        if (!caption) continue;
        paper.pieces[i].caption = *caption;
        line.fate = WordFate::left_out;
    }
}

} // namespace

std::string as_written(std::string words, bool is_strong) {
    words = replaced(replaced(replaced(std::move(words), "{{", "{ {"), "}}", "} }"), "**", "* *");
    auto inner = trimmed(words);
    if (!is_strong || inner.empty()) return words;
    auto begin = words.find(inner);
    return words.substr(0, begin) + "**" + std::string(inner) + "**" + words.substr(begin + inner.size());
}

std::string written_runs(const document::Runs& runs) {
    std::string text;
    for (const auto& run : runs) {
        if (const auto* words = std::get_if<document::TextRun>(&run)) text += as_written(words->text, words->bold);
        if (const auto* link = std::get_if<document::LinkRun>(&run)) {
            text += as_written(link->text, false);
            auto address = link->address.starts_with("mailto:") ? link->address.substr(7) : link->address;
            if (link->text.find(address) == std::string::npos) text += " (" + address + ")";
        }
    }
    return std::string(trimmed(text));
}

std::vector<WordFate> fates_of(const ReadBlock& block) {
    if (block.kind == ReadKind::table) return {WordFate::cells, WordFate::left_out};
    if (block.kind == ReadKind::picture) return {WordFate::image, WordFate::left_out};
    return {WordFate::heading,     WordFate::paragraph, WordFate::lettered,   WordFate::remark,
            WordFate::implication, WordFate::appendix,  WordFate::background, WordFate::left_out};
}

WordPaper word_paper(document::ReadDocument read, Date today) {
    WordPaper paper;
    paper.notes = std::move(read.notes);
    auto end_of_cover = first_section(read.blocks);
    read_cover(paper, read.blocks, end_of_cover, today);
    auto part = Part::text;
    for (std::size_t i = 0; i < read.blocks.size(); ++i) {
        WordPiece piece{std::move(read.blocks[i]), WordFate::left_out, ""};
        auto begun = part_begun(piece.read);
        part = begun.value_or(part);
        bool is_builders_own = begun && *begun != Part::text; // the builder prints these headings itself
        if (i >= end_of_cover && !is_builders_own) piece.fate = fate_of(piece.read, part);
        paper.pieces.push_back(std::move(piece));
    }
    for (const auto& piece : paper.pieces)
        if (block_of(piece).text.text.size() >= most_block_text)
            paper.notes.push_back("A block is longer than 12,000 characters, of which the first are kept: "
                                  + shortened(words_of_cover(piece.read), 60));
    find_captions(paper);
    read_period(paper, today);
    number_pieces(paper);
    return paper;
}

void number_pieces(WordPaper& paper) {
    int paragraph = 0, letter = 0, table = 0;
    bool has_paragraph = false; // a letter belongs to the paragraph it follows
    for (auto& piece : paper.pieces) {
        piece.number.clear();
        if (piece.fate == WordFate::left_out) continue;
        if (piece.fate == WordFate::paragraph || (piece.fate == WordFate::lettered && !has_paragraph)) {
            piece.number = std::to_string(++paragraph);
            letter = 0;
            has_paragraph = true;
        } else if (piece.fate == WordFate::lettered) piece.number = std::to_string(paragraph) + letter_of(letter++);
        else {
            has_paragraph = false;
            if (piece.fate == WordFate::cells) piece.number = caption_number(++table);
        }
    }
}

std::vector<std::string> numbers_changed(const WordPaper& paper) {
    std::vector<std::string> changed;
    for (const auto& piece : paper.pieces) {
        const auto& read = piece.read;
        bool is_numbered = piece.fate == WordFate::paragraph || piece.fate == WordFate::lettered;
        if (read.kind == ReadKind::table || read.kind == ReadKind::picture || piece.fate == WordFate::left_out
            || read.look == NumberLook::bullet)
            continue;
        std::string printed;
        for (char c : read.number)
            if (std::isalnum(static_cast<unsigned char>(c)) || c == '.') printed += c;
        while (!printed.empty() && printed.back() == '.') printed.pop_back();
        auto now = piece.number;
        if (piece.fate == WordFate::lettered) now.erase(0, std::min(now.size(), now.find_first_not_of("0123456789")));
        if (printed.empty() || (is_numbered && now == printed)) continue;
        changed.push_back(read.number + " (" + shortened(words_of(read), 50) + ") "
                          + (is_numbered ? "will be " + piece.number : "will have no number"));
    }
    return changed;
}

std::string as_printed(const WordPiece& piece) {
    const auto& read = piece.read;
    auto name = read.kind == ReadKind::heading   ? std::string(read.is_guessed ? "Heading, by its look" : "Heading")
                : read.kind == ReadKind::table   ? std::string("Table")
                : read.kind == ReadKind::picture ? std::string("Picture")
                : read.number.empty()            ? std::string("Without a number")
                                                 : std::string();
    if (!read.number.empty()) name += (name.empty() ? "" : " ") + read.number + (read.is_typed ? " (typed)" : "");
    return name;
}

PaperBlock block_of(const WordPiece& piece) {
    PaperBlock block;
    block.text.text = written_runs(piece.read.runs);
    switch (piece.fate) {
    case WordFate::heading:
        block.kind = BlockKind::heading;
        block.text.text = words_of(piece.read);
        break;
    case WordFate::lettered: block.kind = BlockKind::lettered; break;
    case WordFate::remark: block.kind = BlockKind::remark; break;
    case WordFate::appendix: block.kind = BlockKind::appendix; break;
    case WordFate::background: block.kind = BlockKind::background; break;
    case WordFate::implication: {
        block.kind = BlockKind::implication;
        auto colon = colon_of(block.text.text);
        block.label = colon == std::string::npos ? "" : std::string(trimmed(block.text.text.substr(0, colon)));
        if (colon != std::string::npos) block.text.text = trimmed(block.text.text.substr(colon + 1));
        block.label = replaced(block.label, "**", "");
        break;
    }
    case WordFate::cells: {
        block.kind = BlockKind::cells;
        CellRows rows;
        for (const auto& row : piece.read.rows) {
            rows.emplace_back();
            for (const auto& cell : row) rows.back().push_back(written_runs(cell));
        }
        block.text.text = written_cells(rows);
        block.label = piece.caption;
        break;
    }
    case WordFate::image:
        block.kind = BlockKind::image;
        block.alt = shortened(piece.read.picture.alt, 400);
        block.text.text.clear();
        break;
    default: block.kind = BlockKind::paragraph;
    }
    if (block.text.text.size() > most_block_text) block.text.text = shortened(block.text.text, most_block_text);
    return block;
}

} // namespace reeve::reporting
