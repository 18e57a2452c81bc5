// The pages of duties: the list, one duty, its forms, and what the public is shown.
#pragma once
#include "office/routes.h"

namespace reeve::office {

void mount_duty_list(Routes&);        // /work/duties, its files and its calendar
void mount_duty_record(Routes&);      // one duty
void mount_duty_forms(Routes&);       // what was done, withheld, happened or is taken back
void mount_duty_rules(Routes&);       // correcting a rule
void mount_duty_publication(Routes&); // the decision to show them, and /duties
// All of the above, with their descriptions, purposes and invariants.
void mount_duties(Office&);

// On My work: what is late or due in the next 60 days, for those who may record it; nothing for others.
html::Html duties_block(Visit&);

} // namespace reeve::office
