// The boards' forward plans: for staff with the forms that book priorities and note what was taken, and for the public.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/key_boxes.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "planning/forward_plan_store.h"
#include "planning/forward_plan_view.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/forward-plans";
constexpr const char* open_list = "/plan/forward-plan";
const std::vector<std::string_view> columns = {"title", "every_months", "counted_from", "is_public"};
const std::vector<std::string_view> meeting_columns = {"meets_on", "note"};

std::string address_of(const ForwardPlan& plan) { return std::string(desk) + "/" + plan.reference; }

ForwardPlanShown shown(Visit& visit, const ForwardPlan& plan) {
    return {plan, priorities_in_force(visit.db, visit.today()), meetings_of(visit.db, plan.id), visit.today()};
}

std::optional<ForwardPlan> plan_asked(Visit& visit) { return find_forward_plan(visit.db, visit.part("reference")); }

office::PageWords words_of(const std::string& title, const Problems& problems = {}) {
    return {.title = title,
            .section = "Plan",
            .trail = {{"Plans", "/work/plan"}, {"Forward plans", desk}},
            .has_errors = !problems.empty()};
}

// ---- Lists ----

const std::vector<std::string> sheet_columns = {"Board",      "Priority", "Last taken", "Due by",
                                                "Booked for", "Turn",     "Words",      "Sample"};

void add_rows(office::Sheet& sheet, const ForwardPlanShown& of) {
    auto day = [](const std::optional<Date>& on) { return on ? iso(*on) : std::string(); };
    for (const auto& priority : of.priorities) {
        auto turn = turn_of(priority.key, of.plan, of.meetings, of.today);
        sheet.rows.push_back({of.plan.title, priority.title, day(turn.taken_on), iso(turn.due_by), day(turn.booked_for),
                              label_of(turn.turn), in_words(turn, of.today), of.plan.is_sample ? "Yes" : "No"});
    }
}

std::vector<ForwardPlan> public_plans(Visit& visit) {
    auto all = all_forward_plans(visit.db);
    std::erase_if(all, [](const ForwardPlan& plan) { return !plan.is_public; });
    return all;
}

office::Sheet sheet_of(Visit& visit, const std::vector<ForwardPlan>& plans) {
    office::Sheet sheet{"Forward plans", sheet_columns, {}, ""};
    for (const auto& plan : plans) add_rows(sheet, shown(visit, plan));
    return sheet;
}
office::Sheet desk_sheet(Visit& visit) { return sheet_of(visit, all_forward_plans(visit.db)); }
office::Sheet public_sheet(Visit& visit) { return sheet_of(visit, public_plans(visit)); }

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a forward plan", .href = std::string(desk) + "/new"}));
    actions.push_back(
        html::button({.text = "See it as the public does", .href = open_list, .classes = "govuk-button--secondary"}));
    html::Table table{.caption = "Forward plans",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Board"}, {"Each priority comes"}, {"What is late"}},
                      .empty_text = "No forward plan is kept yet. Begin one for each board that takes the plan.",
                      .is_stacked = true};
    for (const auto& plan : all_forward_plans(visit.db))
        table.rows.push_back(
            {.cells = {{html::link({.text = plan.title, .href = address_of(plan)}) + html::sample_mark(plan.is_sample)},
                       {"Every " + counted(plan.every_months, "month")},
                       {late_in_words(shown(visit, plan))}}});
    Html main = html::heading_with_actions("Forward plans", actions)
                + html::lead_paragraph("Which priority of the plan comes before which board, and when.")
                + html::table(table) + office::list_files(desk);
    auto words = words_of("Forward plans");
    words.trail.pop_back();
    return show(visit, words, main);
}

