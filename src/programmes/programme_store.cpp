// Programmes and what belongs to them, in the database.
#include "programmes/programme_store.h"
#include "base/id.h"

namespace reeve::programmes {
namespace {

using office::Change;

template <class R>
std::optional<R> by_reference(db::Connection& connection, const Description<R>& fields, std::string_view typed,
                              const db::Sql& where) {
    auto read = parse_reference(typed);
    if (!read) return std::nullopt;
    return db::record(connection, fields, where, {{"reference", in_words(*read)}});
}

std::optional<Refusal> bars(Change& change, const Programme& programme) {
    return bars_running(programme, assessments_of(change.tx, programme.id), change.today());
}

} // namespace

std::vector<Programme> all_programmes(db::Connection& connection) {
    return db::records(connection, programme_fields(),
                       db::Sql(R"(
        1 = 1 ORDER BY CASE state WHEN 'running' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END, title, id)",
                               "all programmes"));
}

std::optional<Programme> find_programme(db::Connection& connection, std::string_view reference) {
    return by_reference(connection, programme_fields(), reference,
                        db::Sql("reference = :reference ORDER BY id", "a programme by reference"));
}

Programme programme_of(db::Connection& connection, ProgrammeId id) {
    auto programme = db::find(connection, programme_fields(), id);
    if (!programme) throw Fault("a record names a programme that is not kept");
    return *programme;
}

std::vector<ProgrammePart> parts_of(db::Connection& connection, ProgrammeId programme) {
    return db::records(connection, programme_part_fields(),
                       db::Sql("programme = :programme ORDER BY number", "the parts of a programme"),
                       {{"programme", programme}});
}

std::vector<ProgrammePart> all_parts(db::Connection& connection) {
    return db::records(connection, programme_part_fields(),
                       db::Sql("1 = 1 ORDER BY reference", "the parts of all programmes"));
}

std::optional<ProgrammePart> find_part(db::Connection& connection, std::string_view reference) {
    return by_reference(connection, programme_part_fields(), reference,
                        db::Sql("reference = :reference ORDER BY id", "a part of a programme by reference"));
}

std::vector<ProgrammeMeasure> measures_of(db::Connection& connection, ProgrammeId programme) {
    return db::records(connection, programme_measure_fields(),
                       db::Sql("programme = :programme ORDER BY id", "the measures of a programme"),
                       {{"programme", programme}});
}

std::vector<ProgrammeMeasure> all_measures(db::Connection& connection) {
    return db::records(connection, programme_measure_fields(),
                       db::Sql("1 = 1 ORDER BY id", "the measures of all programmes"));
}

std::vector<DataProtectionAssessment> assessments_of(db::Connection& connection, ProgrammeId programme) {
    return db::records(connection, assessment_of_data_fields(),
                       db::Sql("programme = :programme ORDER BY id DESC", "the assessments of a programme"),
                       {{"programme", programme}});
}

std::vector<DataProtectionAssessment> all_assessments(db::Connection& connection) {
    return db::records(connection, assessment_of_data_fields(), db::Sql("1 = 1 ORDER BY id", "all assessments"));
}

std::optional<DataProtectionAssessment> find_assessment(db::Connection& connection, std::string_view reference) {
    return by_reference(connection, assessment_of_data_fields(), reference,
                        db::Sql("reference = :reference ORDER BY id", "an assessment by reference"));
}

// ---- Programmes ----

Result<Programme> add_programme(Change& change, Programme programme) {
    if (auto problems = check(programme); !problems.empty()) return problems;
    return keep_new(change, programme_fields(), std::move(programme));
}

Result<Programme> keep_programme(Change& change, Programme programme) {
    if (auto problems = check(programme); !problems.empty()) return problems;
    if (programme.state == ProgrammeState::running)
        if (auto bar = bars(change, programme)) return Problems{{{"captures", bar->message}}};
    return keep(change, programme_fields(), std::move(programme));
}

