// Forms that met an ended session, kept for an hour.
#include "office/waiting_form.h"
#include "base/json.h"
#include "office/same_origin.h"

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;

Json as_json(const http::Fields& fields) {
    Json list{JsonList{}};
    for (const auto& [name, value] : fields.list())
        if (is_typed_field(name)) list.add(Json{JsonList{Json(name), Json(value)}});
    return list;
}

http::Fields from_json(std::string_view text) {
    http::Fields fields;
    auto parsed = parse_json(text);
    if (!parsed) throw Fault("a waiting form cannot be read");
    for (const auto& pair : parsed->as_list())
        fields.add(pair.as_list().at(0).as_text(), pair.as_list().at(1).as_text());
    return fields;
}

} // namespace

bool is_typed_field(std::string_view name) {
    return name != "csrf" && name != "once" && name != "form_page" && !name.starts_with("password");
}

std::string page_of_form(const http::Request& request) {
    auto page = request.form.get("form_page");
    return is_address_here(page) ? std::string(page) : "/";
}

std::string keep_waiting_form(db::Database& database, const http::Request& request, PersonId person, Moment now) {
    auto token = random_token();
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("DELETE FROM waiting_form WHERE kept_at < :before", "let go of waiting forms"),
               {{"before", Moment{now.milliseconds - waiting_form_minutes * minute}}});
        tx.run(db::Sql(R"(
            INSERT INTO waiting_form (token, person_id, address, fields, kept_at)
            VALUES (:token, :person_id, :address, :fields, :kept_at))",
                       "keep a waiting form"),
               {{"token", sha256(token)},
                {"person_id", person},
                {"address", page_of_form(request)},
                {"fields", to_text(as_json(request.form))},
                {"kept_at", now}});
    });
    return token;
}

http::Fields waiting_form(db::Connection& connection, std::string_view token, PersonId person, Moment now) {
    if (token.empty()) return {};
    auto fields = connection.one(
        db::Sql("SELECT fields FROM waiting_form WHERE token = :token AND person_id = :person AND kept_at >= :since",
                "a waiting form"),
        {{"token", sha256(token)},
         {"person", person},
         {"since", Moment{now.milliseconds - waiting_form_minutes * minute}}},
        [](const db::Row& row) { return row.get<std::string>(0); });
    return fields ? from_json(*fields) : http::Fields{};
}

} // namespace reeve::office