http::Response public_page(Visit& visit) {
    Html main = html::page_heading("When each priority comes before the board")
                + html::lead_paragraph("Every priority of the plan is taken in turn. What is late is said.");
    auto plans = public_plans(visit);
    if (plans.empty()) main += html::paragraph("No forward plan is shown here yet.");
    for (const auto& plan : plans) {
        auto of = shown(visit, plan);
        main += html::section_heading(html::escaped(plan.title) + html::sample_mark(plan.is_sample), plan.reference)
                + html::paragraph("Each priority comes before it at least every " + counted(plan.every_months, "month")
                                  + ". " + late_in_words(of))
                + turns_view(of) + meetings_view(of, "");
    }
    main += office::list_files(open_list);
    return show(visit,
                {.title = "When each priority comes before the board",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

// ---- One forward plan ----

http::Response plan_page(Visit& visit) {
    auto plan = plan_asked(visit);
    if (!plan) return not_found(visit);
    auto of = shown(visit, *plan);
    bool may_write = visit.may(Right::write_plan);
    std::vector<Html> actions;
    if (may_write) {
        actions.push_back(html::button({.text = "Add a meeting", .href = address_of(*plan) + "/meetings/new"}));
        actions.push_back(html::button(
            {.text = "Change", .href = address_of(*plan) + "/change", .classes = "govuk-button--secondary"}));
    }
    Html main = html::heading_with_actions(html::Content(plan->title), actions) + sample_notice(plan->is_sample)
                + html::lead_paragraph(late_in_words(of))
                + html::paragraph("Forward plan " + plan->reference + ". Each priority comes before the board at least "
                                  + "every " + counted(plan->every_months, "month") + ", counted from "
                                  + in_words(plan->counted_from) + " where it was never taken.");
    main += turns_view(of) + meetings_view(of, may_write ? address_of(*plan) + "/meetings/" : "")
            + office::history_block(visit, forward_plan_fields().shape(), plan->id.value);
    return show(visit, words_of(plan->title), main);
}

http::Response form_page(Visit& visit, const ForwardPlan& plan, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = plan.id ? "Change forward plan " + plan.reference : std::string("Begin a forward plan");
    office::RecordForm form{forward_plan_fields().shape(),
                            columns,
                            &plan,
                            plan.id ? address_of(plan) + "/change" : std::string(desk) + "/new",
                            "Save forward plan",
                            plan.id ? address_of(plan) : std::string(desk),
                            {}};
    return office::record_form_page(visit, words_of(title, problems), html::page_heading(title), form, problems,
                                    conflict);
}

http::Response show_new(Visit& visit) { return form_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    ForwardPlan typed;
    if (auto problems = read_form(forward_plan_fields(), columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_forward_plan(change, typed); });
    if (!kept) return form_page(visit, {}, kept.problems());
    return saved(visit, address_of(*kept), "The forward plan is begun");
}

http::Response show_change(Visit& visit) {
    auto plan = plan_asked(visit);
    return plan ? form_page(visit, *plan, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = plan_asked(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(forward_plan_fields(), columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_forward_plan(made, typed); });
    if (kept) return saved(visit, address_of(*kept), "The forward plan is saved");
    return kept.has_problems() ? form_page(visit, *stands, kept.problems())
                               : form_page(visit, *stands, {}, &kept.refusal());
}

// ---- Its meetings ----

std::vector<office::NamedKey> names_of(Visit& visit) {
    std::vector<office::NamedKey> names;
    for (const auto& priority : priorities_in_force(visit.db, visit.today()))
        names.push_back({priority.key, std::to_string(priority.number) + ". " + priority.title});
    return names;
}

office::KeyBoxes planned_boxes(Visit& visit, const MeetingItems& of) {
    office::KeyBoxes boxes{"planned", "Which priorities are on its agenda?",
                           "",        names_of(visit),
                           {},        "No plan is in force today, so there is no priority to book."};
    for (const auto& item : of.items) boxes.chosen.push_back(item.priority);
    return boxes;
}

office::KeyBoxes taken_boxes(Visit& visit, const MeetingItems& of) {
    office::KeyBoxes boxes{"taken",
                           "Which did it take?",
                           "Fill this in once it has met.",
                           names_of(visit),
                           {},
                           "No priority can be noted as taken."};
    for (const auto& item : of.items)
        if (item.is_taken) boxes.chosen.push_back(item.priority);
    return boxes;
}

http::Response meeting_page(Visit& visit, const ForwardPlan& plan, const MeetingItems& of, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    const auto& meeting = of.meeting;
    auto title = meeting.id ? "Meeting of " + in_words(meeting.meets_on) : std::string("Add a meeting");
    office::RecordForm form{forward_meeting_fields().shape(),
                            meeting_columns,
                            &meeting,
                            address_of(plan) + "/meetings/" + (meeting.id ? std::to_string(meeting.number) : "new"),
                            "Save meeting",
                            address_of(plan),
                            key_boxes(visit, planned_boxes(visit, of), problems)
                                + key_boxes(visit, taken_boxes(visit, of), problems)};
    auto words = words_of(title, problems);
    words.trail.emplace_back(plan.title, address_of(plan));
    return office::record_form_page(visit, words, html::page_heading(title, plan.title), form, problems, conflict);
}

std::optional<MeetingItems> meeting_asked(Visit& visit, const ForwardPlan& plan) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (auto& meeting : meetings_of(visit.db, plan.id))
        if (number && meeting.meeting.number == *number) return meeting;
    return std::nullopt;
}

struct TypedMeeting {
    ForwardMeeting meeting;
    MeetingKeys keys;
    Problems problems;
};

TypedMeeting read_meeting(Visit& visit, const MeetingItems& stands) {
    TypedMeeting typed{stands.meeting, {}, {}};
    typed.problems =
        read_form(forward_meeting_fields(), meeting_columns, visit.typed_of(), typed.meeting, visit.today());
    auto take = [&](const office::KeyBoxes& boxes, std::vector<PartKey>& keys) {
        auto read = office::keys_typed(visit, boxes);
        if (read) keys = *read;
        else
            for (const auto& problem : read.problems().list) typed.problems.list.push_back(problem);
    };
    take(planned_boxes(visit, stands), typed.keys.planned);
    take(taken_boxes(visit, stands), typed.keys.taken);
    typed.meeting.version = office::version_typed(visit, stands.meeting.version);
    return typed;
}

http::Response show_new_meeting(Visit& visit) {
    auto plan = plan_asked(visit);
    return plan ? meeting_page(visit, *plan, {}, {}) : not_found(visit);
}

http::Response add_new_meeting(Visit& visit) {
    auto plan = plan_asked(visit);
    if (!plan) return not_found(visit);
    auto typed = read_meeting(visit, {});
    if (!typed.problems.empty()) return meeting_page(visit, *plan, {}, typed.problems);
    typed.meeting.forward_plan = plan->id;
    auto kept = visit.change([&](office::Change& made) { return add_meeting(made, typed.meeting, typed.keys); });
    if (!kept) return meeting_page(visit, *plan, {}, kept.problems());
    return saved(visit, address_of(*plan), "The meeting of " + in_words(kept->meets_on) + " is added");
}

http::Response show_meeting(Visit& visit) {
    auto plan = plan_asked(visit);
    auto meeting = plan ? meeting_asked(visit, *plan) : std::nullopt;
    return meeting ? meeting_page(visit, *plan, *meeting, {}) : not_found(visit);
}

http::Response change_meeting(Visit& visit) {
    auto plan = plan_asked(visit);
    auto stands = plan ? meeting_asked(visit, *plan) : std::nullopt;
    if (!stands) return not_found(visit);
    auto typed = read_meeting(visit, *stands);
    if (!typed.problems.empty()) return meeting_page(visit, *plan, *stands, typed.problems);
    auto kept = visit.change([&](office::Change& made) { return keep_meeting(made, typed.meeting, typed.keys); });
    if (kept) return saved(visit, address_of(*plan), "The meeting of " + in_words(kept->meets_on) + " is saved");
    return kept.has_problems() ? meeting_page(visit, *plan, *stands, kept.problems())
                               : meeting_page(visit, *plan, *stands, {}, &kept.refusal());
}

} // namespace

void mount_forward_plans(office::Routes& at) {
    auto write = office::may(Right::write_plan);
    const std::string list = desk, one = list + "/{reference}";
    at.list(list, list_page, desk_sheet, office::may(Right::read_office),
            "See the boards' forward plans, and which priorities are late");
    at.get(list + "/new", show_new, write, "Open the form that begins a board's forward plan");
    at.post(list + "/new", add, write, "Begin a board's forward plan");
    at.get(one, plan_page, office::may(Right::read_office), "See when each priority comes before a board");
    at.get(one + "/change", show_change, write, "Open the form that changes a forward plan");
    at.post(one + "/change", change, write, "Change a forward plan");
    at.get(one + "/meetings/new", show_new_meeting, write, "Open the form that adds a meeting");
    at.post(one + "/meetings/new", add_new_meeting, write, "Add a meeting with the priorities on its agenda");
    at.get(one + "/meetings/{number}", show_meeting, write, "Open the form that changes a meeting");
    at.post(one + "/meetings/{number}", change_meeting, write,
            "Change a meeting's agenda, or note which priorities it took");
    at.cached_list(open_list, public_page, public_sheet, "See when each priority of the plan comes before the board");
}

} // namespace reeve::planning
