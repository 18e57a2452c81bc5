// The settings as they are kept, with the history of their changes.
#pragma once
#include "office/keep.h"
#include "office/settings.h"

namespace reeve::office {

OfficeSettings settings_of(db::Connection&);
// Problems where a rule is not met; a refusal where somebody else changed them since this version.
Result<OfficeSettings> keep_settings(Change&, OfficeSettings);

} // namespace reeve::office
