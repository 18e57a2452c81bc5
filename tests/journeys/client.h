// The in-process client of every page test: an office on a fresh database, visited as a browser would, without a
// server.
//
//     TestOffice office;                                  // SQLite; TestOffice{db::Engine::postgres} for the other
//     Client client(office);
//     client.sign_in_as(Role::engagement_officer).get("/actions/new").submit({{"title", "Ask the area commander"},
//     {"due", "5/9/26"}}); CHECK(client.status() == 303); CHECK(client.follow().says("Action A-0001 is made"));
//     CHECK(client.get("/actions/new").submit({}).has_problem("title", "Enter the title"));
#pragma once
#include "app/app.h"
#include "base/json.h"
#include "db/engines.h"

namespace reeve::journeys {

using office::Right;
using office::Role;

// Wednesday 23 September 2026, 10:00 in London.
Moment usual_moment();

// A migrated, empty office with every slice mounted, a clock that stands still and ids that count from 1.
class TestOffice {
public:
    explicit TestOffice(db::Engine engine = db::Engine::sqlite, Moment now = usual_moment(),
                        App::Mount mount = mount_everything);
    // An office on a database that is filled already; its new ids count from here.
    TestOffice(std::unique_ptr<db::Database> database, std::int64_t first_id, Moment now);

    App& app() { return *app_; }
    office::Office& office() { return app_->office(); }
    db::Database& database() { return *database_; }
    FixedClock& clock() { return clock_; }
    Moment now() const { return clock_.now(); }
    Date today() const { return london_date(clock_.now()); }
    void pass_minutes(std::int64_t minutes);
    // Faults that pages met, told in the order they came; a test that expects none checks that it is empty.
    const std::vector<std::string>& faults() const { return faults_; }

    // The one person of this role, made when first asked for; the post is the role's label.
    office::PersonId person_of(Role);
    // A change by the program itself: `office.change([&](Change& change) { return keep_new(change, action_fields(),
    // action); })`.
    template <class Body> auto change(Body body, std::string why = "a test") {
        return office().change({}, "The test", now(), std::move(why), body);
    }

private:
    std::unique_ptr<db::Database> database_;
    FixedClock clock_;
    CountedIds ids_;
    std::vector<std::string> faults_;
    std::unique_ptr<App> app_;
};

using Typed = std::vector<std::pair<std::string, std::string>>;

class Client {
public:
    explicit Client(TestOffice& office) : office_(office) {}

    // Signs in without the sign-in page; a Client begins as a member of the public.
    Client& sign_in_as(Role);
    Client& sign_out();

    Client& get(const std::string& address);
    // Follows a redirect (all of a chain).
    Client& follow();
    // Fills in and sends the form of this page whose action is this address; without an address the first form of the
    // main part. What is not named is sent as it stands on the page. A field may be named several times (tick boxes).
    Client& submit(const Typed& fields, const std::string& action = "");
    // Sends a form straight to an address. From the page last shown where it has that form, else with tokens made for
    // it.
    Client& post(const std::string& address, const Typed& fields);
    // The same with a file in it.
    Client& post_file(const std::string& address, const Typed& fields, const std::string& member,
                      const std::string& file_name, const std::string& bytes);
    // Sends exactly this; for tests of the gate.
    Client& send(http::Request);
    http::Request request_for(http::Method, const std::string& address) const;

    int status() const { return response_.status; }
    std::string body() const;
    std::string header(std::string_view name) const;           // Location, Set-Cookie, ...; empty where there is none
    const std::string& type() const { return response_.type; } // "text/html; charset=utf-8"
    std::string location() const { return header("Location"); }
    // The words of the main part (of the whole page for words around it: words()).
    std::string main_words() const;
    std::string words() const;
    std::string title() const;
    std::string heading() const; // the h1
    bool says(std::string_view words) const;
    bool links_to(std::string_view address) const;
    // Whether the summary at the top has a problem of this field, with these words in it.
    bool has_problem(std::string_view member, std::string_view words = "") const;
    // What a field of the page's forms holds.
    std::string field(std::string_view name) const;
    Json json() const;
    const std::string& cookie() const { return cookie_; }
    void set_cookie(std::string token) { cookie_ = std::move(token); }

private:
    http::Fields tokens_for(const std::string& address);

    TestOffice& office_;
    std::string cookie_; // the session's token
    std::string address_ = "/";
    http::Response response_;
    std::uint64_t number_ = 0;
};

} // namespace reeve::journeys
