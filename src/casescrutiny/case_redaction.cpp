// Hides what tells who is in a case.
#include "casescrutiny/case_redaction.h"
#include "base/text.h"
#include "casescrutiny/case_selection.h"
#include "office/identifying_shape.h"
#include <algorithm>

namespace reeve::casescrutiny {
namespace {

std::string without_patterns(std::string_view text) {
    std::string copy;
    for (std::size_t at = 0; at < text.size();) {
        auto found = office::identifying_shape_at(text, at);
        if (!found) copy += text[at++];
        else {
            copy += "[" + std::string(found->kind) + "]";
            at = found->end;
        }
    }
    return copy;
}

} // namespace

std::vector<HiddenWords> hidden_words_of(std::string_view lines) {
    std::vector<HiddenWords> list;
    for (const auto& line : pool_of(lines)) {
        auto sign = std::min(line.find('='), line.size());
        HiddenWords one{std::string(trimmed(std::string_view(line).substr(0, sign))), "[hidden]"};
        if (sign < line.size()) {
            auto instead = trimmed(std::string_view(line).substr(sign + 1));
            if (!instead.empty()) one.instead = "[" + std::string(instead) + "]";
        }
        if (!one.words.empty()) list.push_back(std::move(one));
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.words.size() > b.words.size(); });
    return list;
}

std::string redacted(std::string_view original, const std::vector<HiddenWords>& hidden) {
    std::string copy;
    for (std::size_t at = 0; at < original.size();) {
        auto found = std::find_if(hidden.begin(), hidden.end(), [&](const HiddenWords& one) {
            return office::words_stand_at(original, at, one.words);
        });
        if (found == hidden.end()) copy += original[at++];
        else {
            copy += found->instead;
            at += found->words.size();
        }
    }
    return without_patterns(copy);
}

std::vector<std::string> still_told(std::string_view copy, const std::vector<HiddenWords>& hidden) {
    std::vector<std::string> told;
    for (std::size_t at = 0; at < copy.size(); ++at) {
        for (const auto& one : hidden)
            if (office::words_stand_at(copy, at, one.words)) told.push_back(one.words);
        if (auto found = office::identifying_shape_at(copy, at)) {
            told.emplace_back(copy.substr(at, found->end - at));
            at = found->end - 1;
        }
    }
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    return told;
}

} // namespace reeve::casescrutiny
