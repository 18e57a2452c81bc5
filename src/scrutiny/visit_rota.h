// A rota as it is kept: the days, the seed and what the draw began from, so that it can be proved again.
#pragma once
#include "scrutiny/rota.h"
#include "scrutiny/visit_scheme.h"

namespace reeve::scrutiny {
enum class RotaEvery { week, fortnight, four_weeks };
} // namespace reeve::scrutiny

namespace reeve {
template <> struct Choices<scrutiny::RotaEvery> {
    static constexpr Choice list[] = {
        {"week", "Once a week"}, {"fortnight", "Once a fortnight"}, {"four_weeks", "Once in four weeks"}};
};
} // namespace reeve

namespace reeve::scrutiny {

constexpr int days_of(RotaEvery every) {
    return every == RotaEvery::week ? 7 : every == RotaEvery::fortnight ? 14 : 28;
}

struct VisitRota {
    Id<VisitRota> id;
    int version = 0;
    std::string reference; // RO-0001
    Id<VisitScheme> scheme;
    Date first_day;
    Date last_day;
    RotaEvery days_between = RotaEvery::week;
    std::string seed;   // drawn at random, never typed
    std::string inputs; // see rota_inputs_of
    std::string hash;   // SHA-256 of what was drawn
    Moment drawn_at;
    std::string by_post;
    bool is_sample = false;

    Period period() const { return {first_day, last_day}; }
};
const Description<VisitRota>& visit_rota_fields();
Problems check(const VisitRota&);

// Draws it: gives the visits, and notes the hash by which the same draw is known again.
std::vector<RotaVisit> draw(VisitRota&);
// Whether the kept seed and inputs still give the kept hash.
bool is_proved(const VisitRota&);

} // namespace reeve::scrutiny
