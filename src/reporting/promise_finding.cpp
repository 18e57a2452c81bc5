// Reads sentences for words that promise a later report, and for the month they name.
#include "reporting/promise_finding.h"
#include "base/text.h"
#include <array>

namespace reeve::reporting {
namespace {

// As papers to panels say it.
constexpr std::array promising = {"will report",
                                  "will be reported",
                                  "will bring",
                                  "will be brought",
                                  "looks forward to bringing",
                                  "look forward to bringing",
                                  "will be presented",
                                  "will present",
                                  "will return to this",
                                  "will be shared with",
                                  "will be provided",
                                  "will provide a",
                                  "will provide an",
                                  "will provide further",
                                  "will update",
                                  "will be updated",
                                  "further detail",
                                  "further update",
                                  "further report",
                                  "more detail",
                                  "more detailed report",
                                  "will follow in",
                                  "in due course"};

std::vector<std::string> sentences_of(const std::string& words) {
    std::vector<std::string> sentences;
    std::size_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool ends = i + 1 == words.size() || words[i] == '\n'
                    || ((words[i] == '.' || words[i] == '?' || words[i] == '!') && words[i + 1] == ' ');
        if (!ends) continue;
        if (auto sentence = trimmed(std::string_view(words).substr(from, i + 1 - from)); !sentence.empty())
            sentences.emplace_back(sentence);
        from = i + 1;
    }
    return sentences;
}

bool is_promise(const std::string& sentence) {
    auto words = folded(sentence);
    for (const char* phrase : promising)
        if (words.find(phrase) != std::string::npos) return true;
    return false;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The month as a word of its own with its capital; "May" only behind "in", "by" or "the", since it also begins
// sentences.
bool names_month(const std::string& sentence, int month) {
    auto name = month_name(month);
    for (auto at = sentence.find(name); at != std::string::npos; at = sentence.find(name, at + 1)) {
        bool stands_alone = (at == 0 || !is_letter(sentence[at - 1]))
                            && (at + name.size() == sentence.size() || !is_letter(sentence[at + name.size()]));
        if (!stands_alone) continue;
        auto before = std::string_view(sentence).substr(0, at);
        if (month != 5 || before.ends_with("in ") || before.ends_with("by ") || before.ends_with("the ")) return true;
    }
    return false;
}

std::optional<Date> day_named(const std::string& sentence, Date written_on) {
    for (int ahead = 0; ahead < 12; ++ahead) {
        auto month = months_later(first_of_month(written_on), ahead);
        if (names_month(sentence, month_of(month))) return last_of_month(month);
    }
    return std::nullopt;
}

} // namespace

std::vector<PromiseFound> promises_in(const office::WrittenText& text) {
    std::vector<PromiseFound> found;
    for (const auto& passage : text.passages)
        for (const auto& sentence : sentences_of(passage.words))
            if (is_promise(sentence)) found.push_back({passage.where, sentence, day_named(sentence, text.written_on)});
    return found;
}

} // namespace reeve::reporting
