// The forms of a workstream's milestones: adding one, reaching it, moving its date with the reason.
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/typed_words.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> columns = {"title", "due", "reached_on", "evidence"};
const std::vector<std::string_view> new_columns = {"title", "due"};

std::string list_address(const Workstream& workstream) { return desk_address(workstream) + "/milestones"; }

std::optional<Milestone> milestone_asked_for(Visit& visit, const Workstream& workstream) {
    for (const auto& milestone : milestones_of(visit.db, workstream.id))
        if (milestone.number == number_asked_for(visit)) return milestone;
    return std::nullopt;
}

Html why_control(Visit& visit, const Problems& problems) {
    return html::textarea({.name = "why",
                           .label = "Why does the date move? (optional)",
                           .hint = "Needed where you change the due date.",
                           .error = html::error_of(problems, "why"),
                           .value = std::string(visit.typed("why")),
                           .rows = 2});
}

// ---- Adding one: its evidence comes when it is reached ----

http::Response new_page(Visit& visit, const Workstream& workstream, const Problems& problems) {
    Html main = html::error_summary(problems)
                + html::page_heading("Add a milestone", workstream.reference + ": " + workstream.title)
                + form_begin(visit, list_address(workstream) + "/new");
    for (auto column : new_columns)
        main += html::control(*milestone_fields().shape().find(column), visit.typed(column), problems);
    main += html::button_group({html::button({.text = "Save milestone"}),
                                html::link({.text = "Cancel", .href = desk_address(workstream)})})
            + office::form_end();
    return show(visit, desk_words(workstream, "Add a milestone", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? new_page(visit, *workstream, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    Milestone milestone;
    milestone.workstream = workstream->id;
    auto problems = read_form(milestone_fields(), new_columns, visit.typed_of(), milestone, visit.today());
    if (!problems.empty()) return new_page(visit, *workstream, problems);
    auto kept = visit.change([&](office::Change& change) { return add_milestone(change, milestone); });
    if (!kept) return new_page(visit, *workstream, kept.problems());
    return saved(visit, desk_address(*workstream), "The milestone is added");
}

// ---- Changing one ----

http::Response milestone_page(Visit& visit, const Workstream& workstream, const Milestone& milestone,
                              const Problems& problems, const Refusal* conflict = nullptr) {
    auto number = std::to_string(milestone.number);
    office::RecordForm form{milestone_fields().shape(),
                            columns,
                            &milestone,
                            list_address(workstream) + "/" + number,
                            "Save milestone",
                            desk_address(workstream),
                            why_control(visit, problems)};
    return form_page(visit, workstream, "Milestone " + number, form, problems,
                     conflict ? both_versions(visit, form, *conflict) : Html(), conflict ? 409 : 200);
}

http::Response show_milestone(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    auto milestone = workstream ? milestone_asked_for(visit, *workstream) : std::nullopt;
    return milestone ? milestone_page(visit, *workstream, *milestone, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    auto stands = workstream ? milestone_asked_for(visit, *workstream) : std::nullopt;
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(milestone_fields(), columns, visit.typed_of(), typed, visit.today());
    for (auto& problem : office::too_long(visit, {"why"}).list) problems.list.push_back(problem);
    if (!problems.empty()) return milestone_page(visit, *workstream, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_milestone(made, *stands, typed); },
                             tidied(visit.typed("why")));
    if (kept) return saved(visit, desk_address(*workstream), "The milestone is saved");
    return kept.has_problems() ? milestone_page(visit, *workstream, *stands, kept.problems())
                               : milestone_page(visit, *workstream, *stands, {}, &kept.refusal());
}

} // namespace

void mount_milestones(office::Routes& at) {
    const std::string all = "/work/workstreams/{reference}/milestones";
    auto write = may(office::Right::write_actions);
    at.get(all + "/new", show_new, write, "Open the form that adds a milestone");
    at.post(all + "/new", add, write, "Add a milestone to a workstream");
    at.get(all + "/{number}", show_milestone, write, "Open the form that changes a milestone");
    at.post(all + "/{number}", change, write, "Change a milestone, move its date or say that it is reached");
}

} // namespace reeve::delivery
