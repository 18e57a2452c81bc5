// reeve consultation analyse and try-out: what was answered as JSON, and how long that takes on made-up responses.
#include "app/analysis_trial.h"
#include "app/app.h"
#include "app/command.h"
#include "app/demo_clock.h"
#include "app/records_place.h"
#include "consultation/analysis_desk.h"
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace reeve {
namespace {

using namespace consultation;

void print_question(const QuestionCounts& counts) {
    std::printf("\n%s\n%s\n", counts.wording.c_str(), base_words(counts).c_str());
    for (const auto& option : counts.options)
        std::printf("  %8s  %6s%%  %s\n", with_commas(option.count).c_str(),
                    counts.has_percentages() ? share_words(option, counts.base()).c_str() : "-", option.label.c_str());
}

void print_words(const WordsFound& found) {
    std::printf("\nIn the words of %s:\n", found.question.c_str());
    for (const auto& campaign : found.campaigns)
        std::printf("  campaign of %zu letters from %s: %s\n", campaign.letters.size(),
                    counted(campaign.respondents, "respondent").c_str(), shortened(campaign.words, 100).c_str());
    for (const auto& idea : found.ideas.themes)
        std::printf("  %zu answers: %s\n", idea.responses.size(), joined(idea.terms, ", ").c_str());
}

int analyse_one(const Typed& typed) {
    auto place = open_current_place(typed);
    if (!place) return misused(why_not(place));
    auto reader = place->database->read();
    auto consultation = find_consultation(*reader, typed.words[0]);
    if (!consultation) return not_done("There is no consultation " + typed.words[0]);
    const auto analysed = analyse(*reader, *consultation);
    const auto found = typed.has("--words") ? find_in_words(analysed.answers) : std::vector<WordsFound>{};
    if (typed.has("--json")) {
        Json json = json_of(content_of(analysed));
        JsonList words;
        for (const auto& each : found) words.push_back(json_of(each));
        if (typed.has("--words")) json.set("words", words);
        std::printf("%s\n", to_pretty_text(json).c_str());
        return done;
    }
    std::printf("%s: %s\n%s. %s.\n", consultation->reference.c_str(), consultation->title.c_str(),
                label_of_standing(analysed.standing),
                counted(static_cast<std::int64_t>(analysed.answers.responses.size()), "response").c_str());
    if (!analysed.weighting_label.empty()) std::printf("%s\n", analysed.weighting_label.c_str());
    for (const auto& counts : analysed.counts) print_question(counts);
    for (const auto& each : found) print_words(each);
    return done;
}

// A whole number typed for an option, between its ends.
Result<std::size_t> number_typed(const Typed& typed, const char* option, const char* usual, int least, int most) {
    auto number = Kind<int>::read(typed.value(option, usual), {});
    if (!number || *number < least || *number > most)
        return one_problem(std::string(option) + " takes a number between " + std::to_string(least) + " and "
                           + std::to_string(most));
    return static_cast<std::size_t>(*number);
}

Result<AnalysisTrial> trial_typed(const Typed& typed, const std::string& folder) {
    const auto responses = TRY(number_typed(typed, "--responses", "10000", 100, 100'000));
    const auto questions = TRY(number_typed(typed, "--questions", "40", 8, 200));
    const auto seed = TRY(number_typed(typed, "--seed", "42", 0, 1'000'000));
    return try_analysis(folder, responses, questions, seed);
}

int try_out(const Typed& typed) {
    auto folder = (std::filesystem::temp_directory_path() / "reeve-trial-XXXXXX").string();
    if (!mkdtemp(folder.data())) return not_done("No folder can be made beside the other temporary files");
    const auto trial = trial_typed(typed, folder);
    std::filesystem::remove_all(folder);
    if (!trial) return trial.has_problems() ? misused(why_not(trial)) : not_done(why_not(trial));
    std::printf("%s responses to %s questions, made up\n", with_commas(trial->responses).c_str(),
                with_commas(trial->questions).c_str());
    std::printf("  brought in                 %6.2f s\n", trial->import_seconds);
    std::printf("  counted, and by age        %6.2f s\n", trial->count_seconds);
    std::printf("  campaigns and themes found %6.2f s\n", trial->words_seconds);
    std::printf("  campaigns found: %zu of 3, precision %.4f, recall %.4f\n", trial->campaigns, trial->precision,
                trial->recall);
    return done;
}

} // namespace

std::vector<Command> analysis_commands() {
    return {{"consultation analyse", "REF", "Say what was answered to a consultation, with every base",
             place_options({{"--words", "", "Look for campaigns and themes in answers in words as well"},
                            {"--json", "", "Write JSON for a program: what the public would be shown"}}),
             1, analyse_one},
            {"consultation try-out",
             "",
             "Measure bringing in, counting and reading made-up responses, and keep nothing",
             {{"--responses", "NUMBER", "How many; 10000 where none is given"},
              {"--questions", "NUMBER", "How many; 40 where none is given"},
              {"--seed", "NUMBER", "The same seed makes the same responses; 42 where none is given"}},
             0,
             try_out}};
}

} // namespace reeve
