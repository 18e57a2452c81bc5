// Which registered figures a number in somebody's text might be.
#pragma once
#include "office/figure_words.h"
#include "office/number_check.h"
#include "reporting/paper_text.h"
#include <string>
#include <vector>

namespace reeve::reporting {

// A figure as it is told for one period, in one way to quote it.
struct ToldFigure {
    FigureMark mark;
    std::string question; // "How many community days were held?"
    std::string nouns;    // "community days"
    std::string text;     // "8 community days"
};

// Those that tell the same number ("£463,973", "eight", "371%"), at most five: first those whose noun stands near it.
std::vector<const ToldFigure*> figures_it_might_be(const office::UnlinkedNumber&, std::string_view text,
                                                   const std::vector<ToldFigure>&);

} // namespace reeve::reporting
