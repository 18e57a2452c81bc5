// Makes an office with one consultation, brings made-up responses into it as a file of another tool, analyses them, and
// takes them to the public.
#include "app/analysis_trial.h"
#include "consultation/analysis_desk.h"
#include "consultation/response_import_store.h"
#include "consultation/trial_responses.h"
#include "db/migrations.h"
#include <chrono>

namespace reeve {
namespace {

using namespace consultation;

constexpr std::int64_t day = 86'400'000;

office::QuestionKind kind_of(Answering answering) {
    switch (answering) {
    case Answering::several: return office::QuestionKind::multiple;
    case Answering::scale: return office::QuestionKind::scale;
    case Answering::words: return office::QuestionKind::long_text;
    default: return office::QuestionKind::single;
    }
}

office::FormQuestion question_of(const AnswerColumn& column, const Consultation& consultation) {
    office::FormQuestion question;
    question.questionnaire = consultation.questionnaire;
    question.key = column.key;
    question.wording = column.wording;
    question.kind = kind_of(column.answering);
    if (column.key == "age") question.profile = office::ProfileOf::age;
    for (const auto& offered : column.offered) {
        if (offered.says_nothing) question.may_decline = true;
        else question.options.text += offered.key + ": " + offered.label + "\n";
    }
    return question;
}

Result<Consultation> make_consultation(office::Change& change, const AnswerColumns& answers) {
    Consultation made;
    made.title = "Made up to be measured";
    made.about.text = "Nobody was asked.";
    made.opens = {change.now.milliseconds - 30 * day};
    made.closes = {change.now.milliseconds + day};
    made.delete_after = change.today() + 365;
    made = begin_consultation(change, made);
    for (const auto& column : answers.columns) TRY(office::add_question(change, question_of(column, made)));
    Strand strand;
    strand.consultation = made.id;
    strand.title = "People";
    TRY(add_strand(change, strand));
    return take_ready(change, made);
}

std::string cell_of(const AnswerColumn& column, const GivenAnswer& given) {
    std::string cell = given.words;
    for (auto option : given.chosen) cell += (cell.empty() ? "" : "; ") + column.offered[option].label;
    return "\"" + replaced(cell, "\"", "\"\"") + "\"";
}

std::string csv_of(const AnswerColumns& answers) {
    std::string csv = "Response ID";
    for (const auto& column : answers.columns) csv += "," + column.key;
    csv += "\n";
    for (std::size_t response = 0; response < answers.responses.size(); ++response) {
        csv += answers.responses[response];
        for (const auto& column : answers.columns) csv += "," + cell_of(column, column.given[response]);
        csv += "\n";
    }
    return csv;
}

class Stopwatch {
public:
    double lap() { // seconds since the one before
        const auto now = std::chrono::steady_clock::now();
        return std::chrono::duration<double>(now - std::exchange(start_, now)).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

Result<Done> bring_in(office::Office& office, const Consultation& consultation, const std::string& csv) {
    const auto plan = TRY(plan_response_import(*office.database().read(), consultation, csv, {}, office.now()));
    TRY(office.change({}, "Reeve", office.now(), "", [&](office::Change& change) {
        return keep_response_import(change, consultation, plan, "trial.csv", TroubledRows::refuse_all);
    }));
    return Done{};
}

void score(AnalysisTrial& trial, const std::vector<Campaign>& campaigns, const AnswerColumns& answers,
           const std::vector<int>& hidden) {
    std::map<std::string, std::size_t> place; // responses are kept in the order of the file
    for (std::size_t at = 0; at < answers.responses.size(); ++at) place[answers.responses[at]] = at;
    std::vector<std::vector<std::size_t>> groups;
    for (const auto& campaign : campaigns) {
        auto& group = groups.emplace_back();
        for (const auto& letter : campaign.letters) group.push_back(place.at(letter.response));
    }
    const auto scored = score_of(groups, hidden);
    trial.campaigns = scored.found;
    trial.precision = scored.precision;
    trial.recall = scored.recall;
}

// Counted with a division by age, as a reader would see it, and read for campaigns and themes.
void read_numbers_and_words(AnalysisTrial& trial, office::Office& office, const Consultation& consultation,
                            const TrialResponses& made_up) {
    Stopwatch watch;
    auto reader = office.database().read();
    auto analysed = analyse(*reader, consultation);
    analysed.choice.divide_by = "age";
    const auto content = to_text(json_of(content_of(analysed)));
    trial.count_seconds = watch.lap();
    const auto found = find_in_words(analysed.answers);
    trial.words_seconds = watch.lap();
    score(trial, found.back().campaigns, analysed.answers, made_up.campaign);
}

} // namespace

Result<AnalysisTrial> try_analysis(db::Database& database, std::size_t responses, std::size_t questions,
                                   std::uint64_t seed) {
    const auto made_up = trial_responses(responses, questions, seed);
    TRY(db::migrate(database, db::embedded_migrations()));
    FixedClock clock({WallClock().now().milliseconds - 2 * day});
    ClockedIds ids;
    App app(database, clock, ids);
    auto& office = app.office();
    AnalysisTrial trial;
    trial.responses = static_cast<std::int64_t>(responses);
    trial.questions = static_cast<std::int64_t>(made_up.answers.columns.size());
    const auto consultation = TRY(office.change({}, "Reeve", office.now(), "", [&](office::Change& change) {
        return make_consultation(change, made_up.answers);
    }));
    const auto csv = csv_of(made_up.answers);
    Stopwatch watch;
    TRY(bring_in(office, consultation, csv));
    trial.import_seconds = watch.lap();
    read_numbers_and_words(trial, office, consultation, made_up);
    clock.set({clock.now().milliseconds + 2 * day}); // closed by then
    watch.lap();
    trial.coding = TRY(code_trial(office, consultation, seed));
    trial.coding_seconds = watch.lap();
    trial.published = TRY(publish_trial(office, consultation));
    trial.publish_seconds = watch.lap();
    trial.pages = read_as_public(app, consultation);
    return trial;
}

} // namespace reeve
