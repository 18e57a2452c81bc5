// The pages of closing a grant and of the money that is due back, each mounted by its own function.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::commissioning {

void mount_closings(office::Routes&);
void mount_award_reviews(office::Routes&); // of one award
void mount_recoveries(office::Routes&);    // all, and one

} // namespace reeve::commissioning
