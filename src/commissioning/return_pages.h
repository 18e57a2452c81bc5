// The pages of returns and targets, each mounted by its own function: those of the office, and the recipient's.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_returns(office::Routes&);      // of one award, and those that wait for somebody
void mount_return_moves(office::Routes&); // one return: accepted, queried, waived, restated
void mount_targets(office::Routes&);
void mount_my_returns(office::Routes&);      // the recipient's calendar, one return, and its sending
void mount_my_return_parts(office::Routes&); // writing a part of it, and its files

} // namespace reeve::commissioning
