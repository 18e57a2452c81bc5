// Every address of the program: it says what it is for, and nobody reaches it who may not.
#include "office/people/person_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::journeys {
namespace {

using office::Access;

// An address with something in each of its parts.
std::string address_of(const std::string& pattern) {
    std::string address;
    bool is_part = false;
    for (char character : pattern) {
        if (character == '{') address += '1';
        is_part = character == '{' || (is_part && character != '}');
        if (!is_part && character != '}') address += character;
    }
    return address;
}

bool is_for_role(const Access& access, Role role) {
    if (access.kind != Access::Kind::with_right) return true;
    return has_right(role, access.right);
}

Client& visit(Client& client, const office::MountedRoute& route) {
    auto address = address_of(route.pattern);
    return route.method == http::Method::post ? client.post(address, {}) : client.get(address);
}

} // namespace

TEST_CASE("every route says in a line what it is for, and stands once") {
    TestOffice office;
    std::set<std::pair<int, std::string>> seen;
    for (const auto& route : office.office().routes().all()) {
        CAPTURE(route.pattern);
        CHECK(route.purpose.size() > 10);
        CHECK(route.purpose.find('\n') == std::string::npos);
        CHECK(route.purpose.back() != '.');
        CHECK((route.page != nullptr) != (route.sheet != nullptr));
        CHECK(seen.insert({static_cast<int>(route.method), route.pattern}).second);
    }
}

TEST_CASE("nobody who is not signed in reaches a page that is not public") {
    TestOffice office;
    Client client(office);
    for (const auto& route : office.office().routes().all()) {
        if (route.access.kind == Access::Kind::anyone) continue;
        CAPTURE(route.pattern);
        visit(client, route);
        CHECK(client.status() == 303);
        CHECK(client.location().starts_with("/sign-in"));
    }
    CHECK(office.faults().empty());
}

TEST_CASE("every page that needs a right is closed to every role without it") {
    TestOffice office;
    int index = 0;
    for ([[maybe_unused]] const auto& choice : Choices<Role>::list) {
        auto role = static_cast<Role>(index++);
        Client client(office);
        client.sign_in_as(role);
        for (const auto& route : office.office().routes().all()) {
            if (is_for_role(route.access, role)) continue;
            CAPTURE(route.pattern);
            CAPTURE(choice.label);
            visit(client, route);
            CHECK(client.status() == 403);
        }
    }
    CHECK(office.faults().empty());
}

TEST_CASE("no page without parts in its address meets a fault") {
    TestOffice office;
    Client anybody(office), chief(office), administrator(office);
    chief.sign_in_as(Role::chief_executive);
    administrator.sign_in_as(Role::administrator);
    for (const auto& route : office.office().routes().all()) {
        if (route.method != http::Method::get || route.pattern.find('{') != std::string::npos) continue;
        CAPTURE(route.pattern);
        for (auto* client : {&anybody, &chief, &administrator}) {
            client->get(route.pattern);
            CHECK(client->status() < 500);
        }
    }
    CHECK(office.faults().empty());
}

TEST_CASE("every item of the menus that is shown leads to a page") {
    TestOffice office;
    Client client(office);
    client.sign_in_as(Role::chief_executive).get("/account");
    for (const auto& item : office.office().navigation().for_staff)
        if (client.links_to(item.address)) CHECK(office.office().routes().has_page(item.address));
}

} // namespace reeve::journeys
