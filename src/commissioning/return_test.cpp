// Tests of returns: their calendar, what they must say, and what claims ask of them.
#include "commissioning/paying_world_test.h"
#include "commissioning/return_store.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

GrantAgreement from_to(Date first, Date last, ReportEvery every) {
    GrantAgreement agreement;
    agreement.starts_on = first;
    agreement.ends_on = last;
    agreement.reports = every;
    return agreement;
}

ReturnNumbers everybody_unknown(std::int64_t people) {
    ReturnNumbers numbers;
    numbers.spending = {{"Sessional workers", Money{5'000'01}, Money{2'000'00}, Money{3'000'01}}};
    numbers.areas = {{"Leicester", 3'333}, {"Rutland", 6'667}};
    for (const auto& dimension : dimensions()) numbers.people.push_back({dimension.name, "Not known", people});
    return numbers;
}

GrantReturn told(const ReturnNumbers& numbers, std::int64_t people) {
    GrantReturn given;
    given.number = 1;
    given.first_day = date_of(2024, 7, 1);
    given.last_day = date_of(2024, 9, 30);
    given.numbers = text_of(numbers);
    given.people = people;
    given.delivery = given.spending = given.risk = ReturnRating::green;
    return given;
}

const ReturnStanding five_thousand{Money{5'000'01}, {}, false};

// An award of £5,000.01 with an agreement in force, whose return of the first period is due.
struct Returning : Commissioners {
    Award award;
    explicit Returning(db::Engine engine = db::Engine::sqlite) : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {5'000'01}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 2, InstalmentBasis::arrears));
            TRY(bank_verified(change, award.id));
            GrantTarget target;
            target.award = award.id;
            target.words = "Evening sessions";
            target.unit = "sessions";
            target.counting = "An evening with at least five people";
            target.wanted = 40;
            TRY(add_target(change, target));
            return Done{};
        });
        REQUIRE(made.ok());
        award = awards_of(*read(), award.round).front();
    }
    // Begun and written, and dated back so that its period is over.
    Result<GrantReturn> written(Money spent) {
        return change([&](office::Change& change) -> Result<GrantReturn> {
            auto given = TRY(begin_return(change, award, 1));
            given.last_day = change.today() - 1;
            auto numbers = everybody_unknown(40);
            numbers.spending = {{"Sessional workers", award.amount, spent, award.amount - spent}};
            given.numbers = text_of(numbers);
            given.people = 40;
            given.delivery = given.spending = given.risk = ReturnRating::green;
            return keep_return(change, given);
        });
    }
    Result<GrantReturn> accepted_with(Money spent, Money ineligible) {
        auto given = written(spent);
        if (!given) return given;
        return change([&](office::Change& change) -> Result<GrantReturn> {
            auto sent_one =
                TRY(by(change, recipient, "Recipient", [&](auto& own) { return send_return(own, *given); }));
            return by(change, officer, "Commissioning Officer",
                      [&](auto& own) { return accept_return(own, sent_one, ineligible, "Not within the agreement"); });
        });
    }
};

} // namespace

TEST_CASE(
    "returns are told for quarters and half years of the financial year, and short ends go with their neighbours") {
    struct Case {
        Date first, last;
        ReportEvery every;
        std::vector<Date> ends;
    };
    const Case cases[] = {{date_of(2024, 4, 1),
                           date_of(2025, 3, 31),
                           ReportEvery::quarter,
                           {date_of(2024, 6, 30), date_of(2024, 9, 30), date_of(2024, 12, 31), date_of(2025, 3, 31)}},
                          {date_of(2024, 6, 10),
                           date_of(2024, 12, 31),
                           ReportEvery::quarter,
                           {date_of(2024, 9, 30), date_of(2024, 12, 31)}},
                          {date_of(2024, 4, 1),
                           date_of(2024, 10, 10),
                           ReportEvery::quarter,
                           {date_of(2024, 6, 30), date_of(2024, 10, 10)}},
                          {date_of(2024, 5, 1),
                           date_of(2025, 3, 31),
                           ReportEvery::half_year,
                           {date_of(2024, 9, 30), date_of(2025, 3, 31)}},
                          {date_of(2024, 5, 1), date_of(2025, 3, 31), ReportEvery::end, {date_of(2025, 3, 31)}},
                          {date_of(2024, 5, 1), date_of(2024, 5, 1), ReportEvery::quarter, {date_of(2024, 5, 1)}}};
    for (const auto& [first, last, every, ends] : cases) {
        CAPTURE(iso(first));
        auto periods = calendar_of(from_to(first, last, every));
        std::vector<Date> got;
        auto begins = first;
        for (const auto& period : periods) {
            CHECK(period.first == begins);
            begins = period.last + 1;
            got.push_back(period.last);
        }
        CHECK(got == ends);
    }
}

