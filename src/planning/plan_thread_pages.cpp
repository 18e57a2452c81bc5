// The threads of the plan: for staff with the form that says what carries each, and for the public a page for each.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/action_parts.h"
#include "office/history_pages.h"
#include "office/key_boxes.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include "planning/part_names.h"
#include "planning/plan_pages.h"
#include "planning/plan_store.h"
#include "planning/plan_thread_store.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Action;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/threads";
constexpr const char* open_list = "/plan/threads";
const std::vector<std::string_view> columns = {"title", "words", "is_public"};

std::string desk_of(const PlanThread& thread) { return std::string(desk) + "/" + thread.reference; }
std::string public_of(const PlanThread& thread) { return std::string(open_list) + "/" + thread.reference; }

// Priorities and objectives of the plan in force, in its order.
std::vector<NumberedPart> parts_to_tag(Visit& visit) {
    std::vector<NumberedPart> parts;
    if (auto plan = plan_in_force(visit.db, visit.today()))
        for (auto& at : numbered(parts_of(visit.db, plan->id)))
            if (at.part.kind == PartKind::priority || at.part.kind == PartKind::objective) parts.push_back(at);
    return parts;
}

struct Shown {
    PlanThread thread;
    std::vector<NumberedPart> parts;
    std::vector<Action> actions;
};

Shown shown(Visit& visit, const PlanThread& thread) {
    Shown of{thread, parts_to_tag(visit), actions_of_thread(visit.db, thread.id)};
    auto keys = parts_of_thread(visit.db, thread.id);
    std::erase_if(of.parts, [&](const NumberedPart& at) { return !office::holds(keys, at.part.key); });
    return of;
}

Html parts_list(const Shown& of) {
    std::vector<html::Content> lines;
    for (const auto& at : of.parts) {
        auto address = at.part.kind == PartKind::priority ? address_of_priority(at) : "/plan#" + anchor_of(at);
        lines.emplace_back(html::link({.text = words_of(at), .href = address}));
    }
    return html::section_heading("In the plan", "plan")
           + (lines.empty() ? html::paragraph("No part of the plan in force is under it yet.")
                            : html::bullet_list(lines));
}

enum class Reader { staff, anyone };

// Every action is counted; the public reads those that are shown to it, in their public words.
Html actions_list(const Shown& of, Date today, Reader reader) {
    html::Table table{.caption = "Actions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Action"}, {"Owner"}, {"Due"}, {"Status"}},
                      .is_stacked = true};
    std::int64_t unshown = 0;
    for (const auto& action : of.actions) {
        bool is_open = reader == Reader::anyone;
        if (is_open && !action.is_public) {
            ++unshown;
            continue;
        }
        auto words = is_open ? shortened(action.public_words.text, 120) : action.title;
        auto address = is_open ? public_address_of(action) : address_of(action);
        table.rows.push_back({.cells = {{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                            html::link({.text = words, .href = address}), action.reference)},
                                        {action.owner_post.empty() ? "Not given yet" : action.owner_post},
                                        {due_shown(action, today)},
                                        {standing_chip(action, today)}}});
    }
    Html view = html::section_heading("Actions", "actions") + html::paragraph(actions_in_words(of.actions, today));
    if (!table.rows.empty()) view += html::table(table);
    if (unshown)
        view += html::small_paragraph(counted(unshown, "action is counted", "actions are counted")
                                      + " above and not shown here, because what it says is not for the public.");
    return view;
}

// ---- Lists ----

office::Sheet sheet_of(Visit& visit, Reader reader) {
    office::Sheet sheet{
        "Threads of the plan", {"Reference", "Thread", "Parts of the plan", "Actions", "Sample"}, {}, ""};
    for (const auto& thread : all_threads(visit.db)) {
        if (reader == Reader::anyone && !thread.is_public) continue;
        auto of = shown(visit, thread);
        std::vector<std::string> names;
        for (const auto& at : of.parts) names.push_back(words_of(at));
        sheet.rows.push_back({thread.reference, thread.title, joined(names, "; "),
                              actions_in_words(of.actions, visit.today()), thread.is_sample ? "Yes" : "No"});
    }
    return sheet;
}
office::Sheet desk_sheet(Visit& visit) { return sheet_of(visit, Reader::staff); }
office::Sheet public_sheet(Visit& visit) { return sheet_of(visit, Reader::anyone); }

