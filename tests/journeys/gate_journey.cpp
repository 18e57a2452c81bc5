// The gate as visitors meet it: tokens, origins, forms sent twice, sessions that end, pages kept ready.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/person_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using office::Change;
using office::Visit;

// A guest book: the smallest thing that can be read, written to by the public, and broken.
std::int64_t entries(db::Connection& connection) {
    return connection.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM setting WHERE name LIKE 'guest%'", "entries of the guest book"));
}

http::Response show_book(Visit& visit) {
    return show(visit, {.title = "Guest book"},
                html::page_heading("Guest book") + html::paragraph(counted(entries(visit.db), "entry", "entries")));
}

http::Response show_form(Visit& visit) {
    auto main = html::page_heading("Sign the book") + form_begin(visit, "/book");
    main += html::text_input({.name = "words", .label = "Words", .value = std::string(visit.typed("words"))});
    main += html::button({.text = "Sign"}) + office::form_end();
    return show(visit, {.title = "Sign the book"}, main);
}

http::Response sign_book(Visit& visit) {
    if (visit.typed("words").empty()) return show_form(visit);
    visit.change([&](Change& change) {
        change.tx.run(db::Sql("INSERT INTO setting (name, value) VALUES (:name, :value)", "sign the guest book"),
                      {{"name", "guest" + std::to_string(change.ids.next())}, {"value", visit.typed("words")}});
        return Done{};
    });
    return saved(visit, "/book/new?signed=yes", "The book is signed");
}

http::Response break_down(Visit&) { throw Fault("the bridge is out"); }

http::Response shared_form(Visit& visit) {
    form_begin(visit, "/book");
    return {};
}

http::Response staff_page(Visit& visit) { return show(visit, {.title = "Staff"}, html::page_heading("Staff")); }

void mount_book(office::Office& office) {
    auto& at = office.routes();
    at.cached("/book", show_book, "Read the guest book");
    at.get("/book/new", show_form, office::anyone(), "The form to sign the guest book");
    at.post("/book", sign_book, office::anyone(), "Sign the guest book");
    at.get("/desk", show_form, office::may(Right::read_office), "The form to sign the guest book at the desk");
    at.post("/desk", sign_book, office::may(Right::read_office), "Sign the guest book at the desk");
    at.get("/staff", staff_page, office::signed_in(), "A page of the staff");
    at.get("/broken", break_down, office::anyone(), "A page that breaks");
    at.cached("/shared-form", shared_form, "A page that may not be");
    at.get("/sign-in", staff_page, office::anyone(), "Sign in");
}

struct Book {
    TestOffice office{db::Engine::sqlite, usual_moment(), mount_book};
    Client client{office};
    std::int64_t count() { return entries(*office.database().read()); }
};

} // namespace

TEST_CASE("a form of the public is signed without a cookie and makes its change") {
    Book book;
    book.client.get("/book/new").submit({{"words", "Good day"}});
    CHECK(book.client.status() == 303);
    CHECK(book.client.header("Set-Cookie").empty());
    CHECK(book.client.follow().says("The book is signed"));
    CHECK(book.count() == 1);
    CHECK(book.client.header("Set-Cookie").empty());
}

TEST_CASE("a notice is shown once") {
    Book book;
    book.client.get("/book/new").submit({{"words", "Good day"}});
    auto address = book.client.location();
    CHECK(book.client.get(address).says("The book is signed"));
    CHECK_FALSE(book.client.get(address).says("The book is signed"));
}

TEST_CASE("the same form sent twice makes its change once and leads to the same place") {
    Book book;
    book.client.get("/book/new");
    Typed typed = {{"words", "Good day"}, {"once", book.client.field("once")}};
    book.client.post("/book", typed);
    CHECK(book.client.location().starts_with("/book/new?signed=yes&notice="));
    book.client.post("/book", typed);
    CHECK(book.client.status() == 303);
    CHECK(book.client.location() == "/book/new?signed=yes");
    CHECK(book.count() == 1);
}

TEST_CASE("a form that was refused for its contents can be sent again") {
    Book book;
    book.client.get("/book/new");
    auto once = book.client.field("once");
    book.client.post("/book", {{"words", ""}, {"once", once}});
    book.client.post("/book", {{"words", "Now with words"}, {"once", once}});
    CHECK(book.client.status() == 303);
    CHECK(book.count() == 1);
}

