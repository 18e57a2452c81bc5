// A hole in an unquoted attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p class={}>x</p>">("a"); }
