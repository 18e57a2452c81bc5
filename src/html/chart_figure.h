// Charts as pages show them: drawn on the server, with the table that says the same beside each.
#pragma once
#include "html/chart.h"
#include "html/drawing.h"
#include "html/markup.h"

namespace reeve::html {

// The whole figure: finding, measure, drawing, table, source, cautions.
Html chart(const Chart&);
// The same around another drawing and its table.
struct FigureParts {
    std::string id;
    int heading_level = 2;
    std::string finding;
    std::string measure;
    Html drawing;
    Html table;
    Html notes;
};
Html figure(const FigureParts&);
// The drawing alone, for documents and pictures.
Html chart_svg(const Chart&, Drawing = Drawing::in_page);
// A line without axes beside a number; `words` say what it shows.
Html sparkline(const std::vector<std::optional<std::int64_t>>& values, std::string_view words,
               Drawing = Drawing::in_page);

} // namespace reeve::html