Html list_view(Visit& visit, Reader reader) {
    html::Table table{.caption = "Threads",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Thread"}, {"Parts of the plan"}, {"Actions"}},
                      .empty_text = "No thread is shown here yet.",
                      .is_stacked = true};
    for (const auto& thread : all_threads(visit.db)) {
        if (reader == Reader::anyone && !thread.is_public) continue;
        auto of = shown(visit, thread);
        auto address = reader == Reader::staff ? desk_of(thread) : public_of(thread);
        table.rows.push_back(
            {.cells = {{html::link({.text = thread.title, .href = address}) + html::sample_mark(thread.is_sample)},
                       {std::to_string(of.parts.size())},
                       {actions_in_words(of.actions, visit.today())}}});
    }
    return html::table(table);
}

constexpr const char* about = "What runs through the whole plan, and what in it carries each thread.";

office::PageWords desk_words(const std::string& title, const Problems& problems = {}) {
    return {.title = title,
            .section = "Plan",
            .trail = {{"Plans", "/work/plan"}, {"Threads", desk}},
            .has_errors = !problems.empty()};
}

http::Response list_page(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a thread", .href = std::string(desk) + "/new"}));
    Html main = html::heading_with_actions("Threads", actions) + html::lead_paragraph(about)
                + list_view(visit, Reader::staff) + office::list_files(desk);
    auto words = desk_words("Threads");
    words.trail.pop_back();
    return show(visit, words, main);
}

http::Response public_list(Visit& visit) {
    Html main = html::page_heading("Threads of the plan") + html::lead_paragraph(about)
                + list_view(visit, Reader::anyone) + office::list_files(open_list);
    return show(visit,
                {.title = "Threads of the plan",
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}},
                 .is_public = true},
                main);
}

// ---- One thread ----

std::optional<PlanThread> thread_asked(Visit& visit) { return find_thread(visit.db, visit.part("reference")); }

Html thread_words(const PlanThread& thread) {
    Html view = sample_notice(thread.is_sample);
    if (!thread.words.text.empty()) view += html::render_prose(thread.words, {.heading_level = 2});
    return view;
}

