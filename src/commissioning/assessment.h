// One assessor's marking of one bid: assigned, marked blind, sent in, locked when the marks are revealed.
#pragma once
#include "commissioning/assessor_mark.h"
#include "commissioning/panel_seat.h"
#include <set>

namespace reeve::commissioning {
enum class AssessmentState { assigned, in_progress, submitted, locked, declined, conflicted, voided };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::AssessmentState> {
    static constexpr Choice list[] = {
        {"assigned", "Not started"}, {"in_progress", "In progress"}, {"submitted", "Sent in"},    {"locked", "Locked"},
        {"declined", "Declined"},    {"conflicted", "Stood aside"},  {"voided", "Does not count"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct Assessment {
    Id<Assessment> id;
    int version = 0;
    FundingRoundId round;
    BidId bid;
    office::PersonId person;
    std::string letter; // of their seat
    AssessmentState state = AssessmentState::assigned;
    std::optional<Moment> submitted_at;
    std::string because;       // why it was declined, voided or opened again
    std::string criteria_hash; // of the round as it was published, when it was sent in
    std::string content_hash;  // of the marks as they were sent in
    bool is_sample = false;
};
const Description<Assessment>& assessment_fields();
const Lifecycle<AssessmentState>& assessment_moves();

// What an assessor gave one criterion. Kept without a history, since the history of the office is read by people who
// must not see a mark before the marks are revealed; what was sent in is held by its hash.
struct CriterionMark {
    Id<CriterionMark> id;
    int version = 1;
    Id<Assessment> assessment;
    CriterionId criterion;
    std::optional<int> score; // for a gate 1 is yes and 0 no; none: cannot assess, or not answered yet
    bool cannot_assess = false;
    Prose why;
    bool is_for_office = false; // not told to the applicant
};
const Description<CriterionMark>& mark_fields();

using Marks = std::vector<CriterionMark>;
constexpr std::size_t least_justification = 20; // characters

MarkingScale scale_of(const RoundCriterion&);
std::vector<MarkingScale> scales_of(const std::vector<RoundCriterion>&);
// In the criteria's order.
std::vector<Score> scores_of(const std::vector<RoundCriterion>&, const Marks&);
const CriterionMark* mark_of(const Marks&, CriterionId);
std::string marks_text(const std::vector<RoundCriterion>&, const Marks&); // what the hash is of

// A mark within its scale; what is missing may come later.
Problems check(const std::vector<RoundCriterion>&, const Marks&);
bool can_be_changed(AssessmentState);
bool counts(AssessmentState); // sent in and not voided
inline bool can_be_changed(const Assessment& assessment) { return can_be_changed(assessment.state); }
inline bool counts(const Assessment& assessment) { return counts(assessment.state); }

// How far somebody is with a bid: all that the panel's tables need of a marking.
struct MarkingStand {
    Id<Assessment> id;
    BidId bid;
    office::PersonId person;
    std::string letter;
    AssessmentState state = AssessmentState::assigned;
};
Result<Assessment> submit(Assessment, const FundingRound&, const std::vector<RoundCriterion>&, const Marks&, Moment);
Result<Assessment> decline(Assessment, const std::string& because);
// The assessor found an interest while marking: what was sent in does not count, what was not is laid down.
Assessment stood_aside(Assessment, const std::string& because);
// By the chair, before the marks are revealed, for a reason.
Result<Assessment> reopened(Assessment, const FundingRound&, const std::string& because);

// The round once its marks are revealed. Every bid that may be marked needs enough marks that count; marks that are
// still being written need a reason to go on without them.
Result<FundingRound> revealed(FundingRound, const std::vector<Bid>&, const std::vector<Assessment>&,
                              const std::string& because);

// The scores alone in one line of text, "12:4,13:" by the id of the criterion; and back, in the order of these
// criteria.
std::string packed(const Marks&);
std::vector<Score> unpacked(std::string_view, const std::vector<RoundCriterion>&);

std::string field_name(const char* what, const RoundCriterion&); // "score_3": of the marking form

} // namespace reeve::commissioning
