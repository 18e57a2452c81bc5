// Somebody of the public who asked to be written to about some topics: what they get, and in which words.
#pragma once
#include "office/news.h"
#include <optional>

namespace reeve::office {

// How long the letter that asks "is it you?" can be answered; then the address is let go.
inline constexpr std::int64_t subscription_asked_days = 2;
// Letters that ask so, within a quarter of an hour.
inline constexpr int subscriptions_of_an_email = 2;
inline constexpr int subscriptions_of_an_address = 20;

struct Subscription {
    std::int64_t id = 0;
    std::string email;
    std::vector<NewsTopic> topics;
    Moment asked_at;
    std::optional<Moment> confirmed_at; // none: nobody has said yet that the address is theirs
    Moment told_until;                  // they were written to about everything up to then
};

// "reports,grants" and back; what is no topic is left out.
std::string as_text(const std::vector<NewsTopic>&);
std::vector<NewsTopic> topics_of(std::string_view text);
std::string in_words(const std::vector<NewsTopic>&); // "reports to the panel and grants that open"

// What is new for this reader: of their topics, and told after the last letter.
std::vector<News> news_for(const Subscription&, const std::vector<News>&);

struct NewsLetter {
    std::string subject;
    std::string body;
};
// Titles and addresses under their topics, and how to have no more letters. Nothing of the reader stands in it.
NewsLetter letter_of(const std::vector<News>&, std::string_view site, std::string_view office, std::string_view mine,
                     std::string_view stop);

} // namespace reeve::office
