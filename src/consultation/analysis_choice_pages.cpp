// The forms that choose what to weigh by, what to divide by and what is withheld, and that enter a population.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::RecordForm;
using office::Right;
using office::Visit;

const std::vector<std::string_view> choice_columns = {"weigh_because", "smallest_count"};
const std::vector<std::string_view> population_columns = {"source", "group_counts"};

http::Response form_page(Visit& visit, const Consultation& consultation, const std::string& title,
                         const RecordForm& form, const Html& above, const Problems& problems, const Refusal* conflict) {
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading(title, consultation.reference + ": " + consultation.title) + above
                + record_form(visit, form, problems);
    return show(visit, analysis_words(consultation, title, !problems.empty()), html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

// ---- What to weigh and divide by ----

using Keys = std::vector<std::pair<std::string, std::string>>; // with their words

Html ticks(Visit& visit, html::Checkboxes boxes, const Keys& keys, const std::string& chosen) {
    if (keys.empty()) return {};
    boxes.values = visit.has_typed() ? visit.typed_fields().all(boxes.name) : keys_in(chosen);
    for (const auto& [key, words] : keys) boxes.options.push_back({.value = key, .text = words});
    return html::checkboxes(boxes);
}

// The keys that were ticked; a problem of this member where one is not on the list.
std::string ticked(const Visit& visit, const std::string& member, const Keys& keys, Problems& problems) {
    const auto chosen = visit.typed_fields().all(member);
    for (const auto& key : chosen)
        if (std::none_of(keys.begin(), keys.end(), [&](const auto& known) { return known.first == key; })) {
            problems.add(member, "Choose from the list");
            break;
        }
    return joined(chosen, ",");
}

Keys keys_to_divide_by(const AnswerColumns& all) {
    Keys keys;
    for (const auto& column : all.columns)
        if (column.tells_who) keys.emplace_back(column.key, column.wording);
    return keys;
}

Keys keys_to_weigh_by(const Analysed& analysed) {
    Keys keys;
    for (const auto& population : analysed.populations)
        if (const auto* column = analysed.answers.find(population.question))
            keys.emplace_back(column->key, column->wording + " (" + population.source + ")");
    return keys;
}

http::Response choices_form(Visit& visit, const Analysed& analysed, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    const auto at = analysis_address(analysed.consultation);
    Html more = ticks(visit,
                      {.name = "divide_by",
                       .legend = "Which tables are published beside each question? (optional)",
                       .hint = "Each question with answers to choose from is divided by these.",
                       .error = html::error_of(problems, "divide_by")},
                      keys_to_divide_by(analysed.answers), analysed.choice.divide_by)
                + ticks(visit,
                        {.name = "weigh_by",
                         .legend = "What are answers weighed by? (optional)",
                         .hint = "Only what has a population entered. Leave all empty to count every response as one.",
                         .error = html::error_of(problems, "weigh_by")},
                        keys_to_weigh_by(analysed), analysed.choice.weigh_by);
    return form_page(
        visit, analysed.consultation, "Choose weights, groups and the smallest count",
        {analysis_choice_fields().shape(), choice_columns, &analysed.choice, at + "/choices", "Save choices", at, more},
        html::paragraph("Weights change whose answers count for how much. They do not make an open "
                        "consultation a sample, and every table says that they were used."),
        problems, conflict);
}

http::Response show_choices(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    return consultation ? choices_form(visit, analyse(visit.db, *consultation), {}) : not_found(visit);
}

http::Response save_choices(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto analysed = analyse(visit.db, *consultation);
    auto choice = analysed.choice;
    auto problems = read_form(analysis_choice_fields(), choice_columns, visit.typed_of(), choice, visit.today());
    choice.divide_by = ticked(visit, "divide_by", keys_to_divide_by(analysed.answers), problems);
    choice.weigh_by = ticked(visit, "weigh_by", keys_to_weigh_by(analysed), problems);
    if (!problems.empty()) return choices_form(visit, analysed, problems);
    choice.version = office::version_typed(visit, choice.version);
    auto kept = visit.change([&](office::Change& change) { return keep_choice(change, choice, analysed.answers); });
    if (kept) return saved(visit, analysis_address(*consultation), "The choices are saved");
    return kept.has_problems() ? choices_form(visit, analysed, kept.problems())
                               : choices_form(visit, analysed, {}, &kept.refusal());
}

// ---- A population ----

struct AskedPopulation {
    Consultation consultation;
    AnswerColumns answers;
    ComparisonPopulation population;
};

std::optional<AskedPopulation> population_asked_for(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return std::nullopt;
    AskedPopulation asked{*consultation, answer_columns(visit.db, *consultation), {}};
    const auto* column = asked.answers.find(visit.part("question"));
    if (!column || !column->is_chosen() || column->answering == Answering::several) return std::nullopt;
    asked.population.consultation = consultation->id;
    asked.population.question = column->key;
    for (const auto& kept : comparisons_of(visit.db, consultation->id))
        if (kept.question == column->key) asked.population = kept;
    return asked;
}

http::Response population_form(Visit& visit, const AskedPopulation& asked, const Problems& problems,
                               const Refusal* conflict = nullptr) {
    const auto at = analysis_address(asked.consultation) + "/profile";
    const auto& column = *asked.answers.find(asked.population.question);
    return form_page(visit, asked.consultation, "Population to compare with",
                     {comparison_population_fields().shape(),
                      population_columns,
                      &asked.population,
                      at + "/" + asked.population.question,
                      "Save population",
                      at,
                      {}},
                     html::paragraph("The question: " + column.wording)
                         + html::paragraph("Its answers: " + names_offered(column) + "."),
                     problems, conflict);
}

http::Response show_population(Visit& visit) {
    auto asked = population_asked_for(visit);
    return asked ? population_form(visit, *asked, {}) : not_found(visit);
}

http::Response save_population(Visit& visit) {
    auto asked = population_asked_for(visit);
    if (!asked) return not_found(visit);
    auto population = asked->population;
    auto problems =
        read_form(comparison_population_fields(), population_columns, visit.typed_of(), population, visit.today());
    if (!problems.empty()) return population_form(visit, *asked, problems);
    population.version = office::version_typed(visit, population.version);
    auto kept =
        visit.change([&](office::Change& change) { return keep_comparison(change, population, asked->answers); });
    if (kept) return saved(visit, analysis_address(asked->consultation) + "/profile", "The population is saved");
    return kept.has_problems() ? population_form(visit, *asked, kept.problems())
                               : population_form(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_analysis_choices(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis";
    auto write = may(Right::decide_figures);
    at.get(one + "/choices", show_choices, write, "Open the form that chooses weights, groups and the smallest count");
    at.post(one + "/choices", save_choices, write, "Choose weights, groups and the smallest count of an analysis");
    at.get(one + "/profile/{question}", show_population, write,
           "Open the form of the population answers are compared with");
    at.post(one + "/profile/{question}", save_population, write, "Enter the population that answers are compared with");
}

} // namespace reeve::consultation
