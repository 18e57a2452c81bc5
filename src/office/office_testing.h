// For tests of the office's stores and pages: a migrated database, a fixed moment, counted ids, changes and visits by
// one post.
#pragma once
#include "db/engines.h"
#include "http/router.h"
#include "office/routes.h"
#include <doctest/doctest.h>

namespace reeve::office::testing {

struct Registers {
    std::unique_ptr<db::Database> database;
    CountedIds ids{1000};
    Moment now = from_london(date_of(2024, 9, 23), {9, 30, 0});

    explicit Registers(db::Engine engine = db::Engine::sqlite) : database(db::fresh_migrated_database(engine)) {}

    // Runs one change; gives what the body gives.
    template <class Body> auto change(Body body, std::string why = "") {
        return database->write([&](db::Transaction& tx) {
            Change made{tx, ids, now, PersonId{}, "Engagement Officer", why};
            return body(made);
        });
    }
    db::Reader read() { return database->read(); }
};

// An office with routes, visited by someone signed in (or by the public); the gate's own checks are not part of it.
struct Desk : Registers {
    FixedClock clock{now};
    Office office{*database, clock, ids};
    std::optional<SignedIn> who = SignedIn{PersonId{}, "A. Tester", "Director of Governance and Performance",
                                           Role::director_of_governance, "token"};

    explicit Desk(db::Engine engine = db::Engine::sqlite) : Registers(engine) {}

    http::Response get(const std::string& target) { return visit(http::Method::get, target, {}); }
    http::Response post(const std::string& target, http::Fields form) {
        return visit(http::Method::post, target, std::move(form));
    }

    http::Response visit(http::Method method, const std::string& target, http::Fields form) {
        auto mark = target.find('?');
        http::Request request;
        request.method = method;
        request.target = target;
        request.path = target.substr(0, mark);
        if (mark != std::string::npos) request.query = *http::decode_fields(target.substr(mark + 1));
        request.form = std::move(form);
        return answer(request);
    }
    http::Response answer(http::Request& request) {
        http::PathTree tree;
        for (const auto& route : office.routes().all()) tree.add(route.method, route.pattern);
        auto match = tree.find(request.method, request.path);
        REQUIRE_MESSAGE(match.route >= 0, request.path);
        const auto& route = office.routes().all()[static_cast<std::size_t>(match.route)];
        request.parts = match.parts;
        auto reader = database->read();
        Visit visit{request, office, *reader, now, who ? &*who : nullptr};
        if (route.twin != MountedRoute::Twin::none) return sheet_as(route.twin, route.sheet(visit));
        return route.page(visit);
    }
};

inline http::Fields typed(std::initializer_list<std::pair<const char*, const char*>> list) {
    http::Fields fields;
    for (const auto& [name, value] : list) fields.add(name, value);
    return fields;
}
inline bool holds(const http::Response& response, std::string_view text) {
    return response.body.find(text) != std::string::npos;
}
// The value of a response's header, empty where it has none.
inline std::string header_of(const http::Response& response, std::string_view name) {
    for (const auto& [held, value] : response.headers)
        if (folded(held) == folded(name)) return value;
    return "";
}

} // namespace reeve::office::testing
