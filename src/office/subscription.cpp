// Works out what a reader is written to about, and writes the letter.
#include "office/subscription.h"
#include "base/text.h"

namespace reeve::office {
namespace {

std::string under(NewsTopic topic, const std::vector<News>& news, std::string_view site) {
    std::string lines;
    for (const auto& one : news)
        if (one.topic == topic) lines += one.title + "\n" + std::string(site) + one.address + "\n\n";
    return lines.empty() ? "" : std::string(label_of(topic)) + "\n\n" + lines;
}

} // namespace

std::string as_text(const std::vector<NewsTopic>& topics) {
    std::vector<std::string> names;
    for (auto topic : topics) names.emplace_back(stored_name(topic));
    return joined(names, ",");
}

std::vector<NewsTopic> topics_of(std::string_view text) {
    std::vector<NewsTopic> topics;
    for (const auto& name : split(text, ','))
        if (auto topic = choice_of<NewsTopic>(name);
            topic && std::find(topics.begin(), topics.end(), *topic) == topics.end())
            topics.push_back(*topic);
    std::sort(topics.begin(), topics.end());
    return topics;
}

std::string in_words(const std::vector<NewsTopic>& topics) {
    std::vector<std::string> labels;
    for (auto topic : topics) labels.push_back(folded(label_of(topic)));
    return list_of(labels);
}

std::vector<News> news_for(const Subscription& subscription, const std::vector<News>& news) {
    std::vector<News> list;
    for (const auto& one : news)
        if (one.told_at > subscription.told_until
            && std::find(subscription.topics.begin(), subscription.topics.end(), one.topic)
                   != subscription.topics.end())
            list.push_back(one);
    std::stable_sort(list.begin(), list.end(), [](const News& a, const News& b) { return a.told_at < b.told_at; });
    return list;
}

NewsLetter letter_of(const std::vector<News>& news, std::string_view site, std::string_view office,
                     std::string_view mine, std::string_view stop) {
    NewsLetter letter;
    letter.subject = shortened(news.front().title, 110);
    if (news.size() > 1)
        letter.subject += ", and " + counted(static_cast<std::int64_t>(news.size()) - 1, "more", "more");
    letter.body = std::string(office) + " published this:\n\n";
    for (const auto& choice : Choices<NewsTopic>::list)
        letter.body += under(*choice_of<NewsTopic>(choice.stored), news, site);
    letter.body += "Choose what we write to you about: " + std::string(site) + std::string(mine)
                   + "\nStop these letters: " + std::string(site) + std::string(stop) + "\n";
    return letter;
}

} // namespace reeve::office
