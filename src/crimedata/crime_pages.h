// The pages of crime data, which the slice mounts.
#pragma once

namespace reeve::office {
class Office;
class Routes;
} // namespace reeve::office

namespace reeve::crimedata {

void mount_crime_explorer(office::Routes&);
void mount_crime_sources(office::Routes&);
// The page to load files, and the job that loads the import folder.
void mount_crime_loading(office::Office&);

} // namespace reeve::crimedata
