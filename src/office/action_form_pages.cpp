// The forms that make an action and change its words; where somebody else kept a newer version, both stand side by
// side.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/action_pages.h"
#include "office/action_parts.h"
#include "office/typed_words.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> words_columns = {"title", "detail",    "outside_post", "theme",
                                                     "area",  "is_public", "public_words"};

const Field& field_named(std::string_view column) {
    const auto* field = action_fields().shape().find(column);
    if (!field) throw Fault("an action has no column " + std::string(column));
    return *field;
}

// What stands in a field: what was typed, else what the record holds.
std::string standing_in(const Visit& visit, const Action& action, std::string_view column) {
    if (visit.has_typed()) return std::string(visit.typed(column));
    return action.id ? field_named(column).typed(&action) : std::string(visit.query(column));
}

Html words_controls(Visit& visit, const Action& action, const Problems& problems) {
    Html controls;
    for (auto column : words_columns) {
        auto value = standing_in(visit, action, column);
        if (column == "area") controls += html::select(place_select(visit, value, problems));
        else controls += html::control(field_named(column), value, problems);
    }
    return controls;
}

Html new_controls(Visit& visit, const Problems& problems) {
    Action none;
    auto owner = visit.has_typed() ? std::string(visit.typed("owner")) : std::to_string(visit.who->person.value);
    Html controls = html::control(field_named("title"), standing_in(visit, none, "title"), problems);
    controls += html::control(field_named("detail"), standing_in(visit, none, "detail"), problems);
    controls += html::select(owner_select(visit, owner, problems));
    controls += html::control(field_named("due"), standing_in(visit, none, "due"), problems);
    controls += html::control(field_named("outside_post"), standing_in(visit, none, "outside_post"), problems);
    controls += html::select(source_select(standing_in(visit, none, "source"), problems));
    controls += html::text_input({.name = "source_reference",
                                  .label = "Its reference (optional)",
                                  .hint = "Like E-0007 or P-2024-001.",
                                  .error = html::error_of(problems, "source_reference"),
                                  .value = standing_in(visit, none, "source_reference"),
                                  .classes = "govuk-input--width-10"});
    controls += html::select(place_select(visit, standing_in(visit, none, "area"), problems));
    for (auto column : {"theme", "is_public", "public_words"})
        controls += html::control(field_named(column), standing_in(visit, none, column), problems);
    return controls;
}

http::Response new_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Add an action");
    main += form_begin(visit, "/work/actions/new") + new_controls(visit, problems);
    main += html::button_group(
                {html::button({.text = "Save action"}), html::link({.text = "Cancel", .href = "/work/actions"})})
            + form_end();
    return show(visit,
                {.title = "Add an action",
                 .section = "My work",
                 .trail = {{"Actions", "/work/actions"}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) { return new_form(visit, {}); }

http::Response receive_new(Visit& visit) {
    Action action;
    auto problems = read_form(action_fields(),
                              {"title", "detail", "due", "outside_post", "theme", "area", "is_public", "public_words"},
                              visit.typed_of(), action, visit.today());
    auto owner = typed_owner(visit);
    if (owner) action.owner = *owner;
    else problems.add("owner", "Select who owns it");
    auto source = choice_of<ActionSource>(visit.typed("source"));
    if (source) action.source = *source;
    else problems.add("source", "Select where it came from");
    add_all(problems, too_long(visit, {"source_reference"}, line_limit));
    add_all(problems, unknown_place(visit));
    action.source_reference = tidied(visit.typed("source_reference"));
    action.raised = visit.today();
    if (problems.empty()) problems = check(action);
    if (!problems.empty()) return new_form(visit, problems);
    auto kept = visit.change([&](Change& change) { return add_action(change, action); });
    if (!kept) return kept.has_problems() ? new_form(visit, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), "Action " + kept->reference + " is made");
}

// ---- Changing the words ----

http::Response change_form(Visit& visit, const Action& action, const Problems& problems, const Html& above = {},
                           int status = 200) {
    auto heading = "Change " + action.reference;
    Html main = html::error_summary(problems) + above + html::page_heading(heading);
    main += form_begin(visit, address_of(action) + "/change")
            + html::hidden_field("version", std::to_string(action.version));
    main += words_controls(visit, action, problems);
    main += html::button_group(
                {html::button({.text = "Save changes"}), html::link({.text = "Cancel", .href = address_of(action)})})
            + form_end();
    return show(
        visit, {.title = heading, .section = "My work", .trail = action_trail(action), .has_errors = !problems.empty()},
        html::text_column(main), problems.empty() ? status : 422);
}

http::Response show_change(Visit& visit) {
    auto action = asked_action(visit);
    return action ? change_form(visit, *action, {}) : not_found(visit);
}

// Every field where the two differ, theirs and yours; the form below holds yours and saves over theirs.
http::Response both_versions(Visit& visit, const Action& stands, const Action& typed) {
    html::Table table{.caption = "The two versions",
                      .head = {{"Field"}, {"As it stands now"}, {"As you typed it"}},
                      .is_stacked = true};
    for (auto column : words_columns) {
        const auto& field = field_named(column);
        auto now = field.shown(&stands), yours = field.shown(&typed);
        if (now != yours)
            table.rows.push_back({{{field.words.label},
                                   {now.empty() ? "None recorded" : now},
                                   {yours.empty() ? "None recorded" : yours}}});
    }
    auto line = history_of(visit.db, action_fields().shape(), stands.id.value).front();
    auto above = html::inset_text(
        {.text = html::paragraph(line.actor + " changed this on " + in_words(line.at)
                                 + ". Here are both versions. The form holds yours: change it as needed and save.")
                 + html::table(table)});
    return change_form(visit, stands, {}, above, 409);
}

http::Response receive_change(Visit& visit) {
    auto stands = asked_action(visit);
    if (!stands) return not_found(visit);
    auto action = *stands;
    auto problems = read_form(action_fields(), words_columns, visit.typed_of(), action, visit.today());
    add_all(problems, unknown_place(visit, stands->area));
    if (problems.empty()) problems = check(action);
    if (!problems.empty()) return change_form(visit, *stands, problems);
    action.version = typed_version(visit);
    if (action.version != stands->version) return both_versions(visit, *stands, action);
    auto kept = visit.change([&](Change& change) { return keep_action(change, action); });
    if (kept) return saved(visit, address_of(action), "Action " + action.reference + " is changed");
    return kept.has_problems() ? change_form(visit, *stands, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_action_forms(Routes& at) {
    at.get("/work/actions/new", show_new, may(Right::write_actions), "The form that makes an action");
    at.post("/work/actions/new", receive_new, may(Right::write_actions), "Make an action");
    at.get("/work/actions/{reference}/change", show_change, may(Right::write_actions),
           "The form that changes the words of an action");
    at.post("/work/actions/{reference}/change", receive_change, may(Right::write_actions),
            "Change the words of an action");
}

} // namespace reeve::office
