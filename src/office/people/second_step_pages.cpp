// Codes at sign-in on one's own account, and on the page of a person whose phone is lost.
#include "office/people/second_step_pages.h"
#include "document/qr_code.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/one_time_code.h"
#include "office/people/passkey_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_store.h"
#include "office/people/sign_in_link.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

Html square_of(const std::string& address) {
    auto code = document::qr_code(address);
    auto side = std::to_string(code.side);
    return html::of<
        R"(<p class="govuk-body"><svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="{}" role="img" aria-label="Square for the app to read"><rect width="{}" height="{}" fill="#ffffff"/><path fill="#000000" d="{}"/></svg></p>)">(
        "0 0 " + side + " " + side, side, side, code.path);
}

// "ABCD EFGH ...", as people type it.
std::string in_fours(const std::string& secret) {
    std::string text;
    for (std::size_t at = 0; at < secret.size(); at += 4) text += (at ? " " : "") + secret.substr(at, 4);
    return text;
}

Html confirm_part(Visit& visit, const Person& person, const std::string& secret, const Problems& problems) {
    Html part = html::section_heading("Let your app read this");
    part +=
        html::paragraph("An app for codes (an authenticator) on your phone reads the square. Without a camera, type "
                        "the secret into the app instead; it is for a code by time.");
    part += square_of(code_address(visit.office.names().office, person.email.address, secret));
    part += html::paragraph(html::of<R"(Secret: <strong class="rv-break">{}</strong>)">(in_fours(secret)));
    part += form_begin(visit, "/account/code/confirm");
    part += html::text_input({.name = "code",
                              .label = "Code that the app shows now",
                              .hint = "Six digits.",
                              .error = html::error_of(problems, "code"),
                              .classes = "govuk-input--width-10",
                              .inputmode = "numeric",
                              .autocomplete = "one-time-code",
                              .spellcheck = false});
    return part + html::button({.text = "Use codes from now on"}) + form_end();
}

Html begin_part(Visit& visit, bool is_on, const Problems& problems) {
    Html part = html::section_heading(is_on ? "Begin anew with another phone" : "Begin");
    part += form_begin(visit, "/account/code");
    part += html::password_input(
        {.name = "password_now", .label = "Your password now", .error = html::error_of(problems, "password_now")});
    return part + html::button({.text = "Show me the square", .classes = "govuk-button--secondary"}) + form_end();
}

std::string standing(Visit& visit, bool is_on) {
    if (!is_on) return "You sign in with your password alone. With codes, nobody who learns your password can sign in.";
    return "You give a code after your password. You have "
           + counted(recovery_codes_left(visit.db, visit.who->person), "code", "codes") + " left to fall back on.";
}

