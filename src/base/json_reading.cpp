// Reads JSON strictly: what the grammar does not allow is refused, with the position where it stands.
#include "base/json.h"
#include "base/text.h"
#include "base/utf8.h"
#include <charconv>

namespace reeve {
namespace {

constexpr int deepest = 64;

// Thrown inside this file alone, so that every step reads as if nothing could go wrong.
struct Unreadable {
    std::size_t position;
    const char* what;
};

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}
    Json whole() {
        auto value = read_value(0);
        skip_blanks();
        if (at_ < text_.size()) refuse("something follows the value");
        return value;
    }

private:
    [[noreturn]] void refuse(const char* what) const { throw Unreadable{at_, what}; }
    void skip_blanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool take(char c) {
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void expect_word(std::string_view word) {
        if (text_.substr(at_, word.size()) != word) refuse("no value begins like this");
        at_ += word.size();
    }

    Json read_value(int depth) {
        skip_blanks();
        if (at_ == text_.size()) refuse("a value is missing");
        switch (text_[at_]) {
        case '{': return read_object(depth + 1);
        case '[': return read_list(depth + 1);
        case '"': return read_text();
        case 't': return expect_word("true"), Json(true);
        case 'f': return expect_word("false"), Json(false);
        case 'n': return expect_word("null"), Json();
        default: return read_number();
        }
    }
    Json read_list(int depth) {
        if (depth > deepest) refuse("lists and objects nest more than 64 deep");
        ++at_;
        JsonList list;
        skip_blanks();
        if (take(']')) return list;
        do {
            list.push_back(read_value(depth));
            skip_blanks();
        } while (take(','));
        if (!take(']')) refuse("a comma or ] is missing");
        return list;
    }
    Json read_object(int depth) {
        if (depth > deepest) refuse("lists and objects nest more than 64 deep");
        ++at_;
        JsonObject object;
        skip_blanks();
        if (take('}')) return object;
        do {
            read_member(object, depth);
            skip_blanks();
        } while (take(','));
        if (!take('}')) refuse("a comma or } is missing");
        return object;
    }
    void read_member(JsonObject& object, int depth) {
        skip_blanks();
        const auto begin = at_;
        if (at_ == text_.size() || text_[at_] != '"') refuse("a key in quotes is missing");
        auto key = read_text();
        if (object.contains(key)) throw Unreadable{begin, "this key is given twice"};
        skip_blanks();
        if (!take(':')) refuse("a colon is missing");
        object.emplace(std::move(key), read_value(depth));
    }

    std::string read_text() {
        ++at_;
        std::string text;
        for (;;) {
            const auto begin = at_;
            while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\'
                   && static_cast<unsigned char>(text_[at_]) >= 0x20)
                ++at_;
            text.append(text_, begin, at_ - begin);
            if (at_ == text_.size()) refuse("a quote never closes");
            if (take('"')) return text;
            if (!take('\\')) refuse("a control character stands inside a text");
            read_escape(text);
        }
    }
    void read_escape(std::string& text) {
        if (at_ == text_.size()) refuse("a quote never closes");
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        const auto letter = letters.find(text_[at_]);
        if (letter != std::string_view::npos) {
            text += meant[letter];
            ++at_;
        } else if (take('u')) {
            append_character(text, read_escaped_character());
        } else {
            refuse("there is no such escape");
        }
    }
    char32_t read_escaped_character() {
        const auto begin = at_;
        const auto unit = read_four_digits();
        if (unit < 0xD800 || unit > 0xDFFF) return unit;
        if (unit > 0xDBFF || !take('\\') || !take('u'))
            throw Unreadable{begin, "half of a surrogate pair stands alone"};
        const auto low = read_four_digits();
        if (low < 0xDC00 || low > 0xDFFF) throw Unreadable{begin, "half of a surrogate pair stands alone"};
        return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
    }
    char32_t read_four_digits() {
        if (text_.size() - at_ < 4) refuse("an escape is cut short");
        std::uint32_t value = 0;
        const auto* end = text_.data() + at_ + 4;
        const auto read = std::from_chars(text_.data() + at_, end, value, 16);
        if (read.ec != std::errc() || read.ptr != end) refuse("an escape needs four hexadecimal digits");
        at_ += 4;
        return value;
    }

    Json read_number() {
        const auto begin = at_;
        take('-');
        if (!take('0')) read_digits("no value begins like this");
        bool is_whole = true;
        if (take('.')) {
            read_digits("digits are missing after the point");
            is_whole = false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) take('-');
            read_digits("digits are missing in the exponent");
            is_whole = false;
        }
        const auto digits = text_.substr(begin, at_ - begin);
        std::int64_t number = 0;
        if (is_whole && std::from_chars(digits.data(), digits.data() + digits.size(), number).ec == std::errc())
            return number;
        return digits;
    }
    void read_digits(const char* missing) {
        if (at_ == text_.size() || !is_digit(text_[at_])) refuse(missing);
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

Problems problem_at(std::size_t position, const std::string& what) {
    return one_problem("Not JSON: at position " + with_commas(static_cast<std::int64_t>(position + 1)) + " " + what);
}

} // namespace

Result<Json> parse_json(std::string_view text) {
    if (!is_utf8(text)) {
        std::size_t at = 0;
        while (character_at(text, at).valid) at += character_at(text, at).length;
        return problem_at(at, "the bytes are not UTF-8");
    }
    try {
        return Reader(text).whole();
    } catch (const Unreadable& unreadable) { return problem_at(unreadable.position, unreadable.what); }
}

} // namespace reeve
