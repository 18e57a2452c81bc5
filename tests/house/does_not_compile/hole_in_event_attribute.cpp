// A hole in an event attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p onclick="{}">x</p>)">("a"); }
