// Draws maps; outline, number and table carry the meaning, and the shade repeats it.
#include "html/map.h"
#include "base/text.h"
#include "html/palette.h"
#include "html/tables.h"
#include <algorithm>

namespace reeve::html {

namespace {

constexpr std::size_t most_classes = 5;

std::vector<std::int64_t> breaks_of(const Map& m) { return m.breaks.empty() ? round_breaks(m.areas) : m.breaks; }

std::string value_in_words(const Map& m, const MapArea& area) {
    return area.value ? counted(*area.value, m.unit, m.units) : area.missing;
}

std::string link_words(const Map& m, const MapArea& area) {
    return area.name + ": " + (area.words.empty() ? value_in_words(m, area) : area.words);
}

std::string label_words(const MapArea& area) {
    if (area.label == "-") return {};
    return (area.label.empty() ? area.name : area.label) + ": " + (area.value ? with_commas(*area.value) : "–");
}

// The name of an area's link. Where the drawn label is shorter than the name, it comes first, so that who says what
// they see is understood.
std::string spoken_words(const Map& m, const MapArea& area) {
    auto whole = link_words(m, area);
    auto drawn = area.value ? label_words(area) : area.label == "-" ? "" : area.label;
    return whole.starts_with(drawn) ? whole : drawn + ". " + whole;
}

// The path is stored data: only the letters and digits of a path pass.
bool is_path(std::string_view path) {
    return path.find_first_not_of("MLHVZmlhvz0123456789-., ") == std::string_view::npos;
}

Attributes area_look(const Map& m, const std::optional<int>& shade, Drawing drawing) {
    Attributes a;
    auto hatch = "url(#" + m.id + "-hatch)";
    if (drawing == Drawing::in_page) {
        // The stripes are this map's own pattern, so that two maps on a page do not share one.
        if (!shade) return a.set<"class">("stripes").set<"fill">(hatch);
        return a.set<"class">("k" + std::to_string(*shade));
    }
    a.set<"fill">(shade ? std::string(palette::map_classes[static_cast<std::size_t>(*shade)]) : hatch);
    return a.set<"stroke">(palette::ink).set<"stroke-width">("1.25");
}

Attributes label_look(bool is_on_dark, Drawing drawing) {
    Attributes a;
    if (drawing == Drawing::in_page) return a.set<"class">(is_on_dark ? "lab inv" : "lab");
    a.set<"font-family">("Source Sans 3, Segoe UI, sans-serif").set<"font-size">("14").set<"font-weight">("700");
    return a.set<"fill">(is_on_dark ? palette::white : palette::ink);
}

// On stripes a label needs white behind it.
Html label_ground(const MapArea& area, std::string_view words) {
    if (area.value || words.empty()) return {};
    int width = static_cast<int>(count_characters(words)) * 9 + 8;
    return of<R"(<rect x="{}" y="{}" width="{}" height="24" fill="{}"/>)">(area.label_x - width / 2, area.label_y - 17,
                                                                           width, palette::white);
}

Html area_of(const Map& m, const std::vector<std::int64_t>& breaks, const MapArea& area, Drawing drawing) {
    std::optional<int> shade;
    if (area.value) shade = map_class(breaks, *area.value);
    Html drawn;
    if (is_path(area.path)) drawn.add<R"(<path{} d="{}"/>)">(area_look(m, shade, drawing), area.path);
    auto words = label_words(area);
    drawn += label_ground(area, words);
    bool is_on_dark = shade && *shade >= palette::first_dark_map_class;
    if (!words.empty())
        drawn.add<R"(<text{} x="{}" y="{}" text-anchor="middle">{}</text>)">(label_look(is_on_dark, drawing),
                                                                             area.label_x, area.label_y, words);
    if (drawing == Drawing::standalone || area.href.empty())
        return of<"<g><title>{}</title>{}</g>">(link_words(m, area), drawn);
    return of<R"(<a href="{}" aria-label="{}">{}</a>)">(area.href, spoken_words(m, area), drawn);
}

Html hatch(const Map& m) {
    return of<
        R"svg(<defs><pattern id="{}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="{}"/><line x1="0" y1="0" x2="0" y2="8" stroke="{}" stroke-width="2"/></pattern></defs>)svg">(
        m.id, palette::white, palette::ink);
}

bool has_missing(const Map& m) {
    return std::any_of(m.areas.begin(), m.areas.end(), [](const auto& area) { return !area.value; });
}

std::int64_t least_value(const Map& m) {
    std::optional<std::int64_t> least;
    for (const auto& area : m.areas)
        if (area.value) least = std::min(least.value_or(*area.value), *area.value);
    return least.value_or(0);
}

