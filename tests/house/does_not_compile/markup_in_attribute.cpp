// Markup inside an attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p class="{}">x</p>)">(of<"<b>x</b>">()); }
