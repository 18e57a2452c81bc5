// What the set-up keeps in the registers: the areas of the office, its body, its force, its panel and its posts.
#include "base/text.h"
#include "office/body.h"
#include "office/people/person_store.h"
#include "office/place_store.h"
#include "office/settings.h"
#include "office/setup/force_area.h"
#include "office/setup/setup_store.h"
#include <algorithm>

namespace reeve::office {
namespace {

constexpr int vintage_of_lookup = 2024;

Refusal area_is_fixed(const std::string& name) {
    return {"The area is " + name + ", and records may lie in it: it can be changed no more.", "",
            Refusal::Kind::conflict};
}

Area area_of(const char* code, std::string_view name, AreaKind kind, AreaId parent) {
    Area area;
    area.code = code;
    area.vintage = vintage_of_lookup;
    area.kind = kind;
    area.name = name;
    area.folded = folded(name);
    area.slug = slug_of(name);
    area.parent = parent;
    return area;
}

bool organisations_lie_here(db::Connection& connection) {
    return connection.value<std::int64_t>(db::Sql("SELECT COUNT(*) FROM organisation WHERE area_id IS NOT NULL",
                                                  "how many organisations lie in an area"))
           > 0;
}

// Districts go before the force area that they lie in.
Result<Done> drop_areas(Change& change, const Area& force) {
    if (!is_being_set_up(change.tx) || organisations_lie_here(change.tx)) return area_is_fixed(force.name);
    for (auto kind : {AreaKind::ward, AreaKind::msoa, AreaKind::lsoa, AreaKind::people_zone, AreaKind::parish})
        if (!areas_of_kind(change.tx, kind).empty()) return area_is_fixed(force.name);
    change.why = "Another police force area was chosen in the set-up";
    for (const auto& district : areas_of_kind(change.tx, AreaKind::district)) drop(change, area_fields(), district);
    drop(change, area_fields(), force);
    change.why.clear();
    return Done{};
}

std::optional<Body> body_of_kinds(db::Connection& connection, std::initializer_list<BodyKind> kinds) {
    auto bodies = db::records(connection, body_fields(), db::Sql("valid_to IS NULL ORDER BY id", "bodies that stand"));
    for (const auto& body : bodies)
        if (std::find(kinds.begin(), kinds.end(), body.kind) != kinds.end()) return body;
    return std::nullopt;
}

BodyKind kind_in_register(PolicingBodyKind kind) {
    using enum PolicingBodyKind;
    if (kind == common_council) return BodyKind::policing_board;
    return kind == mayor || kind == mopac ? BodyKind::mayor : BodyKind::pcc;
}

std::optional<Body> own_body(db::Connection& connection) {
    return body_of_kinds(connection, {BodyKind::pcc, BodyKind::mayor, BodyKind::policing_board});
}

Result<Done> keep_body(Change& change, const Body& body) {
    if (!body.id) keep_new(change, body_fields(), body);
    else TRY(keep(change, body_fields(), body));
    return Done{};
}

Result<Done> keep_beside(Change& change, BodyKind kind, const std::string& name) {
    auto body = body_of_kinds(change.tx, {kind}).value_or(Body{});
    body.kind = kind;
    body.name = name;
    return keep_body(change, body);
}

} // namespace

Result<Done> keep_force_area(Change& change, const ForceArea& chosen) {
    auto standing = areas_of_kind(change.tx, AreaKind::force);
    for (const auto& force : standing)
        if (force.code == chosen.code) return Done{};
    for (const auto& force : standing) TRY(drop_areas(change, force));
    auto force = keep_new(change, area_fields(), area_of(chosen.code, chosen.name, AreaKind::force, {}));
    for (const auto& district : districts_of(chosen.code))
        keep_new(change, area_fields(),
                 area_of(std::string(district.code).c_str(), district.name, AreaKind::district, force.id));
    return Done{};
}

std::string force_area_kept(db::Connection& connection) {
    auto standing = areas_of_kind(connection, AreaKind::force);
    return standing.empty() ? "" : standing.front().code;
}

std::string statutory_name_kept(db::Connection& connection) {
    auto body = own_body(connection);
    return body ? body->statutory_name : "";
}

Result<Done> keep_own_bodies(Change& change, const OfficeSettings& settings) {
    auto own = own_body(change.tx).value_or(Body{});
    if (own.name == own.statutory_name) own.name = settings.statutory_name; // a name of its own stays
    own.kind = kind_in_register(settings.body_kind);
    own.statutory_name = settings.statutory_name;
    TRY(keep_body(change, own));
    TRY(keep_beside(change, BodyKind::force, settings.force));
    return keep_beside(change, BodyKind::panel, settings.panel);
}

Result<Done> keep_own_posts(Change& change) {
    auto body = own_body(change.tx);
    if (!body) return Done{};
    auto posts = db::records(change.tx, post_fields(), db::Sql("1 = 1 ORDER BY id", "all posts"));
    auto stands = [&](const std::string& title) {
        return std::any_of(posts.begin(), posts.end(), [&](const Post& post) { return post.title == title; });
    };
    for (const auto& person : people(change.tx)) {
        if (!person.is_active || stands(person.post)) continue;
        Post post;
        post.title = person.post;
        post.body = body->id;
        posts.push_back(keep_new(change, post_fields(), post));
    }
    return Done{};
}

} // namespace reeve::office
