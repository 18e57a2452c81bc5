// Turns the :names of a statement into the numbered placeholders the engines take, and puts arguments into that order.
#include "db/placeholders.h"
#include <algorithm>

namespace reeve::db {

namespace {

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9'); }

// Where text that is not read ends, if such text begins here: a quote, a quoted name, a comment, a cast. Otherwise the
// same place.
std::size_t after_unread(std::string_view text, std::size_t at) {
    const auto after = [&](std::string_view closing, std::size_t from) {
        const auto found = text.find(closing, from);
        return found == std::string_view::npos ? text.size() : found + closing.size();
    };
    const auto rest = text.substr(at);
    if (rest.starts_with("'")) return after("'", at + 1);
    if (rest.starts_with("\"")) return after("\"", at + 1);
    if (rest.starts_with("--")) return after("\n", at + 2);
    if (rest.starts_with("/*")) return after("*/", at + 2);
    if (rest.starts_with("::")) return at + 2;
    return at;
}

std::size_t number_of(std::vector<std::string>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) names.emplace_back(name);
    return index + 1;
}

Fault wrong_argument(std::string_view statement, std::string_view name, std::string_view what) {
    return Fault("statement \"" + std::string(statement) + "\": the argument :" + std::string(name) + " "
                 + std::string(what));
}

// Whether this is well-formed UTF-8 without a NUL: what both engines can keep and give back unchanged.
void refuse_unstorable(const Cell& cell, std::string_view statement, std::string_view name) {
    if (cell.is_null() || cell.type() != CellType::text) return;
    if (cell.text().find('\0') != std::string::npos) throw wrong_argument(statement, name, "holds a NUL character");
    if (!is_utf8(cell.text())) throw wrong_argument(statement, name, "is not UTF-8");
}

} // namespace

Placeholders with_placeholders(std::string_view text, Engine engine) {
    Placeholders made;
    const char sign = engine == Engine::postgres ? '$' : '?';
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = after_unread(text, at);
        if (end != at) {
            made.text.append(text.substr(at, end - at));
            at = end;
            continue;
        }
        if (text[at] != ':' || at + 1 >= text.size() || !is_name_start(text[at + 1])) {
            made.text += text[at++];
            continue;
        }
        auto stop = at + 1;
        while (stop < text.size() && is_name_part(text[stop])) ++stop;
        made.text += sign + std::to_string(number_of(made.names, text.substr(at + 1, stop - at - 1)));
        at = stop;
    }
    return made;
}

std::vector<const Cell*> in_order(const Placeholders& placeholders, const Arguments& arguments,
                                  std::string_view statement) {
    std::vector<const Cell*> cells(placeholders.names.size(), nullptr);
    for (const auto& argument : arguments) {
        const auto found = std::find(placeholders.names.begin(), placeholders.names.end(), argument.name);
        if (found == placeholders.names.end())
            throw wrong_argument(statement, argument.name, "is not in the statement");
        auto& cell = cells[static_cast<std::size_t>(found - placeholders.names.begin())];
        if (cell) throw wrong_argument(statement, argument.name, "is given twice");
        refuse_unstorable(argument.value, statement, argument.name);
        cell = &argument.value;
    }
    for (std::size_t index = 0; index < cells.size(); ++index)
        if (!cells[index]) throw wrong_argument(statement, placeholders.names[index], "is missing");
    return cells;
}

} // namespace reeve::db
