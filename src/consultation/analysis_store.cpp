// What belongs to an analysis in the database.
#include "consultation/analysis_store.h"
#include "consultation/codebook_store.h"
#include "consultation/consultation_store.h"

namespace reeve::consultation {

using office::Change;

static Refusal meanwhile(const std::string& what) {
    return {"Somebody else saved " + what + " meanwhile", "", Refusal::Kind::conflict};
}

// Codes are named by numbers that the codebook has.
static Problems unknown_codes(db::Connection& connection, const Finding& finding) {
    Problems problems;
    const auto book = codebook_of(connection, finding.consultation);
    for (const auto& key : keys_in(finding.codes)) {
        const auto number = Kind<int>::read(key, {});
        if (!number || !find_code(book, *number))
            problems.add("codes", "\"" + key + "\" is no number of a code. Enter numbers with commas between them");
    }
    return problems;
}

AnalysisChoice choice_of(db::Connection& connection, ConsultationId consultation) {
    auto kept =
        db::record(connection, analysis_choice_fields(),
                   db::Sql("consultation = :consultation", "choice for an analysis"), {{"consultation", consultation}});
    if (kept) return *kept;
    AnalysisChoice usual;
    usual.consultation = consultation;
    return usual;
}

Result<AnalysisChoice> keep_choice(Change& change, AnalysisChoice choice, const AnswerColumns& all) {
    const auto populations = populations_of(change.tx, choice.consultation, all);
    if (auto problems = check(choice, all, populations); !problems.empty()) return problems;
    if (!choice.id && choice_of(change.tx, choice.consultation).id) return meanwhile("choices");
    if (!choice.id) return keep_new(change, analysis_choice_fields(), std::move(choice));
    return keep(change, analysis_choice_fields(), std::move(choice));
}

std::vector<ComparisonPopulation> comparisons_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, comparison_population_fields(),
                       db::Sql("consultation = :consultation ORDER BY question", "populations to compare with"),
                       {{"consultation", consultation}});
}

std::vector<Population> populations_of(db::Connection& connection, ConsultationId consultation,
                                       const AnswerColumns& all) {
    std::vector<Population> populations;
    for (const auto& kept : comparisons_of(connection, consultation))
        if (const auto* column = all.find(kept.question))
            if (auto population = population_of(kept, *column)) populations.push_back(std::move(*population));
    return populations;
}

Result<ComparisonPopulation> keep_comparison(Change& change, ComparisonPopulation comparison,
                                             const AnswerColumns& all) {
    const auto* column = all.find(comparison.question);
    if (!column || !column->is_chosen())
        return Refusal{"No question with answers to choose from is called \"" + comparison.question + "\"", "",
                       Refusal::Kind::conflict};
    TRY(population_of(comparison, *column));
    for (const auto& other : comparisons_of(change.tx, comparison.consultation))
        if (!comparison.id && other.question == comparison.question) return meanwhile("this population");
    if (!comparison.id) return keep_new(change, comparison_population_fields(), std::move(comparison));
    return keep(change, comparison_population_fields(), std::move(comparison));
}

std::optional<WordsFound> words_found(db::Connection& connection, ConsultationId consultation, const AnswerColumns& all,
                                      std::string_view question) {
    auto content = connection.one(
        db::Sql("SELECT content FROM words_found WHERE consultation = :consultation AND question = :question",
                "what was found in the words of a question"),
        {{"consultation", consultation}, {"question", std::string(question)}},
        [](const db::Row& row) { return row.get<std::string>(0); });
    if (!content) return std::nullopt;
    return words_found_of(*content, all);
}

void keep_words_found(Change& change, ConsultationId consultation, const WordsFound& found) {
    change.tx.run(db::Sql("DELETE FROM words_found WHERE consultation = :consultation AND question = :question",
                          "forget what was found in words"),
                  {{"consultation", consultation}, {"question", found.question}});
    change.tx.run(db::Sql(R"(INSERT INTO words_found (consultation, question, found_at, content)
                             VALUES (:consultation, :question, :found_at, :content))",
                          "keep what was found in words"),
                  {{"consultation", consultation},
                   {"question", found.question},
                   {"found_at", change.now},
                   {"content", to_text(json_of(found))}});
}

std::vector<Finding> findings_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, finding_fields(),
                       db::Sql("consultation = :consultation ORDER BY number", "findings of a consultation"),
                       {{"consultation", consultation}});
}

Result<Finding> add_finding(Change& change, Finding finding) {
    if (auto problems = check(finding); !problems.empty()) return problems;
    if (auto problems = unknown_codes(change.tx, finding); !problems.empty()) return problems;
    const auto held = findings_of(change.tx, finding.consultation);
    finding.number = held.empty() ? 1 : held.back().number + 1;
    return keep_new(change, finding_fields(), std::move(finding));
}

Result<Finding> keep_finding(Change& change, Finding finding) {
    if (auto problems = check(finding); !problems.empty()) return problems;
    if (auto problems = unknown_codes(change.tx, finding); !problems.empty()) return problems;
    return keep(change, finding_fields(), std::move(finding));
}

std::vector<AnalysisEdition> editions_of(db::Connection& connection, ConsultationId consultation) {
    return db::records(connection, analysis_edition_fields(),
                       db::Sql("consultation = :consultation ORDER BY number", "editions of a consultation's results"),
                       {{"consultation", consultation}});
}

Result<AnalysisEdition> add_edition(Change& change, AnalysisEdition edition) {
    return keep_new(change, analysis_edition_fields(), std::move(edition));
}

Result<AnalysisEdition> keep_publication(Change& change, Consultation consultation, AnalysisEdition edition) {
    if (consultation.state == ConsultationState::ready)
        consultation = TRY(keep_consultation(change, TRY(mark_analysed(consultation, change.now))));
    if (consultation.state == ConsultationState::analysed)
        TRY(keep_consultation(change, TRY(mark_published(consultation, change.now))));
    return keep(change, analysis_edition_fields(), std::move(edition));
}

std::vector<AnalysisEdition> published_editions(db::Connection& connection, ConsultationId consultation) {
    auto editions = editions_of(connection, consultation);
    std::erase_if(editions, [](const auto& edition) { return !edition.published_on; });
    return editions;
}

std::vector<Finding> public_findings(db::Connection& connection, ConsultationId consultation) {
    auto findings = findings_of(connection, consultation);
    std::erase_if(findings, [](const auto& finding) { return !finding.is_public; });
    return findings;
}

} // namespace reeve::consultation
