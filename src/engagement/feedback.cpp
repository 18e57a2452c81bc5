// What may happen to feedback, and when who gave it must be forgotten.
#include "engagement/feedback.h"

namespace reeve::engagement {

const Description<Feedback>& feedback_fields() {
    static const auto fields =
        Description<Feedback>("feedback", "feedback", "N")
            .hidden<&Feedback::reference>("reference", {.audience = Audience::open})
            .hidden<&Feedback::engagement>("engagement", {.label = "Engagement"})
            .has<&Feedback::said>("said", {.label = "In their words",
                                           .hint = "Leave out names. If someone is in danger, call 999 first.",
                                           .needed = true,
                                           .personal = true,
                                           .limit = 4000})
            .has<&Feedback::received>("received", {.label = "Received on", .needed = true})
            .has<&Feedback::channel>("channel", {.label = "How did it come?", .needed = true})
            .has<&Feedback::tone>("tone", {.label = "Tone", .needed = true})
            .hidden<&Feedback::themes>("themes", {.label = "Themes", .audience = Audience::open})
            .has<&Feedback::place>("place", {.label = "Where?", .hint = "A village, street or postcode.", .limit = 160})
            .hidden<&Feedback::area>("area", {.label = "Area"})
            .has<&Feedback::group_offered>("group_offered",
                                           {.label = "Who said it?",
                                            .hint = "A group, not a name, like a shop worker or a parish councillor.",
                                            .limit = 120})
            .hidden<&Feedback::state>("state", {.label = "State", .audience = Audience::open})
            .has<&Feedback::public_words>("public_words", {.label = "What the public reads",
                                                           .hint = "Never name or describe a member of the public.",
                                                           .audience = Audience::open,
                                                           .limit = 600})
            .has<&Feedback::contact_name>("contact_name", {.label = "Name",
                                                           .audience = Audience::restricted,
                                                           .personal = true,
                                                           .keep = Keep::two_years,
                                                           .limit = 120})
            .has<&Feedback::contact_email>(
                "contact_email",
                {.label = "Email address", .audience = Audience::restricted, .personal = true, .keep = Keep::two_years})
            .has<&Feedback::has_consent>("has_consent",
                                         {.label = "Did they agree to be contacted?", .audience = Audience::restricted})
            .hidden<&Feedback::lawful_basis>("lawful_basis", {.label = "Lawful basis"})
            .hidden<&Feedback::delete_after>("delete_after", {.label = "Contact details deleted after"})
            .has<&Feedback::answer>("answer",
                                    {.label = "Answer",
                                     .hint = "What you told them, or what they can read with their reference.",
                                     .limit = 4000})
            .hidden<&Feedback::answered_on>("answered_on", {.label = "Answered on"})
            .hidden<&Feedback::import_run>("import_run")
            .hidden<&Feedback::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Lifecycle<FeedbackState>& feedback_moves() {
    using enum FeedbackState;
    static const Lifecycle<FeedbackState> moves("feedback item", {{fresh, passed, "Pass it on"},
                                                                  {fresh, actioned, "Make an action"},
                                                                  {fresh, noted, "Note it for a board"},
                                                                  {fresh, answered, "Answer it", "the answer"},
                                                                  {fresh, closed, "Close it"},
                                                                  {passed, actioned, "Make an action"},
                                                                  {passed, noted, "Note it for a board"},
                                                                  {passed, answered, "Answer it", "the answer"},
                                                                  {passed, closed, "Close it"},
                                                                  {actioned, passed, "Pass it on"},
                                                                  {actioned, noted, "Note it for a board"},
                                                                  {actioned, answered, "Answer it", "the answer"},
                                                                  {actioned, closed, "Close it"},
                                                                  {noted, passed, "Pass it on"},
                                                                  {noted, actioned, "Make an action"},
                                                                  {noted, answered, "Answer it", "the answer"},
                                                                  {noted, closed, "Close it"},
                                                                  {answered, closed, "Close it"}});
    return moves;
}

bool holds_contact(const Feedback& feedback) {
    return !feedback.contact_name.empty() || !feedback.contact_email.address.empty();
}

Problems problems_with(const Feedback& feedback, Date today) {
    Problems problems;
    if (feedback.received > today) problems.add("received", "The date must be today or in the past");
    // UK GDPR Art.6(1)(a): who somebody is may be kept only where they agreed to it.
    if (holds_contact(feedback) && !feedback.has_consent)
        problems.add("has_consent", "Leave out the name and email address, or say that they agreed to be contacted");
    if (feedback.has_consent && feedback.contact_email.address.empty())
        problems.add("contact_email", "Enter the email address we may answer to");
    return problems;
}

Feedback with_contact_rules(Feedback feedback) {
    bool holds = holds_contact(feedback);
    feedback.lawful_basis = holds ? LawfulBasis::consent : LawfulBasis::none;
    feedback.delete_after.reset();
    if (holds) feedback.delete_after = months_later(feedback.received, contact_months);
    return feedback;
}

Result<Feedback> move_on(Feedback feedback, FeedbackState to) {
    if (feedback.state == to) return feedback;
    TRY(feedback_moves().move(feedback.state, to));
    feedback.state = to;
    return feedback;
}

Result<Feedback> answer(Feedback feedback, const std::string& words, Date today) {
    auto told = tidied(words);
    if (told.empty()) return Problems{{{"answer", "Enter what you told them"}}};
    feedback = TRY(move_on(std::move(feedback), FeedbackState::answered));
    feedback.answer = {told};
    feedback.answered_on = today;
    return feedback;
}

bool is_waiting(const Feedback& feedback) { return feedback.state == FeedbackState::fresh; }

} // namespace reeve::engagement
