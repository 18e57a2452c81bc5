// Looks for instalments that do not come to their agreement, more paid than awarded, frozen words that changed, and
// returns whose people or areas do not add up.
#include "commissioning/grant_invariants.h"
#include "commissioning/return_store.h"

namespace reeve::commissioning {
namespace {

std::vector<std::string> told(db::Connection& connection, const db::Sql& sql, const char* words) {
    return connection.all(sql, {}, [&](const db::Row& row) { return row.get<std::string>(0) + words; });
}

std::vector<std::string> instalments_apart(db::Connection& connection) {
    return told(connection,
                db::Sql(R"(
        SELECT grant_agreement.reference FROM grant_agreement
        LEFT JOIN instalment ON instalment.award = grant_agreement.award AND instalment.state <> 'cancelled'
        WHERE grant_agreement.state = 'in_force'
        GROUP BY grant_agreement.id, grant_agreement.reference, grant_agreement.amount
        HAVING COALESCE(SUM(instalment.amount), 0) <> grant_agreement.amount
        ORDER BY grant_agreement.reference)",
                        "agreements whose instalments come to another sum"),
                " has instalments that come to another sum");
}

std::vector<std::string> paid_beyond(db::Connection& connection) {
    auto broken = told(connection,
                       db::Sql(R"(
        SELECT award.reference FROM award JOIN payment ON payment.award = award.id AND payment.reversed_on IS NULL
        GROUP BY award.id, award.reference, award.amount HAVING SUM(payment.amount) > award.amount
        ORDER BY award.reference)",
                               "awards paid beyond their amount"),
                       " was paid more than it was awarded");
    for (auto& words : told(connection,
                            db::Sql(R"(
        SELECT claim.reference FROM payment JOIN claim ON claim.id = payment.claim
        WHERE payment.reversed_on IS NULL
        GROUP BY claim.id, claim.reference, claim.amount HAVING COUNT(*) > 1 OR SUM(payment.amount) <> claim.amount
        ORDER BY claim.reference)",
                                    "claims paid twice or otherwise"),
                            " was paid twice, or another amount than was approved"))
        broken.push_back(std::move(words));
    return broken;
}

// Every text that was frozen with its hash: what each is called, the words, the hash.
constexpr auto frozen_texts = db::Sql(R"(
    SELECT reference, content, hash FROM grant_agreement WHERE hash <> ''
    UNION ALL SELECT reference, content, hash FROM grant_return WHERE hash <> ''
    UNION ALL SELECT reference, content, hash FROM payment_file WHERE hash <> ''
    UNION ALL SELECT reference, content, hash FROM decision_notice WHERE hash <> ''
    UNION ALL SELECT bid.reference, bid_revision.content, bid_revision.hash FROM bid_revision
        JOIN bid ON bid.id = bid_revision.bid
    ORDER BY 1, 3)",
                                      "texts frozen with their hash");

std::vector<std::string> changed_texts(db::Connection& connection) {
    std::vector<std::string> broken;
    connection.each(frozen_texts, {}, [&](const db::Row& row) {
        if (sha256(row.get<std::string>(1)) != row.get<std::string>(2))
            broken.push_back(row.get<std::string>(0) + " holds other words than were frozen");
    });
    return broken;
}

std::string wrong_with(const GrantReturn& given) {
    auto numbers = numbers_read(given.numbers);
    int shares = 0;
    for (const auto& area : numbers.areas) shares += area.share;
    if (!numbers.areas.empty() && shares != 10'000) return " has areas that do not come to 100%";
    for (const auto& dimension : dimensions())
        if (given.people && numbers.people_of(dimension.name) != *given.people)
            return std::string(" has other people by ") + folded(dimension.name) + " than it reached";
    return numbers.spent() == given.spent ? "" : " spent another sum than its lines come to";
}

std::vector<std::string> returns_apart(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& given : accepted_returns(connection))
        if (auto wrong = wrong_with(given); !wrong.empty()) broken.push_back(given.reference + wrong);
    return broken;
}

} // namespace

std::vector<office::Invariant> grant_invariants() {
    return {{"instalments-are-the-agreement", "The instalments of an agreement in force come to its amount",
             instalments_apart},
            {"paid-once-and-within", "No award is paid more than its amount, no claim twice", paid_beyond},
            {"frozen-words-stay", "What was frozen under a hash still has it", changed_texts},
            {"returns-add-up", "The people and areas of an accepted return add up", returns_apart}};
}

} // namespace reeve::commissioning
