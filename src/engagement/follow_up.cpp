// The fields and rules of referrals, board notes, intelligence passes and photos.
#include "engagement/follow_up.h"

namespace reeve::engagement {

const Description<Referral>& referral_fields() {
    static const auto fields =
        Description<Referral>("referral", "referral")
            .hidden<&Referral::feedback>("feedback", {.label = "Feedback"})
            .has<&Referral::to_post>("to_post", {.label = "Passed to",
                                                 .hint = "A post, like Neighbourhood Area Commander.",
                                                 .needed = true,
                                                 .audience = Audience::open,
                                                 .limit = 120})
            .hidden<&Referral::passed_on>("passed_on", {.label = "Passed on", .audience = Audience::open})
            .has<&Referral::reason>("reason", {.label = "Why", .limit = 1000})
            .has<&Referral::reply>("reply", {.label = "Reply", .limit = 4000})
            .hidden<&Referral::replied_on>("replied_on", {.label = "Replied on", .audience = Audience::open});
    return fields;
}

Problems problems_with(const Referral& referral, Date today) {
    Problems problems;
    if (referral.to_post.empty()) problems.add("to_post", "Enter the post it is passed to");
    if (referral.passed_on > today) problems.add("passed_on", "The date must be today or in the past");
    if (referral.replied_on && *referral.replied_on < referral.passed_on)
        problems.add("replied_on", "The reply must come on or after " + in_words(referral.passed_on));
    return problems;
}

const Description<BoardNote>& board_note_fields() {
    static const auto fields =
        Description<BoardNote>("board_note", "board note", "B")
            .hidden<&BoardNote::reference>("reference", {.audience = Audience::open})
            .hidden<&BoardNote::feedback>("feedback", {.label = "Feedback"})
            .hidden<&BoardNote::engagement>("engagement", {.label = "Engagement"})
            .has<&BoardNote::board>("board", {.label = "Board",
                                              .hint = "Like Corporate Governance Board.",
                                              .needed = true,
                                              .audience = Audience::open,
                                              .limit = 120})
            .has<&BoardNote::subject>("subject", {.label = "What to raise",
                                                  .hint = "The public reads it. Never name a member of the public.",
                                                  .needed = true,
                                                  .audience = Audience::open,
                                                  .limit = 200})
            .hidden<&BoardNote::noted_on>("noted_on", {.label = "Noted on", .audience = Audience::open})
            .has<&BoardNote::raised_on>("raised_on", {.label = "Raised at the board on", .audience = Audience::open})
            .has<&BoardNote::outcome>(
                "outcome",
                {.label = "What came of it", .hint = "The public reads it.", .audience = Audience::open, .limit = 2000})
            .hidden<&BoardNote::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems problems_with(const BoardNote& note, Date today) {
    Problems problems;
    if (note.board.empty()) problems.add("board", "Enter the board");
    if (note.subject.empty()) problems.add("subject", "Enter what to raise at the board");
    if (note.raised_on && *note.raised_on > today) problems.add("raised_on", "The date must be today or in the past");
    if (note.raised_on && *note.raised_on < note.noted_on)
        problems.add("raised_on", "It must be raised on or after " + in_words(note.noted_on) + ", when it was noted");
    if (!note.outcome.text.empty() && !note.raised_on) problems.add("raised_on", "Enter when it was raised");
    return problems;
}

const Description<IntelligencePass>& intelligence_pass_fields() {
    static const auto fields =
        Description<IntelligencePass>("intelligence_pass", "intelligence pass")
            .hidden<&IntelligencePass::engagement>("engagement",
                                                   {.label = "Engagement", .audience = Audience::restricted})
            .has<&IntelligencePass::to_post>(
                "to_post", {.label = "Passed to", .needed = true, .audience = Audience::restricted, .limit = 120})
            .hidden<&IntelligencePass::passed_on>("passed_on",
                                                  {.label = "Passed on", .audience = Audience::restricted});
    return fields;
}

const Description<EngagementPhoto>& engagement_photo_fields() {
    static const auto fields =
        Description<EngagementPhoto>("engagement_photo", "photo")
            .hidden<&EngagementPhoto::engagement>("engagement", {.label = "Engagement"})
            .hidden<&EngagementPhoto::feedback>("feedback", {.label = "Feedback"})
            .hidden<&EngagementPhoto::file>("file")
            .has<&EngagementPhoto::alt>("alt", {.label = "What the photo shows",
                                                .hint = "For people who do not see it.",
                                                .audience = Audience::open,
                                                .limit = 300})
            .has<&EngagementPhoto::credit>("credit", {.label = "Credit", .audience = Audience::open, .limit = 120})
            .has<&EngagementPhoto::has_consent>("has_consent", {.label = "Did everyone in it agree?"});
    return fields;
}

} // namespace reeve::engagement
