// The tokens inside forms, sealed with a secret that the database keeps.
#include "office/form_token.h"
#include <charconv>
#include <mutex>
#include <sodium.h>

namespace reeve::office {
namespace {

constexpr std::int64_t hour = 3'600'000;

std::optional<std::string> stored_secret(db::Connection& connection) {
    return connection.one(db::Sql("SELECT value FROM setting WHERE name = 'form_secret'", "the secret of public forms"),
                          {}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::string new_secret(db::Database& database) {
    return database.write([](db::Transaction& tx) {
        tx.run(db::Sql("INSERT INTO setting (name, value) VALUES ('form_secret', :value) ON CONFLICT (name) DO NOTHING",
                       "make the secret of public forms"),
               {{"value", random_token(43)}});
        return *stored_secret(tx);
    });
}

std::string sealed(Office& office, const std::string& text) {
    unsigned char seal[crypto_auth_hmacsha256_BYTES];
    const auto& secret = office.form_secret([&] {
        auto found = stored_secret(*office.database().read());
        return found ? *found : new_secret(office.database());
    });
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()), secret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_auth_hmacsha256_final(&state, seal);
    char hex[sizeof seal * 2 + 1];
    sodium_bin2hex(hex, sizeof hex, seal, sizeof seal);
    return hex;
}

std::string sealed_text(std::string_view expiry, std::string_view key, std::string_view address) {
    return std::string(expiry) + "." + std::string(key) + " " + std::string(address);
}

} // namespace

std::string seal_of(Office& office, const std::string& words) { return sealed(office, words); }

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string public_form_token(Office& office, Moment now, std::string_view address) {
    auto expiry = std::to_string(now.milliseconds + public_form_hours * hour);
    auto key = random_token(24);
    return expiry + "." + key + "." + sealed(office, sealed_text(expiry, key, address));
}

TokenState check_public_form(Office& office, Moment now, std::string_view address, std::string_view token) {
    auto parts = split(token, '.');
    if (parts.size() != 3) return TokenState::wrong;
    if (!is_same_secret(parts[2], sealed(office, sealed_text(parts[0], parts[1], address)))) return TokenState::wrong;
    std::int64_t expiry = 0;
    std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), expiry);
    return now.milliseconds < expiry ? TokenState::good : TokenState::expired;
}

TokenState check_form(const Visit& visit, const Access& access) {
    const auto& form = visit.request.form;
    if (visit.who && is_same_secret(form.get("csrf"), visit.who->csrf) && !form.get("once").empty())
        return TokenState::good;
    if (access.kind != Access::Kind::anyone) return TokenState::wrong;
    return check_public_form(visit.office, visit.now, visit.request.path, form.get("once"));
}

std::optional<std::string> where_form_led(db::Connection& connection, std::string_view once) {
    return connection.one(db::Sql("SELECT location FROM form_key WHERE once = :once", "where a form led"),
                          {{"once", once}}, [](const db::Row& row) { return row.get<std::string>(0); });
}

void note_where_form_led(Visit& visit, const std::string& location) {
    auto once = visit.request.form.get("once");
    if (once.empty() || !visit.form_is_spent) return;
    visit.office.database().write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("UPDATE form_key SET location = :location WHERE once = :once", "note where a form led"),
               {{"location", location}, {"once", once}});
    });
}

void spend_form(Visit& visit, db::Transaction& tx) {
    auto once = visit.request.form.get("once");
    if (once.empty() || visit.form_is_spent) return;
    auto rows =
        tx.run(db::Sql(R"(
        INSERT INTO form_key (once, person_id, used_at, location) VALUES (:once, :person_id, :used_at, '')
        ON CONFLICT (once) DO NOTHING)",
                       "spend a form"),
               {{"once", once}, {"person_id", visit.who ? visit.who->person : PersonId{}}, {"used_at", visit.now}});
    if (rows == 0) throw FormSpent{};
}

} // namespace reeve::office
