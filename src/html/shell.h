// The page around every page: title, masthead, menu, breadcrumbs, main part and footer, for the public site and for
// staff.
#pragma once
#include "html/markup.h"
#include "html/wayfinding.h"
#include <vector>

namespace reeve::html {

struct MenuItem {
    std::string text;
    std::string href;
    bool is_current = false;
};

// The same page in the other language of the site.
struct OtherLanguage {
    std::string name; // "Cymraeg"
    std::string href;
    std::string code; // "cy"
};

// An Atom feed or calendar that readers' programs may find.
struct FeedLink {
    std::string title;
    std::string href;
    std::string type = "application/atom+xml";
};

struct Shell {
    std::string office;  // "Office of the Example Commissioner"
    std::string purpose; // "Holding policing to account for Exampleshire"
    std::string home = "/";
    std::string logo;  // address of an SVG, 48px high; none where empty
    std::string theme; // address of the office's own colours; none where empty
    std::vector<MenuItem> menu;
    std::vector<Crumb> breadcrumbs;
    Html sub_navigation; // inside a record, on staff pages
    std::string title;   // of this page; never a person's name
    std::string section; // "Figures"
    int page = 0;        // "(page 2 of 9)" in the title where both are given
    int pages = 0;
    std::string signed_in;      // "Signed in as L. Shaw"; staff only
    Html account;               // the sign-out form and the like, beside it
    std::string classification; // "Official"; shown top and bottom
    Html banner;                // above everything in main: pre-election, confirmation
    bool has_errors = false;    // "Error: " first in the title
    bool is_staff = false;
    bool is_indexed = true; // search engines may keep it; never where is_staff
    std::string language = "en-GB";
    std::optional<OtherLanguage> other_language;
    std::vector<FeedLink> feeds;
    std::string canonical;      // the page's one address, where it has several
    std::string responsible;    // "The Director of Governance is responsible for this page. Checked 30 September 2026."
    std::string report_address; // where "Something wrong? Tell us" leads; none where empty
    std::vector<std::string> scripts; // more modules by asset name: "capture.js"
};

// The whole document. `main` holds the page's one h1.
std::string page(const Shell&, const Html& main);
// What stands in <title>: "Error: Thing (page 2 of 9) - Section - Office".
std::string document_title(const Shell&);

} // namespace reeve::html
