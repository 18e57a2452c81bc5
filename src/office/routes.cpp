// Mounting addresses, and a page's records as a table for spreadsheets and programs.
#include "office/routes.h"
#include "base/csv.h"
#include "base/json.h"
#include "document/workbook_writing.h"
#include <tuple>

namespace reeve::office {

void Routes::add(MountedRoute route) {
    if (route.purpose.empty()) throw Fault("a route is mounted without its purpose: " + route.pattern);
    routes_.push_back(std::move(route));
}

void Routes::get(std::string pattern, Page page, Access access, std::string purpose) {
    add({.pattern = std::move(pattern), .page = page, .access = access, .purpose = std::move(purpose)});
}

void Routes::post(std::string pattern, Page page, Access access, std::string purpose) {
    add({.method = http::Method::post,
         .pattern = std::move(pattern),
         .page = page,
         .access = access,
         .purpose = std::move(purpose)});
}

void Routes::post_sealed(std::string pattern, Page page, std::string purpose) {
    post(std::move(pattern), page, anyone(), std::move(purpose));
    routes_.back().proves_itself = true;
}

void Routes::post_files(std::string pattern, Page page, Access access, std::string purpose) {
    add({.method = http::Method::post,
         .pattern = std::move(pattern),
         .page = page,
         .access = access,
         .purpose = std::move(purpose),
         .takes_files = true});
}

void Routes::list(std::string pattern, Page page, SheetOf sheet, Access access, std::string purpose) {
    get(pattern, page, access, purpose);
    add_twins(pattern, sheet, access, purpose);
}

void Routes::add_twins(const std::string& pattern, SheetOf sheet, const Access& access, const std::string& purpose) {
    using Twin = MountedRoute::Twin;
    for (auto [twin, ending, words] : {std::tuple(Twin::csv, ".csv", "CSV"), std::tuple(Twin::xlsx, ".xlsx", "XLSX"),
                                       std::tuple(Twin::json, ".json", "JSON")})
        add({.pattern = pattern + ending,
             .sheet = sheet,
             .twin = twin,
             .access = access,
             .purpose = purpose + ", as " + words});
}

void Routes::cached(std::string pattern, Page page, std::string purpose) {
    add({.pattern = std::move(pattern),
         .page = page,
         .access = anyone(),
         .purpose = std::move(purpose),
         .is_cached = true});
}

void Routes::cached_list(std::string pattern, Page page, SheetOf sheet, std::string purpose) {
    cached(pattern, page, purpose);
    add_twins(pattern, sheet, anyone(), purpose);
}

bool Routes::has_page(std::string_view address) const {
    for (const auto& route : routes_)
        if (route.pattern == address && route.method == http::Method::get) return true;
    return false;
}

http::Response sheet_as_csv(const Sheet& sheet) {
    CsvWriter writer;
    writer.row(sheet.columns);
    for (const auto& row : sheet.rows) writer.row(row);
    if (!sheet.note.empty()) writer.row({sheet.note});
    return http::download(writer.take(), "text/csv; charset=utf-8", slug_of(sheet.title) + ".csv");
}

http::Response sheet_as_xlsx(Sheet sheet) {
    document::Workbook workbook{.title = sheet.title, .columns = {}, .rows = std::move(sheet.rows), .note = sheet.note};
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        workbook.columns.push_back(
            {sheet.columns[i], i < sheet.kinds.size() ? sheet.kinds[i] : document::kind_of_column(workbook.rows, i)});
    return http::download(document::xlsx_of(workbook), document::xlsx_type, slug_of(sheet.title) + ".xlsx");
}

http::Response sheet_as(MountedRoute::Twin twin, Sheet sheet) {
    if (twin == MountedRoute::Twin::csv) return sheet_as_csv(sheet);
    return twin == MountedRoute::Twin::xlsx ? sheet_as_xlsx(std::move(sheet)) : sheet_as_json(sheet);
}

http::Response sheet_as_json(const Sheet& sheet) {
    Json rows{JsonList{}};
    for (const auto& row : sheet.rows) {
        Json line{JsonObject{}};
        for (std::size_t i = 0; i < sheet.columns.size() && i < row.size(); ++i) line.set(sheet.columns[i], row[i]);
        rows.add(std::move(line));
    }
    Json whole;
    whole.set("title", sheet.title).set("rows", std::move(rows));
    if (!sheet.note.empty()) whole.set("note", sheet.note);
    return http::json_text(to_text(whole));
}

} // namespace reeve::office
