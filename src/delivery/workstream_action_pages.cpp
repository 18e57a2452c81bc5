// Which actions a workstream holds: linking one that is there, making one that is linked at once, changing how it
// stands here, and taking it out again.
#include "delivery/initiative_store.h"
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/action_parts.h"
#include "office/typed_words.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Action;
using office::Right;
using office::Visit;

const std::vector<std::string_view> link_columns = {"weight"};
const std::vector<std::string_view> action_columns = {"title",        "detail",    "due",
                                                      "outside_post", "is_public", "public_words"};

// Which initiative of the workstream it belongs to; nothing to choose where it has none.
Html initiative_select(Visit& visit, const Workstream& workstream, InitiativeId held, const Problems& problems) {
    auto initiatives = initiatives_of(visit.db, workstream.id);
    if (initiatives.empty()) return {};
    html::Select select{.name = "initiative",
                        .label = "Initiative (optional)",
                        .hint = "The piece of work it belongs to; actions of one initiative stand together.",
                        .error = html::error_of(problems, "initiative"),
                        .value = std::string(visit.typed("initiative")),
                        .options = {{"", "None"}}};
    for (const auto& one : initiatives) {
        select.options.push_back({one.reference, one.title});
        if (!visit.has_typed() && one.id == held) select.value = one.reference;
    }
    return html::select(select);
}

Problems read_initiative(Visit& visit, const Workstream& workstream, WorkstreamAction& link) {
    link.initiative = {};
    auto typed = trimmed(visit.typed("initiative"));
    if (typed.empty()) return {};
    for (const auto& one : initiatives_of(visit.db, workstream.id))
        if (one.reference == typed) link.initiative = one.id;
    if (link.initiative) return {};
    return {{{"initiative", "Select an initiative of this workstream"}}};
}

Problems read_link(Visit& visit, const Workstream& workstream, WorkstreamAction& link) {
    auto problems = read_form(workstream_action_fields(), link_columns, visit.typed_of(), link, visit.today());
    office::add_all(problems, read_initiative(visit, workstream, link));
    return problems;
}

// ---- Linking one that is there ----

