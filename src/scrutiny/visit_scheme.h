// A scheme under which volunteers visit places unannounced, custody visiting first, and the places they visit.
#pragma once
#include "office/questionnaire.h"
#include "record/description.h"

namespace reeve::scrutiny {
enum class SchemeKind { custody, animal_welfare, other };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::SchemeKind> {
    static constexpr Choice list[] = {
        {"custody", "Independent custody visiting"}, {"animal_welfare", "Animal welfare"}, {"other", "Another scheme"}};
};
} // namespace reeve

namespace reeve::scrutiny {

struct VisitScheme {
    Id<VisitScheme> id;
    int version = 0;
    std::string reference; // VS-0001
    std::string title;
    SchemeKind kind = SchemeKind::custody;
    Prose about;                    // what it is for, as the public reads it
    std::string force_post;         // who answers concerns: "Custody inspector"
    std::int64_t longest_wait = 10; // minutes between arriving and being let in, before a reason is asked for
    std::int64_t reply_days = 14;   // for the force to answer a concern
    bool is_public = false;
    Id<office::Questionnaire> questionnaire;
    int asks_version = 0; // of its questionnaire; 0: nothing is asked yet
    bool is_sample = false;

    // Whether people are held there: their numbers must add up.
    bool counts_people() const { return kind == SchemeKind::custody; }
};
const Description<VisitScheme>& visit_scheme_fields();
Problems check(const VisitScheme&);

// A custody suite, kennels, or another place that is visited.
struct VisitPlace {
    Id<VisitPlace> id;
    int version = 0;
    Id<VisitScheme> scheme;
    std::string name;
    std::string address;
    std::optional<Date> closed_on;
    bool is_sample = false;

    bool is_open_on(Date day) const { return !closed_on || day <= *closed_on; }
};
const Description<VisitPlace>& visit_place_fields();
Problems check(const VisitPlace&);

} // namespace reeve::scrutiny
