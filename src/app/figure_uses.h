// Where published papers quote a figure, as the office asks for it: the office knows no slice, so the program ties the
// two.
#pragma once
#include "office/figure_use.h"

namespace reeve {

std::vector<office::FigureUse> uses_in_papers(db::Connection&, const std::string& figure, Moment now);

} // namespace reeve
