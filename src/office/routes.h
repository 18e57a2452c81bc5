// The addresses of the program: each with its page, who may reach it, and in one line what it is for.
#pragma once
#include "document/workbook.h"
#include "office/visit.h"

namespace reeve::office {

// A page's records as a plain table, so that every list has a .csv, an .xlsx and a .json at the same address with the
// same view and access.
struct Sheet {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::string note;                        // "Counts of 1 to 4 are withheld"
    std::vector<document::ColumnKind> kinds; // of the columns, where their cells do not say it themselves
};
using SheetOf = Sheet (*)(Visit&);
http::Response sheet_as_csv(const Sheet&);
http::Response sheet_as_xlsx(Sheet);
http::Response sheet_as_json(const Sheet&);

struct MountedRoute {
    http::Method method = http::Method::get;
    std::string pattern;
    Page page = nullptr;
    SheetOf sheet = nullptr;
    enum class Twin { none, csv, xlsx, json } twin = Twin::none;
    Access access;
    std::string purpose;
    bool proves_itself =
        false; // a POST whose address carries its proof: its page checks that, and no form token is asked
    bool takes_files = false; // body up to 20 MB, staged on disk
    bool is_cached = false;   // a public page kept until the records change or its next moment comes
};

http::Response sheet_as(MountedRoute::Twin, Sheet);

class Routes {
public:
    void get(std::string pattern, Page page, Access access, std::string purpose);
    void post(std::string pattern, Page page, Access access, std::string purpose);
    // What mail programs send of themselves, without ever having had a form of this site (RFC 8058).
    void post_sealed(std::string pattern, Page page, std::string purpose);
    void post_files(std::string pattern, Page page, Access access, std::string purpose);
    // A list or record page with its twins: PATTERN, PATTERN.csv, PATTERN.xlsx and PATTERN.json.
    void list(std::string pattern, Page page, SheetOf sheet, Access access, std::string purpose);
    // A public page that is the same for everyone: kept ready until a record changes.
    void cached(std::string pattern, Page page, std::string purpose);
    // The same with its twins, which are made anew.
    void cached_list(std::string pattern, Page page, SheetOf sheet, std::string purpose);
    // Whether a page stands at exactly this address.
    bool has_page(std::string_view address) const;
    const std::vector<MountedRoute>& all() const { return routes_; }

private:
    void add(MountedRoute);
    void add_twins(const std::string& pattern, SheetOf sheet, const Access& access, const std::string& purpose);
    std::vector<MountedRoute> routes_;
};

} // namespace reeve::office
