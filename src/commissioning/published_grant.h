// One grant as it is published: what both the statutory register and the 360Giving file are made from.
#pragma once
#include "base/date.h"
#include "commissioning/exact_decimal.h"

namespace reeve::commissioning {

struct GrantOrganisation {
    std::string identifier; // GB-CHC-1126147
    std::string name;
    std::string charity_number, company_number;
    std::string postcode;
    std::string department;
    bool operator==(const GrantOrganisation&) const = default;
};

struct GrantArea {
    std::string name;
    std::string code;      // E07000130
    std::string code_type; // NMD, UA, CSP, PFA, WD, LSOA
    bool operator==(const GrantArea&) const = default;
};

// An award, a change of one, or a payment.
struct GrantTransaction {
    std::string identifier;
    Date on;
    Money amount; // negative where it goes back
    std::string about;
    bool operator==(const GrantTransaction&) const = default;
};

struct PublishedGrant {
    std::string identifier; // 360G-PREFIX-REFERENCE
    std::string title, description;
    std::optional<Money> applied_for, awarded, disbursed;
    std::optional<Date> awarded_on; // when it was decided
    std::optional<Date> begins_on, ends_on;
    std::optional<Date> began_on, ended_on; // of the work as it was, once the grant is closed
    GrantOrganisation recipient, funder;
    std::vector<GrantArea> areas;
    std::string location_scope; // GLS050
    std::string programme_code, programme_title, programme_address;
    std::string open_call;      // "Yes", "No", or empty where it is not known
    std::string priority, plan; // of the Police and Crime Plan
    std::string legal_power, purpose, conditions, reasons;
    std::string notice_address; // of the decision notice
    std::string last_modified;  // 2024-09-23T13:30:00Z
    std::string data_source;
    std::vector<GrantTransaction> commitments, payments;
    Json source; // the whole record where it came from a file: it is given again exactly as it came
    bool operator==(const PublishedGrant&) const = default;
};

// As a grant of the 360Giving standard 1.4, beside it what the register needs and the standard does not name.
Json grant_json(const PublishedGrant&);
// Reads such a record; what cannot be read stays empty (grant_rules.h says what is wrong with it) and all of it stands
// in `source`.
PublishedGrant read_grant(const Json&);

// An amount of the file in pence: none where it is no number, or not of whole pence.
std::optional<Money> money_in(const Json&);
// The day of "2024-09-23" and of "2024-09-23T13:30:00Z"; none where there is no such day.
std::optional<Date> day_in(const Json&);
// "360G-leics-GR-0001": a prefix and a reference of our own, without blanks, strokes and line ends.
std::string grant_identifier(std::string_view prefix, std::string_view reference);

} // namespace reeve::commissioning
