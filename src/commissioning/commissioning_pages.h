// The staff pages of commissioning: funds and their money, rounds, and the bids in them.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_funds(office::Routes&);        // funds with their budget lines
void mount_budget_lines(office::Routes&); // one line: what stands where, and every transfer
void mount_round_list(office::Routes&);   // all rounds, begin one
void mount_round_desk(office::Routes&);   // one round and every move of it
void mount_round_forms(office::Routes&);  // its fields, deadline, money above the pot
void mount_criteria(office::Routes&);
void mount_standards(office::Routes&);
void mount_bid_desk(office::Routes&); // the bids that were sent, and what is decided about each

} // namespace reeve::commissioning
