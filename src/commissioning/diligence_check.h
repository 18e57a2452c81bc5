// Due diligence on a bid before it may be awarded: what is looked at, what came of it, and what must come first where
// something is open.
#pragma once
#include "commissioning/bid.h"

namespace reeve::commissioning {
enum class CheckItem {
    identity,
    active_status,
    accounts,
    governing_document,
    bank_name,
    safeguarding,
    insurance,
    shared_bank,
    unreturned_money,
    similar_bids
};
enum class CheckState { not_started, passed, flagged, resolved, failed };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::CheckItem> {
    static constexpr Choice list[] = {{"identity", "Identity on the register"},
                                      {"active_status", "Active on the register"},
                                      {"accounts", "Accounts and returns in time"},
                                      {"governing_document", "Governing document"},
                                      {"bank_name", "Name of the bank account"},
                                      {"safeguarding", "Safeguarding and DBS checks"},
                                      {"insurance", "Insurance"},
                                      {"shared_bank", "Bank account of its own"},
                                      {"unreturned_money", "Earlier money returned"},
                                      {"similar_bids", "Unlike other bids"}};
};
template <> struct Choices<commissioning::CheckState> {
    static constexpr Choice list[] = {{"not_started", "Not started"},
                                      {"passed", "Passed"},
                                      {"flagged", "Flagged"},
                                      {"resolved", "Resolved"},
                                      {"failed", "Failed"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct DiligenceCheck {
    Id<DiligenceCheck> id;
    int version = 0;
    BidId bid;
    CheckItem item = CheckItem::identity;
    CheckState state = CheckState::not_started;
    Prose found;                       // what was looked at, and what it said
    Prose reason;                      // why a flag does not stand in the way, or why it failed
    std::optional<Date> register_date; // of the register it rests on
    std::string by_post;               // "The registers" where nobody looked yet
    std::optional<Date> done_on;
    bool is_sample = false;
};
const Description<DiligenceCheck>& check_fields();
const Lifecycle<CheckState>& check_moves();

// Something that must be so before any money of an award is paid.
struct ConditionPrecedent {
    Id<ConditionPrecedent> id;
    int version = 0;
    BidId bid;
    Prose words;
    std::string by_post;
    Date set_on;
    std::optional<Date> met_on;
    Prose met_words; // what shows it
    bool is_sample = false;
};
const Description<ConditionPrecedent>& condition_fields();

// What somebody concludes. A pass or a flag says what was found; a resolved flag and a failure say why.
Result<DiligenceCheck> concluded(DiligenceCheck stands, const DiligenceCheck& typed, const std::string& post,
                                 Date today);

// What the registers and the records say by themselves. It passes or flags; only a person resolves or fails.
struct Finding {
    CheckItem item = CheckItem::identity;
    bool is_flagged = false;
    std::string words;
    std::optional<Date> register_date;
    bool is_sample = false;
};
inline constexpr const char* registers_post = "The registers";
// The check with the finding in it; none where it changes nothing, or stands by a person who knew as much.
std::optional<DiligenceCheck> filled(const DiligenceCheck& stands, const Finding&, Date today);

// Every item in its order; those nobody began with no id.
std::vector<DiligenceCheck> whole_list(const BidId&, const std::vector<DiligenceCheck>& kept);
bool is_settled(const DiligenceCheck&); // passed or resolved
// Whether the bid may be awarded by its checks: all are settled, or a condition precedent is recorded.
Result<Done> may_award_after(const Bid&, const std::vector<DiligenceCheck>& kept,
                             const std::vector<ConditionPrecedent>&);
Result<ConditionPrecedent> met(ConditionPrecedent, const Prose& words, Date today);
// As the award publishes it, after the conditions of the round; empty where there is none.
std::string in_words(const std::vector<ConditionPrecedent>&);

} // namespace reeve::commissioning
