// Tests of yearly reviews and of reminders of returns: when each is due, who decides, who is told once.
#include "commissioning/award_review_store.h"
#include "commissioning/bid_member_store.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/return_reminder.h"
#include "commissioning/return_reminder_store.h"
#include "commissioning/return_store.h"
#include "office/mail_store.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

Award running(Date first, Date last, AwardState state = AwardState::active) {
    Award award;
    award.id = {1};
    award.starts_on = first;
    award.ends_on = last;
    award.state = state;
    return award;
}

AwardReview typed_review() {
    AwardReview review;
    review.achieved.text = "Forty evenings of fifty.";
    review.money_words.text = "As planned.";
    return review;
}

// An award with its agreement in force, that began 400 days ago and has as long to go.
struct Reviewing : Commissioners {
    Award award;
    explicit Reviewing(db::Engine engine) : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {4'000'00}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            auto agreement = TRY(agreement_made(change, award, 2, InstalmentBasis::arrears));
            agreement.starts_on = change.today() - 400;
            agreement.ends_on = change.today() + 400;
            agreement.reports = ReportEvery::quarter;
            TRY(keep_agreement(change, agreement));
            auto stands = *find_award(change.tx, award.id);
            stands.starts_on = agreement.starts_on;
            stands.ends_on = agreement.ends_on;
            award = TRY(keep_award(change, stands));
            add_owner(change, award.bid, {"chair@allotments.example"});
            BidMember reader{{}, 0, award.bid, {"reader@allotments.example"}, MemberRole::viewer, {}};
            TRY(invite(change, reader));
            return Done{};
        });
        REQUIRE(made.ok());
    }
    Date day() {
        return change([](office::Change& change) { return change.today(); });
    }
    int reminded() {
        return change([&](office::Change& change) { return remind_of_returns(change); });
    }
};

} // namespace

TEST_CASE("a grant is reviewed on each anniversary of its first day that lies before its last") {
    struct Case {
        Date first, last;
        AwardState state;
        int reviewed; // how many reviews there were
        std::optional<Date> due;
    };
    using enum AwardState;
    const Case cases[] = {
        {date_of(2023, 4, 1), date_of(2026, 3, 31), active, 0, date_of(2024, 4, 1)},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), active, 1, date_of(2025, 4, 1)},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), active, 2, std::nullopt},
        {date_of(2023, 4, 1), date_of(2024, 3, 31), active, 0, std::nullopt},
        {date_of(2023, 4, 1), date_of(2024, 4, 1), active, 0, std::nullopt},
        {date_of(2023, 4, 1), date_of(2024, 4, 2), active, 0, date_of(2024, 4, 1)},
        {date_of(2024, 2, 29), date_of(2026, 2, 28), active, 0, date_of(2025, 2, 28)},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), suspended, 0, date_of(2024, 4, 1)},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), closed, 0, std::nullopt},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), terminated, 0, std::nullopt},
        {date_of(2023, 4, 1), date_of(2026, 3, 31), offered, 0, std::nullopt},
    };
    for (const auto& one : cases) {
        CAPTURE(iso(one.first));
        CAPTURE(iso(one.last));
        CAPTURE(label_of(one.state));
        std::vector<AwardReview> reviews(static_cast<std::size_t>(one.reviewed));
        for (int i = 0; i < one.reviewed; ++i) reviews[static_cast<std::size_t>(i)].number = i + 1;
        CHECK(next_review_due(running(one.first, one.last, one.state), reviews) == one.due);
    }
}

TEST_CASE("a yearly review keeps the money as it stood, and another person decides on it") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Reviewing office(engine);
        auto due = reviews_due(*office.read(), office.day());
        REQUIRE(due.size() == 1);
        CHECK(due[0].award.reference == office.award.reference);
        auto written = office.change([&](office::Change& change) {
            return by(change, officer, "Commissioning Officer",
                      [&](auto& own) { return write_review(own, office.award, typed_review()); });
        });
        REQUIRE(written.ok());
        CHECK(written->number == 1);
        CHECK(written->committed == Money{4'000'00});
        CHECK(written->missing_return != "");
        auto again =
            office.change([&](office::Change& change) { return write_review(change, office.award, typed_review()); });
        CHECK(again.refusal().message.find("waits for a second person") != std::string::npos);

        auto decide_as = [&](office::PersonId person, const char* reasons) {
            auto review = *find_review(*office.read(), written->reference);
            review.outcome = ReviewOutcome::changes;
            review.reasons.text = reasons;
            return office.change([&](office::Change& change) {
                return by(change, person, "Director", [&](auto& own) { return decide_review(own, review); });
            });
        };
        CHECK(decide_as(officer, "As advised.").refusal().kind == Refusal::Kind::forbidden);
        CHECK(decide_as(finance, " ").problems().list.front().member == "reasons");
        auto decided = decide_as(finance, "Fewer evenings next year.");
        REQUIRE(decided.ok());
        CHECK(decided->outcome == ReviewOutcome::changes);
        CHECK_FALSE(decide_as(finance, "Again.").ok());
        CHECK(reviews_due(*office.read(), office.day()).empty());
        CHECK(next_review_due(office.award, reviews_of(*office.read(), office.award.id))
              == months_later(office.award.starts_on, 24));
    }
}

TEST_CASE("a return is reminded of a week before its day, on it, a week and four weeks after") {
    const ReturnPeriod period{1, date_of(2024, 4, 1), date_of(2024, 6, 30)}; // due on 14 July
    using enum ReturnReminder;
    const std::pair<Date, ReturnReminder> cases[] = {{date_of(2024, 7, 6), none},
                                                     {date_of(2024, 7, 7), soon},
                                                     {date_of(2024, 7, 13), soon},
                                                     {date_of(2024, 7, 14), ReturnReminder::today},
                                                     {date_of(2024, 7, 20), ReturnReminder::today},
                                                     {date_of(2024, 7, 21), late},
                                                     {date_of(2024, 8, 10), late},
                                                     {date_of(2024, 8, 11), very_late}};
    for (const auto& [day, step] : cases) {
        CAPTURE(iso(day));
        CHECK(reminder_due(period, day) == step);
    }
    CHECK(words_of(soon, period, date_of(2024, 7, 7)) == "A return is due on 14 July 2024.");
    CHECK(words_of(ReturnReminder::today, period, date_of(2024, 7, 14)) == "A return is due today.");
    CHECK(words_of(ReturnReminder::today, period, date_of(2024, 7, 15)) == "A return was due on 14 July 2024.");
}

TEST_CASE("those who may write a grant's returns are reminded once of each step, and not of what is sent") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Reviewing office(engine);
        auto late_periods = [&] {
            int late = 0;
            auto reader = office.read();
            auto returns = returns_of(*reader, office.award.id);
            for (const auto& period : periods_of(*reader, office.award.id))
                late += reminder_due(period, office.day()) != ReturnReminder::none
                        && !standing_return(returns, period.number);
            return late;
        };
        auto before = late_periods();
        REQUIRE(before >= 3);
        CHECK(office.reminded() == before); // the owner, and not who may only read
        CHECK(office.reminded() == 0);
        auto letters = office::outbox(*office.read(), 50);
        for (const auto& letter : letters) {
            CHECK(letter.to == "chair@allotments.example");
            CHECK(letter.body.find("/grant/returns") != std::string::npos);
        }
    }
}
