// Links to sign in with, kept by their hash.
#include "office/people/sign_in_link.h"
#include "office/mail_store.h"
#include "office/people/person_store.h"
#include "office/people/sign_in.h"

namespace reeve::office {
namespace {

constexpr std::int64_t minute = 60'000;

int links_since(db::Connection& connection, const db::Sql& sql, std::string_view value, Moment now) {
    return connection.value<int>(sql,
                                 {{"value", value}, {"since", Moment{now.milliseconds - throttle_minutes * minute}}});
}

Refusal over() {
    return {"This link was used, or is older than half an hour. Ask for a new one.", "", Refusal::Kind::gone};
}

Person new_applicant(const std::string& email) {
    Person person;
    person.name = email;
    person.email = {email};
    person.post = applicant_post;
    person.role = Role::applicant;
    return person;
}

} // namespace

bool may_use_links(const std::optional<Person>& person) {
    if (!person) return true;
    return person->is_active
           && (person->role == Role::applicant || person->role == Role::assessor || person->role == Role::visitor);
}

Result<Done> may_ask_for_link(db::Connection& connection, const LinkWish& wish, Moment now) {
    int of_email = links_since(connection,
                               db::Sql("SELECT COUNT(*) FROM sign_in_link WHERE email = :value AND asked_at > :since",
                                       "links of an email address"),
                               wish.email, now);
    int of_address =
        links_since(connection,
                    db::Sql("SELECT COUNT(*) FROM sign_in_link WHERE address = :value AND asked_at > :since",
                            "links asked for from one place"),
                    wish.address, now);
    if (of_email < links_of_an_email && of_address < links_of_an_address) return Done{};
    return Refusal{"Too many links were asked for. Look for one in your email, or try again in a quarter of an hour.",
                   "", Refusal::Kind::forbidden};
}

void send_link(Change& change, const LinkWish& wish) {
    auto token = random_token(43);
    bool is_for_them = may_use_links(person_of_email(change.tx, wish.email));
    auto ends = Moment{change.now.milliseconds + (is_for_them ? link_minutes * minute : 0)};
    change.tx.run(db::Sql("DELETE FROM sign_in_link WHERE asked_at < :before", "let go of old links"),
                  {{"before", Moment{change.now.milliseconds - 24 * 60 * minute}}});
    change.tx.run(db::Sql(R"(
        INSERT INTO sign_in_link (token_hash, email, address, leads_to, kept, asked_at, ends_at)
        VALUES (:token_hash, :email, :address, :leads_to, :kept, :asked_at, :ends_at))",
                          "keep a link to sign in with"),
                  {{"token_hash", sha256(token)},
                   {"email", wish.email},
                   {"address", wish.address},
                   {"leads_to", wish.leads_to},
                   {"kept", wish.kept},
                   {"asked_at", change.now},
                   {"ends_at", ends}});
    if (!is_for_them) return;
    queue_mail(change,
               {.to = {wish.email},
                .reference = "",
                .title = "Your link to sign in",
                .words = "It works once, for 30 minutes. If you did not ask for it, leave it alone.",
                .address = std::string(link_page) + token},
               "A link to sign in was asked for");
}

std::optional<LinkWish> find_link(db::Connection& connection, std::string_view token, Moment now) {
    return connection.one(db::Sql(R"(
        SELECT email, leads_to, kept, address FROM sign_in_link
        WHERE token_hash = :token_hash AND used_at IS NULL AND ends_at > :now)",
                                  "a link to sign in with"),
                          {{"token_hash", sha256(token)}, {"now", now}}, [](const db::Row& row) {
                              return LinkWish{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                                              row.get<std::string>(3)};
                          });
}

Result<Person> use_link(Change& change, std::string_view token) {
    auto wish = find_link(change.tx, token, change.now);
    if (!wish) return over();
    change.tx.run(db::Sql("UPDATE sign_in_link SET used_at = :now WHERE token_hash = :token_hash", "use up a link"),
                  {{"now", change.now}, {"token_hash", sha256(token)}});
    auto person = person_of_email(change.tx, wish->email);
    if (!may_use_links(person)) return over();
    if (person) return *person;
    return keep_person(change, new_applicant(wish->email));
}

} // namespace reeve::office
