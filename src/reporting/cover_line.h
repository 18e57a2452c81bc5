// The lines of a paper's cover: which facts it shows, in which order and under which words.
#pragma once
#include "base/result.h"
#include "record/choice.h"
#include <string>
#include <vector>

namespace reeve::reporting {
enum class CoverFact { office, body, subject, meeting, item, date, author, classification, period, contact };
}

namespace reeve {
template <> struct Choices<reporting::CoverFact> {
    static constexpr Choice list[] = {{"office", "Report of"},      {"body", "Report to"},
                                      {"subject", "Subject"},       {"meeting", "Meeting"},
                                      {"item", "Agenda item"},      {"date", "Report date"},
                                      {"author", "Report author"},  {"classification", "Security classification"},
                                      {"period", "Period covered"}, {"contact", "Person to contact"}};
};
} // namespace reeve

namespace reeve::reporting {

struct CoverLine {
    std::string label; // the words on the cover
    CoverFact shows = CoverFact::date;
};
// A line each, "Report date", or "Date: Report date" where the body says it in other words. Lines that name no fact are
// problems of `cover_rows`.
Result<std::vector<CoverLine>> read_cover_lines(std::string_view text);
// What stands on a cover: these lines, or the house's own where there are none.
std::vector<CoverLine> cover_lines(std::string_view text);
// "Report of, Report to, Subject ...": what a line may name.
std::string cover_facts_in_words();

} // namespace reeve::reporting
