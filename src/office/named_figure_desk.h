// What a figure that a record names says now.
#pragma once
#include "office/visit.h"

namespace reeve::office {

struct LiveFigure {
    std::string words;   // "80 reports, up from 17, 1 April to 31 July 2024"; empty: none is named, or it is not told
    std::string address; // its page
    bool is_sample = false; // it rests on sample rows
};
// Asked over the financial year so far where it names no period. Staff are told of one that cannot be asked; where
// `public_only`, that one and one that is not public have no words.
LiveFigure ask_named_figure(Visit&, std::string_view typed, bool public_only);

} // namespace reeve::office