http::Response link_page(Visit& visit, const Workstream& workstream, const Problems& problems) {
    WorkstreamAction none;
    Html main = html::error_summary(problems)
                + html::page_heading("Link an action that is there", workstream.reference + ": " + workstream.title)
                + html::paragraph("One action may serve several workstreams. It is counted once for the whole plan.")
                + form_begin(visit, desk_address(workstream) + "/actions/link");
    main += html::text_input({.name = "action",
                              .label = "Reference of the action",
                              .hint = "Like A-0412.",
                              .error = html::error_of(problems, "action"),
                              .value = std::string(visit.typed("action")),
                              .classes = "govuk-input--width-10"});
    main += initiative_select(visit, workstream, {}, problems);
    for (auto column : link_columns)
        main += html::control(*workstream_action_fields().shape().find(column), visit.typed(column), problems);
    main += html::button_group({html::button({.text = "Link the action"}),
                                html::link({.text = "Cancel", .href = desk_address(workstream)})})
            + office::form_end();
    return show(visit, desk_words(workstream, "Link an action", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_link(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? link_page(visit, *workstream, {}) : not_found(visit);
}

http::Response link(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    WorkstreamAction made;
    made.workstream = workstream->id;
    auto problems = read_link(visit, *workstream, made);
    auto action = office::action_named(visit.db, trimmed(visit.typed("action")));
    if (!action) problems.add("action", "Enter the reference of an action, like A-0412");
    if (!problems.empty()) return link_page(visit, *workstream, problems);
    made.action = action->id;
    auto kept = visit.change([&](office::Change& change) { return link_action(change, made); });
    if (!kept) return link_page(visit, *workstream, kept.problems());
    return saved(visit, desk_address(*workstream), "Action " + action->reference + " is linked");
}

// ---- Making one ----

http::Response new_page(Visit& visit, const Workstream& workstream, const Problems& problems) {
    const Action none;
    auto owner = visit.has_typed() ? std::string(visit.typed("owner")) : std::to_string(visit.who->person.value);
    Html main = html::error_summary(problems)
                + html::page_heading("Add an action", workstream.reference + ": " + workstream.title)
                + form_begin(visit, desk_address(workstream) + "/actions/new");
    for (auto column : action_columns) {
        const auto& field = *office::action_fields().shape().find(column);
        main +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&none), problems);
        if (column == "detail") main += html::select(owner_select(visit, owner, problems));
    }
    main += initiative_select(visit, workstream, {}, problems);
    for (auto column : link_columns)
        main += html::control(*workstream_action_fields().shape().find(column), visit.typed(column), problems);
    main += html::button_group({html::button({.text = "Save action"}),
                                html::link({.text = "Cancel", .href = desk_address(workstream)})})
            + office::form_end();
    return show(visit, desk_words(workstream, "Add an action", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? new_page(visit, *workstream, {}) : not_found(visit);
}

Problems read_action(Visit& visit, const Workstream& workstream, Action& action) {
    auto problems = read_form(office::action_fields(), action_columns, visit.typed_of(), action, visit.today());
    if (auto owner = office::typed_owner(visit)) action.owner = *owner;
    else problems.add("owner", "Select who owns it");
    action.source = office::ActionSource::workstream;
    action.source_reference = workstream.reference;
    action.raised = visit.today();
    return problems.empty() ? check(action) : problems;
}

http::Response add(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    Action action;
    WorkstreamAction made;
    auto problems = read_action(visit, *workstream, action);
    office::add_all(problems, read_link(visit, *workstream, made));
    if (!problems.empty()) return new_page(visit, *workstream, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Action> {
        auto added = TRY(office::add_action(change, action));
        auto link = made;
        link.workstream = workstream->id;
        link.action = added.id;
        TRY(link_action(change, link));
        return added;
    });
    if (!kept)
        return kept.has_problems() ? new_page(visit, *workstream, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, desk_address(*workstream), "Action " + kept->reference + " is made and linked");
}

// ---- How it stands here ----

struct Linked {
    Workstream workstream;
    Action action;
    WorkstreamAction link;
};

std::optional<Linked> linked_asked_for(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    auto action = workstream ? office::action_named(visit.db, visit.part("action")) : std::nullopt;
    if (!action) return std::nullopt;
    for (const auto& link : links_of(visit.db, workstream->id))
        if (link.action == action->id) return Linked{*workstream, *action, link};
    return std::nullopt;
}

std::string link_address(const Linked& linked) {
    return desk_address(linked.workstream) + "/actions/" + linked.action.reference;
}

Html other_workstreams(Visit& visit, const Linked& linked) {
    std::vector<std::string> others;
    for (const auto& other : workstreams_of_action(visit.db, linked.action.id))
        if (other.id != linked.workstream.id) others.push_back(other.title + " (" + other.reference + ")");
    return others.empty() ? Html() : html::paragraph("It serves " + list_of(others) + " as well.");
}

Html removal_form(Visit& visit, const Linked& linked, const Problems& problems) {
    return html::section_heading("Take it out of this workstream")
           + html::paragraph("The action itself stays, and so does its history.")
           + form_begin(visit, link_address(linked) + "/removal")
           + html::textarea({.name = "why",
                             .label = "Why does it not belong here?",
                             .error = html::error_of(problems, "why"),
                             .value = std::string(visit.typed("why")),
                             .rows = 2})
           + html::button({.text = "Take it out", .classes = "govuk-button--secondary"}) + office::form_end();
}

http::Response linked_page(Visit& visit, const Linked& linked, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    office::RecordForm form{workstream_action_fields().shape(),
                            link_columns,
                            &linked.link,
                            link_address(linked),
                            "Save changes",
                            desk_address(linked.workstream),
                            initiative_select(visit, linked.workstream, linked.link.initiative, problems)};
    auto title = linked.action.reference + " in this workstream";
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading(title, linked.workstream.reference + ": " + linked.workstream.title)
                + html::paragraph(html::link({.text = linked.action.title, .href = address_of(linked.action)}))
                + other_workstreams(visit, linked) + office::record_form(visit, form, problems)
                + removal_form(visit, linked, problems);
    return show(visit, desk_words(linked.workstream, title, !problems.empty()), html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

http::Response show_linked(Visit& visit) {
    auto linked = linked_asked_for(visit);
    return linked ? linked_page(visit, *linked, {}) : not_found(visit);
}

http::Response change_link(Visit& visit) {
    auto linked = linked_asked_for(visit);
    if (!linked) return not_found(visit);
    auto link = linked->link;
    if (auto problems = read_link(visit, linked->workstream, link); !problems.empty())
        return linked_page(visit, *linked, problems);
    link.version = office::version_typed(visit, link.version);
    auto kept = visit.change([&](office::Change& change) { return keep_link(change, link); });
    if (kept) return saved(visit, desk_address(linked->workstream), "How the action stands here is changed");
    return kept.has_problems() ? linked_page(visit, *linked, kept.problems())
                               : linked_page(visit, *linked, {}, &kept.refusal());
}

http::Response take_out(Visit& visit) {
    auto linked = linked_asked_for(visit);
    if (!linked) return not_found(visit);
    auto why = tidied(visit.typed("why"));
    if (auto problems = office::too_long(visit, {"why"}); !problems.empty())
        return linked_page(visit, *linked, problems);
    if (why.empty()) return linked_page(visit, *linked, {{{"why", "Enter why it does not belong here"}}});
    visit.change(
        [&](office::Change& change) {
            unlink_action(change, linked->link);
            return Done{};
        },
        why);
    return saved(visit, desk_address(linked->workstream), "Action " + linked->action.reference + " is taken out");
}

} // namespace

void mount_workstream_actions(office::Routes& at) {
    const std::string all = "/work/workstreams/{reference}/actions";
    auto write = may(Right::write_actions);
    at.get(all + "/link", show_link, write, "Open the form that links an action to a workstream");
    at.post(all + "/link", link, write, "Link an action to a workstream");
    at.get(all + "/new", show_new, write, "Open the form that makes an action of a workstream");
    at.post(all + "/new", add, write, "Make an action of a workstream");
    at.get(all + "/{action}", show_linked, write, "See how an action stands in a workstream");
    at.post(all + "/{action}", change_link, write, "Change the initiative and weight of an action in a workstream");
    at.post(all + "/{action}/removal", take_out, write, "Take an action out of a workstream");
}

} // namespace reeve::delivery
