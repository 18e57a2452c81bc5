// Asks the figures that measures name.
#include "programmes/programme_desk.h"
#include "office/figure_parts.h"
#include "office/named_figure_desk.h"

namespace reeve::programmes {

using office::Visit;

std::vector<ShownMeasure> shown_measures(Visit& visit, const Programme& programme, bool public_only) {
    std::vector<ShownMeasure> list;
    for (const auto& measure : measures_of(visit.db, programme.id)) {
        auto live = office::ask_named_figure(visit, measure.figure, public_only);
        list.push_back({measure, live.words, live.address, live.is_sample});
    }
    return list;
}

std::int64_t few_people(Visit& visit) { return office::telling_rules(visit.db).hide_up_to; }

} // namespace reeve::programmes
