// Writes the addresses and links of a list's pages.
#include "office/list_page.h"
#include "html/field_control.h"
#include "html/wayfinding.h"
#include <charconv>

namespace reeve::office {

using html::Html;

std::string address_with(Visit& visit, const std::string& path,
                         const std::vector<std::pair<std::string, std::string>>& set) {
    std::vector<std::pair<std::string, std::string>> query;
    for (const auto& [name, value] : visit.request.query.list()) {
        bool is_set = std::any_of(set.begin(), set.end(), [&](const auto& pair) { return pair.first == name; });
        if (!is_set && !value.empty()) query.emplace_back(name, value);
    }
    for (const auto& pair : set)
        if (!pair.second.empty()) query.push_back(pair);
    auto address = path;
    for (const auto& [name, value] : query)
        address += (address == path ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return address;
}

PageOf page_of(Visit& visit, std::size_t total) {
    auto per = visit.query("per");
    std::size_t most = per == "all" ? std::max<std::size_t>(total, 1) : per == "100" ? 100 : 25;
    PageOf made;
    made.pages = static_cast<int>((total + most - 1) / most);
    auto typed = visit.query("page");
    std::from_chars(typed.data(), typed.data() + typed.size(), made.page);
    made.page = std::clamp(made.page, 1, std::max(made.pages, 1));
    made.first = static_cast<std::size_t>(made.page - 1) * most;
    made.last = std::min(made.first + most, total);
    return made;
}

Html page_links(Visit& visit, const std::string& path, const PageOf& page) {
    auto address = address_with(visit, path, {{"page", ""}});
    return html::pagination(html::pages_of(page.page, page.pages, address + (address == path ? "?page=" : "&page=")));
}

Html described_controls(Visit& visit, const Shape& shape, const void* record,
                        const std::vector<std::string_view>& columns, const Problems& problems) {
    Html controls;
    for (auto column : columns) {
        const auto* field = shape.find(column);
        if (!field) throw Fault("a form names no column " + std::string(column));
        controls += html::control(*field, visit.has_typed() ? std::string(visit.typed(column)) : field->typed(record),
                                  problems);
    }
    return controls;
}

} // namespace reeve::office
