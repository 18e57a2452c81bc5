// A charity or company as a public register has it, read from the files that the registers give out.
#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "record/choice.h"
#include <functional>
#include <istream>
#include <optional>

namespace reeve::commissioning {
enum class RegisterKind { charities, companies };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::RegisterKind> {
    static constexpr Choice list[] = {{"charities", "Register of charities"}, {"companies", "Register of companies"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct RegisteredBody {
    std::string number; // as registered_number makes it
    std::string name;
    std::string status;               // in the register's own words: "Registered", "Active - Proposal to Strike off"
    std::optional<Date> closed_on;    // removed or dissolved
    std::string accounts;             // of a charity, in the register's own words: "Submission Overdue"
    std::optional<Date> accounts_due; // of a company
};

// Of one register, what was read last.
struct RegisterReading {
    RegisterKind kind = RegisterKind::charities;
    Date register_date;
    std::int64_t bodies = 0;
};
// Older than this, a register is told to be stale; nothing is refused for it.
inline constexpr int days_a_register_holds = 35;
bool is_stale(Date register_date, Date today);

// Blanks gone; a company's number with eight characters, a charity's without leading noughts.
std::string registered_number(RegisterKind, std::string_view typed);

using TakeBody = std::function<void(const RegisteredBody&)>;
// The Charity Commission's daily extract: one JSON list of charities, read one by one. Subsidiaries (a
// linked_charity_number other than 0) are left out. Gives the day of the extract; a problem where it is none.
Result<Date> each_charity(std::istream&, const TakeBody&);
// The Companies House file of basic company data, CSV under its headings. Nothing in it says its day.
Result<Done> each_company(std::istream&, const TakeBody&);
// "BasicCompanyDataAsOneFile-2024-09-01.csv" -> 1 September 2024.
std::optional<Date> day_in_name(std::string_view file_name);

} // namespace reeve::commissioning
