// The page of one action: what came from what, where it stands, what may be done with it, and everything said about it.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "office/action_holders.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/people/person_store.h"

namespace reeve::office {
namespace {

using html::Html;

Html moved_words(const Action& action) {
    if (action.times_moved == 0) return {};
    return html::of<"<br>Moved {}">(action.times_moved == 1 ? std::string("once")
                                                            : counted(action.times_moved, "time"));
}

Html owner_shown(Visit& visit, const Action& action) {
    auto person = find_person(visit.db, action.owner);
    if (!person) return html::of<"{}">(action.owner_post.empty() ? "Nobody yet" : action.owner_post);
    if (person->name == action.owner_post) return html::of<"{}">(action.owner_post);
    return html::of<"{} ({})">(action.owner_post, person->name);
}

std::string next_words(const Action& action, Date today) {
    auto next = next_chase(action, today);
    if (!next)
        return is_closed(action) ? "Nothing: it is closed"
               : action.due      ? "All steps are over: tell the manager"
                                 : "Nothing: it has no due date";
    return in_words(next->on) + ". " + words_of(next->chase);
}

// Every workstream that holds it, not only the one it was made from.
Html serves_shown(Visit& visit, const Action& action) {
    std::vector<html::Content> items;
    for (const auto& holder : holders_of(visit.db, action.id))
        items.emplace_back(html::link({.text = holder.title, .href = holder.address}));
    return items.empty() ? Html() : html::bullet_list(items);
}

Html facts_of(Visit& visit, const Action& action) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Status", html::of<"{} {}">(label_of(action.state), standing_chip(action, visit.today())));
    add("Due", due_shown(action, visit.today()) + moved_words(action));
    add("Came from", source_shown(visit, action));
    if (auto serves = serves_shown(visit, action); !serves.empty()) add("Serves", serves);
    add("Owner", owner_shown(visit, action));
    if (!action.outside_post.empty()) add("Who outside must act", action.outside_post);
    add("Next to chase", next_words(action, visit.today()));
    if (!action.area.empty()) add("Area", place_name(visit.db, action.area));
    if (!action.theme.empty()) add("Theme", capitalised(replaced(action.theme, "-", " ")));
    if (!action.blocked_by.text.empty()) add("What is in the way", html::render_prose(action.blocked_by));
    if (!action.evidence.text.empty()) add("What shows that it was done", html::render_prose(action.evidence));
    if (action.done_on) add("Done on", in_words(*action.done_on));
    if (action.verified_on) add("Verified on", in_words(*action.verified_on));
    add("Public", action.is_public
                      ? html::Content(html::link({.text = "Shown to the public", .href = public_address_of(action)}))
                      : html::Content("Not shown to the public"));
    return html::summary_list(list);
}

// ---- What may be done ----

const char* path_of(const Move<ActionState>& move) {
    using enum ActionState;
    if (move.to == blocked) return "blockage";
    if (move.to == done) return "completion";
    if (move.to == verified) return "verification";
    return move.from == done || move.from == verified ? "reopening" : "start";
}

Html move_button(Visit& visit, const Action& action, const Move<ActionState>& move) {
    auto path = std::string(path_of(move));
    auto address = address_of(action) + "/" + path;
    bool is_main = path == "completion" || path == "verification";
    if (path != "start")
        return html::button({.text = move.verb, .href = address, .classes = is_main ? "" : "govuk-button--secondary"});
    return form_begin(visit, address) + html::hidden_field("version", std::to_string(action.version))
           + html::button({.text = move.verb, .classes = "govuk-button--secondary"}) + form_end();
}

Html buttons_of(Visit& visit, const Action& action) {
    if (!visit.may(Right::write_actions)) return {};
    std::vector<Html> buttons;
    for (const auto& move : action_moves().moves_from(action.state)) {
        if (move.to == ActionState::verified && !visit.may(Right::verify_actions)) continue;
        buttons.push_back(move_button(visit, action, move));
    }
    auto more = [&](const char* words, const char* path) {
        buttons.push_back(html::button(
            {.text = words, .href = address_of(action) + "/" + path, .classes = "govuk-button--secondary"}));
    };
    if (!is_closed(action)) more("Change date", "due-date");
    if (!is_closed(action)) more("Hand over", "handover");
    more("Change the words", "change");
    return html::button_group(buttons);
}

// ---- What was said and done ----

Html note_form(Visit& visit, const Action& action, const Problems& problems) {
    Html form = form_begin(visit, address_of(action) + "/notes");
    html::Radios kinds{.name = "kind",
                       .legend = "What is it?",
                       .error = html::error_of(problems, "kind"),
                       .value = !visit.has_typed() ? "note" : std::string(visit.typed("kind")),
                       .classes = "govuk-radios--inline govuk-radios--small"};
    for (const auto& kind : Choices<NoteKind>::list)
        kinds.options.push_back({.value = kind.stored, .text = kind.label});
    form += html::textarea({.name = "words",
                            .label = "Note",
                            .hint = "Leave out names of members of the public.",
                            .error = html::error_of(problems, "words"),
                            .value = std::string(visit.typed("words")),
                            .rows = 3});
    form += html::radios(kinds);
    return form + html::button({.text = "Save note", .classes = "govuk-button--secondary"}) + form_end();
}

html::TimelineItem item_of(const ActionNote& note) {
    return {
        .title = label_of(note.kind), .by = note.by_post, .at = note.at, .description = html::render_prose(note.words)};
}

// The facts above say the rest.
bool tells_at_first(std::string_view change) {
    return change.starts_with("Came from") || change.starts_with("Source") || change.starts_with("Owner")
           || change.starts_with("Due date");
}

html::TimelineItem item_of(const HistoryLine& line) {
    std::vector<html::Content> words;
    for (const auto& change : line.changes)
        if (line.version > 1 || tells_at_first(change)) words.emplace_back(change);
    Html told = words.empty() ? Html() : html::bullet_list(words);
    if (!line.why.empty()) told += html::paragraph("Why: " + line.why);
    return {.title = line.version == 1 ? "Made" : "Changed", .by = line.actor, .at = line.at, .description = told};
}

Html timeline_of(Visit& visit, const Action& action) {
    std::vector<html::TimelineItem> items;
    for (const auto& note : notes_of(visit.db, action.id)) items.push_back(item_of(note));
    for (const auto& line : history_of(visit.db, action_fields().shape(), action.id.value))
        items.push_back(item_of(line));
    std::stable_sort(items.begin(), items.end(),
                     [](const html::TimelineItem& a, const html::TimelineItem& b) { return b.at < a.at; });
    return html::section_heading("What happened", "history") + html::timeline(items);
}

http::Response record_page(Visit& visit, const Action& action, const Problems& problems) {
    Html main = html::error_summary(problems);
    main += html::page_heading(action.title, "Action " + action.reference);
    if (action.is_sample)
        main +=
            html::paragraph(html::of<R"(<span class="rv-sample">SAMPLE</span> Made up, to show how Reeve works.)">());
    main += facts_of(visit, action);
    main += buttons_of(visit, action);
    if (!action.detail.text.empty()) main += html::section_heading("More about it") + html::render_prose(action.detail);
    if (visit.may(Right::write_actions))
        main += html::section_heading("Add a note", "add-note") + note_form(visit, action, problems);
    main += timeline_of(visit, action);
    return show(visit,
                {.title = action.reference,
                 .section = "My work",
                 .trail = {{"Actions", "/work/actions"}},
                 .has_errors = !problems.empty()},
                main, problems.empty() ? 200 : 422);
}

http::Response show_action(Visit& visit) {
    auto action = asked_action(visit);
    return action ? record_page(visit, *action, {}) : not_found(visit);
}

http::Response receive_note(Visit& visit) {
    auto action = asked_action(visit);
    if (!action) return not_found(visit);
    auto kind = choice_of<NoteKind>(visit.typed("kind"));
    if (!kind) return record_page(visit, *action, Problems{{{"kind", "Select what it is"}}});
    auto note = visit.change(
        [&](Change& change) { return add_note(change, *action, *kind, std::string(visit.typed("words"))); });
    if (!note)
        return note.has_problems() ? record_page(visit, *action, note.problems()) : refuse(visit, note.refusal());
    return saved(visit, address_of(*action), std::string(label_of(*kind)) + " is saved with " + action->reference);
}

Sheet sheet_of(Visit& visit) {
    Sheet sheet{.title = "Action", .columns = {"Field", "Value"}};
    auto action = asked_action(visit);
    if (!action) return sheet;
    sheet.title = "Action " + action->reference;
    for (const auto& field : action_fields().shape().fields)
        if (*field.words.label || std::string_view(field.column) == "reference")
            sheet.rows.push_back({*field.words.label ? field.words.label : "Reference", field.shown(&*action)});
    return sheet;
}

} // namespace

void mount_action_record(Routes& at) {
    at.list("/work/actions/{reference}", show_action, sheet_of, may(Right::read_office),
            "See one action, where it came from and what happened");
    at.post("/work/actions/{reference}/notes", receive_note, may(Right::write_actions),
            "Add a note, a chaser or a reply to an action");
}

} // namespace reeve::office
