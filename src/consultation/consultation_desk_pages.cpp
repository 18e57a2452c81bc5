// The staff's page of one consultation: its fields, its strands, and every decision about it.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/consultation_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title",          "about",        "kind",     "plan",   "opens",
                                               "closes",         "delete_after", "supplier", "design", "sample_size",
                                               "fieldwork_from", "fieldwork_to", "series",   "wave"};

// One button that decides something, in a form of its own.
Html decision(Visit& visit, const Consultation& consultation, const char* what, const char* words,
              const char* classes = "") {
    return office::form_begin(visit, desk_address(consultation) + "/decision")
           + html::button({.text = words, .name = "to", .value = what, .classes = classes}) + office::form_end();
}

Html withdrawal(Visit& visit, const Consultation& consultation, const Problems& problems) {
    auto form = office::form_begin(visit, desk_address(consultation) + "/withdrawal")
                + html::textarea({.name = "withdrawn_because",
                                  .label = "Why is it withdrawn? The public reads this where they knew of it.",
                                  .error = html::error_of(problems, "withdrawn_because"),
                                  .value = std::string(visit.typed("withdrawn_because")),
                                  .rows = 3})
                + html::button({.text = "Withdraw the consultation", .classes = "govuk-button--warning"})
                + office::form_end();
    return html::details({.summary = "Withdraw it", .text = form, .is_open = !problems.empty()});
}

bool has_changed_questions(Visit& visit, const Consultation& consultation) {
    auto versions = office::versions_of(visit.db, consultation.questionnaire);
    if (versions.empty()) return false;
    return sha256(to_text(office::json_of(office::draft_of(visit.db, consultation.questionnaire))))
           != versions.back().hash;
}

Html decisions(Visit& visit, const Consultation& consultation, const Problems& problems) {
    using enum ConsultationState;
    if (!visit.may(Right::run_consultations)) return {};
    Html main;
    bool is_over = visit.now >= consultation.closes;
    if (consultation.state == draft)
        main += decision(visit, consultation, "ready", "Freeze the questions and make it ready");
    if (consultation.state == ready && !is_over && has_changed_questions(visit, consultation))
        main += decision(visit, consultation, "version", "Ask the changed questions from now on");
    if (consultation.state == ready && !is_over && response_counts(visit.db, consultation.id).all() == 0)
        main += decision(visit, consultation, "draft", "Take it back to drafting", "govuk-button--secondary");
    if (consultation.state == ready && is_over)
        main += decision(visit, consultation, "analysed", "Mark it as analysed");
    if (consultation.state == analysed)
        main += decision(visit, consultation, "published", "Mark its results as published");
    if (consultation.state == draft || consultation.state == ready) main += withdrawal(visit, consultation, problems);
    return main.empty() ? main : html::section_heading("What next") + main;
}

// One press drafts a paper about it, in the list of papers.
Html papers_part(Visit& visit, const Consultation& consultation) {
    if (!visit.may(Right::write_papers) || !is_public(consultation) || visit.now < consultation.closes) return {};
    Html main =
        html::section_heading("Papers", "papers")
        + html::paragraph("A draft quotes the figures of this consultation, which stay live until it is frozen.");
    for (const auto& [kind, words] : {std::pair("consultation-briefing", "Write the briefing"),
                                      std::pair("consultation-report", "Write the report")})
        main += office::form_begin(visit, "/work/papers/drafts/" + std::string(kind) + "/" + consultation.reference)
                + html::button({.text = words, .classes = "govuk-button--secondary"}) + office::form_end();
    return main;
}

Html cautions(const Consultation& consultation, const std::vector<Strand>& strands) {
    Html main;
    for (const auto& caution : strand_cautions(consultation, strands)) main += html::warning_text({.text = caution});
    return main;
}

Html strands_part(Visit& visit, const Consultation& consultation, const std::vector<Strand>& strands) {
    Html main = strands_table(strands);
    if (!visit.may(Right::run_consultations)) return main;
    std::vector<html::Content> links;
    for (const auto& strand : strands)
        links.push_back(html::link(
            {.text = "Change " + strand.title, .href = desk_address(consultation) + "/strands/" + strand.key}));
    links.push_back(html::link({.text = "Add a strand", .href = desk_address(consultation) + "/strands/new"}));
    return main + html::bullet_list(links);
}

Html arrived_table(Visit& visit, const Consultation& consultation, const std::vector<Strand>& strands) {
    html::Table table{.caption = "What has been accepted",
                      .caption_id = "arrived",
                      .head = {{"Came by"}, {"Strand"}, {.text = "Responses", .is_numeric = true}},
                      .empty_text = "No response has been accepted yet.",
                      .is_stacked = true};
    for (const auto& by : arrivals(visit.db, consultation.id)) {
        std::string strand = "Not known";
        for (const auto& known : strands)
            if (known.key == by.strand) strand = known.title;
        table.rows.push_back({{{label_of(by.channel)}, {strand}, {by.count}}});
    }
    return html::table(table);
}

