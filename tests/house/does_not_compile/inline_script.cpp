// A script with text of its own.
#include "html/markup.h"
using namespace reeve::html;
Html made() { return of<"<script>let a = 1</script>">(); }
