// Replays the returns of the demo office: targets, returns at every stage, and how two grants of 2023 were closed; all
// of it invented.
#include "app/demo_replay.h"
#include "commissioning/award_store.h"
#include "commissioning/closing_store.h"
#include "commissioning/return_store.h"
#include "commissioning/round_store.h"
#include "commissioning/variation_store.h"

namespace reeve {
namespace {

using namespace commissioning;
using office::Change;
using office::Role;

struct ReturnActors {
    DemoReplay& replay;
    std::shared_ptr<CountedIds> ids = std::make_shared<CountedIds>(demo_ids::returns);
    Change officer(const Change& change) const {
        auto own = with_ids_of(*ids, change);
        own.actor = replay.person(Role::commissioning_officer).id;
        own.actor_post = replay.person(Role::commissioning_officer).post;
        return own;
    }
    Change recipient(const Change& change) const {
        auto own = with_ids_of(*ids, change);
        own.actor = {};
        own.actor_post = "Recipient";
        return own;
    }
};

Award award_in(db::Connection& connection, const std::string& title, std::size_t at) {
    for (const auto& round : all_rounds(connection))
        if (round.title == title) return awards_of(connection, round.id).at(at);
    throw Fault("the demo office has no round " + title);
}

const char* const autumn_2023 = "Commissioner's Safety Fund, round 2 of 2023/24";
const char* const spring_2024 = "People Zones, small grants of spring 2024";

void set_targets(const ReturnActors& actors, const Change& change, const Award& award) {
    auto officer = actors.officer(change);
    GrantTarget sessions{{},
                         0,
                         award.id,
                         0,
                         TargetKind::output,
                         "SAMPLE: evening sessions",
                         "sessions",
                         "An evening that at least five people came to",
                         30,
                         true};
    GrantTarget safer{{},
                      0,
                      award.id,
                      0,
                      TargetKind::outcome,
                      "SAMPLE: people who say that they feel safer",
                      "people",
                      "Asked at the first session and at the last",
                      60,
                      true};
    demo_sure(add_target(officer, sessions));
    demo_sure(add_target(officer, safer));
}

// What a return of so much spending and so many people says; a quarter of what is asked is not known.
ReturnNumbers sample_numbers(ReturnNumbers numbers, Money spent, Money forecast, std::int64_t people) {
    auto actual = split(spent, static_cast<int>(numbers.spending.size()));
    auto planned = split(forecast, static_cast<int>(numbers.spending.size()));
    for (std::size_t at = 0; at < numbers.spending.size(); ++at) {
        numbers.spending[at].actual = actual[at];
        numbers.spending[at].forecast = planned[at];
    }
    for (auto& outcome : numbers.outcomes) outcome.reached = outcome.wanted / 3;
    numbers.people.clear();
    for (const auto& dimension : dimensions()) {
        auto unknown = people / 4, first = (people - unknown) / 2;
        numbers.people.push_back({dimension.name, dimension.groups[0], first});
        numbers.people.push_back({dimension.name, dimension.groups[1], people - unknown - first});
        numbers.people.push_back({dimension.name, "Not known", unknown});
    }
    numbers.areas = {{"Leicester", 6'000}, {"Charnwood", 4'000}};
    return numbers;
}

struct SampleReturn {
    int number = 1;
    Money spent;
    Money forecast;
    std::int64_t people = 0;
    const char* underspend = "";
};

GrantReturn written(const ReturnActors& actors, const Change& change, const Award& award, const SampleReturn& sample) {
    auto recipient = actors.recipient(change);
    auto given = demo_sure(begin_return(recipient, award, sample.number));
    given.numbers = text_of(sample_numbers(numbers_read(given.numbers), sample.spent, sample.forecast, sample.people));
    given.people = sample.people;
    given.delivery = given.spending = ReturnRating::green;
    given.risk = ReturnRating::amber;
    given.commentary.text = "SAMPLE: the hall closes for repairs in spring. A school nearby has offered a room.";
    given.underspend_because = sample.underspend;
    return demo_sure(keep_return(recipient, given));
}

GrantReturn told(const ReturnActors& actors, const Change& change, const Award& award, const SampleReturn& sample) {
    auto given = written(actors, change, award, sample);
    auto recipient = actors.recipient(change);
    return demo_sure(send_return(recipient, given));
}

void accept(const ReturnActors& actors, const Change& change, const GrantReturn& given) {
    auto officer = actors.officer(change);
    demo_sure(accept_return(officer, given, {}, ""));
}

// Every period of an award of 2023, told and accepted after its last day; so much of the last is not shown as spent.
void tell_all_of_it(const ReturnActors& actors, const Change& change, const Award& award, Money left_over) {
    auto periods = periods_of(change.tx, award.id);
    auto shares = split(award.amount - left_over, static_cast<int>(periods.size()));
    auto forecast = award.amount - left_over;
    for (const auto& period : periods) {
        auto spent = shares.at(static_cast<std::size_t>(period.number - 1));
        forecast = forecast - spent;
        accept(
            actors, change,
            told(actors, change, award,
                 {period.number, spent, forecast, 40,
                  left_over.pence ? "SAMPLE: a session worker left, and the last sessions did not take place." : ""}));
    }
}

void spring_returns(const ReturnActors& actors, const Change& change) {
    auto first = award_in(change.tx, spring_2024, 0), second = award_in(change.tx, spring_2024, 1),
         third = award_in(change.tx, spring_2024, 2);
    const char* later = "SAMPLE: the rest is planned with the recipients of the next term.";
    written(actors, change, first, {2, {900'00}, first.amount - Money{1'500'00}, 34, ""});
    told(actors, change, second, {1, {400'00}, second.amount - Money{400'00}, 18, ""});
    auto asked = told(actors, change, third, {1, {250'00}, {}, 12, later});
    auto officer = actors.officer(change);
    demo_sure(keep_return(officer, demo_sure(queried(asked, "Which sessions did the people in the lane come to?"))));
}

void close(const ReturnActors& actors, const Change& change, std::size_t at) {
    auto officer = actors.officer(change);
    auto closing = demo_sure(begin_closing(officer, award_in(change.tx, autumn_2023, at)));
    demo_sure(
        close_award(officer, closing,
                    Prose{"SAMPLE: small rooms filled first. Ask the next round for two evenings in place of one."}));
}

// What was not shown to be spent is asked back, and half of it has come.
void ask_for_it(const ReturnActors& actors, const Change& change) {
    auto officer = actors.officer(change);
    auto recovery = recoveries_of(change.tx, award_in(change.tx, autumn_2023, 1).id).at(0);
    recovery = demo_sure(ask_back(officer, recovery, change.today() + 28));
    demo_sure(record_receipt(officer, recovery, {150'00}));
}

// The recipient asks for fewer and larger payments, and the office agrees.
void vary(const ReturnActors& actors, const Change& change) {
    GrantVariation wish;
    wish.award = award_in(change.tx, spring_2024, 3).id;
    wish.kind = VariationKind::reprofile;
    wish.words.text = "SAMPLE: two larger payments in place of five small ones. The hall is paid by the term.";
    wish.parts = 2;
    auto recipient = actors.recipient(change), officer = actors.officer(change);
    auto asked = demo_sure(ask_variation(recipient, wish));
    demo_sure(apply_variation(officer, asked, "SAMPLE: nothing of the money or the work changes."));
}

} // namespace

void replay_returns(DemoReplay& replay) {
    ReturnActors actors{replay};
    auto on = [&](Date day, std::function<void(const Change&)> step) {
        replay.at(from_london(day, {12, 0, 0}), Role::commissioning_officer, [step](Change& change) { step(change); });
    };
    on(date_of(2024, 5, 1), [actors](const Change& change) {
        // The last two are overdue.
        for (std::size_t at = 0; at < 15; ++at)
            tell_all_of_it(actors, change, award_in(change.tx, autumn_2023, at), Money{at == 1 ? 312'50 : 0});
    });
    on(date_of(2024, 5, 8), [actors](const Change& change) {
        close(actors, change, 0);
        close(actors, change, 1);
    });
    on(date_of(2024, 6, 12), [actors](const Change& change) { ask_for_it(actors, change); });
    on(date_of(2024, 5, 22), [actors](const Change& change) {
        for (std::size_t at = 0; at < 3; ++at) set_targets(actors, change, award_in(change.tx, spring_2024, at));
    });
    on(date_of(2024, 7, 9), [actors](const Change& change) {
        auto award = award_in(change.tx, spring_2024, 0);
        accept(actors, change, told(actors, change, award, {1, {600'00}, award.amount - Money{600'00}, 21, ""}));
    });
    on(date_of(2024, 10, 5), [actors](const Change& change) { vary(actors, change); });
    on(date_of(2024, 10, 6), [actors](const Change& change) { spring_returns(actors, change); });
}

} // namespace reeve
