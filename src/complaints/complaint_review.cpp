// The fields of a complaint review and its moves.
#include "complaints/complaint_review.h"

namespace reeve::complaints {
namespace {

constexpr auto restricted = Audience::restricted;
constexpr auto day_hint = "Like 5 September 2026.";
using Fields = Description<ComplaintReview>;

void describe_application(Fields& fields) {
    fields.hidden<&ComplaintReview::reference>("reference", {.label = "Reference"})
        .hidden<&ComplaintReview::state>("state", {.label = "State"})
        .has<&ComplaintReview::complainant>(
            "complainant",
            {.label = "Who applies?", .needed = true, .audience = restricted, .personal = true, .limit = 120})
        .has<&ComplaintReview::contact>("contact", {.label = "How can they be reached?",
                                                    .hint = "An address, an email address or a telephone number.",
                                                    .needed = true,
                                                    .audience = restricted,
                                                    .personal = true,
                                                    .limit = 300})
        .has<&ComplaintReview::matter>("matter", {.label = "What was complained of, and why do they ask for a review?",
                                                  .needed = true,
                                                  .audience = restricted,
                                                  .personal = true,
                                                  .limit = 8000})
        .has<&ComplaintReview::channel>("channel", {.label = "How did it come?", .needed = true})
        .has<&ComplaintReview::received_on>("received_on", {.label = "Received on",
                                                            .hint = "Like 5 September 2026. A message that comes at "
                                                                    "night counts on the day it comes.",
                                                            .needed = true})
        .has<&ComplaintReview::force_reference>(
            "force_reference",
            {.label = "The force’s reference of the complaint", .audience = restricted, .personal = true, .limit = 60});
}

void describe_validity(Fields& fields) {
    fields
        .has<&ComplaintReview::complained_on>(
            "complained_on", {.label = "When was the complaint made?", .hint = day_hint, .audience = restricted})
        .has<&ComplaintReview::is_recorded>("is_recorded", {.label = "Was it recorded under Schedule 3?",
                                                            .hint = "The force’s letter says so. There is no review of "
                                                                    "a complaint handled outside Schedule 3.",
                                                            .needed = true,
                                                            .audience = restricted})
        .has<&ComplaintReview::handling>(
            "handling", {.label = "How did the force deal with it?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::provided_on>("provided_on",
                                            {.label = "When was the complainant told the outcome and of the right to a "
                                                      "review?",
                                             .hint = "The 28 days begin the day after. Like 5 September 2026.",
                                             .audience = restricted})
        .has<&ComplaintReview::gaps>("gaps", {.label = "What does the application leave out, and why is it taken all "
                                                       "the same?",
                                              .hint = "Needed where a day above is not known.",
                                              .audience = restricted,
                                              .limit = 1000})
        .has<&ComplaintReview::first_sent_to>(
            "first_sent_to", {.label = "Was it first sent to another body?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::first_received_on>("first_received_on",
                                                  {.label = "When did that body receive it?",
                                                   .hint = "The days until it came here are left "
                                                           "out of account. Like 5 September 2026.",
                                                   .audience = restricted})
        .has<&ComplaintReview::extended_to>("extended_to", {.label = "Time allowed until",
                                                            .hint = "Only where the special circumstances of the case "
                                                                    "make it just. Like 5 September 2026.",
                                                            .audience = restricted})
        .has<&ComplaintReview::extended_why>(
            "extended_why",
            {.label = "What are the special circumstances?", .audience = restricted, .personal = true, .limit = 2000});
}

// Regulation 32: any "yes" makes it a matter for the Independent Office for Police Conduct.
void describe_body_test(Fields& fields) {
    fields
        .has<&ComplaintReview::is_senior>("is_senior", {.label = "Is the complaint about a senior officer?",
                                                        .hint = "A chief constable or another chief officer.",
                                                        .needed = true,
                                                        .audience = restricted})
        .has<&ComplaintReview::may_be_serious>(
            "may_be_serious",
            {.label =
                 "Could what is complained of, if proved, justify criminal or disciplinary proceedings, or involve "
                 "Article 2 or 3?",
             .hint = "From the complaint alone. Where you cannot be satisfied that it could not, answer yes.",
             .needed = true,
             .audience = restricted})
        .has<&ComplaintReview::is_referred>(
            "is_referred",
            {.label = "Has it been referred to the IOPC, or must it be?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::is_treated_as_referred>(
            "is_treated_as_referred",
            {.label = "Is the IOPC treating it as having been referred?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::is_same_incident>("is_same_incident",
                                                 {.label = "Does it arise from the same incident as a complaint of one "
                                                           "of these kinds?",
                                                  .needed = true,
                                                  .audience = restricted})
        .has<&ComplaintReview::is_in_part>(
            "is_in_part",
            {.label = "Is any part of the complaint of one of these kinds?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::is_our_own>("is_our_own", {.label = "Did this office itself deal with the complaint as "
                                                                   "the appropriate authority?",
                                                          .needed = true,
                                                          .audience = restricted})
        .has<&ComplaintReview::ended_why>("ended_why",
                                          {.label = "Why?", .audience = restricted, .personal = true, .limit = 2000});
}

void describe_notices(Fields& fields) {
    fields
        .has<&ComplaintReview::acknowledged_on>("acknowledged_on",
                                                {.label = "Acknowledged to the complainant on", .hint = day_hint})
        .has<&ComplaintReview::force_told_on>("force_told_on",
                                              {.label = "The force was told of the application on", .hint = day_hint})
        .has<&ComplaintReview::interested_told_on>("interested_told_on",
                                                   {.label = "Others entitled to be kept informed were told on",
                                                    .hint = "Leave empty where there is nobody.",
                                                    .audience = restricted})
        .has<&ComplaintReview::person_told_on>("person_told_on", {.label = "The person complained against was told on",
                                                                  .hint = "Leave empty where nobody is named.",
                                                                  .audience = restricted});
}

void describe_work(Fields& fields) {
    fields
        .has<&ComplaintReview::allegation>(
            "allegation", {.label = "What is the main allegation?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::assessment>("assessment",
                                           {.label = "Assessment",
                                            .hint = "What the force did, what it found, and what you make "
                                                    "of it. A review does not investigate again.",
                                            .audience = restricted,
                                            .personal = true,
                                            .limit = 20000})
        .has<&ComplaintReview::outcome>(
            "outcome",
            {.label = "Was the outcome reasonable and proportionate?", .needed = true, .audience = restricted})
        .has<&ComplaintReview::reasons>("reasons",
                                        {.label = "The decision and its reasons, as the complainant reads them",
                                         .audience = restricted,
                                         .personal = true,
                                         .limit = 20000})
        .hidden<&ComplaintReview::author>("author", {.audience = restricted})
        .hidden<&ComplaintReview::author_post>("author_post", {.label = "Drafted by"})
        .hidden<&ComplaintReview::reader>("reader", {.audience = restricted})
        .hidden<&ComplaintReview::reader_post>("reader_post", {.label = "Second reader"})
        .has<&ComplaintReview::reader_words>("reader_words", {.label = "What do you say to the author?",
                                                              .hint = "Needed where you send it back.",
                                                              .audience = restricted,
                                                              .personal = true,
                                                              .limit = 4000})
        .has<&ComplaintReview::decided_on>("decided_on", {.label = "Decided on", .hint = day_hint})
        .hidden<&ComplaintReview::decided_by_post>("decided_by_post", {.label = "Decided by"})
        .has<&ComplaintReview::told_on>("told_on",
                                        {.label = "The complainant and the force were told on", .hint = day_hint})
        .has<&ComplaintReview::closed_on>("closed_on", {.label = "Closed on", .hint = day_hint})
        .hidden<&ComplaintReview::import_run>("import_run")
        .hidden<&ComplaintReview::old_reference>("old_reference", {.label = "Reference before", .audience = restricted})
        .hidden<&ComplaintReview::is_sample>("is_sample", {.label = "Sample"});
}

Fields described() {
    Fields fields("complaint_review", "complaint review", "CR");
    describe_application(fields);
    describe_validity(fields);
    describe_body_test(fields);
    describe_notices(fields);
    describe_work(fields);
    return fields;
}

} // namespace

const Description<ComplaintReview>& review_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<ReviewState>& review_moves() {
    using enum ReviewState;
    static const Lifecycle<ReviewState> moves(
        "complaint review", {{received, accepted, "Accept it", "a right to a review, in time, that is for this body"},
                             {received, refused, "Refuse it", "why there is no review"},
                             {received, forwarded, "Forward it to the IOPC", "that the applicant was told"},
                             {accepted, assessed, "Keep the assessment", "the assessment and the allegation"},
                             {assessed, drafted, "Send to the second reader", "the decision and its reasons"},
                             {drafted, agreed, "Agree", "a second reader who is not the author"},
                             {drafted, assessed, "Send it back", "what to mend"},
                             {agreed, decided, "Decide", "the day"},
                             {decided, closed, "Close it", "everyone told, every recommendation answered and shared"},
                             {received, withdrawn, "Withdraw it", "why"},
                             {accepted, withdrawn, "Withdraw it", "why"},
                             {assessed, withdrawn, "Withdraw it", "why"},
                             {drafted, withdrawn, "Withdraw it", "why"},
                             {agreed, withdrawn, "Withdraw it", "why"}});
    return moves;
}

bool has_ended(ReviewState state) { return state >= ReviewState::closed; }

Problems check_application(const ComplaintReview& review, Date today) {
    Problems problems;
    if (review.received_on > today) problems.add("received_on", "It cannot be received after today");
    return problems;
}

} // namespace reeve::complaints
