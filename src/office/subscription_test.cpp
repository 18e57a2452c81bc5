// What readers are written to about, and in which words.
#include "office/subscription.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

Moment at(std::int64_t minutes) { return {minutes * 60'000}; }

const std::vector<News> published = {{NewsTopic::grants, "Safety Fund, round 3", "/grants/FR-0003", at(30)},
                                     {NewsTopic::reports, "Work update", "/papers/P-2024-001", at(20)},
                                     {NewsTopic::reports, "An older one", "/papers/P-2024-000", at(10)}};

} // namespace

TEST_CASE("topics are kept as their names, each once, and what is none is left out") {
    CHECK(topics_of("grants,reports,grants,gossip") == std::vector{NewsTopic::reports, NewsTopic::grants});
    CHECK(topics_of("").empty());
    CHECK(as_text(topics_of("grants,reports")) == "reports,grants");
    CHECK(in_words(topics_of("grants,reports")) == "reports to the panel and grants that open");
}

TEST_CASE("a reader is written to about their own topics since the last letter, the oldest first") {
    Subscription reader;
    reader.topics = {NewsTopic::reports, NewsTopic::grants};
    reader.told_until = at(10);
    auto news = news_for(reader, published);
    REQUIRE(news.size() == 2);
    CHECK(news[0].title == "Work update");
    CHECK(news[1].title == "Safety Fund, round 3");
    reader.topics = {NewsTopic::decisions};
    CHECK(news_for(reader, published).empty());
    reader.topics = {NewsTopic::grants};
    reader.told_until = at(30);
    CHECK(news_for(reader, published).empty());
}

TEST_CASE("the letter names each thing under its topic with its address, and how to stop") {
    auto letter = letter_of({published[1], published[0]}, "https://reeve.example", "The office",
                            "/subscribe/mine?token=x", "/subscribe/stop?token=x");
    CHECK(letter.subject == "Work update, and 1 more");
    CHECK(
        letter.body
        == "The office published this:\n\nReports to the panel\n\nWork update\nhttps://reeve.example/papers/P-2024-001\n\n"
           "Grants that open\n\nSafety Fund, round 3\nhttps://reeve.example/grants/FR-0003\n\n"
           "Choose what we write to you about: https://reeve.example/subscribe/mine?token=x\n"
           "Stop these letters: https://reeve.example/subscribe/stop?token=x\n");
    CHECK(letter_of({published[0]}, "", "", "", "").subject == "Safety Fund, round 3");
}

} // namespace reeve::office
