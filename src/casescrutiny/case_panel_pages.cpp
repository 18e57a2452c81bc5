// The list of panels, the page of one, and the form that keeps it.
#include "casescrutiny/case_pages.h"
#include "casescrutiny/case_report_store.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title",      "kind",       "about",    "force_post",
                                               "most_cases", "reply_days", "is_public"};

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Panels",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "panels",
                      .head = {{"Panel"}, {"Looks at"}, {"Sittings"}},
                      .empty_text = "There is no panel yet.",
                      .is_stacked = true};
    for (const auto& panel : all_panels(visit.db))
        table.rows.push_back({{{html::link({.text = panel.title, .href = address_of(panel)})},
                               {label_of(panel.kind)},
                               {std::to_string(sittings_of(visit.db, panel.id).size())}}});
    auto main = html::page_heading("Case scrutiny panels")
                + html::paragraph("Volunteers look at closed cases of the force, with everything hidden that tells who "
                                  "is in them, and what they see goes back to the officer.")
                + html::table(table)
                + html::button({.text = "Begin a panel", .href = std::string(panels_address) + "/new"});
    return show(visit,
                {.title = "Case scrutiny panels", .section = panels_section, .trail = {{"Scrutiny", "/work/scrutiny"}}},
                main);
}

Html sittings_view(Visit& visit, const CasePanel& panel) {
    html::Table table{.caption = "Sittings",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "sittings-table",
                      .head = {{"Sitting"}, {"Held on"}, {"Cases"}, {"Judged"}},
                      .empty_text = "No sitting is planned yet.",
                      .is_stacked = true};
    for (const auto& sitting : sittings_of(visit.db, panel.id)) {
        auto cases = cases_of(visit.db, sitting.id);
        auto judged = std::count_if(cases.begin(), cases.end(), [](const auto& one) { return is_judged(one.state); });
        table.rows.push_back({{{html::link({.text = sitting.reference, .href = address_of(sitting)})},
                               {in_words(sitting.held_on)},
                               {std::to_string(cases.size())},
                               {std::to_string(judged)}}});
    }
    return html::table(table) + html::button({.text = "Plan a sitting", .href = address_of(panel) + "/sittings/new"});
}

Html members_view(Visit& visit, const CasePanel& panel) {
    html::Table table{.caption = "Members",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "members-table",
                      .head = {{"Member"}, {"Name"}, {"Who they are"}, {"Standing"}},
                      .empty_text = "Nobody is recruited yet.",
                      .is_stacked = true};
    for (const auto& member : members_of(visit.db, panel.id))
        table.rows.push_back(
            {{{html::link({.text = member.reference, .href = address_of(panel) + "/members/" + member.reference})},
              {member.name},
              {member.stands_for},
              {standing_in_words(member, visit.today())}}});
    return html::table(table)
           + html::button({.text = "Add a member",
                           .href = address_of(panel) + "/members/new",
                           .classes = "govuk-button--secondary"});
}

Html questions_view(Visit& visit, const CasePanel& panel) {
    std::vector<html::Content> items;
    for (const auto& question : questions_of(visit.db, panel.id)) {
        auto text = html::link(
            {.text = question.words, .href = address_of(panel) + "/questions/" + std::to_string(question.number)});
        if (question.last_asked_on) text += html::of<" (last asked on {})">(in_words(*question.last_asked_on));
        items.emplace_back(text);
    }
    return (items.empty() ? html::paragraph("The panel has no questions yet.") : html::numbered_list(items))
           + html::button({.text = "Add a question",
                           .href = address_of(panel) + "/questions/new",
                           .classes = "govuk-button--secondary"});
}

Html reports_view(Visit& visit, const CasePanel& panel) {
    std::vector<html::Content> items;
    for (const auto& report : reports_of(visit.db, panel.id)) {
        auto link = html::link({.text = report.reference, .href = address_of(panel) + "/reports/" + report.reference});
        items.emplace_back(html::of<"{}: {}, {}">(link, in_words(report.period()),
                                                  report.approved_on ? "approved" : "not approved yet"));
    }
    return (items.empty() ? html::paragraph("There is no yearly report yet.") : html::bullet_list(items))
           + html::button_group({html::button({.text = "Write a yearly report",
                                               .href = address_of(panel) + "/reports/new",
                                               .classes = "govuk-button--secondary"}),
                                 html::link({.text = "Change the panel", .href = address_of(panel) + "/change"})});
}

