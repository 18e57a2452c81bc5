// Brings the responses of a consultation as columns, from the answers that count.
#pragma once
#include "consultation/answer_columns.h"
#include "consultation/response_store.h"

namespace reeve::consultation {

// Every question of every version that was answered, the newest version's order first, then the strand and the channel
// of each response under these keys. Weights are those a supplier gave; empty where all are 1.
inline constexpr const char* strand_key = "_strand";
inline constexpr const char* channel_key = "_channel";
AnswerColumns answer_columns(db::Connection&, const Consultation&);

// An open consultation, or a survey that chose whom it asked.
enum class Standing;
Standing standing_of_answers(const Consultation&);

} // namespace reeve::consultation
