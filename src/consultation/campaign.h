// Letters of a campaign among the answers: nearly the same text from many people, shown as one campaign with its count
// and never taken away.
#pragma once
#include "base/json.h"
#include "base/near_copies.h"
#include "base/word_themes.h"
#include "consultation/answer_columns.h"

namespace reeve::consultation {

struct CampaignLetter {
    std::string response; // reference
    int alike = 0;        // per cent of its runs of words that it shares with the typical letter
};
struct Campaign {
    std::string typical;                 // reference of the response with the typical letter
    std::string words;                   // that letter
    std::int64_t respondents = 0;        // who are not known to be the same
    std::vector<CampaignLetter> letters; // every one, also those with words of their own
};
// In one question; largest first.
std::vector<Campaign> campaigns_in(const AnswerColumns&, const AnswerColumn&, const NearCopyLimits& = {});

// Themes suggested from the words, each campaign's letter heard once so that it does not drown the others.
struct ThemeQuote {
    std::string response;
    std::string words;
};
struct ThemeIdea {
    std::vector<std::string> terms;
    std::vector<std::string> responses; // references, nearest first
    std::vector<ThemeQuote> quotes;     // typical answers of different people, of readable length
};
struct ThemeIdeas {
    std::vector<ThemeIdea> themes;
    std::int64_t read = 0;     // answers in words
    std::int64_t unplaced = 0; // whose words nobody else used
};
ThemeIdeas theme_ideas(const AnswerColumns&, const AnswerColumn&, const std::vector<Campaign>&, std::size_t themes = 0);

// What the program found in the words of one question, as it is kept for people to look at. Kept are references alone:
// people's own words stay with their responses, and go when those go.
struct WordsFound {
    std::string question;
    std::int64_t responses = 0; // when they were read
    std::vector<Campaign> campaigns;
    ThemeIdeas ideas;
};
Json json_of(const WordsFound&);
// With the words as they are now; a response that is there no more is left out. A Fault where the text is none.
WordsFound words_found_of(std::string_view text, const AnswerColumns&);

} // namespace reeve::consultation
