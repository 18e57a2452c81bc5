// Sorts what the public may read of a plan's road from what it may not.
#include "planning/public_road.h"

namespace reeve::planning {
namespace {

bool is_known(const PublicRoad& road, const SendOut& sent) { return version_of(road, sent.plan_version) != nullptr; }

// PRSRA 2011 s.5(6)(f): the response to the Panel's report is published, and with it what it answers.
void tell_panel(PublicRoad& road, const Plan& plan, const RoadFacts& facts) {
    if (!plan.response_on) return;
    road.plan.panel_report_on = plan.panel_report_on;
    road.plan.panel_report = plan.panel_report;
    road.plan.response_on = plan.response_on;
    road.recommendations = facts.recommendations;
}

// Nothing of the plan as it stands now: its title may have changed since the public read it.
void tell_unissued(PublicRoad& road, const Plan& plan, const RoadFacts& facts,
                   const std::vector<ChangeReason>& reasons) {
    road.text = text_of(road.versions.back());
    road.plan.id = plan.id;
    road.plan.version = plan.version;
    road.plan.reference = plan.reference;
    road.plan.kind = plan.kind;
    road.plan.varies = plan.varies;
    road.plan.election_on = plan.election_on;
    road.plan.next_election_on = plan.next_election_on;
    road.plan.is_sample = plan.is_sample;
    road.plan.title = road.text.title;
    road.plan.summary = road.text.summary;
    tell_panel(road, plan, facts);
    for (const auto& sent : facts.send_outs)
        if (is_known(road, sent)) road.send_outs.push_back(sent);
    for (const auto& reason : reasons)
        if (reason.after_version >= road.versions.front().number && reason.after_version < road.versions.back().number)
            road.reasons.push_back(reason);
}

} // namespace

std::optional<PublicRoad> public_road(const Plan& plan, const RoadFacts& facts,
                                      const std::vector<ChangeReason>& reasons) {
    PublicRoad road;
    for (const auto& version : facts.versions)
        if (version.is_public) road.versions.push_back(version);
    if (plan.state == PlanState::issued) {
        road.plan = plan;
        road.text = facts.text;
        road.send_outs = facts.send_outs;
        road.recommendations = facts.recommendations;
        road.reasons = reasons;
        road.days_to_panel = days_to_panel(facts);
    } else if (!road.versions.empty()) {
        tell_unissued(road, plan, facts, reasons);
    } else {
        return std::nullopt;
    }
    RoadFacts told;
    told.send_outs = road.send_outs;
    road.days_of_consultation = days_of_consultation(told);
    return road;
}

const PlanVersion* version_of(const PublicRoad& road, int number) {
    for (const auto& version : road.versions)
        if (version.number == number) return &version;
    return nullptr;
}

std::string range_of_all(const PublicRoad& road) {
    if (road.versions.empty()) return "";
    return std::to_string(road.versions.front().number) + ".." + std::to_string(road.versions.back().number);
}

std::string name_of(const PlanVersion& version) {
    auto words = "Version " + std::to_string(version.number);
    return version.name.empty() ? words : words + ", " + version.name;
}

std::vector<ChangeReason> reasons_between(const PublicRoad& road, int from, int to) {
    std::vector<ChangeReason> out;
    for (const auto& reason : road.reasons)
        if (reason.after_version >= from && reason.after_version < to) out.push_back(reason);
    return out;
}

std::string effect_in_words(const PublicRoad& road, Date today) {
    return road.is_issued() ? effect_in_words(road.plan, today, road.next_takes_effect)
                            : "Not issued yet. It has no effect until it is.";
}

} // namespace reeve::planning
