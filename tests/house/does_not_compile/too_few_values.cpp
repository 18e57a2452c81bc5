// Fewer values than holes.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p>{}{}</p>">("a"); }
