// Takes text apart into words, and tells words that carry meaning from those that only hold sentences together.
#include "base/written_words.h"
#include "base/text.h"
#include <algorithm>
#include <array>

namespace reeve {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Sorted, for a binary search.
constexpr std::array fillers = {
    "a",       "about",   "above",    "after",  "again",     "all",    "also",  "always",  "am",      "an",
    "and",     "any",     "are",      "aren't", "as",        "at",     "be",    "because", "been",    "before",
    "being",   "below",   "between",  "both",   "but",       "by",     "can",   "can't",   "cannot",  "could",
    "did",     "didn't",  "do",       "does",   "doesn't",   "doing",  "don't", "done",    "down",    "each",
    "either",  "etc",     "even",     "ever",   "every",     "few",    "for",   "from",    "further", "get",
    "gets",    "give",    "given",    "go",     "goes",      "going",  "got",   "had",     "has",     "hasn't",
    "have",    "haven't", "having",   "he",     "her",       "here",   "hers",  "him",     "his",     "how",
    "however", "i",       "i'd",      "i'm",    "i've",      "if",     "in",    "into",    "is",      "isn't",
    "it",      "it's",    "its",      "just",   "like",      "made",   "make",  "many",    "may",     "me",
    "might",   "more",    "most",     "much",   "must",      "my",     "need",  "needs",   "never",   "no",
    "nor",     "not",     "now",      "of",     "off",       "often",  "on",    "once",    "one",     "only",
    "or",      "other",   "our",      "ours",   "out",       "over",   "own",   "put",     "really",  "same",
    "see",     "seem",    "she",      "should", "shouldn't", "since",  "so",    "some",    "still",   "such",
    "than",    "that",    "that's",   "the",    "their",     "theirs", "them",  "then",    "there",   "there's",
    "these",   "they",    "they're",  "thing",  "things",    "think",  "this",  "those",   "through", "to",
    "too",     "two",     "under",    "until",  "up",        "us",     "use",   "used",    "very",    "want",
    "was",     "wasn't",  "way",      "we",     "we're",     "we've",  "well",  "were",    "what",    "when",
    "where",   "which",   "while",    "who",    "whom",      "why",    "will",  "with",    "within",  "without",
    "won't",   "would",   "wouldn't", "yet",    "you",       "your",   "yours"};

bool ends_in(std::string_view word, std::string_view end) {
    return word.size() > end.size() && word.substr(word.size() - end.size()) == end;
}

} // namespace

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    const auto all = folded(text);
    std::string word;
    auto finish = [&] {
        while (!word.empty() && word.back() == '\'') word.pop_back();
        if (!word.empty()) words.push_back(word);
        word.clear();
    };
    for (char c : all) {
        if (is_letter(c) || (c == '\'' && !word.empty())) word += c;
        else finish();
    }
    finish();
    return words;
}

bool is_filler(std::string_view word) {
    return std::binary_search(fillers.begin(), fillers.end(), word,
                              [](std::string_view a, std::string_view b) { return a < b; });
}

std::string stem_of(std::string_view word) {
    if (ends_in(word, "'s")) word.remove_suffix(2);
    if (word.size() > 4 && ends_in(word, "ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
    if (word.size() > 4
        && (ends_in(word, "sses") || ends_in(word, "xes") || ends_in(word, "ches") || ends_in(word, "shes")))
        return std::string(word.substr(0, word.size() - 2));
    if (word.size() > 3 && ends_in(word, "s") && !ends_in(word, "ss") && !ends_in(word, "us") && !ends_in(word, "is"))
        return std::string(word.substr(0, word.size() - 1));
    return std::string(word);
}

// FNV-1a, its bits then stirred so that the low ones are as good as the high ones.
std::uint64_t steady_hash(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return next_random(hash);
}

// Splitmix64 (Steele, Lea and Flood 2014).
std::uint64_t next_random(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace reeve