TEST_CASE("a longer agreement goes on after the periods that were told") {
    auto agreement = from_to(date_of(2024, 4, 1), date_of(2024, 10, 10), ReportEvery::quarter);
    auto told = calendar_of(agreement);
    agreement.ends_on = date_of(2025, 3, 31);
    auto periods = calendar_of(agreement, told);
    REQUIRE(periods.size() == 4);
    CHECK(periods[1].last == date_of(2024, 10, 10));
    CHECK(periods[2].first == date_of(2024, 10, 11));
    CHECK(periods[2].number == 3);
}

TEST_CASE("a return is due the day after its period and overdue after a fortnight") {
    ReturnPeriod period{1, date_of(2024, 7, 1), date_of(2024, 9, 30)};
    CHECK(standing_of(period, date_of(2024, 9, 30)) == PeriodStanding::not_due);
    CHECK(standing_of(period, date_of(2024, 10, 1)) == PeriodStanding::due);
    CHECK(standing_of(period, date_of(2024, 10, 14)) == PeriodStanding::due);
    CHECK(standing_of(period, date_of(2024, 10, 15)) == PeriodStanding::overdue);
}

TEST_CASE("the people of each dimension come to the people reached, and the areas to the whole") {
    CHECK(what_is_missing(told(everybody_unknown(40), 40), five_thousand).empty());
    auto off = everybody_unknown(40);
    off.people[1].people = 39;
    auto problems = what_is_missing(told(off, 40), five_thousand);
    REQUIRE(problems.list.size() == 1);
    CHECK(problems.list[0].message
          == "Sex comes to 39 people, and 40 were reached. Count those you do not know under Not known");
    auto uneven = everybody_unknown(0);
    uneven.areas[0].share = 3'332;
    CHECK(what_is_missing(told(uneven, 0), five_thousand).list.at(0).message
          == "The areas come to 99.99%. They must come to 100%");
}

TEST_CASE("amber and red ask for words, and more than 5% left over asks why") {
    auto given = told(everybody_unknown(40), 40);
    given.risk = ReturnRating::amber;
    CHECK(what_is_missing(given, five_thousand).has("commentary"));
    given.commentary.text = "The hall is closed until May.";
    CHECK(what_is_missing(given, five_thousand).empty());
    for (auto [forecast, asks] : {std::pair{2'750'01, false}, {2'750'00, true}, {3'500'00, false}}) {
        CAPTURE(forecast);
        auto numbers = everybody_unknown(40);
        numbers.spending[0].forecast = Money{forecast};
        CHECK(what_is_missing(told(numbers, 40), five_thousand).has("underspend_because") == asks);
    }
    auto over = everybody_unknown(40);
    over.spending[0].forecast = Money{4'000'00};
    CHECK(warning_of(told(over, 40), five_thousand).find("£999.99 more than the grant") != std::string::npos);
}

TEST_CASE("spending that goes down asks for a restatement") {
    auto numbers = everybody_unknown(40);
    numbers.spending[0].actual = Money{-100};
    auto given = told(numbers, 40);
    CHECK(what_is_missing(given, {Money{5'000'01}, Money{2'000'00}, false}).has("spending_lines"));
    given.restated_because = "An invoice was counted twice";
    CHECK_FALSE(what_is_missing(given, {Money{5'000'01}, Money{2'000'00}, false}).has("spending_lines"));
}

