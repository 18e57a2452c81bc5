// A risk of a workstream: what may go wrong, how likely and how bad in words, who owns it, and what is done about it.
#pragma once
#include "delivery/workstream.h"

namespace reeve::delivery {
enum class Likelihood { unlikely, possible, likely, almost_certain };
enum class Impact { small, moderate, serious, severe };
} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::Likelihood> {
    static constexpr Choice list[] = {
        {"unlikely", "Unlikely"}, {"possible", "Possible"}, {"likely", "Likely"}, {"almost_certain", "Almost certain"}};
};
template <> struct Choices<delivery::Impact> {
    static constexpr Choice list[] = {
        {"small", "Small"}, {"moderate", "Moderate"}, {"serious", "Serious"}, {"severe", "Severe"}};
};
} // namespace reeve

namespace reeve::delivery {

struct Risk {
    Id<Risk> id;
    int version = 0;
    WorkstreamId workstream;
    int number = 0; // within its workstream
    std::string title;
    std::string owner_post;
    Likelihood likelihood = Likelihood::possible;
    Impact impact = Impact::moderate;
    Prose response; // what is done about it
    Date raised_on;
    std::optional<Date> closed_on;
    std::string closing; // why it is closed
    bool is_sample = false;
};

const Description<Risk>& risk_fields();
// Closing says why; not before it was raised.
Problems check(const Risk&);
// "Likely, and serious if it happens"
std::string weight_in_words(const Risk&);

} // namespace reeve::delivery
