// The rules of marking: what must be answered, what a late interest does, and when marks are revealed.
#include "commissioning/assessment.h"
#include "commissioning/round_road.h"
#include <charconv>

namespace reeve::commissioning {

const Description<Assessment>& assessment_fields() {
    static const auto fields =
        Description<Assessment>("assessment", "marking of a bid")
            .hidden<&Assessment::round>("funding_round")
            .hidden<&Assessment::bid>("bid")
            .hidden<&Assessment::person>("person")
            .hidden<&Assessment::letter>("letter", {.label = "Assessor"})
            .hidden<&Assessment::state>("state", {.label = "State"})
            .hidden<&Assessment::submitted_at>("submitted_at", {.label = "Sent in"})
            .hidden<&Assessment::because>("because", {.label = "Why", .audience = Audience::restricted})
            .hidden<&Assessment::criteria_hash>("criteria_hash", {.label = "Criteria as published"})
            .hidden<&Assessment::content_hash>("content_hash")
            .hidden<&Assessment::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const Lifecycle<AssessmentState>& assessment_moves() {
    using enum AssessmentState;
    static const Lifecycle<AssessmentState> moves(
        "marking", {{assigned, in_progress, "Save marks"},
                    {assigned, declined, "Decline to mark it", "a reason"},
                    {in_progress, declined, "Decline to mark it", "a reason"},
                    {assigned, conflicted, "Stand aside", "the interest"},
                    {in_progress, conflicted, "Stand aside", "the interest"},
                    {in_progress, submitted, "Send in my marks", "a mark and a reason for every criterion"},
                    {submitted, in_progress, "Open it again", "a reason"},
                    {submitted, locked, "Reveal the marks"},
                    {submitted, voided, "Stand aside", "the interest"},
                    {locked, voided, "Stand aside", "the interest"}});
    return moves;
}

const Description<CriterionMark>& mark_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<CriterionMark>("assessment_mark", "mark for a criterion")
            .hidden<&CriterionMark::assessment>("assessment")
            .hidden<&CriterionMark::criterion>("criterion")
            .has<&CriterionMark::score>("score", {.label = "Mark", .audience = restricted})
            .has<&CriterionMark::cannot_assess>("cannot_assess", {.label = "Cannot assess", .audience = restricted})
            .has<&CriterionMark::why>("why", {.label = "Why?", .audience = restricted, .limit = 2000})
            .has<&CriterionMark::is_for_office>("is_for_office",
                                                {.label = "For the office only", .audience = restricted});
    return fields;
}

MarkingScale scale_of(const RoundCriterion& criterion) {
    return {criterion.weight, criterion.is_gate ? 1 : criterion.most, criterion.is_gate};
}

std::vector<MarkingScale> scales_of(const std::vector<RoundCriterion>& criteria) {
    std::vector<MarkingScale> scales;
    for (const auto& criterion : criteria) scales.push_back(scale_of(criterion));
    return scales;
}

const CriterionMark* mark_of(const Marks& marks, CriterionId criterion) {
    for (const auto& mark : marks)
        if (mark.criterion == criterion) return &mark;
    return nullptr;
}

std::vector<Score> scores_of(const std::vector<RoundCriterion>& criteria, const Marks& marks) {
    std::vector<Score> scores;
    for (const auto& criterion : criteria) {
        const auto* mark = mark_of(marks, criterion.id);
        scores.push_back(mark && mark->score ? Score(*mark->score) : std::nullopt);
    }
    return scores;
}

std::string marks_text(const std::vector<RoundCriterion>& criteria, const Marks& marks) {
    std::string text;
    for (const auto& criterion : criteria) {
        const auto* mark = mark_of(marks, criterion.id);
        text += std::to_string(criterion.number) + ": ";
        if (!mark || (!mark->score && !mark->cannot_assess)) text += "none";
        else text += mark->score ? std::to_string(*mark->score) : "cannot assess";
        text += "\n" + (mark ? mark->why.text : std::string()) + "\n";
    }
    return text;
}

std::string packed(const Marks& marks) {
    std::string text;
    for (const auto& mark : marks)
        text += (text.empty() ? "" : ",") + std::to_string(mark.criterion.value) + ":"
                + (mark.score ? std::to_string(*mark.score) : "");
    return text;
}

std::vector<Score> unpacked(std::string_view text, const std::vector<RoundCriterion>& criteria) {
    std::vector<Score> scores(criteria.size());
    const auto* at = text.data();
    const auto* end = at + text.size();
    std::size_t likely = 0; // they were packed in an order, mostly this one
    while (at < end) {
        std::int64_t criterion = 0, score = 0;
        at = std::from_chars(at, end, criterion).ptr + 1; // behind the colon
        if (at > end) throw Fault("packed scores cannot be read");
        const auto read = std::from_chars(at, end, score);
        for (std::size_t tried = 0; tried < criteria.size() && read.ec == std::errc{}; ++tried) {
            const auto place = (likely + tried) % criteria.size();
            if (criteria[place].id.value != criterion) continue;
            scores[place] = score;
            likely = place + 1;
            break;
        }
        at = read.ptr + 1; // behind the comma
    }
    return scores;
}

std::string field_name(const char* what, const RoundCriterion& criterion) {
    return std::string(what) + "_" + std::to_string(criterion.number);
}

Problems check(const std::vector<RoundCriterion>& criteria, const Marks& marks) {
    Problems problems;
    for (const auto& criterion : criteria) {
        const auto* mark = mark_of(marks, criterion.id);
        if (!mark || !mark->score) continue;
        const auto most = scale_of(criterion).most;
        if (*mark->score < 0 || *mark->score > most || mark->cannot_assess)
            problems.add(field_name("score", criterion),
                         "Choose a mark from 0 to " + std::to_string(most) + " for " + criterion.title);
    }
    return problems;
}

bool can_be_changed(AssessmentState state) {
    return state == AssessmentState::assigned || state == AssessmentState::in_progress;
}

bool counts(AssessmentState state) { return state == AssessmentState::submitted || state == AssessmentState::locked; }

static Problems what_is_missing(const std::vector<RoundCriterion>& criteria, const Marks& marks) {
    auto problems = check(criteria, marks);
    for (const auto& criterion : criteria) {
        const auto* mark = mark_of(marks, criterion.id);
        if (!mark || (!mark->score && !mark->cannot_assess))
            problems.add(field_name("score", criterion),
                         criterion.is_gate ? "Answer yes or no for " + criterion.title
                                           : "Choose a mark for " + criterion.title + ", or that you cannot assess it");
        if (!mark || count_characters(trimmed(mark->why.text)) < least_justification)
            problems.add(field_name("why", criterion), "Say why for " + criterion.title + ", in at least "
                                                           + std::to_string(least_justification) + " characters");
        if (mark && criterion.is_gate && mark->cannot_assess)
            problems.add(field_name("score", criterion), "Answer yes or no for " + criterion.title);
    }
    return problems;
}

Result<Assessment> submit(Assessment assessment, const FundingRound& round, const std::vector<RoundCriterion>& criteria,
                          const Marks& marks, Moment now) {
    if (round.state != RoundState::assessing)
        return Refusal{"Marks are not taken now", "Marks are sent in between the closing and the reveal"};
    if (!is_as_published(round, criteria))
        return Refusal{"The criteria are not those that were published",
                       "Criteria are frozen when a round is published"};
    if (auto problems = what_is_missing(criteria, marks); !problems.empty()) return problems;
    TRY(assessment_moves().move(assessment.state == AssessmentState::assigned ? AssessmentState::in_progress
                                                                              : assessment.state,
                                AssessmentState::submitted));
    assessment.state = AssessmentState::submitted;
    assessment.submitted_at = now;
    assessment.because.clear();
    assessment.criteria_hash = round.frozen_hash;
    assessment.content_hash = sha256(marks_text(criteria, marks));
    return assessment;
}

Result<Assessment> decline(Assessment assessment, const std::string& because) {
    TRY(assessment_moves().move(assessment.state, AssessmentState::declined));
    if (trimmed(because).empty()) return Problems{{{"because", "Enter why you decline to mark it"}}};
    assessment.state = AssessmentState::declined;
    assessment.because = std::string(trimmed(because));
    return assessment;
}

Assessment stood_aside(Assessment assessment, const std::string& because) {
    if (assessment.state == AssessmentState::declined || assessment.state == AssessmentState::voided) return assessment;
    assessment.state = counts(assessment) ? AssessmentState::voided : AssessmentState::conflicted;
    assessment.because = because;
    return assessment;
}

Result<Assessment> reopened(Assessment assessment, const FundingRound& round, const std::string& because) {
    if (round.state != RoundState::assessing)
        return Refusal{"The marks are revealed and stay as they are",
                       "A marking is opened again before the reveal only"};
    TRY(assessment_moves().move(assessment.state, AssessmentState::in_progress));
    if (trimmed(because).empty()) return Problems{{{"because", "Enter why it is opened again"}}};
    assessment.state = AssessmentState::in_progress;
    assessment.because = std::string(trimmed(because));
    return assessment;
}

Result<FundingRound> revealed(FundingRound round, const std::vector<Bid>& bids,
                              const std::vector<Assessment>& assessments, const std::string& because) {
    TRY(round_moves().move(round.state, RoundState::moderating));
    std::vector<std::string> short_of_marks;
    bool somebody_writes = false;
    for (const auto& bid : bids) {
        if (!can_be_marked(bid)) continue;
        int marks = 0;
        for (const auto& assessment : assessments)
            if (assessment.bid == bid.id) {
                marks += counts(assessment);
                somebody_writes |= can_be_changed(assessment);
            }
        if (marks < round.marks_each) short_of_marks.push_back(bid.reference);
    }
    if (!short_of_marks.empty())
        return Refusal{"Not enough marks for " + list_of(short_of_marks),
                       "Every bid needs " + std::to_string(round.marks_each) + " marks"};
    if (somebody_writes && trimmed(because).empty())
        return Problems{{{"because", "Some marks are still being written. Enter why you go on without them"}}};
    round.state = RoundState::moderating;
    return round;
}

} // namespace reeve::commissioning
