// Our own parts: states, due dates, tables, cards, cited numbers, paragraphs and comparisons, filters.
#include "html/components.h"
#include <doctest/doctest.h>
#include <set>

using namespace reeve;
using namespace reeve::html;

TEST_SUITE_BEGIN("html");

namespace {

bool holds(const Html& html, std::string_view part) { return html.text().find(part) != std::string::npos; }

std::string_view path_of(const std::string& chip) {
    auto from = chip.find("d=\"") + 3;
    return std::string_view(chip).substr(from, chip.find('"', from) - from);
}

} // namespace

TEST_CASE("each of the seven states has words and a shape of its own") {
    std::set<std::string, std::less<>> shapes, words;
    for (int i = 0; i < 7; ++i) {
        auto chip = status_chip(static_cast<Standing>(i)).text();
        shapes.insert(std::string(path_of(chip)));
        words.insert(std::string(words_of(static_cast<Standing>(i))));
    }
    CHECK(shapes.size() == 7);
    CHECK(words.size() == 7);
    CHECK(holds(status_chip(Standing::off_track), "rv-st rv-st--off"));
    CHECK(holds(status_chip(Standing::done, "Published"), "Published</span>"));
}

TEST_CASE("two readings that differ are both told") {
    auto html = two_readings(
        {Standing::on_track, Standing::needs_attention, "1 of 11 actions is more than 14 days late", "4 August 2026"});
    CHECK(holds(
        html, "Owner says: On track. Dates say: Needs attention, because 1 of 11 actions is more than 14 days late."));
    CHECK_FALSE(holds(two_readings({Standing::done, Standing::done, "", ""}), "Owner says"));
}

TEST_CASE("a due date says how late or how near it is") {
    Date today = date_of(2026, 9, 25);
    struct Case {
        Date due;
        const char* kind;
        const char* words;
    };
    const Case cases[] = {{date_of(2026, 9, 2), "rv-due--over", "23 days late"},
                          {date_of(2026, 9, 24), "rv-due--over", "1 day late"},
                          {date_of(2026, 9, 25), "rv-due--soon", "due today"},
                          {date_of(2026, 9, 29), "rv-due--soon", "due in 4 days"},
                          {date_of(2026, 10, 31), "class=\"rv-due\"", "31 Oct"}};
    for (const auto& c : cases) {
        INFO(c.words);
        CHECK(holds(due_bar(c.due, today), c.kind));
        CHECK(holds(due_bar(c.due, today), c.words));
    }
    CHECK_FALSE(holds(due_bar(date_of(2026, 9, 2), today, true), "late"));
}

TEST_CASE("a stacked table keeps its roles and says each cell's column") {
    Table t{.caption = "Community days",
            .head = {{.text = "Area"}, {.text = of<"Days <abbr>{}</abbr>">("\"x\"")}},
            .rows = {{.cells = {{"City"}, {5}}, .id = "a0"}},
            .is_stacked = true};
    auto html = table(t);
    for (auto part : {R"(role="table")", R"(role="columnheader")", R"(role="rowheader")", R"(role="cell")",
                      R"(<tr id="a0")", R"(data-l="Days &quot;x&quot;")"}) {
        INFO(part);
        CHECK(holds(html, part));
    }
}

TEST_CASE("a table without rows says why it is empty") {
    CHECK(table({.caption = "Actions", .empty_text = "No actions match."}).text()
          == R"(<p class="govuk-body rv-empty">No actions match.</p>)");
}

TEST_CASE("a heading that sorts says how the column is sorted") {
    Table t{.head = {{.text = "Due", .sort_href = "?sort=-due", .sorting = Sorting::ascending}},
            .rows = {{.cells = {{"x"}}}}};
    CHECK(holds(
        table(t),
        R"(aria-sort="ascending"><a class="govuk-link" href="?sort=-due">Due<span class="govuk-visually-hidden">, sorted lowest first)"));
}

TEST_CASE("a count line always says how many there are") {
    CHECK(count_line(26, 50, 68, "action") == "Showing 26 to 50 of 68 actions");
    CHECK(count_line(1, 3, 3, "action") == "Showing 3 actions");
    CHECK(count_line(0, 0, 0, "entry", "entries") == "Showing 0 entries");
}

TEST_CASE("a note explains the symbols that a table uses and no others") {
    CHECK(symbol_note({{.cells = {{"[c]"}, {"4 [p]"}}}}) == "[c] withheld to protect people. [p] provisional.");
    CHECK(symbol_note({{.cells = {{"4"}}}}).empty());
}

TEST_CASE("a cited number carries its reference, and says when it is a sample or rests on little") {
    auto html = cited_number({.text = "80 reports",
                              .reference = "F-0231",
                              .href = "/figures/F-0231",
                              .is_sample = true,
                              .is_small_base = true});
    CHECK(
        html.text()
        == R"(<a class="govuk-link rv-cite" href="/figures/F-0231" data-ref="F-0231">80 reports</a> <strong class="rv-sample">SAMPLE</strong> <span class="rv-caution">(small numbers, read with care)</span>)");
}

TEST_CASE("a paragraph has its number as a link to itself") {
    CHECK(
        holds(numbered_paragraphs({{.number = 24, .text = escaped("Text"), .sub_paragraphs = {escaped("one")}}}),
              R"(<li id="p24"><a class="n govuk-link" href="#p24" aria-label="Link to paragraph 24">24.</a>Text<ol)"));
}

TEST_CASE("changed words are told apart by element and by hidden words") {
    auto changes = changes_between("we will open two stations", "we will open three new stations");
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].text == "we will open");
    CHECK(changes[1].change == Change::removed);
    CHECK(changes[1].text == "two");
    CHECK(changes[2].text == "three new");
    CHECK(changes[3].text == "stations");
    CHECK(holds(compared(changes), "<del><span class=\"govuk-visually-hidden\">removed: </span>two"));
    CHECK(changes_between("", "").size() == 1);
    CHECK(changes_between("a", "").size() == 1);
}

TEST_CASE("pagination shows first, last and near pages, and fills a gap of one") {
    auto p = pages_of(5, 9, "?page=");
    std::string shown;
    for (const auto& item : p.items) shown += item.is_gap ? "… " : item.number + (item.is_current ? "* " : " ");
    CHECK(shown == "1 … 4 5* 6 … 9 ");
    p = pages_of(3, 5, "?page=");
    CHECK(p.items.size() == 5);
    CHECK(p.previous.href == "?page=2");
    CHECK(pages_of(1, 1, "?page=").items.empty());
}

TEST_CASE("the error summary links each problem to its field") {
    Problems problems;
    problems.add("due", "Enter a date");
    problems.add("", "Nothing was chosen");
    auto html = error_summary(problems);
    CHECK(holds(html, R"(<li><a href="#due">Enter a date</a></li><li>Nothing was chosen</li>)"));
    CHECK(error_summary(Problems()).empty());
    CHECK(error_of(problems, "due") == "Enter a date");
}

TEST_CASE("applied filters are grouped and each can be removed") {
    auto html =
        filter_panel({.action = "/actions",
                      .applied = {{"Status", "Late", "?"}, {"Status", "Done", "?a"}, {"Owner", "Director", "?b"}},
                      .clear_href = "/actions"});
    CHECK(holds(html, "Status</h3><ul class=\"moj-filter-tags\"><li>"));
    CHECK(holds(html, "Remove this filter: </span>Director"));
    CHECK(holds(html, R"(method="get" action="/actions")"));
}

TEST_SUITE_END();
