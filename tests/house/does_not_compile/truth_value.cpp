// A truth value has no words.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p>{}</p>">(true); }
