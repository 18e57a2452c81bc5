// The pages on which a part of a plan is put in, written, moved and taken out, each with the reason for the change.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/text_controls.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string part_address(const Plan& plan, const PlanPart& part) {
    return desk_address(plan) + "/parts/" + std::to_string(part.id.value);
}

std::string back_to(const Plan& plan, const PlanPart& part) {
    return desk_address(plan) + "#part-" + std::to_string(part.id.value);
}

// The plan, or the page that says why its text is not written now.
std::variant<Plan, http::Response> writable_plan(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    if (auto may = may_be_written(*plan); !may) return refuse(visit, may.refusal());
    return *plan;
}

Html finding_control(Visit& visit, const Problems& problems) {
    const auto& field = *reason_fields().shape().find("finding");
    html::Select select{.name = "finding",
                        .label = std::string(field.words.label) + " (optional)",
                        .hint = field.words.hint,
                        .error = html::error_of(problems, "finding"),
                        .value = std::string(visit.typed("finding")),
                        .options = {{"", "None"}}};
    for (const auto& finding : findings_told(visit.db))
        select.options.push_back({finding.key, finding.key + ": " + finding.title});
    return select.options.size() > 1 ? html::select(select) : Html();
}

// Why it is changed: asked once there is a version that readers can compare with.
Html reason_controls(Visit& visit, const Plan& plan, const Problems& problems) {
    if (versions_of(visit.db, plan.id).empty()) return {};
    Html controls;
    for (auto column : {"reason", "theme"})
        controls += html::control(*reason_fields().shape().find(column), std::string(visit.typed(column)), problems);
    return controls + finding_control(visit, problems);
}

Problems read_reason(Visit& visit, ChangeReason& reason) {
    auto problems = read_form(reason_fields(), {"reason", "theme", "finding"}, visit.typed_of(), reason, visit.today());
    const auto findings = findings_told(visit.db);
    if (!reason.finding.empty()
        && std::none_of(findings.begin(), findings.end(), [&](const auto& one) { return one.key == reason.finding; }))
        problems.add("finding", "Choose a finding from the list");
    return problems;
}

// --- Putting in ---

std::optional<PartKind> kind_asked(const Visit& visit) { return choice_of<PartKind>(visit.part("kind")); }

std::string new_address(const Plan& plan, PartKind kind) {
    return desk_address(plan) + "/parts/new/" + stored_name(kind);
}

http::Response kind_page(Visit& visit, const Plan& plan) {
    const char* const hints[] = {
        "A heading with paragraphs under it.", "What the plan puts first, with its promise and its lead.",
        "A police and crime objective under section 7(2), numbered with the paragraphs.", "Numbered words."};
    std::vector<html::Content> kinds;
    int index = 0;
    for (const auto& choice : Choices<PartKind>::list)
        kinds.push_back(html::of<R"({} <span class="govuk-hint">{}</span>)">(
            html::link({.text = choice.label,
                        .href = desk_address(plan) + "/parts/new/" + choice.stored
                                + "?after=" + percent_encoded(visit.query("after"))}),
            hints[index++]));
    Html main = html::page_heading("What do you want to put in?", plan.reference + ": " + plan.title)
                + html::bullet_list(kinds)
                + html::paragraph(html::link({.text = "Nothing now", .href = desk_address(plan)}));
    return show(visit, desk_words(plan, "Put in a part"), html::text_column(main));
}

http::Response show_kinds(Visit& visit) {
    auto plan = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&plan)) return std::move(*page);
    return kind_page(visit, std::get<Plan>(plan));
}

http::Response new_part_page(Visit& visit, const Plan& plan, const PlanPart& part, const Problems& problems) {
    auto after = visit.has_typed() ? visit.typed("after") : visit.query("after");
    Html more = html::hidden_field("after", after) + reason_controls(visit, plan, problems);
    return form_page(visit, plan, std::string("New ") + folded(label_of(part.kind)),
                     {part_fields().shape(), columns_of(part.kind), &part, new_address(plan, part.kind), "Put it in",
                      desk_address(plan), more, needed_columns_of(part.kind)},
                     problems);
}

