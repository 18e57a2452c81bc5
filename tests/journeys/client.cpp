// The in-process client of every page test.
#include "tests/journeys/client.h"
#include "office/form_token.h"
#include "office/people/person_store.h"
#include "office/session.h"
#include "tests/journeys/page_reader.h"
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace reeve::journeys {
namespace {

constexpr const char* host = "office.test";

// Fields named more than once are added, not replaced.
void fill_in(http::Fields& form, const Typed& typed) {
    http::Fields left;
    for (const auto& [name, value] : form.list()) {
        bool is_typed = std::any_of(typed.begin(), typed.end(), [&](const auto& pair) { return pair.first == name; });
        if (!is_typed) left.add(name, value);
    }
    for (const auto& [name, value] : typed) left.add(name, value);
    form = left;
}

std::string staged(const std::string& bytes) {
    char path[] = "/tmp/reeve-test-upload-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) throw Fault("no file can be made for an upload");
    close(file);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

} // namespace

Moment usual_moment() { return from_london(date_of(2026, 9, 23), {10, 0, 0}); }

TestOffice::TestOffice(db::Engine engine, Moment now, App::Mount mount)
    : database_(db::fresh_migrated_database(engine)), clock_(now) {
    app_ = std::make_unique<App>(
        *database_, clock_, ids_, [this](const std::string& words) { faults_.push_back(words); }, mount);
}

TestOffice::TestOffice(std::unique_ptr<db::Database> database, std::int64_t first_id, Moment now)
    : database_(std::move(database)), clock_(now), ids_(first_id) {
    app_ = std::make_unique<App>(
        *database_, clock_, ids_, [this](const std::string& words) { faults_.push_back(words); }, mount_everything);
}

void TestOffice::pass_minutes(std::int64_t minutes) {
    clock_.set(Moment{clock_.now().milliseconds + minutes * 60'000});
}

office::PersonId TestOffice::person_of(Role role) {
    auto email = std::string(stored_name(role)) + "@office.test";
    if (auto known = office::person_of_email(*database_->read(), email)) return known->id;
    auto made = change([&](office::Change& change) {
        return office::keep_person(change,
                                   {.name = label_of(role), .email = {email}, .post = label_of(role), .role = role});
    });
    return made->id;
}

Client& Client::sign_in_as(Role role) {
    auto person = office_.person_of(role);
    cookie_ = office_.database().write(
        [&](db::Transaction& tx) { return office::begin_session(tx, person, office_.now(), "127.0.0.1"); });
    return *this;
}

Client& Client::sign_out() {
    cookie_.clear();
    return *this;
}

http::Request Client::request_for(http::Method method, const std::string& address) const {
    http::Request request;
    request.method = method;
    request.target = address.substr(0, address.find('#'));
    auto mark = request.target.find('?');
    request.path = percent_decoded(request.target.substr(0, mark), false);
    if (mark != std::string::npos)
        request.query = http::decode_fields(request.target.substr(mark + 1)).value_or(http::Fields{});
    request.address = "127.0.0.1";
    request.headers = {{"host", host}};
    if (method == http::Method::post) request.headers.emplace_back("origin", std::string("http://") + host);
    if (!cookie_.empty()) request.headers.emplace_back("cookie", "reeve=" + cookie_);
    return request;
}

Client& Client::send(http::Request request) {
    request.number = ++number_;
    auto head = request;
    head.form = {};
    auto admission = office_.app().handler().admit(head);
    response_ = admission.accepted ? office_.app().answer(request) : admission.refusal;
    if (response_.status < 300 && request.method == http::Method::get) address_ = request.target;
    auto cookie = header("Set-Cookie");
    if (cookie.starts_with("reeve=")) cookie_ = cookie.substr(6, cookie.find(';') - 6);
    return *this;
}

Client& Client::get(const std::string& address) { return send(request_for(http::Method::get, address)); }

Client& Client::follow() {
    for (int step = 0; step < 5 && !location().empty(); ++step) get(location());
    return *this;
}

Client& Client::submit(const Typed& fields, const std::string& action) {
    auto page = action.empty() ? inside(body(), "main") : body();
    for (auto& form : forms_of(page)) {
        if (!action.empty() && form.action != action) continue;
        auto request = request_for(http::Method::post, form.action);
        fill_in(form.fields, fields);
        request.form = form.fields;
        return send(std::move(request));
    }
    throw Fault("the page " + address_ + " has no form" + (action.empty() ? "" : " to " + action) + ": "
                + main_words());
}

http::Fields Client::tokens_for(const std::string& address) {
    for (auto& form : forms_of(body()))
        if (form.action == address && form.fields.has("once")) return form.fields;
    http::Fields tokens;
    auto session = office::find_session(*office_.database().read(), cookie_);
    if (session) tokens.add("csrf", session->who.csrf);
    auto path = percent_decoded(address.substr(0, address.find('?')), false);
    tokens.add("once", session ? random_token(24) : office::public_form_token(office_.office(), office_.now(), path));
    tokens.add("form_page", address_);
    return tokens;
}

Client& Client::post(const std::string& address, const Typed& fields) {
    auto request = request_for(http::Method::post, address);
    request.form = tokens_for(address);
    fill_in(request.form, fields);
    return send(std::move(request));
}

Client& Client::post_file(const std::string& address, const Typed& fields, const std::string& member,
                          const std::string& file_name, const std::string& bytes) {
    auto request = request_for(http::Method::post, address);
    request.form = tokens_for(address);
    fill_in(request.form, fields);
    auto path = staged(bytes);
    std::shared_ptr<const void> hold(nullptr, [path](const void*) { unlink(path.c_str()); });
    request.uploads.push_back({member, file_name, "application/octet-stream", path, bytes.size(), hold});
    return send(std::move(request));
}

std::string Client::body() const {
    if (response_.shared_body) return *response_.shared_body;
    return response_.fixed_body.empty() ? response_.body : std::string(response_.fixed_body);
}

std::string Client::header(std::string_view name) const {
    for (const auto& [known, value] : response_.headers)
        if (known == name) return value;
    return "";
}

std::string Client::words() const { return words_of(body()); }
std::string Client::main_words() const { return words_of("<main>" + inside(body(), "main")); }
std::string Client::title() const { return words_of("<b>" + inside(body(), "title")); }
std::string Client::heading() const { return words_of("<b>" + inside(body(), "h1")); }
bool Client::says(std::string_view words) const { return main_words().find(words) != std::string::npos; }
bool Client::links_to(std::string_view address) const {
    return body().find("href=\"" + html_escaped(address) + "\"") != std::string::npos;
}

bool Client::has_problem(std::string_view member, std::string_view words) const {
    if (status() != 422) return false;
    for (const auto& [field, message] : problems_of(body()))
        if (field == member && message.find(words) != std::string::npos) return true;
    return false;
}

std::string Client::field(std::string_view name) const {
    for (const auto& form : forms_of(body()))
        if (form.fields.has(name)) return std::string(form.fields.get(name));
    return "";
}

Json Client::json() const {
    auto parsed = parse_json(body());
    if (!parsed) throw Fault("this is not JSON: " + body().substr(0, 200));
    return *parsed;
}

} // namespace reeve::journeys
