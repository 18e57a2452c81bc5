// Mounts the slice of crime data.
#include "crimedata/crimedata.h"
#include "office/office.h"

namespace reeve::crimedata {

void mount(office::Office&) {}

} // namespace reeve::crimedata
