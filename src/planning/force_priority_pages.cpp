// The force's own priorities beside the plan's objectives: for staff with the forms that record them, and for the
// public.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "office/history_pages.h"
#include "office/key_boxes.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "planning/force_priority_store.h"
#include "planning/force_priority_view.h"
#include "planning/part_names.h"
#include "planning/plan_pages.h"
#include "planning/plan_store.h"
#include "planning/plan_view.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/force-priorities";
constexpr const char* open_list = "/plan/force-priorities";
const std::vector<std::string_view> columns = {"title",    "words",    "source",   "set_on",
                                               "ended_on", "why_none", "is_public"};

// Staff map against the plan in force, or where none is, against the one that is being made.
std::optional<Plan> plan_to_map(Visit& visit) {
    if (auto plan = plan_in_force(visit.db, visit.today())) return plan;
    auto all = all_plans(visit.db);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<NumberedPart> text_to_map(Visit& visit) {
    auto plan = plan_to_map(visit);
    return plan ? numbered(parts_of(visit.db, plan->id)) : std::vector<NumberedPart>();
}

ForceAlignment desk_alignment(Visit& visit) {
    return align(text_to_map(visit), force_priorities_on(visit.db, visit.today()), force_priority_objectives(visit.db));
}

ForceAlignment public_alignment(Visit& visit, const PublicRoad& road) {
    auto standing = force_priorities_on(visit.db, visit.today());
    std::erase_if(standing, [](const ForcePriority& priority) { return !priority.is_public; });
    return align(numbered(road.text.parts), standing, force_priority_objectives(visit.db));
}

office::Sheet sheet_of(const ForceAlignment& found) {
    office::Sheet sheet{"Force priorities",
                        {"Reference", "Force priority", "Set on", "Serves", "Why none", "Sample"},
                        {},
                        gaps_in_words(found)};
    for (const auto& row : found.rows) {
        std::vector<std::string> names;
        for (const auto& at : row.objectives) names.push_back(words_of(at));
        sheet.rows.push_back({row.priority.reference, row.priority.title, iso(row.priority.set_on), joined(names, "; "),
                              row.priority.why_none.text, row.priority.is_sample ? "Yes" : "No"});
    }
    for (const auto& at : found.unserved) sheet.rows.push_back({"", "No force priority", "", words_of(at), "", ""});
    return sheet;
}

Html ended_view(Visit& visit) {
    std::vector<html::Content> lines;
    for (const auto& priority : all_force_priorities(visit.db))
        if (!priority.stands_on(visit.today()))
            lines.emplace_back(html::link({.text = priority.reference + ": " + priority.title,
                                           .href = std::string(desk) + "/" + priority.reference}));
    return lines.empty() ? Html() : html::section_heading("Not in force today", "ended") + html::bullet_list(lines);
}

http::Response desk_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Record a force priority", .href = std::string(desk) + "/new"}));
    actions.push_back(
        html::button({.text = "See it as the public does", .href = open_list, .classes = "govuk-button--secondary"}));
    auto plan = plan_to_map(visit);
    auto found = desk_alignment(visit);
    Html main = html::heading_with_actions("Force priorities", actions) + html::lead_paragraph(gaps_in_words(found));
    if (plan)
        main += html::paragraph(html::of<"Held against {}.">(
            html::link({.text = plan->reference + ", " + plan->title, .href = "/work/plan/" + plan->reference})));
    main += alignment_view(found, plan ? "/plan/" + plan->reference : "/plan", ForcePriorityLinks::desk)
            + ended_view(visit) + office::list_files(desk);
    return show(visit, {.title = "Force priorities", .section = "Plan", .trail = {{"Plans", "/work/plan"}}}, main);
}

office::Sheet desk_sheet(Visit& visit) { return sheet_of(desk_alignment(visit)); }

