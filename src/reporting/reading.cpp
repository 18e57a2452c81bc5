// Finds the released paper and edition a reader asked for.
#include "reporting/reading.h"
#include "reporting/paper_store.h"

namespace reeve::reporting {
namespace {

std::optional<Edition> edition_asked_for(office::Visit& visit, const Paper& paper) {
    if (visit.part("edition").empty()) return published_edition(visit.db, paper.id);
    auto number = Kind<int>::read(visit.part("edition"), {});
    if (!number) return std::nullopt;
    auto edition = find_edition(visit.db, paper.id, *number);
    return edition && edition->published_at ? edition : std::nullopt;
}

} // namespace

std::optional<Reading> asked_for_paper(office::Visit& visit) {
    auto paper = find_paper(visit.db, visit.part("reference"));
    if (!paper) return std::nullopt;
    if (!is_released(*paper, visit.now)) return std::nullopt;
    auto edition = edition_asked_for(visit, *paper);
    auto newest = published_edition(visit.db, paper->id);
    if (!edition || !newest) return std::nullopt;
    return Reading{*paper, *edition, edition->number == newest->number};
}

} // namespace reeve::reporting