TEST_CASE("a form without its token, or with another form's, is refused and what was typed is shown") {
    Book book;
    book.client.get("/book/new");
    auto once = book.client.field("once");
    for (const auto& token : {std::string(), std::string("x"), once + "0", "9" + once}) {
        CAPTURE(token);
        book.client.post("/book", {{"words", "A long letter"}, {"once", token}});
        CHECK(book.client.status() == 403);
        CHECK(book.client.says("A long letter"));
    }
    CHECK(book.count() == 0);
}

TEST_CASE("a form of the public lies open for four hours and no longer") {
    Book book;
    book.client.get("/book/new");
    auto once = book.client.field("once");
    book.office.pass_minutes(4 * 60);
    book.client.post("/book", {{"words", "Late"}, {"once", once}});
    CHECK(book.client.status() == 403);
    CHECK(book.client.says("This form was open too long"));
}

TEST_CASE("a form of the public cannot be used for another address") {
    Book book;
    book.client.get("/book/new");
    auto once = book.client.field("once");
    book.client.sign_in_as(Role::chief_executive);
    book.client.post("/desk", {{"words", "At the desk"}, {"once", once}, {"csrf", ""}});
    CHECK(book.client.status() == 403);
}

TEST_CASE("a form from another site is refused by its head") {
    Book book;
    struct Case {
        const char* name;
        const char* value;
        bool is_taken;
    };
    for (const auto& [name, value, is_taken] : {Case{"origin", "http://office.test", true},
                                                {"origin", "http://elsewhere.test", false},
                                                {"origin", "null", false},
                                                {"origin", "http://office.test.elsewhere.test", false},
                                                {"referer", "http://office.test/book/new", true},
                                                {"referer", "http://elsewhere.test/office.test", false},
                                                {"x-nothing", "", false}}) {
        CAPTURE(value);
        auto request = book.client.request_for(http::Method::post, "/book");
        request.headers = {{"host", "office.test"}, {name, value}};
        CHECK(book.office.app().gate().admit(request).accepted == is_taken);
        if (!is_taken) CHECK(book.client.send(request).status() == 403);
    }
}

TEST_CASE("a signed-in form needs its own session's token") {
    Book book;
    Client other(book.office);
    other.sign_in_as(Role::analyst).get("/desk");
    auto foreign = other.field("csrf");
    book.client.sign_in_as(Role::chief_executive).get("/desk");
    CHECK(book.client.field("csrf") != foreign);
    book.client.post("/desk", {{"words", "Mine"}, {"csrf", foreign}});
    CHECK(book.client.status() == 403);
    CHECK(book.client.says("Mine"));
    book.client.get("/desk").post("/desk", {{"words", "Mine"}});
    CHECK(book.client.status() == 303);
}

TEST_CASE("before a byte of a body is stored, the head decides") {
    Book book;
    auto head = book.client.request_for(http::Method::post, "/desk");
    CHECK_FALSE(book.office.app().gate().admit(head).accepted);
    book.client.sign_in_as(Role::panel_support);
    auto refused = book.office.app().gate().admit(book.client.request_for(http::Method::post, "/desk"));
    CHECK_FALSE(refused.accepted);
    CHECK(refused.refusal.status == 403);
    book.client.sign_in_as(Role::analyst);
    auto taken = book.office.app().gate().admit(book.client.request_for(http::Method::post, "/desk"));
    CHECK(taken.accepted);
    CHECK(taken.body_limit == 1 << 20);
    CHECK(book.office.app().gate().admit(book.client.request_for(http::Method::post, "/nowhere")).body_limit == 0);
}

TEST_CASE("a session ends after an hour without a visit, and after twelve hours in all") {
    Book book;
    book.client.sign_in_as(Role::analyst);
    book.office.pass_minutes(59);
    CHECK(book.client.get("/staff").status() == 200);
    book.office.pass_minutes(59);
    CHECK(book.client.get("/staff").status() == 200);
    book.office.pass_minutes(60);
    CHECK(book.client.get("/staff").location() == "/sign-in?then=%2Fstaff");
    book.client.sign_in_as(Role::analyst);
    for (int half_hours = 0; half_hours < 23; ++half_hours) {
        book.office.pass_minutes(30);
        CHECK(book.client.get("/staff").status() == 200);
    }
    book.office.pass_minutes(30);
    CHECK(book.client.get("/staff").status() == 303);
}

TEST_CASE("an address that is unknown, or used in another way, is answered in words") {
    Book book;
    CHECK(book.client.get("/nowhere").status() == 404);
    CHECK(book.client.heading() == "Page not found");
    book.client.post("/staff", {});
    CHECK(book.client.status() == 405);
    CHECK(book.client.header("Allow") == "GET, HEAD");
    CHECK(book.client.get("/book/").status() == 404);
}

