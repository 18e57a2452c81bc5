// Brings together what is shown of a stage.
#include "victims/stage_desk.h"
#include "office/search.h"

namespace reeve::victims {

using office::Visit;

ShownStage shown_stage(Visit& visit, const JourneyStage& stage, Reader reader) {
    bool is_public = reader == Reader::everyone;
    auto audience = is_public ? office::SearchAudience::open : office::SearchAudience::staff;
    ShownStage shown{stage, office::ask_named_figure(visit, stage.figure, is_public), "", {}};
    if (!stage.leads_to.empty())
        shown.leads_to_address = office::address_of_reference(visit.db, stage.leads_to, {audience, visit.now});
    for (auto& one : experiences_of(visit.db, stage.id)) {
        bool may_read = is_public ? is_for_public(one, visit.today())
                                  : one.state == ExperienceState::cleared && !is_over(one, visit.today());
        if (may_read) shown.experiences.push_back(std::move(one));
    }
    return shown;
}

std::vector<ShownStage> shown_stages(Visit& visit, const VictimJourney& journey, Reader reader) {
    std::vector<ShownStage> shown;
    for (const auto& stage : stages_of(visit.db, journey.id)) shown.push_back(shown_stage(visit, stage, reader));
    return shown;
}

} // namespace reeve::victims
