// How people find their way: breadcrumbs, back and skip links, pagination, tabs, and the menu inside a record.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct Crumb {
    std::string text;
    std::string href; // the page itself where empty
};
struct Breadcrumbs {
    std::vector<Crumb> items;
    bool collapses_on_phones = false;
    std::string classes;
    std::string label = "Breadcrumb";
};
Html breadcrumbs(const Breadcrumbs&);

struct BackLink {
    Content text = "Back";
    std::string href = "#";
    std::string classes;
};
Html back_link(const BackLink&);

struct SkipLink {
    Content text;
    std::string href = "#content";
    std::string classes;
};
Html skip_link(const SkipLink&);

struct PageStep { // the link to the page before or after
    std::string href;
    Content text;      // "Previous page" or "Next page" where empty
    std::string label; // what lies there, where there are no numbers
};
struct PageItem {
    std::string number;
    std::string href;
    bool is_current = false;
    bool is_gap = false;
    std::string hidden_text; // "Page 3" where empty
};
struct Pagination {
    PageStep previous;
    PageStep next;
    std::vector<PageItem> items;
    std::string label = "Pagination";
    std::string classes;
};
Html pagination(const Pagination&);
// The pages of a list, with gaps; `address` ends where the number follows ("?state=open&page="). Nothing where there is
// one page.
Pagination pages_of(int current, int last, const std::string& address);

struct Tab {
    std::string label;
    std::string id;
    Html panel;
};
struct Tabs {
    std::vector<Tab> items;
    std::string id;
    std::string title = "Contents";
    std::string classes;
};
Html tabs(const Tabs&);

// The pages of one record, staff site.
struct SubNavigation {
    std::string label; // "About this action"
    std::vector<Crumb> items;
    std::string current; // the address of the page that is open
};
Html sub_navigation(const SubNavigation&);

} // namespace reeve::html
