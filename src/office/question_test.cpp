// Tests questions and questionnaires by themselves: options, conditions, what keeps them from being asked, freezing.
#include "office/answers.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

FormQuestion question(const char* key, QuestionKind kind, const char* options = "") {
    FormQuestion made;
    made.key = key;
    made.kind = kind;
    made.wording = std::string("About ") + key;
    made.options = {options};
    return made;
}

// Do you feel safe; if not, why; which of these; how many years; your words.
AskedQuestions safety() {
    auto safe = question("safe", QuestionKind::single, "yes: Yes\nno: No");
    safe.is_required = true;
    safe.may_decline = true;
    auto why = question("why", QuestionKind::multiple, "dark: Dark streets\nspeed: Speeding cars\nnoise: Noise");
    why.shown_if = "safe";
    why.shown_if_answers = "no";
    why.most_choices = 2;
    why.has_none_of_these = true;
    why.is_required = true;
    auto years = question("years", QuestionKind::number);
    years.least = 0;
    years.most = 100;
    years.unit = "years";
    years.may_not_know = true;
    auto more = question("more", QuestionKind::short_text);
    more.shown_if = "why";
    more.shown_if_answers = "speed, noise";
    std::vector<FormQuestion> list = {
        safe, why, years, question("since", QuestionKind::date), question("where", QuestionKind::postcode), more};
    int position = 0;
    for (auto& one : list) one.position = ++position;
    return asked(list);
}

constexpr Date today{20000}; // 4 October 2024

AnswersRead read(const std::map<std::string, std::vector<std::string>>& typed, AnsweredOn how = AnsweredOn::a_form) {
    return read_answers(
        safety(),
        [&](const AskedQuestion& one) {
            auto found = typed.find(one.key);
            return found == typed.end() ? std::vector<std::string>{} : found->second;
        },
        how, today);
}

} // namespace

TEST_SUITE("questions") {

    TEST_CASE("options keep the keys they are given and get one where they have none") {
        auto made = with_option_keys(question("a", QuestionKind::single, " yes: Yes \nNot sure: really\n\nNo"));
        CHECK(made.options.text == "yes: Yes\nnot-sure-really: Not sure: really\nno: No");
        CHECK(with_option_keys(made).options.text == made.options.text);
        auto scale = asked({question("b", QuestionKind::scale)}).front();
        CHECK(scale.choices.size() == 5);
        CHECK(scale.choices.front() == QuestionOption{"strongly-disagree", "Strongly disagree"});
    }

    TEST_CASE("a question that cannot be asked is told why, beside the field") {
        struct Case {
            FormQuestion question;
            const char* member;
        };
        auto few = question("few", QuestionKind::single, "yes: Yes");
        auto twice = question("twice", QuestionKind::single, "a: A\na: B");
        auto no_options = question("words", QuestionKind::long_text, "a: A\nb: B");
        auto taken = question("taken", QuestionKind::single, "a: A\ndont-know: No idea");
        auto key = question("Bad Key", QuestionKind::long_text);
        auto range = question("range", QuestionKind::number);
        range.least = 5, range.most = 2;
        auto limit = question("limit", QuestionKind::single, "a: A\nb: B");
        limit.most_choices = 1;
        auto half = question("half", QuestionKind::long_text);
        half.shown_if = "other";
        auto itself = question("itself", QuestionKind::long_text);
        itself.shown_if = "itself", itself.shown_if_answers = "a";
        for (const auto& c : {Case{few, "options"}, Case{twice, "options"}, Case{no_options, "options"},
                              Case{taken, "options"}, Case{key, "key"}, Case{range, "most"},
                              Case{limit, "most_choices"}, Case{half, "shown_if"}, Case{itself, "shown_if"}})
            CHECK_MESSAGE(check(c.question).has(c.member), c.question.key);
        CHECK(check(question("fine", QuestionKind::single, "Yes\nNo")).empty());
    }

    TEST_CASE("a questionnaire is not put to people while a condition looks at what is not asked before it") {
        CHECK(flaws_of(safety()).empty());
        CHECK(flaws_of({}) == std::vector<std::string>{"There is no question yet"});
        auto first = question("first", QuestionKind::long_text);
        first.shown_if = "second", first.shown_if_answers = "yes";
        auto second = question("second", QuestionKind::single, "yes: Yes\nno: No");
        CHECK(flaws_of(asked({first, second})).front().find("not asked before it") != std::string::npos);
        first.shown_if_answers = "maybe";
        CHECK(flaws_of(asked({second, first})).front().find("does not offer") != std::string::npos);
        CHECK(flaws_of(asked({second, second})).front() == "Two questions have the short name second");
    }

    TEST_CASE("a frozen questionnaire reads back as it was put to people") {
        auto before = safety();
        auto text = to_text(json_of(before));
        auto after = questions_of(text);
        CHECK(to_text(json_of(after)) == text);
        REQUIRE(after.size() == before.size());
        CHECK(after[1].needed_answers == before[1].needed_answers);
        CHECK(after[1].choices == before[1].choices);
        CHECK(after[2].most == 100);
    }
}

