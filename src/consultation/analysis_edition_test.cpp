// Tests of freezing and publishing a consultation's results.
#include "consultation/analysis_edition.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

const office::PersonId analyst{1}, officer{2};
const Date today = date_of(2021, 11, 3);

AnalysisContent content_of(std::vector<std::int64_t> counts) {
    AnalysisContent content;
    content.reference = "C-2021-001";
    content.title = "The plan";
    QuestionCounts question;
    question.key = "view";
    question.wording = "What do you think?";
    for (auto count : counts) {
        question.options.push_back({"a" + std::to_string(question.options.size()), "Answer", count, {}, {}});
        question.answered += count;
    }
    question.asked = content.responses = question.answered;
    content.questions.push_back(safe_to_show(question, 5));
    return content;
}

AnalysisEdition frozen(const AnalysisContent& content, const std::vector<AnalysisEdition>& earlier = {},
                       const char* why = "") {
    AnalysisEdition edition;
    edition.why = why;
    auto made = freeze(edition, content, earlier, analyst, "Analyst", today);
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("a frozen edition has a hash of what it says, and nothing that is withheld") {
    const auto edition = frozen(content_of({3, 20, 70}));
    CHECK(edition.number == 1);
    CHECK(edition.hash == sha256(edition.content));
    const auto json = parse_json(edition.content);
    REQUIRE(json);
    const auto& options = (*json)["questions"].as_list().at(0)["options"].as_list();
    CHECK(options.at(0)["count"].as_text() == "[c]");
    CHECK(options.at(1)["count"].as_text() == "[c]");
    CHECK(options.at(2)["count"].as_number() == 70);
    CHECK(options.at(2)["percentage"].as_text() == "75");
    CHECK((*json)["standing"].as_text() == "Open consultation, not a sample");
    CHECK(frozen(content_of({3, 20, 70})).hash == edition.hash);
}

TEST_CASE("a base under fifty is frozen with counts and without percentages") {
    const auto json = parse_json(frozen(content_of({10, 20})).content);
    REQUIRE(json);
    const auto& option = (*json)["questions"].as_list().at(0)["options"].as_list().at(0);
    CHECK(option["count"].as_number() == 10);
    CHECK(option["percentage"].is_null());
}

TEST_CASE("a second person publishes, and only once") {
    const auto edition = frozen(content_of({30, 70}));
    CHECK(publish(edition, analyst, "Analyst", today).is_refused());
    const auto published = publish(edition, officer, "Head of Office", today);
    REQUIRE(published);
    CHECK(published->published_on == today);
    CHECK(publish(*published, officer, "Head of Office", today).is_refused());
}

TEST_CASE("a correction is a new edition with its reason, and the old one stands") {
    auto first = frozen(content_of({30, 70}));
    CHECK(freeze({}, content_of({40, 70}), {first}, analyst, "Analyst", today).is_refused()); // not published yet
    first = *publish(first, officer, "Head of Office", today);
    CHECK(freeze({}, content_of({40, 70}), {first}, analyst, "Analyst", today).has_problems());
    CHECK(freeze({}, content_of({30, 70}), {first}, analyst, "Analyst", today).is_refused()); // says the same
    const auto second = frozen(content_of({40, 70}), {first}, "Ten letters that came by post were missing");
    CHECK(second.number == 2);
    CHECK(second.hash != first.hash);
}

TEST_CASE("two editions that differ by a few tell what those few said") {
    const auto before = json_of(content_of({30, 70})), after = json_of(content_of({32, 70}));
    const auto told = told_by_both(before, after);
    REQUIRE(told.size() == 1);
    CHECK(told[0] == "What do you think?, Answer: 30 before, 32 now");
    CHECK(told_by_both(before, json_of(content_of({40, 70}))).empty());
    CHECK(told_by_both(before, before).empty());
}

} // namespace reeve::consultation
