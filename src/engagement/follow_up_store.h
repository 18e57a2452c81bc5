// Referrals, board notes, intelligence passes and photos kept, and the debrief that makes several of them at once.
#pragma once
#include "engagement/feedback_store.h"
#include "office/file_store.h"

namespace reeve::engagement {

std::vector<Referral> referrals_of(db::Connection&, FeedbackId);
std::vector<Referral> referrals_between(db::Connection&, const Period&);
std::vector<BoardNote> board_notes_of(db::Connection&, const Engagement&);
std::vector<BoardNote> board_notes_of(db::Connection&, FeedbackId);
std::vector<BoardNote> board_notes_between(db::Connection&, const Period&);
std::vector<BoardNote> board_notes(db::Connection&);
std::optional<BoardNote> find_board_note(db::Connection&, std::string_view reference);
std::vector<IntelligencePass> intelligence_of(db::Connection&, EngagementId);

// A photo and the file that holds it.
struct PhotoShown {
    EngagementPhoto photo;
    office::File file;
};
std::vector<PhotoShown> photos_of(db::Connection&, EngagementId);
std::vector<PhotoShown> photos_of(db::Connection&, FeedbackId);
// Links a staged photo; the public sees it only where everyone in it agreed.
EngagementPhoto keep_photo(office::Change&, EngagementPhoto, const office::StagedFile&);

// What the debrief of one engagement logs.
struct Debrief {
    std::vector<ActionRaised> actions;
    std::vector<std::string> dealt_with; // references of its feedback that need nothing more
    struct Note {
        std::string board, subject;
    };
    std::vector<Note> notes;
    std::vector<std::string> intelligence_to; // posts
    std::optional<int> people_met;
    Prose summary;
};
struct DebriefKept {
    Engagement engagement;
    std::vector<office::Action> actions;
    std::vector<BoardNote> notes;
};
// All of it or nothing. An engagement that is planned is said to have been held first.
Result<DebriefKept> keep_debrief(office::Change&, Engagement, const Debrief&);

} // namespace reeve::engagement
