// Work on several actions at once: what would change, the change itself, and the way back.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* usual_chaser = "Where does this stand? Say what has been done and what is in the way.";
constexpr std::size_t most_at_once = 100;

std::vector<Action> named(Visit& visit, const std::vector<std::string>& references) {
    std::vector<Action> list;
    for (const auto& reference : references)
        if (auto action = action_named(visit.db, reference); action && list.size() < most_at_once)
            list.push_back(std::move(*action));
    return list;
}

Html chosen_table(Visit& visit, const std::vector<Action>& list, const char* caption) {
    html::Table table{.caption = caption, .head = {{"Action"}, {"Owner"}, {"Due now"}, {"Status"}}, .is_stacked = true};
    for (const auto& action : list)
        table.rows.push_back(
            {{{html::link({.text = action.reference + " " + action.title, .href = address_of(action)})},
              {action.owner_post.empty() ? "Nobody yet" : action.owner_post},
              {due_shown(action, visit.today())},
              {label_of(action.state)}}});
    return html::table(table);
}

Html hidden_ids(const std::vector<Action>& list) {
    Html made;
    for (const auto& action : list) made += html::hidden_field("id", action.reference);
    return made;
}

Html hidden_versions(const std::vector<Action>& list) {
    Html made;
    for (const auto& action : list)
        made += html::hidden_field("version", action.reference + "." + std::to_string(action.version));
    return made;
}

Html cancel() { return html::link({.text = "Cancel", .href = "/work/actions"}); }

http::Response page_of(Visit& visit, const char* title, const Html& main, const Problems& problems, int status = 200) {
    return show(visit,
                {.title = title,
                 .section = "My work",
                 .trail = {{"Actions", "/work/actions"}},
                 .has_errors = !problems.empty()},
                html::error_summary(problems) + main, problems.empty() ? status : 422);
}

http::Response none_chosen(Visit& visit) {
    Problems problems;
    problems.add("actions", "Select an action first");
    Html main = html::page_heading("No action is chosen")
                + html::paragraph(html::link({.text = "Go back to the actions", .href = "/work/actions"}));
    return page_of(visit, "No action is chosen", main, problems);
}

// ---- Chasers ----

http::Response chaser_form(Visit& visit, const std::vector<Action>& list, const Problems& problems) {
    auto heading = "Record a chaser for " + counted(static_cast<std::int64_t>(list.size()), "action");
    Html main = html::page_heading(heading) + chosen_table(visit, list, "Actions that get this chaser");
    main += form_begin(visit, "/work/actions/chasers") + hidden_ids(list);
    main += html::textarea(
        {.name = "words",
         .label = "What do you ask?",
         .hint = "It is kept with each action. It is not sent by email: tell the owner as you usually do.",
         .error = html::error_of(problems, "words"),
         .value = visit.has_typed() ? std::string(visit.typed("words")) : usual_chaser,
         .rows = 3});
    main += html::button_group({html::button({.text = "Record the chaser"}), cancel()}) + form_end();
    return page_of(visit, "Record a chaser", main, problems);
}

http::Response receive_chasers(Visit& visit) {
    auto list = named(visit, visit.request.form.all("id"));
    if (list.empty()) return none_chosen(visit);
    auto kept = visit.change([&](Change& change) -> Result<Done> {
        for (const auto& action : list)
            TRY(add_note(change, action, NoteKind::chaser, std::string(visit.typed("words"))));
        return Done{};
    });
    if (!kept) return kept.has_problems() ? chaser_form(visit, list, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, "/work/actions",
                 "A chaser is recorded with " + counted(static_cast<std::int64_t>(list.size()), "action"));
}

// ---- Due dates ----

Html new_dates(Visit& visit, const std::vector<Action>& list, const std::optional<Date>& due) {
    html::Table table{.caption = "What changes",
                      .head = {{"Action"}, {"Due now"}, {"Due then"}, {"Times moved then"}},
                      .is_stacked = true};
    for (const auto& action : list) {
        bool is_open = !is_closed(action);
        bool moves = is_open && action.due && due && *action.due != *due;
        std::string then = !is_open ? "Stays: it is closed" : due ? in_short(*due) : "The date you enter";
        table.rows.push_back(
            {{{html::link({.text = action.reference + " " + action.title, .href = address_of(action)})},
              {due_shown(action, visit.today())},
              {then},
              {with_commas(action.times_moved + (moves ? 1 : 0))}}});
    }
    return html::table(table);
}

http::Response due_form(Visit& visit, const std::vector<Action>& list, const Problems& problems, const Html& above = {},
                        int status = 200) {
    auto due = typed_date(visit, "due", "");
    auto heading = "Change the due date of " + counted(static_cast<std::int64_t>(list.size()), "action");
    Html main = above + html::page_heading(heading) + new_dates(visit, list, due ? std::optional(*due) : std::nullopt);
    main += form_begin(visit, "/work/actions/due-dates") + hidden_ids(list) + hidden_versions(list);
    main += html::text_input({.name = "due",
                              .label = "New due date",
                              .hint = "Like 5 September 2026, or next Thursday.",
                              .error = html::error_of(problems, "due"),
                              .value = std::string(visit.typed("due")),
                              .classes = "govuk-input--width-20"});
    main += html::textarea({.name = "why",
                            .label = "Why do the dates move?",
                            .hint = "Moves are counted, and history keeps the reason.",
                            .error = html::error_of(problems, "why"),
                            .value = std::string(visit.typed("why")),
                            .rows = 3});
    main += html::button_group({html::button({.text = "Change these dates"}), cancel()}) + form_end();
    return page_of(visit, "Change due dates", main, problems, status);
}

