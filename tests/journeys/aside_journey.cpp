// A chair who stands aside from a bid tries every address and every form, at every stage of a round: each answers as if
// the bid did not exist, and nothing of it changes. No route acts as somebody else: none is among those tried.
#include "commissioning/panel_store.h"
#include "document/workbook_reading.h"
#include "tests/journeys/aside_office.h"
#include "tests/journeys/filled_office.h"
#include "tests/journeys/form_walk.h"
#include "tests/journeys/page_reader.h"
#include "tests/journeys/plausible_form.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

constexpr PanelStage before_decision[] = {PanelStage::marking, PanelStage::moderating, PanelStage::deciding};
constexpr PanelStage all_stages[] = {PanelStage::marking, PanelStage::moderating, PanelStage::deciding,
                                     PanelStage::decided};

bool is_page(const Client& client) { return client.type().starts_with("text/html"); }

// A workbook also holds when it was made.
std::string cells_of(const std::string& workbook) {
    std::string cells;
    const auto read = document::read_workbook(workbook);
    REQUIRE(read.ok());
    for (const auto& row : read->rows)
        for (const auto& cell : row) cells += cell + "\n";
    return cells;
}

// What somebody learns from an answer, but for the keys of its forms and the ids of records in addresses.
std::string learned(const Client& client) {
    if (is_page(client)) return client.title() + "\n" + client.main_words();
    if (client.type().find("spreadsheetml") != std::string::npos) return cells_of(client.body());
    return client.body();
}

// Where two texts part, in a few words; empty where they do not.
std::string parting(const std::string& with, const std::string& without) {
    if (with == without) return "";
    const auto at = static_cast<std::size_t>(
        std::mismatch(with.begin(), with.end(), without.begin(), without.end()).first - with.begin());
    const auto from = at < 60 ? 0 : at - 60;
    return with.substr(from, 160) + " / " + (from < without.size() ? without.substr(from, 160) : "");
}

// The same person in an office with the bid and in one without it.
struct Pair {
    AsideOffice office, without;
    Client chair{office}, chair_without{without};
    explicit Pair(PanelStage stage) : office(stage, HiddenBid::there), without(stage, HiddenBid::absent) {
        chair.sign_in_as(Role::chief_executive);
        chair_without.sign_in_as(Role::chief_executive);
    }
    void check_same() {
        CHECK(chair.status() == chair_without.status());
        CHECK(parting(learned(chair), learned(chair_without)) == "");
        for (const char* trace : {hidden_organisation, "7,777", "7777"})
            CHECK(chair.body().find(trace) == std::string::npos);
    }
};

// A form that somebody else is shown and that is about the hidden bid, filled in as they would.
struct FormAboutBid {
    std::string pattern;
    Typed fields;
    std::string action;
};

bool names_one(const std::string& text, const std::set<std::string>& names) {
    for (const auto& part : split(text, '/'))
        if (names.contains(part)) return true;
    return false;
}

bool is_about(const WholeForm& form, const std::set<std::string>& names) {
    if (names_one(form.action, names)) return true;
    for (const auto& control : form.controls) {
        for (const auto& option : control.options)
            if (names.contains(option)) return true;
        for (const auto& name : names)
            if (control.value == name || control.name.ends_with("_" + name)) return true;
    }
    return false;
}

// Chooses what is of the hidden bid wherever the form offers it.
void choose_hidden(const WholeForm& form, FilledForm& filled, const std::set<std::string>& names) {
    for (const auto& control : form.controls)
        for (const auto& option : control.options)
            if (names.contains(option)) filled.set(control.name, option);
}

// Where forms about bids stand.
bool is_about_grants(const std::string& address) {
    if (address.ends_with("/cancellation")) return false; // nothing would be left to try
    for (const char* begin : {"/work/panels", "/work/marking", "/work/rounds", "/outbox"})
        if (address.starts_with(begin)) return true;
    return false;
}

