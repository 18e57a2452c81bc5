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
// The lists of packs and profiles with the job that makes them, and the pages of one.
void mount_pack_lists(office::Office&);
void mount_packs(office::Routes&);
void mount_crime_datasets(office::Routes&);
void mount_drawn_areas(office::Routes&);

} // namespace reeve::crimedata