http::Response one_page(Visit& visit) {
    auto panel = panel_asked_for(visit);
    if (!panel) return not_found(visit);
    auto main = html::page_heading(panel->title, panel->reference) + html::sample_line(panel->is_sample)
                + html::paragraph(label_of(panel->kind)) + html::render_prose(panel->about)
                + html::section_heading("Sittings", "sittings") + sittings_view(visit, *panel)
                + html::section_heading("Members", "members") + members_view(visit, *panel)
                + html::section_heading("Questions", "questions") + questions_view(visit, *panel)
                + html::section_heading("Yearly reports", "reports") + reports_view(visit, *panel)
                + office::history_block(visit, case_panel_fields().shape(), panel->id.value);
    return show(visit, panel_words(*panel, panel->title), main);
}

http::Response form_of(Visit& visit, const CasePanel& panel, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    auto here = panel.id ? address_of(panel) : std::string(panels_address);
    auto title = panel.id ? "Change " + panel.title : std::string("Begin a panel");
    office::RecordForm form{case_panel_fields().shape(),
                            columns,
                            &panel,
                            here + (panel.id ? "/change" : "/new"),
                            panel.id ? "Save changes" : "Begin the panel",
                            here,
                            {}};
    auto words = panel_words(panel, title, !problems.empty());
    return record_form_page(visit, words, html::page_heading(title), form, problems, conflict);
}

http::Response keep_typed(Visit& visit, const CasePanel& before) {
    auto typed = before;
    auto problems = read_form(case_panel_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, before, problems);
    if (typed.id) typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_panel(change, typed); });
    if (kept) return saved(visit, address_of(*kept), "The panel is saved");
    return kept.has_problems() ? form_of(visit, before, kept.problems()) : form_of(visit, before, {}, &kept.refusal());
}

http::Response show_new(Visit& visit) { return form_of(visit, {}, {}); }
http::Response add(Visit& visit) { return keep_typed(visit, {}); }
http::Response show_change(Visit& visit) {
    auto panel = panel_asked_for(visit);
    return panel ? form_of(visit, *panel, {}) : not_found(visit);
}
http::Response change(Visit& visit) {
    auto panel = panel_asked_for(visit);
    return panel ? keep_typed(visit, *panel) : not_found(visit);
}

} // namespace

std::string address_of(const CasePanel& panel) { return std::string(panels_address) + "/" + panel.reference; }
std::string address_of(const PanelSitting& sitting) { return "/work/case-sittings/" + sitting.reference; }
std::string address_of(const PanelCase& one) { return "/work/panel-cases/" + one.reference; }

office::PageWords panel_words(const CasePanel& panel, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title),
                            .section = panels_section,
                            .trail = {{"Scrutiny", "/work/scrutiny"}, {"Case scrutiny panels", panels_address}},
                            .has_errors = has_errors};
    if (panel.id && words.title != panel.title) words.trail.emplace_back(panel.title, address_of(panel));
    return words;
}

std::optional<CasePanel> panel_asked_for(Visit& visit) { return find_panel(visit.db, visit.part("panel")); }
std::optional<PanelSitting> sitting_asked_for(Visit& visit) { return find_sitting(visit.db, visit.part("sitting")); }
std::optional<PanelCase> case_asked_for(Visit& visit) { return find_case(visit.db, visit.part("case")); }

CasePanel panel_of(Visit& visit, Id<CasePanel> id) {
    auto panel = panel_of_id(visit.db, id);
    if (!panel) throw Fault("a case without a panel");
    return *std::move(panel);
}

void mount_case_panels(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = panels_address;
    at.get(all, list_page, run, "See the case scrutiny panels");
    at.get(all + "/new", show_new, run, "Open the form that begins a panel");
    at.post(all + "/new", add, run, "Begin a panel");
    at.get(all + "/{panel}", one_page, run, "See a panel with its sittings, members, questions and reports");
    at.get(all + "/{panel}/change", show_change, run, "Open the form that changes a panel");
    at.post(all + "/{panel}/change", change, run, "Change a panel");
}

} // namespace reeve::casescrutiny
