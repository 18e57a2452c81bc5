// Makes responses up, question by question, and says how well campaigns were found in them.
#include "consultation/trial_responses.h"
#include "base/written_words.h"
#include "consultation/trial_words.h"
#include <algorithm>

namespace reeve::consultation {
namespace {

std::vector<OfferedAnswer> offered(const std::vector<const char*>& labels, bool may_decline) {
    std::vector<OfferedAnswer> answers;
    for (const char* label : labels) answers.push_back({"a" + std::to_string(answers.size() + 1), label, false});
    if (may_decline) answers.push_back({"prefer-not-to-say", "Prefer not to say", true});
    return answers;
}

AnswerColumn column(std::string key, std::string wording, Answering answering, std::vector<OfferedAnswer> answers) {
    return {std::move(key), std::move(wording), answering, std::move(answers), {}};
}

AnswerColumn further_column(std::size_t number) {
    const auto key = "q" + std::to_string(number), wording = "Made-up question " + std::to_string(number);
    switch (number % 8) {
    case 3:
        return column(key, wording, Answering::several,
                      offered({"Patrols", "Lighting", "Cameras", "Youth work", "Road safety"}, false));
    case 5: return column(key, wording, Answering::one, offered({"Yes", "No", "In part"}, true));
    default:
        return column(key, wording, Answering::scale,
                      offered({"Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"}, true));
    }
}

std::vector<AnswerColumn> columns_of(std::size_t questions) {
    std::vector<AnswerColumn> columns = {
        column("age", "How old are you?", Answering::one,
               offered({"Under 25", "25 to 44", "45 to 64", "65 and over"}, true)),
        column("sex", "What is your sex?", Answering::one, offered({"Female", "Male"}, true)),
        column("district", "Where do you live?", Answering::one,
               offered({"North", "East", "South", "West", "The city", "The hills"}, true))};
    for (std::size_t number = columns.size() + 1; number < questions; ++number)
        columns.push_back(further_column(number));
    columns.push_back(column("anything_else", "What else should we know?", Answering::words, {}));
    return columns;
}

// Lower answers are likelier, so that shares differ; one in twelve leaves a question out.
GivenAnswer given_answer(const AnswerColumn& asked, std::uint64_t& seed) {
    GivenAnswer given;
    if (next_random(seed) % 12 == 0) return given;
    const auto count = asked.offered.size();
    const auto pick = [&] {
        return static_cast<std::uint16_t>(std::min(next_random(seed) % count, next_random(seed) % count));
    };
    given.chosen.push_back(pick());
    if (asked.answering != Answering::several) return given;
    for (int more = 0; more < 2; ++more)
        if (auto option = pick(); std::find(given.chosen.begin(), given.chosen.end(), option) == given.chosen.end())
            given.chosen.push_back(option);
    return given;
}

// Of a hundred responses eight, five and two are letters.
int campaign_by_chance(std::uint64_t& seed) {
    const auto part = next_random(seed) % 100;
    return part < 8 ? 1 : part < 13 ? 2 : part < 15 ? 3 : 0;
}

} // namespace

TrialResponses trial_responses(std::size_t responses, std::size_t questions, std::uint64_t seed) {
    TrialResponses trial;
    trial.answers.columns = columns_of(std::max<std::size_t>(questions, 8));
    for (std::size_t number = 1; number <= responses; ++number) {
        trial.answers.responses.push_back("T-" + std::to_string(number));
        const int campaign = campaign_by_chance(seed);
        trial.campaign.push_back(campaign);
        for (auto& asked : trial.answers.columns) {
            if (asked.is_chosen()) {
                asked.given.push_back(given_answer(asked, seed));
                continue;
            }
            GivenAnswer words;
            if (campaign > 0) words.words = trial_letter(campaign, seed);
            else if (next_random(seed) % 10 < 7) words.words = trial_answer(seed);
            asked.given.push_back(std::move(words));
        }
    }
    return trial;
}

CampaignScore score_of(const std::vector<std::vector<std::size_t>>& found, const std::vector<int>& campaign) {
    std::size_t letters = 0, right = 0;
    const auto hidden = campaign.size() - static_cast<std::size_t>(std::count(campaign.begin(), campaign.end(), 0));
    for (const auto& group : found) {
        // A group stands for the campaign that most of its letters are of.
        std::size_t most = 0;
        for (int each = 1; each <= 3; ++each)
            most = std::max(most, static_cast<std::size_t>(std::count_if(
                                      group.begin(), group.end(), [&](auto text) { return campaign[text] == each; })));
        letters += group.size();
        right += most;
    }
    CampaignScore score;
    score.found = found.size();
    if (letters > 0) score.precision = static_cast<double>(right) / static_cast<double>(letters);
    if (hidden > 0) score.recall = static_cast<double>(right) / static_cast<double>(hidden);
    return score;
}

} // namespace reeve::consultation
