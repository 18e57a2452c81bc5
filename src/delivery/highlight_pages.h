// The pages of highlight reports.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::delivery {

void mount_highlights(office::Routes&);        // /work/highlight-reports
void mount_highlight_forms(office::Routes&);   // drafting, changing the lines, freezing, publishing
void mount_public_highlights(office::Routes&); // /plan/highlight-reports

} // namespace reeve::delivery
