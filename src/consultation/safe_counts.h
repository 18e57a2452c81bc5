// What of a question's counts may be shown to the public: small ones are withheld, and with them whatever gives them
// away.
#pragma once
#include "consultation/question_counts.h"

namespace reeve::consultation {

struct SafeCounts {
    QuestionCounts counts;
    std::int64_t threshold = 5;
    std::vector<bool> hidden; // one for each option
    bool is_whole = false;    // too few answered to show any
    bool hides_any() const;
};

// How many answered stays known: it is said under every table. A mean is taken away where a count is withheld, since it
// would give the count back.
SafeCounts safe_to_show(const QuestionCounts&, std::int64_t threshold);

} // namespace reeve::consultation
