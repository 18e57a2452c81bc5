// The parts in which a recipient writes a return, their controls, and what was typed in them.
#pragma once
#include "commissioning/grant_return.h"
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::commissioning {

struct ReturnPart {
    const char* name;  // in the address
    const char* title; // "What was spent"
    const char* hint;
    std::vector<std::string_view> columns; // of the return, beside its numbers
};
const std::vector<ReturnPart>& return_parts();
const ReturnPart* find_return_part(std::string_view name);
// Whether this part says all that a return must, of what is missing.
bool is_complete(const ReturnPart&, const Problems& missing);

html::Html number_controls(const ReturnPart&, const ReturnNumbers&, const office::Visit&, const Problems&);
// What was typed in this part; nothing is asked to be complete before it is sent.
Problems read_numbers(const ReturnPart&, const office::Visit&, ReturnNumbers&);

} // namespace reeve::commissioning
