// A person in custody whom visitors met or could not meet, known by custody number alone.
#pragma once
#include "scrutiny/scheme_visit.h"

namespace reeve::scrutiny {
enum class DetaineeSeen { accepted, declined, unavailable, not_offered, observed };
enum class DetaineeAge { adult, under_18, not_known };
enum class VisitCheck { not_checked, in_order, concern };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::DetaineeSeen> {
    static constexpr Choice list[] = {{"accepted", "Accepted a visit"},
                                      {"declined", "Declined a visit"},
                                      {"unavailable", "Could not be seen"},
                                      {"not_offered", "Was not offered a visit"},
                                      {"observed", "Was only observed"}};
};
template <> struct Choices<scrutiny::DetaineeAge> {
    static constexpr Choice list[] = {{"adult", "18 or older"}, {"under_18", "Under 18"}, {"not_known", "Not known"}};
};
template <> struct Choices<scrutiny::VisitCheck> {
    static constexpr Choice list[] = {
        {"not_checked", "Not checked"}, {"in_order", "In order"}, {"concern", "A concern"}};
};
} // namespace reeve

namespace reeve::scrutiny {

struct VisitDetainee {
    Id<VisitDetainee> id;
    int version = 0;
    Id<SchemeVisit> visit;
    std::string custody_number;
    DetaineeSeen seen = DetaineeSeen::accepted;
    Prose why_not;
    DetaineeAge age = DetaineeAge::adult;
    bool is_vulnerable = false;
    bool needs_interpreter = false;
    VisitCheck rights = VisitCheck::not_checked;
    VisitCheck welfare = VisitCheck::not_checked;
    VisitCheck conditions = VisitCheck::not_checked;
    bool is_sample = false;
};
const Description<VisitDetainee>& visit_detainee_fields();
const std::vector<std::string_view>& detainee_columns();

// Digits and capitals with / or -, at least one digit, at most 20 of them: never a name.
bool is_custody_number(std::string_view);
std::string tidied_custody_number(std::string_view typed); // "06cd / 1234" is 06CD/1234
// How many the visit counted of this kind.
std::optional<std::int64_t> counted_as(const SchemeVisit&, DetaineeSeen);
// A number and no name; a reason where nobody was spoken to; each number once in a visit; and no more of a kind than
// the visit counted.
Problems check(const VisitDetainee&, const SchemeVisit&, const std::vector<VisitDetainee>& others);

} // namespace reeve::scrutiny
