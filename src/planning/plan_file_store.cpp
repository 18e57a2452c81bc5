// Brings the file of a plan together from its versions and the reasons for its changes.
#include "planning/plan_file_store.h"
#include "planning/plan_road_store.h"

namespace reeve::planning {
namespace {

bool holds_sample(const PlanText& text) {
    return std::any_of(text.parts.begin(), text.parts.end(), [](const PlanPart& part) { return part.is_sample; });
}

PlanFile file_of(const Plan& plan, const PlanVersion& version) {
    PlanFile file{plan,        text_of(version), version.number, name_of(version), version.made_on, version.made_by,
                  version.hash};
    file.is_sample = version.is_sample || holds_sample(file.text);
    return file;
}

const PlanVersion* before(const std::vector<PlanVersion>& versions, int number) {
    const PlanVersion* found = nullptr;
    for (const auto& version : versions)
        if (version.number < number) found = &version;
    return found;
}

TextBefore varied_text(const Plan& varied, PlanText text) {
    return {varied.reference + ", the plan it varies", std::move(text), {}};
}

std::vector<ChangeReason> given_between(const std::vector<ChangeReason>& reasons, int from, int to) {
    std::vector<ChangeReason> given;
    for (const auto& reason : reasons)
        if (reason.after_version >= from && reason.after_version < to) given.push_back(reason);
    return given;
}

} // namespace

PlanFile public_file(db::Connection& connection, const PublicRoad& road, const PlanVersion& version, Date today) {
    auto file = file_of(road.plan, version);
    file.effect = effect_in_words(road, today);
    file.is_issued_text = road.is_issued() && version.hash == hash_of(road.text);
    if (const auto* earlier = before(road.versions, version.number))
        file.before =
            TextBefore{name_of(*earlier), text_of(*earlier), reasons_between(road, earlier->number, version.number)};
    else if (auto varied = road_varied(connection, road)) {
        file.before = varied_text(varied->plan, varied->text);
        file.before->reasons = reasons_between(road, 0, version.number);
    }
    return file;
}

PlanFile staff_file(db::Connection& connection, const Plan& plan, const std::optional<PlanVersion>& asked, Date today) {
    constexpr int after_all = 1'000'000;
    auto versions = versions_of(connection, plan.id);
    auto stands = text_as_it_stands(connection, plan);
    PlanFile file;
    if (asked) file = file_of(plan, *asked);
    else {
        file.plan = plan;
        file.text = stands;
        file.hash = hash_of(stands);
        file.is_sample = plan.is_sample || holds_sample(stands);
    }
    file.effect = effect_in_words(plan, today, next_takes_effect(connection, plan));
    file.is_issued_text = plan.state == PlanState::issued && file.hash == hash_of(stands);
    int number = file.number ? file.number : after_all;
    auto reasons = reasons_of(connection, plan.id);
    if (const auto* earlier = before(versions, number))
        file.before = TextBefore{name_of(*earlier), text_of(*earlier), given_between(reasons, earlier->number, number)};
    else if (auto varied = db::find(connection, plan_fields(), plan.varies); plan.varies && varied) {
        file.before = varied_text(*varied, text_as_it_stands(connection, *varied));
        file.before->reasons = given_between(reasons, 0, number);
    }
    return file;
}

} // namespace reeve::planning
