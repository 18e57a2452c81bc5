// The settings an office keeps about itself: a name and a value each.
#pragma once
#include "office/keep.h"

namespace reeve::office {

// "office", "force", "small_base" ...; what the names mean is said in office/office.h. A setting kept again is
// replaced.
void keep_setting(Change&, std::string_view name, std::string_view value);
std::optional<std::string> setting_of(db::Connection&, std::string_view name);

} // namespace reeve::office
