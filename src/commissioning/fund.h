// A fund: money the office gives under one power, for one purpose, in budget lines of financial years.
#pragma once
#include "base/period.h"
#include "record/description.h"

namespace reeve::commissioning {
// The power under which a grant is given; the monthly register names it.
enum class LegalPower { crime_and_disorder, victims_services, other };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::LegalPower> {
    static constexpr Choice list[] = {{"crime_and_disorder", "Crime and disorder reduction grant (PRSRA 2011 s.9)"},
                                      {"victims_services", "Services for victims and witnesses (ASBCPA 2014 s.143)"},
                                      {"other", "Another power, named in the conditions"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct Fund;
using FundId = Id<Fund>;

struct Fund {
    FundId id;
    int version = 0;
    std::string reference; // FD-0001
    std::string title;     // "Commissioner's Safety Fund"
    Prose purpose;
    LegalPower power = LegalPower::crime_and_disorder;
    bool is_sample = false;
};
const Description<Fund>& fund_fields();

struct BudgetLine;
using BudgetLineId = Id<BudgetLine>;

// A fund's money of one financial year. Its amount is never typed over: it is what the ledger granted to it.
struct BudgetLine {
    BudgetLineId id;
    int version = 0;
    std::string reference; // BL-0001
    FundId fund;
    int year_begins = 0; // the financial year by the calendar year in which it begins
    std::string title;   // "Safety Fund 2024/25"
    std::string note;
    bool is_sample = false;

    FinancialYear year() const { return {year_begins}; }
};
const Description<BudgetLine>& budget_line_fields();

} // namespace reeve::commissioning
