// Attributes refuse a style.
#include "html/markup.h"
using namespace reeve::html;
Attributes made() { return Attributes().set<"style">("x"); }
