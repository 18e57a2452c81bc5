// A template that ends inside a tag.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p class="a")">(); }
