// Which heads of section 1(8) were looked at in a year, and which were not.
#pragma once
#include "base/period.h"
#include "oversight/account_item.h"

namespace reeve::oversight {

struct HeadCovered {
    AccountHead head = AccountHead::not_chosen;
    std::vector<AccountItem> items; // asked of the force or concluded in the year, under this head
    std::optional<Date> last_look;  // the last day on which one was asked or concluded, in any year

    bool is_covered() const { return !items.empty(); }
};
// Every head in the order of the Act. An item counts in the year in which the force was asked, or it was concluded.
std::vector<HeadCovered> coverage_of(const std::vector<AccountItem>&, const Period&);
// "6 of the 9 heads were looked at; not (c) Regard to codes of practice, ..."
std::string in_words(const std::vector<HeadCovered>&);

} // namespace reeve::oversight
