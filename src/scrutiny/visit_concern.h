// Something of concern on a visit: raised with the force there and then, answered by it, and closed by the office.
#pragma once
#include "scrutiny/scheme_visit.h"

namespace reeve::scrutiny {
enum class ConcernAbout { rights, welfare, conditions, delay, staffing, other };
enum class ConcernGrade { minor, serious };
enum class ConcernState { raised, answered, closed };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::ConcernAbout> {
    static constexpr Choice list[] = {{"rights", "Rights"},         {"welfare", "Health and welfare"},
                                      {"conditions", "Conditions"}, {"delay", "Delay"},
                                      {"staffing", "Staffing"},     {"other", "Something else"}};
};
template <> struct Choices<scrutiny::ConcernGrade> {
    static constexpr Choice list[] = {{"minor", "Minor"}, {"serious", "Serious"}};
};
template <> struct Choices<scrutiny::ConcernState> {
    static constexpr Choice list[] = {
        {"raised", "Waiting for the force"}, {"answered", "Answered by the force"}, {"closed", "Closed"}};
};
} // namespace reeve

namespace reeve::scrutiny {

struct VisitConcern {
    Id<VisitConcern> id;
    int version = 0;
    std::string reference; // VC-0001
    Id<SchemeVisit> visit;
    Id<VisitScheme> scheme;
    Date raised_on;
    ConcernAbout about = ConcernAbout::conditions;
    ConcernGrade grade = ConcernGrade::minor;
    std::string custody_number; // empty: about the place
    Prose words;
    std::string raised_with; // a post, on the spot
    Prose done_at_once;
    Date reply_due;
    ConcernState state = ConcernState::raised;
    Prose reply; // the force's words
    std::string reply_by;
    std::optional<Date> replied_on;
    Prose outcome; // the office's words
    std::optional<Date> closed_on;
    bool is_sample = false;
};
const Description<VisitConcern>& visit_concern_fields();
const Lifecycle<ConcernState>& concern_moves();
const std::vector<std::string_view>& concern_columns(); // as raised
const std::vector<std::string_view>& reply_columns();   // the force's words
const std::vector<std::string_view>& closing_columns(); // the office's

// Words, with whom it was raised, and a custody number where one is given.
Problems check(const VisitConcern&);
// A serious one asks for the reply within a day; others within the scheme's days.
Date reply_due(const VisitConcern&, const VisitScheme&);
bool is_late(const VisitConcern&, Date today); // the force has not answered in time
Result<VisitConcern> answered(VisitConcern, Date today);
Result<VisitConcern> closed(VisitConcern, Date today);
// "Reply due in 4 days", "Reply 3 days late", "Answered on 4 June 2024", "Closed on 6 June 2024".
std::string standing_in_words(const VisitConcern&, Date today);

} // namespace reeve::scrutiny
