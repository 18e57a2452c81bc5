// Measures how long it takes to bring in, count and read many responses, on made-up ones in an office of their own.
#pragma once
#include "base/result.h"
#include <cstdint>
#include <string>

namespace reeve {

struct AnalysisTrial {
    std::int64_t responses = 0, questions = 0;
    double import_seconds = 0; // from the CSV's bytes to kept records
    double count_seconds = 0;  // every question, and by age
    double words_seconds = 0;  // campaigns and themes
    std::size_t campaigns = 0;
    double precision = 0, recall = 0;
};
// Three campaigns are hidden among the responses. The office is a file in `folder`, which must be empty.
Result<AnalysisTrial> try_analysis(const std::string& folder, std::size_t responses, std::size_t questions,
                                   std::uint64_t seed);

} // namespace reeve
