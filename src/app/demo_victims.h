// The demo office's victims' journeys, as a part of its story.
#pragma once

namespace reeve {

class DemoReplay;

void replay_victims(DemoReplay&);

} // namespace reeve