http::Response show_new_part(Visit& visit) {
    auto plan = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&plan)) return std::move(*page);
    auto kind = kind_asked(visit);
    if (!kind) return not_found(visit);
    PlanPart part;
    part.kind = *kind;
    return new_part_page(visit, std::get<Plan>(plan), part, {});
}

http::Response put_in(Visit& visit) {
    auto asked = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    const auto& plan = std::get<Plan>(asked);
    auto kind = kind_asked(visit);
    if (!kind) return not_found(visit);
    PlanPart part;
    part.kind = *kind;
    ChangeReason reason;
    auto problems = read_form(part_fields(), columns_of(part.kind), visit.typed_of(), part, visit.today());
    for (auto& problem : check(part).list)
        if (!problems.has(problem.member)) problems.list.push_back(problem);
    for (auto& problem : read_reason(visit, reason).list) problems.list.push_back(problem);
    if (!problems.empty()) return new_part_page(visit, plan, part, problems);
    auto after = Kind<std::int64_t>::read(visit.typed("after"), {});
    auto kept = visit.change([&](office::Change& change) {
        auto added = add_part(change, plan, {after ? *after : 0}, part);
        keep_reason(change, plan, added.key, reason.reason, reason.theme, reason.finding);
        return added;
    });
    return saved(visit, back_to(plan, kept), std::string("The ") + folded(label_of(kept.kind)) + " is put in");
}

// --- Writing ---

office::RecordForm part_form(Visit& visit, const Plan& plan, const PlanPart& part, const Problems& problems) {
    return {part_fields().shape(),
            columns_of(part.kind),
            &part,
            part_address(plan, part),
            "Save",
            back_to(plan, part),
            reason_controls(visit, plan, problems),
            needed_columns_of(part.kind)};
}

http::Response show_part(Visit& visit) {
    auto plan = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&plan)) return std::move(*page);
    auto part = part_asked_for(visit, std::get<Plan>(plan));
    if (!part) return not_found(visit);
    return form_page(visit, std::get<Plan>(plan), label_of(part->kind),
                     part_form(visit, std::get<Plan>(plan), *part, {}), {});
}

http::Response keep_part(Visit& visit) {
    auto asked = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    const auto& plan = std::get<Plan>(asked);
    auto stands = part_asked_for(visit, plan);
    if (!stands) return not_found(visit);
    auto part = *stands;
    ChangeReason reason;
    auto problems = read_form(part_fields(), columns_of(part.kind), visit.typed_of(), part, visit.today());
    for (auto& problem : check(part).list)
        if (!problems.has(problem.member)) problems.list.push_back(problem);
    for (auto& problem : read_reason(visit, reason).list) problems.list.push_back(problem);
    if (!problems.empty())
        return form_page(visit, plan, label_of(part.kind), part_form(visit, plan, *stands, problems), problems);
    part.version = office::version_typed(visit, part.version);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<PlanPart> {
            auto changed = TRY(office::keep(change, part_fields(), part));
            keep_reason(change, plan, part.key, reason.reason, reason.theme,
                        reason.finding); // told later, too, of a change before
            return changed;
        },
        reason.reason.text);
    if (!kept) {
        auto form = part_form(visit, plan, *stands, {});
        return form_page(visit, plan, label_of(part.kind), form, {}, both_versions(visit, form, kept.refusal()), 409);
    }
    return saved(visit, back_to(plan, *kept), "Saved");
}

// --- Taking out, and the order ---

