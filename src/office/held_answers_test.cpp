// Answers held until a record changes: asked once, never from another state of the records.
#include "office/held_answers.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

struct Question {
    HeldAnswers answers;
    int asked = 0;
    int ask(std::int64_t changes, const char* name = "open actions") {
        return *answers.of(name, changes, [&] { return ++asked; });
    }
};

} // namespace

TEST_CASE("a question is asked once while no record changes, and again after a change") {
    Question question;
    CHECK(question.ask(7) == 1);
    CHECK(question.ask(7) == 1);
    CHECK(question.ask(8) == 2);
    CHECK(question.ask(8) == 2);
    CHECK(question.ask(8, "closed actions") == 3);
}

TEST_CASE("who still reads the state before a change gets its own answer, and leaves the newer one alone") {
    Question question;
    question.ask(8);
    CHECK(question.ask(7) == 2);
    CHECK(question.ask(7) == 3);
    CHECK(question.ask(8) == 1);
}

TEST_CASE("an answer in use outlives the change that makes it old") {
    HeldAnswers answers;
    auto first = answers.of("words", 1, [] { return std::string("as it was"); });
    answers.of("words", 2, [] { return std::string("as it is"); });
    CHECK(*first == "as it was");
}

TEST_CASE("two kinds of answer under one name are a fault") {
    HeldAnswers answers;
    answers.of("count", 1, [] { return 5; });
    CHECK_THROWS_AS(answers.of("count", 1, [] { return std::string("five"); }), Fault);
}

TEST_CASE("days without a change do not pile up their answers") {
    HeldAnswers answers;
    for (int day = 0; day < 1000; ++day) answers.of("counts on day " + std::to_string(day), 1, [] { return 1; });
    CHECK(answers.size() <= 200);
}

} // namespace reeve::office
