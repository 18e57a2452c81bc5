// Feedback kept: the inbox, what becomes of an item, the key its giver reads it with, and forgetting who gave it.
#pragma once
#include "engagement/engagement_store.h"
#include "engagement/follow_up.h"

namespace reeve::engagement {

std::optional<Feedback> find_feedback(db::Connection&, std::string_view reference);
std::vector<Feedback> feedback_of(db::Connection&, EngagementId);
// Those of a state (empty: all) and theme (empty: all), the oldest first.
std::vector<Feedback> feedback_items(db::Connection&, const std::string& state, const std::string& theme);
std::vector<Feedback> feedback_received(db::Connection&, const Period&);
std::int64_t feedback_waiting(db::Connection&);
// The one that has waited longest, other than this one.
std::optional<Feedback> next_waiting(db::Connection&, FeedbackId after);

// Stores a new or a changed item with its rules of contact, and tells the search.
Feedback keep_feedback(office::Change&, Feedback);
Result<Feedback> keep_dealt_with(office::Change&, Feedback);
// Stores a new or a changed note for a board.
BoardNote keep_noted(office::Change&, BoardNote);
Result<BoardNote> keep_board_note(office::Change&, BoardNote);

// What becomes of an item: the step is kept together with the item's new state.
Result<Feedback> pass_on(office::Change&, Feedback, const std::string& to_post, const std::string& reason);
Result<Feedback> make_action(office::Change&, Feedback, ActionRaised);
Result<Feedback> note_for_board(office::Change&, Feedback, const std::string& board, const std::string& subject);

// The key for the giver's page: told once, kept as a hash.
std::string give_key(office::Change&, FeedbackId);
// Of "N-0093-" and the key; nothing where either is wrong.
std::optional<Feedback> feedback_of_key(db::Connection&, std::string_view reference_and_key);

// Items whose giver must be forgotten by this day.
std::vector<Feedback> contacts_past_their_date(db::Connection&, Date today);
// Takes the name and address out of these items and all their history (UK GDPR Art.5(1)(e)); gives how many.
int forget_contacts(office::Change&);

} // namespace reeve::engagement