http::Response removal_page(Visit& visit, const Plan& plan, const PlanPart& part, const Problems& problems) {
    auto title = std::string("Take out this ") + folded(label_of(part.kind));
    Html main = html::error_summary(problems) + html::page_heading(title, plan.reference + ": " + plan.title);
    main += html::inset_text(
        {.text = html::render_prose(
             Prose{part.title + (part.title.empty() || part.words.text.empty() ? "" : "\n\n") + part.words.text})});
    main += html::paragraph("Versions that were made before keep it.");
    main += form_begin(visit, part_address(plan, part) + "/removal")
            + html::hidden_field("version", std::to_string(part.version)) + reason_controls(visit, plan, problems)
            + html::button_group({html::button({.text = "Take it out", .classes = "govuk-button--warning"}),
                                  html::link({.text = "Keep it", .href = back_to(plan, part)})})
            + office::form_end();
    return show(visit, desk_words(plan, title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_removal(Visit& visit) {
    auto plan = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&plan)) return std::move(*page);
    auto part = part_asked_for(visit, std::get<Plan>(plan));
    if (!part) return not_found(visit);
    return removal_page(visit, std::get<Plan>(plan), *part, {});
}

http::Response take_out(Visit& visit) {
    auto asked = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    const auto& plan = std::get<Plan>(asked);
    auto part = part_asked_for(visit, plan);
    if (!part)
        return refuse_with_words(visit, plan, {"This part has been taken out already.", "", Refusal::Kind::conflict},
                                 {"reason", "theme"});
    ChangeReason reason;
    if (auto problems = read_reason(visit, reason); !problems.empty())
        return removal_page(visit, plan, *part, problems);
    if (office::version_typed(visit, part->version) != part->version)
        return refuse_with_words(visit, plan,
                                 {"Someone else changed this part meanwhile. Read it again before you take it out.", "",
                                  Refusal::Kind::conflict},
                                 {"reason", "theme"});
    visit.change(
        [&](office::Change& change) {
            keep_reason(change, plan, part->key, reason.reason, reason.theme, reason.finding);
            remove_part(change, *part);
            return 0;
        },
        reason.reason.text.empty() ? "Taken out of the draft" : reason.reason.text);
    return saved(visit, desk_address(plan), std::string("The ") + folded(label_of(part->kind)) + " is taken out");
}

http::Response reorder(Visit& visit) {
    auto asked = writable_plan(visit);
    if (auto* page = std::get_if<http::Response>(&asked)) return std::move(*page);
    const auto& plan = std::get<Plan>(asked);
    auto act = visit.typed("act");
    auto dash = act.find('-');
    auto id = dash == std::string_view::npos ? Result<std::int64_t>(one_problem(""))
                                             : Kind<std::int64_t>::read(act.substr(dash + 1), {});
    auto part = id ? find_part(visit.db, {*id}) : std::nullopt;
    bool is_up = act.starts_with("up-");
    if (!part || part->plan != plan.id || (!is_up && !act.starts_with("down-"))) return not_found(visit);
    auto moved = visit.change(
        [&](office::Change& change) { return move_part(change, *part, is_up ? Direction::up : Direction::down); });
    if (!moved) return refuse(visit, moved.refusal());
    return saved(visit, back_to(plan, *part), is_up ? "Moved up" : "Moved down");
}

} // namespace

void mount_plan_parts(office::Routes& at) {
    using office::may;
    const std::string plan = "/work/plan/{reference}";
    at.get(plan + "/parts/new", show_kinds, may(Right::write_plan), "Choose what to put into a plan");
    at.get(plan + "/parts/new/{kind}", show_new_part, may(Right::write_plan),
           "Open the form that puts a part into a plan");
    at.post(plan + "/parts/new/{kind}", put_in, may(Right::write_plan),
            "Put a section, priority, objective or paragraph into a plan");
    at.get(plan + "/parts/{part}", show_part, may(Right::write_plan), "Open the form of one part of a plan");
    at.post(plan + "/parts/{part}", keep_part, may(Right::write_plan), "Change one part of a plan, with the reason");
    at.get(plan + "/parts/{part}/removal", show_removal, may(Right::write_plan),
           "Ask before a part is taken out of a plan");
    at.post(plan + "/parts/{part}/removal", take_out, may(Right::write_plan),
            "Take a part out of a plan, with the reason");
    at.post(plan + "/order", reorder, may(Right::write_plan), "Move a part of a plan up or down");
}

} // namespace reeve::planning
