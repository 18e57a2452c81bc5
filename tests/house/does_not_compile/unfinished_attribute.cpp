// A template that ends inside an attribute.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<p class="{})">("a"); }
