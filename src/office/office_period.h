// The office's calendar: pre-election periods with their rules, and terms of office.
#pragma once
#include "record/description.h"
#include <span>

namespace reeve::office {

struct PreElectionPeriod;
using PreElectionPeriodId = Id<PreElectionPeriod>;

// The days before a poll in which publishing needs a second person and a reason. Both days count.
struct PreElectionPeriod {
    PreElectionPeriodId id;
    int version = 1;
    std::string name; // "Police and crime commissioner election, May 2028"
    Date first_day;
    Date last_day;
    std::string rule; // the words staff are shown
    bool contains(Date day) const { return first_day <= day && day <= last_day; }
};
const Description<PreElectionPeriod>& pre_election_fields();
Problems problems_with(const PreElectionPeriod&);
// The period in force on a day, the one that ends last where several are.
const PreElectionPeriod* pre_election_on(std::span<const PreElectionPeriod>, Date);

struct OfficeTerm;
using OfficeTermId = Id<OfficeTerm>;

// A commissioner's term, without the commissioner's name.
struct OfficeTerm {
    OfficeTermId id;
    int version = 1;
    std::string name; // "2024 to 2028"
    Date election_day;
    Date took_office;
    Date ends_on;
    std::string note;
    bool contains(Date day) const { return took_office <= day && day <= ends_on; }
};
const Description<OfficeTerm>& office_term_fields();
Problems problems_with(const OfficeTerm&);

} // namespace reeve::office
