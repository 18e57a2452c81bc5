// An event attribute without a hole breaks the content security policy.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p onclick="x()">x</p>)">(); }
