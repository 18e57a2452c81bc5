// A real office on its first day: every list of the staff site opens, says that it is empty, and what to do first.
#include "office/setup/force_area.h"
#include "office/setup/setup_store.h"
#include "tests/journeys/client.h"
#include "tests/journeys/form_walk.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

// The lists that nobody begins on their own page, with the words that say where; and those that are never empty.
const std::map<std::string, const char*> begun_elsewhere = {
    {"/history", "Every record that was added"},
    {"/history/readings", "Nobody has read one yet"},
    {"/work/duties", "What the law asks of the office"},
    {"/work/figures", "worked out now"},
    {"/privacy-register", "read from the descriptions of the records"},
    {"/jobs", "What the program does by itself"},
    {"/work/engagement/feedback", "Record something, or import past notes"},
    {"/work/engagement/coverage", "No community day in the last 12 months and none planned"},
    {"/work/initiatives", "Begin one on the page of its workstream"},
    {"/work/highlight-reports", "Draft one from the workstream’s own page"},
    {"/work/claims", "a grant begins with a round"},
    {"/work/payments", "Claims are approved on their own pages"},
    {"/work/returns", "a grant begins with a round"},
    {"/work/recoveries", "noted where a grant is closed"},
    {"/work/visit-concerns", "The report of a visit raises them"},
    {"/work/crime/files", "Load the police’s files"},
    {"/work/data-packs", "load the police’s files first"},
    {"/work/reviews/volumes", "Add them as they are published"},
    {"/work/promises", "They are recorded from a paper’s page"},
    {"/work/meetings", "Plan a meeting from the page of its body"},
    {"/work/audit-recommendations", "record the audit first"},
};

bool is_list(const office::MountedRoute& route) {
    return route.method == http::Method::get && route.sheet != nullptr && route.twin == office::MountedRoute::Twin::csv
           && route.pattern.find('{') == std::string::npos && route.access.kind == office::Access::Kind::with_right;
}

// The first green button of the page: what begins a record.
std::string address_of_button(const std::string& body) {
    auto main = body.find("<main");
    auto at = body.find("class=\"govuk-button\"", main);
    if (main == std::string::npos || at == std::string::npos) return "";
    auto tag = body.rfind('<', at);
    auto href = body.find("href=\"", tag);
    if (href == std::string::npos || href > body.find('>', tag)) return "";
    return body.substr(href + 6, body.find('"', href + 6) - href - 6);
}

// A form, or a refusal that says what comes before it.
void check_begins(Client& client, const std::string& address) {
    client.get(address);
    if (client.status() == 409) CHECK(client.says("first"));
    else CHECK(client.status() == 200);
}

} // namespace

TEST_CASE("every list of an office on its first day opens, and says what to do first") {
    TestOffice office;
    auto has_area = office.change(
        [](office::Change& change) { return office::keep_force_area(change, *office::force_area_of("E23000002")); });
    REQUIRE(has_area.ok());
    std::size_t lists = 0, elsewhere = 0;
    for (const auto& route : office.office().routes().all()) {
        if (!is_list(route)) continue;
        auto address = route.pattern.substr(0, route.pattern.size() - std::string(".csv").size());
        CAPTURE(address);
        Client client(office);
        client.sign_in_as(*role_for(route.access)).get(address);
        CHECK(client.status() == 200);
        ++lists;
        if (auto known = begun_elsewhere.find(address); known != begun_elsewhere.end()) {
            CHECK(client.says(known->second));
            ++elsewhere;
            continue;
        }
        auto begins = address_of_button(client.body());
        CHECK_FALSE(begins.empty());
        if (!begins.empty()) check_begins(client, begins);
    }
    CHECK(lists > 50);
    CHECK(elsewhere == begun_elsewhere.size());
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
