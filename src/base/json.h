// JSON as a value: what the twins of pages, the frozen figures and the exports are made of; keys sorted, so that a hash
// is stable.
#pragma once
#include "base/result.h"
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace reeve {

class Json;
using JsonList = std::vector<Json>;
using JsonObject = std::map<std::string, Json>;

// Null, true/false, a whole number, text, a list or an object. Decimals are kept as text ("11.5"): no doubles, so that
// two engines agree.
class Json {
public:
    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool v) : held_(v) {}
    Json(int v) : held_(std::int64_t{v}) {}
    Json(std::int64_t v) : held_(v) {}
    Json(std::size_t v) : held_(static_cast<std::int64_t>(v)) {}
    Json(const char* v) : held_(std::string(v)) {}
    Json(std::string v) : held_(std::move(v)) {}
    Json(std::string_view v) : held_(std::string(v)) {}
    Json(JsonList v) : held_(std::move(v)) {}
    Json(JsonObject v) : held_(std::move(v)) {}

    bool is_null() const { return held_.index() == 0; }
    bool is_bool() const { return held_.index() == 1; }
    bool is_number() const { return held_.index() == 2; }
    bool is_text() const { return held_.index() == 3; }
    bool is_list() const { return held_.index() == 4; }
    bool is_object() const { return held_.index() == 5; }

    // The value where it is of that type, else the fallback.
    bool as_bool(bool fallback = false) const;
    std::int64_t as_number(std::int64_t fallback = 0) const;
    const std::string& as_text() const;  // empty text where it is none
    const JsonList& as_list() const;     // empty where it is none
    const JsonObject& as_object() const; // empty where it is none
    // The member of an object, or null.
    const Json& operator[](std::string_view key) const;
    // Sets a member; makes an object of a null.
    Json& set(std::string key, Json value);
    // Appends; makes a list of a null.
    Json& add(Json value);
    bool operator==(const Json&) const;

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, JsonList, JsonObject> held_;
};

// UTF-8, keys sorted by bytes, no blanks: what is hashed. Bytes that are not UTF-8 are written as U+FFFD.
std::string to_text(const Json&);
// Two-space indent, for people.
std::string to_pretty_text(const Json&);
// Lists and objects nest at most 64 deep. A number with a point or exponent, or beyond 64 bits, is kept as text.
// Refuses invalid UTF-8, unpaired surrogates, a key given twice and everything JSON does not allow, naming the position
// in bytes.
Result<Json> parse_json(std::string_view);

} // namespace reeve