std::set<std::string> grant_addresses(AsideOffice& office, const std::string& bid, const std::set<std::string>& names) {
    std::set<std::string> addresses;
    for (const auto& route : office.office().routes().all()) {
        if (route.method != http::Method::get || route.twin != office::MountedRoute::Twin::none) continue;
        if (!is_about_grants(route.pattern)) continue;
        for (const auto& name : names) addresses.insert(address_about(route.pattern, bid, name));
    }
    return addresses;
}

std::vector<FormAboutBid> forms_about_bid(AsideOffice& office) {
    const auto names = office.names_of_hidden();
    const RouteFinder finder(office.office());
    std::map<std::string, FormAboutBid> found;
    const auto take = [&](const std::string& address, const WholeForm& form) {
        const auto* route = form.is_post ? finder.find(http::Method::post, form.action) : nullptr;
        if (!route || !is_about(form, names)) return;
        auto filled = plausible({address, route->pattern, {}, form, {}}, form);
        choose_hidden(form, filled, names);
        found[route->pattern + form.outline()] = {route->pattern, filled.fields, form.action};
    };
    for (auto role : {Role::director_of_governance, Role::assessor, Role::commissioning_officer, Role::administrator}) {
        Client reader(office);
        reader.sign_in_as(role);
        for (const auto& address : grant_addresses(office, hidden_bid, names))
            if (reader.get(address).status() == 200 && is_page(reader))
                for (const auto& form : whole_forms_of(reader.body())) take(address, form);
    }
    std::vector<FormAboutBid> forms;
    for (auto& [outline, form] : found) forms.push_back(std::move(form));
    return forms;
}

// With tokens of their own: what is typed and where is all they have from somebody else.
Client& send(Client& client, const FormAboutBid& form) {
    Typed typed;
    for (const auto& [name, value] : form.fields)
        if (name != "csrf" && name != "once" && name != "form_page") typed.emplace_back(name, value);
    return client.get("/").post(form.action, typed);
}

} // namespace

TEST_CASE("a chair who stands aside finds no trace of the bid at any address and at any stage") {
    for (auto stage : before_decision) {
        CAPTURE(static_cast<int>(stage));
        Pair pair(stage);
        std::size_t read = 0, files = 0;
        for (const auto& address : addresses_about_bids(pair.office, hidden_bid)) {
            CAPTURE(address);
            if (address == "/metrics") continue; // counts statements and changes of all sorts
            pair.chair.get(address);
            pair.chair_without.get(address);
            pair.check_same();
            read += pair.chair.status() == 200;
            files += pair.chair.status() == 200 && !is_page(pair.chair);
        }
        CHECK(read > 100);
        CHECK(files > 60);
        // The ids of what is kept about it lead nowhere either.
        for (const auto& address : grant_addresses(pair.office, hidden_bid, pair.office.names_of_hidden())) {
            CAPTURE(address);
            CHECK(pair.chair.get(address).body().find(hidden_organisation) == std::string::npos);
        }
        Client other(pair.office); // the other chair meets it
        other.sign_in_as(Role::director_of_governance);
        CHECK(other.get("/work/panels/FR-0001/line").says(stage == PanelStage::marking ? "" : hidden_organisation));
    }
}

TEST_CASE("every form about a bid is answered to who stands aside from it as if there were no such bid") {
    std::set<std::string> reached;
    for (auto stage : all_stages) {
        CAPTURE(static_cast<int>(stage));
        Pair pair(stage);
        watch_tables(pair.office);
        for (const auto& form : forms_about_bid(pair.office)) {
            CAPTURE(form.pattern);
            CAPTURE(form.action);
            reached.insert(form.pattern);
            forget_touched(pair.office);
            send(pair.chair, form);
            send(pair.chair_without, form);
            pair.check_same();
            CHECK(pair.chair.status() >= 400);
            CHECK(touched_tables(pair.office).empty());
        }
    }
    for (const std::string pattern :
         {"/work/marking/{round}/{bid}", "/work/marking/{round}/{bid}/declined", "/work/marking/{round}/{bid}/interest",
          "/work/panels/{round}/moderation/{bid}", "/work/panels/{round}/moderation/{bid}/recommendation",
          "/work/panels/{round}/reopened", "/work/panels/{round}/lifted", "/work/rounds/{reference}/awards/{award}",
          "/outbox/{id}/again"}) {
        CAPTURE(pattern);
        CHECK(reached.contains(pattern));
    }
}

