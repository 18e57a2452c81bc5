// The moves of an action, each with its own form: block, finish, verify, open again, change the date, hand over.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/people/person_store.h"
#include "office/typed_words.h"

namespace reeve::office {
namespace {

using html::Html;

// One move as its page needs it.
struct ActionMove {
    std::string_view path;
    const char* heading;
    const char* button;
    const char* told;      // behind the reference in the notice
    const char* why_field; // whose words history keeps as the reason
    Right right;
    Html (*controls)(Visit&, const Action&, const Problems&);
    Result<Action> (*apply)(Visit&, const Action&);
};

Html asked_in_words(Visit& visit, const char* name, const char* label, const char* hint, const Problems& problems) {
    return html::textarea({.name = name,
                           .label = label,
                           .hint = hint,
                           .error = html::error_of(problems, name),
                           .value = std::string(visit.typed(name)),
                           .rows = 4});
}

Prose prose_typed(const Visit& visit, std::string_view name) { return {tidied(visit.typed(name))}; }

Html no_controls(Visit&, const Action&, const Problems&) { return {}; }
Result<Action> apply_start(Visit&, const Action& action) {
    return action.state == ActionState::blocked ? resume(action) : start(action);
}

Html blockage_controls(Visit& visit, const Action&, const Problems& problems) {
    return asked_in_words(visit, "blocked_by", "What is in the way?", "Who or what it waits for.", problems);
}
Result<Action> apply_blockage(Visit& visit, const Action& action) {
    return block(action, prose_typed(visit, "blocked_by"));
}

Html completion_controls(Visit& visit, const Action&, const Problems& problems) {
    return asked_in_words(visit, "evidence", "What shows that it was done?", "A date, a document, a reply.", problems);
}
Result<Action> apply_completion(Visit& visit, const Action& action) {
    return finish(action, prose_typed(visit, "evidence"), visit.who->person, visit.today());
}

Html verification_controls(Visit& visit, const Action& action, const Problems& problems) {
    Html made = html::inset_text({.text = "What shows that it was done: " + action.evidence.text});
    if (action.done_by != visit.who->person) return made;
    made += html::paragraph("You marked this action as done, so somebody else verifies it.");
    return made
           + asked_in_words(visit, "alone_reason", "If there is nobody else, say why you verify it alone (optional)",
                            "History keeps your reason.", problems);
}
Result<Action> apply_verification(Visit& visit, const Action& action) {
    return verify(action, visit.who->person, visit.today(), tidied(visit.typed("alone_reason")));
}

Html reopening_controls(Visit& visit, const Action&, const Problems& problems) {
    return asked_in_words(visit, "why", "Why is it open again?", "The evidence stays with it.", problems);
}
Result<Action> apply_reopening(Visit& visit, const Action& action) {
    return reopen(action, tidied(visit.typed("why")));
}

Html due_controls(Visit& visit, const Action& action, const Problems& problems) {
    Html made = html::paragraph(action.due ? "It is due on " + in_words(*action.due) + "." : "It has no due date yet.");
    made += html::text_input({.name = "due",
                              .label = "New due date",
                              .hint = "Like 5 September 2026, or next Thursday.",
                              .error = html::error_of(problems, "due"),
                              .value = std::string(visit.typed("due")),
                              .classes = "govuk-input--width-20"});
    return made
           + asked_in_words(visit, "why", "Why does the date move?", "Moves are counted, and history keeps the reason.",
                            problems);
}
Result<Action> apply_due(Visit& visit, const Action& action) {
    auto due = typed_date(visit, "due", "Enter the new due date");
    auto why = tidied(visit.typed("why"));
    if (due) return move_due(action, *due, why);
    auto problems = due.problems();
    if (why.empty()) problems.add("why", "Enter why the date moves");
    return problems;
}

Html handover_controls(Visit& visit, const Action& action, const Problems& problems) {
    auto value = visit.has_typed() ? std::string(visit.typed("owner")) : std::to_string(action.owner.value);
    return html::select(owner_select(visit, value, problems))
           + asked_in_words(visit, "why", "What should they know? (optional)", "", problems);
}
Result<Action> apply_handover(Visit& visit, const Action& action) {
    auto handed = action;
    handed.owner = TRY(typed_owner(visit));
    handed.owner_post = find_person(visit.db, handed.owner)->post;
    return handed;
}

const ActionMove moves[] = {
    {"start", "Start work", "Start work", "is in progress", "", Right::write_actions, no_controls, apply_start},
    {"blockage", "Say it is blocked", "Save that it is blocked", "is blocked", "", Right::write_actions,
     blockage_controls, apply_blockage},
    {"completion", "Mark as done", "Mark as done", "is done. Somebody else verifies it next", "", Right::write_actions,
     completion_controls, apply_completion},
    {"verification", "Verify that it was done", "Verify", "is verified", "alone_reason", Right::verify_actions,
     verification_controls, apply_verification},
    {"reopening", "Open it again", "Open again", "is open again", "why", Right::write_actions, reopening_controls,
     apply_reopening},
    {"due-date", "Change the due date", "Change date", "has a new due date", "why", Right::write_actions, due_controls,
     apply_due},
    {"handover", "Hand it over", "Hand over", "has a new owner", "why", Right::write_actions, handover_controls,
     apply_handover},
};

const ActionMove& asked_move(const Visit& visit) {
    std::string_view path = visit.request.path;
    path.remove_prefix(path.rfind('/') + 1);
    for (const auto& move : moves)
        if (move.path == path) return move;
    throw Fault("no move of an action has this address: " + visit.request.path);
}

http::Response form_page(Visit& visit, const Action& action, const ActionMove& move, const Problems& problems,
                         const Html& above = {}, int status = 200) {
    Html main =
        html::error_summary(problems) + above + html::page_heading(move.heading, action.reference + " " + action.title);
    main += form_begin(visit, address_of(action) + "/" + std::string(move.path))
            + html::hidden_field("version", std::to_string(action.version));
    main += move.controls(visit, action, problems);
    main += html::button_group(
                {html::button({.text = move.button}), html::link({.text = "Cancel", .href = address_of(action)})})
            + form_end();
    return show(
        visit,
        {.title = move.heading, .section = "My work", .trail = action_trail(action), .has_errors = !problems.empty()},
        html::text_column(main), problems.empty() ? status : 422);
}

http::Response show_move(Visit& visit) {
    auto action = asked_action(visit);
    return action ? form_page(visit, *action, asked_move(visit), {}) : not_found(visit);
}

// What others kept since the form was opened; what was typed stands in the form below.
http::Response stale_page(Visit& visit, const Action& action, const ActionMove& move) {
    std::vector<html::Content> lines;
    for (const auto& line : history_of(visit.db, action_fields().shape(), action.id.value))
        if (line.version > typed_version(visit))
            lines.emplace_back(in_words(line.at) + ", " + line.actor + ": " + joined(line.changes, "; "));
    auto above = html::inset_text(
        {.text =
             html::paragraph(
                 "Someone else changed this action while you were working on it. Nothing is lost: theirs is kept, and "
                 "yours stands in the form, ready to be saved as well.")
             + html::bullet_list(lines)});
    return form_page(visit, action, move, {}, above, 409);
}

http::Response receive_move(Visit& visit) {
    auto action = asked_action(visit);
    if (!action) return not_found(visit);
    const auto& move = asked_move(visit);
    if (typed_version(visit) != action->version) return stale_page(visit, *action, move);
    if (auto problems = too_long(visit, {"blocked_by", "evidence", "alone_reason", "why"}); !problems.empty())
        return form_page(visit, *action, move, problems);
    auto moved = move.apply(visit, *action);
    if (!moved)
        return moved.has_problems() ? form_page(visit, *action, move, moved.problems())
                                    : refuse(visit, moved.refusal());
    auto why = *move.why_field ? tidied(visit.typed(move.why_field)) : std::string();
    auto kept = visit.change([&](Change& change) { return keep_action(change, *moved); }, why);
    if (!kept)
        return kept.has_problems() ? form_page(visit, *action, move, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*action), action->reference + " " + move.told);
}

} // namespace

void mount_action_moves(Routes& at) {
    for (const auto& move : moves) {
        auto address = "/work/actions/{reference}/" + std::string(move.path);
        if (move.path != "start")
            at.get(address, show_move, may(move.right), "The form of this move of an action: " + folded(move.heading));
        at.post(address, receive_move, may(move.right), "Move an action: " + folded(move.heading));
    }
}

} // namespace reeve::office
