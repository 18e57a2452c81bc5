// Feedback in the database.
#include "engagement/feedback_store.h"
#include "engagement/engagement_search.h"

namespace reeve::engagement {
namespace {

bool has_theme(const Feedback& feedback, const std::string& theme) {
    return theme.empty() || lists(feedback.themes, theme);
}

} // namespace

std::optional<Feedback> find_feedback(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, feedback_fields(),
                      db::Sql("reference = :reference ORDER BY id", "feedback by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Feedback> feedback_of(db::Connection& connection, EngagementId engagement) {
    return db::records(connection, feedback_fields(),
                       db::Sql("engagement = :engagement ORDER BY reference, id", "feedback of an engagement"),
                       {{"engagement", engagement}});
}

std::vector<Feedback> feedback_items(db::Connection& connection, const std::string& state, const std::string& theme) {
    auto list = db::records(connection, feedback_fields(),
                            db::Sql("(:state = '' OR state = :state) ORDER BY received, id", "feedback of a state"),
                            {{"state", state}});
    std::erase_if(list, [&](const Feedback& feedback) { return !has_theme(feedback, theme); });
    return list;
}

std::vector<Feedback> feedback_received(db::Connection& connection, const Period& period) {
    return db::records(
        connection, feedback_fields(),
        db::Sql("received >= :first AND received <= :last ORDER BY reference, id", "feedback received in a period"),
        {{"first", period.first}, {"last", period.last}});
}

std::int64_t feedback_waiting(db::Connection& connection) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT CAST(COUNT(*) AS BIGINT) FROM feedback WHERE state = 'new'", "feedback waiting"));
}

std::optional<Feedback> next_waiting(db::Connection& connection, FeedbackId after) {
    return db::record(connection, feedback_fields(),
                      db::Sql("state = 'new' AND id <> :after ORDER BY received, id", "feedback that waited longest"),
                      {{"after", after.value}});
}

Feedback keep_feedback(office::Change& change, Feedback feedback) {
    feedback = office::keep_new(change, feedback_fields(), with_contact_rules(std::move(feedback)));
    index(change, feedback);
    return feedback;
}

Result<Feedback> keep_dealt_with(office::Change& change, Feedback feedback) {
    feedback = TRY(office::keep(change, feedback_fields(), with_contact_rules(std::move(feedback))));
    index(change, feedback);
    return feedback;
}

BoardNote keep_noted(office::Change& change, BoardNote note) {
    note = office::keep_new(change, board_note_fields(), std::move(note));
    index(change, note);
    return note;
}

Result<BoardNote> keep_board_note(office::Change& change, BoardNote note) {
    note = TRY(office::keep(change, board_note_fields(), std::move(note)));
    index(change, note);
    return note;
}

Result<Feedback> pass_on(office::Change& change, Feedback feedback, const std::string& to_post,
                         const std::string& reason) {
    Referral referral;
    referral.feedback = feedback.id;
    referral.to_post = std::string(trimmed(to_post));
    referral.passed_on = change.today();
    referral.reason = {tidied(reason)};
    if (auto problems = problems_with(referral, change.today()); !problems.empty()) return problems;
    feedback = TRY(move_on(std::move(feedback), FeedbackState::passed));
    office::keep_new(change, referral_fields(), referral);
    return keep_dealt_with(change, feedback);
}

Result<Feedback> make_action(office::Change& change, Feedback feedback, ActionRaised raised) {
    if (trimmed(raised.title).empty()) return Problems{{{"action_title", "Enter what needs to be done"}}};
    feedback = TRY(move_on(std::move(feedback), FeedbackState::actioned));
    auto themes = unlisted(feedback.themes);
    if (raised.theme.empty() && !themes.empty()) raised.theme = themes.front();
    if (raised.area.empty()) raised.area = feedback.area;
    TRY(raise_action(change, office::ActionSource::feedback, feedback.reference, raised));
    return keep_dealt_with(change, feedback);
}

Result<Feedback> note_for_board(office::Change& change, Feedback feedback, const std::string& board,
                                const std::string& subject) {
    BoardNote note;
    note.feedback = feedback.id;
    note.engagement = feedback.engagement;
    note.board = std::string(trimmed(board));
    note.subject = std::string(trimmed(subject));
    note.noted_on = change.today();
    if (auto problems = problems_with(note, change.today()); !problems.empty()) return problems;
    feedback = TRY(move_on(std::move(feedback), FeedbackState::noted));
    keep_noted(change, note);
    return keep_dealt_with(change, feedback);
}

std::string give_key(office::Change& change, FeedbackId feedback) {
    auto key = random_token(24);
    change.tx.run(db::Sql("INSERT INTO feedback_key (feedback, key_hash) VALUES (:feedback, :key_hash)",
                          "keep the key of feedback"),
                  {{"feedback", feedback}, {"key_hash", sha256(key)}});
    return key;
}

std::optional<Feedback> feedback_of_key(db::Connection& connection, std::string_view reference_and_key) {
    auto dash = reference_and_key.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    dash = reference_and_key.find('-', dash + 1);
    if (dash == std::string_view::npos) return std::nullopt;
    auto feedback = find_feedback(connection, reference_and_key.substr(0, dash));
    if (!feedback) return std::nullopt;
    auto held =
        connection.one(db::Sql("SELECT key_hash FROM feedback_key WHERE feedback = :feedback", "key of feedback"),
                       {{"feedback", feedback->id}}, [](const db::Row& row) { return row.get<std::string>(0); });
    if (!held || *held != sha256(reference_and_key.substr(dash + 1))) return std::nullopt;
    return feedback;
}

std::vector<Feedback> contacts_past_their_date(db::Connection& connection, Date today) {
    return db::records(connection, feedback_fields(),
                       db::Sql("delete_after IS NOT NULL AND delete_after < :today ORDER BY reference, id",
                               "contacts past their date"),
                       {{"today", today}});
}

int forget_contacts(office::Change& change) {
    int forgotten = 0;
    for (auto feedback : contacts_past_their_date(change.tx, change.today())) {
        feedback.contact_name.clear();
        feedback.contact_email = {};
        feedback.has_consent = false;
        feedback = with_contact_rules(std::move(feedback));
        auto kept = keep_dealt_with(change, feedback);
        if (!kept) throw Fault("feedback changed inside the transaction that forgets who gave it");
        office::erase_values(change, feedback_fields().shape(), feedback.id.value, {"contact_name", "contact_email"});
        ++forgotten;
    }
    return forgotten;
}

} // namespace reeve::engagement
