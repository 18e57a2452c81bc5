// Reads the examples of govuk-frontend and compares our markup with theirs.
#include "html/fixtures_test.h"
#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>

namespace reeve::html::testing {

namespace {

std::string as_words(const nlohmann::json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null() || (value.is_boolean() && !value.get<bool>())) return {};
    return value.dump();
}

// REEVE_GOVUK, or the package as npm installs it beside the working folder or above it.
nlohmann::json fixtures_of(const std::string& component) {
    const char* given = std::getenv("REEVE_GOVUK");
    std::vector<std::string> roots = {"node_modules/govuk-frontend", "../node_modules/govuk-frontend"};
    if (given) roots = {given};
    for (const auto& root : roots) {
        std::ifstream file(root + "/dist/govuk/components/" + component + "/fixtures.json");
        if (file) return nlohmann::json::parse(file)["fixtures"];
    }
    FAIL("govuk-frontend is not installed: run npm ci, or set REEVE_GOVUK to its folder");
    return {};
}

std::string collapsed(std::string_view words) {
    std::string made;
    for (char c : words) {
        if (!is_blank(c)) made += c;
        else if (!made.empty() && made.back() != ' ') made += ' ';
    }
    if (!made.empty() && made.back() == ' ') made.pop_back();
    return made;
}

// The attributes of a tag, sorted, each with its value's blanks collapsed.
std::string canonical_tag(std::string_view tag) {
    std::size_t end = tag.find_first_of(" \n\t\r");
    std::string made = "<" + std::string(tag.substr(0, end));
    std::vector<std::string> attributes;
    while (end != std::string_view::npos && (end = tag.find_first_not_of(" \n\t\r/", end)) != std::string_view::npos) {
        std::size_t name_end = tag.find_first_of("= \n\t\r", end);
        std::string name(tag.substr(end, name_end - end));
        end = name_end;
        if (end == std::string_view::npos || tag[end] != '=') {
            attributes.push_back(name);
            continue;
        }
        std::size_t close = tag.find(tag[end + 1], end + 2);
        attributes.push_back(name + "=\"" + collapsed(tag.substr(end + 2, close - end - 2)) + "\"");
        end = close + 1;
    }
    std::sort(attributes.begin(), attributes.end());
    for (const auto& attribute : attributes) made += " " + attribute;
    return made + ">\n";
}

std::size_t tag_end(std::string_view markup, std::size_t at) {
    char quote = 0;
    for (; at < markup.size(); ++at) {
        if (quote) quote = markup[at] == quote ? 0 : quote;
        else if (markup[at] == '"' || markup[at] == '\'') quote = markup[at];
        else if (markup[at] == '>') return at;
    }
    return markup.size();
}

} // namespace

std::string canonical(std::string_view markup) {
    std::string made;
    for (std::size_t at = 0; at < markup.size();) {
        if (markup[at] == '<') {
            std::size_t end = tag_end(markup, at);
            made += canonical_tag(markup.substr(at + 1, end - at - 1));
            at = end + 1;
            continue;
        }
        std::size_t end = std::min(markup.find('<', at), markup.size());
        auto words = collapsed(markup.substr(at, end - at));
        if (!words.empty()) made += words + "\n";
        at = end;
    }
    return made;
}

nlohmann::json Options::take(const std::string& key) {
    if (!held_.is_object() || !held_.contains(key)) return {};
    auto value = held_[key];
    held_.erase(key);
    return value;
}

std::string Options::words(const std::string& key) { return as_words(take(key)); }

std::optional<std::string> Options::maybe_words(const std::string& key) {
    if (!has(key)) return take(key), std::nullopt;
    auto value = take(key);
    return value.is_boolean() ? value.dump() : as_words(value);
}

bool Options::flag(const std::string& key) {
    auto value = take(key);
    return value.is_boolean() && value.get<bool>();
}

std::optional<bool> Options::maybe_flag(const std::string& key) {
    if (!has(key)) return take(key), std::nullopt;
    return flag(key);
}

int Options::number(const std::string& key) {
    auto value = take(key);
    if (value.is_number()) return value.get<int>();
    return value.is_string() ? std::atoi(value.get<std::string>().c_str()) : 0;
}

Content Options::content(const std::string& text, const std::string& html) {
    auto plain = words(text);
    auto markup = words(html);
    if (!markup.empty()) return trusted(markup);
    return plain;
}

void Options::inside(const std::string& key, const std::function<void(Options&)>& read) {
    if (!has(key)) return void(take(key));
    Options inner(take(key));
    read(inner);
    if (!inner.is_used_up()) refuse();
}

void Options::each(const std::string& key, const std::function<void(Options&)>& read) {
    for (auto& item : take(key)) {
        if (!item.is_object() || item.empty()) {
            refuse(); // a hole in a list: our lists have none
            continue;
        }
        Options inner(item);
        read(inner);
        if (!inner.is_used_up()) refuse();
    }
}

void Options::rows(const std::string& key, const std::function<void(Options&, bool)>& read) {
    for (auto& row : take(key)) {
        if (!row.is_array() || row.empty()) {
            refuse();
            continue;
        }
        bool begins = true;
        for (auto& cell : row) {
            Options inner(cell);
            read(inner, begins);
            begins = false;
            if (!inner.is_used_up()) refuse();
        }
    }
}

std::vector<std::string> Options::list(const std::string& key) {
    std::vector<std::string> made;
    for (auto& item : take(key)) made.push_back(as_words(item));
    return made;
}

int compare_with_fixtures(const std::string& component, const std::function<Html(Options&)>& make) {
    int supported = 0;
    for (const auto& fixture : fixtures_of(component)) {
        Options options(fixture["options"]);
        auto name = fixture["name"].get<std::string>();
        Html made = make(options);
        if (!options.is_used_up()) {
            INFO(component << ": " << name);
            if (std::getenv("REEVE_GOVUK_LEFT_OUT")) MESSAGE("not supported: " << component << ", " << name);
            continue;
        }
        ++supported;
        INFO(component << ": " << name);
        CHECK(canonical(made.text()) == canonical(fixture["html"].get<std::string>()));
    }
    if (std::getenv("REEVE_GOVUK_LEFT_OUT")) MESSAGE("supported: " << component << " " << supported);
    return supported;
}

} // namespace reeve::html::testing
