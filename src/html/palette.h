// The colours of Reeve, each named once for the program; assets/scss/_tokens.scss holds the same values for the styles.
#pragma once
#include <array>
#include <string_view>

namespace reeve::html::palette {

inline constexpr std::string_view white = "#ffffff";
inline constexpr std::string_view ink = "#1c2b33"; // text and field borders
inline constexpr std::string_view ink_secondary = "#4a5961";
inline constexpr std::string_view slate = "#2f4858"; // brand, card edge
inline constexpr std::string_view brass = "#8a5a00"; // rules, the current item
inline constexpr std::string_view link = "#135e7c";
inline constexpr std::string_view link_hover = "#0c3a4d";
inline constexpr std::string_view link_visited = "#5b3f73";
inline constexpr std::string_view button = "#1e5b4f";
inline constexpr std::string_view error = "#b3261e";
inline constexpr std::string_view success = "#1e6b3c";
inline constexpr std::string_view focus = "#ffcf40";
inline constexpr std::string_view edge = "#7b868c";     // boundaries that mean something
inline constexpr std::string_view stone = "#f6f4ef";    // masthead, footer, panels
inline constexpr std::string_view hairline = "#c9c6bd"; // decoration alone
inline constexpr std::string_view grid = "#dcdad3";     // behind chart lines, decoration
inline constexpr std::string_view band = "#e7e9ea";     // the usual range in charts

// Text on tint, in the order of the seven states.
struct StateColours {
    std::string_view name; // of the class: rv-st--on
    std::string_view text;
    std::string_view tint;
};
inline constexpr std::array<StateColours, 7> states{{{"on", "#124d2c", "#dcefe3"},
                                                     {"att", "#5c3b00", "#ffe9b8"},
                                                     {"off", "#7d1710", "#fbdedb"},
                                                     {"done", ink, white},
                                                     {"no", "#3b474d", "#e7e9ea"},
                                                     {"nd", "#3b474d", white},
                                                     {"pause", "#472d63", "#ebe3f3"}}};

// Chart lines in the Analysis Function's order, always on white, and the words beside them.
inline constexpr std::array<std::string_view, 4> series{"#12436d", "#28a197", "#801650", "#f46a25"};
inline constexpr std::array<std::string_view, 4> series_words{"#12436d", "#15625c", "#801650", "#9c3d0b"};
// Beyond four series, all but the first are grey.
inline constexpr std::string_view other_series = "#7b868c";
inline constexpr std::array<std::string_view, 4> dashes{"", "9 4", "3 3", "12 4 3 4"};

// Map classes from least to most; from the fourth on the label is white.
inline constexpr std::array<std::string_view, 5> map_classes{"#ffffff", "#b5cfe5", "#6bace6", "#2073bc", "#12436d"};
inline constexpr int first_dark_map_class = 3;

} // namespace reeve::html::palette