// "A-0412.5" among what the form was made from.
bool is_fresh(const std::vector<std::string>& versions, const Action& action) {
    auto wanted = action.reference + "." + std::to_string(action.version);
    return std::find(versions.begin(), versions.end(), wanted) != versions.end();
}

http::Response receive_dates(Visit& visit) {
    auto list = named(visit, visit.request.form.all("id"));
    if (list.empty()) return none_chosen(visit);
    for (const auto& action : list)
        if (!is_fresh(visit.request.form.all("version"), action))
            return due_form(visit, list, {},
                            html::inset_text({.text = "Someone else changed " + action.reference
                                                      + " meanwhile. The table shows how all of them stand now. "
                                                        "Nothing is saved yet."}),
                            409);
    auto due = typed_date(visit, "due", "Enter the new due date");
    if (!due) return due_form(visit, list, due.problems());
    if (auto problems = too_long(visit, {"why"}); !problems.empty()) return due_form(visit, list, problems);
    auto why = tidied(visit.typed("why"));
    std::string moved;
    auto kept = visit.change(
        [&](Change& change) -> Result<Done> {
            moved.clear();
            for (const auto& action : list) {
                if (is_closed(action) || action.due == *due) continue;
                auto now = TRY(keep_action(change, TRY(move_due(action, *due, why))));
                moved += "&moved=" + now.reference + "." + std::to_string(now.version) + "."
                         + (action.due ? iso(*action.due) : "none");
            }
            return Done{};
        },
        why);
    if (!kept) return kept.has_problems() ? due_form(visit, list, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, "/work/actions/due-dates?then=undo" + moved, "");
}

// One change of date that can be taken back: the action as it stands if nobody changed it since, and the date it had.
struct MovedDate {
    Action action;
    std::optional<Date> was;
    bool can_go_back = false;
};

std::vector<MovedDate> moved_dates(Visit& visit, const std::vector<std::string>& marks) {
    std::vector<MovedDate> list;
    for (const auto& mark : marks) {
        auto parts = split(mark, '.');
        if (parts.size() != 3 || list.size() == most_at_once) continue;
        auto action = action_named(visit.db, parts[0]);
        if (!action) continue;
        auto was = parse_iso_date(parts[2]);
        bool is_same = std::to_string(action->version) == parts[1];
        list.push_back(
            {std::move(*action), was ? std::optional(*was) : std::nullopt, is_same && (was || parts[2] == "none")});
    }
    return list;
}

http::Response show_moved(Visit& visit) {
    auto marks = visit.request.query.all("moved");
    auto list = moved_dates(visit, marks);
    bool can_undo = false;
    html::Table table{.caption = "Dates that were changed",
                      .head = {{"Action"}, {"Was due"}, {"Is due"}},
                      .empty_text = "No date was changed.",
                      .is_stacked = true};
    for (const auto& moved : list) {
        table.rows.push_back({{{html::link({.text = moved.action.reference + " " + moved.action.title,
                                            .href = address_of(moved.action)})},
                               {moved.was ? in_short(*moved.was) : "No date"},
                               {moved.action.due ? in_short(*moved.action.due) : "No date"}}});
        can_undo = can_undo || moved.can_go_back;
    }
    Html main =
        html::page_heading(counted(static_cast<std::int64_t>(list.size()), "due date is", "due dates are") + " changed")
        + html::table(table);
    if (can_undo) {
        main += form_begin(visit, "/work/actions/due-dates/undoing");
        for (const auto& mark : marks) main += html::hidden_field("moved", mark);
        main += html::button({.text = "Undo", .classes = "govuk-button--secondary"}) + form_end();
    } else if (!list.empty())
        main += html::paragraph("These actions were changed again since, so there is nothing to undo here.");
    main += html::paragraph(html::link({.text = "Back to the actions", .href = "/work/actions"}));
    return page_of(visit, "Due dates are changed", main, {});
}

http::Response undo_dates(Visit& visit) {
    auto list = moved_dates(visit, visit.request.form.all("moved"));
    int undone = 0;
    auto kept = visit.change(
        [&](Change& change) -> Result<Done> {
            undone = 0;
            for (const auto& moved : list) {
                if (!moved.can_go_back) continue;
                auto back = moved.action;
                if (moved.was && back.times_moved > 0) --back.times_moved;
                back.due = moved.was;
                TRY(keep_action(change, back));
                ++undone;
            }
            return Done{};
        },
        "The change of several due dates was undone");
    if (!kept)
        return kept.has_problems() ? page_of(visit, "Not undone", html::page_heading("Not undone"), kept.problems())
                                   : refuse(visit, kept.refusal());
    return saved(visit, "/work/actions", counted(undone, "due date is", "due dates are") + " as before");
}

http::Response show_chosen(Visit& visit) {
    auto list = named(visit, visit.request.query.all("id"));
    if (list.empty()) return none_chosen(visit);
    return visit.query("do") == "due-date" ? due_form(visit, list, {}) : chaser_form(visit, list, {});
}

} // namespace

void mount_actions_together(Routes& at) {
    at.get("/work/actions/chosen", show_chosen, may(Right::write_actions),
           "See what would change in the actions that were ticked");
    at.post("/work/actions/chasers", receive_chasers, may(Right::write_actions),
            "Record a chaser with several actions");
    at.get("/work/actions/due-dates", show_moved, may(Right::write_actions),
           "See which due dates were changed, with the way back");
    at.post("/work/actions/due-dates", receive_dates, may(Right::write_actions),
            "Change the due date of several actions");
    at.post("/work/actions/due-dates/undoing", undo_dates, may(Right::write_actions),
            "Take a change of several due dates back");
}

} // namespace reeve::office
