// The page shell: its title, its order, and that it holds no style or script of its own.
#include "html/asset_address.h"
#include "html/shell.h"
#include <doctest/doctest.h>

using namespace reeve::html;

TEST_SUITE_BEGIN("html");

namespace {

Shell public_shell() {
    return {.office = "Office of the Example Commissioner",
            .purpose = "Holding policing to account for Exampleshire",
            .menu = {{"Plan and progress", "/", true}, {"Figures", "/figures"}},
            .breadcrumbs = {{"Home", "/"}, {"Figures", "/figures"}},
            .title = "Reports to Crimestoppers",
            .section = "Figures"};
}

std::size_t where(const std::string& document, std::string_view part) {
    auto at = document.find(part);
    CHECK_MESSAGE(at != std::string::npos, std::string(part));
    return at;
}

} // namespace

TEST_CASE("the title names the thing, the section and the office, and errors come first") {
    Shell s = public_shell();
    CHECK(document_title(s) == "Reports to Crimestoppers - Figures - Office of the Example Commissioner");
    s.has_errors = true;
    s.page = 2;
    s.pages = 9;
    CHECK(document_title(s)
          == "Error: Reports to Crimestoppers (page 2 of 9) - Figures - Office of the Example Commissioner");
    s.language = "cy";
    CHECK(document_title(s).starts_with("Gwall: Reports to Crimestoppers (tudalen 2 o 9)"));
}

TEST_CASE("a page runs from the early script through skip link, masthead, menu and main to footer and scripts") {
    auto document = page(public_shell(), of<"<h1>{}</h1>">("A & B"));
    std::size_t last = 0;
    for (std::string_view part : {"<!DOCTYPE html>",
                                  "<html lang=\"en-GB\" class=\"govuk-template\">",
                                  "<title>",
                                  "/assets/public.css",
                                  "<body class=\"govuk-template__body\"><script src=\"/assets/early.js\"></script>",
                                  "govuk-skip-link",
                                  "rv-mast",
                                  "rv-nav",
                                  "aria-current=\"true\"",
                                  "govuk-breadcrumbs",
                                  "<main class=\"govuk-main-wrapper\" id=\"main-content\">",
                                  "<h1>A &amp; B</h1>",
                                  "rv-foot",
                                  "Contact and help",
                                  "Accessibility statement",
                                  "Privacy",
                                  "Corrections",
                                  "Feeds and data",
                                  "sets no cookies",
                                  "<script type=\"module\" src=\"/assets/public.js\"></script></body></html>"}) {
        if (part.ends_with("</html>")) part.remove_suffix(std::string_view("</body></html>").size());
        auto at = where(document, part);
        CHECK_MESSAGE(at >= last, std::string(part));
        last = at;
    }
    CHECK(document.find("style=") == std::string::npos);
    CHECK(document.find("staff.css") == std::string::npos);
    CHECK(document.find("noindex") == std::string::npos);
}

TEST_CASE("a staff page says who is signed in and the classification, and is kept out of search engines") {
    Shell s = public_shell();
    s.is_staff = true;
    s.signed_in = "Signed in as L. Shaw";
    s.classification = "Official";
    auto document = page(s, {});
    where(document, "noindex, nofollow");
    where(document, "/assets/staff.css");
    where(document, "/assets/staff.js");
    where(document, "Signed in as L. Shaw");
    where(document, "rv-mast__class");
    where(document, "rv-foot__class");
    where(document, "one cookie");
}

TEST_CASE("a page says its language, the other language and its feeds") {
    Shell s = public_shell();
    s.language = "cy";
    s.other_language = OtherLanguage{"English", "/en/figures", "en"};
    s.feeds = {{"Figures", "/figures.atom"}};
    s.report_address = "/corrections/new?page=/figures";
    auto document = page(s, {});
    where(document, "<html lang=\"cy\"");
    where(document, R"(<link rel="alternate" hreflang="en" href="/en/figures">)");
    where(document, R"(<link rel="alternate" type="application/atom+xml" title="Figures" href="/figures.atom">)");
    where(document, "Neidio i’r prif gynnwys");
    where(document, "/corrections/new?page=/figures");
}

TEST_CASE("an asset is found under the address given for it, else under its name") {
    set_asset_addresses({{"public.css", "/assets/public-3fa9.css"}});
    CHECK(asset_address("public.css") == "/assets/public-3fa9.css");
    CHECK(asset_address("staff.css") == "/assets/staff.css");
    set_asset_addresses({});
}

TEST_SUITE_END();
