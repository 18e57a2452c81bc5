// A published edition of a highlight report that a correction has replaced: kept whole, with its hash.
#pragma once
#include "delivery/highlight_report.h"

namespace reeve::delivery {

struct HighlightEdition {
    Id<HighlightEdition> id;
    int version = 0;
    Id<HighlightReport> report;
    int number = 1;
    Prose correction; // what it corrected itself; empty in the first
    std::string content;
    std::string hash;
    Date frozen_on;
    std::string frozen_post;
    Date published_on;
    std::string published_post;
};

const Description<HighlightEdition>& highlight_edition_fields();
// What is kept of a published report before the next edition is opened.
HighlightEdition edition_of(const HighlightReport& published);
// The report as it stood in this edition.
HighlightReport as_published(HighlightReport, const HighlightEdition&);
// Opens the next edition of a published report: its lines may be written again, and what was published stays.
Result<HighlightReport> correct(HighlightReport published, Prose what);

} // namespace reeve::delivery
