// The mark of rows that are made up, to show how Reeve works.
#pragma once
#include "html/markup.h"

namespace reeve::html {

// Behind a title: " SAMPLE"; nothing where it is none.
inline Html sample_mark(bool is_sample) {
    return is_sample ? of<R"( <strong class="rv-sample">SAMPLE</strong>)">() : Html();
}

} // namespace reeve::html