http::Response public_page(Visit& visit) {
    auto road = road_in_force(visit.db, visit.today());
    Html main = html::page_heading("Force priorities and the plan");
    if (!road) main += html::paragraph("No plan is in force today, so there is nothing to hold them against.");
    else {
        auto found = public_alignment(visit, *road);
        main += html::lead_paragraph("What the force puts first itself, and which objectives of the plan each serves.")
                + html::paragraph(gaps_in_words(found)) + sample_notice(road->plan.is_sample)
                + alignment_view(found, address_of(road->plan), ForcePriorityLinks::none)
                + office::list_files(open_list);
    }
    return show(visit,
                {.title = "Force priorities and the plan",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) {
    auto road = road_in_force(visit.db, visit.today());
    return sheet_of(road ? public_alignment(visit, *road) : ForceAlignment());
}

// ---- Recording one ----

std::optional<ForcePriority> asked_for(Visit& visit) { return find_force_priority(visit.db, visit.part("reference")); }

office::KeyBoxes objective_boxes(Visit& visit, const ForcePriority& priority) {
    return {"objective",
            "Which objectives of the plan does it serve?",
            "",
            named_parts(text_to_map(visit), PartKind::objective),
            priority.id ? objectives_served(visit.db, priority.id) : std::vector<PartKey>(),
            "The plan names no objective yet."};
}

http::Response form_page(Visit& visit, const ForcePriority& priority, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = priority.id ? "Force priority " + priority.reference : std::string("Record a force priority");
    office::RecordForm form{force_priority_fields().shape(),
                            columns,
                            &priority,
                            std::string(desk) + "/" + (priority.id ? priority.reference : "new"),
                            "Save force priority",
                            desk,
                            office::key_boxes(visit, objective_boxes(visit, priority), problems)};
    office::PageWords words{.title = title,
                            .section = "Plan",
                            .trail = {{"Plans", "/work/plan"}, {"Force priorities", desk}},
                            .has_errors = !problems.empty()};
    return office::record_form_page(visit, words, html::page_heading(title), form, problems, conflict);
}

struct Typed {
    ForcePriority priority;
    std::vector<PartKey> objectives;
    Problems problems;
};

Typed read_typed(Visit& visit, const ForcePriority& stands) {
    Typed typed{stands, {}, {}};
    typed.problems = read_form(force_priority_fields(), columns, visit.typed_of(), typed.priority, visit.today());
    auto keys = office::keys_typed(visit, objective_boxes(visit, stands));
    if (keys) typed.objectives = *keys;
    else
        for (const auto& problem : keys.problems().list) typed.problems.list.push_back(problem);
    typed.priority.version = office::version_typed(visit, stands.version);
    return typed;
}

http::Response show_new(Visit& visit) { return form_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    auto typed = read_typed(visit, {});
    if (!typed.problems.empty()) return form_page(visit, {}, typed.problems);
    auto kept = visit.change(
        [&](office::Change& change) { return add_force_priority(change, typed.priority, typed.objectives); });
    if (!kept) return form_page(visit, {}, kept.problems());
    return saved(visit, desk, "Force priority " + kept->reference + " is recorded");
}

http::Response show_one(Visit& visit) {
    auto priority = asked_for(visit);
    return priority ? form_page(visit, *priority, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = read_typed(visit, *stands);
    if (!typed.problems.empty()) return form_page(visit, *stands, typed.problems);
    auto kept =
        visit.change([&](office::Change& made) { return keep_force_priority(made, typed.priority, typed.objectives); });
    if (kept) return saved(visit, desk, "Force priority " + kept->reference + " is saved");
    return kept.has_problems() ? form_page(visit, *stands, kept.problems())
                               : form_page(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_force_priorities(office::Routes& at) {
    auto write = office::may(Right::write_plan);
    const std::string list = desk;
    at.list(list, desk_page, desk_sheet, office::may(Right::read_office),
            "See the force's priorities beside the plan's objectives, with the gaps");
    at.get(list + "/new", show_new, write, "Open the form that records a force priority");
    at.post(list + "/new", add, write, "Record a force priority");
    at.get(list + "/{reference}", show_one, write, "Open the form that changes a force priority");
    at.post(list + "/{reference}", change, write, "Change a force priority, and which objectives it serves");
    at.cached_list(open_list, public_page, public_sheet,
                   "See which objectives of the plan the force's own priorities serve");
}

} // namespace reeve::planning
