// What templates do with words, addresses and markup that is safe already.
#include "html/markup.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

TEST_CASE("words between tags and in attributes are escaped") {
    CHECK(of<"<p>{}</p>">("a < b & \"c\" 'd'").text() == "<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</p>");
    CHECK(of<R"(<p class="{}">x</p>)">("\" onclick=\"x").text() == "<p class=\"&quot; onclick=&quot;x\">x</p>");
    CHECK(of<R"(<p class='x {} y'>{}</p>)">("'", 3).text() == "<p class='x &#39; y'>3</p>");
}

TEST_CASE("markup that is safe already goes in unchanged and numbers as digits") {
    Html bold = of<"<b>{}</b>">("R&D");
    CHECK(of<"<p>{} {} {}</p>">(bold, -7, std::size_t{12}).text() == "<p><b>R&amp;D</b> -7 12</p>");
    CHECK(of<"<p>{}{}</p>">(Content("<"), Content(bold)).text() == "<p>&lt;<b>R&amp;D</b></p>");
}

TEST_CASE("an optional without a value leaves its hole empty") {
    CHECK(of<"<p>{}{}</p>">(std::optional<std::string>(), std::optional<int>(4)).text() == "<p>4</p>");
}

TEST_CASE("an address keeps the schemes that are allowed and nothing else") {
    struct Case {
        const char* address;
        bool is_safe;
    };
    const Case cases[] = {{"/plan", true},
                          {"?sort=due", true},
                          {"#p3", true},
                          {"", true},
                          {"plan/versions", true},
                          {"https://example.org/a:b", true},
                          {"HTTPS://example.org", true},
                          {"mailto:a@example.org", true},
                          {"tel:+441234", true},
                          {"/figures/F-0231?at=12:30", true},
                          {"javascript:alert(1)", false},
                          {"JavaScript:alert(1)", false},
                          {" javascript:alert(1)", false},
                          {"java\tscript:alert(1)", false},
                          {"data:text/html,x", false},
                          {"vbscript:x", false},
                          {"//elsewhere.example", false},
                          {"/\\elsewhere.example", false},
                          {"\x01javascript:x", false}};
    for (const auto& c : cases) {
        INFO(c.address);
        CHECK(is_safe_address(c.address) == c.is_safe);
        auto link = of<R"(<a href="{}">x</a>)">(c.address).text();
        CHECK((link.find("#address-not-allowed") == std::string::npos) == c.is_safe);
    }
}

TEST_CASE("a value after the first slash of an address cannot name another host") {
    CHECK(of<R"(<a href="/{}">x</a>)">("/elsewhere.example").text() == R"(<a href="/elsewhere.example">x</a>)");
    CHECK(of<R"(<a href="/{}/{}">x</a>)">("", "elsewhere.example").text() == R"(<a href="/./elsewhere.example">x</a>)");
    CHECK(of<R"(<a href="/actions/{}">x</a>)">("A-0412").text() == R"(<a href="/actions/A-0412">x</a>)");
}

TEST_CASE("whole attributes go into a tag, present only where they say something") {
    Attributes attributes;
    attributes.set<"id">("a\"b").maybe<"name">("").set<"rows">(5).flag<"checked">().flag<"disabled">(false);
    attributes.set<"href">("javascript:x");
    CHECK(of<"<input{}>">(attributes).text()
          == R"(<input id="a&quot;b" rows="5" checked href="#address-not-allowed">)");
    CHECK(of<R"(<input class="x"{}>)">(Attributes()).text() == R"(<input class="x">)");
}

TEST_CASE("parts are appended in order") {
    Html page;
    page.add<"<ul>">();
    for (int i : {1, 2}) page.add<"<li>{}</li>">(i);
    page.add<"</ul>">();
    page += escaped("&");
    CHECK(page.text() == "<ul><li>1</li><li>2</li></ul>&amp;");
}

TEST_SUITE_END();
