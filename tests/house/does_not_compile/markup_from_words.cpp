// Markup cannot be made from words by construction.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return Html("<b>"); }
