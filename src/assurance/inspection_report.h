// A report of an inspectorate on the force or the office: what it found, and the 56 days in which the law wants the
// Commissioner's comments published.
#pragma once
#include "assurance/inspection_finding.h"
#include "office/clock.h"
#include "record/lifecycle.h"

namespace reeve::assurance {
enum class InspectionKind { police_act, other };
enum class ResponseState { awaited, written, published };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::InspectionKind> {
    static constexpr Choice list[] = {{"police_act", "By HMICFRS, on the force (Police Act 1996, section 55)"},
                                      {"other", "Another inspection: no law sets a last day"}};
};
template <> struct Choices<assurance::ResponseState> {
    static constexpr Choice list[] = {{"awaited", "Awaited"}, {"written", "Written"}, {"published", "Published"}};
};
} // namespace reeve

namespace reeve::assurance {

struct InspectionReport {
    Id<InspectionReport> id;
    int version = 0;
    std::string reference; // IR-0001
    std::string title;
    InspectionKind kind = InspectionKind::police_act;
    std::string inspector; // "HMICFRS"
    std::string on_body;   // whom it is about
    Date published_on;     // by the inspectorate: day 1 of the 56
    std::string link;
    Prose grades;                 // in the inspectorate's words
    std::optional<Date> asked_on; // the chief constable was invited to comment
    std::optional<Date> wanted_by;
    std::optional<Date> came_on;
    Prose force_comments; // the chief constable's words, apart from the office's
    std::string no_comments_because;
    Prose response; // the Commissioner's comments
    ResponseState state = ResponseState::awaited;
    std::optional<Date> responded_on;
    std::optional<Date> sent_on; // to the inspectors and the Secretary of State
    bool is_sample = false;
};
const Description<InspectionReport>& inspection_fields();
const Lifecycle<ResponseState>& response_moves();
const std::vector<std::string_view>& inspection_columns();
const std::vector<std::string_view>& force_comment_columns();
const std::vector<std::string_view>& response_columns();

extern const office::ClockRule inspection_rule; // 56 days, the first of them the day of publication
// None where no law sets a last day.
std::optional<office::ClockReading> clock_of(const InspectionReport&, Date today);
std::optional<Date> last_day(const InspectionReport&);
// "Day 12 of 56, due by 3 June 2024"; "No law sets a last day".
std::string clock_in_words(const InspectionReport&, Date today);

// Titles, an address of the web, days in their order; the comments are wanted before the law's last day.
Problems check(const InspectionReport&, Date today);
// The Commissioner's own words, which may be written again until they are published.
Result<InspectionReport> written(InspectionReport);
// The chief constable's comments are in, or it is said why not; each recommendation is answered.
Result<InspectionReport> published(InspectionReport, const std::vector<InspectionFinding>&, Date today);
// The copies, on or after the day of publication.
Result<InspectionReport> sent(InspectionReport, Date today);

} // namespace reeve::assurance
