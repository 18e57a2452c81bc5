// Signing in with a passkey: asked for, answered by the device, and checked once.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/people/passkey_pages.h"
#include "office/people/passkey_parts.h"
#include "office/people/passkey_store.h"
#include "office/people/person_store.h"
#include "office/people/sign_in.h"
#include "office/people/sign_in_pages.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* question_page = "/sign-in/passkey";
constexpr const char* answer_page = "/sign-in/passkey/answer";
constexpr std::size_t longest_name = 1400; // of a credential, in base64url

// To be found again under the address, and to send the visitor where they wanted to go.
std::string question_address(const Visit& visit, const std::string& token) {
    return question_page + ("?token=" + token) + "&then=" + percent_encoded(visit.typed("then"))
           + "&kept=" + percent_encoded(visit.typed("kept"));
}

http::Response not_signed_in(Visit& visit, const std::string& why, int status) {
    Html main = html::page_heading("You are not signed in") + html::paragraph(why);
    main += html::button({.text = "Sign in", .href = "/sign-in"});
    return show(visit, {.title = "You are not signed in"}, html::text_column(main), status);
}

http::Response ask_for_one(Visit& visit) {
    if (auto site = passkey_site_of(visit); !site) return refuse(visit, site.refusal());
    auto token = visit.office.database().write([&](db::Transaction& tx) -> Result<std::string> {
        spend_form(visit, tx);
        return ask_for_passkey(tx, visit.request.address, visit.now);
    });
    return token ? http::see_other(question_address(visit, *token)) : refuse(visit, token.refusal());
}

http::Response show_question(Visit& visit) {
    auto site = passkey_site_of(visit);
    auto challenge = asked_challenge(visit.db, visit.query("token"), visit.now);
    if (!site || !challenge)
        return not_signed_in(visit, "The passkey was asked for more than five minutes ago, or was given already.", 410);
    Html form = html::paragraph("Your device asks for its own lock.") + form_begin(visit, answer_page);
    for (const char* name : {"token", "then", "kept"}) form += html::hidden_field(name, visit.query(name));
    for (const char* name : {"credential", "client_data", "authenticator_data", "signature", "user_handle"})
        form += html::hidden_field(name, "");
    form += passkey_trouble("Your device gave no passkey. Try again, or sign in with your password.");
    form += html::button({.text = "Use your passkey"}) + form_end();
    Html main = html::page_heading("Sign in with a passkey");
    main += without_passkeys(html::paragraph("This browser has no passkeys, or runs no scripts here."));
    main += passkey_frame("use", {{"challenge", *challenge}, {"site", site->name}}, form);
    main += html::paragraph(html::link({.text = "Sign in with your password", .href = "/sign-in"}));
    return show(visit, {.title = "Sign in with a passkey"}, html::text_column(main + passkey_script()));
}

// Under the email of the passkey's owner, as a password is counted; where nobody is known by it, under its own name.
std::string counted_as(const std::optional<Person>& person, std::string_view credential) {
    return person ? person->email.address : "passkey " + sha256(credential).substr(0, 16);
}

// Whose passkey it is and what its counter says; a refusal where anything of it is wrong.
Result<std::int64_t> check_answer(Visit& visit, const std::optional<KeptPasskey>& kept,
                                  const PasskeyQuestion& question) {
    if (!kept || kept->site != question.site.name)
        return Refusal{"This passkey is not known here. It may have been removed", "", Refusal::Kind::forbidden};
    std::string owner_as_told = in_base64url(kept->user_handle);
    if (visit.typed("user_handle") != owner_as_told)
        return Refusal{"This passkey is somebody else’s", "", Refusal::Kind::forbidden};
    return counter_of_used({visit.typed("client_data"), visit.typed("authenticator_data"), visit.typed("signature")},
                           question, kept->key);
}

// The session's token.
Result<std::string> begin_with_passkey(Visit& visit, const KeptPasskey& kept, std::int64_t counter) {
    return visit.office.database().write([&](db::Transaction& tx) -> Result<std::string> {
        if (!note_use(tx, kept, counter, visit.now))
            return Refusal{"This passkey was used at the same moment elsewhere", "", Refusal::Kind::forbidden};
        return begin_session(tx, kept.passkey.person, visit.now, visit.request.address);
    });
}

http::Response receive_answer(Visit& visit) {
    auto site = passkey_site_of(visit);
    auto challenge = asked_challenge(visit.db, visit.typed("token"), visit.now);
    auto& database = visit.office.database();
    bool is_first = site && challenge && database.write([&](db::Transaction& tx) {
        spend_form(visit, tx);
        return take_question(tx, visit.typed("token"));
    });
    if (!is_first)
        return not_signed_in(visit, "The passkey was asked for more than five minutes ago, or was given already.", 410);
    auto credential = visit.typed("credential").substr(0, longest_name);
    auto kept = passkey_of_credential(visit.db, credential);
    auto person = kept ? find_person(visit.db, kept->passkey.person) : std::nullopt;
    if (!person || !person->is_active) kept.reset();
    auto attempt =
        begin_try(database, visit.office.ids(), counted_as(person, credential), visit.request.address, visit.now);
    if (!attempt) return not_signed_in(visit, attempt.refusal().message, 403);
    auto counter = check_answer(visit, kept, {*site, *challenge});
    if (!counter) return not_signed_in(visit, counter.refusal().message + ".", 403);
    auto token = begin_with_passkey(visit, *kept, *counter);
    if (!token) return not_signed_in(visit, token.refusal().message + ".", 403);
    note_success(database, *attempt);
    auto response = http::see_other(
        after_sign_in(visit.office, person->role, std::string(visit.typed("then")), std::string(visit.typed("kept"))));
    response.header("Set-Cookie", session_cookie(visit.request, *token));
    return response;
}

} // namespace

Html passkey_offer(Visit& visit, const std::string& then, const std::string& kept) {
    if (!passkey_site_of(visit)) return {};
    Html form = form_begin(visit, question_page);
    form += html::hidden_field("then", then) + html::hidden_field("kept", kept);
    form += html::button({.text = "Sign in with a passkey", .classes = "govuk-button--secondary"}) + form_end();
    return passkey_frame("offer", {}, form) + passkey_script();
}

void mount_passkey_sign_in(Routes& at) {
    at.get(question_page, show_question, anyone(), "Ask for the passkey of whoever signs in");
    at.post(question_page, ask_for_one, anyone(), "Begin to sign in with a passkey");
    at.post(answer_page, receive_answer, anyone(), "Check the passkey and begin a session");
}

} // namespace reeve::office
