// What Markdown becomes: no raw HTML, no unsafe link, headings below the page's own, and caps that hold.
#include "html/prose.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

TEST_CASE("small Markdown becomes paragraphs, lists, emphasis and links") {
    struct Case {
        const char* typed;
        const char* shown;
    };
    const Case cases[] = {
        {"One *two* **three**", R"(<p class="govuk-body">One <em>two</em> <strong>three</strong></p>)"},
        {"- a\n- b", R"(<ul class="govuk-list govuk-list--bullet"><li>a</li><li>b</li></ul>)"},
        {"3. a\n4. b", R"(<ol class="govuk-list govuk-list--number" start="3"><li>a</li><li>b</li></ol>)"},
        {"# Top\n### Third", R"(<h2 class="govuk-heading-m">Top</h2><h4 class="govuk-heading-s">Third</h4>)"},
        {"> quoted", R"(<blockquote class="govuk-inset-text"><p class="govuk-body">quoted</p></blockquote>)"},
        {"[plan](/plan)", R"(<p class="govuk-body"><a class="govuk-link" href="/plan">plan</a></p>)"},
        {"[a](/x?a=1&amp;b=2)", R"(<p class="govuk-body"><a class="govuk-link" href="/x?a=1&amp;b=2">a</a></p>)"},
        {"![A map](/map.png)", R"(<p class="govuk-body">A map</p>)"},
        {"a & b &pound;5 &copy;", R"(<p class="govuk-body">a &amp; b £5 &amp;copy;</p>)"},
        {"`<b>`", R"(<p class="govuk-body"><code>&lt;b&gt;</code></p>)"},
        {"*[](*)", R"(<p class="govuk-body"><em><a class="govuk-link" href="*"></a></em></p>)"},
        {"", ""}};
    for (const auto& c : cases) {
        INFO(c.typed);
        CHECK(render_prose(std::string_view(c.typed)).text() == c.shown);
    }
}

TEST_CASE("raw HTML is shown as it was typed") {
    CHECK(render_prose("<script>alert(1)</script>").text()
          == R"(<p class="govuk-body">&lt;script&gt;alert(1)&lt;/script&gt;</p>)");
    CHECK(render_prose("a <b onclick=x>b</b>").text().find("<b") == std::string::npos);
    CHECK(render_prose("<div>\nx\n</div>").text().find("<div") == std::string::npos);
}

TEST_CASE("a link to an address that is not allowed keeps its words alone") {
    for (auto typed :
         {"[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,x)", "[x](//elsewhere.example)",
          "[x](<java script:x>)", "[x](vbscript:x)", "[x](javascript&#58;x)", "[x](\\/\\/elsewhere)"}) {
        INFO(std::string(typed));
        auto shown = render_prose(std::string_view(typed)).text();
        CHECK(shown.find("<a") == std::string::npos);
        CHECK(shown.find("x") != std::string::npos);
    }
}

TEST_CASE("an address typed bare stays words") {
    CHECK(render_prose("see https://example.org").text().find("<a") == std::string::npos);
}

TEST_CASE("no heading goes beyond the sixth level") {
    CHECK(render_prose("###### Deep", {.heading_level = 4}).text() == R"(<h6 class="govuk-heading-s">Deep</h6>)");
}

TEST_CASE("a text beyond the caps is shown as it was typed, or said to be too long") {
    std::string long_text(most_prose_bytes + 1, 'a');
    CHECK(render_prose(long_text).text().starts_with("<pre"));
    std::string deep(5000, '>');
    CHECK(render_prose(deep + " x").text().starts_with("<pre"));
    std::string huge(2 * most_prose_output, '&');
    CHECK(render_prose(huge).text().find("too long") != std::string::npos);
}

TEST_CASE("the words of a text come without its marks") {
    CHECK(prose_words("One *two* & [three](/x)") == "One two & three");
}

TEST_SUITE_END();
