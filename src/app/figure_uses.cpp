// Tells the office in which published papers a figure stands.
#include "app/figure_uses.h"
#include "reporting/edition_store.h"

namespace reeve {

std::vector<office::FigureUse> uses_in_papers(db::Connection& connection, const std::string& figure, Moment now) {
    std::vector<office::FigureUse> uses;
    for (const auto& use : reporting::uses_of_figure(connection, figure, now))
        uses.push_back(
            {use.paper + " " + use.title, use.place, "/papers/" + use.paper, use.question, use.shown, "", use.as_at});
    return uses;
}

} // namespace reeve
