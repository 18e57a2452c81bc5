// Programmes and their parts: what each must hold, what bars a start, who agrees to an assessment.
#include "base/text.h"
#include "programmes/impact_assessment.h"
#include "programmes/programme_measure.h"
#include "programmes/programme_part.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::programmes;

namespace {

const Date today = date_of(2024, 8, 1);

Programme advan() {
    Programme programme;
    programme.title = "Advan campaign";
    programme.kind = ProgrammeKind::campaign;
    programme.captures = Captures::counts;
    programme.capture_words = {"A camera counts faces in front of the screen; no picture is kept."};
    return programme;
}

DataProtectionAssessment written() {
    DataProtectionAssessment assessment;
    assessment.purpose = {"Count an audience."};
    assessment.necessity = {"Nothing else shows who looked."};
    assessment.risks = {"People are filmed without knowing."};
    assessment.measures = {"No picture is kept; a notice stands beside the screen."};
    assessment.officer_advice = {"Put up the notice."};
    add_writer(assessment, 7, "Commissioning Officer");
    add_writer(assessment, 9, "Analyst");
    return assessment;
}

DataProtectionAssessment agreed_until(Date last) {
    auto assessment = written();
    assessment.decision_words = {"In proportion."};
    assessment.review_by = last;
    return *agreed(assessment, 8, "Chief Executive", date_of(2024, 5, 2));
}

std::string message_of(const Problems& problems, const std::string& column) {
    for (const auto& problem : problems.list)
        if (problem.member == column) return problem.message;
    return "";
}

} // namespace

TEST_CASE("A programme that captures nothing starts without an assessment") {
    auto programme = advan();
    programme.captures = Captures::nothing;
    auto running = started(programme, {}, today);
    REQUIRE(running.ok());
    CHECK(running->state == ProgrammeState::running);
    CHECK(running->started_on == today);
}

TEST_CASE("A camera that counts an audience does not start before its assessment is agreed") {
    struct Row {
        const char* what;
        std::vector<DataProtectionAssessment> all;
        bool starts;
    };
    auto refused = written();
    refused.decision_words = {"The notice is missing."};
    auto withdrawn = agreed_until(date_of(2026, 5, 2));
    withdrawn.decision_words = {"The supplier changed."};
    const Row rows[] = {{"none", {}, false},
                        {"one being written", {written()}, false},
                        {"one not agreed", {*ended(refused, "Chief Executive", today)}, false},
                        {"one withdrawn", {*ended(withdrawn, "Chief Executive", today)}, false},
                        {"one agreed, on its last day", {agreed_until(today)}, true},
                        {"one agreed, a day past its last", {agreed_until(today - 1)}, false},
                        {"an old one and a new one", {agreed_until(today - 1), agreed_until(today + 90)}, true}};
    for (const auto& row : rows) {
        CAPTURE(row.what);
        auto running = started(advan(), row.all, today);
        CHECK(running.ok() == row.starts);
        if (!row.starts) CHECK(running.refusal().rule == "UK GDPR Art.35(1)");
    }
}

TEST_CASE("Whoever wrote in an assessment does not agree to it") {
    auto assessment = written();
    assessment.decision_words = {"Fine."};
    assessment.review_by = today + 365;
    for (auto writer : {7, 9})
        CHECK(agreed(assessment, writer, "Commissioning Officer", today).refusal().kind == Refusal::Kind::forbidden);
    CHECK(assessment.written_by_post == "Commissioning Officer");
    CHECK(agreed(assessment, 8, "Chief Executive", today).ok());
}

TEST_CASE("An assessment is agreed only when nothing is lacking") {
    using Change = void (*)(DataProtectionAssessment&);
    const std::pair<const char*, Change> rows[] = {
        {"purpose", [](DataProtectionAssessment& one) { one.purpose = {}; }},
        {"necessity", [](DataProtectionAssessment& one) { one.necessity = {" "}; }},
        {"risks", [](DataProtectionAssessment& one) { one.risks = {}; }},
        {"measures", [](DataProtectionAssessment& one) { one.measures = {}; }},
        {"officer_advice", [](DataProtectionAssessment& one) { one.officer_advice = {}; }},
        {"consulted_on", [](DataProtectionAssessment& one) { one.residual = ResidualRisk::high; }}};
    for (const auto& [column, change] : rows) {
        CAPTURE(column);
        auto assessment = written();
        assessment.decision_words = {"Fine."};
        assessment.review_by = today + 365;
        change(assessment);
        CHECK(message_of(lacking(assessment), column) != "");
        CHECK_FALSE(agreed(assessment, 8, "Chief Executive", today).ok());
    }
    auto consulted = written();
    consulted.residual = ResidualRisk::high;
    consulted.consulted_on = today - 30;
    CHECK(lacking(consulted).empty());
}

TEST_CASE("An assessment holds for three years at most") {
    auto assessment = written();
    assessment.decision_words = {"Fine."};
    const std::pair<Date, bool> rows[] = {
        {today, false}, {today + 1, true}, {date_of(2027, 8, 28), true}, {date_of(2027, 8, 29), false}};
    for (const auto& [last, is_taken] : rows) {
        CAPTURE(iso(last));
        assessment.review_by = last;
        CHECK(agreed(assessment, 8, "Chief Executive", today).ok() == is_taken);
    }
}

