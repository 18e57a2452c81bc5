// Who is signed in: sessions kept on the server; the browser holds a token, the database only the token's hash.
#pragma once
#include "office/visit.h"

namespace reeve::office {

// An hour without a visit or twelve hours in all end a session.
inline constexpr std::int64_t session_idle_minutes = 60;
inline constexpr std::int64_t session_longest_minutes = 12 * 60;

struct Session {
    std::string token_hash;
    SignedIn who;
    Moment last_seen_at;
    Moment ends_at;

    bool is_over(Moment now) const;
};

// The token for the cookie; it is stored nowhere.
std::string begin_session(db::Transaction&, PersonId, Moment now, std::string_view address);
// The session of a token, over or not, of a person who still works here.
std::optional<Session> find_session(db::Connection&, std::string_view token);
// Notes the visit, at most once a minute.
void note_visit(db::Database&, const Session&, Moment now);
void end_session(db::Transaction&, std::string_view token);
void end_sessions_of(db::Transaction&, PersonId);

std::string session_cookie_name(const http::Request&);
std::string session_token(const http::Request&);
std::string session_cookie(const http::Request&, std::string_view token);
std::string ended_session_cookie(const http::Request&);

} // namespace reeve::office
