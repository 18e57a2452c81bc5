// What an export of the office holds beside its tables and files.
#pragma once
#include "office/office_export.h"

namespace reeve {

// Published papers.
std::vector<office::Exporter> office_exporters();

} // namespace reeve