TEST_SUITE("answers") {

    TEST_CASE("a question is asked only where its condition holds, all the way back") {
        auto questions = safety();
        const auto& more = *question_named(questions, "more");
        CHECK_FALSE(applies(questions, more, {}));
        CHECK(applies(questions, more, {{"safe", {"no"}}, {"why", {"speed"}}}));
        CHECK_FALSE(applies(questions, more, {{"safe", {"no"}}, {"why", {"dark"}}}));
        CHECK_FALSE(applies(questions, more, {{"safe", {"yes"}}, {"why", {"speed"}}}));
    }

    TEST_CASE("answers are read as their kind says, or told what is wrong beside their question") {
        struct Case {
            const char* key;
            std::vector<std::string> typed;
            const char* kept; // nothing: a problem
        };
        const Case cases[] = {{"safe", {"yes"}, "yes"},
                              {"safe", {" YES "}, "yes"},
                              {"safe", {"perhaps"}, nullptr},
                              {"safe", {"yes", "no"}, nullptr},
                              {"safe", {"prefer-not-to-say"}, "prefer-not-to-say"},
                              {"why", {"dark", "speed"}, "dark;speed"},
                              {"why", {"dark", "dark"}, "dark"},
                              {"why", {"dark", "speed", "noise"}, nullptr},
                              {"why", {"none-of-these"}, "none-of-these"},
                              {"why", {"none-of-these", "dark"}, nullptr},
                              {"years", {"12"}, "12"},
                              {"years", {"007"}, "7"},
                              {"years", {"2.50"}, "2.5"},
                              {"years", {"1e3"}, nullptr},
                              {"years", {"twelve"}, nullptr},
                              {"years", {"-1"}, nullptr},
                              {"years", {"101"}, nullptr},
                              {"years", {"dont-know"}, "dont-know"},
                              {"years", {"12", "dont-know"}, nullptr},
                              {"since", {"1/6/2024"}, "2024-06-01"},
                              {"since", {"31/6/2024"}, nullptr},
                              {"where", {"le3 1aa"}, "LE3"},
                              {"where", {"LE3"}, "LE3"},
                              {"where", {"nowhere"}, nullptr},
                              {"more", {"  words \r\n"}, "words"}};
        auto questions = safety();
        for (const auto& c : cases) {
            auto value = read_answer(*question_named(questions, c.key), c.typed, today);
            CHECK_MESSAGE(value.ok() == (c.kept != nullptr), c.key, " ", joined(c.typed, ";"));
            if (value && c.kept) CHECK_MESSAGE(joined(*value, ";") == c.kept, c.key);
        }
        auto long_words = read_answer(*question_named(questions, "more"), {std::string(301, 'a')}, today);
        CHECK(long_words.has_problems());
    }

    TEST_CASE("a form needs its required questions alone where they are asked, and leaves out what no longer applies") {
        auto nothing = read({});
        CHECK(nothing.problems.has("q_safe"));
        CHECK_FALSE(nothing.problems.has("q_why"));
        auto unsafe = read({{"safe", {"no"}}});
        CHECK(unsafe.problems.has("q_why"));
        auto changed = read({{"safe", {"yes"}}, {"why", {"dark"}}});
        CHECK(changed.problems.empty());
        CHECK(changed.answers == Answers{{"safe", {"yes"}}});
    }

    TEST_CASE("what came on paper may leave out anything, and must not answer what was not asked") {
        CHECK(read({}, AnsweredOn::paper).problems.empty());
        auto odd = read({{"safe", {"yes"}}, {"why", {"dark"}}}, AnsweredOn::paper);
        CHECK(odd.problems.has("q_why"));
        CHECK(odd.answers == Answers{{"safe", {"yes"}}});
    }

    TEST_CASE("answers are kept short and read back the same") {
        Answers answers = {{"safe", {"no"}}, {"why", {"dark", "speed"}}, {"more", {"“Now”\nand then"}}};
        auto text = to_text(answers);
        CHECK(text == "{\"more\":\"“Now”\\nand then\",\"safe\":\"no\",\"why\":[\"dark\",\"speed\"]}");
        CHECK(answers_of(text) == answers);
        auto questions = safety();
        CHECK(in_words(*question_named(questions, "why"), answers) == "Dark streets; Speeding cars");
        CHECK(in_words(*question_named(questions, "years"), {{"years", {"7"}}}) == "7 years");
        CHECK(in_words(*question_named(questions, "safe"), {}).empty());
    }
}

} // namespace reeve::office
