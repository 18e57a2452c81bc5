// A template made while the program runs.
#include "html/markup.h"
using namespace reeve::html;
#include <string>
Html made(const std::string& text) {
    Html h;
    h.add<text>();
    return h;
}
