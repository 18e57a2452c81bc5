// The control: this one must compile, or the others prove nothing.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<R"(<a href="/x/{}" class="{}"{}>{} <b>{}</b></a>)">("a", "b", Attributes(), "c", of<"{}">(1)); }
