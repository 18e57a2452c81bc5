// What the public is shown of a consultation: its results, edition by edition, and what the office did with them.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "consultation/analysis_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/list_files.h"
#include "office/routes.h"
#include "planning/planning.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Visit;

std::optional<Consultation> public_one(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation && is_public(*consultation) ? consultation : std::nullopt;
}

office::PageWords words_of(const Consultation& consultation, std::string title) {
    return {.title = std::move(title),
            .section = "Consultations",
            .trail = {{"Consultations", "/consultations"},
                      {consultation.title, "/consultations/" + consultation.reference}},
            .is_public = true};
}

// ---- Results ----

struct AskedEdition {
    Consultation consultation;
    std::vector<AnalysisEdition> editions; // published
    AnalysisEdition edition;               // the one asked for, else the newest
};

std::optional<AskedEdition> edition_asked_for(Visit& visit) {
    auto consultation = public_one(visit);
    if (!consultation) return std::nullopt;
    auto editions = published_editions(visit.db, consultation->id);
    if (editions.empty()) return std::nullopt;
    if (visit.part("number").empty()) return AskedEdition{*consultation, editions, editions.back()};
    const auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& edition : editions)
        if (number && edition.number == *number) return AskedEdition{*consultation, editions, edition};
    return std::nullopt;
}

Html edition_note(const AskedEdition& asked) {
    const auto& edition = asked.edition;
    Html note;
    if (edition.number != asked.editions.back().number)
        note += html::inset_text({.text = html::of<R"(A newer edition of these results is published: {}.)">(
                                      html::link({.text = "edition " + std::to_string(asked.editions.back().number),
                                                  .href = results_address(asked.consultation)}))});
    if (!edition.why.empty()) note += html::paragraph("Corrected in this edition: " + edition.why);
    std::vector<html::Content> others;
    for (const auto& other : asked.editions)
        if (other.number != edition.number)
            others.push_back(html::link(
                {.text = "Edition " + std::to_string(other.number) + ", published on " + in_words(*other.published_on),
                 .href = results_address(asked.consultation) + "/" + std::to_string(other.number)}));
    if (!others.empty()) note += html::bullet_list(others);
    return note;
}

http::Response results_page(Visit& visit) {
    auto asked = edition_asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& edition = asked->edition;
    const auto address = results_address(asked->consultation) + "/" + std::to_string(edition.number);
    Html main =
        html::page_heading("Results: " + asked->consultation.title, "Consultation " + asked->consultation.reference)
        + html::sample_line(edition.is_sample)
        + html::paragraph("Edition " + std::to_string(edition.number) + ", published on "
                          + in_words(*edition.published_on) + " by the " + edition.published_post + ".")
        + edition_note(*asked);
    if (!public_findings(visit.db, asked->consultation.id).empty())
        main += html::paragraph(
            html::link({.text = "What we did with what you said", .href = done_address(asked->consultation)}));
    main += results_view(*parse_json(edition.content));
    main += office::list_files(address, "These numbers",
                               html::of<R"( They stay at {}. SHA-256: <code class="rv-num">{}</code>)">(
                                   html::link({.text = "the address of this edition", .href = address}), edition.hash));
    return show(visit, words_of(asked->consultation, "Results: " + asked->consultation.title), main);
}

office::Sheet results_sheet(Visit& visit) {
    office::Sheet sheet{"Results",
                        {"Question", "Wording", "Answer", "Divided by", "Group", "People", "Percentage"},
                        {},
                        "[c] withheld to protect people, [z] not given"};
    if (auto asked = edition_asked_for(visit)) sheet.rows = results_rows(*parse_json(asked->edition.content));
    return sheet;
}

// ---- We asked, you said, we did ----

// Few people are not counted out in public, here as in the tables.
std::string told(std::int64_t people, std::int64_t smallest) {
    return people < smallest ? "Fewer than " + std::to_string(smallest) : with_commas(people);
}