TEST_CASE("a chair who stands aside sends every form they are shown, and nothing of the bid changes or is told") {
    std::set<std::string> sent;
    for (auto stage : all_stages) {
        CAPTURE(static_cast<int>(stage));
        Pair pair(stage);
        const RouteFinder finder(pair.office.office());
        const auto before = pair.office.all_about_hidden();
        for (const auto& address : grant_addresses(pair.office, "G-0001", {"G-0001", "FR-0001"})) {
            CAPTURE(address);
            if (pair.chair.get(address).status() != 200 || !is_page(pair.chair)) continue;
            pair.chair_without.get(address);
            const auto forms = whole_forms_of(pair.chair.body()), same = whole_forms_of(pair.chair_without.body());
            REQUIRE(forms.size() == same.size());
            for (std::size_t at = 0; at < forms.size(); ++at) {
                const auto* route = forms[at].is_post ? finder.find(http::Method::post, forms[at].action) : nullptr;
                if (!route || !is_about_grants(route->pattern)) continue;
                CAPTURE(route->pattern);
                const auto send = [&](Client& client, const WholeForm& form) {
                    client.get(address).send(
                        request_of(client, form, plausible({address, route->pattern, {}, form, {}}, form)));
                };
                send(pair.chair, forms[at]);
                send(pair.chair_without, same[at]);
                pair.check_same();
                CHECK(pair.office.all_about_hidden() == before);
                sent.insert(route->pattern);
            }
        }
    }
    for (const char* pattern : {"/work/panels/{round}/line/drawn", "/work/panels/{round}/line/recommendations"})
        CHECK(sent.contains(pattern));
}

TEST_CASE("every address that takes a form answers who stands aside alike whether or not there is the bid") {
    for (auto stage : all_stages) {
        CAPTURE(static_cast<int>(stage));
        Pair pair(stage);
        const auto before = pair.office.all_about_hidden();
        const auto names = pair.office.names_of_hidden();
        for (const auto& route : pair.office.office().routes().all()) {
            if (route.method != http::Method::post || route.pattern == "/sign-out") continue;
            for (const auto& name : is_about_grants(route.pattern) ? names : std::set<std::string>{hidden_bid}) {
                const auto address = address_about(route.pattern, hidden_bid, name);
                CAPTURE(address);
                const Typed typed = {{"bid", hidden_bid}, {"send", "yes"}, {"because", "For a reason"}};
                pair.chair.post(address, typed);
                pair.chair_without.post(address, typed);
                pair.check_same();
                if (route.pattern.find('{') == std::string::npos) break;
            }
        }
        CHECK(pair.office.all_about_hidden() == before);
    }
}

TEST_CASE("whatever is kept of a bid in a table of its own is concealed with it") {
    AsideOffice office(PanelStage::decided, HiddenBid::there);
    const auto names = office.names_of_hidden();
    auto reader = office.database().read();
    std::size_t kept = 0;
    for (const auto* shape : office.office().shapes()) {
        const auto* owner = shape->find("bid");
        if (!owner) continue;
        CAPTURE(std::string(shape->table));
        reader->each_built("SELECT id FROM " + std::string(shape->table) + " WHERE bid = :bid",
                           {{"bid", office.hidden()}}, [&](const db::Row& row) {
                               CHECK(names.contains(std::to_string(row.get<std::int64_t>(0))));
                               ++kept;
                           });
    }
    CHECK(kept > 10);
}

} // namespace reeve::journeys
