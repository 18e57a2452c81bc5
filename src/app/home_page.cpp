// The first page of the public site: what the office is for, and where its pages are.
#include "app/home_page.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "office/routes.h"

namespace reeve {
namespace {

http::Response home(office::Visit& visit) {
    auto names = visit.office.names();
    html::Html main = html::page_heading("The work of the " + names.commissioner);
    main += html::lead_paragraph(names.purpose + ".");
    main += html::paragraph("What was promised, how far each part has got, and where every number comes from.");
    std::vector<html::Content> links;
    for (const auto& item : visit.office.navigation().for_public)
        if (visit.office.routes().has_page(item.address)) links.push_back(html::link({.text = item.words, .href = item.address}));
    if (!links.empty()) main += html::bullet_list(links);
    return show(visit, {.title = "Home", .is_public = true}, html::text_column(main));
}

} // namespace

void mount_home(office::Routes& at) { at.cached("/", home, "The first page of the public site"); }

} // namespace reeve
