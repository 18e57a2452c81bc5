// JSON whose decimal numbers stay exactly as they are written: 9678.00 is read and written again as 9678.00, never by
// way of a double.
#pragma once
#include "base/json.h"
#include "base/money.h"
#include <optional>

namespace reeve::commissioning {

// A decimal as a Json: text behind a control character that no text of ours may hold, so that it is never mistaken for
// one. Written only by exact_text().
Json decimal(std::string_view digits); // "9678.00"
Json decimal(Money);
bool is_decimal(const Json&);
// "9678.00" of a decimal, "9678" of a whole number; none of anything else.
std::optional<std::string> number_text(const Json&);

// Reads JSON with its decimals kept. Problems as parse_json() gives them, and where a text holds that character.
Result<Json> parse_exact(std::string_view);
// Two-space indent, with every decimal as a number.
std::string exact_text(const Json&);

} // namespace reeve::commissioning
