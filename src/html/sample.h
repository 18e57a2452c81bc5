// The mark of what is made up, to show how Reeve works.
#pragma once
#include "html/markup.h"

namespace reeve::html {

// Behind a title: " SAMPLE"; nothing where it is none.
inline Html sample_mark(bool is_sample) {
    return is_sample ? of<R"( <strong class="rv-sample">SAMPLE</strong>)">() : Html();
}

// A line of its own, under a page's heading.
inline Html sample_line(bool is_sample) {
    return is_sample ? of<
               R"(<p class="govuk-body"><strong class="rv-sample">SAMPLE</strong> Made up, to show how Reeve works.</p>)">()
                     : Html();
}

} // namespace reeve::html
