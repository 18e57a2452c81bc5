// Gives charts their looks and their frame.
#include "html/chart_drawing.h"
#include "html/palette.h"
#include <cmath>

namespace reeve::html {

namespace {

constexpr std::string_view face = "Source Sans 3, Segoe UI, sans-serif";

std::string numbered(std::string_view letter, int series) { return std::string(letter) + std::to_string(series + 1); }

std::string_view series_colour(int series) {
    return series < 0 ? palette::other_series
                      : palette::series[static_cast<std::size_t>(series) % palette::series.size()];
}
std::string_view words_colour(int series) {
    return series < 0 ? palette::ink_secondary
                      : palette::series_words[static_cast<std::size_t>(series) % palette::series_words.size()];
}
std::string_view dashes_of(int series) {
    return series < 0 ? "" : palette::dashes[static_cast<std::size_t>(series) % palette::dashes.size()];
}

Attributes drawn(std::string_view colour, std::string_view width, std::string_view dashes) {
    Attributes a;
    a.set<"fill">("none").set<"stroke">(colour).set<"stroke-width">(width).maybe<"stroke-dasharray">(dashes);
    return a;
}

} // namespace

std::string at(double coordinate) {
    auto tenths = std::llround(coordinate * 10);
    auto whole = std::to_string(std::llabs(tenths) / 10);
    auto rest = std::llabs(tenths) % 10;
    std::string made = (tenths < 0 ? "-" : "") + whole;
    return rest == 0 ? made : made + "." + std::to_string(rest);
}

Attributes Pen::stroke(Stroke part, int series) const {
    if (!stands_alone()) {
        Attributes a;
        switch (part) {
        case Stroke::grid: return a.set<"class">("grid");
        case Stroke::axis: return a.set<"class">("axis");
        case Stroke::line: return a.set<"class">("s " + numbered("s", series));
        case Stroke::provisional: return a.set<"class">("s " + numbered("s", series) + " prov");
        case Stroke::break_line: return a.set<"class">("brk");
        case Stroke::mean: return a.set<"class">("mean");
        case Stroke::funnel_inner: return a.set<"class">("inner");
        case Stroke::funnel_outer: return a.set<"class">("outer");
        }
    }
    switch (part) {
    case Stroke::grid: return drawn(palette::grid, "1", "");
    case Stroke::axis: return drawn(palette::ink, "1.5", "");
    case Stroke::line: return drawn(series_colour(series), "3", dashes_of(series));
    case Stroke::provisional: return drawn(series_colour(series), "3", "2 4");
    case Stroke::break_line: return drawn(palette::brass, "1.5", "4 3");
    case Stroke::mean: return drawn(palette::ink_secondary, "1.5", "8 4");
    case Stroke::funnel_inner: return drawn(palette::ink_secondary, "1.5", "8 4");
    case Stroke::funnel_outer: return drawn(palette::ink_secondary, "2", "");
    }
    return {};
}

Attributes Pen::fill(Fill part, int series) const {
    Attributes a;
    if (!stands_alone()) {
        switch (part) {
        case Fill::bar:
        case Fill::dot: return a.set<"class">(numbered("b", series));
        case Fill::band: return a.set<"class">("band");
        case Fill::signal: return a.set<"class">("signal");
        }
    }
    switch (part) {
    case Fill::bar:
    case Fill::dot: return a.set<"fill">(series_colour(series));
    case Fill::band: return a.set<"fill">(palette::band);
    case Fill::signal: return a.set<"fill">(palette::white).set<"stroke">(palette::error).set<"stroke-width">("3");
    }
    return a;
}

Attributes Pen::words(Words part, int series) const {
    Attributes a;
    bool is_plain = part == Words::plain;
    if (!stands_alone()) return is_plain ? a : a.set<"class">(numbered("l", series));
    a.set<"font-family">(face).set<"font-size">("15").set<"fill">(is_plain ? palette::ink : words_colour(series));
    return is_plain ? a : a.set<"font-weight">("700");
}

Html svg_line(const Attributes& look, double x1, double y1, double x2, double y2) {
    return of<R"(<line{} x1="{}" x2="{}" y1="{}" y2="{}"/>)">(look, at(x1), at(x2), at(y1), at(y2));
}

Html svg_text(const Attributes& look, double x, double y, Anchor anchor, std::string_view words) {
    Attributes where;
    where.set<"x">(at(x)).set<"y">(at(y));
    if (anchor == Anchor::middle) where.set<"text-anchor">("middle");
    if (anchor == Anchor::end) where.set<"text-anchor">("end");
    return of<"<text{}{}>{}</text>">(look, where, words);
}

std::vector<std::string> wrapped(std::string_view words, std::size_t characters) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while ((from = words.find_first_not_of(' ', from)) != std::string_view::npos) {
        auto end = std::min(words.find(' ', from), words.size());
        auto word = words.substr(from, end - from);
        bool fits = !lines.empty() && lines.back().size() + 1 + word.size() <= characters;
        if (fits) lines.back().append(" ").append(word);
        else lines.emplace_back(word);
        from = end;
    }
    return lines;
}

int colour_of(const Chart& c, std::size_t series) {
    if (c.series.size() > palette::series.size() && series > 0) return -1;
    return static_cast<int>(series);
}

Html svg_frame(const Chart& c, Drawing drawing, int width, int height, const Html& parts) {
    return svg_frame({c.id, c.finding.empty() ? c.measure : c.finding, chart_description(c), width, height}, drawing,
                     parts);
}

Html svg_frame(const Frame& frame, Drawing drawing, const Html& parts) {
    Attributes own;
    own.set<"viewBox">("0 0 " + std::to_string(frame.width) + " " + std::to_string(frame.height));
    if (drawing == Drawing::standalone)
        own.set<"xmlns">("http://www.w3.org/2000/svg").set<"width">(frame.width).set<"height">(frame.height);
    else own.set<"class">("rv-svg");
    Html ground;
    if (drawing == Drawing::standalone)
        ground.add<R"(<rect width="{}" height="{}" fill="{}"/>)">(frame.width, frame.height, palette::white);
    return of<
        R"(<svg{} role="img" aria-labelledby="{}-title {}-desc"><title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}{}</svg>)">(
        own, frame.id, frame.id, frame.id, frame.title, frame.id, frame.description, ground, parts);
}

} // namespace reeve::html
