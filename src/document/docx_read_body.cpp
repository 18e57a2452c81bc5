// Gathers blocks from the body of a Word document, within limits, and says what could not be kept.
#include "document/docx_read_body.h"
#include "base/text.h"
#include "document/picture_size.h"
#include <algorithm>

namespace reeve::document {
namespace {

std::string ordinal_place(const ReadDocument& document) {
    for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block)
        if (!block->number.empty()) return "after paragraph " + block->number;
    return "before the first numbered paragraph";
}

std::optional<ImageKind> kind_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG") && picture_size(ImageKind::png, bytes)) return ImageKind::png;
    if (bytes.starts_with("\xFF\xD8") && picture_size(ImageKind::jpeg, bytes)) return ImageKind::jpeg;
    return std::nullopt;
}

std::string plain(const Runs& runs) { return std::string(trimmed(plain_text(runs))); }

} // namespace

bool looks_like_heading(const Runs& runs) {
    auto text = plain(runs);
    if (text.empty() || count_characters(text) > 100 || text.find('\n') != std::string::npos) return false;
    if (std::string_view(".;,").find(text.back()) != std::string_view::npos) return false;
    for (const auto& run : runs) {
        const auto* words = std::get_if<TextRun>(&run);
        if (!words || (!words->bold && !trimmed(words->text).empty())) return false;
    }
    return true;
}

void DocxReadBody::take(const XmlPiece& piece) {
    if (!problem_.empty()) return;
    if (piece.name == "p") take_paragraph(piece);
    else if (piece.name == "tbl") take_table(piece);
    else if (piece.name == "altChunk") ++unkept_.counts["part in another format"];
    else if (piece.name == "sdt" || piece.name == "sdtContent" || piece.name == "customXml" || piece.name == "ins"
             || piece.name == "moveTo")
        for (const auto& inside : piece.inside) take(inside);
}

bool DocxReadBody::is_full(std::size_t more_text) {
    text_ += more_text;
    if (text_ > most_read_text || document_.blocks.size() >= most_read_blocks || cells_ > most_read_cells)
        problem_ = "The document is longer than a paper can be. Bring in the part that is needed";
    return !problem_.empty();
}

void DocxReadBody::add(ReadBlock block) {
    if (!is_full(plain_text(block.runs).size())) document_.blocks.push_back(std::move(block));
}

void DocxReadBody::number(ReadBlock& block, const XmlPiece* properties) {
    auto printed = lists_.next(properties);
    if (!printed || printed->look == NumberLook::none) return;
    block.number = trimmed(printed->text);
    block.look = printed->look;
    block.depth = printed->look == NumberLook::decimal ? printed->level : std::max(printed->level, 1);
}

void DocxReadBody::add_sayings(ReadBlock& block, const ParagraphContent& content) {
    for (const auto& id : content.comment_ids)
        if (auto found = sayings_.comments.find(id); found != sayings_.comments.end()) {
            block.comments.push_back(found->second);
            sayings_.comments.erase(found); // said once, where it begins
        }
    auto say = [&](const char* what, const std::map<std::string, std::string>& notes, const std::string& id) {
        auto found = notes.find(id);
        if (found != notes.end() && !found->second.empty())
            unkept_.lines.push_back(std::string(what) + " is not kept in its place: “" + shortened(found->second, 300)
                                    + "”");
    };
    auto where = block.number.empty() ? std::string() : " of paragraph " + block.number;
    for (const auto& id : content.note_ids) say(("A footnote" + where).c_str(), sayings_.footnotes, id);
    for (const auto& id : content.endnote_ids) say(("An endnote" + where).c_str(), sayings_.endnotes, id);
    block.insertions += content.insertions;
    block.deletions += content.deletions;
    for (const auto& author : content.changed_by)
        if (std::find(block.changed_by.begin(), block.changed_by.end(), author) == block.changed_by.end())
            block.changed_by.push_back(author);
    unkept_.insertions += content.insertions;
    unkept_.deletions += content.deletions;
}

