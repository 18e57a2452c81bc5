// The staff's pages of engagements: the list, one engagement with all that came of it, and its forms.
#pragma once

namespace reeve::office {
class Routes;
}

namespace reeve::engagement {

void mount_engagement_pages(office::Routes&);      // list and record
void mount_engagement_form_pages(office::Routes&); // plan, change, hold, cancel, photos
void mount_debrief_pages(office::Routes&);         // one visit into several actions
void mount_capture_pages(office::Routes&);         // what did someone tell you
void mount_feedback_pages(office::Routes&);        // the inbox
void mount_board_note_pages(office::Routes&);      // what a board did with what was noted
void mount_coverage_pages(office::Routes&);
void mount_engagement_import_pages(office::Routes&);
void mount_public_engagement_pages(office::Routes&); // map, areas, days, feeds
void mount_tell_us_pages(office::Routes&);
void mount_partnership_pages(office::Routes&);

} // namespace reeve::engagement
