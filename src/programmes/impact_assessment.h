// A data-protection impact assessment of a programme (UK GDPR Art.35): what is processed and why, the risks to people,
// what is done about them, and who agreed to it.
#pragma once
#include "programmes/programme.h"

namespace reeve::programmes {
enum class LawfulBasis { public_task, consent, legal_obligation, contract, vital_interests };
enum class ResidualRisk { low, medium, high };
enum class AssessmentState { draft, agreed, refused, withdrawn };
} // namespace reeve::programmes

namespace reeve {
template <> struct Choices<programmes::LawfulBasis> {
    static constexpr Choice list[] = {{"public_task", "A task in the public interest (Art.6(1)(e))"},
                                      {"consent", "Consent (Art.6(1)(a))"},
                                      {"legal_obligation", "A legal obligation (Art.6(1)(c))"},
                                      {"contract", "A contract with the person (Art.6(1)(b))"},
                                      {"vital_interests", "Vital interests (Art.6(1)(d))"}};
};
template <> struct Choices<programmes::ResidualRisk> {
    static constexpr Choice list[] = {{"low", "Low"}, {"medium", "Medium"}, {"high", "High"}};
};
template <> struct Choices<programmes::AssessmentState> {
    static constexpr Choice list[] = {
        {"draft", "Being written"}, {"agreed", "Agreed"}, {"refused", "Not agreed"}, {"withdrawn", "Withdrawn"}};
};
} // namespace reeve

namespace reeve::programmes {

struct DataProtectionAssessment {
    Id<DataProtectionAssessment> id;
    int version = 0;
    std::string reference; // IA-0001
    ProgrammeId programme;
    Prose purpose;
    LawfulBasis basis = LawfulBasis::public_task;
    Prose necessity;
    Prose risks;
    Prose measures;
    ResidualRisk residual = ResidualRisk::low; // what is left after the measures
    Prose officer_advice;                      // the data protection officer's, Art.35(2)
    std::optional<Date> consulted_on;          // the Information Commissioner, Art.36, where the risk left is high
    std::string writers;                       // "7 12": the persons who wrote in it, none of whom agrees to it
    std::string written_by_post;
    AssessmentState state = AssessmentState::draft;
    std::string decided_by_post;
    std::optional<Date> decided_on;
    Prose decision_words;
    std::optional<Date> review_by; // the last day on which it holds
    bool is_sample = false;
};

const Description<DataProtectionAssessment>& assessment_of_data_fields();
const Lifecycle<AssessmentState>& assessment_of_data_moves();
const std::vector<std::string_view>& assessment_of_data_columns(); // as written
const std::vector<std::string_view>& agreeing_columns();
const std::vector<std::string_view>& ending_columns(); // not agreed, or withdrawn

// What it still lacks before anybody can agree to it, by field.
Problems lacking(const DataProtectionAssessment&);
bool wrote_in(const DataProtectionAssessment&, std::int64_t person);
void add_writer(DataProtectionAssessment&, std::int64_t person, const std::string& post);

// Refused to whoever wrote in it, and while something is lacking or the risk left is high and the Information
// Commissioner was not consulted (Art.36(1)). It is looked at again within three years.
Result<DataProtectionAssessment> agreed(DataProtectionAssessment, std::int64_t by, const std::string& by_post,
                                        Date today);
// Not agreed (from draft) or withdrawn (once agreed), with its reason.
Result<DataProtectionAssessment> ended(DataProtectionAssessment, const std::string& by_post, Date today);
bool holds_on(const DataProtectionAssessment&, Date); // agreed by then, and not past its review
// "Agreed on 2 May 2024, holds until 2 May 2026", "Its review is 12 days late".
std::string standing_in_words(const DataProtectionAssessment&, Date today);

// Why the programme may not run today; nothing where it may (Art.35(1): before the processing).
std::optional<Refusal> bars_running(const Programme&, const std::vector<DataProtectionAssessment>&, Date today);
Result<Programme> started(Programme, const std::vector<DataProtectionAssessment>&, Date today);

} // namespace reeve::programmes
