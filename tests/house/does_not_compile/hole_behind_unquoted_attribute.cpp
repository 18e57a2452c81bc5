// A hole in the middle of an unquoted attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p class=a{}>x</p>">("a"); }
