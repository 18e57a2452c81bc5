// The contrast of every pair of colours that meet, by the formula of WCAG, and that the styles hold the same values.
#include "html/palette.h"
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <string>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

namespace {

double channel(std::string_view colour, int index) {
    double c = std::stoi(std::string(colour.substr(1 + static_cast<std::size_t>(index) * 2, 2)), nullptr, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 1) + 0.0722 * channel(colour, 2);
}

double contrast(std::string_view a, std::string_view b) {
    double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

struct Pair {
    const char* where;
    std::string_view front;
    std::string_view back;
};

std::string file_text(const std::string& path) {
    for (std::string root : {"", "../"}) {
        std::ifstream file(root + path);
        if (file) return {std::istreambuf_iterator<char>(file), {}};
    }
    return {};
}

// #ffffff as the styles write it.
std::string shortened_colour(std::string_view colour) {
    bool is_short = colour[1] == colour[2] && colour[3] == colour[4] && colour[5] == colour[6];
    return is_short ? std::string{'#', colour[1], colour[3], colour[5]} : std::string(colour);
}

} // namespace

TEST_CASE("the contrast formula gives the known values") {
    CHECK(contrast("#000000", "#ffffff") == doctest::Approx(21));
    CHECK(contrast(palette::ink, palette::white) == doctest::Approx(14.56).epsilon(0.001));
    CHECK(contrast(palette::slate, palette::stone) == doctest::Approx(8.73).epsilon(0.001));
}

TEST_CASE("text stands out from what is behind it by 4.5 to 1") {
    const Pair pairs[] = {{"ink on white", palette::ink, palette::white},
                          {"ink on stone", palette::ink, palette::stone},
                          {"secondary text on white", palette::ink_secondary, palette::white},
                          {"secondary text on stone", palette::ink_secondary, palette::stone},
                          {"link on white", palette::link, palette::white},
                          {"link on stone", palette::link, palette::stone},
                          {"hovered link on white", palette::link_hover, palette::white},
                          {"hovered link on stone", palette::link_hover, palette::stone},
                          {"visited link on white", palette::link_visited, palette::white},
                          {"visited link on stone", palette::link_visited, palette::stone},
                          {"button", palette::white, palette::button},
                          {"warning button", palette::white, palette::error},
                          {"error on white", palette::error, palette::white},
                          {"error on stone", palette::error, palette::stone},
                          {"success on white", palette::success, palette::white},
                          {"success on stone", palette::success, palette::stone},
                          {"focus", palette::ink, palette::focus},
                          {"ink on the band of the usual range", palette::ink, palette::band},
                          {"words on slate", palette::white, palette::slate}};
    for (const auto& pair : pairs) {
        INFO(pair.where);
        CHECK(contrast(pair.front, pair.back) >= 4.5);
    }
    for (const auto& state : palette::states) {
        INFO(state.name);
        CHECK(contrast(state.text, state.tint) >= 4.5);
    }
    for (auto words : palette::series_words) {
        INFO(words);
        CHECK(contrast(words, palette::white) >= 4.5);
    }
}

TEST_CASE("labels on map classes are read at 4.5 to 1") {
    for (std::size_t i = 0; i < palette::map_classes.size(); ++i) {
        INFO(i);
        auto label = static_cast<int>(i) >= palette::first_dark_map_class ? palette::white : palette::ink;
        CHECK(contrast(label, palette::map_classes[i]) >= 4.5);
    }
}

TEST_CASE("lines and edges that carry meaning stand out by 3 to 1") {
    const Pair pairs[] = {
        {"edge on white", palette::edge, palette::white},        {"brass on white", palette::brass, palette::white},
        {"brass on stone", palette::brass, palette::stone},      {"slate on white", palette::slate, palette::white},
        {"ink bar of focus", palette::ink, palette::white},      {"focus on slate", palette::focus, palette::slate},
        {"error edge on white", palette::error, palette::white}, {"map outline", palette::ink, palette::map_classes[0]},
        {"grey series", palette::other_series, palette::white}};
    for (const auto& pair : pairs) {
        INFO(pair.where);
        CHECK(contrast(pair.front, pair.back) >= 3.0);
    }
    for (std::size_t i = 0; i < palette::series.size(); ++i) {
        INFO(i);
        CHECK(contrast(palette::series[i], palette::white) >= 3.0);
        if (i > 0) CHECK(contrast(palette::series[i], palette::series[i - 1]) >= 3.0);
    }
}

TEST_CASE("the styles name the same colours") {
    auto tokens = file_text("assets/scss/_tokens.scss");
    REQUIRE_MESSAGE(!tokens.empty(), "assets/scss/_tokens.scss is not where the tests run");
    const std::pair<const char*, std::string_view> named[] = {
        {"$ink: ", palette::ink},       {"$ink-secondary: ", palette::ink_secondary},
        {"$slate: ", palette::slate},   {"$brass: ", palette::brass},
        {"$link: ", palette::link},     {"$link-hover: ", palette::link_hover},
        {"$button: ", palette::button}, {"$link-visited: ", palette::link_visited},
        {"$error: ", palette::error},   {"$success: ", palette::success},
        {"$focus: ", palette::focus},   {"$edge: ", palette::edge},
        {"$stone: ", palette::stone},   {"$hairline: ", palette::hairline},
        {"$grid: ", palette::grid}};
    for (const auto& [name, colour] : named)
        CHECK_MESSAGE(tokens.find(name + std::string(colour) + ";") != std::string::npos, name);
    for (const auto& state : palette::states) {
        auto text = state.text == palette::ink ? "$ink" : std::string(state.text);
        auto tint = state.tint == palette::white ? "$white" : std::string(state.tint);
        auto line = "\"" + std::string(state.name) + "\": (text: " + text + ", tint: " + tint + ")";
        CHECK_MESSAGE(tokens.find(line) != std::string::npos, line);
    }
    auto listed = [&](std::string_view name, auto& colours, int first) {
        std::string line = "$" + std::string(name) + ": (";
        for (auto colour : colours) line += std::to_string(first++) + ": " + shortened_colour(colour) + ", ";
        line.replace(line.size() - 2, 2, ");");
        CHECK_MESSAGE(tokens.find(line) != std::string::npos, line);
    };
    listed("series", palette::series, 1);
    listed("series-words", palette::series_words, 1);
    listed("map-classes", palette::map_classes, 0);
}

TEST_SUITE_END();
