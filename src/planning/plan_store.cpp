// Plans and their parts in the database.
#include "planning/plan_store.h"

namespace reeve::planning {
namespace {

constexpr int step = 10;

void renumber(office::Change& change, PlanId plan) {
    int position = 0;
    for (const auto& part : parts_of(change.tx, plan)) {
        position += step;
        if (part.position == position) continue;
        change.tx.run(db::Sql("UPDATE plan_part SET position = :position WHERE id = :id", "renumber a part"),
                      {{"position", position}, {"id", part.id}});
    }
}

void keep_parts(office::Change& change, PlanId plan, const std::vector<PlanPart>& parts) {
    int position = 0;
    for (auto part : parts) {
        part.id = Id<PlanPart>{change.ids.next()};
        part.plan = plan;
        part.position = position += step;
        if (part.key == 0) part.key = part.id.value;
        office::keep_new(change, part_fields(), part);
    }
}

} // namespace

std::vector<Plan> all_plans(db::Connection& connection) {
    return db::records(connection, plan_fields(), db::Sql("id > 0 ORDER BY election_on DESC, id DESC", "all plans"));
}

std::optional<Plan> find_plan(db::Connection& connection, std::string_view reference) {
    return db::record(connection, plan_fields(), db::Sql("reference = :reference", "plan by reference"),
                      {{"reference", reference}});
}

std::vector<Plan> issued_plans(db::Connection& connection) {
    return db::records(
        connection, plan_fields(),
        db::Sql("issued_on IS NOT NULL ORDER BY election_on DESC, issued_on DESC, id DESC", "issued plans"));
}

std::optional<Plan> plan_in_force(db::Connection& connection, Date day) {
    std::optional<Plan> found;
    for (const auto& plan : issued_plans(connection))
        if (force_on(plan, day) == PlanForce::in_force && (!found || *effective_from(*found) < *effective_from(plan)))
            found = plan;
    return found;
}

std::optional<Date> next_takes_effect(db::Connection& connection, const Plan& plan) {
    std::optional<Date> next;
    auto from = effective_from(plan);
    for (const auto& other : issued_plans(connection)) {
        if (!from || other.id == plan.id) continue;
        auto begins = *effective_from(other);
        bool is_later = begins > *from || (begins == *from && other.id.value > plan.id.value);
        if (is_later && (!next || begins < *next)) next = begins;
    }
    return next;
}

std::vector<PlanPart> parts_of(db::Connection& connection, PlanId plan) {
    return db::records(connection, part_fields(), db::Sql("plan = :plan ORDER BY position, id", "parts of a plan"),
                       {{"plan", plan}});
}

std::optional<PlanPart> find_part(db::Connection& connection, Id<PlanPart> id) {
    return db::find(connection, part_fields(), id);
}

PlanText text_as_it_stands(db::Connection& connection, const Plan& plan) {
    return text_of(plan, parts_of(connection, plan.id));
}

Plan begin_plan(office::Change& change, Plan plan, const std::vector<PlanPart>& start_from) {
    if (plan.reference.empty()) plan.reference = office::next_reference(change, "PCP", year_of(change.today()));
    plan = office::keep_new(change, plan_fields(), plan);
    keep_parts(change, plan.id, start_from);
    return plan;
}

Result<Plan> begin_variation(office::Change& change, const Plan& issued, std::string title) {
    if (issued.state != PlanState::issued)
        return Refusal{"Only an issued plan is varied. " + issued.reference + " is still on its road.",
                       "Police Reform and Social Responsibility Act 2011 s.5(3) and (4)", Refusal::Kind::conflict};
    Plan variation;
    variation.title = std::move(title);
    variation.kind = PlanKind::variation;
    variation.varies = issued.id;
    variation.election_on = issued.election_on;
    variation.next_election_on = issued.next_election_on;
    variation.summary = issued.summary;
    variation.requirement_edition = issued.requirement_edition;
    variation.requirement_statement = issued.requirement_statement;
    variation.equality = issued.equality;
    variation.is_sample = issued.is_sample;
    return begin_plan(change, variation, parts_of(change.tx, issued.id));
}

Result<Done> may_be_written(const Plan& plan) {
    if (plan.state != PlanState::issued) return Done{};
    return Refusal{"An issued plan is not changed. Begin a variation of it.",
                   "Police Reform and Social Responsibility Act 2011 s.5(3) and (4)", Refusal::Kind::conflict};
}

PlanPart add_part(office::Change& change, const Plan& plan, Id<PlanPart> after, PlanPart part) {
    int position = 0;
    if (auto before = find_part(change.tx, after); before && before->plan == plan.id) position = before->position;
    part.id = Id<PlanPart>{change.ids.next()};
    part.plan = plan.id;
    part.key = part.id.value;
    part.position = position + 1; // between two, until all are numbered anew
    part = office::keep_new(change, part_fields(), part);
    renumber(change, plan.id);
    return *find_part(change.tx, part.id);
}

void remove_part(office::Change& change, const PlanPart& part) { office::drop(change, part_fields(), part); }

Result<Done> move_part(office::Change& change, const PlanPart& part, Direction direction) {
    auto all = parts_of(change.tx, part.plan);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].id != part.id) continue;
        std::size_t j = direction == Direction::up ? i - 1 : i + 1; // wraps beyond the end where there is no neighbour
        if (j >= all.size()) return Done{};
        std::swap(all[i].position, all[j].position);
        TRY(office::keep(change, part_fields(), all[i]));
        TRY(office::keep(change, part_fields(), all[j]));
        return Done{};
    }
    return Refusal{"This part has been removed meanwhile.", "", Refusal::Kind::gone};
}

} // namespace reeve::planning
