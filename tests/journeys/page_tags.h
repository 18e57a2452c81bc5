// The tags of a page, one after the other, as a browser meets them.
#pragma once
#include "http/message.h"

namespace reeve::journeys {

struct Tag {
    std::string name;
    http::Fields attributes;
    std::size_t end = 0; // behind the ">"
    bool is_closing = false;
};

// Text with its entities read.
std::string decoded(std::string text);
Tag read_tag(std::string_view page, std::size_t at);

// Calls each(tag, text behind it up to the next tag).
template <class Each> void each_tag(std::string_view page, Each each) {
    for (auto at = page.find('<'); at != std::string_view::npos && at + 1 < page.size();) {
        if (page[at + 1] == '!') {
            at = page.find('<', at + 1);
            continue;
        }
        auto tag = read_tag(page, at);
        if (tag.end > page.size()) return;
        at = page.find('<', tag.end);
        each(tag, page.substr(tag.end, at == std::string_view::npos ? at : at - tag.end));
    }
}

} // namespace reeve::journeys
