// The staff pages of audits: all of them, one with its recommendations, and recommendations with their road to closure.
#include "assurance/assurance_pages.h"
#include "assurance/audit_store.h"
#include "assurance/audit_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/history_pages.h"
#include "office/list_files.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// ---- Audits ----

http::Response audit_list(Visit& visit) {
    auto list = all_audits(visit.db);
    auto page = office::page_of(visit, list.size());
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Record an audit", .href = std::string(audits_address) + "/new"}));
    html::Table table{.caption = "Audits",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Audit"}, {"By"}, {"Reported on"}, {"Opinion"}},
                      .empty_text = "No audit is recorded yet.",
                      .is_stacked = true};
    for (auto index = page.first; index < page.last; ++index) {
        const auto& one = list[index];
        table.rows.push_back({.cells = {{html::link({.text = one.reference + ": " + one.title, .href = address_of(one)})
                                         + html::sample_mark(one.is_sample)},
                                        {std::string(label_of(one.kind)) + ": " + one.auditor},
                                        {in_words(one.reported_on)},
                                        {label_of(one.opinion)}}});
    }
    Html main =
        html::heading_with_actions("Audits", actions)
        + html::lead_paragraph("What internal and external auditors found, and each recommendation until it is closed.")
        + html::paragraph(html::of<"{}. {}.">(
            html::link({.text = "Recommendations that are not closed", .href = recommendations_address}),
            html::link({.text = "Counts for the audit panel", .href = panel_address})))
        + count_of_list(page, list.size(), "audit") + html::table(table)
        + office::page_links(visit, audits_address, page) + office::list_files(audits_address, "These audits");
    return show(visit, desk_words("Audits"), main);
}

office::Sheet audit_sheet(Visit& visit) {
    office::Sheet sheet{
        "Audits", {"Reference", "Title", "Kind", "Auditor", "Of", "Reported on", "Opinion", "Scale", "Sample"}, {}, ""};
    for (const auto& one : all_audits(visit.db))
        sheet.rows.push_back({one.reference, one.title, label_of(one.kind), one.auditor, one.on_body,
                              iso(one.reported_on), label_of(one.opinion), label_of(one.scale),
                              yes_or_no(one.is_sample)});
    return sheet;
}

http::Response audit_page(Visit& visit) {
    auto audit = audit_asked_for(visit);
    if (!audit) return not_found(visit);
    Html main = html::page_heading(audit->title, audit->reference) + html::sample_line(audit->is_sample);
    if (visit.may(Right::write_papers))
        main += html::button_group(
            {html::button({.text = "Add a recommendation", .href = address_of(*audit) + "/recommendations/new"}),
             html::button(
                 {.text = "Change", .href = address_of(*audit) + "/change", .classes = "govuk-button--secondary"})});
    html::SummaryList facts;
    facts.rows = {{.key = "Kind", .value = label_of(audit->kind)},
                  {.key = "Auditor", .value = audit->auditor},
                  {.key = "Of", .value = audit->on_body},
                  {.key = "Reported on", .value = in_words(audit->reported_on)},
                  {.key = "Opinion", .value = label_of(audit->opinion)},
                  {.key = "Scale of grades", .value = label_of(audit->scale)}};
    main += html::summary_list(facts) + html::render_prose(audit->summary)
            + html::section_heading("Recommendations", "recommendations")
            + recommendations_table(recommendations_of(visit.db, audit->id), visit.today(),
                                    "It makes no recommendation that is recorded here.")
            + office::history_block(visit, audit_fields().shape(), audit->id.value);
    return show(visit, desk_words(audit->title, "Audits", audits_address), main);
}

// ---- Recommendations ----

FollowFilter filter_asked(const Visit& visit) {
    FollowFilter filter;
    filter.shown = choice_of<FollowShown>(visit.query("show")).value_or(FollowShown::unclosed);
    filter.priority = choice_of<AuditPriority>(visit.query("priority"));
    if (auto period = parse_period(visit.query("period")); period && filter.shown == FollowShown::closed)
        filter.closed_in = *period;
    return filter;
}

Html filter_links(const FollowFilter& filter) {
    std::vector<html::Crumb> shown, priorities;
    auto at = [](const FollowFilter& other) { return recommendations_address + query_of(other); };
    for (const auto& choice : Choices<FollowShown>::list)
        shown.push_back({choice.label, at({*choice_of<FollowShown>(choice.stored), filter.priority, {}})});
    priorities.push_back({"Every priority", at({filter.shown, {}, filter.closed_in})});
    for (const auto& choice : Choices<AuditPriority>::list)
        priorities.push_back(
            {choice.label, at({filter.shown, choice_of<AuditPriority>(choice.stored), filter.closed_in})});
    return html::sub_navigation({"Which recommendations", shown, at({filter.shown, filter.priority, {}})})
           + html::sub_navigation({"Which priority", priorities, at(filter)});
}

