// What slices say of written words before they are published: cautions shown beside them, which stop nothing.
#pragma once
#include "base/date.h"
#include <functional>
#include <vector>

namespace reeve::office {

// A paragraph, heading or implication as its reader sees it.
struct Passage {
    std::string where;   // "Paragraph 9"
    std::string heading; // what stands above it; of an implication, what it is about: "Financial"
    std::string words;
    bool is_implication = false;
};

struct WrittenText {
    std::vector<Passage> passages; // in reading order
    Date written_on;               // the day that the text bears: of a paper, the day of its meeting
};

struct WordingCaution {
    std::size_t passage = 0; // its place among the passages
    std::string words;
    std::string section; // of the law it rests on; empty where it rests on none
};
// "... (Police Reform and Social Responsibility Act 2011 s.5(8))"
inline std::string in_words(const WordingCaution& caution) {
    return caution.section.empty() ? caution.words : caution.words + " (" + caution.section + ")";
}

// Handed over by a slice in mount.
using WordingCheck = std::function<std::vector<WordingCaution>(const WrittenText&)>;

// Every check's cautions in the order of the passages.
std::vector<WordingCaution> wording_cautions(const std::vector<WordingCheck>&, const WrittenText&);

} // namespace reeve::office
