// The line under a list that offers it as files.
#pragma once
#include "html/markup.h"

namespace reeve::office {

// "This list as CSV, XLSX or JSON." and what else may be said there. The address is the list's own; its query, if it
// has one, is kept.
html::Html list_files(std::string_view address, std::string_view what = "This list", const html::Html& more = {});

} // namespace reeve::office
