// Tests of what grants brought about, and that each rule of agreements, payments and returns is found broken.
#include "commissioning/grant_invariants.h"
#include "commissioning/grant_result_figures.h"
#include "commissioning/paying_world_test.h"
#include "commissioning/return_store.h"

using namespace reeve;
using namespace reeve::commissioning;
using namespace reeve::commissioning::testing;

namespace {

// An award of £5,000 in force with two targets, and one return that tells of 40 people, 12 of them under 18.
struct Results : Commissioners {
    Award award;
    explicit Results(db::Engine engine) : Commissioners(engine) {
        award = awards_made(*this, {{"Allotments", {5'000'00}}}).front();
        auto made = change([&](office::Change& change) -> Result<Done> {
            TRY(agreement_made(change, award, 2, InstalmentBasis::arrears));
            for (const auto& [words, wanted] : {std::pair("Evening sessions", 40), std::pair("People trained", 5)}) {
                GrantTarget target;
                target.award = award.id;
                target.words = words;
                target.unit = "of them";
                target.counting = "As the office counts";
                target.wanted = wanted;
                TRY(add_target(change, target));
            }
            return told(change);
        });
        REQUIRE(made.ok());
    }
    Result<Done> told(office::Change& change) {
        auto given = TRY(begin_return(change, award, 1));
        given.last_day = change.today() - 1;
        auto numbers = numbers_read(given.numbers);
        numbers.spending = {{"Sessional workers", award.amount, Money{1'000'00}, Money{4'000'00}}};
        numbers.areas = {{"Leicester", 10'000}};
        numbers.outcomes[0].reached = 30;
        numbers.outcomes[1].reached = 5;
        numbers.people = {{"Age", "Under 18", 12}, {"Age", "Not known", 28}};
        for (const char* dimension : {"Sex", "Ethnic group", "Disability"})
            numbers.people.push_back({dimension, "Not known", 40});
        given.numbers = text_of(numbers);
        given.people = 40;
        given.delivery = given.spending = given.risk = ReturnRating::green;
        given = TRY(keep_return(change, given));
        auto sent = TRY(by(change, recipient, "Recipient", [&](auto& own) { return send_return(own, given); }));
        TRY(by(change, officer, "Officer", [&](auto& own) { return accept_return(own, sent, {}, ""); }));
        return Done{};
    }
    office::Answer asked(const char* reference, std::map<std::string, std::string> choices = {}) {
        for (const auto& figure : grant_result_figures())
            if (figure.reference == reference)
                return figure.ask(*read(), {{date_of(2000, 1, 1), date_of(2100, 1, 1)}, "", choices}, {});
        throw Fault("no such figure");
    }
    std::vector<std::string> broken() {
        std::vector<std::string> names;
        auto reader = read();
        for (const auto& invariant : grant_invariants())
            for (const auto& words : invariant.broken(*reader)) names.push_back(invariant.name + (": " + words));
        return names;
    }
    // As no page writes it: past every rule.
    void write(const db::Sql& sql) {
        change([&](office::Change& change) { return change.tx.run(sql, {}); });
    }
};

} // namespace

TEST_CASE("a target is met when accepted returns reach it, and one that nobody told of is not") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Results office(engine);
        auto answer = office.asked("F-0065");
        CHECK(answer.value == 1);
        CHECK(answer.denominator == 2);
        REQUIRE(answer.rows.size() == 2);
        CHECK(answer.rows[0].back() == "30 of 40 (75%)");
        CHECK(answer.rows[1].back() == "5 of 5 (100%)");
    }
}

TEST_CASE("whose group is not known is in the whole and not in the part") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Results office(engine);
        auto ages = office.asked("F-0066", {{"dimension", "age"}});
        CHECK(ages.value == 12);
        CHECK(ages.denominator == 40);
        REQUIRE(!ages.parts.empty());
        CHECK(ages.parts.front().label == "Under 18");
        CHECK(ages.parts.front().value == 12);
        CHECK(office.asked("F-0066", {{"dimension", "sex"}}).value == 0);
    }
}

TEST_CASE("agreements, payments and returns that break a rule are named, and others are not") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Results office(engine);
        CHECK(office.broken() == std::vector<std::string>{});
        struct Case {
            db::Sql breaks, mends;
            const char* rule;
        };
        const Case cases[] = {
            {db::Sql("UPDATE instalment SET amount = amount + 1 WHERE number = 1", "make an instalment too big"),
             db::Sql("UPDATE instalment SET amount = amount - 1 WHERE number = 1", "put the instalment right"),
             "instalments-are-the-agreement"},
            {db::Sql("UPDATE grant_agreement SET content = content || ' '", "change frozen words"),
             db::Sql("UPDATE grant_agreement SET content = substr(content, 1, LENGTH(content) - 1)", "put them right"),
             "frozen-words-stay"},
            {db::Sql("UPDATE grant_return SET people = people + 1", "count one more"),
             db::Sql("UPDATE grant_return SET people = people - 1", "count one less"), "returns-add-up"},
            {db::Sql("UPDATE grant_return SET spent = spent + 1", "spend a penny more"),
             db::Sql("UPDATE grant_return SET spent = spent - 1", "spend a penny less"), "returns-add-up"}};
        for (const auto& [breaks, mends, rule] : cases) {
            CAPTURE(rule);
            office.write(breaks);
            auto broken = office.broken();
            REQUIRE(broken.size() == 1);
            CHECK(broken.front().starts_with(rule));
            office.write(mends);
            CHECK(office.broken().empty());
        }
    }
}