std::string class_words(const Map& m, const std::vector<std::int64_t>& breaks, std::size_t index) {
    std::int64_t from =
        index == 0 ? std::min(least_value(m), breaks.empty() ? least_value(m) : breaks[0] - 1) : breaks[index - 1];
    if (index == breaks.size())
        return breaks.empty() && from == 0
                   ? counted(0, m.unit, m.units)
                   : with_commas(from) + " or more " + (m.units.empty() ? m.unit + "s" : m.units);
    std::int64_t to = breaks[index] - 1;
    if (from >= to) return counted(to, m.unit, m.units);
    return with_commas(from) + " to " + counted(to, m.unit, m.units);
}

// 1, 2, 3, 5, 10, 20, 30, 50 ...: the next round number from this one on.
std::int64_t round_up(std::int64_t value) {
    for (std::int64_t power = 1;; power *= 10)
        for (std::int64_t factor : {1, 2, 3, 5})
            if (factor * power >= value) return factor * power;
}

} // namespace

std::vector<std::int64_t> round_breaks(const std::vector<MapArea>& areas) {
    std::vector<std::int64_t> values;
    for (const auto& area : areas)
        if (area.value && *area.value > 0) values.push_back(*area.value);
    std::sort(values.begin(), values.end());
    std::vector<std::int64_t> breaks;
    if (values.empty()) return breaks;
    bool has_nought = std::any_of(areas.begin(), areas.end(), [](const auto& area) { return area.value == 0; });
    if (has_nought) breaks.push_back(1);
    // About as many areas in each class, each class beginning at a round number that some area reaches.
    std::size_t classes = most_classes - (has_nought ? 1 : 0);
    for (std::size_t k = 1; k < classes; ++k) {
        auto next = round_up(values[values.size() * k / classes]);
        bool is_new = next > values.front() && (breaks.empty() || next > breaks.back()) && next <= values.back();
        if (is_new) breaks.push_back(next);
    }
    return breaks;
}

int map_class(const std::vector<std::int64_t>& breaks, std::int64_t value) {
    auto reached = std::upper_bound(breaks.begin(), breaks.end(), value) - breaks.begin();
    return static_cast<int>(std::min<std::ptrdiff_t>(reached, static_cast<std::ptrdiff_t>(most_classes) - 1));
}

Html map_svg(const Map& m, Drawing drawing) {
    auto breaks = breaks_of(m);
    Html areas;
    for (const auto& area : m.areas) areas += area_of(m, breaks, area, drawing);
    Attributes own;
    own.set<"viewBox">("0 0 " + std::to_string(m.width) + " " + std::to_string(m.height));
    bool stands_alone = drawing == Drawing::standalone;
    if (stands_alone)
        own.set<"xmlns">("http://www.w3.org/2000/svg").set<"width">(m.width).set<"height">(m.height).set<"role">("img");
    else own.set<"class">("rv-svg rv-map").set<"role">("group");
    std::string title = m.title + (stands_alone ? "" : ". Each area is a link. The table has the same information.");
    return of<R"(<svg{} aria-labelledby="{}-title"><title id="{}-title">{}</title>{}{}</svg>)">(own, m.id, m.id, title,
                                                                                                hatch(m), areas);
}

Html map_key(const Map& m) {
    auto breaks = breaks_of(m);
    Html items;
    for (std::size_t i = 0; i <= breaks.size() && i < most_classes; ++i)
        items.add<
            R"(<li><svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><rect class="k{}" x="1" y="1" width="18" height="18"/></svg>{}</li>)">(
            i, class_words(m, breaks, i));
    if (has_missing(m)) items.add<"<li>Striped: no record</li>">();
    return of<R"(<ul class="rv-key" aria-label="Key to the map">{}</ul>)">(items);
}

Html map_figure(const Map& m) {
    Html note;
    if (!m.note.empty()) note.add<R"(<p class="govuk-body-s">{}</p>)">(m.note);
    return of<R"(<div class="rv-svgwrap">{}</div>{}{})">(map_svg(m), map_key(m), note);
}

std::vector<std::vector<std::string>> map_rows(const Map& m) {
    std::vector<std::vector<std::string>> rows{{"Area", capitalised(m.units.empty() ? m.unit + "s" : m.units)}};
    for (const auto& area : m.areas)
        rows.push_back({area.name, area.value ? with_commas(*area.value) : capitalised(area.missing)});
    return rows;
}

Html map_table(const Map& m) {
    auto rows = map_rows(m);
    Table t{.caption = m.caption.empty() ? m.title : m.caption,
            .caption_id = m.id + "-table",
            .head = {{.text = rows[0][0]}, {.text = rows[0][1], .is_numeric = true}},
            .is_stacked = true};
    for (std::size_t i = 0; i < m.areas.size(); ++i) {
        const auto& area = m.areas[i];
        Content name = area.name;
        if (!area.href.empty()) name = of<R"(<a class="govuk-link" href="{}">{}</a>)">(area.href, area.name);
        t.rows.push_back({.cells = {{.content = name}, {.content = rows[i + 1][1]}}});
    }
    return table(t);
}

} // namespace reeve::html
