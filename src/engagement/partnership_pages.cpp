// Who works with whom: the partnerships of the office that the public may see.
#include "engagement/engagement_pages.h"
#include "html/components.h"
#include "office/list_files.h"
#include "office/register_store.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using office::Visit;

struct Shown {
    std::string who;
    std::string kind;
    office::Partnership partnership;
};

std::vector<Shown> shown(Visit& visit) {
    std::vector<Shown> list;
    for (const auto& partnership : office::open_partnerships(visit.db)) {
        if (partnership.ended && *partnership.ended < visit.today()) continue;
        if (auto body = db::find(visit.db, office::body_fields(), partnership.body))
            list.push_back({body->name, label_of(body->kind), partnership});
        else if (auto organisation = db::find(visit.db, office::organisation_fields(), partnership.organisation))
            list.push_back({organisation->name, label_of(organisation->kind), partnership});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Shown& a, const Shown& b) { return folded(a.who) < folded(b.who); });
    return list;
}

http::Response partnerships_page(Visit& visit) {
    html::Table table{
        .caption = "Partnerships", .caption_id = "partnerships", .head = {{"Who"}, {"What we do together"}, {"Since"}}};
    table.empty_text = "No partnerships are published yet.";
    table.is_stacked = true;
    for (const auto& one : shown(visit))
        table.rows.push_back({.cells = {{html::of<R"({}<br><span class="rv-sub">{}</span>)">(one.who, one.kind)},
                                        {one.partnership.purpose},
                                        {one.partnership.since ? in_words(*one.partnership.since) : "Not recorded"}}});
    auto main = html::page_heading("Who we work with")
                + html::lead_paragraph("The bodies and organisations with which the " + visit.office.names().office
                                       + " works, and on what.");
    main += html::table(table) + office::list_files("/partnerships", "This table");
    return show(visit,
                {.title = "Who we work with",
                 .section = "Engagement",
                 .trail = {{"Engagement", "/engagement"}},
                 .is_public = true},
                main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Partnerships", {"Who", "Kind", "What we do together", "Since"}, {}, ""};
    for (const auto& one : shown(visit))
        made.rows.push_back(
            {one.who, one.kind, one.partnership.purpose, one.partnership.since ? iso(*one.partnership.since) : ""});
    return made;
}

} // namespace

void mount_partnership_pages(office::Routes& at) {
    at.cached_list("/partnerships", partnerships_page, sheet, "See who the office works with, and on what");
}

} // namespace reeve::engagement