http::Response recommendation_list(Visit& visit) {
    auto filter = filter_asked(visit);
    auto list = shown_of(all_audit_recommendations(visit.db), filter, visit.today());
    auto page = office::page_of(visit, list.size());
    std::vector<AuditRecommendation> rows(list.begin() + static_cast<std::ptrdiff_t>(page.first),
                                          list.begin() + static_cast<std::ptrdiff_t>(page.last));
    Html main = html::page_heading("Audit recommendations") + filter_links(filter);
    if (filter.closed_in) main += html::paragraph("Closed " + in_words(*filter.closed_in) + ".");
    main += count_of_list(page, list.size(), "recommendation")
            + recommendations_table(
                rows, visit.today(),
                "There is none. Recommendations are written on the page of their audit: record the audit first.")
            + office::page_links(visit, recommendations_address, page)
            + office::list_files(recommendations_address + query_of(filter), "These recommendations");
    return show(visit, desk_words("Audit recommendations", "Audits", audits_address), main);
}

office::Sheet recommendation_sheet(Visit& visit) {
    office::Sheet sheet{"Audit recommendations",
                        {"Reference", "Audit", "Title", "Grade", "Priority", "Owner", "First due", "Due", "State",
                         "Evidence on", "Closed on", "Closed by", "Sample"},
                        {},
                        mapping_in_words()};
    for (const auto& one : shown_of(all_audit_recommendations(visit.db), filter_asked(visit), visit.today()))
        sheet.rows.push_back({one.reference, audit_of(visit.db, one).reference, one.title, label_of(one.grade),
                              label_of(priority_of(one.grade)), one.owner_post, iso(one.first_due), iso(one.due),
                              label_of(one.state), day_cell(one.evidence_on), day_cell(one.closed_on), one.closed_post,
                              yes_or_no(one.is_sample)});
    return sheet;
}

std::vector<Html> buttons_of(Visit& visit, const AuditRecommendation& one) {
    std::vector<Html> buttons;
    auto add = [&](Right right, const char* text, const char* path) {
        if (visit.may(right))
            buttons.push_back(html::button({.text = text,
                                            .href = address_of(one) + path,
                                            .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    };
    if (one.state == FollowState::closed) return buttons;
    if (one.state == FollowState::open) add(Right::write_actions, "Record the evidence", "/evidence");
    else {
        add(Right::verify_actions, "Close", "/closing");
        add(Right::verify_actions, "Send it back", "/back");
    }
    add(Right::write_papers, "Give it another day", "/due");
    add(Right::write_papers, "Change", "/change");
    return buttons;
}

Html revisions_view(const std::vector<DueRevision>& revisions) {
    if (revisions.empty()) return html::paragraph("Its day was never changed.");
    html::Table table{.caption = "Revised days",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Revised on"}, {"It was due on"}, {"Now"}, {"Why"}},
                      .is_stacked = true};
    for (const auto& one : revisions)
        table.rows.push_back({.cells = {{in_words(one.revised_on) + ", " + one.by_post},
                                        {in_words(one.was_due)},
                                        {in_words(one.due)},
                                        {one.because}}});
    return html::table(table);
}

Html road_view(const AuditRecommendation& one) {
    Html view = html::section_heading("Evidence", "evidence");
    if (one.evidence_on)
        view += html::small_paragraph(one.evidence_post + ", " + in_words(*one.evidence_on))
                + html::render_prose(one.evidence);
    else
        view += html::paragraph(one.not_enough_because.empty() ? std::string("None yet.")
                                                               : "It was sent back: " + one.not_enough_because);
    if (one.closed_on)
        view += html::section_heading("Closing", "closing")
                + html::small_paragraph(one.closed_post + ", " + in_words(*one.closed_on))
                + html::render_prose(one.closing);
    return view;
}

http::Response recommendation_page(Visit& visit) {
    auto one = audit_recommendation_asked_for(visit);
    if (!one) return not_found(visit);
    auto audit = audit_of(visit.db, *one);
    Html main = html::page_heading(one->title, one->reference) + html::sample_line(one->is_sample);
    if (auto buttons = buttons_of(visit, *one); !buttons.empty()) main += html::button_group(buttons);
    html::SummaryList facts;
    facts.rows = {{.key = "State", .value = follow_chip(*one, visit.today())},
                  {.key = "Standing", .value = follow_in_words(*one, visit.today())},
                  {.key = "Grade", .value = grade_in_words(one->grade)},
                  {.key = "Owner", .value = one->owner_post},
                  {.key = "Audit", .value = html::link({.text = audit.title, .href = address_of(audit)})}};
    main += html::summary_list(facts) + mapping_view() + html::section_heading("What is recommended", "words")
            + html::render_prose(one->words);
    if (!one->response.text.empty())
        main += html::section_heading("What was agreed", "agreed") + html::render_prose(one->response);
    main += road_view(*one) + html::section_heading("Revised days", "revised")
            + revisions_view(revisions_of(visit.db, one->id))
            + office::history_block(visit, audit_recommendation_fields().shape(), one->id.value);
    auto words = desk_words(one->title, "Audits", audits_address);
    words.trail.emplace_back(audit.reference, address_of(audit));
    return show(visit, words, main);
}

} // namespace

void mount_audits(office::Routes& at) {
    auto read = may(Right::read_office);
    at.list(audits_address, audit_list, audit_sheet, read, "See the audits of the office");
    at.get(std::string(audits_address) + "/{audit}", audit_page, read, "See one audit with its recommendations");
    at.list(recommendations_address, recommendation_list, recommendation_sheet, read,
            "See audit recommendations by state and priority");
    at.get(std::string(recommendations_address) + "/{recommendation}", recommendation_page, read,
           "See one audit recommendation with its evidence, revised days and history");
}

} // namespace reeve::assurance
