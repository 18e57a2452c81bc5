// Tests of coding by two people.
#include "consultation/coding_round.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

const office::PersonId first{11}, second{12}, neither{13};
const Date today = date_of(2021, 10, 25);

CodingRound round_of_two() {
    CodingRound round;
    round.first = first;
    round.second = second;
    return round;
}

Coding coding(const char* response, CodedBy by, const char* codes) {
    Coding made;
    made.response = response;
    made.by = by;
    made.codes = codes;
    return made;
}

Codebook book_of(std::vector<int> numbers) {
    Codebook book;
    for (int number : numbers) {
        Code code;
        code.number = number;
        code.label = "Code " + std::to_string(number);
        book.push_back(code);
    }
    return book;
}

} // namespace

TEST_CASE("coders are two people") {
    CHECK(check(round_of_two()).empty());
    auto alone = round_of_two();
    alone.second = first;
    CHECK(check(alone).has("second"));
    CHECK(check(CodingRound{}).has("first"));
}

TEST_CASE("nobody sees the other's codes until both are done") {
    auto round = round_of_two();
    struct Case {
        office::PersonId reader;
        bool sees_first, sees_second;
    };
    for (const auto& [reader, sees_first, sees_second] :
         {Case{first, true, false}, Case{second, false, true}, Case{neither, false, false}}) {
        CHECK(may_see(round, reader, CodedBy::first) == sees_first);
        CHECK(may_see(round, reader, CodedBy::second) == sees_second);
    }
    round.first_done = today;
    CHECK_FALSE(may_see(round, second, CodedBy::first));
    CHECK_FALSE(may_see(round, neither, CodedBy::first));
    round.second_done = today;
    for (auto reader : {first, second, neither}) CHECK(may_see(round, reader, CodedBy::first));
}

TEST_CASE("only a coder who is not done gives codes, and only their own") {
    auto round = round_of_two();
    CHECK(may_code(round, first, CodedBy::first));
    CHECK(may_code(round, first, CodedBy::second).is_refused());
    CHECK(may_code(round, neither, CodedBy::first).is_refused());
    CHECK(may_code(round, first, CodedBy::settled).is_refused());
    round.first_done = today;
    CHECK(may_code(round, first, CodedBy::first).is_refused());
    CHECK(may_code(round, second, CodedBy::second));
    round.second_done = today;
    CHECK(may_code(round, first, CodedBy::settled));
    CHECK(may_code(round, neither, CodedBy::settled).is_refused());
    round.settled_on = today;
    CHECK(may_code(round, first, CodedBy::settled).is_refused());
}

TEST_CASE("coding is done when every answer has a decision, and settled when every difference has") {
    auto round = round_of_two();
    CHECK(finish_coding(round, first, 2, today).refusal().message.find("2 answers are still") == 0);
    auto done = finish_coding(round, first, 0, today);
    REQUIRE(done);
    CHECK(done->first_done == today);
    CHECK_FALSE(done->second_done);
    CHECK(settle(*done, 0, today).is_refused());
    done = finish_coding(*done, second, 0, today);
    REQUIRE(done);
    CHECK(settle(*done, 1, today).is_refused());
    CHECK(settle(*done, 0, today)->settled_on == today);
    CHECK(finish_coding(round, neither, 0, today).is_refused());
}

TEST_CASE("agreement is counted on what both coded, code by code and over all") {
    const std::vector<Coding> one = {coding("A", CodedBy::first, "1"), coding("B", CodedBy::first, "1,2"),
                                     coding("C", CodedBy::first, "2"), coding("D", CodedBy::first, "")};
    const std::vector<Coding> two = {coding("A", CodedBy::second, "1"), coding("B", CodedBy::second, "2"),
                                     coding("C", CodedBy::second, "2"), coding("E", CodedBy::second, "1")};
    const auto agreement = agreement_of(book_of({1, 2}), one, two);
    CHECK(agreement.answers == 3);
    CHECK(agreement.same == 2);
    CHECK(agreement.different == std::vector<std::string>{"B"});
    REQUIRE(agreement.codes.size() == 2);
    CHECK(agreement.codes[0].first == 2);
    CHECK(agreement.codes[0].second == 1);
    CHECK(agreement.codes[0].both == 1);
    CHECK(agreement.codes[0].kappa->kappa == doctest::Approx(0.4)); // 6 of 9 agree, 4 of 9 would by chance
    CHECK(agreement.codes[1].kappa->kappa == doctest::Approx(1));
    CHECK(agreement.alpha);
    CHECK(*agreement.alpha < 1);
}

TEST_CASE("codes that were merged since are no disagreement") {
    auto book = book_of({1, 2});
    book[1].state = CodeState::merged;
    book[1].became = "1";
    const auto agreement = agreement_of(book, {coding("A", CodedBy::first, "1")}, {coding("A", CodedBy::second, "2")});
    CHECK(agreement.same == 1);
}

TEST_CASE("in the end counts what both said, and what they settled where they differed") {
    const std::vector<Coding> all = {coding("A", CodedBy::first, "1"),   coding("A", CodedBy::second, "1"),
                                     coding("B", CodedBy::first, "1,2"), coding("B", CodedBy::second, "2"),
                                     coding("B", CodedBy::settled, "2"), coding("C", CodedBy::first, "1"),
                                     coding("C", CodedBy::second, "2")}; // C is not settled: counted by nobody
    CHECK(counts_by_code(book_of({1, 2}), all) == std::vector<std::pair<int, std::int64_t>>{{1, 1}, {2, 1}});
}

} // namespace reeve::consultation
