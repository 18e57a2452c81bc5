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
        Json json = json_of(content_of(*reader, analysed));
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
    auto database = db::open_sqlite(folder + "/reeve.db");
    return try_analysis(*database, responses, questions, seed);
}

void print_publication(const AnalysisTrial& trial) {
    std::printf("  coded by two and settled   %6.2f s\n", trial.coding_seconds);
    std::printf("  %s answers coded, %s with the same codes, alpha %.3f, %s settled\n",
                with_commas(trial.coding.answers).c_str(), with_commas(trial.coding.same).c_str(), trial.coding.alpha,
                with_commas(trial.coding.settled).c_str());
    std::printf("  found, frozen, published   %6.2f s\n", trial.publish_seconds);
    std::printf("  %s findings public, results frozen as %s\n", with_commas(trial.published.findings).c_str(),
                shortened(trial.published.hash, 16).c_str());
    std::printf("What the public then asks for, in CPU: made anew, and as it lies ready\n");
    for (const auto& page : trial.pages)
        std::printf("  %-20s %d %5lld KB %8.2f ms %8.3f ms\n", page.name.c_str(), page.status,
                    static_cast<long long>(page.bytes / 1024), page.first_ms, page.ready_ms);
}

int try_out(const Typed& typed) {
    const auto kept = typed.value("--keep");
    if (!kept.empty() && std::filesystem::exists(kept)) return not_done(kept + " is there already; name a new folder");
    auto folder = kept.empty() ? (std::filesystem::temp_directory_path() / "reeve-trial-XXXXXX").string() : kept;
    if (kept.empty() ? !mkdtemp(folder.data()) : !std::filesystem::create_directories(folder))
        return not_done("No folder can be made at " + folder);
    const auto trial = trial_typed(typed, folder);
    if (kept.empty()) std::filesystem::remove_all(folder);
    if (!trial) return trial.has_problems() ? misused(why_not(trial)) : not_done(why_not(trial));
    std::printf("%s responses to %s questions, made up\n", with_commas(trial->responses).c_str(),
                with_commas(trial->questions).c_str());
    std::printf("  brought in                 %6.2f s\n", trial->import_seconds);
    std::printf("  counted, and by age        %6.2f s\n", trial->count_seconds);
    std::printf("  campaigns and themes found %6.2f s\n", trial->words_seconds);
    std::printf("  campaigns found: %zu of 3, precision %.4f, recall %.4f\n", trial->campaigns, trial->precision,
                trial->recall);
    print_publication(*trial);
    return done;
}

} // namespace

std::vector<Command> analysis_commands() {
    return {
        {"consultation analyse", "REF", "Say what was answered to a consultation, with every base",
         place_options({{"--words", "", "Look for campaigns and themes in answers in words as well"},
                        {"--json", "", "Write JSON for a program: what the public would be shown"}}),
         1, analyse_one},
        {"consultation try-out",
         "",
         "Measure bringing in, counting, coding and publishing made-up responses, and what their pages cost",
         {{"--responses", "NUMBER", "How many; 10000 where none is given"},
          {"--questions", "NUMBER", "How many; 40 where none is given"},
          {"--seed", "NUMBER", "The same seed makes the same responses; 42 where none is given"},
          {"--keep", "DIR", "Keep the made-up office in this new folder, to look at its pages; else nothing is kept"}},
         0,
         try_out}};
}

} // namespace reeve
