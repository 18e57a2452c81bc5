// How a measure is shown to staff and public alike: where it stands, what is expected, its charts and its definitions.
#pragma once
#include "delivery/measure_drawings.h"
#include "html/markup.h"

namespace reeve::delivery {

struct NamedAddress {
    std::string name;
    std::string address; // none: no page of its own here
};

// All it takes to show a measure.
struct MeasureShown {
    MeasureReading reading;
    std::vector<MeasureDefinition> definitions;
    std::vector<MeasureNote> notes;
    std::optional<ForceComparison> comparison;
    std::string area_name;
    std::vector<NamedAddress> areas; // with numbers, where there are several
    NamedAddress priority;
    std::vector<NamedAddress> workstreams;
    std::string address; // of its page; the files stand beside it
};

html::Html standing_view(const MeasureShown&); // the latest number, what changed, what is due
html::Html facts_view(const MeasureShown&);    // who sends it, who answers for it, which way is better
html::Html targets_view(const MeasureReading&, const std::string& form_address = "");
html::Html over_time_view(const MeasureShown&);
html::Html other_forces_view(const MeasureShown&);
html::Html definitions_view(const MeasureShown&, const std::string& form_address = "");
html::Html files_view(const MeasureShown&);
// One line for each, linked; for the pages of a workstream.
html::Html measure_lines(const std::vector<MeasureReading>&, const std::string& address_before);

} // namespace reeve::delivery
