// One box, results grouped by kind with counts; a reference goes straight to its record.
#include "office/search_pages.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/routes.h"
#include "office/search.h"

namespace reeve::office {
namespace {

using html::Html;

std::string address_with(const std::string& address, std::string_view typed, std::string_view kind) {
    auto full = address + "?q=" + percent_encoded(typed);
    return kind.empty() ? full : full + "&kind=" + percent_encoded(kind);
}

Html search_box(const std::string& address, std::string_view typed) {
    auto form = html::of<R"(<form method="get" action="{}" role="search" novalidate>)">(address);
    form += html::text_input(
        {.name = "q", .label = "Search", .hint = "Words, or a reference like A-0412.", .value = std::string(typed)});
    return form + html::button({.text = "Search"}) + html::of<"</form>">();
}

Html kinds_found(const std::string& address, std::string_view typed, std::string_view chosen,
                 const SearchResults& results) {
    std::vector<html::Content> items;
    for (const auto& [kind, count] : results.counts) {
        auto words = kind + " (" + with_commas(count) + ")";
        if (kind == chosen) items.push_back(html::of<"<strong>{}</strong>">(words));
        else items.push_back(html::link({.text = words, .href = address_with(address, typed, kind)}));
    }
    if (!chosen.empty()) items.push_back(html::link({.text = "All kinds", .href = address_with(address, typed, "")}));
    return items.size() > 1 ? html::bullet_list(items) : Html();
}

Html result_item(const SearchResult& result) {
    auto title = result.reference.empty() ? result.title : result.reference + " " + result.title;
    auto about = result.day ? result.kind + ", " + in_words(*result.day) : result.kind;
    return html::of<
        R"(<li class="rv-result"><h2 class="govuk-heading-s">{}</h2><p class="govuk-body-s">{}</p><p class="govuk-body">{}</p></li>)">(
        html::link({.text = title, .href = result.address}), about, result.snippet);
}

Html nothing_found(Visit& visit, const std::string& address, std::string_view typed, const SearchReader& reader) {
    std::vector<html::Content> ways = {"Check the spelling", "Try fewer words"};
    Html main;
    if (auto better = did_you_mean(visit.db, typed, reader); !better.empty())
        main += html::of<R"(<p class="govuk-body">Did you mean {}?</p>)">(
            html::link({.text = better, .href = address_with(address, better, "")}));
    return main + html::bullet_list(ways);
}

std::string count_words(const SearchResults& results, std::string_view typed, std::string_view kind) {
    auto words = counted(results.total, "result") + " for ‘" + std::string(typed) + "’";
    return kind.empty() ? words : words + " in " + folded(kind);
}

http::Response search_page(Visit& visit, const std::string& address, SearchAudience audience) {
    auto typed = trimmed(visit.query("q"));
    auto kind = visit.query("kind");
    SearchReader reader{audience, visit.now, visit.who ? visit.who->person : PersonId{}};
    if (auto straight = address_of_reference(visit.db, typed, reader); !straight.empty())
        return http::see_other(straight);
    auto results = search(visit.db, typed, reader, kind);
    auto heading = typed.empty() ? std::string("Search") : count_words(results, typed, kind);
    auto main = html::page_heading(heading) + search_box(address, typed);
    if (!typed.empty() && results.total == 0) main += nothing_found(visit, address, typed, reader);
    main += kinds_found(address, typed, kind, results);
    Html items;
    for (const auto& result : results.list) items += result_item(result);
    if (!items.empty()) main += html::of<R"(<ul class="govuk-list">{}</ul>)">(items);
    if (results.total > static_cast<std::int64_t>(results.list.size()))
        main += html::paragraph("These are the 100 nearest. Add a word to narrow them.");
    return show(visit, {.title = "Search", .is_public = audience == SearchAudience::open}, main);
}

http::Response public_search(Visit& visit) { return search_page(visit, "/search", SearchAudience::open); }
http::Response staff_search(Visit& visit) { return search_page(visit, "/staff-search", SearchAudience::staff); }

} // namespace

void mount_search(Routes& routes) {
    routes.get("/search", public_search, anyone(), "Search what is public");
    routes.get("/staff-search", staff_search, may(Right::read_office), "Search the office's records");
}

} // namespace reeve::office