void DocxReadBody::take_paragraph(const XmlPiece& piece) {
    auto content = reader_.read(piece);
    auto boxes = content.text_boxes;
    if (!carried_.runs.empty()) {
        auto before = bytes_of(carried_.runs);
        for (auto& run : content.runs) add_run(carried_.runs, std::move(run));
        content.runs = std::move(carried_.runs);
        for (auto& place : content.places) place.at += before;
        content.places.insert(content.places.begin(), carried_.places.begin(), carried_.places.end());
        content.changed_by.insert(content.changed_by.begin(), carried_.changed_by.begin(), carried_.changed_by.end());
        content.insertions += carried_.insertions;
        content.deletions += carried_.deletions;
        carried_ = {};
    }
    if (content.ends_deleted) {
        ++content.deletions;
        carried_ = std::move(content);
        carried_.text_boxes.clear();
        return;
    }
    const auto* properties = piece.first("pPr");
    ReadBlock block;
    block.style = lists_.style_name(properties);
    number(block, properties);
    block.runs = trimmed_runs(content.runs);
    if (auto level = lists_.heading_of(properties)) {
        block.kind = ReadKind::heading;
        block.level = *level;
    } else if (block.number.empty() && looks_like_heading(block.runs)) {
        block.kind = ReadKind::heading;
        block.level = 1;
        block.is_guessed = true;
    }
    add_sayings(block, content);
    block.marked = marked_words(content);
    bool is_blank = plain(block.runs).empty();
    if (is_blank && !block.number.empty() && block.look != NumberLook::bullet && content.pictures.empty())
        unkept_.lines.push_back("An empty paragraph has the number " + block.number + " in Word, and is left out");
    if (!is_blank) add(std::move(block));
    else if (!block.comments.empty() && !document_.blocks.empty())
        for (auto& comment : block.comments) document_.blocks.back().comments.push_back(std::move(comment));
    add_pictures(content.pictures);
    if (++nested_ < 5)
        for (const auto* box : boxes)
            for (const auto& inside : box->inside) take(inside);
    --nested_;
}

void DocxReadBody::add_pictures(const std::vector<PlacedPicture>& pictures) {
    for (const auto& placed : pictures) {
        auto target = targets_.find(placed.id);
        if (target == targets_.end() || target->second.is_outside) {
            ++unkept_.counts["picture that is kept in another file"];
            continue;
        }
        if (++picture_count_ > most_pictures) {
            ++unkept_.counts["picture over the 200 that a paper can bring"];
            continue;
        }
        auto [at, is_new] = pictures_.try_emplace(target->second.address);
        if (is_new) at->second = package_.bytes_of(target->second.address, most_picture_bytes).value_or("");
        auto kind = kind_of(at->second);
        if (!kind) {
            unkept_.lines.push_back("A picture " + ordinal_place(document_)
                                    + " is not kept, since it is neither PNG nor JPEG, or over 10MB"
                                    + (placed.alt.empty() ? "" : ". It shows: " + placed.alt));
            continue;
        }
        if (placed.alt.empty()) ++unkept_.counts["picture without a description"];
        ReadBlock block;
        block.kind = ReadKind::picture;
        block.picture = {at->second, *kind, placed.alt, "", ""};
        if (!is_full(at->second.size() / 16)) document_.blocks.push_back(std::move(block));
    }
}

namespace {

// The rows of a table or the cells of a row, also those inside content controls, of which one may hold several.
std::vector<const XmlPiece*> held(std::string_view name, const XmlPiece& piece) {
    std::vector<const XmlPiece*> found;
    for (const auto& inside : piece.inside) {
        if (inside.name == name) found.push_back(&inside);
        if (inside.name != "sdt" && inside.name != "sdtContent" && inside.name != "ins" && inside.name != "customXml")
            continue;
        for (const auto* deeper : held(name, inside)) found.push_back(deeper);
    }
    return found;
}

// A count of columns below 100, or this one where none is told.
std::size_t columns_told(std::string_view told, std::size_t otherwise) {
    if (told.empty() || told.size() > 2 || !all_digits(told)) return otherwise;
    return static_cast<std::size_t>(std::stoi(std::string(told)));
}

} // namespace

void DocxReadBody::take_table(const XmlPiece& piece) {
    ReadBlock table;
    table.kind = ReadKind::table;
    for (const auto* row : held("tr", piece)) take_row(table, *row);
    std::size_t columns = 0;
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    for (auto& row : table.rows) row.resize(columns);
    if (columns > 0) add(std::move(table));
}

void DocxReadBody::take_row(ReadBlock& table, const XmlPiece& row) {
    const auto* properties = row.first("trPr");
    if (properties && properties->first("del")) {
        ++table.deletions;
        ++unkept_.deletions;
        return;
    }
    if (properties && properties->is_on("tblHeader") && table.heading_rows == static_cast<int>(table.rows.size()))
        ++table.heading_rows;
    // A row may begin further to the right than the others.
    auto before = properties ? columns_told(properties->value_of("gridBefore"), 0) : 0;
    table.rows.emplace_back(before);
    cells_ += before;
    for (const auto* cell : held("tc", row)) take_cell(table, *cell);
}

