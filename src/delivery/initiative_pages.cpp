// The staff pages of initiatives: all of them, one with its actions and measures, and the form that keeps it.
#include "delivery/initiative_store.h"
#include "delivery/measure_store.h"
#include "delivery/measure_view.h"
#include "delivery/workstream_desk.h"
#include "delivery/workstream_pages.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "office/action_parts.h"
#include "office/history_pages.h"
#include "office/list_files.h"

namespace reeve::delivery {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::string list_address = "/work/initiatives";
const std::vector<std::string_view> columns = {"title",     "lead_post", "words",    "state",
                                               "starts_on", "ends_on",   "measures", "is_public"};

std::string address_of(const Initiative& initiative) { return list_address + "/" + initiative.reference; }

// ---- All of them ----

struct Listed {
    Initiative initiative;
    std::string workstream, priority, standing;
};

std::vector<Listed> all_listed(Visit& visit) {
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    std::vector<Listed> list;
    auto workstreams = all_workstreams(visit.db);
    for (const auto& initiative : all_initiatives(visit.db))
        for (const auto& workstream : workstreams)
            if (workstream.id == initiative.workstream)
                list.push_back({initiative, workstream.title, title_of(priorities, workstream.priority),
                                standing_in_words(initiative, actions_of(visit.db, initiative), visit.today())});
    return list;
}

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Initiatives",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Initiative"}, {"Workstream"}, {"Priority"}, {"Where it has got to"}},
                      .empty_text = "No initiative is begun yet. Begin one on the page of its workstream.",
                      .is_stacked = true};
    for (const auto& one : all_listed(visit))
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                   html::link({.text = one.initiative.title, .href = address_of(one.initiative)}),
                                   one.initiative.reference)},
                               {one.workstream},
                               {one.priority},
                               {one.standing}}});
    Html main = html::page_heading("Initiatives")
                + html::paragraph("The pieces of work in each workstream, with the actions that do them.")
                + html::table(table) + office::list_files(list_address);
    return show(visit,
                {.title = "Initiatives", .section = "Workstreams", .trail = {{"Workstreams", "/work/workstreams"}}},
                main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Initiatives",
                        {"Reference", "Title", "Workstream", "Priority", "Lead", "State", "Starts on", "Ends on",
                         "Standing", "Measures", "Public", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& one : all_listed(visit)) {
        const auto& initiative = one.initiative;
        sheet.rows.push_back({initiative.reference, initiative.title, one.workstream, one.priority,
                              initiative.lead_post, label_of(initiative.state), day(initiative.starts_on),
                              day(initiative.ends_on), one.standing, initiative.measures,
                              initiative.is_public ? "Yes" : "No", initiative.is_sample ? "Yes" : "No"});
    }
    return sheet;
}

// ---- One ----

struct Asked {
    Initiative initiative;
    Workstream workstream;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto initiative = find_initiative(visit.db, visit.part("reference"));
    if (!initiative) return std::nullopt;
    for (const auto& workstream : all_workstreams(visit.db))
        if (workstream.id == initiative->workstream) return Asked{*initiative, workstream};
    throw Fault("an initiative is of no workstream: " + initiative->reference);
}

office::PageWords words_of(const Asked& asked, std::string title, bool has_errors = false) {
    auto words = desk_words(asked.workstream, std::move(title), has_errors);
    if (words.title != asked.initiative.title)
        words.trail.emplace_back(asked.initiative.title, address_of(asked.initiative));
    return words;
}

Html facts_view(Visit& visit, const Asked& asked, const std::vector<office::Action>& actions) {
    const auto& [initiative, workstream] = asked;
    auto priorities = planning::priorities_in_force(visit.db, visit.today());
    html::SummaryList facts;
    facts.rows = {
        {.key = "Workstream", .value = html::link({.text = workstream.title, .href = desk_address(workstream)})},
        {.key = "Priority", .value = title_of(priorities, workstream.priority)},
        {.key = "Where it has got to", .value = standing_in_words(initiative, actions, visit.today())},
        {.key = "Lead", .value = initiative.lead_post.empty() ? "Not given yet" : initiative.lead_post},
        {.key = "Starts on", .value = initiative.starts_on ? in_words(*initiative.starts_on) : "Not given"},
        {.key = "Ends on", .value = initiative.ends_on ? in_words(*initiative.ends_on) : "Not given"},
        {.key = "Who may read it",
         .value = !initiative.is_public  ? "Staff"
                  : workstream.is_public ? "Anyone, on the page of the workstream"
                                         : "Anyone, once its workstream is shown to the public"}};
    return html::summary_list(facts);
}

