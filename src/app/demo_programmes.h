// The demo office's programmes, as a part of its story.
#pragma once

namespace reeve {

class DemoReplay;

void replay_programmes(DemoReplay&);

} // namespace reeve
