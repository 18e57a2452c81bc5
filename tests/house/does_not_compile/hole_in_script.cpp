// A hole in a script.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<script>{}</script>">("a"); }
