// A highlight report of a workstream for a period: what was done, what comes next, risks, decisions needed and
// measures, in a few lines each; then frozen, and published by a second person.
#pragma once
#include "delivery/workstream.h"

namespace reeve::delivery {

inline constexpr std::size_t most_lines = 5; // of each part, so that it stays on one page
inline constexpr std::size_t longest_line = 240;

struct HighlightReport {
    Id<HighlightReport> id;
    int version = 0;
    std::string reference; // HR-0001
    WorkstreamId workstream;
    int edition = 1;  // rises with each correction
    Prose correction; // what this edition corrects; empty in the first
    Date first_day;
    Date last_day;
    Prose did, upcoming, risks, decisions, measures; // a line each, as they are written
    std::string content;                             // canonical JSON of what was frozen; empty before
    std::string hash;
    std::optional<Date> frozen_on;
    office::PersonId frozen_by;
    std::string frozen_post;
    std::optional<Date> published_on;
    std::string published_post;
    bool is_sample = false;

    Period period() const { return {first_day, last_day}; }
};

const Description<HighlightReport>& highlight_fields();
// The lines of a part, without the hyphens people put before them.
std::vector<std::string> lines_in(const Prose&);
Prose prose_of(const std::vector<std::string>& lines);

// A period that is one; each part of five lines at most, and none too long for one page.
Problems check(const HighlightReport&);
// Frozen once, when its period is over and something is said in it. Its words never change afterwards.
Result<HighlightReport> freeze(HighlightReport, std::string content, office::PersonId by, const std::string& post,
                               Date today);
Result<Done> may_be_written(const HighlightReport&);
// Only what is frozen, and by another person than the one who froze it.
Result<HighlightReport> publish(HighlightReport, office::PersonId by, const std::string& post, Date today);
// "Draft", "Frozen on 2 October 2024", "Published on 3 October 2024, edition 2"
std::string state_in_words(const HighlightReport&);

// The period after this one: as many whole months where it is of whole months, else as many days.
Period period_after(const Period&);
// The three whole months before this day's month.
Period usual_period(Date today);
// The references in a text, each once: A-0103, F-0010.
std::vector<std::string> references_in(std::string_view text);

} // namespace reeve::delivery
