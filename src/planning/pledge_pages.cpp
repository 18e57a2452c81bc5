// The staff pages of the manifesto's pledges, and which priorities of the plan keep each.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/key_boxes.h"
#include "planning/part_names.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"
#include "planning/pledge_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"heading", "words", "why_none"};

std::string list_address(const Plan& plan) { return desk_address(plan) + "/pledges"; }
std::string pledge_address(const Plan& plan, const Pledge& pledge) {
    return list_address(plan) + "/" + std::to_string(pledge.number);
}

std::vector<NumberedPart> priorities_of(Visit& visit, const Plan& plan) {
    std::vector<NumberedPart> out;
    for (const auto& at : numbered(parts_of(visit.db, plan.id)))
        if (at.part.kind == PartKind::priority) out.push_back(at);
    return out;
}

std::vector<PartKey> keys_kept(Visit& visit, const Plan& plan, const Pledge& pledge) {
    std::vector<PartKey> keys;
    for (const auto& link : pledges_kept(visit.db, plan.id))
        if (link.pledge == pledge.id) keys.push_back(link.priority);
    return keys;
}

std::string kept_by(const std::vector<NumberedPart>& priorities, const std::vector<PartKey>& keys,
                    const Pledge& pledge) {
    std::vector<std::string> names;
    for (const auto& at : priorities)
        if (office::holds(keys, at.part.key)) names.push_back(name_of(at) + ", " + at.part.title);
    if (!names.empty()) return joined(names, "; ");
    return pledge.why_none.text.empty() ? "Not linked yet" : "None: " + pledge.why_none.text;
}

http::Response list_pledges(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    auto priorities = priorities_of(visit, *plan);
    html::Table table{.caption = "Pledges and the priorities that keep them",
                      .caption_id = "pledges",
                      .head = {{.text = "Pledge"}, {.text = "Heading in the manifesto"}, {.text = "Kept by"}},
                      .empty_text = "No pledge is recorded.",
                      .is_scrolled = true};
    for (const auto& pledge : pledges_of(visit.db, plan->id)) {
        html::Content words =
            visit.may(Right::write_plan)
                ? html::Content(html::link({.text = pledge.words.text, .href = pledge_address(*plan, pledge)}))
                : html::Content(pledge.words.text);
        table.rows.push_back({{{words},
                               {pledge.heading.empty() ? "None" : pledge.heading},
                               {kept_by(priorities, keys_kept(visit, *plan, pledge), pledge)}}});
    }
    Html main =
        html::page_heading("Pledges", plan->reference + ": " + plan->title)
        + html::paragraph(
            "What the manifesto pledged, and which priorities keep it. The link is said outright, never guessed.")
        + html::table(table);
    if (visit.may(Right::write_plan))
        main += html::button({.text = "Record a pledge", .href = list_address(*plan) + "/new"});
    return show(visit, desk_words(*plan, "Pledges"), main);
}

office::KeyBoxes priority_boxes(Visit& visit, const Plan& plan, const Pledge& pledge) {
    return {"priority",
            "Which priorities keep it?",
            "",
            named_parts(numbered(parts_of(visit.db, plan.id)), PartKind::priority),
            pledge.id ? keys_kept(visit, plan, pledge) : std::vector<PartKey>(),
            "The plan has no priority yet to link a pledge to."};
}

http::Response pledge_page(Visit& visit, const Plan& plan, const Pledge& pledge, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    bool is_new = !pledge.id;
    auto address = is_new ? list_address(plan) + "/new" : pledge_address(plan, pledge);
    office::RecordForm form{pledge_fields().shape(),
                            columns,
                            &pledge,
                            address,
                            "Save pledge",
                            list_address(plan),
                            office::key_boxes(visit, priority_boxes(visit, plan, pledge), problems)};
    return form_page(visit, plan, is_new ? "Record a pledge" : "Pledge " + std::to_string(pledge.number), form,
                     problems, conflict ? both_versions(visit, form, *conflict) : Html(), conflict ? 409 : 200);
}

std::optional<Pledge> pledge_asked_for(Visit& visit, const Plan& plan) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& pledge : pledges_of(visit.db, plan.id))
        if (number && pledge.number == *number) return pledge;
    return std::nullopt;
}

http::Response show_new(Visit& visit) {
    auto plan = plan_asked_for(visit);
    return plan ? pledge_page(visit, *plan, {}, {}) : not_found(visit);
}

http::Response show_pledge(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto pledge = plan ? pledge_asked_for(visit, *plan) : std::nullopt;
    return pledge ? pledge_page(visit, *plan, *pledge, {}) : not_found(visit);
}

Problems read_pledge(Visit& visit, Pledge& pledge, const Result<std::vector<PartKey>>& keys) {
    auto problems = read_form(pledge_fields(), columns, visit.typed_of(), pledge, visit.today());
    if (problems.empty()) problems = check(pledge);
    if (!keys.ok()) problems.add("priority", keys.problems().list.front().message);
    return problems;
}

http::Response add(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    Pledge pledge;
    auto keys = office::keys_typed(visit, priority_boxes(visit, *plan, {}));
    if (auto problems = read_pledge(visit, pledge, keys); !problems.empty())
        return pledge_page(visit, *plan, {}, problems);
    pledge.plan = plan->id;
    visit.change([&](office::Change& change) {
        auto kept = add_pledge(change, pledge);
        keep_links(change, kept, *keys);
        return kept;
    });
    return saved(visit, list_address(*plan), "The pledge is recorded");
}

http::Response keep_pledge(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto stands = plan ? pledge_asked_for(visit, *plan) : std::nullopt;
    if (!stands) return not_found(visit);
    auto pledge = *stands;
    auto keys = office::keys_typed(visit, priority_boxes(visit, *plan, pledge));
    if (auto problems = read_pledge(visit, pledge, keys); !problems.empty())
        return pledge_page(visit, *plan, *stands, problems);
    pledge.version = office::version_typed(visit, pledge.version);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Pledge> {
            auto changed = TRY(office::keep(change, pledge_fields(), pledge));
            keep_links(change, changed, *keys);
            return changed;
        },
        "Which priorities keep the pledge was changed");
    if (!kept) return pledge_page(visit, *plan, *stands, {}, &kept.refusal());
    return saved(visit, list_address(*plan), "The pledge is saved");
}

} // namespace

void mount_pledges(office::Routes& at) {
    using office::may;
    const std::string list = "/work/plan/{reference}/pledges";
    at.get(list, list_pledges, may(Right::read_office),
           "See the pledges behind a plan, and the priorities that keep them");
    at.get(list + "/new", show_new, may(Right::write_plan), "Open the form that records a pledge");
    at.post(list + "/new", add, may(Right::write_plan), "Record a pledge");
    at.get(list + "/{number}", show_pledge, may(Right::write_plan), "Open the form that changes a pledge");
    at.post(list + "/{number}", keep_pledge, may(Right::write_plan), "Change a pledge, and which priorities keep it");
}

} // namespace reeve::planning
