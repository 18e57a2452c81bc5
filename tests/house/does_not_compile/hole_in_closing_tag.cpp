// A hole in a closing tag.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p>x</p {}>">(Attributes()); }
