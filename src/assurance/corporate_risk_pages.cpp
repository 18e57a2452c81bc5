// The staff pages of the risk register: key, heat grid and list on one page, and one risk with its scores and actions.
#include "assurance/assurance_pages.h"
#include "assurance/corporate_risk_store.h"
#include "assurance/risk_view.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/action_parts.h"
#include "office/action_store.h"
#include "office/history_pages.h"
#include "office/list_files.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::vector<CorporateRisk> shown_of(Visit& visit, bool are_open) {
    auto list = all_risks(visit.db);
    std::erase_if(list, [&](const CorporateRisk& risk) { return risk.is_open() != are_open; });
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& one, const auto& other) { return one.after().score() > other.after().score(); });
    return list;
}

http::Response list_page(Visit& visit) {
    auto key = risk_key(visit.db);
    auto open = shown_of(visit, true), over = shown_of(visit, false);
    std::int64_t above = 0;
    for (const auto& risk : open) above += is_over_appetite(risk, key) ? 1 : 0;
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Add a risk", .href = std::string(risks_address) + "/new"}));
    Html main =
        html::heading_with_actions("Risk register", actions)
        + html::lead_paragraph("What may keep the office from its duties and aims. It prints on A4 with its key.")
        + html::paragraph(html::of<"Risks of single actions of the plan are with {}.">(
            html::link({.text = "their workstreams", .href = "/work/workstreams"})))
        + html::paragraph("Showing " + counted(static_cast<std::int64_t>(open.size()), "open risk") + ", "
                          + std::to_string(above) + " over appetite.")
        + risks_table(open, key, visit.today(), "No risk is open.") + grid_view(open, key)
        + key_view(key, visit.may(Right::manage_office));
    if (!over.empty())
        main += html::section_heading("Closed", "closed") + risks_table(over, key, visit.today(), "None is closed.");
    return show(visit, desk_words("Risk register"), main + office::list_files(risks_address, "These risks"));
}

office::Sheet list_sheet(Visit& visit) {
    auto key = risk_key(visit.db);
    std::vector<std::string> notes;
    for (const auto& row : key.rows())
        notes.push_back(std::string(label_of(row.kind)) + " " + std::to_string(row.level) + ", " + row.name + ": "
                        + row.meaning + (row.most ? " (at most " + std::to_string(*row.most) + ")" : ""));
    office::Sheet sheet{"Risk register",
                        {"Reference", "Title", "Owner", "Likelihood before", "Impact before", "Score before",
                         "Likelihood after", "Impact after", "Score after", "Appetite", "Over appetite", "Reviewed on",
                         "Review by", "Closed on", "Sample"},
                        {},
                        joined(notes, ". ")};
    for (const auto& risk : all_risks(visit.db))
        sheet.rows.push_back({risk.reference, risk.title, risk.owner_post, label_of(risk.before_likelihood),
                              label_of(risk.before_impact), std::to_string(risk.before().score()),
                              label_of(risk.after_likelihood), label_of(risk.after_impact),
                              std::to_string(risk.after().score()), key.name_of(risk.appetite),
                              yes_or_no(is_over_appetite(risk, key)), iso(risk.reviewed_on), iso(risk.review_by),
                              day_cell(risk.closed_on), yes_or_no(risk.is_sample)});
    return sheet;
}

// ---- One ----

Html facts_view(const CorporateRisk& risk, const RiskKey& key, Date today) {
    html::SummaryList list;
    auto add = [&](const char* name, html::Content value) {
        list.rows.push_back({.key = name, .value = std::move(value)});
    };
    add("State", risk_chip(risk, key));
    add("Because of", html::render_prose(risk.cause));
    add("It may happen that", html::render_prose(risk.event));
    add("Which would lead to", html::render_prose(risk.effect));
    add("Before controls", score_in_words(risk.before(), key));
    add("Controls", risk.controls.text.empty() ? html::escaped("None") : html::render_prose(risk.controls));
    add("After controls", score_in_words(risk.after(), key));
    add("Appetite", key.name_of(risk.appetite) + ". " + standing_in_words(risk, key));
    add("Owner", risk.owner_post);
    add("Reviewed on", in_words(risk.reviewed_on));
    if (risk.is_open())
        add("Reviewed again by",
            in_words(risk.review_by)
                + (is_review_late(risk, today) ? ": " + counted(today - risk.review_by, "day") + " late" : ""));
    else add("Closed on", in_words(*risk.closed_on) + ". " + risk.closed_because.text);
    return html::summary_list(list);
}

Html actions_view(Visit& visit, const CorporateRisk& risk) {
    std::vector<html::Content> lines;
    for (const auto& action : office::actions_of_source(visit.db, office::ActionSource::other, risk.reference))
        lines.emplace_back(html::of<"{} ({})">(
            html::link({.text = action.reference + ": " + action.title, .href = office::address_of(action)}),
            folded(label_of(action.state))));
    return html::section_heading("Actions", "actions")
           + (lines.empty() ? html::paragraph("No action was made of it yet.") : html::bullet_list(lines));
}

http::Response one_page(Visit& visit) {
    auto risk = risk_asked_for(visit);
    if (!risk) return not_found(visit);
    auto key = risk_key(visit.db);
    auto at = address_of(*risk);
    Html main = html::page_heading(risk->title, risk->reference) + html::sample_line(risk->is_sample);
    if (visit.may(Right::write_papers) && risk->is_open())
        main += html::button_group(
            {html::button({.text = "Review the risk", .href = at + "/review"}),
             html::button({.text = "Make an action", .href = at + "/action", .classes = "govuk-button--secondary"}),
             html::button({.text = "Change", .href = at + "/change", .classes = "govuk-button--secondary"}),
             html::button({.text = "Close the risk", .href = at + "/closing", .classes = "govuk-button--secondary"})});
    main += facts_view(*risk, key, visit.today()) + actions_view(visit, *risk)
            + html::section_heading("How it was scored", "scores") + scorings_table(scorings_of(visit.db, risk->id))
            + key_view(key, visit.may(Right::manage_office))
            + office::history_block(visit, corporate_risk_fields().shape(), risk->id.value);
    return show(visit, desk_words(risk->title, "Risk register", risks_address), main);
}

} // namespace

std::optional<CorporateRisk> risk_asked_for(Visit& visit) { return find_risk(visit.db, visit.part("risk")); }

void mount_risks(office::Routes& at) {
    auto read = may(Right::read_office);
    at.list(risks_address, list_page, list_sheet, read, "See the corporate risks with their key and heat grid");
    at.get(std::string(risks_address) + "/{risk}", one_page, read,
           "See one corporate risk with its controls, scores, actions and history");
}

} // namespace reeve::assurance
