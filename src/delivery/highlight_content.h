// The content of a highlight report as one plain value: what is shown while it is a draft, and what is frozen.
#pragma once
#include "base/json.h"
#include "delivery/highlight_report.h"
#include "delivery/workstream_store.h"

namespace reeve::delivery {

struct HighlightContent {
    std::string reference, workstream, title, priority, lead, officer;
    Period period;
    std::string readings; // both, in words
    std::string counts;
    std::string standing; // stored name of what the dates say
    std::vector<std::string> did, upcoming, risks, decisions, measures;
    std::vector<std::pair<std::string, int>> evidence; // the actions with their versions
    bool is_sample = false;
};

HighlightContent content_of(const HighlightReport&, const WorkstreamRecords&, const std::string& priority, Date today);
Json json_of(const HighlightContent&);
// Of a frozen report. Throws Fault where its content cannot be read.
HighlightContent frozen_content(const HighlightReport&);

} // namespace reeve::delivery
