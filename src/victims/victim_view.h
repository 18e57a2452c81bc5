// A stage of a journey as it is shown, to staff and to the public.
#pragma once
#include "html/markup.h"
#include "office/named_figure_desk.h"
#include "victims/lived_experience.h"

namespace reeve::victims {

struct ShownStage {
    JourneyStage stage;
    office::LiveFigure figure;
    std::string leads_to_address;             // where what is done about it stands; empty: nowhere this reader may go
    std::vector<LivedExperience> experiences; // those this reader may read
};
html::Html gap_chip(Gap);
// Whose it is, what is owed, how it does, where it falls short and what is done about it.
html::Html stage_facts(const ShownStage&);
// What people said, each as a quotation with how it was told.
html::Html experiences_view(const std::vector<LivedExperience>&);
// The whole way on one look: a row for each stage; the title leads to `address_of(stage)` where it gives one.
html::Html stages_table(const std::vector<ShownStage>&,
                        const std::function<std::string(const JourneyStage&)>& address_of);

} // namespace reeve::victims