http::Response desk_page(Visit& visit) {
    auto thread = thread_asked(visit);
    if (!thread) return not_found(visit);
    std::vector<Html> actions;
    if (visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Change", .href = desk_of(*thread) + "/change"}));
    auto of = shown(visit, *thread);
    Html main = html::heading_with_actions(html::Content(thread->title), actions) + thread_words(*thread)
                + parts_list(of) + actions_list(of, visit.today(), Reader::staff)
                + office::history_block(visit, thread_fields().shape(), thread->id.value);
    return show(visit, desk_words(thread->title), main);
}

http::Response public_page(Visit& visit) {
    auto thread = thread_asked(visit);
    if (!thread || !thread->is_public) return not_found(visit);
    auto of = shown(visit, *thread);
    Html main = html::page_heading(thread->title, "A thread of the plan") + thread_words(*thread) + parts_list(of)
                + actions_list(of, visit.today(), Reader::anyone);
    return show(visit,
                {.title = thread->title,
                 .section = "Plan and progress",
                 .trail = {{"Police and Crime Plan", "/plan"}, {"Threads", open_list}},
                 .is_public = true},
                main);
}

// ---- Its form ----

office::KeyBoxes part_boxes(Visit& visit, const PlanThread& thread) {
    office::KeyBoxes boxes{"part", "Which priorities and objectives carry it?",
                           "",     {},
                           {},     "No plan is in force today, so there is nothing to tick."};
    for (const auto& at : parts_to_tag(visit)) boxes.all.push_back({at.part.key, words_of(at)});
    if (thread.id) boxes.chosen = parts_of_thread(visit.db, thread.id);
    return boxes;
}

std::string actions_held(Visit& visit, const PlanThread& thread) {
    std::vector<std::string> references;
    if (thread.id)
        for (const auto& action : actions_of_thread(visit.db, thread.id)) references.push_back(action.reference);
    return joined(references, ", ");
}

http::Response form_page(Visit& visit, const PlanThread& thread, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = thread.id ? "Change thread " + thread.reference : std::string("Begin a thread");
    Html more = office::key_boxes(visit, part_boxes(visit, thread), problems)
                + html::textarea(
                    {.name = "actions",
                     .label = "Which actions carry it? (optional)",
                     .hint = "References with commas between them, like A-0101, A-0102.",
                     .error = html::error_of(problems, "actions"),
                     .value = visit.has_typed() ? std::string(visit.typed("actions")) : actions_held(visit, thread),
                     .rows = 2});
    office::RecordForm form{thread_fields().shape(),
                            columns,
                            &thread,
                            thread.id ? desk_of(thread) + "/change" : std::string(desk) + "/new",
                            "Save thread",
                            thread.id ? desk_of(thread) : std::string(desk),
                            more};
    return office::record_form_page(visit, desk_words(title, problems), html::page_heading(title), form, problems,
                                    conflict);
}

struct Typed {
    PlanThread thread;
    ThreadTags tags;
    Problems problems;
};

Typed read_typed(Visit& visit, const PlanThread& stands) {
    Typed typed{stands, {}, {}};
    typed.problems = read_form(thread_fields(), columns, visit.typed_of(), typed.thread, visit.today());
    if (auto keys = office::keys_typed(visit, part_boxes(visit, stands))) typed.tags.parts = *keys;
    else office::add_all(typed.problems, keys.problems());
    office::add_all(typed.problems, office::too_long(visit, {"actions"}));
    if (auto references = action_references(visit.typed("actions"))) typed.tags.actions = *references;
    else office::add_all(typed.problems, references.problems());
    typed.thread.version = office::version_typed(visit, stands.version);
    return typed;
}

http::Response show_new(Visit& visit) { return form_page(visit, {}, {}); }

http::Response add(Visit& visit) {
    auto typed = read_typed(visit, {});
    if (!typed.problems.empty()) return form_page(visit, {}, typed.problems);
    auto kept = visit.change([&](office::Change& change) { return add_thread(change, typed.thread, typed.tags); });
    if (!kept) return form_page(visit, {}, kept.problems());
    return saved(visit, desk_of(*kept), "Thread " + kept->reference + " is begun");
}

http::Response show_change(Visit& visit) {
    auto thread = thread_asked(visit);
    return thread ? form_page(visit, *thread, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = thread_asked(visit);
    if (!stands) return not_found(visit);
    auto typed = read_typed(visit, *stands);
    if (!typed.problems.empty()) return form_page(visit, *stands, typed.problems);
    auto kept = visit.change([&](office::Change& made) { return keep_thread(made, typed.thread, typed.tags); });
    if (kept) return saved(visit, desk_of(*kept), "The thread is saved");
    return kept.has_problems() ? form_page(visit, *stands, kept.problems())
                               : form_page(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_plan_threads(office::Routes& at) {
    auto write = office::may(Right::write_plan);
    const std::string list = desk, one = list + "/{reference}";
    at.list(list, list_page, desk_sheet, office::may(Right::read_office), "See the threads that run through the plan");
    at.get(list + "/new", show_new, write, "Open the form that begins a thread");
    at.post(list + "/new", add, write, "Begin a thread that runs through the plan");
    at.get(one, desk_page, office::may(Right::read_office), "See what stands under a thread of the plan");
    at.get(one + "/change", show_change, write, "Open the form that changes a thread");
    at.post(one + "/change", change, write, "Change a thread, and what carries it");
    at.cached_list(open_list, public_list, public_sheet, "See what runs through the whole plan");
    at.cached("/plan/threads/{reference}", public_page, "Read what in the plan carries one thread");
}

} // namespace reeve::planning
