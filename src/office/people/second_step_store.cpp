// Codes at sign-in in the database.
#include "office/people/second_step_store.h"
#include "base/id.h"
#include "office/people/one_time_code.h"

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;

struct Secrets {
    std::string secret, begun;
    Moment begun_at;
    std::int64_t last_step = 0;
};

std::optional<Secrets> secrets_of(db::Connection& connection, PersonId person) {
    return connection.one(
        db::Sql("SELECT secret, begun_secret, begun_at, last_step FROM code_secret WHERE person_id = :person",
                "the secrets of somebody's codes"),
        {{"person", person}}, [](const db::Row& row) {
            return Secrets{row.get<std::string>(0), row.get<std::string>(1), row.get<Moment>(2),
                           row.get<std::int64_t>(3)};
        });
}

std::string hash_of(PersonId person, std::string_view code) {
    return sha256(std::to_string(person.value) + ":" + std::string(code));
}

std::vector<std::string> new_codes(Change& change, PersonId person) {
    change.tx.run(db::Sql("DELETE FROM recovery_code WHERE person_id = :person", "let go of codes to fall back on"),
                  {{"person", person}});
    std::vector<std::string> codes;
    for (int at = 0; at < recovery_codes; ++at) {
        codes.push_back(new_recovery_code());
        change.tx.run(db::Sql("INSERT INTO recovery_code (code_hash, person_id) VALUES (:hash, :person)",
                              "keep a code to fall back on"),
                      {{"hash", hash_of(person, read_recovery_code(codes.back()))}, {"person", person}});
    }
    return codes;
}

std::optional<SecondStep> second_step_of(db::Connection& connection, PersonId person) {
    return db::record(connection, second_step_fields(), db::Sql("person_id = :person ORDER BY id", "codes of a person"),
                      {{"person", person}});
}

Result<Done> keep_standing(Change& change, PersonId person, bool is_on) {
    auto step = second_step_of(change.tx, person).value_or(SecondStep{.person = person});
    step.is_on = is_on;
    if (!step.id) keep_new(change, second_step_fields(), step);
    else TRY(keep(change, second_step_fields(), step));
    return Done{};
}

} // namespace

bool has_second_step(db::Connection& connection, PersonId person) {
    auto step = second_step_of(connection, person);
    return step && step->is_on;
}

int recovery_codes_left(db::Connection& connection, PersonId person) {
    return connection.value<int>(
        db::Sql("SELECT COUNT(*) FROM recovery_code WHERE person_id = :person", "how many codes to fall back on"),
        {{"person", person}});
}

void begin_second_step(Change& change, PersonId person, const std::string& secret) {
    change.tx.run(db::Sql(R"(
        INSERT INTO code_secret (person_id, secret, begun_secret, begun_at, last_step) VALUES (:person, '', :secret, :now, 0)
        ON CONFLICT (person_id) DO UPDATE SET begun_secret = :secret, begun_at = :now)",
                          "begin a secret for codes"),
                  {{"person", person}, {"secret", secret}, {"now", change.now}});
}

std::string begun_secret(db::Connection& connection, PersonId person, Moment now) {
    auto secrets = secrets_of(connection, person);
    bool is_fresh = secrets && now.milliseconds < secrets->begun_at.milliseconds + begun_minutes * minute;
    return is_fresh ? secrets->begun : "";
}

Result<std::vector<std::string>> confirm_second_step(Change& change, PersonId person, std::string_view code) {
    auto begun = begun_secret(change.tx, person, change.now);
    auto step = begun.empty() ? std::nullopt : step_of_code(*read_base32(begun), code, change.now, 0);
    if (!step)
        return Problems{{{"code", "This is not the code that your app shows now. Look whether its clock is right, and "
                                  "type the next one"}}};
    change.tx.run(db::Sql(R"(
        UPDATE code_secret SET secret = :secret, begun_secret = '', last_step = :step WHERE person_id = :person)",
                          "take a secret into use"),
                  {{"secret", begun}, {"step", *step}, {"person", person}});
    TRY(keep_standing(change, person, true));
    return new_codes(change, person);
}

Result<Done> end_second_step(Change& change, PersonId person) {
    change.tx.run(db::Sql("DELETE FROM code_secret WHERE person_id = :person", "let go of a secret for codes"),
                  {{"person", person}});
    change.tx.run(db::Sql("DELETE FROM recovery_code WHERE person_id = :person", "let go of codes to fall back on"),
                  {{"person", person}});
    forget_awaited(change.tx, person);
    if (!has_second_step(change.tx, person)) return Done{};
    return keep_standing(change, person, false);
}

std::string await_code(db::Transaction& tx, PersonId person, std::int64_t attempt, Moment now) {
    auto token = random_token(43);
    tx.run(db::Sql("DELETE FROM awaited_code WHERE ends_at < :now", "let go of passwords that awaited a code"),
           {{"now", now}});
    tx.run(db::Sql(R"(
        INSERT INTO awaited_code (token_hash, person_id, attempt_id, ends_at) VALUES (:token, :person, :attempt, :ends))",
                   "a right password awaits its code"),
           {{"token", sha256(token)},
            {"person", person},
            {"attempt", attempt},
            {"ends", Moment{now.milliseconds + awaited_minutes * minute}}});
    return token;
}

std::optional<AwaitedCode> awaited_code(db::Connection& connection, std::string_view token, Moment now) {
    return connection.one(db::Sql(R"(
        SELECT awaited.person_id, awaited.attempt_id FROM awaited_code AS awaited
        JOIN person ON person.id = awaited.person_id AND person.is_active = 1
        WHERE awaited.token_hash = :token AND awaited.ends_at > :now)",
                                  "a right password that awaits its code"),
                          {{"token", sha256(token)}, {"now", now}}, [](const db::Row& row) {
                              return AwaitedCode{row.get<PersonId>(0), row.get<std::int64_t>(1)};
                          });
}

void forget_awaited(db::Transaction& tx, PersonId person) {
    tx.run(db::Sql("DELETE FROM awaited_code WHERE person_id = :person", "a password awaits no code any more"),
           {{"person", person}});
}

bool use_code(db::Transaction& tx, PersonId person, std::string_view typed, Moment now) {
    auto secrets = secrets_of(tx, person);
    if (!secrets || secrets->secret.empty()) return false;
    if (auto step = step_of_code(*read_base32(secrets->secret), typed, now, secrets->last_step)) {
        tx.run(db::Sql("UPDATE code_secret SET last_step = :step WHERE person_id = :person", "a code was used"),
               {{"step", *step}, {"person", person}});
        return true;
    }
    auto recovery = read_recovery_code(typed);
    if (recovery.empty()) return false;
    auto hash = hash_of(person, recovery);
    bool is_known =
        tx.value<int>(db::Sql("SELECT COUNT(*) FROM recovery_code WHERE code_hash = :hash AND person_id = :person",
                              "a code to fall back on"),
                      {{"hash", hash}, {"person", person}});
    tx.run(db::Sql("DELETE FROM recovery_code WHERE code_hash = :hash", "a code to fall back on is used up"),
           {{"hash", hash}});
    return is_known;
}

} // namespace reeve::office
