// The staff page of a round's answers to the ten requirements of the grants standard (GovS 015): comply or explain.
#include "commissioning/commissioning_pages.h"
#include "commissioning/grants_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const FundingRound& round) { return desk_address(round) + "/standard"; }
std::string answer_name(const RoundStandard& standard) { return "answer-" + std::to_string(standard.number); }
std::string words_name(const RoundStandard& standard) { return "words-" + std::to_string(standard.number); }

Html one_requirement(Visit& visit, const RoundStandard& standard, const Problems& problems) {
    auto legend =
        std::to_string(standard.number) + ". " + grant_standards()[static_cast<std::size_t>(standard.number - 1)];
    html::Radios radios{.name = answer_name(standard),
                        .legend = legend,
                        .error = html::error_of(problems, answer_name(standard)),
                        .value = visit.has_typed() ? std::string(visit.typed(answer_name(standard)))
                                                   : stored_name(standard.answer),
                        .legend_classes = "govuk-fieldset__legend--s",
                        .classes = "govuk-radios--inline govuk-radios--small"};
    for (const auto& choice : Choices<StandardAnswer>::list)
        radios.options.push_back({.value = choice.stored, .text = choice.label});
    return html::radios(radios)
           + html::textarea(
               {.name = words_name(standard),
                .label = "Explanation of requirement " + std::to_string(standard.number) + " (optional)",
                .error = html::error_of(problems, words_name(standard)),
                .value = visit.has_typed() ? std::string(visit.typed(words_name(standard))) : standard.words.text,
                .rows = 1});
}

Html answers_told(const std::vector<RoundStandard>& standards) {
    std::vector<html::Content> items;
    for (const auto& standard : standards)
        items.push_back(grant_standards()[static_cast<std::size_t>(standard.number - 1)] + ": "
                        + label_of(standard.answer) + (standard.words.text.empty() ? "." : ". " + standard.words.text));
    return html::numbered_list(items);
}

http::Response page(Visit& visit, const FundingRound& round, const Problems& problems) {
    auto standards = standards_of(visit.db, round.id);
    Html main = html::error_summary(problems)
                + html::page_heading("Grants standard", round.reference + ": " + round.title)
                + round_menu(visit, round, address_of(round))
                + html::paragraph("The government's grants standard (GovS 015) has ten minimum requirements. A round "
                                  "meets each, does not need it, or says why not.");
    bool can_change = visit.may(Right::run_rounds) && round.state == RoundState::draft;
    if (can_change) {
        main += office::form_begin(visit, address_of(round));
        for (const auto& standard : standards) main += one_requirement(visit, standard, problems);
        main += html::button({.text = "Save the answers"}) + office::form_end();
    } else {
        main += answers_told(standards);
    }
    return show(visit, round_words(round, "Grants standard", problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_page(Visit& visit) {
    auto round = round_asked_for(visit);
    return round ? page(visit, *round, {}) : not_found(visit);
}

void read_standard(Visit& visit, RoundStandard& standard, Problems& problems) {
    auto answer = choice_of<StandardAnswer>(visit.typed(answer_name(standard)));
    if (!answer) problems.add(answer_name(standard), "Select one from the list");
    standard.answer = answer.value_or(StandardAnswer::open);
    office::add_all(problems, office::too_long(visit, {words_name(standard)}, 1000));
    standard.words.text = tidied(visit.typed(words_name(standard)));
    if (standard.answer == StandardAnswer::explained && standard.words.text.empty())
        problems.add(words_name(standard), "Explain why the requirement is not met");
}

http::Response keep_answers(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    if (round->state != RoundState::draft)
        return refuse(visit, {"The answers are given while the round is drafted.", "", Refusal::Kind::conflict});
    Problems problems;
    auto standards = standards_of(visit.db, round->id);
    for (auto& standard : standards) read_standard(visit, standard, problems);
    if (!problems.empty()) return page(visit, *round, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Done> {
        for (const auto& standard : standards) TRY(keep_standard(change, standard));
        return Done{};
    });
    return kept ? saved(visit, address_of(*round), "The answers are saved") : refuse(visit, kept.refusal());
}

} // namespace

void mount_standards(office::Routes& at) {
    const std::string one = "/work/rounds/{reference}/standard";
    at.get(one, show_page, office::may(Right::read_office), "See how a round meets the grants standard");
    at.post(one, keep_answers, office::may(Right::run_rounds), "Answer the requirements of the grants standard");
}

} // namespace reeve::commissioning
