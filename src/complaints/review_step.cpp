// The rules of each step of a review.
#include "complaints/review_step.h"
#include "complaints/review_body.h"

namespace reeve::complaints {
namespace {

using Ground = StepGround;
using Review = ComplaintReview;

bool has_text(const Prose& prose) { return !trimmed(prose.text).empty(); }

Refusal not_now(std::string words, std::string rule = "") { return {std::move(words), std::move(rule)}; }

// The state that a step leaves and the one it leads to; the same where it leads nowhere.
struct StepStates {
    ReviewState from, to;
};
std::optional<StepStates> states_of(ReviewStep step) {
    using enum ReviewState;
    switch (step) {
    case ReviewStep::facts:
    case ReviewStep::body: return StepStates{received, received};
    case ReviewStep::accept: return StepStates{received, accepted};
    case ReviewStep::refuse: return StepStates{received, refused};
    case ReviewStep::forward: return StepStates{received, forwarded};
    case ReviewStep::assess: return StepStates{accepted, assessed};
    case ReviewStep::draft: return StepStates{assessed, drafted};
    case ReviewStep::agree: return StepStates{drafted, agreed};
    case ReviewStep::send_back: return StepStates{drafted, assessed};
    case ReviewStep::decide: return StepStates{agreed, decided};
    case ReviewStep::tell: return StepStates{decided, decided};
    case ReviewStep::close: return StepStates{decided, closed};
    default: return std::nullopt; // told and withdrawn from several
    }
}

Result<Done> check_finding(ReviewStep step, const Review& review, const Ground& ground) {
    auto finding = finding_of(review, ground.working, ground.today);
    auto is = [&](Validity validity) { return finding.validity == validity; };
    bool fits = step == ReviewStep::accept    ? is(Validity::accepted)
                : step == ReviewStep::forward ? is(Validity::for_the_iopc)
                                              : is(Validity::no_right) || is(Validity::out_of_time);
    if (!fits) return not_now(finding.words, finding.law);
    return Done{};
}

Result<Done> check_second_reader(const Review& review, const Ground& ground) {
    if (review.author == ground.person)
        return not_now("You wrote this draft. A second reader who is not its author reads it.",
                       "The office's own rule: whoever did a thing does not verify it");
    return Done{};
}

Result<Done> check_close(const Review& review, const Ground& ground) {
    if (!review.told_on) return not_now("The complainant and the force have not been told yet.");
    if (!review.force_told_on)
        return not_now("Record when the force was told of the application.", "Schedule 3, paragraph 25(1C)");
    for (const auto& one : ground.recommendations)
        if (!is_settled(one))
            return not_now("Recommendation " + std::to_string(one.number)
                               + " is not answered and shared yet. Record both, or what sharing would prejudice.",
                           "PCMR 2020 reg.30(4) and (7)");
    return Done{};
}

Problems check_day(const char* column, const std::optional<Date>& day, Date earliest, Date today) {
    Problems problems;
    if (day && (*day < earliest || *day > today))
        problems.add(column, "It must lie between " + in_words(earliest) + " and today");
    return problems;
}

void append(Problems& problems, Problems more) {
    for (auto& problem : more.list) problems.list.push_back(std::move(problem));
}

Problems check_notices(const Review& review, Date today) {
    Problems problems;
    append(problems, check_day("acknowledged_on", review.acknowledged_on, review.received_on, today));
    append(problems, check_day("force_told_on", review.force_told_on, review.received_on, today));
    append(problems, check_day("interested_told_on", review.interested_told_on, review.received_on, today));
    append(problems, check_day("person_told_on", review.person_told_on, review.received_on, today));
    return problems;
}

Problems check_work(ReviewStep step, const Review& review) {
    Problems problems;
    if (step == ReviewStep::assess && review.allegation == Allegation::not_known)
        problems.add("allegation", "Select the main allegation");
    if (step == ReviewStep::assess && !has_text(review.assessment)) problems.add("assessment", "Enter the assessment");
    if (step == ReviewStep::draft && review.outcome == ReviewOutcome::not_decided)
        problems.add("outcome", "Select whether it was reasonable and proportionate");
    if (step == ReviewStep::draft && !has_text(review.reasons)) problems.add("reasons", "Enter the reasons");
    if (step == ReviewStep::send_back && !has_text(review.reader_words))
        problems.add("reader_words", "Enter what the author is to mend");
    return problems;
}

Problems check_day_of(ReviewStep step, const Review& review, Date today) {
    Problems problems;
    if (step == ReviewStep::decide && !review.decided_on) problems.add("decided_on", "Enter the day of the decision");
    if ((step == ReviewStep::tell || step == ReviewStep::forward) && !review.told_on)
        problems.add("told_on", "Enter the day they were told");
    if (step == ReviewStep::close && !review.closed_on) problems.add("closed_on", "Enter the day it was closed");
    append(problems, check_day("decided_on", review.decided_on, review.received_on, today));
    append(problems, check_day("told_on", review.told_on, review.decided_on.value_or(review.received_on), today));
    if (step == ReviewStep::close)
        append(problems, check_day("closed_on", review.closed_on, review.told_on.value_or(review.received_on), today));
    return problems;
}

Problems check_typed(ReviewStep step, const Review& review, Date today) {
    if (step == ReviewStep::facts) return check_facts(review);
    if (step == ReviewStep::notify) return check_notices(review, today);
    Problems problems;
    if ((step == ReviewStep::refuse || step == ReviewStep::withdraw) && !has_text(review.ended_why))
        problems.add("ended_why", "Enter why");
    append(problems, check_work(step, review));
    append(problems, check_day_of(step, review, today));
    return problems;
}

void sign(ReviewStep step, Review& review, const Ground& ground) {
    if (step == ReviewStep::assess || step == ReviewStep::draft) {
        review.author = ground.person;
        review.author_post = ground.post;
    }
    if (step == ReviewStep::agree || step == ReviewStep::send_back) {
        review.reader = ground.person;
        review.reader_post = ground.post;
    }
    if (step == ReviewStep::decide) review.decided_by_post = ground.post;
    if (step == ReviewStep::refuse || step == ReviewStep::withdraw) review.closed_on = ground.today;
    if (step == ReviewStep::forward) review.closed_on = review.told_on;
}

bool is_waiting(const Ground& ground) {
    return std::any_of(ground.requests.begin(), ground.requests.end(),
                       [](const ReviewRequest& request) { return !request.answered_on; });
}

NextStep next_of_received(const Review& review, const Ground& ground) {
    auto finding = finding_of(review, ground.working, ground.today);
    switch (finding.validity) {
    case Validity::no_right:
    case Validity::out_of_time: return {finding.words, ReviewStep::refuse};
    case Validity::for_the_iopc: return {finding.words, ReviewStep::forward};
    case Validity::accepted: return {finding.words, ReviewStep::accept};
    case Validity::not_known: break;
    }
    return {finding.words, review.is_recorded == YesOrNo::not_answered ? ReviewStep::facts : ReviewStep::body};
}

NextStep next_of_decided(const Review& review, const Ground& ground) {
    if (!review.told_on) return {"Tell the complainant and the force the decision and its reasons.", ReviewStep::tell};
    for (const auto& one : ground.recommendations) {
        auto name = "Recommendation " + std::to_string(one.number);
        if (!one.replied_on)
            return {name + " waits for the force’s answer, due by "
                        + in_words(*reply_clock(one, ground.working, ground.today).due) + ".",
                    std::nullopt};
        if (!is_settled(one)) return {name + " is answered. Share both with those entitled to them.", std::nullopt};
    }
    if (review.outcome == ReviewOutcome::not_reasonable && ground.recommendations.empty())
        return {"The outcome was not reasonable and proportionate. Add what is recommended, or close the review.",
                ReviewStep::close};
    if (!review.force_told_on) return {"Record when the force was told of the application.", ReviewStep::notify};
    return {"Everybody was told. Close the review.", ReviewStep::close};
}

} // namespace

const StepWords& words_of(ReviewStep step) {
    static const std::vector<StepWords> all = {
        {{"complained_on", "is_recorded", "handling", "provided_on", "gaps", "first_sent_to", "first_received_on",
          "extended_to", "extended_why"},
         {"is_recorded", "handling"},
         "Schedule 3 of the Police Reform Act 2002 gives a review of a recorded complaint alone, within 28 days.",
         "Keep what was found out"},
        {body_questions(), body_questions(), "Any yes makes it a review for the Independent Office for Police Conduct.",
         "Keep the answers"},
        {{},
         {},
         "From now on it is decided whether the outcome was reasonable and proportionate.",
         "Accept the review"},
        {{"ended_why"},
         {"ended_why"},
         "There is no review. The reason goes into the letter to the complainant.",
         "Refuse it"},
        {{"told_on"},
         {"told_on"},
         "Send it on, and tell the applicant that it was forwarded and that it counts as made on the day it is "
         "forwarded.",
         "Record that it was forwarded"},
        {{"acknowledged_on", "force_told_on", "interested_told_on", "person_told_on"},
         {},
         "The force, those entitled to be kept informed and the person complained against are told of an application.",
         "Keep these days"},
        {{"allegation", "assessment"},
         {"allegation", "assessment"},
         "A review looks at whether the outcome was reasonable and proportionate. It does not investigate again.",
         "Keep the assessment"},
        {{"outcome", "reasons"},
         {"outcome", "reasons"},
         "The complainant reads these words in the letter. Somebody else reads them before that.",
         "Send to the second reader"},
        {{"reader_words"}, {}, "You agree that the decision follows from its reasons and may be sent.", "Agree"},
        {{"reader_words"}, {"reader_words"}, "The author changes the draft and sends it again.", "Send it back"},
        {{"decided_on"}, {"decided_on"}, "The decision is made as drafted and agreed.", "Decide"},
        {{"told_on"},
         {"told_on"},
         "The complainant, the force and the person complained against are told.",
         "Keep the day"},
        {{"closed_on"}, {"closed_on"}, "Nothing more is to be done.", "Close the review"},
        {{"ended_why"}, {"ended_why"}, "The complainant does not want it to go on.", "Withdraw it"}};
    return all[static_cast<std::size_t>(step)];
}

Result<Done> may_take(ReviewStep step, const Review& review, const Ground& ground) {
    if (has_ended(review.state)) return not_now("This review has ended. Nothing more is done with it.");
    if (step == ReviewStep::notify) return Done{};
    if (step == ReviewStep::withdraw) {
        TRY(review_moves().move(review.state, ReviewState::withdrawn));
        return Done{};
    }
    auto states = states_of(step);
    if (states && states->from != review.state)
        return not_now("This step is not open: the review is " + folded(label_of(review.state)) + ".");
    if (step == ReviewStep::accept || step == ReviewStep::refuse || step == ReviewStep::forward)
        return check_finding(step, review, ground);
    if (step == ReviewStep::agree || step == ReviewStep::send_back) return check_second_reader(review, ground);
    if (step == ReviewStep::assess && is_waiting(ground))
        return not_now("Information that was asked for has not come yet. Record when it came first.");
    if (step == ReviewStep::close) return check_close(review, ground);
    return Done{};
}

Result<Review> take(ReviewStep step, Review typed, const Ground& ground) {
    TRY(may_take(step, typed, ground));
    if (auto problems = check_typed(step, typed, ground.today); !problems.empty()) return problems;
    sign(step, typed, ground);
    if (step == ReviewStep::withdraw) typed.state = ReviewState::withdrawn;
    if (auto states = states_of(step)) typed.state = states->to;
    return typed;
}

NextStep next_step(const Review& review, const Ground& ground) {
    switch (review.state) {
    case ReviewState::received: return next_of_received(review, ground);
    case ReviewState::accepted:
        if (!review.force_told_on || !review.acknowledged_on)
            return {"Acknowledge the application, and tell the force and the others of it.", ReviewStep::notify};
        if (is_waiting(ground)) return {"Waiting for information that was asked for.", std::nullopt};
        return {"Ask for what you need to know, then write the assessment.", ReviewStep::assess};
    case ReviewState::assessed:
        return {has_text(review.reader_words) ? "The second reader sent the draft back. Mend it and send it again."
                                              : "Write the decision and its reasons.",
                ReviewStep::draft};
    case ReviewState::drafted:
        if (review.author == ground.person) return {"A second reader who is not you reads the draft.", std::nullopt};
        return {"Read the draft: agree, or send it back.", ReviewStep::agree};
    case ReviewState::agreed: return {"The draft is agreed. Make the decision.", ReviewStep::decide};
    case ReviewState::decided: return next_of_decided(review, ground);
    default: return {"Nothing more is to be done.", std::nullopt};
    }
}

std::vector<ReviewStep> open_steps(const Review& review, const Ground& ground) {
    std::vector<ReviewStep> steps;
    auto next = next_step(review, ground).step;
    if (next) steps.push_back(*next);
    for (int at = 0; at <= static_cast<int>(ReviewStep::withdraw); ++at) {
        auto step = static_cast<ReviewStep>(at);
        if (step != next && may_take(step, review, ground)) steps.push_back(step);
    }
    return steps;
}

} // namespace reeve::complaints
