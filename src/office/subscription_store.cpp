// The statements of subscriptions. They keep no history: who ends one is forgotten.
#include "office/subscription_store.h"
#include "office/register_store.h"

namespace reeve::office {
namespace {

constexpr std::int64_t quarter_of_an_hour = 15 * 60'000;

Subscription subscription_in(const db::Row& row) {
    Subscription one;
    one.id = row.get<std::int64_t>(0);
    one.email = row.get<std::string>(1);
    one.topics = topics_of(row.get<std::string>(2));
    one.asked_at = row.get<Moment>(3);
    one.confirmed_at = row.get<std::optional<Moment>>(4);
    one.told_until = row.get<Moment>(5);
    return one;
}

} // namespace

Result<Done> may_subscribe(db::Connection& connection, const SubscriptionWish& wish, Moment now) {
    Moment since{now.milliseconds - quarter_of_an_hour};
    auto of_address = connection.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM subscription WHERE asked_from = :asked_from AND asked_at > :since",
                "subscriptions asked for from one place"),
        {{"asked_from", wish.asked_from}, {"since", since}});
    auto of_email = connection.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM mail WHERE to_address = :email AND made_at > :since AND unsubscribe <> ''",
                "letters about subscriptions to one address"),
        {{"email", wish.email}, {"since", since}});
    if (of_address < subscriptions_of_an_address && of_email < subscriptions_of_an_email) return Done{};
    return Refusal{"Too many letters were asked for. Look in your email, or try again in a quarter of an hour.", "",
                   Refusal::Kind::forbidden};
}

Subscription ask_to_subscribe(Change& change, const SubscriptionWish& wish) {
    change.tx.run(db::Sql(R"(
        INSERT INTO subscription (id, email, topics, asked_at, asked_from, confirmed_at, told_until)
        VALUES (:id, :email, :topics, :now, :asked_from, NULL, :now)
        ON CONFLICT (email) DO UPDATE SET asked_at = :now, asked_from = :asked_from,
            topics = CASE WHEN subscription.confirmed_at IS NULL THEN :topics ELSE subscription.topics END)",
                          "ask to be written to"),
                  {{"id", change.ids.next()},
                   {"email", wish.email},
                   {"topics", as_text(wish.topics)},
                   {"now", change.now},
                   {"asked_from", wish.asked_from}});
    return *change.tx.one(db::Sql(R"(
        SELECT id, email, topics, asked_at, confirmed_at, told_until FROM subscription WHERE email = :email)",
                                  "the subscription of an address"),
                          {{"email", wish.email}}, subscription_in);
}

std::optional<Subscription> find_subscription(db::Connection& connection, std::int64_t id) {
    return connection.one(db::Sql(R"(
        SELECT id, email, topics, asked_at, confirmed_at, told_until FROM subscription WHERE id = :id)",
                                  "one subscription"),
                          {{"id", id}}, subscription_in);
}

void confirm_subscription(Change& change, const Subscription& one) {
    change.tx.run(db::Sql(R"(
        UPDATE subscription SET confirmed_at = :now, told_until = :now WHERE id = :id AND confirmed_at IS NULL)",
                          "a reader says that the address is theirs"),
                  {{"id", one.id}, {"now", change.now}});
}

void choose_topics(Change& change, const Subscription& one, const std::vector<NewsTopic>& topics) {
    change.tx.run(db::Sql("UPDATE subscription SET topics = :topics WHERE id = :id", "choose topics"),
                  {{"id", one.id}, {"topics", as_text(topics)}});
}

void end_subscription(Change& change, const Subscription& one) {
    change.tx.run(db::Sql("DELETE FROM subscription WHERE id = :id", "end a subscription"), {{"id", one.id}});
}

std::vector<Subscription> confirmed_subscriptions(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT id, email, topics, asked_at, confirmed_at, told_until FROM subscription
        WHERE confirmed_at IS NOT NULL ORDER BY id)",
                                  "subscriptions that were confirmed"),
                          {}, subscription_in);
}

void note_told(Change& change, const Subscription& one, Moment until) {
    change.tx.run(db::Sql("UPDATE subscription SET told_until = :until WHERE id = :id", "a reader was told"),
                  {{"id", one.id}, {"until", until}});
}

std::int64_t let_go_of_wishes(db::Transaction& tx, Moment asked_before) {
    return tx.run(db::Sql("DELETE FROM subscription WHERE confirmed_at IS NULL AND asked_at < :before",
                          "let go of subscriptions nobody confirmed"),
                  {{"before", asked_before}});
}

Readers readers(db::Connection& connection) {
    Readers found;
    for (const auto& choice : Choices<NewsTopic>::list)
        found.by_topic.emplace_back(*choice_of<NewsTopic>(choice.stored), 0);
    for (const auto& one : confirmed_subscriptions(connection)) {
        ++found.confirmed;
        for (auto topic : one.topics) ++found.by_topic[static_cast<std::size_t>(topic)].second;
    }
    found.waiting = connection.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM subscription WHERE confirmed_at IS NULL", "subscriptions not confirmed yet"), {});
    return found;
}

std::optional<NewsRelease> release_in(db::Connection& connection, const PreElectionPeriod& period) {
    return db::record(connection, news_release_fields(),
                      db::Sql("period = :period ORDER BY id", "the decision on letters in a pre-election period"),
                      {{"period", period.id}});
}

Result<NewsRelease> release_news(Change& change, NewsRelease release) {
    if (auto problems = check(release); !problems.empty()) return problems;
    auto period = pre_election_on(change.tx, change.today());
    if (!period) return Refusal{"No pre-election period is on: the letters go by themselves.", ""};
    if (release_in(change.tx, *period)) return Refusal{"This was decided already for " + period->name + ".", ""};
    release.period = period->id;
    release.by_post = change.actor_post;
    release.decided_on = change.today();
    return keep_new(change, news_release_fields(), std::move(release));
}

} // namespace reeve::office
