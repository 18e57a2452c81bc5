// The common types of value, moved in and out of records.
#include "record/value_moves.h"

namespace reeve {

template const ValueMoves& moves_of<std::string>();
template const ValueMoves& moves_of<Prose>();
template const ValueMoves& moves_of<bool>();
template const ValueMoves& moves_of<int>();
template const ValueMoves& moves_of<std::int64_t>();
template const ValueMoves& moves_of<Money>();
template const ValueMoves& moves_of<Date>();
template const ValueMoves& moves_of<Moment>();
template const ValueMoves& moves_of<std::optional<bool>>();
template const ValueMoves& moves_of<std::optional<int>>();
template const ValueMoves& moves_of<std::optional<std::int64_t>>();
template const ValueMoves& moves_of<std::optional<Money>>();
template const ValueMoves& moves_of<std::optional<Date>>();
template const ValueMoves& moves_of<std::optional<Moment>>();

} // namespace reeve
