// A hole in a style element.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<style>{}</style>">("a"); }
