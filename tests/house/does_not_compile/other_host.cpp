// A hole behind two slashes names another host.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<a href="//{}">x</a>)">("a"); }
