// What came of engagements, in the database.
#include "engagement/follow_up_store.h"

namespace reeve::engagement {

std::vector<Referral> referrals_of(db::Connection& connection, FeedbackId feedback) {
    return db::records(connection, referral_fields(),
                       db::Sql("feedback = :feedback ORDER BY passed_on, id", "referrals of feedback"),
                       {{"feedback", feedback}});
}

std::vector<Referral> referrals_between(db::Connection& connection, const Period& period) {
    return db::records(
        connection, referral_fields(),
        db::Sql("passed_on >= :first AND passed_on <= :last ORDER BY passed_on, id", "referrals of a period"),
        {{"first", period.first}, {"last", period.last}});
}

std::vector<BoardNote> board_notes_of(db::Connection& connection, const Engagement& engagement) {
    return db::records(connection, board_note_fields(),
                       db::Sql("engagement = :engagement ORDER BY reference, id", "board notes of an engagement"),
                       {{"engagement", engagement.id}});
}

std::vector<BoardNote> board_notes_of(db::Connection& connection, FeedbackId feedback) {
    return db::records(connection, board_note_fields(),
                       db::Sql("feedback = :feedback ORDER BY reference, id", "board notes of feedback"),
                       {{"feedback", feedback}});
}

std::vector<BoardNote> board_notes_between(db::Connection& connection, const Period& period) {
    return db::records(
        connection, board_note_fields(),
        db::Sql("noted_on >= :first AND noted_on <= :last ORDER BY reference, id", "board notes of a period"),
        {{"first", period.first}, {"last", period.last}});
}

std::vector<BoardNote> board_notes(db::Connection& connection) {
    return db::records(connection, board_note_fields(),
                       db::Sql("id > 0 ORDER BY noted_on DESC, id DESC", "board notes"));
}

std::optional<BoardNote> find_board_note(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    return db::record(connection, board_note_fields(),
                      db::Sql("reference = :reference ORDER BY id", "board note by reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<IntelligencePass> intelligence_of(db::Connection& connection, EngagementId engagement) {
    return db::records(
        connection, intelligence_pass_fields(),
        db::Sql("engagement = :engagement ORDER BY passed_on, id", "intelligence passes of an engagement"),
        {{"engagement", engagement}});
}

namespace {

std::vector<PhotoShown> with_files(db::Connection& connection, const std::vector<EngagementPhoto>& photos) {
    std::vector<PhotoShown> shown;
    for (const auto& photo : photos)
        if (auto file = db::find(connection, office::file_fields(), office::FileId{photo.file}))
            shown.push_back({photo, *file});
    return shown;
}

} // namespace

std::vector<PhotoShown> photos_of(db::Connection& connection, EngagementId engagement) {
    return with_files(connection,
                      db::records(connection, engagement_photo_fields(),
                                  db::Sql("engagement = :engagement ORDER BY id", "photos of an engagement"),
                                  {{"engagement", engagement}}));
}

std::vector<PhotoShown> photos_of(db::Connection& connection, FeedbackId feedback) {
    return with_files(connection, db::records(connection, engagement_photo_fields(),
                                              db::Sql("feedback = :feedback ORDER BY id", "photos of feedback"),
                                              {{"feedback", feedback}}));
}

EngagementPhoto keep_photo(office::Change& change, EngagementPhoto photo, const office::StagedFile& staged) {
    auto audience = photo.has_consent ? office::FileAudience::open : office::FileAudience::staff;
    const auto& owner = photo.engagement ? engagement_fields().shape() : feedback_fields().shape();
    auto owner_id = photo.engagement ? photo.engagement.value : photo.feedback.value;
    photo.file = office::link_file(change, staged, owner, owner_id, audience, photo.alt).id.value;
    return office::keep_new(change, engagement_photo_fields(), photo);
}

namespace {

Result<Done> close_feedback(office::Change& change, const Engagement& engagement,
                            const std::vector<std::string>& references) {
    for (auto feedback : feedback_of(change.tx, engagement.id)) {
        bool is_ticked = std::find(references.begin(), references.end(), feedback.reference) != references.end();
        if (!is_ticked || feedback.state == FeedbackState::closed) continue;
        feedback = TRY(move_on(feedback, FeedbackState::closed));
        TRY(keep_dealt_with(change, feedback));
    }
    return Done{};
}

Result<std::vector<BoardNote>> keep_notes(office::Change& change, const Engagement& engagement,
                                          const std::vector<Debrief::Note>& notes) {
    std::vector<BoardNote> kept;
    for (const auto& said : notes) {
        BoardNote note;
        note.engagement = engagement.id;
        note.board = said.board;
        note.subject = said.subject;
        note.noted_on = change.today();
        note.is_sample = engagement.is_sample;
        if (auto problems = problems_with(note, change.today()); !problems.empty()) return problems;
        kept.push_back(keep_noted(change, note));
    }
    return kept;
}

} // namespace

Result<DebriefKept> keep_debrief(office::Change& change, Engagement engagement, const Debrief& said) {
    if (engagement.state == EngagementState::planned) engagement = TRY(hold(engagement, change.today()));
    if (engagement.state == EngagementState::held) engagement = TRY(debrief(engagement));
    if (engagement.state == EngagementState::cancelled)
        return Refusal{"This engagement was cancelled, so there is nothing to debrief.", "", Refusal::Kind::conflict};
    if (said.people_met) engagement.people_met = said.people_met;
    if (!said.summary.text.empty()) engagement.summary = said.summary;
    DebriefKept kept;
    kept.engagement = TRY(keep_engagement(change, engagement));
    for (auto action : said.actions) {
        if (action.area.empty()) action.area = engagement.area;
        action.is_sample = engagement.is_sample;
        kept.actions.push_back(
            TRY(raise_action(change, office::ActionSource::engagement, engagement.reference, action)));
    }
    kept.notes = TRY(keep_notes(change, engagement, said.notes));
    TRY(close_feedback(change, engagement, said.dealt_with));
    for (const auto& post : said.intelligence_to)
        office::keep_new(change, intelligence_pass_fields(),
                         IntelligencePass{{}, 1, engagement.id, post, change.today()});
    return kept;
}

} // namespace reeve::engagement
