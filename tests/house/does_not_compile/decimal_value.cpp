// A double is never printed: decimals come as words.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p>{}</p>">(1.5); }