http::Response account_page(Visit& visit, const Problems& problems) {
    auto person = find_person(visit.db, visit.who->person);
    if (!person) return not_found(visit);
    Html main = html::error_summary(problems) + html::page_heading("Codes at sign-in");
    if (may_use_links(person))
        main += html::paragraph("You can sign in by a link in an email, which asks for no code.");
    else {
        bool is_on = has_second_step(visit.db, person->id);
        auto begun = begun_secret(visit.db, person->id, visit.now);
        main += html::paragraph(standing(visit, is_on));
        if (!begun.empty()) main += confirm_part(visit, *person, begun, problems);
        main += begin_part(visit, is_on || !begun.empty(), problems);
    }
    return show(visit,
                {.title = "Codes at sign-in", .trail = {{"Your account", "/account"}}, .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_own_codes(Visit& visit) { return account_page(visit, {}); }

http::Response begin_own_codes(Visit& visit) {
    auto person = find_person(visit.db, visit.who->person);
    if (!person || may_use_links(person)) return not_found(visit);
    auto typed = visit.typed("password_now");
    if (typed.size() > 4 * longest_password || !is_password(password_hash_of(visit.db, person->id), typed))
        return account_page(visit, Problems{{{"password_now", "This is not your password now"}}});
    visit.change([&](Change& change) {
        begin_second_step(change, person->id, new_code_secret());
        return Done{};
    });
    return saved(visit, "/account/code", "");
}

http::Response codes_page(Visit& visit, const std::vector<std::string>& codes) {
    Html main = html::page_heading("Codes to fall back on");
    main +=
        html::paragraph("You give a code after your password from now on. If your phone is away, each of these works "
                        "once in its place. They are shown now and never again: write them down, or print this page.");
    std::vector<html::Content> lines;
    for (const auto& code : codes) lines.emplace_back(code);
    main += html::numbered_list(lines);
    main += html::button({.text = "I have them", .href = "/account"});
    return show(visit, {.title = "Codes to fall back on", .trail = {{"Your account", "/account"}}},
                html::text_column(main));
}

http::Response confirm_own_codes(Visit& visit) {
    auto codes = visit.change(
        [&](Change& change) { return confirm_second_step(change, visit.who->person, visit.typed("code")); });
    if (codes.has_problems()) return account_page(visit, codes.problems());
    return codes ? codes_page(visit, *codes) : refuse(visit, codes.refusal());
}

std::optional<Person> asked_person(Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.part("id");
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (trouble != std::errc{} || stopped != typed.data() + typed.size()) return std::nullopt;
    auto person = find_person(visit.db, PersonId{id});
    bool is_ours = person && person->is_active && person->role != Role::applicant && person->role != Role::visitor;
    return is_ours ? person : std::nullopt;
}

http::Response show_codes_of(Visit& visit) {
    auto person = asked_person(visit);
    if (!person) return not_found(visit);
    auto address = "/people/" + std::to_string(person->id.value);
    Html main = html::page_heading("Codes at sign-in", person->name);
    if (has_second_step(visit.db, person->id)) {
        main +=
            html::paragraph("They give a code after their password. If the phone is lost and the codes to fall back "
                            "on are gone, end this: they sign in with their password alone until they begin anew.");
    } else main += html::paragraph("They give no code. Each person begins codes under Your account.");
    auto passkeys = passkeys_of(visit.db, person->id).size();
    if (passkeys)
        main += html::paragraph("They can sign in with " + counted(static_cast<std::int64_t>(passkeys), "passkey")
                                + ", which a lost device may hold. Ending codes ends passkeys too.");
    if (passkeys || has_second_step(visit.db, person->id))
        main += form_begin(visit, address + "/code")
                + html::button({.text = "End their codes and passkeys", .classes = "govuk-button--warning"})
                + form_end();
    return show(
        visit,
        {.title = "Codes at sign-in", .section = "People", .trail = {{"People", "/people"}, {person->name, address}}},
        html::text_column(main));
}

http::Response end_codes_of(Visit& visit) {
    auto person = asked_person(visit);
    if (!person) return not_found(visit);
    auto ended = visit.change(
        [&](Change& change) -> Result<Done> {
            TRY(end_second_step(change, person->id));
            return end_passkeys(change, person->id);
        },
        "Ended by whoever looks after the accounts");
    if (!ended) return refuse(visit, ended.refusal());
    return saved(visit, "/people/" + std::to_string(person->id.value),
                 "Their codes at sign-in are ended, and their passkeys");
}

} // namespace

void mount_account_code(Routes& at) {
    at.get("/account/code", show_own_codes, signed_in(), "See whether you give a code when you sign in, and begin");
    at.post("/account/code", begin_own_codes, signed_in(), "Begin codes with an app on a phone");
    at.post("/account/code/confirm", confirm_own_codes, signed_in(),
            "Use codes from now on, and see those to fall back on");
}

void mount_person_code(Routes& at) {
    auto people = may(Right::manage_people);
    at.get("/people/{id}/code", show_codes_of, people, "Whether a person gives a code when they sign in");
    at.post("/people/{id}/code", end_codes_of, people, "End a person's codes at sign-in");
}

} // namespace reeve::office
