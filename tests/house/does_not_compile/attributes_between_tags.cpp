// Attributes between tags.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p>{}</p>">(Attributes()); }
