// One page of a long list, the addresses of the others, and controls of described fields outside of a record's form.
#pragma once
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::office {

// This page's address with its query, these names set anew (empty: left out).
std::string address_with(Visit&, const std::string& path, const std::vector<std::pair<std::string, std::string>>& set);

// One page of a list: 25 rows, or 100 or all as the address asks.
struct PageOf {
    std::size_t first = 0, last = 0; // half open
    int page = 1, pages = 1;
};
PageOf page_of(Visit&, std::size_t total);
html::Html page_links(Visit&, const std::string& path, const PageOf&);

// Reads these described fields; what was sent, else what the record holds.
html::Html described_controls(Visit&, const Shape&, const void* record, const std::vector<std::string_view>& columns,
                              const Problems&);

} // namespace reeve::office
