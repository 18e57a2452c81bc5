// Tests of finding the route of an address.
#include "base/result.h"
#include "http/router.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::http;

namespace {

PathTree office_routes() {
    PathTree tree;
    tree.add(Method::get, "/");                              // 0
    tree.add(Method::get, "/actions");                       // 1
    tree.add(Method::get, "/actions/new");                   // 2
    tree.add(Method::get, "/actions/{reference}");           // 3
    tree.add(Method::post, "/actions/{id}");                 // 4
    tree.add(Method::get, "/actions/{reference}.json");      // 5
    tree.add(Method::get, "/actions.csv");                   // 6
    tree.add(Method::get, "/actions/{reference}/notes/{n}"); // 7
    tree.add(Method::get, "/actions/new/{step}");            // 8
    tree.add(Method::post, "/sign-in");                      // 9
    tree.add(Method::get, "/sign-in/");                      // 10
    return tree;
}

} // namespace

TEST_CASE("an address finds its route and the values of its parts") {
    using Parts = std::vector<std::pair<std::string, std::string>>;
    struct Case {
        Method method;
        std::string path;
        int route;
        Parts parts;
    };
    const Case cases[] = {
        {Method::get, "/", 0, {}},
        {Method::get, "/actions", 1, {}},
        {Method::head, "/actions", 1, {}},
        {Method::get, "/actions/", -1, {}},
        {Method::get, "/actions/new", 2, {}},
        {Method::get, "/actions/newer", 3, {{"reference", "newer"}}},
        {Method::get, "/actions/A-0412", 3, {{"reference", "A-0412"}}},
        {Method::post, "/actions/A-0412", 4, {{"id", "A-0412"}}},
        {Method::get, "/actions/A-0412.json", 5, {{"reference", "A-0412"}}},
        {Method::get, "/actions/.json", 3, {{"reference", ".json"}}},
        {Method::get, "/actions/A-0412.csv", 3, {{"reference", "A-0412.csv"}}},
        {Method::get, "/actions.csv", 6, {}},
        {Method::get, "/actions/A-0412/notes/3", 7, {{"reference", "A-0412"}, {"n", "3"}}},
        {Method::get, "/actions/new/two", 8, {{"step", "two"}}},
        {Method::get, "/actions/new/notes/3", 7, {{"reference", "new"}, {"n", "3"}}},
        {Method::get, "/actions//notes/3", -1, {}},
        {Method::get, "//actions", -1, {}},
        {Method::get, "/nowhere", -1, {}},
        {Method::get, "", -1, {}},
        {Method::get, "actions", -1, {}},
        {Method::get, "/sign-in/", 10, {}},
    };
    auto tree = office_routes();
    for (const auto& [method, path, route, parts] : cases) {
        CAPTURE(path);
        auto match = tree.find(method, path);
        CHECK(match.route == route);
        CHECK(match.parts == parts);
    }
}

TEST_CASE("a path known for other methods names them") {
    auto tree = office_routes();
    CHECK(tree.find(Method::get, "/sign-in").other_methods == std::vector{Method::post});
    CHECK(tree.find(Method::other, "/actions/A-0412").other_methods == std::vector{Method::get, Method::post});
    CHECK(tree.find(Method::post, "/actions").other_methods == std::vector{Method::get});
    CHECK(tree.find(Method::get, "/actions").other_methods.empty());
    CHECK(tree.find(Method::post, "/nowhere").other_methods.empty());
}

TEST_CASE("the longer ending after a part wins") {
    PathTree tree;
    tree.add(Method::get, "/{name}");
    tree.add(Method::get, "/{name}.gz");
    tree.add(Method::get, "/{name}.csv.gz");
    CHECK(tree.find(Method::get, "/crime.csv.gz").route == 2);
    CHECK(tree.find(Method::get, "/crime.json.gz").route == 1);
    CHECK(tree.find(Method::get, "/crime").route == 0);
}

TEST_CASE("a route that cannot be told from another, or is not written as one, is a fault") {
    auto tree = office_routes();
    for (std::string pattern : {"/actions/{other_name}", "actions", "", "/a{b}", "/{a}{b}", "/{}", "/{a", "/{a}/{a}"}) {
        CAPTURE(pattern);
        CHECK_THROWS_AS(tree.add(Method::get, pattern), Fault);
    }
}
