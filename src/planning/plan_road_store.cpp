// The road of a plan in the database.
#include "planning/plan_road_store.h"
#include "planning/plan_search_store.h"

namespace reeve::planning {

RoadFacts facts_of(db::Connection& connection, const Plan& plan, int fewest_panel_days) {
    return {send_outs_of(connection, plan.id), recommendations_of(connection, plan.id),
            versions_of(connection, plan.id), text_as_it_stands(connection, plan), fewest_panel_days};
}

std::vector<PlanVersion> versions_of(db::Connection& connection, PlanId plan) {
    return db::records(connection, version_fields(), db::Sql("plan = :plan ORDER BY number", "versions of a plan"),
                       {{"plan", plan}});
}

std::optional<PlanVersion> find_version(db::Connection& connection, PlanId plan, int number) {
    return db::record(connection, version_fields(),
                      db::Sql("plan = :plan AND number = :number", "version of a plan by number"),
                      {{"plan", plan}, {"number", number}});
}

PlanVersion make_version(office::Change& change, const Plan& plan, const std::string& name, bool is_public) {
    auto text = text_as_it_stands(change.tx, plan);
    auto hash = hash_of(text);
    auto before = versions_of(change.tx, plan.id);
    if (!before.empty() && before.back().hash == hash) return before.back();
    PlanVersion version;
    version.plan = plan.id;
    version.number = before.empty() ? 1 : before.back().number + 1;
    version.name = name;
    version.made_on = change.today();
    version.made_by = change.actor_post;
    version.content = to_text(json_of(text));
    version.hash = hash;
    version.is_public = is_public;
    version.is_sample = plan.is_sample;
    return office::keep_new(change, version_fields(), version);
}

std::vector<ChangeReason> reasons_of(db::Connection& connection, PlanId plan) {
    auto reasons = db::records(connection, reason_fields(),
                               db::Sql("plan = :plan ORDER BY after_version, id", "reasons for changes of a plan"),
                               {{"plan", plan}});
    const bool names_any =
        std::any_of(reasons.begin(), reasons.end(), [](const auto& one) { return !one.finding.empty(); });
    for (const auto& told : names_any ? findings_told(connection) : std::vector<CauseFinding>{})
        for (auto& reason : reasons)
            if (reason.finding == told.key) reason.cause = told;
    return reasons;
}

void keep_reason(office::Change& change, const Plan& plan, PartKey part, Prose reason, std::string theme,
                 std::string finding) {
    if (trimmed(reason.text).empty() && trimmed(theme).empty() && finding.empty()) return;
    auto versions = versions_of(change.tx, plan.id);
    ChangeReason kept;
    kept.plan = plan.id;
    kept.part_key = part;
    kept.after_version = versions.empty() ? 0 : versions.back().number;
    kept.reason = std::move(reason);
    kept.theme = std::move(theme);
    kept.finding = std::move(finding);
    kept.is_sample = plan.is_sample;
    office::keep_new(change, reason_fields(), kept);
}

std::vector<SendOut> send_outs_of(db::Connection& connection, PlanId plan) {
    return db::records(connection, send_out_fields(),
                       db::Sql("plan = :plan ORDER BY sent_on, id", "send-outs of a plan"), {{"plan", plan}});
}

std::optional<SendOut> find_send_out(db::Connection& connection, Id<SendOut> id) {
    return db::find(connection, send_out_fields(), id);
}

SendOut send_out(office::Change& change, const Plan& plan, SendOut sent, const std::string& version_name) {
    sent.plan = plan.id;
    sent.plan_version = make_version(change, plan, version_name).number;
    sent.is_sample = sent.is_sample || plan.is_sample;
    return office::keep_new(change, send_out_fields(), sent);
}

std::vector<PanelRecommendation> recommendations_of(db::Connection& connection, PlanId plan) {
    return db::records(connection, panel_recommendation_fields(),
                       db::Sql("plan = :plan ORDER BY number", "recommendations on a plan"), {{"plan", plan}});
}

PanelRecommendation add_recommendation(office::Change& change, PanelRecommendation made) {
    auto before = recommendations_of(change.tx, made.plan);
    made.number = before.empty() ? 1 : before.back().number + 1;
    return office::keep_new(change, panel_recommendation_fields(), made);
}

Result<Plan> record_issued_plan(office::Change& change, Plan plan, const std::vector<PlanPart>& parts, Date issued_on) {
    plan.state = PlanState::issued;
    plan.issued_on = issued_on;
    auto problems = check(plan);
    if (trimmed(plan.recorded_note.text).empty())
        problems.add("recorded_note", "Say what is known of the plan's road to its issue, and what is not");
    if (issued_on > change.today()) problems.add("issued_on", "The day of issue must be in the past");
    if (issued_on < plan.election_on)
        problems.add("issued_on", "The day of issue must come after the election of " + in_words(plan.election_on));
    if (!problems.empty()) return problems;
    plan = begin_plan(change, plan, parts);
    make_version(change, plan, "As recorded", true);
    keep_plans_in_search(change);
    return plan;
}

Result<Plan> take_on(office::Change& change, const Plan& plan, PlanState to, MoveGiven given, int fewest_panel_days) {
    auto moved = TRY(move_on(plan, to, facts_of(change.tx, plan, fewest_panel_days), given));
    moved = TRY(office::keep(change, plan_fields(), moved));
    if (to == PlanState::issued) {
        auto issued = make_version(change, moved, "As issued", true);
        if (!issued.is_public) { // it reads as a version that was sent out before
            issued.is_public = true;
            TRY(office::keep(change, version_fields(), issued));
        }
        keep_plans_in_search(change);
    }
    return moved;
}

} // namespace reeve::planning
