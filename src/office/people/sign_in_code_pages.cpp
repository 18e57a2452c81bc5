// The page that asks for a code after the password.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/person_store.h"
#include "office/people/second_step_pages.h"
#include "office/people/second_step_store.h"
#include "office/people/sign_in.h"
#include "office/people/sign_in_pages.h"

namespace reeve::office {
namespace {

using html::Html;

std::string asked(const Visit& visit, std::string_view name) {
    bool is_sent = visit.request.method == http::Method::post;
    return std::string(is_sent ? visit.typed(name) : visit.query(name));
}

http::Response sign_in_is_over(Visit& visit) {
    Html main = html::page_heading("Sign in again");
    main += html::paragraph("The code was asked for more than ten minutes ago, or was given already.");
    main += html::button({.text = "Sign in", .href = "/sign-in"});
    return show(visit, {.title = "Sign in again"}, html::text_column(main), 410);
}

http::Response code_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Enter your code");
    main += form_begin(visit, "/sign-in/code");
    for (const char* name : {"token", "then", "kept"}) main += html::hidden_field(name, asked(visit, name));
    main += html::text_input({.name = "code",
                              .label = "Code from the app on your phone",
                              .hint = "Six digits. Without your phone, one of your codes to fall back on.",
                              .error = html::error_of(problems, "code"),
                              .classes = "govuk-input--width-20",
                              .autocomplete = "one-time-code",
                              .autocapitalize = "none",
                              .spellcheck = false});
    main += html::button({.text = "Sign in"}) + form_end();
    main += html::paragraph("If you have neither, ask the person who looks after the accounts of this site.");
    return show(visit, {.title = "Enter your code", .has_errors = !problems.empty()}, html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_code_form(Visit& visit) {
    return awaited_code(visit.db, visit.query("token"), visit.now) ? code_form(visit, {}) : sign_in_is_over(visit);
}

// The session's token; a problem of "code" where it is not one, or was used.
Result<std::string> begin_with_code(Visit& visit, PersonId person) {
    return visit.office.database().write([&](db::Transaction& tx) -> Result<std::string> {
        if (!awaited_code(tx, visit.typed("token"), visit.now) || !use_code(tx, person, visit.typed("code"), visit.now))
            return Problems{
                {{"code", "This is not your code now, or it was used. Type the next one that your app shows"}}};
        spend_form(visit, tx);
        forget_awaited(tx, person);
        return begin_session(tx, person, visit.now, visit.request.address);
    });
}

http::Response receive_code(Visit& visit) {
    auto awaited = awaited_code(visit.db, visit.typed("token"), visit.now);
    auto person = awaited ? find_person(visit.db, awaited->person) : std::nullopt;
    if (!person) return sign_in_is_over(visit);
    if (tidied(visit.typed("code")).empty()) return code_form(visit, Problems{{{"code", "Enter your code"}}});
    auto& database = visit.office.database();
    auto attempt = begin_try(database, visit.office.ids(), person->email.address, visit.request.address, visit.now);
    if (!attempt) return code_form(visit, Problems{{{"code", attempt.refusal().message}}});
    auto token = begin_with_code(visit, person->id);
    if (!token) return code_form(visit, token.problems());
    for (auto tried : {awaited->attempt, *attempt}) note_success(database, tried);
    auto response =
        http::see_other(after_sign_in(visit.office, person->role, asked(visit, "then"), asked(visit, "kept")));
    response.header("Set-Cookie", session_cookie(visit.request, *token));
    return response;
}

} // namespace

void mount_sign_in_code(Routes& at) {
    at.get("/sign-in/code", show_code_form, anyone(), "Ask for the code after the password");
    at.post("/sign-in/code", receive_code, anyone(), "Check the code and begin a session");
}

} // namespace reeve::office
