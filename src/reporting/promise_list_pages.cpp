// The forward plan of what the office promised to report: every open promise by its day, and those that are closed.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include "office/routes.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/promise_store.h"
#include "reporting/promise_view.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

constexpr const char* list_address = "/work/promises";

bool asks_closed(const Visit& visit) { return visit.query("show") == "closed"; }

std::vector<Promise> asked_promises(Visit& visit) {
    if (!asks_closed(visit)) return open_promises(visit.db);
    auto list = all_promises(visit.db);
    std::erase_if(list, is_open);
    return list;
}

html::TableRow row_of(Visit& visit, const Promise& promise) {
    auto paper = paper_of(visit.db, promise.paper);
    auto late = days_late(promise, visit.today());
    html::Content standing = standing_of(promise, visit.today());
    if (late)
        standing = html::of<R"(<div class="rv-due rv-due--over"><b>{}</b>{} late</div>)">(in_short(promise.due),
                                                                                          counted(late, "day"));
    return {{{html::link({.text = shortened(promise.words.text, 120),
                          .href = "/work/papers/" + paper.reference + "/promises/" + std::to_string(promise.number)})},
             {paper.body},
             {paper.reference + ", " + in_short(paper.meeting_on)},
             {promise.owner_post},
             {html::of<"{}{}">(standing, html::sample_mark(promise.is_sample))}}};
}

http::Response list_page(Visit& visit) {
    auto list = asked_promises(visit);
    auto late =
        std::count_if(list.begin(), list.end(), [&](const Promise& p) { return days_late(p, visit.today()) > 0; });
    html::Table table{.caption = "Promises to report",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "promises",
                      .head = {{.text = "Promise"},
                               {.text = "To"},
                               {.text = "Made in"},
                               {.text = "Who"},
                               {.text = asks_closed(visit) ? "What became of it" : "Due"}},
                      .empty_text = asks_closed(visit) ? "No promise is closed yet."
                                                       : "No promise is open. They are recorded from a paper’s page.",
                      .is_stacked = true};
    for (const auto& promise : list) table.rows.push_back(row_of(visit, promise));
    Html main = html::page_heading("Promises to report");
    if (!asks_closed(visit))
        main +=
            html::lead_paragraph(counted(static_cast<std::int64_t>(list.size()), "promise is open", "promises are open")
                                 + ", " + with_commas(late) + " of them late.");
    auto closed = std::string(list_address) + "?show=closed";
    main += html::sub_navigation({.label = "Views of the promises",
                                  .items = {{"Open", list_address}, {"Closed", closed}},
                                  .current = asks_closed(visit) ? closed : list_address});
    return show(visit, {.title = "Promises to report", .section = "Papers", .trail = {{"Papers", "/work/papers"}}},
                main + html::table(table));
}

office::Sheet sheet_of_promises(Visit& visit) {
    office::Sheet sheet{"Promises to report",
                        {"Paper", "Number", "To", "Meeting", "Promise", "Where", "Who", "Due", "Kept on", "Kept in",
                         "Withdrawn on", "Days late"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& promise : all_promises(visit.db)) {
        auto paper = paper_of(visit.db, promise.paper);
        sheet.rows.push_back({paper.reference, std::to_string(promise.number), paper.body, iso(paper.meeting_on),
                              promise.words.text, promise.place, promise.owner_post, iso(promise.due),
                              day(promise.kept_on), promise.kept_in, day(promise.withdrawn_on),
                              std::to_string(days_late(promise, visit.today()))});
    }
    return sheet;
}

} // namespace

void mount_promise_list(office::Routes& routes) {
    routes.list(list_address, list_page, sheet_of_promises, may(office::Right::read_office),
                "See what the office promised to report, soonest due first");
}

} // namespace reeve::reporting
