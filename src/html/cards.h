// Cards in a grid, as on the plan on a page: a link, a state, and counts.
#pragma once
#include "html/markup.h"
#include "html/status_chip.h"
#include <vector>

namespace reeve::html {

struct Card {
    Content title;
    std::string href;
    std::optional<Standing> standing;
    std::vector<Content> counts; // "9 of 14 actions done"
    Html content;                // more, below them
};
struct CardGrid {
    std::vector<Card> cards;
    int heading_level = 3;
    Content empty_text;
};
Html card_grid(const CardGrid&);

} // namespace reeve::html
