// One question's answers by another's: who said what, with small numbers withheld so that nobody can be worked out.
#pragma once
#include "consultation/safe_counts.h"

namespace reeve::consultation {

// Responses that answered the question; those that did not say their group are a group of their own, so that nobody
// finds them by taking the groups off the whole. Where several answers could be given, a row counts people, and rows do
// not add up.
struct CrossTable {
    std::string question, by; // keys
    std::string wording, by_wording;
    bool is_several = false;
    std::vector<OfferedAnswer> rows;               // answers of the question
    std::vector<OfferedAnswer> groups;             // answers of what it is divided by
    std::vector<std::vector<std::int64_t>> counts; // row by group
    std::vector<std::int64_t> bases;               // by group: who answered the question
    std::vector<std::int64_t> totals;              // by row
    std::int64_t base = 0;
};
inline constexpr const char* not_said = "not-said"; // key of the group of those who did not say

// A question that may have several answers, or that is not chosen from a list, divides nothing: no value.
std::optional<CrossTable> cross(const AnswerColumns&, const AnswerColumn& question, const AnswerColumn& by);

// What of a cross table may be shown.
struct SafeTable {
    CrossTable table;
    std::int64_t threshold = 5;
    std::vector<std::vector<bool>> hidden; // row by group
    std::vector<bool> hidden_bases;
    std::vector<bool> hidden_totals;
    bool is_whole = false;  // nothing could be shown safely
    std::size_t small = 0;  // withheld because they are small
    std::size_t beside = 0; // withheld because they would give a small one away
};
// `whole` is the question's own table, which is shown beside this one: its numbers are known, and what it withholds is
// withheld here.
SafeTable safe_to_show(const CrossTable&, const SafeCounts& whole);

// All tables of one question that are shown together. One that gives away what another withholds, by adding and
// subtracting over all of them, is withheld whole.
std::vector<SafeTable> safe_together(const std::vector<CrossTable>&, const SafeCounts& whole);

} // namespace reeve::consultation