// The changes of the plan that the finding led to, as far as the public may read them.
std::vector<planning::PlanChange> told_changes(db::Connection& connection, const Consultation& consultation,
                                               const Finding& finding) {
    auto changes = planning::changes_caused_by(connection, key_of(consultation.reference, finding));
    std::erase_if(changes, [](const auto& change) { return change.address.empty(); });
    return changes;
}

Html changes_view(const std::vector<planning::PlanChange>& changes) {
    std::vector<html::Content> items;
    for (const auto& change : changes)
        items.push_back(html::of<"{}. {}">(
            html::link({.text = change.place, .href = change.address, .hidden_text = " of " + change.plan}),
            change.reason.empty() ? change.theme : change.reason));
    return items.empty() ? Html() : html::paragraph("What changed in the plan:") + html::bullet_list(items);
}

Html finding_view(const Finding& finding, std::int64_t smallest, const std::vector<planning::PlanChange>& changes) {
    html::SummaryList list;
    Html said = html::render_prose(finding.said);
    if (finding.people) said += html::paragraph(told(*finding.people, smallest) + " people said so.");
    for (const auto& quote : lines_of(finding.quotes.text))
        if (!trimmed(quote).empty()) said += html::inset_text({.text = trimmed(quote)});
    Html did = html::paragraph(label_of(finding.decision)) + html::render_prose(finding.did);
    if (!finding.plan_place.empty()) did += html::paragraph("In the plan: " + finding.plan_place + ".");
    did += changes_view(changes);
    list.rows.push_back({"You said", said});
    list.rows.push_back({"We did", did});
    return html::section_heading(finding.title, "finding-" + std::to_string(finding.number)) + html::summary_list(list);
}

http::Response done_page(Visit& visit) {
    auto consultation = public_one(visit);
    if (!consultation) return not_found(visit);
    const auto findings = public_findings(visit.db, consultation->id);
    if (findings.empty()) return not_found(visit);
    Html main = html::page_heading("We asked, you said, we did", consultation->title)
                + html::sample_line(consultation->is_sample) + html::section_heading("We asked", "asked")
                + html::render_prose(consultation->about) + html::paragraph(dates_in_words(*consultation));
    const auto smallest = choice_of(visit.db, consultation->id).smallest_count;
    for (const auto& finding : findings)
        main += finding_view(finding, smallest, told_changes(visit.db, *consultation, finding));
    if (!published_editions(visit.db, consultation->id).empty())
        main += html::paragraph(
            html::link({.text = "All results with their numbers", .href = results_address(*consultation)}));
    main += office::list_files(done_address(*consultation), "This page");
    return show(visit, words_of(*consultation, "We asked, you said, we did"), main);
}

office::Sheet done_sheet(Visit& visit) {
    office::Sheet sheet{
        "We asked, you said, we did",
        {"Finding", "You said", "People", "What came of it", "We did", "In the plan", "Changed in the plan"},
        {},
        ""};
    auto consultation = public_one(visit);
    if (!consultation) return sheet;
    const auto smallest = choice_of(visit.db, consultation->id).smallest_count;
    for (const auto& finding : public_findings(visit.db, consultation->id)) {
        std::vector<std::string> places;
        for (const auto& change : told_changes(visit.db, *consultation, finding))
            places.push_back(change.plan + ", " + change.place);
        sheet.rows.push_back({finding.title, finding.said.text, finding.people ? told(*finding.people, smallest) : "",
                              label_of(finding.decision), finding.did.text, finding.plan_place, joined(places, "; ")});
    }
    return sheet;
}

} // namespace

void mount_public_results(office::Routes& at) {
    const std::string one = "/consultations/{reference}";
    at.cached_list(one + "/results", results_page, results_sheet, "Read the results of a consultation");
    at.cached_list(one + "/results/{number}", results_page, results_sheet,
                   "Read one edition of a consultation’s results");
    at.cached_list(one + "/what-we-did", done_page, done_sheet,
                   "Read what the office did with what people said in a consultation");
}

} // namespace reeve::consultation
