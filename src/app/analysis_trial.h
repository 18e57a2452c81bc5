// Measures what it takes to bring many responses in, to count, read, code and publish them, and what the public's pages
// of them cost: on made-up ones in an office of their own.
#pragma once
#include "app/analysis_trial_road.h"

namespace reeve {

struct AnalysisTrial {
    std::int64_t responses = 0, questions = 0;
    double import_seconds = 0; // from the CSV's bytes to kept records
    double count_seconds = 0;  // every question, and by age
    double words_seconds = 0;  // campaigns and themes
    std::size_t campaigns = 0;
    double precision = 0, recall = 0;
    double coding_seconds = 0; // two coders, agreement, and settling
    TrialCoding coding;
    double publish_seconds = 0; // findings, frozen, published
    TrialPublication published;
    std::vector<TrialPage> pages;
};
// Three campaigns are hidden among the responses. The database must be empty.
Result<AnalysisTrial> try_analysis(db::Database&, std::size_t responses, std::size_t questions, std::uint64_t seed);

} // namespace reeve
