// Writes cards and the grid they stand in.
#include "html/cards.h"
#include "html/headings.h"

namespace reeve::html {

namespace {

Html card_of(const Card& card, int level) {
    Html title =
        card.href.empty() ? card.title.html() : of<R"(<a class="govuk-link" href="{}">{}</a>)">(card.href, card.title);
    Html inside = heading(level, "govuk-heading-s", title);
    if (card.standing)
        inside.add<R"(<p class="govuk-body govuk-!-margin-bottom-1">{}</p>)">(status_chip(*card.standing));
    if (!card.counts.empty()) {
        Html items;
        for (const auto& count : card.counts) items.add<"<li>{}</li>">(count);
        inside.add<R"(<ul class="rv-counts">{}</ul>)">(items);
    }
    return of<R"(<li class="rv-card">{}{}</li>)">(inside, card.content);
}

} // namespace

Html card_grid(const CardGrid& grid) {
    if (grid.cards.empty()) return grid.empty_text.empty() ? Html() : paragraph(grid.empty_text);
    Html items;
    for (const auto& card : grid.cards) items += card_of(card, grid.heading_level);
    return of<R"(<ul class="rv-grid">{}</ul>)">(items);
}

} // namespace reeve::html
