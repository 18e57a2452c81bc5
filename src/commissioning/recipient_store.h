// The people of a recipient: those who work on the bid that was awarded, and letters to them that say nothing but where
// to look.
#pragma once
#include "commissioning/award.h"
#include "office/keep.h"

namespace reeve::commissioning {

std::string grant_address(const std::string& bid_reference); // /apply/G-0001/grant
// None where the award rests on no bid: there is nobody to write to.
void tell_recipients(office::Change&, const Award&, const std::string& title, const std::string& words,
                     const std::string& why);

} // namespace reeve::commissioning
