// Callouts, tables, summaries and ways to find one's way, compared with the examples of govuk-frontend.
#include "html/callouts.h"
#include "html/fixtures_test.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/wayfinding.h"
#include <doctest/doctest.h>

using namespace reeve::html;
using namespace reeve::html::testing;

TEST_SUITE_BEGIN("html");

namespace {

Html notification_from(Options& o) {
    NotificationBanner b;
    auto text = o.words("text");
    b.content = trusted(o.words("html"));
    b.text = text;
    auto type = o.words("type");
    if (type == "success") b.tone = Tone::success;
    b.title = o.content("titleText", "titleHtml");
    if (o.has("titleId")) b.title_id = o.words("titleId");
    b.role = o.words("role");
    b.classes = o.words("classes");
    b.stays_unfocused = o.maybe_flag("disableAutoFocus");
    return notification_banner(b);
}

Html panel_from(Options& o) {
    Panel p;
    p.title = o.content("titleText", "titleHtml");
    p.text = o.content();
    p.classes = o.words("classes");
    if (o.has("headingLevel")) p.heading_level = o.number("headingLevel");
    p.interrupts = p.classes == "govuk-panel--interruption";
    if (p.interrupts) p.classes.clear();
    if (p.classes.find("interruption") != std::string::npos) o.refuse();
    o.inside("actions", [&](Options& a) {
        if (!p.interrupts) a.refuse();
        a.each("items", [&](Options& i) {
            auto type = i.words("type");
            PanelAction action{.text = i.words("text"), .href = i.words("href"), .is_button = type == "button"};
            if (!type.empty()) action.type = type;
            p.actions.push_back(action);
        });
        if (p.actions.empty()) a.refuse();
    });
    return panel(p);
}

Html table_from(Options& o) {
    Table t;
    t.caption = o.words("caption");
    t.caption_classes = o.words("captionClasses");
    t.classes = o.words("classes");
    t.first_cell_is_header = o.flag("firstCellIsHeader");
    o.each("head", [&](Options& h) {
        Column c;
        c.text = h.content();
        auto format = h.words("format");
        if (!format.empty() && format != "numeric") h.refuse();
        c.classes = with_blanks({format == "numeric" ? "govuk-table__header--numeric" : "", h.words("classes")});
        c.colspan = h.number("colspan");
        if (h.has("rowspan")) h.refuse();
        t.head.push_back(c);
    });
    o.rows("rows", [&](Options& row, bool begins) {
        if (begins) t.rows.push_back({});
        TableCell c;
        c.content = row.content();
        auto format = row.words("format");
        if (!format.empty() && format != "numeric") row.refuse();
        bool is_header = t.first_cell_is_header && t.rows.back().cells.empty();
        c.is_numeric = format == "numeric" && !is_header;
        c.classes = row.words("classes");
        c.colspan = row.number("colspan");
        c.rowspan = row.number("rowspan");
        t.rows.back().cells.push_back(c);
    });
    return table(t);
}

ActionLink action_from(Options& i) {
    ActionLink a;
    a.text = i.content();
    a.href = i.words("href");
    a.hidden_text = i.words("visuallyHiddenText");
    a.classes = i.words("classes");
    return a;
}

void read_summary_rows(Options& o, SummaryList& list) {
    list.classes = o.words("classes");
    o.each("rows", [&](Options& r) {
        SummaryRow row;
        row.classes = r.words("classes");
        r.inside("key", [&](Options& k) { row.key = k.content(); });
        r.inside("value", [&](Options& v) { row.value = v.content(); });
        r.inside("actions",
                 [&](Options& a) { a.each("items", [&](Options& i) { row.actions.push_back(action_from(i)); }); });
        list.rows.push_back(row);
    });
}

Html summary_from(Options& o) {
    SummaryCard card;
    bool is_card = o.has("card");
    o.inside("card", [&](Options& c) {
        c.inside("title", [&](Options& t) {
            card.title = t.content();
            if (t.has("headingLevel")) card.heading_level = t.number("headingLevel");
        });
        c.inside("actions",
                 [&](Options& a) { a.each("items", [&](Options& i) { card.actions.push_back(action_from(i)); }); });
        card.classes = c.words("classes");
    });
    read_summary_rows(o, card.list);
    return is_card ? summary_card(card) : summary_list(card.list);
}

PageStep step_from(Options& s) {
    PageStep step;
    step.href = s.words("href");
    step.text = s.content();
    step.label = s.words("labelText");
    return step;
}

Html pagination_from(Options& o) {
    Pagination p;
    o.inside("previous", [&](Options& s) { p.previous = step_from(s); });
    o.inside("next", [&](Options& s) { p.next = step_from(s); });
    o.each("items", [&](Options& i) {
        PageItem item;
        item.number = i.words("number");
        item.href = i.words("href");
        item.is_current = i.flag("current");
        item.is_gap = i.flag("ellipsis");
        item.hidden_text = i.words("visuallyHiddenText");
        p.items.push_back(item);
    });
    if (o.has("landmarkLabel")) p.label = o.words("landmarkLabel");
    p.classes = o.words("classes");
    return pagination(p);
}

Html task_list_from(Options& o) {
    TaskList list;
    list.classes = o.words("classes");
    if (o.has("idPrefix")) list.id_prefix = o.words("idPrefix");
    o.each("items", [&](Options& i) {
        Task task;
        i.inside("title", [&](Options& t) { task.title = t.content(); });
        task.href = i.words("href");
        i.inside("hint", [&](Options& h) { task.hint = h.content(); });
        i.inside("status", [&](Options& s) {
            task.status = s.content();
            s.inside("tag",
                     [&](Options& t) { task.status = tag({.text = t.content(), .classes = t.words("classes")}); });
            task.status_classes = s.words("classes");
        });
        task.classes = i.words("classes");
        list.items.push_back(task);
    });
    return task_list(list);
}

Html tabs_from(Options& o) {
    Tabs t;
    t.id = o.words("id");
    t.classes = o.words("classes");
    if (o.has("title")) t.title = o.words("title");
    auto prefix = o.words("idPrefix");
    o.each("items", [&](Options& i) {
        Tab tab;
        tab.label = i.words("label");
        tab.id = i.words("id");
        if (tab.id.empty()) tab.id = prefix + "-" + std::to_string(t.items.size() + 1);
        i.inside("panel", [&](Options& p) {
            auto text = p.words("text");
            tab.panel = trusted(p.words("html"));
            if (!text.empty()) tab.panel = of<R"(<p class="govuk-body">{}</p>)">(text);
        });
        t.items.push_back(tab);
    });
    return tabs(t);
}

} // namespace

