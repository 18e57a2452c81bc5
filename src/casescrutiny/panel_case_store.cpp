// Sittings and cases in the database.
#include "casescrutiny/panel_case_store.h"
#include "base/id.h"

namespace reeve::casescrutiny {

using office::Change;

std::vector<PanelSitting> sittings_of(db::Connection& connection, Id<CasePanel> panel) {
    return db::records(connection, panel_sitting_fields(),
                       db::Sql("panel = :panel ORDER BY held_on DESC, id DESC", "sittings of a panel"),
                       {{"panel", panel}});
}

std::optional<PanelSitting> find_sitting(db::Connection& connection, std::string_view reference) {
    return db::record(connection, panel_sitting_fields(),
                      db::Sql("reference = :reference", "a sitting by its reference"),
                      {{"reference", std::string(reference)}});
}

std::optional<PanelSitting> sitting_of_id(db::Connection& connection, Id<PanelSitting> id) {
    return db::find(connection, panel_sitting_fields(), id);
}

Result<PanelSitting> add_sitting(Change& change, PanelSitting sitting) {
    if (auto problems = check(sitting); !problems.empty()) return problems;
    return keep_new(change, panel_sitting_fields(), std::move(sitting));
}

namespace {

PanelCase case_at(const PanelSitting& sitting) {
    PanelCase one;
    one.panel = sitting.panel;
    one.sitting = sitting.id;
    one.held_on = sitting.held_on;
    one.chosen_by = sitting.rule;
    one.is_sample = sitting.is_sample;
    return one;
}

PanelCase keep_selected(Change& change, PanelCase one, CaseOriginal original) {
    one = keep_new(change, panel_case_fields(), std::move(one));
    original.panel_case = one.id;
    keep_new(change, case_original_fields(), std::move(original));
    return one;
}

} // namespace

Result<PanelSitting> draw_cases(Change& change, const CasePanel& panel, PanelSitting sitting) {
    if (sitting.rule != SelectionRule::drawn) return Refusal{"The cases of this sitting are picked, not drawn.", ""};
    if (sitting.is_drawn()) return Refusal{"The cases of this sitting are drawn already.", ""};
    if (auto problems = check_draw(sitting, panel); !problems.empty()) return problems;
    if (sitting.seed.empty()) sitting.seed = random_token(43);
    sitting.pool_count = static_cast<std::int64_t>(pool_of(sitting.pool.text).size());
    sitting.drawn_at = change.now;
    auto kept = TRY(office::keep(change, panel_sitting_fields(), std::move(sitting)));
    for (const auto& reference : drawn_for(kept)) {
        CaseOriginal original;
        original.force_reference = reference;
        keep_selected(change, case_at(kept), std::move(original));
    }
    return kept;
}

Result<PanelCase> pick_case(Change& change, const CasePanel& panel, const PanelSitting& sitting, PanelCase one,
                            CaseOriginal original) {
    if (sitting.rule != SelectionRule::picked) return Refusal{"The cases of this sitting are drawn by lot.", ""};
    if (static_cast<std::int64_t>(cases_of(change.tx, sitting.id).size()) >= panel.most_cases)
        return Refusal{"This sitting has as many cases as the panel looks at.", ""};
    if (auto problems = check_picked(one); !problems.empty()) return problems;
    auto fresh = case_at(sitting);
    fresh.chosen_why = one.chosen_why;
    return keep_selected(change, std::move(fresh), std::move(original));
}

std::vector<PanelCase> cases_of(db::Connection& connection, Id<PanelSitting> sitting) {
    return db::records(connection, panel_case_fields(),
                       db::Sql("sitting = :sitting ORDER BY reference", "cases of a sitting"), {{"sitting", sitting}});
}

std::optional<PanelCase> find_case(db::Connection& connection, std::string_view reference) {
    return db::record(connection, panel_case_fields(), db::Sql("reference = :reference", "a case by its reference"),
                      {{"reference", std::string(reference)}});
}

std::vector<PanelCase> cases_heard(db::Connection& connection, const Period& period, Id<CasePanel> panel) {
    return db::records(connection, panel_case_fields(),
                       db::Sql("held_on >= :first AND held_on <= :last AND (:panel = 0 OR panel = :panel) "
                               "ORDER BY held_on, id",
                               "cases heard in some days"),
                       {{"first", period.first}, {"last", period.last}, {"panel", panel.value}});
}

std::vector<PanelCase> cases_with_learning_out(db::Connection& connection) {
    return db::records(connection, panel_case_fields(),
                       db::Sql("state = 'sent' ORDER BY sent_on, id", "cases whose learning is out"));
}

std::vector<PanelCase> cases_sent(db::Connection& connection, const Period& period) {
    return db::records(connection, panel_case_fields(),
                       db::Sql("sent_on >= :first AND sent_on <= :last ORDER BY sent_on, id", "learning sent"),
                       {{"first", period.first}, {"last", period.last}});
}

namespace {

std::vector<CaseScore> scores_of(db::Connection& connection, Id<PanelCase> one) {
    return db::records(connection, case_score_fields(), db::Sql("panel_case = :one ORDER BY id", "answers of a case"),
                       {{"one", one}});
}

} // namespace

CaseGround case_ground(db::Connection& connection, const PanelCase& one, office::PersonId person,
                       const std::string& post, Date today) {
    auto panel = panel_of_id(connection, one.panel);
    if (!panel) throw Fault(one.reference + " has no panel");
    return {person,
            post,
            today,
            *panel,
            asked_on(questions_of(connection, one.panel), one.held_on),
            scores_of(connection, one.id)};
}

CaseOriginal original_of(db::Connection& connection, const PanelCase& one) {
    auto original = db::record(connection, case_original_fields(),
                               db::Sql("panel_case = :one", "the original of a case"), {{"one", one.id}});
    if (!original) throw Fault(one.reference + " has no original");
    return *std::move(original);
}

Result<CaseOriginal> keep_original(Change& change, const PanelCase& one, CaseOriginal original) {
    if (one.state != CaseState::selected)
        return Refusal{"The original changes only while the case is not redacted.", ""};
    return office::keep(change, case_original_fields(), std::move(original));
}

Result<PanelCase> keep_redacted(Change& change, const PanelCase& one) {
    auto ground = case_ground(change.tx, one, change.actor, change.actor_post, change.today());
    auto done = TRY(redact(one, original_of(change.tx, one), ground));
    return office::keep(change, panel_case_fields(), std::move(done));
}

Result<PanelCase> take_case_step(Change& change, CaseStep step, const PanelCase& typed) {
    auto ground = case_ground(change.tx, typed, change.actor, change.actor_post, change.today());
    auto done = TRY(take(step, typed, ground));
    return office::keep(change, panel_case_fields(), std::move(done));
}

Result<Done> keep_scores(Change& change, const PanelCase& one, const std::vector<CaseScore>& scores) {
    if (one.state != CaseState::cleared)
        return Refusal{"Questions are answered once the copy is cleared, until the case is judged.", ""};
    auto kept = scores_of(change.tx, one.id);
    for (auto score : scores) {
        score.panel_case = one.id;
        auto before = std::find_if(kept.begin(), kept.end(),
                                   [&](const CaseScore& other) { return other.question == score.question; });
        if (before == kept.end()) {
            keep_new(change, case_score_fields(), score);
            continue;
        }
        before->answer = score.answer;
        TRY(office::keep(change, case_score_fields(), *before));
    }
    return Done{};
}

} // namespace reeve::casescrutiny
