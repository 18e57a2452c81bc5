// What came of an engagement beside actions: feedback passed on, notes for a board, that intelligence was passed, and
// photos.
#pragma once
#include "engagement/feedback.h"

namespace reeve::engagement {

// Feedback passed to a post or body, with the reply when it comes.
struct Referral {
    Id<Referral> id;
    int version = 1;
    FeedbackId feedback;
    std::string to_post; // "Neighbourhood Area Commander"
    Date passed_on;
    Prose reason;
    Prose reply;
    std::optional<Date> replied_on;
};
const Description<Referral>& referral_fields();
Problems problems_with(const Referral&, Date today);

// A matter noted to be raised at a board, and what the board did.
struct BoardNote {
    Id<BoardNote> id;
    int version = 1;
    std::string reference; // B-0001
    FeedbackId feedback;
    EngagementId engagement;
    std::string board;   // "Corporate Governance Board"
    std::string subject; // "Shoplifting performance"; the public reads it
    Date noted_on;
    std::optional<Date> raised_on;
    Prose outcome;
    bool is_sample = false;
};
const Description<BoardNote>& board_note_fields();
Problems problems_with(const BoardNote&, Date today);

// That intelligence was passed, when, and to which post. There is no field for what it was: it belongs in the force's
// own system.
struct IntelligencePass {
    Id<IntelligencePass> id;
    int version = 1;
    EngagementId engagement;
    std::string to_post;
    Date passed_on;
};
const Description<IntelligencePass>& intelligence_pass_fields();

struct EngagementPhoto {
    Id<EngagementPhoto> id;
    int version = 1;
    EngagementId engagement;
    FeedbackId feedback;
    std::int64_t file = 0;
    std::string alt;
    std::string credit;
    bool has_consent = false; // of everyone who can be recognised
};
const Description<EngagementPhoto>& engagement_photo_fields();

} // namespace reeve::engagement