TEST_CASE("pence split by shares come to the whole, the largest remainders first") {
    auto parts = split_by_share({100'00}, {{"A", 3'333}, {"B", 3'333}, {"C", 3'334}});
    CHECK(parts == std::vector<Money>{{33'33}, {33'33}, {33'34}});
    parts = split_by_share({1'00}, {{"A", 3'350}, {"B", 3'350}, {"C", 3'300}});
    CHECK(parts == std::vector<Money>{{34}, {33}, {33}});
    CHECK(share_typed("33.33") == 3'333);
    CHECK(share_typed("100%") == 10'000);
    CHECK_FALSE(share_typed("100.01"));
    CHECK_FALSE(share_typed("half"));
}

TEST_CASE("what the agreement's money may be spent on becomes the lines of the return") {
    auto lines = lines_to_spend("Sessional workers, 40 evenings: £1,200\n\nRooms: the hall\nLeaflets: £80.50");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].line == "Sessional workers, 40 evenings");
    CHECK(lines[0].budget == Money{1'200'00});
    CHECK(lines[1].line == "Rooms: the hall");
    CHECK_FALSE(lines[1].budget);
    CHECK(lines[2].budget == Money{80'50});
}

TEST_CASE("a return is told once its period is over and accepted by another person, with a hash that recomputes") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Returning office(engine);
        auto early = office.change([&](auto& change) { return begin_return(change, office.award, 1); });
        REQUIRE(early.ok());
        CHECK(numbers_read(early->numbers).outcomes.at(0).words == "Evening sessions");
        CHECK(office.change([&](auto& change) { return send_return(change, *early); }).is_refused());
        auto given = office.written({2'000'00});
        REQUIRE(given.ok());
        auto own = office.change([&](office::Change& change) -> Result<GrantReturn> {
            return by(change, recipient, "Recipient", [&](auto& mine) -> Result<GrantReturn> {
                auto sent_one = TRY(send_return(mine, *given));
                return accept_return(mine, sent_one, {}, "");
            });
        });
        CHECK(own.refusal().message == "Whoever sent a return does not accept it.");
        auto done = office.accepted_with({2'000'00}, {100'00});
        REQUIRE(done.ok());
        CHECK(done->hash == sha256(done->content));
        CHECK(evidenced_spending(*office.read(), office.award.id) == Money{1'900'00});
        CHECK(missing_return_by(*office.read(), office.award.id, done->last_day + 14).empty());
    }
}

TEST_CASE("a restatement stands once it is accepted, and until then the accepted return does") {
    Returning office;
    auto done = *office.accepted_with({2'000'00}, {});
    auto next = office.change([&](auto& change) { return restate(change, done, "An invoice was missing"); });
    REQUIRE(next.ok());
    CHECK(next->edition == 2);
    CHECK(office.change([&](auto& change) { return restate(change, done, "Again"); }).is_refused());
    CHECK(evidenced_spending(*office.read(), office.award.id) == Money{2'000'00});
    CHECK(standing_return(returns_of(*office.read(), office.award.id), 1)->edition == 1);
    auto again = office.change([&](office::Change& change) -> Result<GrantReturn> {
        auto numbers = numbers_read(next->numbers);
        numbers.spending[0].actual = Money{2'100'00};
        numbers.spending[0].forecast = Money{2'900'01};
        next->numbers = text_of(numbers);
        auto sent_one = TRY(by(change, recipient, "Recipient", [&](auto& own) -> Result<GrantReturn> {
            return send_return(own, TRY(keep_return(own, *next)));
        }));
        return by(change, officer, "Officer", [&](auto& own) { return accept_return(own, sent_one, {}, ""); });
    });
    REQUIRE(again.ok());
    CHECK(evidenced_spending(*office.read(), office.award.id) == Money{2'100'00});
    CHECK(find_return(*office.read(), done.reference)->state == ReturnState::restated);
    CHECK(find_return(*office.read(), done.reference)->content == done.content);
}

TEST_CASE("what is claimed after it is spent is no more than accepted returns show") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Returning office(engine);
        REQUIRE(office.accepted_with({2'000'00}, {}).ok());
        auto instalment = instalments_of(*office.read(), office.award.id).at(0);
        auto certify_so_much = [&](Money amount) {
            return office.change([&](office::Change& change) -> Result<Claim> {
                auto claim = TRY(by(change, recipient, "Recipient",
                                    [&](auto& own) { return make_claim(own, claim_on(instalment, amount)); }));
                return by(change, officer, "Officer", [&](auto& own) { return certify(own, claim, amount, ""); });
            });
        };
        CHECK(certify_so_much({2'000'01}).problems().has("eligible"));
        CHECK(certify_so_much({2'000'00}).ok());
    }
}

TEST_CASE("an instalment that waits for a return is certified once the return is accepted or waived") {
    Returning office;
    auto standing = [&] {
        auto instalment = instalments_of(*office.read(), office.award.id).at(0);
        instalment.needs_return = true;
        instalment.due_on = date_of(2030, 1, 1);
        return missing_return_by(*office.read(), office.award.id, instalment.due_on);
    };
    CHECK(standing().find("the return for ") == 0);
    auto periods = periods_of(*office.read(), office.award.id);
    for (const auto& period : periods)
        REQUIRE(office
                    .change([&](office::Change& change) -> Result<GrantReturn> {
                        auto given = TRY(begin_return(change, office.award, period.number));
                        return keep_return(
                            change, TRY(waived(given, "The work ended early", {officer, "Officer"}, change.today())));
                    })
                    .ok());
    CHECK(standing().empty());
    CHECK_FALSE(evidenced_spending(*office.read(), office.award.id));
}
