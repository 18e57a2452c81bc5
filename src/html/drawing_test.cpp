// Tests of putting a kept drawing back into a page.
#include "base/result.h"
#include "html/drawing.h"
#include <doctest/doctest.h>

TEST_CASE("a kept drawing with anything but a drawing in it is refused") {
    CHECK(reeve::html::kept_drawing("<svg><title>3 on 4</title></svg>").text() == "<svg><title>3 on 4</title></svg>");
    for (const char* svg :
         {"<p></p>", "<svg><script></script></svg>", "<svg onload=\"x\"></svg>", "<svg><a href=\"x\"/></svg>",
          "<svg></svg><b></b>", "<svg style=\"x\"></svg>", "<svg><image/></svg>"}) {
        CAPTURE(svg);
        CHECK_THROWS_AS(reeve::html::kept_drawing(svg), reeve::Fault);
    }
}
