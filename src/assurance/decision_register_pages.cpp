// The decision register as everybody reads it, and the files of a decision for staff and public.
#include "assurance/assurance_pages.h"
#include "assurance/decision_document.h"
#include "assurance/decision_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/delegation_pages.h"
#include "office/document_files.h"
#include "office/list_files.h"
#include "office/list_page.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Visit;

constexpr const char* list_title = "Decisions of the Commissioner";

// Published, or withheld and told to be.
std::vector<OfficeDecision> told_decisions(Visit& visit) {
    auto list = all_decisions(visit.db);
    std::erase_if(list, [](const OfficeDecision& one) {
        return one.state != DecisionState::published && one.state != DecisionState::withheld;
    });
    return list;
}

Html register_table(const std::vector<OfficeDecision>& list, const office::PageOf& page) {
    html::Table table{.caption = list_title,
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Decision"}, {"Signed on"}, {"Signed by"}, {"State"}},
                      .empty_text = "No decision is published yet.",
                      .is_stacked = true};
    for (auto index = page.first; index < page.last; ++index) {
        const auto& one = list[index];
        bool is_open = one.state == DecisionState::published;
        table.rows.push_back(
            {.cells = {{html::link({.text = one.reference + ": " + public_title(one), .href = public_address_of(one)})
                        + html::sample_mark(one.is_sample)},
                       {in_words(*one.signed_on)},
                       {one.signed_post},
                       {is_open ? "Published on " + in_words(*one.published_on)
                                : "Withheld: " + std::string(label_of(one.ground))}}});
    }
    return html::table(table);
}

http::Response list_page(Visit& visit) {
    auto list = told_decisions(visit);
    auto page = office::page_of(visit, list.size());
    Html main =
        html::page_heading(list_title)
        + html::lead_paragraph("What was decided, on what advice, with which implications, and who signed it. A signed "
                               "decision is never changed: another corrects it.")
        + html::paragraph(html::of<"Decisions on grants are in {}. What bodies decided at their meetings is with {}. "
                                   "Another page says {}.">(
            html::link({.text = "a list of their own", .href = "/decisions"}),
            html::link({.text = "those meetings", .href = "/meetings/bodies"}),
            html::link({.text = "who decides for the Commissioner", .href = office::delegations_address})))
        + count_of_list(page, list.size(), "decision") + register_table(list, page)
        + office::page_links(visit, decision_register_address, page)
        + office::list_files(decision_register_address, "These decisions");
    return show(visit, public_words(list_title), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{list_title,
                        {"Reference", "Title", "State", "Significant public interest", "Signed by", "Capacity",
                         "Signed on", "Published on", "Ground for withholding", "Corrects", "Hash", "Sample"},
                        {},
                        ""};
    for (const auto& one : told_decisions(visit)) {
        bool is_open = one.state == DecisionState::published;
        sheet.rows.push_back({one.reference, public_title(one), label_of(one.state), yes_or_no(one.is_significant),
                              one.signed_post, label_of(one.capacity), day_cell(one.signed_on),
                              is_open ? day_cell(one.published_on) : "", is_open ? "" : label_of(one.ground),
                              is_open ? one.corrects : "", is_open ? one.signed_hash : "", yes_or_no(one.is_sample)});
    }
    return sheet;
}

http::Response withheld_page(Visit& visit, const OfficeDecision& decision) {
    Html main =
        html::page_heading(public_title(decision), decision.reference)
        + html::paragraph("A decision was signed on " + in_words(*decision.signed_on) + " by the "
                          + decision.signed_post + ". It is withheld since " + in_words(*decision.withheld_on) + ".")
        + html::inset_text({.text = std::string("The ground: ") + label_of(decision.ground)
                                    + " (Elected Local Policing Bodies (Specified Information) Order 2011, "
                                      "article 2(2)). No other ground lets a decision be withheld."});
    return show(visit, public_words(public_title(decision), list_title, decision_register_address),
                html::text_column(main));
}

Html facts_view(const OfficeDecision& decision, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Signed by", signatory_in_words(decision));
    add("Signed on", in_words(*decision.signed_on));
    add("Published", standing_in_words(decision, today) + ", on " + in_words(*decision.published_on));
    add("Interests declared", decision.interests);
    add("Significant public interest", yes_or_no(decision.is_significant));
    return html::summary_list(list);
}

http::Response one_page(Visit& visit) {
    auto decision = public_decision_asked_for(visit);
    if (!decision) return not_found(visit);
    if (decision->state == DecisionState::withheld) return withheld_page(visit, *decision);
    Html main = html::page_heading(decision->title, "Decision " + decision->reference);
    main += html::sample_line(decision->is_sample) + facts_view(*decision, visit.today())
            + corrections_view(*decision, decisions_that_correct(visit.db, *decision), DecisionReader::anyone)
            + decision_words_view(*decision) + html::section_heading("Advice", "advice")
            + advice_view(advice_of(visit.db, decision->id), DecisionReader::anyone)
            + document_links("This decision", public_address_of(*decision) + "/notice")
            + html::of<R"(<p class="govuk-body-s">SHA-256 of what was signed: <code class="rv-num">{}</code></p>)">(
                decision->signed_hash);
    return show(visit, public_words(decision->title, list_title, decision_register_address), html::text_column(main));
}

// ---- Files ----

std::optional<document::Document> document_asked(Visit& visit, DecisionReader reader) {
    auto decision = decision_asked_for(visit);
    bool is_staff = reader == DecisionReader::staff;
    if (!decision || (!is_staff && decision->state != DecisionState::published)) return std::nullopt;
    auto address = is_staff ? address_of(*decision) : public_address_of(*decision);
    return decision_document(*decision, advice_of(visit.db, decision->id),
                             {visit.office.names().office, office::site_of(visit) + address});
}

template <DecisionReader reader> http::Response pdf(Visit& visit) {
    auto made = document_asked(visit, reader);
    return made ? office::pdf_file(visit, *made, start_of_day(visit.today()), made->reference) : not_found(visit);
}
template <DecisionReader reader> http::Response docx(Visit& visit) {
    auto made = document_asked(visit, reader);
    return made ? office::docx_file(*made, start_of_day(visit.today()), made->reference) : not_found(visit);
}
template <DecisionReader reader> http::Response text(Visit& visit) {
    auto made = document_asked(visit, reader);
    return made ? office::text_file(*made) : not_found(visit);
}

template <DecisionReader reader>
void mount_files(office::Routes& at, const std::string& one, const office::Access& access, const std::string& whose) {
    at.get(one + "/notice.pdf", pdf<reader>, access, "Have " + whose + " as PDF");
    at.get(one + "/notice.docx", docx<reader>, access, "Have " + whose + " as a Word document");
    at.get(one + "/notice.txt", text<reader>, access, "Have " + whose + " as plain text");
}

} // namespace

void mount_decision_register(office::Routes& at) {
    const std::string one = std::string(decision_register_address) + "/{decision}";
    at.cached_list(decision_register_address, list_page, list_sheet, "Read the decisions of the Commissioner");
    at.cached(one, one_page, "Read one decision with its implications, advisers and signatory");
    mount_files<DecisionReader::anyone>(at, one, office::anyone(), "a published decision");
    mount_files<DecisionReader::staff>(at, std::string(decisions_address) + "/{decision}",
                                       may(office::Right::read_office), "a decision of the office");
}

} // namespace reeve::assurance
