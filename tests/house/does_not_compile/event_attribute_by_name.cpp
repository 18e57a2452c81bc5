// Attributes refuse an event name.
#include "html/markup.h"
using namespace reeve::html;
Attributes made() { return Attributes().set<"onclick">("x"); }
