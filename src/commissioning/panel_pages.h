// The pages of marking and moderating, as the slice mounts them.
#pragma once
#include "commissioning/panel_parts.h"
#include "office/routes.h"

namespace reeve::commissioning {

void mount_marking(office::Routes&);
void mount_declarations(office::Routes&);
void mount_panels(office::Routes&);
void mount_moderation(office::Routes&);
void mount_moderation_items(office::Routes&);
void mount_lines(office::Routes&);
void mount_whole_panel(office::Office&); // all of these, with descriptions, moves and invariants

// The round of the address as this visitor's panel sees it; none where they have no seat in it.
std::optional<PanelDesk> seated_desk(office::Visit&);
// The same after the reveal: a refusal in words before it.
Result<ModerationDesk> revealed_desk(office::Visit&);
// The same to look at, held until a record changes: lines are tried one after the other over the same marks.
std::shared_ptr<const Result<ModerationDesk>> held_desk(office::Visit&);
// Who is in no panel of a round is told nothing of it: 404.
http::Response refuse_desk(office::Visit&, const Refusal&);

} // namespace reeve::commissioning
