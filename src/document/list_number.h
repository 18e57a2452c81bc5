// The automatic numbers of a text processor: how a number looks, and how the levels of a list count.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace reeve::document {

enum class NumberLook {
    decimal,
    decimal_zero,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal,
    bullet,
    none
};

// 28 as "28", "bb", "xxviii" or "28th". Nought and less are always decimal.
std::string number_as(NumberLook, std::int64_t);

struct ListLevel {
    std::int64_t start = 1;
    NumberLook look = NumberLook::decimal;
    std::string text;  // "%1.%2": what is printed, each %N the number of that level from 1
    std::string style; // the paragraph style that stands at this level
    int restarts_after =
        -1; // begins again after a paragraph of this level (from 1) or one above; 0: never; -1: of any level above
    bool is_legal = false; // every number of it decimal
};

// The counting of one list; several that share a shape go on counting from each other.
class ListCount {
public:
    // The next number at this level (from 0), as printed: "4.", "(a)", "2.1". A level above that was not used yet
    // counts as its first.
    std::string next(const std::map<int, ListLevel>& levels, int level);
    // The next number at this level is `start`.
    void restart(int level, std::int64_t start) { next_[level] = start; }

private:
    std::map<int, std::int64_t> at_;   // the number a level stands at
    std::map<int, std::int64_t> next_; // a level that was told where to begin again
};

} // namespace reeve::document
