// Passkeys in the database.
#include "office/people/passkey_store.h"
#include "base/id.h"
#include <algorithm>

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr int characters_of_challenge = 43; // more than 256 bits

Moment over_at(Moment now) { return {now.milliseconds + passkey_minutes * minute}; }

KeptPasskey read_key(const db::Row& row) {
    KeptPasskey kept;
    kept.passkey.id = row.get<Id<Passkey>>(0);
    kept.key = {row.get<std::string>(1), row.get<int>(2), row.get<std::string>(3), row.get<std::int64_t>(4)};
    kept.site = row.get<std::string>(5);
    kept.user_handle = row.get<std::string>(6);
    kept.last_used_at = row.get<std::optional<Moment>>(7);
    return kept;
}

std::optional<KeptPasskey> key_of(db::Connection& connection, const Passkey& passkey) {
    auto kept = connection.one(db::Sql(R"(
        SELECT passkey_id, credential, algorithm, public_key, counter, site, user_handle, last_used_at
        FROM passkey_key WHERE passkey_id = :id)",
                                       "the key of a passkey"),
                               {{"id", passkey.id}}, read_key);
    if (kept) kept->passkey = passkey;
    return kept;
}

std::vector<Passkey> all_of(db::Connection& connection, PersonId person) {
    return db::records(
        connection, passkey_fields(),
        db::Sql("person_id = :person ORDER BY made_at, id", "the passkeys of a person, removed ones too"),
        {{"person", person}});
}

// The device puts a newer passkey of the same owner in the place of its older one.
std::string handle_of(db::Connection& connection, PersonId person) {
    auto kept = passkeys_of(connection, person);
    return kept.empty() ? random_token(characters_of_challenge) : kept.front().user_handle;
}

} // namespace

std::vector<KeptPasskey> passkeys_of(db::Connection& connection, PersonId person) {
    std::vector<KeptPasskey> kept;
    for (const auto& passkey : all_of(connection, person))
        if (auto one = passkey.is_on ? key_of(connection, passkey) : std::nullopt) kept.push_back(*std::move(one));
    return kept;
}

std::optional<KeptPasskey> find_passkey(db::Connection& connection, PersonId person, std::int64_t id) {
    auto passkey = db::find(connection, passkey_fields(), Id<Passkey>{id});
    return passkey && passkey->person == person && passkey->is_on ? key_of(connection, *passkey) : std::nullopt;
}

std::optional<KeptPasskey> passkey_of_credential(db::Connection& connection, std::string_view credential) {
    auto kept = connection.one(db::Sql(R"(
        SELECT passkey_id, credential, algorithm, public_key, counter, site, user_handle, last_used_at
        FROM passkey_key WHERE credential = :credential)",
                                       "the passkey that a device calls by this name"),
                               {{"credential", credential}}, read_key);
    auto passkey = kept ? db::find(connection, passkey_fields(), kept->passkey.id) : std::nullopt;
    if (!passkey || !passkey->is_on) return std::nullopt;
    kept->passkey = *passkey;
    return kept;
}

std::vector<HistoryLine> passkey_history(db::Connection& connection, PersonId person) {
    std::vector<HistoryLine> lines;
    for (const auto& passkey : all_of(connection, person))
        for (auto& line : history_of(connection, passkey_fields().shape(), passkey.id.value))
            lines.push_back(std::move(line));
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    return lines;
}

void begin_passkey(Change& change, PersonId person, const std::string& name) {
    change.tx.run(db::Sql(R"(
        INSERT INTO begun_passkey (person_id, name, challenge, user_handle, ends_at)
        VALUES (:person, :name, :challenge, :handle, :ends)
        ON CONFLICT (person_id) DO UPDATE SET name = :name, challenge = :challenge, user_handle = :handle, ends_at = :ends)",
                          "begin a passkey"),
                  {{"person", person},
                   {"name", name},
                   {"challenge", random_token(characters_of_challenge)},
                   {"handle", handle_of(change.tx, person)},
                   {"ends", over_at(change.now)}});
}

