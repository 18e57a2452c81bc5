// Takes made-up answers of a consultation to every stage of their analysis.
#include "tests/journeys/filled_analysis.h"
#include "consultation/analysis_world_test.h"
#include "consultation/coding_desk.h"

namespace reeve::journeys {
namespace {

// Consultations that closed, with the coding of one question at each of its stages; the walk's own post is a coder.
using CodingStage = std::function<void(office::Change&, const consultation::CodingDesk&)>;

consultation::Consultation asked_about_safety(office::Change& change) {
    using namespace consultation;
    auto kept = begin_consultation(
        change, testing::on_safety({change.now.milliseconds - 86'400'000}, {change.now.milliseconds + 86'400'000}));
    for (auto question : {testing::question("safe", office::QuestionKind::scale),
                          testing::question("more", office::QuestionKind::long_text)}) {
        question.questionnaire = kept.questionnaire;
        testing::sure(office::add_question(change, question));
    }
    Strand strand;
    strand.consultation = kept.id;
    strand.title = "People of the area";
    testing::sure(add_strand(change, strand));
    kept = testing::sure(take_ready(change, kept));
    for (const char* words : {"The park is dark", "Cars speed past the school"})
        testing::keep_answers(change, kept, {{"safe", {"agree"}}, {"more", {words}}});
    return kept;
}

void code_one(TestOffice& office, const CodingStage& stage) {
    using namespace consultation;
    auto coder = office.person_of(Role::chief_executive), other = office.person_of(Role::analyst);
    office.change([&](office::Change& change) {
        auto kept = asked_about_safety(change);
        for (const char* label : {"Lighting", "Speeding"}) {
            Code code;
            code.consultation = kept.id;
            code.label = label;
            testing::sure(add_code(change, code));
        }
        CodingRound round;
        round.consultation = kept.id;
        round.question = "more";
        round.first = coder;
        round.second = other;
        testing::sure(begin_round(change, round));
        stage(change, *coding_desk_of(change.tx, kept, "more"));
        return Done{};
    });
}

void code_all(office::Change& change, const consultation::CodingDesk& desk, consultation::CodedBy by) {
    for (const auto& answer : desk.answers) {
        consultation::Coding coding;
        coding.round = desk.round.id;
        coding.response = answer.response;
        coding.by = by;
        coding.codes = "1";
        consultation::testing::sure(keep_coding(change, coding));
    }
}

} // namespace

void analyse_consultations(TestOffice& office) {
    using namespace consultation;
    office.pass_minutes(-60 * 24 * 3);
    code_one(office, [](auto&, auto&) {});
    code_one(office, [](auto& change, auto& desk) {
        code_all(change, desk, CodedBy::first);
        AnalysisEdition edition;
        edition.consultation = desk.consultation.id;
        testing::sure(
            add_edition(change, testing::sure(freeze(edition, content_of(analyse(change.tx, desk.consultation)), {},
                                                     office::PersonId{1}, "Analyst", change.today()))));
    });
    code_one(office, [](auto& change, auto& desk) {
        for (auto by : {CodedBy::first, CodedBy::second}) code_all(change, desk, by);
        auto round = desk.round;
        round.first_done = round.second_done = change.today();
        testing::sure(keep_round(change, round));
    });
    office.change([](office::Change& change) {
        // What was published differs from what would be now.
        auto published = *find_consultation(change.tx, "C-2021-001"),
             open = *find_consultation(change.tx, "C-2024-001");
        testing::keep_answers(change, published, {{"support", {"agree"}}}, "");
        Code code;
        code.consultation = open.id;
        code.label = "Lighting";
        return testing::sure(add_code(change, code));
    });
    office.pass_minutes(60 * 24 * 3);
}

} // namespace reeve::journeys
