// A hole in a style attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p style="width:{}%">x</p>)">(1); }
