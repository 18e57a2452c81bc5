// Feedback: what somebody told the office, where, about what, and what became of it; who they are only with their
// consent.
#pragma once
#include "engagement/engagement_record.h"

namespace reeve::engagement {
enum class Channel { in_person, website, email, letter, phone, social_media, councillor };
enum class FeedbackTone { positive, negative, mixed, neutral };
enum class FeedbackState { fresh, passed, actioned, noted, answered, closed };
enum class LawfulBasis { none, consent, public_task };
} // namespace reeve::engagement

namespace reeve {
template <> struct Choices<engagement::Channel> {
    static constexpr Choice list[] = {{"in_person", "In person"},
                                      {"website", "This website"},
                                      {"email", "Email"},
                                      {"letter", "Letter"},
                                      {"phone", "Telephone"},
                                      {"social_media", "Social media"},
                                      {"councillor", "A councillor or MP"}};
};
template <> struct Choices<engagement::FeedbackTone> {
    static constexpr Choice list[] = {
        {"positive", "Positive"}, {"negative", "Negative"}, {"mixed", "Mixed"}, {"neutral", "Neutral"}};
};
template <> struct Choices<engagement::FeedbackState> {
    static constexpr Choice list[] = {{"new", "New"},
                                      {"passed", "Passed on"},
                                      {"actioned", "Made an action"},
                                      {"noted", "Noted for a board"},
                                      {"answered", "Answered"},
                                      {"closed", "Closed"}};
};
template <> struct Choices<engagement::LawfulBasis> {
    static constexpr Choice list[] = {
        {"none", "No personal data held"}, {"consent", "Consent"}, {"public_task", "Public task"}};
};
} // namespace reeve

namespace reeve::engagement {

struct Feedback;
using FeedbackId = Id<Feedback>;

struct Feedback {
    FeedbackId id;
    int version = 1;
    std::string reference; // N-0093
    EngagementId engagement;
    Prose said;
    Date received;
    Channel channel = Channel::in_person;
    FeedbackTone tone = FeedbackTone::neutral;
    std::string themes; // slugs, see listed()
    std::string place;  // as it was said
    std::string area;   // code of the area that means; empty: not placed
    std::string group_offered;
    FeedbackState state = FeedbackState::fresh;
    Prose public_words; // what the public reads of it
    std::string contact_name;
    Email contact_email;
    bool has_consent = false;
    LawfulBasis lawful_basis = LawfulBasis::none;
    std::optional<Date> delete_after; // the day from which who it was is deleted
    Prose answer;
    std::optional<Date> answered_on;
    Id<office::ImportRun> import_run;
    bool is_sample = false;
};
const Description<Feedback>& feedback_fields();
const Lifecycle<FeedbackState>& feedback_moves();

// How long who somebody is may be kept after they told us something.
inline constexpr int contact_months = 24;

// Contact details need consent; received lies not in the future.
Problems problems_with(const Feedback&, Date today);
// Sets the lawful basis and the day of deletion from what is held.
Feedback with_contact_rules(Feedback);
bool holds_contact(const Feedback&);

// What became of it. A further step from a later state is allowed, since one item may be passed on and made an action
// too.
Result<Feedback> move_on(Feedback, FeedbackState to);
// An answer was given. Needs its words.
Result<Feedback> answer(Feedback, const std::string& words, Date today);
bool is_waiting(const Feedback&); // nobody has dealt with it yet

} // namespace reeve::engagement
