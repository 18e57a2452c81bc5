// A hole as a tag name.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<{}>x</p>">("p"); }
