// The content of a highlight report as one plain value: what is shown while it is a draft, and what is frozen.
#pragma once
#include "base/json.h"
#include "delivery/highlight_report.h"
#include "delivery/workstream_store.h"
#include <map>

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
    int edition = 1;
    std::string correction; // what this edition corrects
};

// The five parts of a report with their headings, and what is said where one is empty.
struct HighlightPart {
    const char* heading;
    const std::vector<std::string>* lines;
    const char* none;
};
std::vector<HighlightPart> parts_of(const HighlightContent&);

// Where the references in the lines lead; those that are not in it stay plain.
using ReferenceAddresses = std::map<std::string, std::string>;
// A line in pieces: its words, and its references with where they lead.
struct LinePiece {
    std::string words;
    std::string address; // empty: words alone
};
std::vector<LinePiece> pieces_of(std::string_view line, const ReferenceAddresses&);

HighlightContent content_of(const HighlightReport&, const WorkstreamRecords&, const std::string& priority, Date today);
Json json_of(const HighlightContent&);
// Of a frozen report. Throws Fault where its content cannot be read.
HighlightContent frozen_content(const HighlightReport&);

} // namespace reeve::delivery
