// Who asked to be written to, as it is kept: an address, its topics, and up to when it was told. Gone with one press.
#pragma once
#include "office/keep.h"
#include "office/news_release.h"
#include "office/subscription.h"

namespace reeve::office {

struct SubscriptionWish {
    std::string email; // as sign_in_name() has it
    std::vector<NewsTopic> topics;
    std::string asked_from; // the address of the machine
};
// Too many were asked for: a refusal in the same words whether the email address is known or not.
Result<Done> may_subscribe(db::Connection&, const SubscriptionWish&, Moment now);
// Keeps the wish; one that stands already keeps its topics until its reader chooses others on their own page.
Subscription ask_to_subscribe(Change&, const SubscriptionWish&);
std::optional<Subscription> find_subscription(db::Connection&, std::int64_t id);
void confirm_subscription(Change&, const Subscription&);
void choose_topics(Change&, const Subscription&, const std::vector<NewsTopic>&);
void end_subscription(Change&, const Subscription&);

std::vector<Subscription> confirmed_subscriptions(db::Connection&);
void note_told(Change&, const Subscription&, Moment until);
// Those nobody confirmed in time; gives how many went.
std::int64_t let_go_of_wishes(db::Transaction&, Moment asked_before);

// How many readers there are for each topic, and how many have not confirmed yet.
struct Readers {
    std::vector<std::pair<NewsTopic, std::int64_t>> by_topic;
    std::int64_t confirmed = 0, waiting = 0;
};
Readers readers(db::Connection&);

// The decision for this period, where there is one.
std::optional<NewsRelease> release_in(db::Connection&, const PreElectionPeriod&);
// A refusal where no pre-election period is on, or where it was decided already.
Result<NewsRelease> release_news(Change&, NewsRelease);

} // namespace reeve::office
