// How initiatives are shown on the pages of their workstream.
#pragma once
#include "delivery/workstream_store.h"
#include "html/markup.h"

namespace reeve::delivery {

std::vector<office::Action> actions_under(const WorkstreamRecords&, const Initiative&);
// One line for each with how it stands, linked to its page.
html::Html initiatives_list(const WorkstreamRecords&, Date today);
// Those the public is shown, with what they do; nothing where none is.
html::Html public_initiatives_view(const WorkstreamRecords&, Date today);

} // namespace reeve::delivery
