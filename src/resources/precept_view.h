// Shows a precept: its amounts and its road against the last days of the law.
#pragma once
#include "html/markup.h"
#include "resources/precept_road.h"

namespace reeve::resources {

html::Html amounts_view(const Precept&);
html::Html road_view(const Precept&, Date today);
// What the Panel said and what was answered, in the order in which it came.
html::Html words_view(const Precept&);
// "SAMPLE Made up, to show how Reeve works."; nothing elsewhere.
// "Issued on 12 February 2024", "With the Panel"
std::string stage_in_words(const Precept&);

} // namespace reeve::resources
