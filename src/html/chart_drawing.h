// What the drawings of charts share: coordinates as text, the look of each stroke and word, and the frame with its
// title.
#pragma once
#include "html/chart.h"
#include "html/drawing.h"
#include "html/markup.h"
#include <string>

namespace reeve::html {

// 56, 92.5: at most one decimal.
std::string at(double coordinate);

enum class Stroke { grid, axis, line, provisional, break_line, mean, funnel_inner, funnel_outer };
enum class Fill { bar, band, dot, signal };
enum class Words { plain, series };

// The look of a part: a class inside a page, attributes of its own standing alone. `series` counts from 0; -1 is grey.
class Pen {
public:
    explicit Pen(Drawing drawing) : drawing_(drawing) {}
    Attributes stroke(Stroke, int series = 0) const;
    Attributes fill(Fill, int series = 0) const;
    Attributes words(Words, int series = 0) const;
    bool stands_alone() const { return drawing_ == Drawing::standalone; }

private:
    Drawing drawing_;
};

Html svg_line(const Attributes& look, double x1, double y1, double x2, double y2);
enum class Anchor { start, middle, end };
Html svg_text(const Attributes& look, double x, double y, Anchor, std::string_view words);
// Words in lines of at most so many characters, cut at blanks.
std::vector<std::string> wrapped(std::string_view words, std::size_t characters);

// The svg element with role, title and description around the parts; no tab stop, no style, no script.
struct Frame {
    std::string id, title, description;
    int width = 0, height = 0;
};
Html svg_frame(const Frame&, Drawing, const Html& parts);
Html svg_frame(const Chart&, Drawing, int width, int height, const Html& parts);

// The colour of a series by its place among all: the first in colour and the rest grey where there are more than four.
int colour_of(const Chart&, std::size_t series);
Html line_parts(const Chart&, const Pen&);
Html bar_parts(const Chart&, const Pen&);
Html dot_parts(const Chart&, const Pen&);
int dots_height(const Chart&);
inline constexpr int chart_width = 720;
int chart_height(const Chart&);

} // namespace reeve::html
