// A hole in a comment.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<!-- {} -->">("a"); }
