// The colour of an office against the numbers of the Web Content Accessibility Guidelines, worked out beside the
// program.
#include "office/setup/brand_colour.h"
#include <doctest/doctest.h>

namespace reeve::office {

TEST_CASE("luminance and contrast are those of WCAG 2") {
    struct Case {
        const char* colour;
        double luminance;
        double on_white;
    };
    const Case cases[] = {{"#000000", 0, 21},
                          {"#ffffff", 1, 1},
                          {"#767676", 0.181164, 4.5422},
                          {"#777777", 0.184475, 4.4781},
                          {"#ff0000", 0.2126, 3.9985},
                          {"#0000ff", 0.0722, 8.5925},
                          {"#008000", 0.154383, 5.1374},
                          {"#1d70b8", 0.153102, 5.1698},
                          {"#f47738", 0.327123, 2.7842},
                          {"#ffcf40", 0.662558, 1.4736}};
    for (const auto& each : cases) {
        CAPTURE(each.colour);
        auto colour = read_colour(each.colour);
        REQUIRE(colour);
        CHECK(relative_luminance(*colour) == doctest::Approx(each.luminance).epsilon(0.0001));
        CHECK(contrast_on_white(*colour) == doctest::Approx(each.on_white).epsilon(0.0001));
        CHECK(is_readable_on_white(*colour) == (each.on_white >= 4.5));
    }
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == contrast({255, 255, 255}, {0, 0, 0}));
}

TEST_CASE("a colour is read in six digits or three, with the hash or without, and nothing else is one") {
    CHECK(read_colour(" #1E5B4F ") == Colour{0x1e, 0x5b, 0x4f});
    CHECK(read_colour("1e5b4f") == Colour{0x1e, 0x5b, 0x4f});
    CHECK(read_colour("#0af") == Colour{0x00, 0xaa, 0xff});
    for (const char* typed : {"", "#", "green", "#12345", "#1234567", "#12345g", "rgb(1,2,3)", "##1234", "}body{a:b"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_colour(typed));
    }
    CHECK(hex({0x1e, 0x5b, 0x4f}) == "#1e5b4f");
}

TEST_CASE("the nearest colour that can be read keeps its hue and is no darker than it must be") {
    struct Case {
        const char* typed;
        const char* nearest;
    };
    const Case cases[] = {{"#ffffff", "#767676"}, {"#ff0000", "#ee0000"}, {"#ffcf40", "#8e7324"},
                          {"#28a197", "#21847c"}, {"#f47738", "#bb5b2b"}, {"#00b2a9", "#00857e"},
                          {"#1e5b4f", "#1e5b4f"}, {"#000000", "#000000"}};
    for (const auto& each : cases) {
        CAPTURE(each.typed);
        CHECK(hex(nearest_readable(*read_colour(each.typed))) == each.nearest);
    }
}

TEST_CASE("a colour too light for white is refused with its contrast and the nearest that would do") {
    CHECK(brand_problems("").empty());
    CHECK(brand_problems("#1e5b4f").empty());
    auto light = brand_problems("#777777");
    REQUIRE(light.has("brand_colour"));
    CHECK(
        light.list.front().message
        == "#777777 on white has a contrast of 4.47 to 1, and words need 4.5 to 1. The nearest colour that does is #767676");
    CHECK(brand_problems("light blue").has("brand_colour"));
}

} // namespace reeve::office
