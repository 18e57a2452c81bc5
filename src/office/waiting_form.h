// What somebody typed into a form whose session had ended: kept for an hour, given back to the same person alone.
#pragma once
#include "office/session.h"

namespace reeve::office {

inline constexpr std::int64_t waiting_form_minutes = 60;

// Keeps the text fields of this request and gives the token under which they wait.
std::string keep_waiting_form(db::Database&, const http::Request&, PersonId, Moment now);
// The fields, where they were this person's and the hour is not over; else none.
http::Fields waiting_form(db::Connection&, std::string_view token, PersonId, Moment now);
// The page of this site on which the form stood.
std::string page_of_form(const http::Request&);
// Fields of the form's own machinery, which nobody typed.
bool is_typed_field(std::string_view name);

} // namespace reeve::office
