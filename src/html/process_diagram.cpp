// Draws a process as boxes and arrows.
#include "html/process_diagram.h"
#include "base/text.h"
#include "html/chart_drawing.h"
#include "html/palette.h"

namespace reeve::html {
namespace {

constexpr int box_width = 124, box_height = 72, gap = 28, margin = 4;

Attributes box_look() {
    Attributes look;
    look.set<"fill">(palette::white).set<"stroke">(palette::slate).set<"stroke-width">("2");
    return look;
}

Attributes word_look(std::string_view size, std::string_view weight) {
    Attributes look;
    look.set<"fill">(palette::ink)
        .set<"font-size">(size)
        .set<"font-weight">(weight)
        .set<"font-family">("Source Sans 3, Open Sans, sans-serif");
    return look;
}

Html step_box(const ProcessStep& step, int x) {
    Html box = of<R"(<rect{} x="{}" y="{}" width="{}" height="{}"/>)">(box_look(), x, margin, box_width, box_height);
    double middle = x + box_width / 2.0;
    box += svg_text(word_look("15", "400"), middle, margin + (step.count ? 26 : 42), Anchor::middle, step.name);
    if (step.count)
        box += svg_text(word_look("24", "700"), middle, margin + 56, Anchor::middle, with_commas(*step.count));
    return box;
}

Html arrow(int x) {
    int y = margin + box_height / 2;
    Attributes line;
    line.set<"stroke">(palette::slate).set<"stroke-width">("2");
    Html drawn = svg_line(line, x + 2, y, x + gap - 9, y);
    return drawn.add<R"(<path fill="{}" d="M{} {}l-9 -5v10z"/>)">(palette::slate, x + gap - 2, y);
}

} // namespace

std::vector<std::string> process_words(const Process& process) {
    std::vector<std::string> lines;
    for (const auto& step : process.steps)
        lines.push_back(step.count ? step.name + ": " + with_commas(*step.count) : step.name);
    return lines;
}

Html process_svg(const Process& process, Drawing drawing) {
    Html parts;
    int x = margin;
    for (std::size_t i = 0; i < process.steps.size(); ++i) {
        parts += step_box(process.steps[i], x);
        x += box_width;
        if (i + 1 < process.steps.size()) parts += arrow(x);
        x += gap;
    }
    int width = x - gap + margin, height = box_height + 2 * margin;
    Attributes own;
    if (drawing == Drawing::standalone)
        own.set<"xmlns">("http://www.w3.org/2000/svg").set<"width">(width).set<"height">(height);
    else own.set<"class">("rv-svg");
    return of<
        R"(<svg{} viewBox="0 0 {} {}" role="img" aria-labelledby="{}-title {}-words"><title id="{}-title">{}</title><desc id="{}-words">{}</desc>{}</svg>)">(
        own, width, height, process.id, process.id, process.id, process.title, process.id,
        joined(process_words(process), ". "), parts);
}

} // namespace reeve::html