Result<Programme> start_programme(Change& change, Programme programme) {
    return keep(change, programme_fields(),
                TRY(started(programme, assessments_of(change.tx, programme.id), change.today())));
}

Result<Programme> end_programme(Change& change, Programme programme, ProgrammeState to, Prose outcome) {
    return keep(change, programme_fields(), TRY(ended(std::move(programme), to, std::move(outcome), change.today())));
}

Result<Programme> take_up_programme(Change& change, Programme programme) {
    TRY(programme_moves().move(programme.state, ProgrammeState::planned));
    programme.state = ProgrammeState::planned;
    programme.ended_on.reset();
    programme.started_on.reset();
    return keep(change, programme_fields(), std::move(programme));
}

// ---- Parts and measures ----

Result<ProgrammePart> add_part(Change& change, ProgrammePart part) {
    if (auto problems = check(part); !problems.empty()) return problems;
    auto before = parts_of(change.tx, part.programme);
    part.number = before.empty() ? 1 : before.back().number + 1;
    return keep_new(change, programme_part_fields(), std::move(part));
}

Result<ProgrammePart> keep_part(Change& change, ProgrammePart part) {
    if (auto problems = check(part); !problems.empty()) return problems;
    return keep(change, programme_part_fields(), std::move(part));
}

Result<ProgrammeMeasure> add_measure(Change& change, ProgrammeMeasure measure) {
    if (auto problems = check(measure); !problems.empty()) return problems;
    return keep_new(change, programme_measure_fields(), std::move(measure));
}

Result<ProgrammeMeasure> keep_measure(Change& change, ProgrammeMeasure measure) {
    if (auto problems = check(measure); !problems.empty()) return problems;
    return keep(change, programme_measure_fields(), std::move(measure));
}

Result<ProgrammeMeasure> keep_result(Change& change, ProgrammeMeasure measure) {
    if (auto problems = check_result(measure, change.today()); !problems.empty()) return problems;
    return keep(change, programme_measure_fields(), std::move(measure));
}

// ---- Assessments ----

DataProtectionAssessment add_assessment(Change& change, DataProtectionAssessment assessment) {
    add_writer(assessment, change.actor.value, change.actor_post);
    return keep_new(change, assessment_of_data_fields(), std::move(assessment));
}

Result<DataProtectionAssessment> keep_assessment(Change& change, DataProtectionAssessment assessment) {
    if (assessment.state != AssessmentState::draft)
        return Refusal{"An assessment that was decided on stays as it was. Write a new one.", "",
                       Refusal::Kind::conflict};
    add_writer(assessment, change.actor.value, change.actor_post);
    return keep(change, assessment_of_data_fields(), std::move(assessment));
}

Result<DataProtectionAssessment> agree_assessment(Change& change, DataProtectionAssessment assessment) {
    return keep(change, assessment_of_data_fields(),
                TRY(agreed(std::move(assessment), change.actor.value, change.actor_post, change.today())));
}

std::optional<Refusal> bars_withdrawing(db::Connection& connection, const DataProtectionAssessment& assessment,
                                        Date today) {
    if (assessment.state != AssessmentState::agreed) return std::nullopt;
    auto programme = programme_of(connection, assessment.programme);
    auto others = assessments_of(connection, programme.id);
    std::erase_if(others, [&](const auto& one) { return one.id == assessment.id; });
    if (programme.state != ProgrammeState::running || !bars_running(programme, others, today)) return std::nullopt;
    return Refusal{"The programme runs on this assessment. Stop the programme first.", "UK GDPR Art.35(1)",
                   Refusal::Kind::conflict};
}

Result<DataProtectionAssessment> end_assessment(Change& change, DataProtectionAssessment assessment) {
    if (auto bar = bars_withdrawing(change.tx, assessment, change.today())) return *bar;
    return keep(change, assessment_of_data_fields(),
                TRY(ended(std::move(assessment), change.actor_post, change.today())));
}

} // namespace reeve::programmes
