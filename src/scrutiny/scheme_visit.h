// A visit under a scheme: planned for a day and a band of hours, made, missed or cancelled; and what the visitors
// counted there.
#pragma once
#include "record/lifecycle.h"
#include "scrutiny/visit_rota.h"
#include "scrutiny/visitor.h"

namespace reeve::scrutiny {
enum class VisitState { planned, made, missed, cancelled };
enum class IssueGrade { none, minor, serious };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::VisitState> {
    static constexpr Choice list[] = {
        {"planned", "Planned"}, {"made", "Made"}, {"missed", "Missed"}, {"cancelled", "Cancelled"}};
};
template <> struct Choices<scrutiny::IssueGrade> {
    static constexpr Choice list[] = {
        {"none", "Nothing"}, {"minor", "Something minor"}, {"serious", "Something serious"}};
};
} // namespace reeve

namespace reeve::scrutiny {

struct SchemeVisit {
    Id<SchemeVisit> id;
    int version = 0;
    std::string reference; // SV-0001
    Id<VisitScheme> scheme;
    Id<VisitPlace> place;
    Id<VisitRota> rota; // 0: planned by hand
    Date planned_on;
    VisitBand band = VisitBand::night;
    Id<Visitor> first_visitor, second_visitor;
    VisitState state = VisitState::planned;
    Prose not_made_because; // of one missed or cancelled; it stays among the planned ones
    Id<Visitor> swap_wanted_by;
    Prose swap_because;
    std::optional<Moment> arrived_at, admitted_at;
    Prose delay_because;
    std::optional<std::int64_t> held, unavailable, offered, not_offered, observed_only, accepted, declined;
    IssueGrade worst = IssueGrade::none;
    Prose words;
    int asks_version = 0; // of the scheme's questions, as they were answered
    std::string answers = "{}";
    std::optional<Moment> recorded_at;
    bool is_sample = false;

    bool is_of(Id<Visitor> visitor) const { return visitor && (first_visitor == visitor || second_visitor == visitor); }
    // A visit is due from the end of its day; before it nobody but its pair and those who run the scheme knows of it.
    bool is_due(Date today) const { return planned_on < today || state != VisitState::planned; }
};
const Description<SchemeVisit>& scheme_visit_fields();
const Lifecycle<VisitState>& visit_moves();

// What the form of a visit asks, in its order; the counts only where people are held.
std::vector<std::string_view> report_columns(const VisitScheme&);
// Of one that was made. Held are the unavailable, offered, not offered and only observed together; offered are the
// accepted and declined; a wait beyond the scheme's has its reason; nobody is let in before they come.
Problems check_report(const SchemeVisit&, const VisitScheme&, Moment now);
// Not made, with the reason. Refused where it was made.
Result<SchemeVisit> not_made(SchemeVisit, VisitState, Prose because);
// A new visitor in the place of one of the pair. Refused once it is no longer planned, and for somebody who cannot
// visit on that day or is one of the pair.
Result<SchemeVisit> swapped(SchemeVisit, Id<Visitor> out, const Visitor& in);
std::optional<int> minutes_between(std::optional<Moment> arrived_at, std::optional<Moment> admitted_at);
std::optional<int> minutes_waited(const SchemeVisit&);
// "Tuesday 4 June 2024, evening"
std::string when_in_words(const SchemeVisit&);

} // namespace reeve::scrutiny
