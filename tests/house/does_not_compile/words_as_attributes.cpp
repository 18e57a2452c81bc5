// Plain words where attributes go.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<p {}>x</p>">("id=1"); }
