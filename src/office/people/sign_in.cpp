// Signing in, throttled by account and by address.
#include "office/people/sign_in.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_store.h"

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;

Refusal try_later(Moment earliest) {
    Moment from{earliest.milliseconds + throttle_minutes * minute};
    auto time = london_time(from);
    if (time.second) from.milliseconds += (60 - time.second) * 1000;
    return Refusal{"Too many tries with a wrong email address or password. You can try again from "
                       + clock_words(london_time(from)) + ".",
                   "", Refusal::Kind::forbidden};
}

} // namespace

Result<Done> may_try(const Failures& failures) {
    if (failures.of_account >= failures_of_an_account) return try_later(failures.earliest_of_account);
    if (failures.of_address >= failures_of_an_address) return try_later(failures.earliest_of_address);
    return Done{};
}

Failures failures_of(db::Connection& connection, std::string_view email, std::string_view address, Moment now) {
    Failures failures;
    Moment since{now.milliseconds - throttle_minutes * minute};
    connection.each(db::Sql(R"(
        SELECT COUNT(*), MIN(at) FROM sign_in_attempt
        WHERE email = :email AND at > :since AND succeeded = 0
          AND at > (SELECT COALESCE(MAX(at), 0) FROM sign_in_attempt WHERE email = :email AND succeeded = 1))",
                            "failed tries of an account"),
                    {{"email", email}, {"since", since}}, [&](const db::Row& row) {
                        failures.of_account = row.get<int>(0);
                        failures.earliest_of_account = row.get<std::optional<Moment>>(1).value_or(now);
                    });
    connection.each(
        db::Sql(
            "SELECT COUNT(*), MIN(at) FROM sign_in_attempt WHERE address = :address AND at > :since AND succeeded = 0",
            "failed tries of an address"),
        {{"address", address}, {"since", since}}, [&](const db::Row& row) {
            failures.of_address = row.get<int>(0);
            failures.earliest_of_address = row.get<std::optional<Moment>>(1).value_or(now);
        });
    return failures;
}

Result<std::int64_t> begin_try(db::Database& database, IdSource& ids, std::string_view email, std::string_view address,
                               Moment now) {
    return database.write([&](db::Transaction& tx) -> Result<std::int64_t> {
        TRY(may_try(failures_of(tx, email, address, now)));
        auto id = ids.next();
        tx.run(db::Sql("DELETE FROM sign_in_attempt WHERE at < :before", "let go of old tries"),
               {{"before", Moment{now.milliseconds - 24 * 60 * minute}}});
        tx.run(
            db::Sql(
                "INSERT INTO sign_in_attempt (id, email, address, at, succeeded) VALUES (:id, :email, :address, :at, 0)",
                "note a try to sign in"),
            {{"id", id}, {"email", email}, {"address", address}, {"at", now}});
        return id;
    });
}

void note_success(db::Database& database, std::int64_t attempt) {
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql("UPDATE sign_in_attempt SET succeeded = 1 WHERE id = :id", "a try succeeded"),
               {{"id", attempt}});
    });
}

Result<RightPassword> sign_in(Visit& visit, std::string_view typed_email, std::string_view password) {
    Problems problems;
    auto email = sign_in_name(typed_email);
    if (email.empty()) problems.add("email", "Enter your email address");
    if (password.empty()) problems.add("password", "Enter your password");
    if (password.size() > 4 * longest_password) problems.add("password", "The password is too long");
    if (!problems.empty()) return problems;
    auto& database = visit.office.database();
    auto attempt = TRY(begin_try(database, visit.office.ids(), email, visit.request.address, visit.now));
    auto person = person_of_email(visit.db, email);
    bool may_work = person && person->is_active;
    bool is_right = is_password(may_work ? password_hash_of(visit.db, person->id) : "", password);
    if (!is_right) return Problems{{{"email", "The email address or the password is wrong"}}};
    RightPassword right{*person, attempt, has_second_step(visit.db, person->id)};
    if (!right.awaits_code) note_success(database, attempt);
    return right;
}

} // namespace reeve::office