Html actions_view(Visit& visit, const std::vector<office::Action>& actions) {
    html::Table table{.caption = "Actions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Action"}, {"Owner"}, {"Due"}, {"Status"}},
                      .empty_text = "No action belongs to it yet. Say so where an action stands in the workstream.",
                      .is_stacked = true};
    for (const auto& action : actions)
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                   html::link({.text = action.title, .href = address_of(action)}), action.reference)},
                               {action.owner_post.empty() ? "Not given yet" : action.owner_post},
                               {office::due_shown(action, visit.today())},
                               {office::standing_chip(action, visit.today())}}});
    return html::table(table);
}

Html measures_view(Visit& visit, const Initiative& initiative) {
    std::vector<Measure> measures;
    for (const auto& slug : measures_named(initiative))
        if (auto measure = find_measure(visit.db, slug)) measures.push_back(*measure);
    if (measures.empty()) return html::paragraph("It names no measure.");
    return measure_lines(readings_of(visit.db, measures, visit.today()), std::string(measures_address) + "/");
}

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& initiative = asked->initiative;
    auto actions = actions_of(visit.db, initiative);
    Html main = html::page_heading(initiative.title, "Initiative " + initiative.reference)
                + sample_note(initiative.is_sample) + facts_view(visit, *asked, actions);
    if (visit.may(Right::write_actions))
        main += html::button({.text = "Change this initiative",
                              .href = address_of(initiative) + "/change",
                              .classes = "govuk-button--secondary"});
    main += html::section_heading("What it does", "words")
            + (initiative.words.text.empty() ? html::paragraph("Nobody has said yet.")
                                             : html::render_prose(initiative.words));
    main += html::section_heading("Actions", "actions") + actions_view(visit, actions)
            + html::section_heading("Measures", "measures") + measures_view(visit, initiative)
            + office::history_block(visit, initiative_fields().shape(), initiative.id.value);
    return show(visit, words_of(*asked, initiative.title), main);
}

// ---- Its form ----

http::Response form_of(Visit& visit, const Asked& asked, const Problems& problems, const Refusal* conflict = nullptr) {
    const auto& [initiative, workstream] = asked;
    bool is_new = !initiative.id;
    office::RecordForm form{initiative_fields().shape(),
                            columns,
                            &initiative,
                            is_new ? desk_address(workstream) + "/initiatives/new" : address_of(initiative) + "/change",
                            is_new ? "Begin the initiative" : "Save changes",
                            is_new ? desk_address(workstream) : address_of(initiative),
                            {}};
    auto title = is_new ? std::string("Begin an initiative") : "Change " + initiative.reference;
    auto words = is_new ? desk_words(workstream, title, !problems.empty()) : words_of(asked, title, !problems.empty());
    auto heading = html::page_heading(title, workstream.reference + ": " + workstream.title);
    return record_form_page(visit, words, heading, form, problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    return workstream ? form_of(visit, {{}, *workstream}, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto workstream = workstream_asked_for(visit);
    if (!workstream) return not_found(visit);
    Initiative made;
    made.workstream = workstream->id;
    auto problems = read_form(initiative_fields(), columns, visit.typed_of(), made, visit.today());
    if (!problems.empty()) return form_of(visit, {{}, *workstream}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_initiative(change, made); });
    if (!kept) return form_of(visit, {{}, *workstream}, kept.problems());
    return saved(visit, address_of(*kept), "Initiative " + kept->reference + " is begun");
}

http::Response show_change(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->initiative;
    auto problems = read_form(initiative_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_initiative(made, typed); });
    if (kept) return saved(visit, address_of(*kept), "The initiative is changed");
    return kept.has_problems() ? form_of(visit, *asked, kept.problems()) : form_of(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_initiatives(office::Routes& at) {
    const std::string one = list_address + "/{reference}";
    const std::string begin = "/work/workstreams/{reference}/initiatives/new";
    auto write = may(Right::write_actions);
    at.list(list_address, list_page, list_sheet, may(Right::read_office),
            "See all initiatives and where each has got to");
    at.get(one, one_page, may(Right::read_office), "See one initiative with its actions and measures");
    at.get(one + "/change", show_change, write, "Open the form that changes an initiative");
    at.post(one + "/change", change, write, "Change an initiative");
    at.get(begin, show_new, write, "Open the form that begins an initiative of a workstream");
    at.post(begin, add, write, "Begin an initiative of a workstream");
}

} // namespace reeve::delivery
