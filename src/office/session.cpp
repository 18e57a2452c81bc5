// Sessions kept on the server, and the one cookie that names them.
#include "office/session.h"

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;

std::string attributes_of_cookie(const http::Request& request) {
    return std::string("; Path=/; HttpOnly; SameSite=Lax") + (request.is_https ? "; Secure" : "");
}

} // namespace

bool Session::is_over(Moment now) const {
    return now >= ends_at || now.milliseconds - last_seen_at.milliseconds >= session_idle_minutes * minute;
}

std::string begin_session(db::Transaction& tx, PersonId person, Moment now, std::string_view address) {
    auto token = random_token(43);
    tx.run(db::Sql(R"(
        INSERT INTO session (token_hash, person_id, csrf, begun_at, last_seen_at, ends_at, address)
        VALUES (:token_hash, :person_id, :csrf, :begun_at, :last_seen_at, :ends_at, :address))",
                   "begin a session"),
           {{"token_hash", sha256(token)},
            {"person_id", person},
            {"csrf", random_token(32)},
            {"begun_at", now},
            {"last_seen_at", now},
            {"ends_at", Moment{now.milliseconds + session_longest_minutes * minute}},
            {"address", address}});
    return token;
}

std::optional<Session> find_session(db::Connection& connection, std::string_view token) {
    if (token.empty()) return std::nullopt;
    return connection.one(db::Sql(R"(
        SELECT session.token_hash, person.id, person.name, person.post, person.role, session.csrf, session.last_seen_at, session.ends_at
        FROM session JOIN person ON person.id = session.person_id
        WHERE session.token_hash = :token_hash AND person.is_active = 1)",
                                  "the session of a visitor"),
                          {{"token_hash", sha256(token)}}, [](const db::Row& row) {
                              return Session{row.get<std::string>(0),
                                             {row.get<PersonId>(1), row.get<std::string>(2), row.get<std::string>(3),
                                              row.get<Role>(4), row.get<std::string>(5)},
                                             row.get<Moment>(6),
                                             row.get<Moment>(7)};
                          });
}

void note_visit(db::Database& database, const Session& session, Moment now) {
    if (now.milliseconds - session.last_seen_at.milliseconds < minute) return;
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("UPDATE session SET last_seen_at = :now WHERE token_hash = :token_hash", "note a visit"),
               {{"now", now}, {"token_hash", session.token_hash}});
    });
}

void end_session(db::Transaction& tx, std::string_view token) {
    tx.run(db::Sql("DELETE FROM session WHERE token_hash = :token_hash", "end a session"),
           {{"token_hash", sha256(token)}});
}

void end_sessions_of(db::Transaction& tx, PersonId person) {
    tx.run(db::Sql("DELETE FROM session WHERE person_id = :person", "end the sessions of a person"),
           {{"person", person}});
}

// Over https the name itself makes browsers refuse a cookie set by a neighbouring host.
std::string session_cookie_name(const http::Request& request) { return request.is_https ? "__Host-reeve" : "reeve"; }

std::string session_token(const http::Request& request) {
    return std::string(request.cookie(session_cookie_name(request)));
}

std::string session_cookie(const http::Request& request, std::string_view token) {
    return session_cookie_name(request) + "=" + std::string(token) + attributes_of_cookie(request);
}

std::string ended_session_cookie(const http::Request& request) {
    return session_cookie_name(request) + "=; Max-Age=0" + attributes_of_cookie(request);
}

} // namespace reeve::office
