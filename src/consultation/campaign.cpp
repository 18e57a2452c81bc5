// Finds campaigns and suggests themes among the answers to one question.
#include "consultation/campaign.h"
#include "base/text.h"
#include <algorithm>
#include <map>
#include <set>

namespace reeve::consultation {
namespace {

std::vector<std::string> texts_of(const AnswerColumn& column) {
    std::vector<std::string> texts;
    texts.reserve(column.given.size());
    for (const auto& given : column.given) texts.push_back(given.was_asked ? given.words : "");
    return texts;
}

const std::string& respondent(const AnswerColumns& all, std::size_t response) {
    return all.respondents.empty() ? all.responses[response] : all.respondents[response];
}

// The answers that are read for themes: of each campaign its typical letter alone.
std::vector<std::size_t> read_for_themes(const AnswerColumns& all, const AnswerColumn& column,
                                         const std::vector<Campaign>& campaigns) {
    std::set<std::string> left_out;
    for (const auto& campaign : campaigns)
        for (const auto& letter : campaign.letters)
            if (letter.response != campaign.typical) left_out.insert(letter.response);
    std::vector<std::size_t> read;
    for (std::size_t at = 0; at < column.given.size(); ++at)
        if (!trimmed(column.given[at].words).empty() && !left_out.count(all.responses[at])) read.push_back(at);
    return read;
}

constexpr std::size_t most_quotes = 3;

std::vector<ThemeQuote> quotes_from(const AnswerColumns& all, const AnswerColumn& column,
                                    const std::vector<std::size_t>& nearest) {
    std::vector<ThemeQuote> quotes;
    std::set<std::string> quoted;
    for (auto at : nearest) {
        const auto& words = column.given[at].words;
        const auto length = count_words(words);
        if (length < 6 || length > 60 || !quoted.insert(respondent(all, at)).second) continue;
        quotes.push_back({all.responses[at], words});
        if (quotes.size() == most_quotes) break;
    }
    return quotes;
}

JsonList list_of_texts(const std::vector<std::string>& texts) { return JsonList(texts.begin(), texts.end()); }

std::vector<std::string> texts_in(const Json& list) {
    std::vector<std::string> texts;
    for (const auto& text : list.as_list()) texts.push_back(text.as_text());
    return texts;
}

std::map<std::string, std::string> words_by_response(const AnswerColumns& all, const std::string& question) {
    std::map<std::string, std::string> said;
    if (const auto* column = all.find(question))
        for (std::size_t at = 0; at < column->given.size(); ++at)
            said.emplace(all.responses[at], column->given[at].words);
    return said;
}

Json json_of(const Campaign& campaign) {
    Json json;
    JsonList letters;
    for (const auto& letter : campaign.letters) letters.push_back(JsonList{letter.response, letter.alike});
    json.set("typical", campaign.typical).set("respondents", campaign.respondents).set("letters", letters);
    return json;
}

Json json_of(const ThemeIdea& idea) {
    Json json;
    JsonList quotes;
    for (const auto& quote : idea.quotes) quotes.push_back(quote.response);
    json.set("terms", list_of_texts(idea.terms)).set("responses", list_of_texts(idea.responses)).set("quotes", quotes);
    return json;
}

} // namespace

std::vector<Campaign> campaigns_in(const AnswerColumns& all, const AnswerColumn& column, const NearCopyLimits& limits) {
    std::vector<Campaign> campaigns;
    for (const auto& copies : near_copies(texts_of(column), limits)) {
        Campaign campaign{all.responses[copies.typical], column.given[copies.typical].words, 0, {}};
        std::set<std::string> people;
        for (std::size_t at = 0; at < copies.texts.size(); ++at) {
            people.insert(respondent(all, copies.texts[at]));
            campaign.letters.push_back(
                {all.responses[copies.texts[at]], static_cast<int>(copies.likeness[at] * 100 + 0.5)});
        }
        campaign.respondents = static_cast<std::int64_t>(people.size());
        campaigns.push_back(std::move(campaign));
    }
    return campaigns;
}

ThemeIdeas theme_ideas(const AnswerColumns& all, const AnswerColumn& column, const std::vector<Campaign>& campaigns,
                       std::size_t themes) {
    const auto read = read_for_themes(all, column, campaigns);
    std::vector<std::string> texts;
    for (auto at : read) texts.push_back(column.given[at].words);
    WordThemeLimits limits;
    limits.themes = themes;
    const auto suggestion = suggest_themes(texts, limits);
    ThemeIdeas ideas{{}, static_cast<std::int64_t>(read.size()), static_cast<std::int64_t>(suggestion.unplaced.size())};
    for (const auto& suggested : suggestion.themes) {
        std::vector<std::size_t> nearest;
        ThemeIdea idea{suggested.terms, {}, {}};
        for (auto text : suggested.texts) {
            nearest.push_back(read[text]);
            idea.responses.push_back(all.responses[read[text]]);
        }
        idea.quotes = quotes_from(all, column, nearest);
        ideas.themes.push_back(std::move(idea));
    }
    return ideas;
}

Json json_of(const WordsFound& found) {
    Json json;
    JsonList campaigns, themes;
    for (const auto& campaign : found.campaigns) campaigns.push_back(json_of(campaign));
    for (const auto& idea : found.ideas.themes) themes.push_back(json_of(idea));
    json.set("question", found.question).set("responses", found.responses).set("campaigns", campaigns);
    json.set("themes", themes).set("read", found.ideas.read).set("unplaced", found.ideas.unplaced);
    return json;
}

WordsFound words_found_of(std::string_view text, const AnswerColumns& all) {
    auto parsed = parse_json(text);
    if (!parsed) throw Fault("what was read in the words of a question is not JSON");
    const auto& json = *parsed;
    WordsFound found{json["question"].as_text(), json["responses"].as_number(), {}, {}};
    const auto said = words_by_response(all, found.question);
    for (const auto& kept : json["campaigns"].as_list()) {
        Campaign campaign{kept["typical"].as_text(), "", kept["respondents"].as_number(), {}};
        if (auto words = said.find(campaign.typical); words != said.end()) campaign.words = words->second;
        for (const auto& letter : kept["letters"].as_list())
            if (said.count(letter.as_list().at(0).as_text()))
                campaign.letters.push_back(
                    {letter.as_list().at(0).as_text(), static_cast<int>(letter.as_list().at(1).as_number())});
        found.campaigns.push_back(std::move(campaign));
    }
    for (const auto& kept : json["themes"].as_list()) {
        ThemeIdea idea{texts_in(kept["terms"]), texts_in(kept["responses"]), {}};
        std::erase_if(idea.responses, [&](const auto& response) { return !said.count(response); });
        for (const auto& quote : kept["quotes"].as_list())
            if (auto words = said.find(quote.as_text()); words != said.end())
                idea.quotes.push_back({words->first, words->second});
        found.ideas.themes.push_back(std::move(idea));
    }
    found.ideas.read = json["read"].as_number();
    found.ideas.unplaced = json["unplaced"].as_number();
    return found;
}

} // namespace reeve::consultation
