// The demo office's decisions and cautions over figures, and the figures on its public list.
#include "app/demo_replay.h"
#include "office/figure_desk.h"
#include "office/office.h"

namespace reeve {
namespace {

using namespace office;

void keep_decision(Change& change, const FigureRegistry& figures, const DemoRow& row) {
    const auto* figure = figures.find(row.text("figure"));
    if (!figure) row.fail("figure", "is registered by nobody");
    auto until = row.has("until") ? std::optional(row.date("until")) : std::nullopt;
    demo_sure(decide(change, *figure, row.text("question"), row.choice<FigureDecision::Kind>("kind"),
                     {row.text("reason")}, until));
}

void keep_caution(Change& change, const DemoRow& row) {
    auto caution = row.record(caution_fields());
    caution.by_post = change.actor_post;
    keep_new(change, caution_fields(), caution);
}

} // namespace

void replay_figures(DemoReplay& replay, Office& office) {
    DemoTable decisions("papers/decisions.csv"), cautions("papers/cautions.csv"), shown("papers/shown.csv");
    replay.at_each(decisions, Role::director_of_governance,
                   [&office](Change& change, const DemoRow& row) { keep_decision(change, office.figures(), row); });
    replay.at_each(cautions, Role::director_of_governance, keep_caution);
    replay.at_each(shown, Role::director_of_governance, [](Change& change, const DemoRow& row) {
        keep_new(change, shown_figure_fields(), row.record(shown_figure_fields()));
    });
}

} // namespace reeve
