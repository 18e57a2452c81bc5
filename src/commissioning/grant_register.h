// The register of grants that the Elected Local Policing Bodies (Specified Information) Order 2011 wants every month.
#pragma once
#include "base/csv.h"
#include "commissioning/published_grant.h"

namespace reeve::commissioning {

// Recipient, conditions, purpose and reasons are the Order's (Schedule, paragraph 3(f)); the rest tells one grant from
// another.
struct RegisterRow {
    Date awarded_on;
    std::string identifier, recipient;
    Money amount;
    std::string legal_power, purpose, conditions, reasons, notice_address;
    bool operator==(const RegisterRow&) const = default;
};

// By date of the decision, newest first. A grant without a date or an amount is in no month, and not among them.
std::vector<RegisterRow> register_rows(const std::vector<PublishedGrant>&);
// The first days of the months that have rows, newest first.
std::vector<Date> register_months(const std::vector<RegisterRow>&);
std::vector<RegisterRow> rows_of_month(const std::vector<RegisterRow>&, Date month);
// "2024-09" as the first day of that month; none where it is no month.
std::optional<Date> parse_month(std::string_view);
std::string month_text(Date);     // 2024-09
std::string month_in_words(Date); // September 2024

const std::vector<std::string>& register_columns();
CsvRow register_cells(const RegisterRow&);
std::string register_csv(const std::vector<RegisterRow>&);

// Reads a register and a 360Giving package as anybody can, and says every way in which they differ in what both tell:
// which grants, to whom, how much, when. Empty where they are equal.
std::vector<std::string> differences_between(std::string_view register_csv, std::string_view package);

} // namespace reeve::commissioning
