// Bank details of a recipient: nothing is paid to them until one person has called a number held before and another has
// confirmed it. A change waits in the same way and holds every payment meanwhile.
#pragma once
#include "commissioning/award.h"

namespace reeve::commissioning {
enum class BankState { waiting, called_back, verified, replaced, refused };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::BankState> {
    static constexpr Choice list[] = {{"waiting", "Waits for the call"},
                                      {"called", "Called back, waits for a second person"},
                                      {"verified", "Verified"},
                                      {"replaced", "Replaced"},
                                      {"refused", "Refused"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct BankDetails;
using BankDetailsId = Id<BankDetails>;

struct BankDetails {
    BankDetailsId id;
    int version = 0;
    AwardId award;
    BankState state = BankState::waiting;
    std::string account_name;
    std::string sort_code;      // six digits
    std::string account_number; // eight digits
    office::PersonId given_by;
    std::string given_words; // "The recipient", or the post that typed them
    Moment given_at;
    office::PersonId called_by;
    std::string called_post;
    std::string called_number; // the telephone number that was called
    std::string called_found;  // where the office had it from before these details came
    std::optional<Date> called_on;
    office::PersonId confirmed_by;
    std::string confirmed_post;
    std::optional<Date> confirmed_on;
    std::string refused_because;
    bool is_sample = false;
};
const Description<BankDetails>& bank_fields();
const Lifecycle<BankState>& bank_moves();

// Six and eight digits, spaces and hyphens taken out; a problem beside what is neither.
Problems check(BankDetails&);
std::string sort_code_in_words(const BankDetails&); // 20-00-00
std::string hidden_number(const BankDetails&);      // "ends in 678"

struct CallMade {
    office::PersonId person;
    std::string post;
    std::string number;
    std::string found; // where the office had the number from
};
// Never by whoever gave them.
Result<BankDetails> called_back(BankDetails, const CallMade&, Date today);
// By a second person, who neither gave them nor called.
Result<BankDetails> confirmed(BankDetails, office::PersonId, const std::string& post, Date today);
Result<BankDetails> refused(BankDetails, const std::string& because);

} // namespace reeve::commissioning
