// The bank holidays of England and Wales as data: those of the standing rules with the law each rests on, and those
// that somebody recorded since.
#pragma once
#include "record/description.h"

namespace reeve::office {
enum class HolidayChange { added, lifted };
} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::HolidayChange> {
    static constexpr Choice list[] = {{"added", "Made a bank holiday"},
                                      {"lifted", "No longer a bank holiday, because it was moved"}};
};
} // namespace reeve

namespace reeve::office {

// A day that was made a bank holiday, or ceased to be one, by a proclamation the standing rules do not know.
struct BankHoliday {
    Id<BankHoliday> id;
    int version = 0;
    Date day;
    HolidayChange change = HolidayChange::added;
    std::string name;   // "Coronation of King Charles III"
    std::string source; // where it was proclaimed
};

const Description<BankHoliday>& bank_holiday_fields();
// A holiday is added on a day that would be worked, and lifted on one that is a bank holiday by the standing rules.
Problems check(const BankHoliday&);

// A bank holiday with what it is and why.
struct NamedHoliday {
    Date day;
    std::string name;   // "Easter Monday"
    std::string source; // "Banking and Financial Dealings Act 1971, Schedule 1"
    bool operator==(const NamedHoliday&) const = default;
};
// Those of a year by the standing rules, in order.
std::vector<NamedHoliday> standing_bank_holidays(int year);

} // namespace reeve::office
