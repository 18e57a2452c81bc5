// A return: what a recipient tells of one period of its grant. Another person accepts it; from then on it is frozen,
// and what was wrong in it is told anew in a restatement.
#pragma once
#include "commissioning/claim.h"
#include "commissioning/return_calendar.h"
#include "commissioning/return_numbers.h"

namespace reeve::commissioning {
enum class ReturnState { draft, submitted, queried, resubmitted, accepted, restated, waived };
enum class ReturnRating { green, amber, red };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::ReturnState> {
    static constexpr Choice list[] = {{"draft", "Being written"},    {"submitted", "Sent"},    {"queried", "Queried"},
                                      {"resubmitted", "Sent again"}, {"accepted", "Accepted"}, {"restated", "Restated"},
                                      {"waived", "Waived"}};
};
template <> struct Choices<commissioning::ReturnRating> {
    static constexpr Choice list[] = {
        {"green", "Green: as planned"}, {"amber", "Amber: some of it is at risk"}, {"red", "Red: it will not be met"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct GrantReturn;
using GrantReturnId = Id<GrantReturn>;

struct GrantReturn {
    GrantReturnId id;
    int version = 0;
    std::string reference; // MR-0001
    AwardId award;
    int number = 0;  // of the period, of the award
    int edition = 1; // 2 is the first restatement
    Date first_day;
    Date last_day;
    Date due_on;
    ReturnState state = ReturnState::draft;
    std::string numbers;                // JSON, see return_numbers.h
    std::optional<std::int64_t> people; // reached in the period, nobody counted twice
    std::optional<ReturnRating> delivery;
    std::optional<ReturnRating> spending;
    std::optional<ReturnRating> risk;
    Prose commentary;
    Prose risks;
    std::string underspend_because;
    std::string restated_because;
    Prose story;
    bool story_is_agreed = false; // the people in it agreed that it is published
    Money spent;                  // in the period, as its lines add up
    Money ineligible;             // of it, not accepted as spending of the grant
    std::string ineligible_because;
    std::string query;
    std::string answer;
    office::PersonId sent_by;
    std::string sent_words; // "Recipient", or the post that typed it
    std::optional<Date> sent_on;
    std::string judged_post;
    std::optional<Date> judged_on;
    std::string waived_because;
    std::string content; // JSON of what was accepted
    std::string hash;
    bool is_sample = false;
};
const Description<GrantReturn>& return_fields();
const Lifecycle<ReturnState>& return_moves();

ReturnPeriod period_of(const GrantReturn&);
GrantReturn begun_for(const Award&, const GrantAgreement&, const ReturnPeriod&);

// What a return is judged by.
struct ReturnStanding {
    Money amount;         // of the agreement
    Money accepted_spent; // of other periods
    bool is_last = false; // of the calendar
};
// What stands between a draft and its sending.
Problems what_is_missing(const GrantReturn&, const ReturnStanding&);
// What the sender is told though it can be sent: more spent than was given.
std::string warning_of(const GrantReturn&, const ReturnStanding&);

Result<GrantReturn> sent(GrantReturn, const ReturnStanding&, const Actor&, Date today);
Result<GrantReturn> queried(GrantReturn, const std::string& query);
// Never by whoever sent it. `ineligible` of its spending is left out, with the reason where there is any.
Result<GrantReturn> accepted(GrantReturn, Money ineligible, const std::string& because, const Actor&, Date today);
Result<GrantReturn> waived(GrantReturn, const std::string& because, const Actor&, Date today);
// A draft of the next edition, with the reason; the accepted one stands until it is accepted.
Result<GrantReturn> restatement_of(const GrantReturn&, const std::string& because);
bool can_be_written(const GrantReturn&);
bool waits_for_office(const GrantReturn&);
Money evidenced_by(const GrantReturn&); // eligible spending of an accepted one

} // namespace reeve::commissioning
