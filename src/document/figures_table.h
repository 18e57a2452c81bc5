// "Figures in this paper": the table at the end of a paper that says where each quoted figure comes from.
#pragma once
#include "document/document.h"

namespace reeve::document {

constexpr auto figures_heading = "Figures in this paper";
// Without a caption of its own: it stands under the heading. Cautions are its notes.
Table figures_table(const Document&);

} // namespace reeve::document
