// All components at once, for page files.
#pragma once
#include "html/buttons.h"         // IWYU pragma: export
#include "html/callouts.h"        // IWYU pragma: export
#include "html/cards.h"           // IWYU pragma: export
#include "html/casework.h"        // IWYU pragma: export
#include "html/choice_controls.h" // IWYU pragma: export
#include "html/control_parts.h"   // IWYU pragma: export
#include "html/headings.h"        // IWYU pragma: export
#include "html/paragraphs.h"      // IWYU pragma: export
#include "html/provenance.h"      // IWYU pragma: export
#include "html/status_chip.h"     // IWYU pragma: export
#include "html/summaries.h"       // IWYU pragma: export
#include "html/tables.h"          // IWYU pragma: export
#include "html/text_controls.h"   // IWYU pragma: export
#include "html/wayfinding.h"      // IWYU pragma: export
