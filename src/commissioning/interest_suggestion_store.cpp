// Asks the records for what suggests an interest.
#include "commissioning/interest_suggestion_store.h"
#include "commissioning/bid_member_store.h"
#include "office/people/person_store.h"

namespace reeve::commissioning {
namespace {

std::vector<std::string> emails_of(db::Connection& connection, BidId bid) {
    std::vector<std::string> emails;
    for (const auto& member : members_of(connection, bid)) emails.push_back(member.email.address);
    return emails;
}

std::vector<Bid> declared_before(db::Connection& connection, office::PersonId person) {
    return db::records(connection, bid_fields(),
                       db::Sql(R"(
        id IN (SELECT bid FROM bid_interest WHERE person = :person AND answer <> 'none') ORDER BY reference, id)",
                               "bids in which somebody declared an interest"),
                       {{"person", person}});
}

} // namespace

InterestHistory interest_history(db::Connection& connection, office::PersonId id) {
    InterestHistory history;
    auto person = office::find_person(connection, id);
    if (!person) return history;
    history.name = person->name;
    history.post = person->post;
    history.email = person->email;
    history.declared_before = declared_before(connection, id);
    for (const auto& membership : memberships_of(connection, person->email))
        for (const auto& email : emails_of(connection, membership.bid))
            if (folded(email) != folded(person->email.address)) history.worked_with.push_back(email);
    return history;
}

std::map<std::string, std::vector<std::string>> suggestions_for(db::Connection& connection, office::PersonId person,
                                                                const std::vector<Bid>& bids) {
    std::map<std::string, std::vector<std::string>> all;
    auto history = interest_history(connection, person);
    for (const auto& bid : bids)
        if (auto list = suggested_interests(history, bid, emails_of(connection, bid.id)); !list.empty())
            all.emplace(bid.reference, std::move(list));
    return all;
}

} // namespace reeve::commissioning
