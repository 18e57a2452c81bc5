// A hole in an event attribute in capitals.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p ONCLICK="{}">x</p>)">("a"); }