http::Response desk(Visit& visit, const Consultation& consultation, const Problems& problems) {
    std::vector<Html> actions;
    if (visit.may(Right::run_consultations))
        actions.push_back(html::button({.text = "Change it", .href = desk_address(consultation) + "/change"}));
    if (is_public(consultation))
        actions.push_back(html::button({.text = "See it as the public does",
                                        .href = public_address(consultation),
                                        .classes = "govuk-button--secondary"}));
    auto strands = strands_of(visit.db, consultation.id);
    auto counts = response_counts(visit.db, consultation.id);
    Html main = html::error_summary(problems) + html::heading_with_actions(consultation.title, actions)
                + consultation_menu(visit, consultation, desk_address(consultation));
    main += html::of<"<p class=\"govuk-body\">{} {}</p>">(consultation.reference, chip(consultation, visit.now))
            + sample_note(consultation) + cautions(consultation, strands);
    if (counts.held > 0)
        main += html::inset_text({.text = html::link({.text = counted(counts.held, "response waits", "responses wait")
                                                              + " for somebody to look at",
                                                      .href = desk_address(consultation) + "/responses?state=held"})});
    main += decisions(visit, consultation, problems) + html::render_prose(consultation.about)
            + html::summary_list({.rows = facts(consultation)}) + strands_part(visit, consultation, strands)
            + arrived_table(visit, consultation, strands) + papers_part(visit, consultation)
            + office::history_block(visit, consultation_fields().shape(), consultation.id.value);
    return show(visit, desk_words(consultation, consultation.title, problems), main, problems.empty() ? 200 : 422);
}

http::Response show_desk(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? desk(visit, *consultation, {}) : not_found(visit);
}

office::RecordForm form_of(const Consultation& consultation) {
    return {consultation_fields().shape(),
            columns,
            &consultation,
            desk_address(consultation) + "/change",
            "Save the consultation",
            desk_address(consultation),
            {}};
}

http::Response change_page(Visit& visit, const Consultation& consultation, const Problems& problems,
                           const Html& above = {}, int status = 200) {
    Html main = html::error_summary(problems) + above
                + html::page_heading("Change the consultation", consultation.title)
                + office::record_form(visit, form_of(consultation), problems);
    return show(visit, desk_words(consultation, "Change the consultation", problems), html::text_column(main),
                problems.empty() ? status : 422);
}

http::Response show_change(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? change_page(visit, *consultation, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto stands = consultation_asked_for(visit);
    if (!stands) return not_found(visit);
    auto made = *stands;
    made.version = office::version_typed(visit, stands->version);
    auto problems = read_form(consultation_fields(), columns, visit.typed_of(), made, visit.today());
    if (problems.empty()) problems = check(made);
    if (!problems.empty()) return change_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_consultation(change, made); });
    if (kept) return saved(visit, desk_address(*kept), "The consultation is saved");
    if (kept.has_problems()) return change_page(visit, *stands, kept.problems());
    return change_page(visit, *stands, {}, office::both_versions(visit, form_of(*stands), kept.refusal()), 409);
}

Result<Consultation> decided(office::Change& change, const Consultation& consultation, std::string_view to) {
    if (to == "ready") return take_ready(change, consultation);
    if (to == "version") return ask_changed_questions(change, consultation);
    if (to == "draft")
        return keep_consultation(
            change, TRY(take_back(consultation, response_counts(change.tx, consultation.id).all(), change.now)));
    if (to == "analysed") return keep_consultation(change, TRY(mark_analysed(consultation, change.now)));
    if (to == "published") return keep_consultation(change, TRY(mark_published(consultation, change.now)));
    return Refusal{"There is no such decision about a consultation.", "", Refusal::Kind::conflict};
}

http::Response decide_on(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) { return decided(change, *consultation, visit.typed("to")); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, desk_address(*kept),
                 "The consultation is " + folded(label_of(standing_of(*kept, visit.now))) + ", with version "
                     + std::to_string(kept->asks_version) + " of its questions");
}

http::Response withdraw_it(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) -> Result<Consultation> {
        return keep_consultation(change, TRY(withdraw(*consultation, std::string(visit.typed("withdrawn_because")))));
    });
    if (!kept) return kept.has_problems() ? desk(visit, *consultation, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, desk_address(*kept), "The consultation is withdrawn");
}

} // namespace

void mount_consultation_desk(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}";
    at.get(one, show_desk, office::may(Right::read_office), "See a consultation, whom it asks and what came in");
    at.get(one + "/change", show_change, office::may(Right::run_consultations),
           "Open the form that changes a consultation");
    at.post(one + "/change", change, office::may(Right::run_consultations), "Change a consultation");
    at.post(one + "/decision", decide_on, office::may(Right::run_consultations),
            "Make a consultation ready, ask changed questions, mark it as analysed or published");
    at.post(one + "/withdrawal", withdraw_it, office::may(Right::run_consultations), "Withdraw a consultation");
}

} // namespace reeve::consultation
