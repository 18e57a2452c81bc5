// The staff pages of decisions: all of them by where they stand, and one with its words, advice and road.
#include "assurance/assurance_pages.h"
#include "assurance/decision_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/delegation_pages.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::vector<OfficeDecision> shown_of(Visit& visit) {
    auto list = all_decisions(visit.db);
    if (auto state = choice_of<DecisionState>(visit.query("state")))
        std::erase_if(list, [&](const OfficeDecision& one) { return one.state != *state; });
    return list;
}

std::string list_here(const Visit& visit) {
    auto state = choice_of<DecisionState>(visit.query("state"));
    return state ? std::string(decisions_address) + "?state=" + stored_name(*state) : decisions_address;
}

Html states_to_choose(Visit& visit) {
    std::vector<html::Crumb> items = {{"All", decisions_address}};
    for (const auto& choice : Choices<DecisionState>::list)
        items.push_back({choice.label, std::string(decisions_address) + "?state=" + choice.stored});
    return html::sub_navigation({"Which decisions", items, list_here(visit)});
}

Html decisions_table(Visit& visit, const std::vector<OfficeDecision>& list, const office::PageOf& page) {
    html::Table table{.caption = "Decisions",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Decision"}, {"State"}, {"Signed by"}, {"Where it stands"}},
                      .empty_text = "There is none. Write a decision when one is to be made.",
                      .is_stacked = true};
    for (auto index = page.first; index < page.last; ++index) {
        const auto& one = list[index];
        table.rows.push_back({.cells = {{html::link({.text = one.reference + ": " + one.title, .href = address_of(one)})
                                         + html::sample_mark(one.is_sample)},
                                        {decision_chip(one)},
                                        {signatory_in_words(one)},
                                        {standing_in_words(one, visit.today())}}});
    }
    return html::table(table);
}

http::Response list_page(Visit& visit) {
    auto list = shown_of(visit);
    auto page = office::page_of(visit, list.size());
    std::vector<Html> actions;
    if (visit.may(Right::write_papers))
        actions.push_back(html::button({.text = "Write a decision", .href = std::string(decisions_address) + "/new"}));
    Html main =
        html::heading_with_actions("Decisions", actions)
        + html::lead_paragraph("What the Commissioner decides, or a post with delegated authority: on what advice, "
                               "with which implications, signed by whom.")
        + html::paragraph(html::of<"Decisions on grants are signed with their rounds and stand in {}. What the "
                                   "public reads of these is {}, and {}.">(
            html::link({.text = "a list of their own", .href = "/decisions"}),
            html::link({.text = "the decision register", .href = decision_register_address}),
            html::link({.text = "who decides for the Commissioner", .href = office::delegations_address})))
        + states_to_choose(visit) + count_of_list(page, list.size(), "decision") + decisions_table(visit, list, page)
        + office::page_links(visit, decisions_address, page) + office::list_files(list_here(visit), "These decisions");
    return show(visit, desk_words("Decisions"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Decisions of the office",
                        {"Reference", "Title", "State", "Significant public interest", "Reserved matter", "Signed by",
                         "Capacity", "Signed on", "Published on", "Withheld on", "Ground", "Corrects", "Sample"},
                        {},
                        ""};
    for (const auto& one : shown_of(visit))
        sheet.rows.push_back({one.reference, one.title, label_of(one.state), yes_or_no(one.is_significant),
                              label_of(one.matter), one.signed_post, label_of(one.capacity), day_cell(one.signed_on),
                              day_cell(one.published_on), day_cell(one.withheld_on), label_of(one.ground), one.corrects,
                              yes_or_no(one.is_sample)});
    return sheet;
}

// ---- One ----

std::vector<Html> buttons_of(Visit& visit, const OfficeDecision& decision) {
    std::vector<Html> buttons;
    auto add = [&](Right right, const char* text, const char* path) {
        if (!visit.may(right)) return;
        buttons.push_back(html::button({.text = text,
                                        .href = address_of(decision) + path,
                                        .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    };
    using enum DecisionState;
    if (decision.state == drafted) {
        add(Right::write_papers, "Add advice", "/advice/new");
        add(Right::write_papers, "Record that it is advised on", "/advised");
        add(Right::write_papers, "Change", "/change");
    }
    if (decision.state == advised) {
        add(Right::sign_replies, "Sign", "/signature");
        add(Right::write_papers, "Send it back to be rewritten", "/back");
    }
    if (decision.state == DecisionState::is_signed || decision.state == withheld)
        add(Right::publish_papers, "Publish", "/publication");
    if (decision.state == DecisionState::is_signed) add(Right::publish_papers, "Withhold", "/withholding");
    return buttons;
}

Html facts_view(const OfficeDecision& decision, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("State", decision_chip(decision));
    add("Where it stands", standing_in_words(decision, today));
    add("Significant public interest",
        decision.is_significant ? "Yes: it must be published as soon as practicable" : "No");
    add("Kept for the Commissioner by law", decision.matter == ReservedMatter::none ? "No" : label_of(decision.matter));
    add("Signed by", signatory_in_words(decision));
    if (decision.is_signed()) add("Interests declared", decision.interests);
    if (decision.state == DecisionState::withheld) {
        add("Ground", label_of(decision.ground));
        add("Why it holds", html::render_prose(decision.withheld_because));
        if (!decision.chief_officer_view.text.empty())
            add("Chief constable's view", html::render_prose(decision.chief_officer_view));
    }
    return html::summary_list(list);
}

http::Response one_page(Visit& visit) {
    auto decision = decision_asked_for(visit);
    if (!decision) return not_found(visit);
    auto advice = advice_of(visit.db, decision->id);
    bool may_advise = decision->state == DecisionState::drafted && visit.may(Right::write_papers);
    Html main = html::page_heading(decision->title, decision->reference);
    main += html::sample_line(decision->is_sample);
    if (auto buttons = buttons_of(visit, *decision); !buttons.empty()) main += html::button_group(buttons);
    main += facts_view(*decision, visit.today()) + document_links("This decision", address_of(*decision) + "/notice");
    if (decision->state == DecisionState::published)
        main +=
            html::paragraph(html::link({.text = "See it as the public does", .href = public_address_of(*decision)}));
    main += corrections_view(*decision, decisions_that_correct(visit.db, *decision), DecisionReader::staff)
            + decision_words_view(*decision) + html::section_heading("Advice", "advice")
            + advice_view(advice, DecisionReader::staff, may_advise ? address_of(*decision) + "/advice/" : "")
            + office::history_block(visit, decision_fields().shape(), decision->id.value);
    return show(visit, desk_words(decision->title, "Decisions", decisions_address), main);
}

} // namespace

void mount_decisions(office::Routes& at) {
    auto read = may(Right::read_office);
    at.list(decisions_address, list_page, list_sheet, read, "See the decisions of the office by where they stand");
    at.get(std::string(decisions_address) + "/{decision}", one_page, read,
           "See one decision with its words, advice, implications and history");
}

} // namespace reeve::assurance
