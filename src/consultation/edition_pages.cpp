// Publishing results: what the public would be shown, freezing it as an edition, and publishing that by a second
// person.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "consultation/analysis_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string editions_address(const Consultation& consultation) { return analysis_address(consultation) + "/results"; }

// Nobody can answer any more.
bool is_over(const Consultation& consultation, Moment now) {
    switch (standing_of(consultation, now)) {
    case ConsultationStanding::closed:
    case ConsultationStanding::analysed:
    case ConsultationStanding::published: return true;
    default: return false;
    }
}

const AnalysisEdition* last_published(const std::vector<AnalysisEdition>& editions) {
    const AnalysisEdition* last = nullptr;
    for (const auto& edition : editions)
        if (edition.published_on) last = &edition;
    return last;
}

Html editions_table(const Consultation& consultation, const std::vector<AnalysisEdition>& editions) {
    html::Table table{.caption = "Editions",
                      .head = {{"Edition"}, {"Frozen"}, {"Published"}, {"What is corrected"}},
                      .empty_text = "Nothing is frozen yet.",
                      .is_stacked = true};
    for (const auto& edition : editions) {
        html::Content number = "Edition " + std::to_string(edition.number), published = "Not yet";
        if (edition.published_on) {
            number = html::link({.text = "Edition " + std::to_string(edition.number),
                                 .href = results_address(consultation) + "/" + std::to_string(edition.number)});
            published = in_words(*edition.published_on) + ", " + edition.published_post;
        }
        table.rows.push_back({{{number},
                               {in_words(edition.frozen_on) + ", " + edition.frozen_post},
                               {published},
                               {edition.why.empty() ? "First edition" : edition.why}}});
    }
    return html::table(table);
}

Html freeze_form(Visit& visit, const Consultation& consultation, const std::vector<AnalysisEdition>& editions,
                 const Problems& problems) {
    Html form = form_begin(visit, editions_address(consultation) + "/freeze");
    if (!editions.empty())
        form += html::text_input({.name = "why",
                                  .label = "What is corrected?",
                                  .hint = "The public reads this beside the new edition.",
                                  .error = html::error_of(problems, "why"),
                                  .value = std::string(visit.typed("why"))});
    return form + html::button({.text = "Freeze these results"}) + office::form_end();
}

Html publish_form(Visit& visit, const Consultation& consultation, const AnalysisEdition& edition) {
    return form_begin(visit, editions_address(consultation) + "/" + std::to_string(edition.number) + "/publication")
           + html::button({.text = "Publish edition " + std::to_string(edition.number)}) + office::form_end();
}

http::Response editions_form(Visit& visit, const Consultation& consultation, const Problems& problems) {
    const auto editions = editions_of(visit.db, consultation.id);
    const auto content = json_of(content_of(visit.db, analyse(visit.db, consultation)));
    const bool waits = !editions.empty() && !editions.back().published_on;
    Html main =
        html::error_summary(problems)
        + html::page_heading("Publish results", consultation.reference + ": " + consultation.title)
        + html::sample_line(consultation.is_sample) + analysis_menu(consultation, "/results")
        + html::paragraph("Results are frozen by one person and published by another. What was published stays; a "
                          "correction is a new edition.")
        + editions_table(consultation, editions);
    if (const auto* before = last_published(editions); before && !waits) {
        const auto told = told_by_both(*parse_json(before->content), content);
        if (!told.empty())
            main +=
                html::warning_text({.text = "A new edition differs from the published one by a few responses. Whoever "
                                            "holds both can see what these few said: "
                                            + joined(told, "; ") + "."});
    }
    if (waits && visit.may(Right::publish_papers)) main += publish_form(visit, consultation, editions.back());
    if (!is_over(consultation, visit.now))
        main += html::paragraph("Results are frozen when the consultation is closed.");
    else if (!waits && visit.may(Right::decide_figures)) main += freeze_form(visit, consultation, editions, problems);
    main +=
        html::section_heading(waits ? "What the frozen edition says" : "What the public would be shown now", "preview")
        + results_view(waits ? *parse_json(editions.back().content) : content);
    return show(visit, analysis_words(consultation, "Publish results", !problems.empty()), main,
                problems.empty() ? 200 : 422);
}

http::Response editions_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? editions_form(visit, *consultation, {}) : not_found(visit);
}

http::Response freeze_results(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    if (!is_over(*consultation, visit.now))
        return refuse(visit, {"Results are frozen when the consultation is closed", "", Refusal::Kind::conflict});
    if (auto problems = office::too_long(visit, {"why"}, office::line_limit); !problems.empty())
        return editions_form(visit, *consultation, problems);
    const auto content = content_of(visit.db, analyse(visit.db, *consultation));
    AnalysisEdition edition;
    edition.consultation = consultation->id;
    edition.why = std::string(trimmed(visit.typed("why")));
    edition.is_sample = consultation->is_sample;
    auto kept = visit.change([&](office::Change& change) -> Result<AnalysisEdition> {
        return add_edition(change, TRY(freeze(edition, content, editions_of(change.tx, consultation->id), change.actor,
                                              change.actor_post, change.today())));
    });
    if (kept)
        return saved(visit, editions_address(*consultation),
                     "Edition " + std::to_string(kept->number) + " is frozen. Somebody else publishes it");
    return kept.has_problems() ? editions_form(visit, *consultation, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response publish_results(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    auto number = Kind<int>::read(visit.part("number"), {});
    if (!consultation || !number) return not_found(visit);
    std::optional<AnalysisEdition> stands;
    for (const auto& edition : editions_of(visit.db, consultation->id))
        if (edition.number == *number) stands = edition;
    if (!stands) return not_found(visit);
    auto kept = visit.change([&](office::Change& change) -> Result<AnalysisEdition> {
        return keep_publication(change, *consultation,
                                TRY(publish(*stands, change.actor, change.actor_post, change.today())));
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, editions_address(*consultation), "Edition " + std::to_string(kept->number) + " is published");
}

} // namespace

void mount_editions(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis/results";
    at.get(one, editions_page, may(Right::read_office),
           "See what the public would be shown of a consultation, and its editions");
    at.post(one + "/freeze", freeze_results, may(Right::decide_figures),
            "Freeze the results of a consultation as an edition");
    at.post(one + "/{number}/publication", publish_results, may(Right::publish_papers),
            "Publish a frozen edition of a consultation’s results");
}

} // namespace reeve::consultation
