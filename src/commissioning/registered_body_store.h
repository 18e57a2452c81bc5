// The registers as they are kept here: read anew as a whole, and asked for one number.
#pragma once
#include "commissioning/registered_body.h"
#include "office/keep.h"

namespace reeve::commissioning {

// None where the register was never read.
std::optional<RegisterReading> register_reading(db::Connection&, RegisterKind);
std::optional<RegisteredBody> find_registered(db::Connection&, RegisterKind, std::string_view number);

// Replaces what is kept of a register by what `each` hands over, and says how many. Refused where it hands over none,
// or is older than what stands.
using EachBody = std::function<Result<Date>(const TakeBody&)>;
Result<RegisterReading> read_register(office::Change&, RegisterKind, const EachBody&);

} // namespace reeve::commissioning
