// What an assessment must hold, who may agree to it, and what it lets begin.
#include "programmes/impact_assessment.h"

namespace reeve::programmes {
namespace {

constexpr int longest_years = 3;

FieldWords text(const char* label, const char* hint, std::size_t limit = 4000) {
    return {.label = label, .hint = hint, .limit = limit};
}

} // namespace

const Description<DataProtectionAssessment>& assessment_of_data_fields() {
    using Assessment = DataProtectionAssessment;
    static const auto fields =
        Description<Assessment>("data_protection_assessment", "data-protection assessment", "IA")
            .hidden<&Assessment::reference>("reference", {.label = "Reference"})
            .hidden<&Assessment::programme>("programme")
            .has<&Assessment::purpose>(
                "purpose", text("What is done with data about people, and why?", "Whose data, which, how, for what."))
            .has<&Assessment::basis>("basis", {.label = "On what lawful basis?", .needed = true})
            .has<&Assessment::necessity>(
                "necessity", text("Why is it necessary, and why would less not do?", "Art.35(7)(b): in proportion."))
            .has<&Assessment::risks>("risks", text("What are the risks to people?", "Art.35(7)(c)."))
            .has<&Assessment::measures>("measures", text("What is done about them?", "Art.35(7)(d)."))
            .has<&Assessment::residual>("residual", {.label = "What risk is left after that?", .needed = true})
            .has<&Assessment::officer_advice>(
                "officer_advice", text("What does the data protection officer advise?", "Art.35(2): ask before."))
            .has<&Assessment::consulted_on>("consulted_on",
                                            {.label = "When was the Information Commissioner consulted? (optional)",
                                             .hint = "Needed where the risk left is high (Art.36(1))."})
            .hidden<&Assessment::writers>("writers")
            .hidden<&Assessment::written_by_post>("written_by_post", {.label = "Written by"})
            .hidden<&Assessment::state>("state", {.label = "State"})
            .hidden<&Assessment::decided_by_post>("decided_by_post", {.label = "Decided by"})
            .hidden<&Assessment::decided_on>("decided_on", {.label = "Decided on"})
            .has<&Assessment::decision_words>("decision_words",
                                              {.label = "Why is it decided so?", .needed = true, .limit = 2000})
            .has<&Assessment::review_by>("review_by", {.label = "Until when does it hold?",
                                                       .hint = "Like 5 September 2026. Three years at most.",
                                                       .needed = true})
            .hidden<&Assessment::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<AssessmentState>& assessment_of_data_moves() {
    using enum AssessmentState;
    static const Lifecycle<AssessmentState> moves("assessment",
                                                  {{draft, agreed, "Agree", "a second person, reasons, a last day"},
                                                   {draft, refused, "Do not agree", "reasons"},
                                                   {agreed, withdrawn, "Withdraw it", "reasons"}});
    return moves;
}

const std::vector<std::string_view>& assessment_of_data_columns() {
    static const std::vector<std::string_view> columns = {"purpose",  "basis",    "necessity",      "risks",
                                                          "measures", "residual", "officer_advice", "consulted_on"};
    return columns;
}
const std::vector<std::string_view>& agreeing_columns() {
    static const std::vector<std::string_view> columns = {"decision_words", "review_by"};
    return columns;
}
const std::vector<std::string_view>& ending_columns() {
    static const std::vector<std::string_view> columns = {"decision_words"};
    return columns;
}

Problems lacking(const DataProtectionAssessment& assessment) {
    Problems problems;
    auto needs = [&](const char* column, const Prose& words, const char* message) {
        if (trimmed(words.text).empty()) problems.add(column, message);
    };
    needs("purpose", assessment.purpose, "It does not say what is done with data about people, and why");
    needs("necessity", assessment.necessity, "It does not say why that is necessary");
    needs("risks", assessment.risks, "It does not name the risks to people");
    needs("measures", assessment.measures, "It does not say what is done about the risks");
    needs("officer_advice", assessment.officer_advice, "The data protection officer's advice is missing");
    if (assessment.residual == ResidualRisk::high && !assessment.consulted_on)
        problems.add("consulted_on",
                     "The risk left is high: the Information Commissioner is consulted first (UK GDPR Art.36(1))");
    return problems;
}

bool wrote_in(const DataProtectionAssessment& assessment, std::int64_t person) {
    auto writers = split(assessment.writers, ' ');
    return std::find(writers.begin(), writers.end(), std::to_string(person)) != writers.end();
}

void add_writer(DataProtectionAssessment& assessment, std::int64_t person, const std::string& post) {
    if (assessment.writers.empty()) assessment.written_by_post = post;
    if (!wrote_in(assessment, person))
        assessment.writers += (assessment.writers.empty() ? "" : " ") + std::to_string(person);
}

Result<DataProtectionAssessment> agreed(DataProtectionAssessment assessment, std::int64_t by,
                                        const std::string& by_post, Date today) {
    TRY(assessment_of_data_moves().move(assessment.state, AssessmentState::agreed));
    if (wrote_in(assessment, by))
        return Refusal{"You wrote in this assessment. Another person agrees to it.", "", Refusal::Kind::forbidden};
    if (auto problems = lacking(assessment); !problems.empty())
        return Refusal{"It cannot be agreed yet. " + problems.list.front().message + ".", "UK GDPR Art.35(7)",
                       Refusal::Kind::conflict};
    Problems problems;
    if (trimmed(assessment.decision_words.text).empty()) problems.add("decision_words", "Enter why it is agreed");
    if (!assessment.review_by) problems.add("review_by", "Enter until when it holds");
    else if (*assessment.review_by <= today) problems.add("review_by", "The day must be in the future");
    else if (*assessment.review_by > date_of(year_of(today) + longest_years, month_of(today), 28))
        problems.add("review_by", "It is looked at again within three years");
    if (!problems.empty()) return problems;
    assessment.state = AssessmentState::agreed;
    assessment.decided_by_post = by_post;
    assessment.decided_on = today;
    return assessment;
}

Result<DataProtectionAssessment> ended(DataProtectionAssessment assessment, const std::string& by_post, Date today) {
    auto to = assessment.state == AssessmentState::draft ? AssessmentState::refused : AssessmentState::withdrawn;
    TRY(assessment_of_data_moves().move(assessment.state, to));
    if (trimmed(assessment.decision_words.text).empty())
        return Problems{{{"decision_words", "Enter why it is decided so"}}};
    assessment.state = to;
    assessment.decided_by_post = by_post;
    assessment.decided_on = today;
    return assessment;
}

bool holds_on(const DataProtectionAssessment& assessment, Date day) {
    return assessment.state == AssessmentState::agreed && *assessment.decided_on <= day && day <= *assessment.review_by;
}

std::string standing_in_words(const DataProtectionAssessment& assessment, Date today) {
    if (assessment.state == AssessmentState::draft) return "Being written";
    auto words = std::string(label_of(assessment.state)) + " on " + in_words(*assessment.decided_on);
    if (assessment.state != AssessmentState::agreed) return words;
    if (*assessment.review_by < today)
        return words + "; its review is " + counted(today - *assessment.review_by, "day") + " late";
    return words + ", holds until " + in_words(*assessment.review_by);
}

std::optional<Refusal> bars_running(const Programme& programme, const std::vector<DataProtectionAssessment>& all,
                                    Date today) {
    if (!programme.captures_people()) return std::nullopt;
    for (const auto& assessment : all)
        if (holds_on(assessment, today)) return std::nullopt;
    bool was_agreed =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return one.state == AssessmentState::agreed; });
    return Refusal{was_agreed ? "Its data-protection assessment is past the day until which it held. Look at it again "
                                "before people are captured."
                              : "It captures people, so its data-protection assessment is agreed before it starts.",
                   "UK GDPR Art.35(1)", Refusal::Kind::conflict};
}

Result<Programme> started(Programme programme, const std::vector<DataProtectionAssessment>& all, Date today) {
    TRY(programme_moves().move(programme.state, ProgrammeState::running));
    if (auto bar = bars_running(programme, all, today)) return *bar;
    programme.state = ProgrammeState::running;
    programme.started_on = today;
    return programme;
}

} // namespace reeve::programmes