TEST_CASE("An assessment says how it stands, and when its review is late") {
    auto assessment = agreed_until(date_of(2024, 7, 20));
    CHECK(standing_in_words(assessment, date_of(2024, 7, 20)) == "Agreed on 2 May 2024, holds until 20 July 2024");
    CHECK(standing_in_words(assessment, today) == "Agreed on 2 May 2024; its review is 12 days late");
    CHECK(standing_in_words(written(), today) == "Being written");
}

TEST_CASE("A programme tells what it captures, and does not end before it starts") {
    auto programme = advan();
    CHECK(check(programme).empty());
    programme.capture_words = {};
    programme.starts_on = today;
    programme.ends_on = today - 1;
    programme.is_public = true;
    auto problems = check(programme);
    CHECK(message_of(problems, "capture_words") == "Enter what is captured, of whom, and how long it is kept");
    CHECK(message_of(problems, "ends_on") == "It starts on 1 August 2024");
    CHECK(message_of(problems, "words") == "Enter what it does: the public is shown it");
}

TEST_CASE("A programme that others run says how many at most, or nothing") {
    Programme programme;
    programme.title = "Learning about sexual harm";
    CHECK_FALSE(check(programme).has("most_organisations"));
    programme.most_organisations = 0;
    CHECK(check(programme).has("most_organisations"));
    programme.most_organisations = 45;
    CHECK_FALSE(check(programme).has("most_organisations"));
}

TEST_CASE("A programme ends with words, and a finished one stays so") {
    auto programme = advan();
    CHECK_FALSE(ended(programme, ProgrammeState::finished, {"Done"}, today).ok());
    CHECK_FALSE(ended(programme, ProgrammeState::stopped, {""}, today).ok());
    auto stopped = ended(programme, ProgrammeState::stopped, {"The supplier closed."}, today);
    REQUIRE(stopped.ok());
    CHECK(standing_in_words(*stopped) == "Stopped on 1 August 2024");
    auto running = advan();
    running.state = ProgrammeState::running;
    auto finished = ended(running, ProgrammeState::finished, {"Told at the end."}, today);
    REQUIRE(finished.ok());
    CHECK_FALSE(started(*finished, {agreed_until(today + 1)}, today).ok());
}

TEST_CASE("A cohort counts no more people at its end than at its beginning") {
    ProgrammePart part;
    part.number = 4;
    part.first_day = date_of(2024, 6, 3);
    CHECK(people_in_words(part) == "Nobody counted");
    part.began = 19;
    CHECK(people_in_words(part) == "19 people began");
    part.completed = 17;
    CHECK(check(part).empty());
    CHECK(people_in_words(part) == "17 of 19 who began completed it");
    part.completed = 20;
    CHECK(message_of(check(part), "completed") == "No more people complete it than began: 19");
    part.began.reset();
    CHECK(message_of(check(part), "began") == "Enter how many people began");
    part.last_day = date_of(2024, 6, 2);
    part.paid_by = "the safety fund";
    CHECK(message_of(check(part), "last_day") == "It begins on 3 June 2024");
    CHECK(message_of(check(part), "paid_by") == "Enter a reference, like GA-0003 or BL-0002");
}

TEST_CASE("Few people are not told to the public, nor what a difference would tell") {
    struct Row {
        std::optional<std::int64_t> began, completed;
        bool is_few;
    };
    const Row rows[] = {{{}, {}, false}, {0, {}, false}, {4, {}, true},  {5, {}, false}, {12, 12, false},
                        {12, 9, true},   {12, 4, true},  {12, 0, false}, {12, 7, false}};
    for (const auto& row : rows) {
        CAPTURE(row.began.value_or(-1));
        CAPTURE(row.completed.value_or(-1));
        ProgrammePart part;
        part.began = row.began;
        part.completed = row.completed;
        CHECK(has_few_people(part, 4) == row.is_few);
    }
}

TEST_CASE("The people of a programme add up over its cohorts, and who was not counted is said") {
    std::vector<ProgrammePart> parts(3);
    CHECK(people_in_words(parts, ProgrammeKind::cohorts) == "");
    parts[0].began = 14;
    parts[0].completed = 12;
    parts[1].began = 19;
    CHECK(people_in_words(parts, ProgrammeKind::cohorts)
          == "33 people began in 2 cohorts, 12 completed 1 cohort; nobody counted in 1 cohort");
}

TEST_CASE("A part is called as its programme calls its parts") {
    ProgrammePart part;
    part.number = 2;
    part.place = "New Parks";
    CHECK(name_of(part, ProgrammeKind::campaign) == "Campaign day 2: New Parks");
    part.title = "Young leaders";
    CHECK(name_of(part, ProgrammeKind::cohorts) == "Cohort 2: Young leaders");
}

TEST_CASE("A measure says how it is seen, and is late when nobody looked") {
    ProgrammeMeasure measure;
    measure.change = "Fewer reports of litter";
    CHECK(message_of(check(measure), "method") == "Enter how it is seen, and by whom");
    measure.figure = "the litter figure";
    CHECK(message_of(check(measure), "figure") == "Enter a figure, like F-0030, or the address of its page");
    measure.look_on = today;
    CHECK_FALSE(is_look_late(measure, today));
    CHECK(is_look_late(measure, today + 1));
    measure.looked_on = today;
    CHECK_FALSE(is_look_late(measure, today + 1));
}