TEST_CASE("callouts are those of govuk-frontend") {
    CHECK(compare_with_fixtures("error-summary",
                                [](Options& o) {
                                    ErrorSummary s;
                                    s.title = o.content("titleText", "titleHtml");
                                    s.description = o.content("descriptionText", "descriptionHtml");
                                    s.classes = o.words("classes");
                                    s.stays_unfocused = o.maybe_flag("disableAutoFocus");
                                    o.each("errorList", [&](Options& i) {
                                        s.errors.push_back({i.content(), i.words("href")});
                                    });
                                    return error_summary(s);
                                })
          >= 17);
    CHECK(compare_with_fixtures("notification-banner", notification_from) >= 18);
    CHECK(compare_with_fixtures("panel", panel_from) >= 11);
    CHECK(compare_with_fixtures("warning-text",
                                [](Options& o) {
                                    WarningText w{.text = o.content(), .classes = o.words("classes")};
                                    if (auto word = o.words("iconFallbackText"); !word.empty()) w.hidden_word = word;
                                    return warning_text(w);
                                })
          >= 7);
    CHECK(compare_with_fixtures("inset-text",
                                [](Options& o) {
                                    return inset_text(
                                        {.text = o.content(), .id = o.words("id"), .classes = o.words("classes")});
                                })
          >= 5);
    CHECK(compare_with_fixtures("details",
                                [](Options& o) {
                                    return details({.summary = o.content("summaryText", "summaryHtml"),
                                                    .text = o.content(),
                                                    .is_open = o.flag("open"),
                                                    .id = o.words("id"),
                                                    .classes = o.words("classes")});
                                })
          >= 9);
    CHECK(compare_with_fixtures("tag",
                                [](Options& o) { return tag({.text = o.content(), .classes = o.words("classes")}); })
          >= 11);
}

TEST_CASE("tables, summaries and task lists are those of govuk-frontend") {
    CHECK(compare_with_fixtures("table", table_from) >= 15);
    CHECK(compare_with_fixtures("summary-list", summary_from) >= 23);
    CHECK(compare_with_fixtures("task-list", task_list_from) >= 8);
}

TEST_CASE("breadcrumbs, links, pagination and tabs are those of govuk-frontend") {
    CHECK(compare_with_fixtures("breadcrumbs",
                                [](Options& o) {
                                    Breadcrumbs b;
                                    o.each("items", [&](Options& i) {
                                        b.items.push_back({i.words("text"), i.words("href")});
                                    });
                                    b.collapses_on_phones = o.flag("collapseOnMobile");
                                    b.classes = o.words("classes");
                                    if (o.has("labelText")) b.label = o.words("labelText");
                                    return breadcrumbs(b);
                                })
          >= 9);
    CHECK(compare_with_fixtures("back-link",
                                [](Options& o) {
                                    BackLink b;
                                    if (auto text = o.content(); !text.empty()) b.text = text;
                                    if (o.has("href")) b.href = o.words("href");
                                    b.classes = o.words("classes");
                                    return back_link(b);
                                })
          >= 6);
    CHECK(compare_with_fixtures("skip-link",
                                [](Options& o) {
                                    SkipLink s{.text = o.content(), .classes = o.words("classes")};
                                    if (auto href = o.words("href"); !href.empty()) s.href = href;
                                    return skip_link(s);
                                })
          >= 8);
    CHECK(compare_with_fixtures("pagination", pagination_from) >= 13);
    CHECK(compare_with_fixtures("tabs", tabs_from) >= 10);
}

TEST_SUITE_END();
