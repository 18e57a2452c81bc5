// The door in front of a restricted record: asks once a day why it is opened, and notes every reading with that reason.
#pragma once
#include "html/markup.h"
#include "office/restricted_reading_store.h"
#include "office/routes.h"

namespace reeve::office {

// Where a record behind the door stands.
struct RestrictedDoor {
    RestrictedRecord record;
    std::string address; // of the record; a POST to `address + "/open"` gives the reason
    std::string section;
};

// The page that asks why, where this person has not said so today. Otherwise the reading is noted, and there is no
// page to show instead.
std::optional<http::Response> stop_at_door(Visit&, const RestrictedDoor&, const std::string& what = "Page");
// The answer to that question.
http::Response open_door(Visit&, const RestrictedDoor&);
// Who read the record, newest first.
html::Html readings_block(Visit&, const RestrictedRecord&);

// The list of all readings, for those who may read the audit log.
void mount_restricted_readings(Routes&);

} // namespace reeve::office
