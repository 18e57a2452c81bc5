// Finds the blocks of a paper in a file that came back from Word.
#include "reporting/word_return.h"
#include "base/text.h"
#include "reporting/block_place.h"
#include "reporting/cell_text.h"
#include <algorithm>
#include <set>

namespace reeve::reporting {
namespace {

using document::ReadBlock;
using document::ReadKind;
using document::Runs;

constexpr const char* empty_cell = "[z]";

std::string bare(const Runs& runs) { return std::string(trimmed(document::plain_text(runs))); }

bool is_prose(const ReadBlock& read) { return read.kind == ReadKind::heading || read.kind == ReadKind::paragraph; }

bool is_words(BlockKind kind) {
    switch (kind) {
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::lettered:
    case BlockKind::remark:
    case BlockKind::implication:
    case BlockKind::appendix:
    case BlockKind::background: return true;
    default: return false;
    }
}

std::string words_of_table(const ReadBlock& table) {
    std::string words;
    for (const auto& row : table.rows)
        for (const auto& cell : row) words += bare(cell) + "\t";
    return words;
}

std::string words_of_read(const ReadBlock& read) {
    return read.kind == ReadKind::table ? words_of_table(read) : document::words_of(read);
}

// How much two texts share, from 0 to 1: twice the words of both by the words of each.
double likeness(const std::string& one, const std::string& other) {
    auto of = [](const std::string& text) {
        auto words = split(folded(replaced(text, "\n", " ")), ' ');
        return std::multiset<std::string>(words.begin(), words.end());
    };
    auto a = of(one), b = of(other);
    std::vector<std::string> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

// The answer alone where the label of an implication stands before it.
Runs without_label(Runs runs, const PaperBlock& block) {
    auto words = document::plain_text(runs);
    auto tab = words.find('\t');
    if (block.kind != BlockKind::implication || tab == std::string::npos) return runs;
    return {document::TextRun{words.substr(tab + 1)}};
}

// The words of a block as they came, and in which block of the document.
struct Found {
    std::size_t read = 0;
    Runs runs;
    int version = 0; // when the file was made; 0: not known
};

class Comparison {
public:
    Comparison(const document::ReadDocument& came, const OwnFile& own, const std::vector<PaperBlock>& blocks,
               const ShowMark& show)
        : came_(came.blocks), own_(own.read.blocks), own_pictures_(own.pictures), blocks_(blocks), show_(show) {
        block_of_.assign(came_.size(), none);
        for (const auto& read : own_) own_words_.insert(words_of_read(read));
        for (const auto& note : came.notes) {
            bool is_own = std::find(own.read.notes.begin(), own.read.notes.end(), note) != own.read.notes.end();
            bool is_told_above = note.find("tracked ") != std::string::npos;
            if (!is_own && !is_told_above) made_.notes.push_back(note);
        }
    }

    WordReturn make() {
        find_by_places();
        find_by_words();
        find_by_likeness();
        made_.is_of_this_paper = !found_.empty() || !cells_.empty();
        if (!made_.is_of_this_paper) return std::move(made_);
        for (std::size_t i = 0; i < blocks_.size(); ++i) add_block(i);
        add_new();
        tell_of_tables_and_pictures();
        tell_of_comments_elsewhere();
        std::erase_if(made_.pieces, [](const ReturnedPiece& piece) {
            return piece.kind == ReturnKind::same && piece.comments.empty();
        });
        return std::move(made_);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::string words_of(const PaperBlock& block) const {
        return block.kind == BlockKind::heading ? std::string(trimmed(block.text.text))
                                                : words_in_file(block.text.text, show_);
    }

    void note_found(std::size_t block, std::size_t read, Runs runs, int version) {
        if (!found_.try_emplace(block, Found{read, std::move(runs), version}).second) return;
        if (block_of_[read] == none) block_of_[read] = block;
        else
            made_.notes.push_back("Two paragraphs were joined in Word and stay two here: “"
                                  + shortened(words_of(blocks_[block]), 60) + "” is the second");
    }

    void find_by_places() {
        std::map<std::int64_t, std::size_t> by_id;
        for (std::size_t i = 0; i < blocks_.size(); ++i) by_id[blocks_[i].id.value] = i;
        for (std::size_t read = 0; read < came_.size(); ++read)
            for (const auto& marked : came_[read].marked) {
                auto place = read_place(marked.name);
                auto block = place ? by_id.find(place->block.value) : by_id.end();
                if (block == by_id.end()) continue;
                if (place->row == 0 && is_words(blocks_[block->second].kind))
                    note_found(block->second, read, marked.runs, place->version);
                if (place->row > 0 && blocks_[block->second].kind == BlockKind::cells) {
                    auto& table = cells_[block->second];
                    table.read = read;
                    table.version = place->version;
                    table.cells.try_emplace({place->row, place->column}, marked.runs);
                    block_of_[read] = block->second;
                }
            }
    }

    bool is_open(std::size_t block) const { return is_words(blocks_[block].kind) && !found_.contains(block); }

    void find_by_words() {
        for (std::size_t read = 0; read < came_.size(); ++read) {
            if (block_of_[read] != none || !is_prose(came_[read])) continue;
            for (std::size_t block = 0; block < blocks_.size(); ++block)
                if (is_open(block)
                    && bare(without_label(came_[read].runs, blocks_[block])) == words_of(blocks_[block])) {
                    note_found(block, read, without_label(came_[read].runs, blocks_[block]), 0);
                    break;
                }
        }
    }

    void find_by_likeness() {
        for (std::size_t read = 0; read < came_.size(); ++read) {
            if (block_of_[read] != none || !is_prose(came_[read]) || is_own(came_[read])) continue;
            auto best = none;
            double most = 0.5;
            for (std::size_t block = 0; block < blocks_.size(); ++block) {
                if (!is_open(block)) continue;
                auto like = likeness(bare(without_label(came_[read].runs, blocks_[block])), words_of(blocks_[block]));
                if (like > most) most = like, best = block;
            }
            if (best != none) note_found(best, read, without_label(came_[read].runs, blocks_[best]), 0);
        }
    }

    bool is_own(const ReadBlock& read) const { return own_words_.contains(words_of_read(read)); }

    // Whether it is much like something that the program prints by itself: the note or the table of a figure.
    bool is_like_printed(const ReadBlock& read) const {
        auto words = words_of_read(read);
        return std::any_of(own_.begin(), own_.end(), [&](const ReadBlock& own) {
            return own.kind == read.kind && own.marked.empty() && likeness(words_of_read(own), words) > 0.5;
        });
    }

    void add_block(std::size_t at) {
        const auto& block = blocks_[at];
        if (block.kind == BlockKind::cells) return add_cells(at);
        if (!is_words(block.kind)) return;
        ReturnedPiece piece;
        piece.block = block;
        piece.now = words_of(block);
        auto found = found_.find(at);
        if (found == found_.end()) {
            if (piece.now.empty()) return;
            piece.kind = ReturnKind::gone;
            made_.pieces.push_back(std::move(piece));
            return;
        }
        auto returned = returned_of(block, found->second.runs);
        finish(std::move(piece), returned, found->second.read, found->second.version);
    }

    ReturnedText returned_of(const PaperBlock& block, const Runs& runs) const {
        if (block.kind == BlockKind::heading) return {bare(runs), {}};
        return returned_text(block.text.text, runs, show_);
    }

    void finish(ReturnedPiece piece, const ReturnedText& returned, std::size_t read, int version) {
        piece.comments = came_[read].comments;
        bool is_same = trimmed(returned.text) == trimmed(piece.block.text.text);
        if (!is_same) {
            piece.kind = ReturnKind::changed;
            piece.changed_by = came_[read].changed_by;
            piece.is_changed_here = version > 0 && version != piece.block.version;
            piece.block.text.text = returned.text;
        }
        piece.notes = returned.notes;
        piece.came = words_of(piece.block);
        if (is_same && !piece.notes.empty()) // only a figure was typed over
            for (const auto& note : piece.notes) made_.notes.push_back(note);
        made_.pieces.push_back(std::move(piece));
    }

    void add_cells(std::size_t at) {
        const auto& block = blocks_[at];
        auto found = cells_.find(at);
        auto rows = cells_of(block.text.text);
        auto name = "The table “" + block.label + "”";
        if (found == cells_.end()) {
            if (!rows.empty()) made_.notes.push_back(name + " was not found in the document, and stays as it is here");
            return;
        }
        ReturnedText returned;
        bool has_lost = false;
        for (std::size_t i = 1; i < rows.size(); ++i)
            for (std::size_t j = 0; j < rows[i].size(); ++j) {
                auto cell = found->second.cells.find({static_cast<int>(i), static_cast<int>(j) + 1});
                if (cell == found->second.cells.end()) {
                    has_lost = true;
                    continue;
                }
                if (rows[i][j].empty() && bare(cell->second) == empty_cell) continue;
                auto one = returned_text(rows[i][j], cell->second, show_);
                rows[i][j] = one.text;
                returned.notes.insert(returned.notes.end(), one.notes.begin(), one.notes.end());
            }
        const auto& table = came_[found->second.read];
        if (has_lost || table.rows.size() != rows.size())
            made_.notes.push_back(name + " has other rows or columns in Word. Add and take out rows here");
        else if (headings_differ(table, rows.front()))
            made_.notes.push_back(name + " has other headings in Word. Change the headings here");
        returned.text = written_cells(rows);
        ReturnedPiece piece;
        piece.block = block;
        piece.now = words_of(block);
        if (written_cells(cells_of(block.text.text)) == returned.text) returned.text = block.text.text;
        finish(std::move(piece), returned, found->second.read, found->second.version);
    }

    static bool headings_differ(const ReadBlock& table, const std::vector<std::string>& headings) {
        for (std::size_t i = 0; i < headings.size() && i < table.rows.front().size(); ++i)
            if (bare(table.rows.front()[i]) != (headings[i].empty() ? empty_cell : headings[i])) return true;
        return false;
    }

    // --- What is new ---

    PaperBlock new_block(const ReadBlock& read, const PaperBlock& before) const {
        PaperBlock block;
        block.paper = before.paper;
        block.text.text = returned_text("", read.runs, show_).text;
        if (read.kind == ReadKind::heading) {
            block.kind = BlockKind::heading;
            block.text.text = bare(read.runs);
        } else if (before.kind == BlockKind::appendix || before.kind == BlockKind::background
                   || before.kind == BlockKind::remark)
            block.kind = before.kind;
        else if (read.depth > 0 && (before.kind == BlockKind::paragraph || before.kind == BlockKind::lettered))
            block.kind = BlockKind::lettered;
        else block.kind = BlockKind::paragraph;
        return block;
    }

    void add_new() {
        auto last = none;
        for (std::size_t read = 0; read < came_.size(); ++read)
            if (block_of_[read] != none) last = read;
        auto before = none; // the block that the last known paragraph is
        std::vector<ReturnedPiece> after_last;
        for (std::size_t read = 0; read < came_.size(); ++read) {
            if (block_of_[read] != none) {
                before = block_of_[read];
                continue;
            }
            bool is_below = last != none && read > last;
            if (is_below && is_own(came_[read])) { // what the program prints below the last block
                for (auto& piece : after_last) place(std::move(piece));
                return;
            }
            if (before == none || !is_prose(came_[read]) || is_own(came_[read])) continue;
            if (is_like_printed(came_[read])) {
                made_.notes.push_back("Words that are printed under a figure by themselves were edited, and stay: “"
                                      + shortened(document::words_of(came_[read]), 80) + "”");
                continue;
            }
            ReturnedPiece piece;
            piece.kind = ReturnKind::added;
            piece.block = new_block(came_[read], blocks_[before]);
            piece.after = blocks_[before].id;
            piece.came = words_of(piece.block);
            piece.changed_by = came_[read].changed_by;
            piece.comments = came_[read].comments;
            is_told_.insert(read);
            if (piece.came.empty()) continue;
            if (is_below) after_last.push_back(std::move(piece));
            else place(std::move(piece));
        }
    }

    // Behind the block it follows, and behind what is new there already.
    void place(ReturnedPiece piece) {
        auto at = std::find_if(made_.pieces.rbegin(), made_.pieces.rend(), [&](const ReturnedPiece& other) {
            return other.block.id == piece.after || (other.kind == ReturnKind::added && other.after == piece.after);
        });
        made_.pieces.insert(at.base() == made_.pieces.begin() ? made_.pieces.end() : at.base(), std::move(piece));
    }

    // --- What is not taken ---

    void tell_of_tables_and_pictures() {
        auto pictures = std::count_if(came_.begin(), came_.end(),
                                      [](const ReadBlock& read) { return read.kind == ReadKind::picture; });
        for (std::size_t read = 0; read < came_.size(); ++read)
            if (came_[read].kind == ReadKind::table && block_of_[read] == none && !is_like_printed(came_[read]))
                made_.notes.push_back("A table was added and is not taken: “"
                                      + shortened(replaced(words_of_table(came_[read]), "\t", " "), 80)
                                      + "”. Type it as a table here");
        if (static_cast<std::size_t>(pictures) > own_pictures_)
            made_.notes.push_back("A picture was added and is not taken. Add it here, with what it shows");
    }

    void tell_of_comments_elsewhere() {
        for (std::size_t read = 0; read < came_.size(); ++read)
            if (block_of_[read] == none && !is_told_.contains(read))
                for (const auto& comment : came_[read].comments)
                    made_.comments.push_back({shortened(came_[read].kind == ReadKind::table
                                                            ? replaced(words_of_table(came_[read]), "\t", " ")
                                                            : document::words_of(came_[read]),
                                                        80),
                                              comment});
    }

    struct FoundCells {
        std::size_t read = 0;
        int version = 0;
        std::map<std::pair<int, int>, Runs> cells; // by row and column, from 1
    };

    const std::vector<ReadBlock>& came_;
    const std::vector<ReadBlock>& own_;
    std::set<std::string> own_words_;
    std::size_t own_pictures_;
    const std::vector<PaperBlock>& blocks_;
    const ShowMark& show_;
    std::map<std::size_t, Found> found_; // by block
    std::map<std::size_t, FoundCells> cells_;
    std::vector<std::size_t> block_of_; // by block of the document
    std::set<std::size_t> is_told_;     // shown as new
    WordReturn made_;
};

} // namespace

WordReturn compare_return(const document::ReadDocument& came, const OwnFile& own, const std::vector<PaperBlock>& blocks,
                          const ShowMark& show) {
    return Comparison(came, own, blocks, show).make();
}

} // namespace reeve::reporting
