// Writes tables, scroll regions and count lines.
#include "html/tables.h"
#include "base/text.h"

namespace reeve::html {

namespace {

Attributes spans(int colspan, int rowspan) {
    Attributes a;
    if (colspan > 0) a.set<"colspan">(colspan);
    if (rowspan > 0) a.set<"rowspan">(rowspan);
    return a;
}

// Blocks lose the meaning of a table in some browsers; the role gives it back.
Attributes role_in(const Table& t, std::string_view role) {
    return Attributes().maybe<"role">(t.is_stacked ? role : "");
}

std::string sort_words(const Column& c) {
    if (!c.sort_words.empty()) return c.sort_words;
    if (c.sorting == Sorting::ascending) return ", sorted lowest first, change to highest first";
    if (c.sorting == Sorting::descending) return ", sorted highest first, change to lowest first";
    return ", sort by this";
}

Html column_words(const Column& c) {
    if (c.is_hidden) return of<R"(<span class="govuk-visually-hidden">{}</span>)">(c.text);
    if (c.sort_href.empty()) return c.text.html();
    return of<R"(<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden">{}</span></a>)">(
        c.sort_href, c.text, sort_words(c));
}

Html column_header(const Table& t, const Column& c) {
    auto all = with_blanks({"govuk-table__header", c.is_numeric ? "govuk-table__header--numeric" : "", c.classes});
    Attributes sort;
    if (c.sorting == Sorting::ascending) sort.set<"aria-sort">("ascending");
    if (c.sorting == Sorting::descending) sort.set<"aria-sort">("descending");
    return of<R"(<th scope="col" class="{}"{}{}{}>{}</th>)">(all, spans(c.colspan, 0), sort, role_in(t, "columnheader"),
                                                             column_words(c));
}

Html head_of(const Table& t) {
    if (t.head.empty()) return {};
    Html cells;
    for (const auto& column : t.head) cells += column_header(t, column);
    return of<R"(<thead class="govuk-table__head"{}><tr class="govuk-table__row"{}>{}</tr></thead>)">(
        role_in(t, "rowgroup"), role_in(t, "row"), cells);
}

Html row_header(const Table& t, const TableCell& cell) {
    return of<R"(<th scope="row" class="{}"{}{}>{}</th>)">(classes("govuk-table__header", cell.classes),
                                                           spans(cell.colspan, cell.rowspan), role_in(t, "rowheader"),
                                                           cell.content);
}

Html body_cell(const Table& t, const TableCell& cell, const Column* column) {
    bool is_numeric = cell.is_numeric || (column && column->is_numeric);
    auto all = with_blanks({"govuk-table__cell", is_numeric ? "govuk-table__cell--numeric" : "", cell.classes});
    Attributes labelled;
    if (t.is_stacked && column && !column->is_hidden) { labelled.set<"data-l">(plain_text(column->text)); }
    return of<R"(<td class="{}"{}{}{}>{}</td>)">(all, spans(cell.colspan, cell.rowspan), labelled, role_in(t, "cell"),
                                                 cell.content);
}

Html row_of(const Table& t, const TableRow& row) {
    Html cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Column* column = i < t.head.size() ? &t.head[i] : nullptr;
        cells += i == 0 && t.first_cell_is_header ? row_header(t, row.cells[i]) : body_cell(t, row.cells[i], column);
    }
    return of<R"(<tr{} class="{}"{}>{}</tr>)">(Attributes().maybe<"id">(row.id),
                                               classes("govuk-table__row", row.is_total ? "rv-total" : ""),
                                               role_in(t, "row"), cells);
}

Html caption_of(const Table& t) {
    if (t.caption.empty()) return {};
    return of<R"(<caption class="{}"{}>{}</caption>)">(classes("govuk-table__caption", t.caption_classes),
                                                       Attributes().maybe<"id">(t.caption_id), t.caption);
}

Html table_element(const Table& t) {
    Html rows;
    for (const auto& row : t.rows) rows += row_of(t, row);
    auto all = with_blanks({"govuk-table", t.is_stacked ? "rv-stack" : "", t.classes});
    Attributes attributes = role_in(t, "table").maybe<"data-module">(t.data_module);
    return of<R"(<table class="{}"{}>{}{}<tbody class="govuk-table__body"{}>{}</tbody></table>)">(
        all, attributes, caption_of(t), head_of(t), role_in(t, "rowgroup"), rows);
}

struct Symbol {
    std::string_view mark;
    std::string_view meaning;
};
constexpr Symbol symbols[] = {{"[x]", "not available"},  {"[c]", "withheld to protect people"},
                              {"[p]", "provisional"},    {"[r]", "revised"},
                              {"[z]", "not applicable"}, {"[low]", "rounds to nothing"}};

bool uses(const std::vector<TableRow>& rows, std::string_view mark) {
    for (const auto& row : rows)
        for (const auto& cell : row.cells)
            if (cell.content.html().text().find(mark) != std::string::npos) return true;
    return false;
}

} // namespace

Html table(const Table& t) {
    if (t.rows.empty() && !t.empty_text.empty()) return of<R"(<p class="govuk-body rv-empty">{}</p>)">(t.empty_text);
    Html made = table_element(t);
    if (t.is_scrolled) made = scroll_region(t.caption_id, made);
    if (!t.note.empty()) made.add<R"(<p class="govuk-body-s">{}</p>)">(t.note);
    return made;
}

Html scroll_region(std::string_view label_id, const Html& content) {
    return of<R"(<div class="rv-scroll" role="region" aria-labelledby="{}" tabindex="0">{}</div>)">(label_id, content);
}

std::string count_line(std::int64_t first, std::int64_t last, std::int64_t total, std::string_view noun,
                       std::string_view plural) {
    if (total == 0 || (first <= 1 && last >= total)) return "Showing " + counted(total, noun, plural);
    return "Showing " + with_commas(first) + " to " + with_commas(last) + " of " + counted(total, noun, plural);
}

std::string symbol_note(const std::vector<TableRow>& rows) {
    std::string note;
    for (const auto& symbol : symbols) {
        if (!uses(rows, symbol.mark)) continue;
        if (!note.empty()) note += ' ';
        note.append(symbol.mark).append(" ").append(symbol.meaning).append(".");
    }
    return note;
}

} // namespace reeve::html
