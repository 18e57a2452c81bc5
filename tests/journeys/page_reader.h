// Reads a page as a browser would: its forms with what they would send, its words, its problems.
#pragma once
#include "http/message.h"

namespace reeve::journeys {

struct PageForm {
    std::string action;
    http::Fields fields; // what it would send as it stands: hidden, typed, chosen and ticked
};

// Every form of the page, in order.
std::vector<PageForm> forms_of(std::string_view page);
// The words people read: no tags, entities decoded, blanks single.
std::string words_of(std::string_view page);
// What stands between <tag ...> and </tag>, the first time; empty where there is none.
std::string inside(std::string_view page, std::string_view tag);
// The messages of the error summary, each with the id of its field.
std::vector<std::pair<std::string, std::string>> problems_of(std::string_view page);

} // namespace reeve::journeys
