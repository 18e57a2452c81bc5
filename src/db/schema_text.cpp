// The text of a migration file: taken apart into statements, and put into SQLite's types.
#include "db/schema_text.h"
#include <algorithm>

namespace reeve::db {

namespace {

// A piece of SQL text: a word, a blank, something quoted or a comment, or one other character.
struct Piece {
    enum class Kind { word, blank, comment, quoted, sign };
    Kind kind;
    std::string_view text;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_word_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

std::string upper(std::string_view word) {
    std::string made(word);
    for (char& c : made)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~0x20);
    return made;
}

std::size_t length_until(std::string_view rest, std::string_view closing, std::size_t from) {
    const auto found = rest.find(closing, from);
    return found == std::string_view::npos ? rest.size() : found + closing.size();
}

std::size_t length_while(std::string_view rest, bool (*belongs)(char)) {
    std::size_t length = 0;
    while (length < rest.size() && belongs(rest[length])) ++length;
    return length;
}

// The $$ or $name$ that opens a body at the start of this text; empty where none does.
std::string_view dollar_tag(std::string_view rest) {
    const auto closing = 1 + length_while(rest.substr(1), is_word_part);
    if (closing >= rest.size() || rest[closing] != '$') return {};
    return rest.substr(0, closing + 1);
}

Piece first_piece(std::string_view rest) {
    using Kind = Piece::Kind;
    if (is_blank(rest[0])) return {Kind::blank, rest.substr(0, length_while(rest, is_blank))};
    if (rest.starts_with("--")) return {Kind::comment, rest.substr(0, length_until(rest, "\n", 2))};
    if (rest.starts_with("/*")) return {Kind::comment, rest.substr(0, length_until(rest, "*/", 2))};
    if (rest[0] == '\'') return {Kind::quoted, rest.substr(0, length_until(rest, "'", 1))};
    if (rest[0] == '"') return {Kind::quoted, rest.substr(0, length_until(rest, "\"", 1))};
    if (rest[0] == '$')
        if (const auto tag = dollar_tag(rest); !tag.empty())
            return {Kind::quoted, rest.substr(0, length_until(rest, tag, tag.size()))};
    if (is_word_part(rest[0])) return {Kind::word, rest.substr(0, length_while(rest, is_word_part))};
    return {Kind::sign, rest.substr(0, 1)};
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        pieces.push_back(first_piece(text));
        text.remove_prefix(pieces.back().text.size());
    }
    return pieces;
}

// How deep in BEGIN and CASE of a trigger's body a statement stands.
class Depth {
public:
    void pass(const Piece& piece) {
        if (piece.kind != Piece::Kind::word) return;
        const auto word = upper(piece.text);
        ++words_;
        if (words_ == 1) is_create_ = word == "CREATE";
        if (word == "TRIGGER" && is_create_ && words_ <= 3) is_trigger_ = true;
        if (!is_trigger_) return;
        if (word == "BEGIN" || word == "CASE") ++depth_;
        if (word == "END") --depth_;
    }
    bool is_outside() const { return depth_ <= 0; }

private:
    int words_ = 0;
    int depth_ = 0;
    bool is_create_ = false;
    bool is_trigger_ = false;
};

std::string without_outer_blanks(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_nothing(const Piece& piece) { return piece.kind == Piece::Kind::blank || piece.kind == Piece::Kind::comment; }

// Upper-case words outside quotes and comments, to see what kind of statement this is.
std::vector<std::string> words_of(const std::vector<Piece>& pieces) {
    std::vector<std::string> words;
    for (const auto& piece : pieces)
        if (piece.kind == Piece::Kind::word) words.push_back(upper(piece.text));
    return words;
}

// CREATE TABLE and CREATE TEMP TABLE with columns of their own; not CREATE TABLE ... AS SELECT, not CREATE VIRTUAL
// TABLE.
bool makes_table(const std::vector<std::string>& words) {
    if (words.size() < 3 || words[0] != "CREATE") return false;
    const bool is_passing = words[1] == "TEMP" || words[1] == "TEMPORARY";
    if (words[is_passing ? 2 : 1] != "TABLE") return false;
    return std::find(words.begin(), words.end(), "SELECT") == words.end();
}

} // namespace

std::vector<std::string> statements_in(std::string_view file) {
    std::vector<std::string> statements;
    std::string text;
    bool says_something = false;
    Depth depth;
    const auto close = [&] {
        if (says_something) statements.push_back(without_outer_blanks(text));
        text.clear();
        says_something = false;
        depth = Depth();
    };
    for (const auto& piece : pieces_of(file)) {
        depth.pass(piece);
        if (piece.text == ";" && depth.is_outside()) {
            close();
            continue;
        }
        text += piece.text;
        says_something = says_something || !is_nothing(piece);
    }
    close();
    return statements;
}

std::string in_sqlite_types(std::string_view statement) {
    const auto pieces = pieces_of(statement);
    std::string made;
    for (std::size_t index = 0; index < pieces.size(); ++index) {
        const auto word = pieces[index].kind == Piece::Kind::word ? upper(pieces[index].text) : std::string();
        const bool is_double =
            word == "DOUBLE" && index + 2 < pieces.size() && upper(pieces[index + 2].text) == "PRECISION";
        if (word == "BIGINT") made += "INTEGER";
        else if (is_double) made += "REAL";
        else made += pieces[index].text;
        if (is_double) index += 2;
    }
    const auto words = words_of(pieces);
    if (!makes_table(words) || words.back() == "STRICT") return made;
    const bool has_option = words[words.size() - 2] == "WITHOUT"; // WITHOUT ROWID
    if (!pieces.empty() && pieces.back().kind == Piece::Kind::comment) made += "\n";
    return made + (has_option ? ", STRICT" : " STRICT");
}

} // namespace reeve::db
