// The tests of an application: Schedule 3, 28 days, and the seven questions.
#include "complaints/review_body.h"
#include "complaints/review_clocks.h"

namespace reeve::complaints {
namespace {

std::vector<YesOrNo> answers(const ComplaintReview& review) {
    return {review.is_senior,        review.may_be_serious, review.is_referred, review.is_treated_as_referred,
            review.is_same_incident, review.is_in_part,     review.is_our_own};
}

ValidityFinding no_right() {
    return {Validity::no_right,
            "There is no review: the complaint was not recorded under Schedule 3. Say why to the complainant.",
            "Police Reform Act 2002, Schedule 3, paragraphs 6A and 25"};
}

ValidityFinding for_the_iopc(const ComplaintReview& review) {
    return {Validity::for_the_iopc,
            "The review is for the Independent Office for Police Conduct: “" + list_of(reasons_for_the_iopc(review))
                + "” is answered yes. Forward it, and tell the applicant both.",
            "PCMR 2020 reg.32; Police Reform Act 2002, Schedule 3, paragraph 32"};
}

ValidityFinding out_of_time(const office::ClockReading& clock) {
    return {Validity::out_of_time,
            "It came " + counted(-clock.days_left, "day") + " after the last day, " + in_words(*clock.due)
                + ". Refuse it, or allow more time where the special circumstances of the case make it just.",
            "PCMR 2020 reg.29(2) and (4)"};
}

ValidityFinding not_known(std::string words) { return {Validity::not_known, std::move(words), ""}; }

} // namespace

const std::vector<std::string_view>& body_questions() {
    static const std::vector<std::string_view> columns = {
        "is_senior",        "may_be_serious", "is_referred", "is_treated_as_referred",
        "is_same_incident", "is_in_part",     "is_our_own"};
    return columns;
}

RelevantBody relevant_body(const ComplaintReview& review) {
    bool all_no = true;
    for (auto answer : answers(review)) {
        if (answer == YesOrNo::yes) return RelevantBody::iopc;
        all_no = all_no && answer == YesOrNo::no;
    }
    return all_no ? RelevantBody::this_body : RelevantBody::not_known;
}

std::vector<std::string> reasons_for_the_iopc(const ComplaintReview& review) {
    std::vector<std::string> labels;
    auto given = answers(review);
    for (std::size_t at = 0; at < given.size(); ++at)
        if (given[at] == YesOrNo::yes)
            labels.emplace_back(review_fields().shape().find(body_questions()[at])->words.label);
    return labels;
}

ValidityFinding finding_of(const ComplaintReview& review, const office::WorkingDays& working, Date today) {
    if (review.is_recorded == YesOrNo::no) return no_right();
    if (review.is_recorded == YesOrNo::not_answered || review.handling == ComplaintHandling::not_answered)
        return not_known("Find out whether there is a right to a review, and whether it came in time.");
    // Whose it is comes before whether it is in time: the other body decides that of its own.
    if (relevant_body(review) == RelevantBody::iopc) return for_the_iopc(review);
    if (relevant_body(review) == RelevantBody::not_known)
        return not_known("Answer the seven questions that tell which body the review is for.");
    if (auto clock = application_clock(review, working, today))
        if (clock->state == office::ClockState::stopped_late) return out_of_time(*clock);
    return {Validity::accepted, "There is a right to a review, in time, and it is for this body. Accept it.",
            "Police Reform Act 2002, Schedule 3; PCMR 2020 regs.29 and 32"};
}

Problems check_facts(const ComplaintReview& review) {
    Problems problems;
    bool was_elsewhere = review.first_sent_to != FirstSentTo::nobody;
    bool is_recorded = review.is_recorded == YesOrNo::yes;
    if (is_recorded && (!review.provided_on || !review.complained_on) && trimmed(review.gaps.text).empty())
        problems.add("gaps", "Enter why it is taken though a day is not known");
    if (review.provided_on && review.complained_on && *review.provided_on < *review.complained_on)
        problems.add("provided_on", "The outcome cannot be told before the complaint was made");
    if (review.provided_on && *review.provided_on > review.received_on)
        problems.add("provided_on", "The application came on " + in_words(review.received_on) + ", before this");
    if (was_elsewhere && !review.first_received_on)
        problems.add("first_received_on", "Enter when the other body received it");
    if (!was_elsewhere && review.first_received_on)
        problems.add("first_sent_to", "Select the body that received it first");
    if (review.first_received_on && *review.first_received_on > review.received_on)
        problems.add("first_received_on", "It cannot be forwarded before it was received");
    if (review.extended_to && trimmed(review.extended_why.text).empty())
        problems.add("extended_why", "Enter the special circumstances that make it just");
    if (!review.extended_to && !trimmed(review.extended_why.text).empty())
        problems.add("extended_to", "Enter until when time is allowed");
    return problems;
}

} // namespace reeve::complaints
