// Weighs, counts and divides the answers of a consultation as people chose.
#include "consultation/analysis_desk.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/wayfinding.h"

namespace reeve::consultation {
namespace {

void weigh_as_chosen(Analysed& analysed) {
    const auto keys = keys_in(analysed.choice.weigh_by);
    if (keys.empty()) return;
    std::vector<Population> chosen;
    for (const auto& population : analysed.populations)
        if (std::find(keys.begin(), keys.end(), population.question) != keys.end()) chosen.push_back(population);
    auto weighting = weigh(analysed.answers, chosen);
    if (!weighting) {
        analysed.weighting_trouble = weighting.is_refused() ? weighting.refusal().message : "";
        if (weighting.has_problems())
            for (const auto& problem : weighting.problems().list)
                analysed.weighting_trouble += (analysed.weighting_trouble.empty() ? "" : ". ") + problem.message;
        return;
    }
    analysed.answers.weights = weighting->raked.weights;
    analysed.weighting_label =
        label_of_weighting(*weighting, analysed.standing) + " Why: " + analysed.choice.weigh_because;
    analysed.weighting = std::move(*weighting);
}

} // namespace

Analysed analyse(db::Connection& connection, const Consultation& consultation) {
    Analysed analysed;
    analysed.consultation = consultation;
    analysed.choice = choice_of(connection, consultation.id);
    analysed.answers = answer_columns(connection, consultation);
    analysed.populations = populations_of(connection, consultation.id, analysed.answers);
    analysed.standing = standing_of_answers(consultation);
    if (!analysed.answers.weights.empty()) analysed.weighting_label = "Weighed as the supplier of the survey gave it.";
    weigh_as_chosen(analysed);
    for (const auto& column : analysed.answers.columns)
        if (column.is_asked) analysed.counts.push_back(counts_of(analysed.answers, column, analysed.standing));
    return analysed;
}

AnalysisContent content_of(const Analysed& analysed) {
    AnalysisContent content;
    content.reference = analysed.consultation.reference;
    content.title = analysed.consultation.title;
    content.standing = analysed.standing;
    content.responses = static_cast<std::int64_t>(analysed.answers.responses.size());
    content.threshold = analysed.choice.smallest_count;
    content.weighting = analysed.weighting_label;
    content.is_sample = analysed.consultation.is_sample;
    for (const auto& counts : analysed.counts) {
        content.questions.push_back(safe_to_show(counts, analysed.choice.smallest_count));
        std::vector<CrossTable> tables;
        const auto* question = analysed.answers.find(counts.key);
        content.sections.push_back(question->section);
        for (const auto& key : keys_in(analysed.choice.divide_by))
            if (const auto* by = analysed.answers.find(key); by && by != question && !question->tells_who)
                if (auto table = cross(analysed.answers, *question, *by)) tables.push_back(std::move(*table));
        content.tables.push_back(safe_together(tables, content.questions.back()));
    }
    for (const auto& population : analysed.populations)
        for (const auto& counts : analysed.counts)
            if (counts.key == population.question) content.profiles.push_back(profile_of(counts, population));
    return content;
}

namespace {

struct WholeWave {
    int number = 0;
    std::string name;
    std::vector<QuestionCounts> counts;
};

// Of the same series, each counted once, the first first.
std::vector<WholeWave> waves_up_to(db::Connection& connection, const Analysed& analysed) {
    std::vector<WholeWave> waves;
    const auto& of = analysed.consultation;
    if (of.series.empty() || !of.wave) return waves;
    for (const auto& consultation : all_consultations(connection)) {
        if (consultation.series != of.series || !consultation.wave || *consultation.wave > *of.wave) continue;
        const bool is_this = consultation.id == of.id;
        waves.push_back({*consultation.wave, "Wave " + std::to_string(*consultation.wave),
                         is_this ? analysed.counts : analyse(connection, consultation).counts});
    }
    std::sort(waves.begin(), waves.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
    return waves;
}

// The waves in which a question was answered.
std::vector<SurveyWave> of_question(const std::vector<WholeWave>& waves, std::string_view question) {
    std::vector<SurveyWave> found;
    for (const auto& wave : waves)
        for (const auto& counts : wave.counts)
            if (counts.key == question && counts.answered > 0) found.push_back({wave.name, counts});
    return found;
}

// Of answers that are withheld in neither wave.
std::vector<WaveChange> changes_to_show(const std::vector<SurveyWave>& waves, std::int64_t smallest) {
    std::set<std::string> hidden;
    for (const auto& wave : waves) {
        const auto safe = safe_to_show(wave.counts, smallest);
        for (std::size_t at = 0; at < safe.hidden.size(); ++at)
            if (safe.hidden[at]) hidden.insert(safe.counts.options[at].key);
    }
    auto changes = changes_between(waves);
    std::erase_if(changes, [&](const WaveChange& change) { return hidden.count(change.key) > 0; });
    return changes;
}

} // namespace

std::vector<SurveyWave> waves_of(db::Connection& connection, const Analysed& analysed, std::string_view question) {
    return of_question(waves_up_to(connection, analysed), question);
}

AnalysisContent content_of(db::Connection& connection, const Analysed& analysed) {
    auto content = content_of(analysed);
    const auto waves = waves_up_to(connection, analysed);
    for (const auto& question : content.questions)
        content.waves.push_back(
            changes_to_show(of_question(waves, question.counts.key), analysed.choice.smallest_count));
    return content;
}

std::vector<WordsFound> find_in_words(const AnswerColumns& all, std::size_t themes) {
    std::vector<WordsFound> found;
    for (const auto& column : all.columns) {
        if (column.answering != Answering::words) continue;
        WordsFound in_question{column.key, static_cast<std::int64_t>(all.responses.size()), {}, {}};
        in_question.campaigns = campaigns_in(all, column);
        in_question.ideas = theme_ideas(all, column, in_question.campaigns, themes);
        found.push_back(std::move(in_question));
    }
    return found;
}

std::string analysis_address(const Consultation& consultation) { return desk_address(consultation) + "/analysis"; }

std::string results_address(const Consultation& consultation) { return public_address(consultation) + "/results"; }

std::string done_address(const Consultation& consultation) { return public_address(consultation) + "/what-we-did"; }

html::Html links_to_results(db::Connection& connection, const Consultation& consultation) {
    std::vector<html::Content> links;
    if (!published_editions(connection, consultation.id).empty())
        links.push_back(html::link({.text = "What people answered", .href = results_address(consultation)}));
    if (!public_findings(connection, consultation.id).empty())
        links.push_back(html::link({.text = "What we did with what people said", .href = done_address(consultation)}));
    if (links.empty()) return {};
    return html::section_heading("Results", "results") + html::bullet_list(links);
}

office::PageWords analysis_words(const Consultation& consultation, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Consultations",
            .trail = {{"Consultations", "/work/consultations"},
                      {consultation.title, desk_address(consultation)},
                      {"Analysis", analysis_address(consultation)}},
            .has_errors = has_errors};
}

html::Html analysis_menu(const Consultation& consultation, const std::string& current) {
    const auto at = analysis_address(consultation);
    html::SubNavigation menu{.label = "About this analysis", .items = {}, .current = at + current};
    const std::pair<const char*, const char*> pages[] = {{"Questions", ""},
                                                         {"Compare groups", "/groups"},
                                                         {"Who answered", "/profile"},
                                                         {"In their words", "/words"},
                                                         {"Codebook", "/codes"},
                                                         {"Coding", "/coding"},
                                                         {"Findings", "/findings"},
                                                         {"Publish", "/results"}};
    for (const auto& [text, page] : pages) menu.items.push_back({text, at + page});
    return html::sub_navigation(menu);
}

} // namespace reeve::consultation