void DocxReadBody::take_cell(ReadBlock& table, const XmlPiece& cell) {
    cell_places_.clear();
    auto runs = runs_of_cell(table, cell);
    for (auto& place : cell_places_) table.marked.push_back({std::move(place), runs});
    const auto* properties = cell.first("tcPr");
    const auto* merged = properties ? properties->first("vMerge") : nullptr;
    bool goes_on = merged && merged->get("val") != "restart";
    auto width = properties ? properties->value_of("gridSpan") : std::string_view();
    auto columns = columns_told(width, 1);
    if (goes_on || columns > 1) ++unkept_.counts["merged cell"];
    if (is_full(plain_text(runs).size())) return;
    table.rows.back().push_back(goes_on && plain(runs).empty() ? Runs{} : std::move(runs));
    for (std::size_t i = 1; i < columns; ++i) table.rows.back().emplace_back();
    cells_ += std::max<std::size_t>(columns, 1);
}

// Its paragraphs on lines of their own, with the numbers Word prints; a table inside it as its words.
Runs DocxReadBody::runs_of_cell(ReadBlock& table, const XmlPiece& cell) {
    Runs runs;
    auto add_line = [&](const std::string& before, Runs line) {
        if (line.empty()) return;
        if (!runs.empty()) add_run(runs, TextRun{"\n"});
        if (!before.empty()) add_run(runs, TextRun{before + " "});
        for (auto& run : line) add_run(runs, std::move(run));
    };
    for (const auto& inside : cell.inside) {
        if (inside.name == "p") {
            auto content = reader_.read(inside);
            ReadBlock line;
            number(line, inside.first("pPr"));
            add_line(line.number, trimmed_runs(content.runs));
            for (const auto& place : content.places) cell_places_.push_back(place.name);
            add_sayings(table, content);
            if (!content.pictures.empty()) ++unkept_.counts["picture inside a table"];
        } else if (inside.name == "tbl") {
            ++unkept_.counts["table inside a table"];
            for (const auto& row : inside.inside)
                for (const auto& nested : row.inside)
                    if (nested.name == "tc" && ++nested_ < 5) {
                        add_line("", runs_of_cell(table, nested));
                        --nested_;
                    } else if (nested.name == "tc") --nested_;
        } else if (inside.name == "sdt")
            if (const auto* content = inside.first("sdtContent")) add_line("", runs_of_cell(table, *content));
    }
    return runs;
}

void DocxReadBody::say_unkept(ReadDocument& document) const {
    struct Words {
        const char* several;
        const char* what_became;
    };
    static const std::map<std::string, Words> known = {
        {"merged cell", {"merged cells", "the words stand in the first of the cells, and the others are empty"}},
        {"text box", {"text boxes", "the words follow the paragraph where it stood"}},
        {"picture without a description",
         {"pictures without a description", "say what it shows before it is published"}},
        {"picture inside a table", {"pictures inside a table", "not kept"}},
        {"picture that is kept in another file", {"pictures that are kept in another file", "not fetched"}},
        {"picture over the 200 that a paper can bring", {"pictures over the 200 that a paper can bring", "not kept"}},
        {"table inside a table", {"tables inside a table", "its words stand in the cell around it"}},
        {"file inside the document", {"files inside the document", "not kept, and not opened"}},
        {"part in another format", {"parts in another format", "not kept"}},
        {"part kept in another file", {"parts kept in another file", "not fetched"}},
        {"sign of a symbol font", {"signs of a symbol font", "shown as \xEF\xBF\xBD"}},
        {"link to an address that is not of the web or mail",
         {"links to addresses that are not of the web or mail", "the words are kept without the link"}},
        {"hidden text", {"hidden texts", "not kept"}},
        {"equation", {"equations", "only its first sign is kept as text"}},
        {"chart", {"charts", "not kept"}},
        {"drawing", {"drawings", "not kept"}}};
    for (const auto& [what, count] : unkept_.counts) {
        const auto& words = known.at(what);
        document.notes.push_back(counted(count, what, words.several) + ": " + words.what_became);
    }
    document.notes.insert(document.notes.end(), unkept_.lines.begin(), unkept_.lines.end());
    if (unkept_.insertions)
        document.notes.push_back(counted(unkept_.insertions, "tracked insertion") + " taken, as if accepted");
    if (unkept_.deletions)
        document.notes.push_back(counted(unkept_.deletions, "tracked deletion") + " left out, as if accepted");
    for (const auto& look : lists_.unknown_looks())
        document.notes.push_back("Numbers of the kind “" + shortened(look, 40) + "” are shown as 1, 2, 3");
}

Result<ReadDocument> DocxReadBody::finish() {
    if (!carried_.runs.empty()) {
        ReadBlock block;
        block.runs = trimmed_runs(std::move(carried_.runs));
        add(std::move(block));
    }
    if (!problem_.empty()) return one_problem(problem_);
    find_typed_numbers(document_);
    say_unkept(document_);
    for (const auto& [id, comment] : sayings_.comments)
        if (!document_.blocks.empty()) document_.blocks.back().comments.push_back(comment);
    return std::move(document_);
}

} // namespace reeve::document
