// The pages of commissioning: funds and their money, rounds, the bids in them, decisions and awards.
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
void mount_bid_desk(office::Routes&);         // the bids that were sent, and what is decided about each
void mount_diligence(office::Routes&);        // the due diligence on a bid
void mount_decisions(office::Routes&);        // before the decision: what it would say, and its signing
void mount_awards(office::Routes&);           // offers and answers
void mount_public_decisions(office::Routes&); // decisions as everybody reads them

} // namespace reeve::commissioning
