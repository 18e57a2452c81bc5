// The JSON value: what it holds, how it is changed, and how it is written.
#include "base/json.h"
#include "base/utf8.h"

namespace reeve {

bool Json::as_bool(bool fallback) const { return is_bool() ? std::get<bool>(held_) : fallback; }
std::int64_t Json::as_number(std::int64_t fallback) const {
    return is_number() ? std::get<std::int64_t>(held_) : fallback;
}

const std::string& Json::as_text() const {
    static const std::string none;
    return is_text() ? std::get<std::string>(held_) : none;
}

const JsonList& Json::as_list() const {
    static const JsonList none;
    return is_list() ? std::get<JsonList>(held_) : none;
}

const JsonObject& Json::as_object() const {
    static const JsonObject none;
    return is_object() ? std::get<JsonObject>(held_) : none;
}

const Json& Json::operator[](std::string_view key) const {
    static const Json none;
    const auto& members = as_object();
    const auto found = members.find(std::string(key));
    return found == members.end() ? none : found->second;
}

Json& Json::set(std::string key, Json value) {
    if (is_null()) held_ = JsonObject();
    if (!is_object()) throw Fault("a member can be set in a JSON object only: " + key);
    std::get<JsonObject>(held_).insert_or_assign(std::move(key), std::move(value));
    return *this;
}

Json& Json::add(Json value) {
    if (is_null()) held_ = JsonList();
    if (!is_list()) throw Fault("a value can be added to a JSON list only");
    std::get<JsonList>(held_).push_back(std::move(value));
    return *this;
}

bool Json::operator==(const Json& other) const { return held_ == other.held_; }

namespace {

void append_escape(std::string& text, char32_t c) {
    constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"': text += "\\\""; return;
    case '\\': text += "\\\\"; return;
    case '\b': text += "\\b"; return;
    case '\f': text += "\\f"; return;
    case '\n': text += "\\n"; return;
    case '\r': text += "\\r"; return;
    case '\t': text += "\\t"; return;
    default: text.append("\\u00").append({digits[c >> 4 & 15], digits[c & 15]});
    }
}

void append_quoted(std::string& text, std::string_view held) {
    text += '"';
    for (std::size_t at = 0; at < held.size();) {
        const auto character = character_at(held, at);
        if (!character.valid) text += "\uFFFD";
        else if (character.value < 0x20 || character.value == '"' || character.value == '\\')
            append_escape(text, character.value);
        else text.append(held, at, character.length);
        at += character.length;
    }
    text += '"';
}

// Writes a value, on one line or on many.
class Writer {
public:
    explicit Writer(bool pretty) : pretty_(pretty) {}
    void write(const Json& value) {
        if (value.is_null()) text_ += "null";
        else if (value.is_bool()) text_ += value.as_bool() ? "true" : "false";
        else if (value.is_number()) text_ += std::to_string(value.as_number());
        else if (value.is_text()) append_quoted(text_, value.as_text());
        else if (value.is_list()) write_list(value.as_list());
        else write_object(value.as_object());
    }
    std::string take() { return std::move(text_); }

private:
    void write_list(const JsonList& list) {
        open('[');
        for (std::size_t i = 0; i < list.size(); ++i) {
            begin_part(i == 0);
            write(list[i]);
        }
        close(']', list.empty());
    }
    void write_object(const JsonObject& object) {
        open('{');
        bool first = true;
        for (const auto& [key, value] : object) {
            begin_part(first);
            first = false;
            append_quoted(text_, key);
            text_ += pretty_ ? ": " : ":";
            write(value);
        }
        close('}', object.empty());
    }
    void open(char bracket) {
        text_ += bracket;
        ++depth_;
    }
    void begin_part(bool first) {
        if (!first) text_ += ',';
        new_line();
    }
    void close(char bracket, bool empty) {
        --depth_;
        if (!empty) new_line();
        text_ += bracket;
    }
    void new_line() {
        if (pretty_) text_.append(1, '\n').append(static_cast<std::size_t>(depth_) * 2, ' ');
    }

    bool pretty_;
    int depth_ = 0;
    std::string text_;
};

} // namespace

std::string to_text(const Json& value) {
    Writer writer(false);
    writer.write(value);
    return writer.take();
}

std::string to_pretty_text(const Json& value) {
    Writer writer(true);
    writer.write(value);
    return writer.take();
}

} // namespace reeve
