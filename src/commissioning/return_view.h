// Shows a return: its numbers in tables, how it goes, and how it fares.
#pragma once
#include "commissioning/grant_return.h"
#include "html/markup.h"

namespace reeve::commissioning {

std::string address_of(const GrantReturn&); // /work/returns/MR-0001
html::Html chip(const GrantReturn&);
// "Not due yet", "Due by 14 October 2024", "23 days late"
html::Html chip(const ReturnPeriod&, Date today);
std::string named(const GrantReturn&); // "Return 2, 1 July 2024 to 30 September 2024"
// Everything that was told, part by part.
html::Html whole_return(const GrantReturn&);
// Who sent, asked, answered, accepted or waived it, and the hash of what was accepted.
html::Html return_facts(const GrantReturn&);

} // namespace reeve::commissioning
