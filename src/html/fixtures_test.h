// For tests: the examples that the npm package govuk-frontend ships, and markup made comparable whatever its blanks and
// order.
#pragma once
#include "html/markup.h"
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace reeve::html::testing {

// The options of one example. What is taken is removed; an example with options left over is one we do not support.
class Options {
public:
    explicit Options(nlohmann::json held) : held_(std::move(held)) {}
    bool has(const std::string& key) const { return held_.contains(key) && !held_[key].is_null(); }
    std::string words(const std::string& key);
    std::optional<std::string> maybe_words(const std::string& key);
    bool flag(const std::string& key);
    std::optional<bool> maybe_flag(const std::string& key);
    int number(const std::string& key);
    // The words of `text`, or the markup of `html`, which wins.
    Content content(const std::string& text = "text", const std::string& html = "html");
    // Calls with the options inside; whatever it leaves is left over here.
    void inside(const std::string& key, const std::function<void(Options&)>& read);
    void each(const std::string& key, const std::function<void(Options&)>& read);
    // Rows of cells; `begins` says that a cell is the first of its row.
    void rows(const std::string& key, const std::function<void(Options& cell, bool begins)>& read);
    std::vector<std::string> list(const std::string& key);
    bool is_used_up() const { return is_used_up_ && held_.empty(); }
    // Marks the example as one that is not supported.
    void refuse() { is_used_up_ = false; }

private:
    nlohmann::json take(const std::string& key);
    nlohmann::json held_;
    bool is_used_up_ = true;
};

// Runs every example of a component; gives back how many were supported (and, with doctest, compared).
int compare_with_fixtures(const std::string& component, const std::function<Html(Options&)>& make);
// One line for each tag (attributes sorted) and each run of words (blanks collapsed).
std::string canonical(std::string_view markup);

} // namespace reeve::html::testing
