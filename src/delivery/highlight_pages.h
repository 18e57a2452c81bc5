// The pages of highlight reports.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_highlights(office::Routes&);        // /work/highlight-reports
void mount_highlight_forms(office::Routes&);   // drafting, changing the lines, freezing, publishing, correcting
void mount_highlight_files(office::Routes&);   // PDF and Word of all of them
void mount_public_highlights(office::Routes&); // /plan/highlight-reports

} // namespace reeve::delivery