std::optional<BegunPasskey> begun_passkey(db::Connection& connection, PersonId person, Moment now) {
    return connection.one(
        db::Sql("SELECT name, challenge, user_handle FROM begun_passkey WHERE person_id = :person AND ends_at > :now",
                "the passkey that somebody is about to make"),
        {{"person", person}, {"now", now}}, [](const db::Row& row) {
            return BegunPasskey{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
        });
}

bool take_begun(db::Transaction& tx, PersonId person, const BegunPasskey& begun) {
    return tx.run(db::Sql("DELETE FROM begun_passkey WHERE person_id = :person AND challenge = :challenge",
                          "a begun passkey is answered"),
                  {{"person", person}, {"challenge", begun.challenge}})
           == 1;
}

Result<Passkey> keep_passkey(Change& change, PersonId person, const BegunPasskey& begun, const PasskeySite& site,
                             const PasskeyKey& key) {
    if (passkey_of_credential(change.tx, key.credential))
        return Refusal{"This passkey is known here already. Use it, or make one on another device."};
    if (passkeys_of(change.tx, person).size() >= most_passkeys)
        return Refusal{"You have " + std::to_string(most_passkeys)
                       + " passkeys. Remove one that you do not use first."};
    auto kept =
        keep_new(change, passkey_fields(), Passkey{.person = person, .name = begun.name, .made_at = change.now});
    change.tx.run(db::Sql(R"(
        INSERT INTO passkey_key (passkey_id, credential, site, user_handle, algorithm, public_key, counter)
        VALUES (:id, :credential, :site, :handle, :algorithm, :key, :counter))",
                          "keep the key of a passkey"),
                  {{"id", kept.id},
                   {"credential", key.credential},
                   {"site", site.name},
                   {"handle", begun.user_handle},
                   {"algorithm", key.algorithm},
                   {"key", key.public_key},
                   {"counter", key.counter}});
    return kept;
}

Result<Done> end_passkey(Change& change, Passkey passkey) {
    change.tx.run(db::Sql("DELETE FROM passkey_key WHERE passkey_id = :id", "let go of the key of a passkey"),
                  {{"id", passkey.id}});
    passkey.is_on = false;
    TRY(keep(change, passkey_fields(), passkey));
    return Done{};
}

Result<Done> end_passkeys(Change& change, PersonId person) {
    change.tx.run(db::Sql("DELETE FROM begun_passkey WHERE person_id = :person", "let go of a begun passkey"),
                  {{"person", person}});
    for (const auto& kept : passkeys_of(change.tx, person)) TRY(end_passkey(change, kept.passkey));
    return Done{};
}

Result<std::string> ask_for_passkey(db::Transaction& tx, std::string_view address, Moment now) {
    tx.run(db::Sql("DELETE FROM passkey_question WHERE ends_at <= :now", "let go of questions that nobody answered"),
           {{"now", now}});
    auto waiting = tx.value<int>(db::Sql("SELECT COUNT(*) FROM passkey_question WHERE address = :address",
                                         "how many questions wait that were asked for from one place"),
                                 {{"address", address}});
    if (waiting >= most_questions)
        return Refusal{
            "Too many passkeys were asked for from where you are. Try again in five minutes, or sign in with "
            "your password.",
            "", Refusal::Kind::forbidden};
    auto token = random_token(characters_of_challenge);
    tx.run(db::Sql(R"(
        INSERT INTO passkey_question (token_hash, challenge, address, ends_at) VALUES (:token, :challenge, :address, :ends))",
                   "ask for a passkey"),
           {{"token", sha256(token)},
            {"challenge", random_token(characters_of_challenge)},
            {"address", address},
            {"ends", over_at(now)}});
    return token;
}

std::optional<std::string> asked_challenge(db::Connection& connection, std::string_view token, Moment now) {
    return connection.one(db::Sql("SELECT challenge FROM passkey_question WHERE token_hash = :token AND ends_at > :now",
                                  "the question that a passkey answers"),
                          {{"token", sha256(token)}, {"now", now}},
                          [](const db::Row& row) { return row.get<std::string>(0); });
}

bool take_question(db::Transaction& tx, std::string_view token) {
    return tx.run(db::Sql("DELETE FROM passkey_question WHERE token_hash = :token", "a passkey's question is answered"),
                  {{"token", sha256(token)}})
           == 1;
}

bool note_use(db::Transaction& tx, const KeptPasskey& kept, std::int64_t counter, Moment now) {
    return tx.run(db::Sql(R"(
        UPDATE passkey_key SET counter = :counter, last_used_at = :now WHERE passkey_id = :id AND counter = :before)",
                          "a passkey was used"),
                  {{"counter", counter}, {"now", now}, {"id", kept.passkey.id}, {"before", kept.key.counter}})
           == 1;
}

} // namespace reeve::office
