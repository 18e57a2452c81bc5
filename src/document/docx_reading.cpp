// Reads a Word document, or pasted text, as blocks.
#include "document/docx_reading.h"
#include "base/text.h"
#include "document/docx_read_body.h"

namespace reeve::document {
namespace {

// The words of a comment or footnote.
std::string words_in(const XmlPiece& piece) {
    std::string words;
    for (const auto& inside : piece.inside) {
        if (inside.name == "t") words += inside.text;
        else if (inside.name == "tab") words += " ";
        else if (inside.name != "del") words += words_in(inside);
        if (inside.name == "p") words += "\n";
    }
    return words;
}

std::string part_of(const std::map<std::string, DocxTarget>& targets, std::string_view kind) {
    for (const auto& [id, target] : targets)
        if (target.kind == kind && !target.is_outside) return target.address;
    return "";
}

Result<DocxSayings> sayings_of(DocxPackage& package, const std::map<std::string, DocxTarget>& targets) {
    DocxSayings sayings;
    std::size_t size = 0;
    TRY(package.each(part_of(targets, "comments"), "comments", [&](const XmlPiece& piece) {
        if (piece.name != "comment" || size > most_read_text) return;
        std::string id(piece.get("id"));
        auto words = std::string(trimmed(words_in(piece)));
        size += words.size();
        sayings.comments[id] = {id, std::string(piece.get("author")), words};
    }));
    auto notes = [&](const char* kind, const char* around, std::map<std::string, std::string>& into) {
        return package.each(part_of(targets, kind), around, [&](const XmlPiece& piece) {
            if (size > most_read_text) return;
            auto words = std::string(trimmed(words_in(piece)));
            size += words.size();
            into[std::string(piece.get("id"))] = words;
        });
    };
    TRY(notes("footnotes", "footnotes", sayings.footnotes));
    TRY(notes("endnotes", "endnotes", sayings.endnotes));
    return sayings;
}

// Takes the first bytes of the text away.
Runs without_beginning(Runs runs, std::size_t length) {
    while (length > 0 && !runs.empty()) {
        auto* words = std::get_if<TextRun>(&runs.front());
        if (!words) break;
        if (words->text.size() > length) {
            words->text.erase(0, length);
            break;
        }
        length -= words->text.size();
        runs.erase(runs.begin());
    }
    return runs;
}

// A line on its own that names what the numbered paragraph after it is about.
bool is_short_line(const ReadBlock& block) {
    if (block.kind != ReadKind::paragraph || !block.number.empty()) return false;
    auto text = words_of(block);
    if (text.empty() || count_characters(text) > 70 || text.find_first_of("\n\t") != std::string::npos) return false;
    return std::string_view(".;,?!").find(text.back()) == std::string_view::npos && text[0] >= 'A' && text[0] <= 'Z';
}

void guess_headings(ReadDocument& document) {
    auto& blocks = document.blocks;
    for (std::size_t i = blocks.size(); i-- > 1;) {
        const auto& after = blocks[i];
        bool leads =
            (after.is_typed && after.depth == 0 && after.kind == ReadKind::paragraph)
            || (after.kind == ReadKind::heading && after.is_guessed && i + 1 < blocks.size() && blocks[i + 1].is_typed);
        if (!leads || !is_short_line(blocks[i - 1])) continue;
        blocks[i - 1].kind = ReadKind::heading;
        blocks[i - 1].level = 1;
        blocks[i - 1].is_guessed = true;
    }
}

ReadBlock table_of(const std::vector<std::string>& lines) {
    ReadBlock table;
    table.kind = ReadKind::table;
    std::size_t columns = 0;
    for (const auto& line : lines) {
        table.rows.emplace_back();
        for (const auto& cell : split(line, '\t')) table.rows.back().push_back(words(std::string(trimmed(cell))));
        columns = std::max(columns, table.rows.back().size());
    }
    for (auto& row : table.rows) row.resize(columns);
    return table;
}

// A line that was broken at the edge of a page or mail goes on in the next.
bool goes_on(std::string_view line, std::string_view next) {
    if (line.size() < 55 || typed_number(next) || next.starts_with("•")) return false;
    return std::string_view(".;:?!").find(line.back()) == std::string_view::npos;
}

} // namespace

std::string words_of(const ReadBlock& block) { return std::string(trimmed(plain_text(block.runs))); }

void find_typed_numbers(ReadDocument& document) {
    std::optional<TypedNumber> number, letter;
    for (auto& block : document.blocks) {
        if (block.kind == ReadKind::table || block.kind == ReadKind::picture) continue;
        if (!block.number.empty()) {
            letter.reset();
            continue;
        }
        auto typed = typed_number(plain_text(block.runs), letter, number);
        if (!typed) continue;
        bool is_decimal = typed->look == NumberLook::decimal;
        bool is_roman = typed->look == NumberLook::lower_roman || typed->look == NumberLook::upper_roman;
        block.number = typed->text;
        block.look = typed->look;
        block.is_typed = true;
        block.depth = is_decimal                                                       ? typed->parts - 1
                      : is_roman && letter && letter->look == NumberLook::lower_letter ? 2
                                                                                       : 1;
        block.runs = trimmed_runs(without_beginning(std::move(block.runs), typed->length));
        if (block.depth == 2) continue; // the letters go on after it
        (is_decimal ? number : letter) = typed;
        if (is_decimal) letter.reset();
    }
    guess_headings(document);
}

Result<ReadDocument> read_docx(std::string_view bytes) {
    auto package = TRY(DocxPackage::open(bytes));
    const auto targets = TRY(package.targets_of(package.text_part()));
    auto lists = TRY(DocxLists::read(package, targets));
    auto sayings = TRY(sayings_of(package, targets));
    DocxReadBody body(package, std::move(lists), targets, std::move(sayings));
    TRY(package.each(package.text_part(), "body", [&](const XmlPiece& piece) { body.take(piece); }));
    return body.finish();
}

ReadDocument read_pasted(std::string_view text) {
    ReadDocument document;
    std::vector<std::string> rows;
    auto close_table = [&] {
        if (!rows.empty()) document.blocks.push_back(table_of(rows));
        rows.clear();
    };
    auto is_table_line = [](std::string_view line) {
        return line.find('\t') != std::string_view::npos && !typed_number(line);
    };
    std::string before; // the line that may go on
    for (const auto& typed : lines_of(text)) {
        auto line = std::string(trimmed(typed));
        if (is_table_line(line)) {
            rows.push_back(line);
            before.clear();
            continue;
        }
        if (line.empty()) {
            before.clear();
            continue;
        }
        close_table();
        if (!before.empty() && goes_on(before, line)) add_run(document.blocks.back().runs, TextRun{" " + line});
        else {
            ReadBlock block;
            block.runs = words(line);
            document.blocks.push_back(std::move(block));
        }
        before = line;
    }
    close_table();
    find_typed_numbers(document);
    return document;
}

} // namespace reeve::document
