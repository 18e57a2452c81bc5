// A funnel plot: each place as a dot by how many it is out of, between curves that chance alone stays within.
#pragma once
#include "html/drawing.h"
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct FunnelDot {
    std::string name;
    double exposure = 0;
    double value = 0;      // in what is told: per cent, per 1,000
    bool is_named = false; // its name is written beside it
    bool is_own = false;
};

// The limits at one exposure.
struct FunnelStep {
    double exposure = 0;
    double lower_998 = 0, lower_95 = 0, upper_95 = 0, upper_998 = 0;
};

struct FunnelChart {
    std::string id;
    std::string title;          // what it shows, in a sentence
    std::string description;    // for those who do not see it
    std::string exposure_words; // under the axis: "Calls that came in"
    std::string suffix;         // "%"
    int decimals = 0;
    double centre = 0;
    std::vector<FunnelDot> dots;
    std::vector<FunnelStep> steps; // from the least exposure to the most
};
Html funnel_svg(const FunnelChart&, Drawing = Drawing::in_page);

} // namespace reeve::html
