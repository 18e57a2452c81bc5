// The pages of figures: the public list, the figure itself with its proof, and the desk on which staff decide over
// them.
#pragma once
#include "office/routes.h"

namespace reeve::office {

// Mounts /figures and /work/figures and hands over the descriptions of decisions, cautions and shown figures.
void mount_figures(Office&);
void mount_public_figures(Routes&);
void mount_figure_desk(Routes&);

} // namespace reeve::office
