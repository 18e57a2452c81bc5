// The pattern page holds every component, each id once, and nothing the content security policy refuses.
#include "html/pattern_page.h"
#include <doctest/doctest.h>
#include <set>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

TEST_CASE("every id on the pattern page is given once, and every reference to an id leads to one") {
    auto text = pattern_page().text();
    std::set<std::string> ids;
    auto values_of = [&](std::string_view attribute) {
        std::vector<std::string> values;
        for (auto at = text.find(attribute); at != std::string::npos; at = text.find(attribute, at)) {
            at += attribute.size();
            values.push_back(text.substr(at, text.find('"', at) - at));
        }
        return values;
    };
    for (const auto& id : values_of(" id=\"")) {
        INFO(id);
        CHECK(ids.insert(id).second);
    }
    for (auto attribute : {" for=\"", " aria-labelledby=\"", " aria-describedby=\""})
        for (auto value : values_of(attribute))
            for (std::size_t at = 0; at < value.size();) {
                auto end = std::min(value.find(' ', at), value.size());
                auto id = value.substr(at, end - at);
                INFO(id);
                CHECK(ids.count(id) == 1);
                at = end + 1;
            }
}

TEST_CASE("the pattern page has one main heading and no inline script or style") {
    auto text = pattern_page().text();
    CHECK(text.find("<h1") == text.rfind("<h1"));
    for (auto refused : {" style=", "<script", "<style", "#address-not-allowed"})
        CHECK_MESSAGE(text.find(refused) == std::string::npos, refused);
}

TEST_SUITE_END();
