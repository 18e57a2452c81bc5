// Writes to readers of the public about what is new, once a day.
#include "base/text.h"
#include "office/form_token.h"
#include "office/job_store.h"
#include "office/mail_store.h"
#include "office/register_store.h"
#include "office/settings_store.h"
#include "office/subscription_parts.h"
#include <charconv>

namespace reeve::office {
namespace {

constexpr std::int64_t minutes_in_day = 24 * 60;
// News older than this are not told any more, however long letters were held.
constexpr std::int64_t days_looked_back = 92;

std::string sealed_words(const Subscription& one) { return "subscription " + std::to_string(one.id) + " " + one.email; }

// Everything the sources told since the reader who was told least.
std::vector<News> news_since(db::Connection& connection, const std::vector<NewsSource>& sources,
                             const std::vector<Subscription>& readers, Moment now) {
    auto since = now;
    for (const auto& reader : readers) since = std::min(since, reader.told_until);
    since = std::max(since, minutes_later(now, -days_looked_back * minutes_in_day));
    std::vector<News> news;
    for (const auto& source : sources)
        for (auto& one : source(connection, since, now)) news.push_back(std::move(one));
    return news;
}

void tell(Office& office, Change& change, const Subscription& reader, const std::vector<News>& news,
          const OfficeSettings& settings) {
    auto token = token_of(office, reader);
    auto stop = with_token(stop_letters_address, token);
    auto letter = letter_of(news, settings.site_address, settings.office, with_token(my_letters_address, token), stop);
    queue_mail(change, WrittenMail{reader.email, letter.subject, letter.body, settings.site_address + stop},
               "Readers are told of what is new");
    note_told(change, reader, change.now);
}

} // namespace

// The same in every letter, so that the oldest one stops them too. Somebody who stops and asks again later has another.
std::string token_of(Office& office, const Subscription& one) {
    return std::to_string(one.id) + "." + seal_of(office, sealed_words(one));
}

std::optional<Subscription> subscription_of_token(Office& office, db::Connection& connection, std::string_view token) {
    auto dot = token.find('.');
    std::int64_t id = 0;
    if (dot == std::string_view::npos) return std::nullopt;
    auto [stopped, trouble] = std::from_chars(token.data(), token.data() + dot, id);
    if (trouble != std::errc{} || stopped != token.data() + dot) return std::nullopt;
    auto found = find_subscription(connection, id);
    if (!found || !is_same_secret(token_of(office, *found), token)) return std::nullopt;
    return found;
}

std::string with_token(const char* address, std::string_view token) {
    return std::string(address) + "?token=" + std::string(token);
}

void queue_question(Office& office, Change& change, const Subscription& one) {
    auto settings = settings_of(change.tx);
    auto token = token_of(office, one);
    auto mine = settings.site_address + with_token(my_letters_address, token);
    auto stop = settings.site_address + with_token(stop_letters_address, token);
    std::string body = one.confirmed_at
                           ? "Somebody, perhaps you, asked us to write to this address. We do so already.\n\n"
                             "Choose what we write to you about: "
                                 + mine + "\n"
                           : "Somebody, perhaps you, asked us to write to this address about " + in_words(one.topics)
                                 + ".\n\nIf it was you, say so here within two days: " + mine
                                 + "\n\nIf it was not, do nothing, and we will not write again.\n";
    body += "Stop these letters: " + stop + "\n\n" + settings.office + "\n";
    queue_mail(
        change,
        WrittenMail{one.email, one.confirmed_at ? "Your letters" : "Is it you who asked for our letters?", body, stop},
        "A reader asked for letters");
}

std::string held_words(db::Connection& connection, Date today) {
    auto period = pre_election_on(connection, today);
    if (!period || release_in(connection, *period)) return "";
    return "Held until the end of " + in_words(period->last_day) + ": " + period->name;
}

Result<std::string> tell_readers(Office& office, const std::vector<NewsSource>& sources) {
    auto now = office.now();
    std::int64_t gone = 0;
    office.database().write_transaction([&](db::Transaction& tx) {
        gone = let_go_of_wishes(tx, minutes_later(now, -subscription_asked_days * minutes_in_day));
    });
    auto read = office.database().read();
    auto settings = settings_of(*read);
    if (auto held = held_words(*read, london_date(now)); !held.empty()) return held;
    auto readers = confirmed_subscriptions(*read);
    auto news = news_since(*read, sources, readers, now);
    std::int64_t told = 0;
    for (const auto& reader : readers) {
        auto own = news_for(reader, news);
        if (own.empty()) continue;
        TRY(office.change({}, "Reeve", now, "", [&](Change& change) -> Result<Done> {
            tell(office, change, reader, own, settings);
            return Done{};
        }));
        ++told;
    }
    return counted(told, "reader") + " written to"
           + (gone > 0 ? ", " + counted(gone, "address", "addresses") + " nobody confirmed let go" : "");
}

} // namespace reeve::office
