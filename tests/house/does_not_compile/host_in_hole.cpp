// A hole where the host of an address stands.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<a href="https://{}/x">x</a>)">("a"); }
