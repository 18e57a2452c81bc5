// An address that begins as a script.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<a href="javascript:{}">x</a>)">("a"); }