TEST_CASE("a page that breaks says so with the request's number and tells the log why") {
    Book book;
    book.client.get("/book").get("/broken");
    CHECK(book.client.status() == 500);
    CHECK(book.client.body().find("the bridge is out") == std::string::npos);
    CHECK(book.client.words().find("this number: 2") != std::string::npos);
    REQUIRE(book.office.faults().size() == 1);
    CHECK(book.office.faults()[0] == "request 2: /broken: the bridge is out");
}

TEST_CASE("a page for everyone is kept ready until a record changes") {
    Book book;
    auto& ready = book.office.app().gate().ready_pages();
    CHECK(book.client.get("/book").says("0 entries"));
    auto hits = ready.hits();
    book.client.get("/book");
    CHECK(ready.hits() == hits + 1);
    Client writer(book.office);
    writer.get("/book/new").submit({{"words", "Good day"}});
    CHECK(book.client.get("/book").says("1 entry"));
    CHECK(ready.hits() == hits + 1);
}

TEST_CASE("a page kept ready is had without asking the database, but never the one from before a change") {
    Book book;
    http::Request head;
    head.path = head.target = "/book";
    std::optional<http::Response> ready;
    for (int tries = 0; !ready && tries < 1000;
         ++tries) { // what is known of the changes is good for a tenth of a second
        CHECK(book.client.get("/book").says("0 entries"));
        ready = book.office.app().ready(head);
    }
    REQUIRE(ready);
    CHECK(ready->shared_body->find("0 entries") != std::string::npos);
    CHECK(std::any_of(ready->headers.begin(), ready->headers.end(),
                      [](const auto& header) { return header.first == "Content-Security-Policy"; }));
    Client writer(book.office);
    writer.get("/book/new").submit({{"words", "Good day"}});
    auto after = book.office.app().ready(head);
    CHECK((!after || after->shared_body->find("1 entry") != std::string::npos));
    head.method = http::Method::post;
    CHECK_FALSE(book.office.app().ready(head));
}

TEST_CASE("a page for everyone is made anew at midnight") {
    Book book;
    book.client.get("/book");
    book.office.pass_minutes(13 * 60 + 59);
    auto& ready = book.office.app().gate().ready_pages();
    auto hits = ready.hits();
    book.client.get("/book");
    CHECK(ready.hits() == hits + 1);
    book.office.pass_minutes(1);
    book.client.get("/book");
    CHECK(ready.hits() == hits + 1);
}

TEST_CASE("a page for everyone is made anew at the moment an embargo ends") {
    Book book;
    auto noon = from_london(book.office.today(), {12, 0, 0});
    book.office.office().next_moments().push_back(
        [noon](db::Connection&, Moment now) { return now < noon ? std::optional(noon) : std::nullopt; });
    book.client.get("/book");
    book.office.pass_minutes(119);
    auto& ready = book.office.app().gate().ready_pages();
    auto hits = ready.hits();
    book.client.get("/book");
    CHECK(ready.hits() == hits + 1);
    book.office.pass_minutes(1);
    book.client.get("/book");
    CHECK(ready.hits() == hits + 1);
    book.client.get("/book");
    CHECK(ready.hits() == hits + 2);
}

TEST_CASE("a page for everyone cannot hold a form") {
    Book book;
    CHECK(book.client.get("/shared-form").status() == 500);
}

TEST_CASE("every response carries the headers that keep browsers safe") {
    Book book;
    for (const char* address : {"/book", "/book/new", "/staff", "/nowhere", "/broken", "/assets/none.css"}) {
        CAPTURE(address);
        book.client.get(address);
        CHECK(book.client.header("Content-Security-Policy")
                  .starts_with("default-src 'none'; script-src 'self'; style-src 'self'"));
        CHECK(book.client.header("X-Content-Type-Options") == "nosniff");
        CHECK(book.client.header("Referrer-Policy") == "same-origin");
    }
    CHECK(book.client.get("/book").header("Cache-Control") == "max-age=0, must-revalidate");
    book.client.sign_in_as(Role::analyst);
    CHECK(book.client.get("/staff").header("Cache-Control") == "private, no-store");
    CHECK(book.client.header("Strict-Transport-Security").empty());
    auto request = book.client.request_for(http::Method::get, "/book");
    request.is_https = true;
    CHECK(book.client.send(request).header("Strict-Transport-Security").starts_with("max-age="));
}

} // namespace reeve::journeys
