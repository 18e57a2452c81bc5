// The pages on which people look after their own account.
#include "office/people/account_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/people/passkey_pages.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_pages.h"
#include "office/people/sign_in_link.h"
#include "office/session.h"

namespace reeve::office {
namespace {

using html::Html;

http::Response show_account(Visit& visit) {
    auto person = find_person(visit.db, visit.who->person);
    if (!person) return not_found(visit);
    Html main = html::page_heading("Your account");
    main += html::summary_list({.rows = {{"Name", person->name},
                                         {"Email address", person->email.address},
                                         {"Post", person->post},
                                         {"Role", label_of(person->role)}}});
    main += html::paragraph(html::link({.text = "Change your password", .href = "/account/password"}));
    main += html::paragraph(html::link({.text = "Codes at sign-in", .href = "/account/code"}));
    if (!may_use_links(person)) main += html::paragraph(html::link({.text = "Passkeys", .href = "/account/passkeys"}));
    if (visit.may(Right::read_office))
        main += html::paragraph(html::link({.text = "Letters about your work", .href = "/account/letters"}));
    return show(visit, {.title = "Your account"}, main);
}

http::Response password_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems);
    main += html::page_heading("Change your password");
    main += form_begin(visit, "/account/password");
    main += html::password_input(
        {.name = "password_now", .label = "Your password now", .error = html::error_of(problems, "password_now")});
    main += html::password_input({.name = "password",
                                  .label = "New password",
                                  .hint = "At least 12 characters. Three words in a row are a good one.",
                                  .error = html::error_of(problems, "password"),
                                  .autocomplete = "new-password"});
    main += html::button({.text = "Change password"});
    main += form_end();
    PageWords words{
        .title = "Change your password", .trail = {{"Your account", "/account"}}, .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_password_form(Visit& visit) { return password_form(visit, {}); }

http::Response change_password(Visit& visit) {
    auto person = find_person(visit.db, visit.who->person);
    if (!person) return not_found(visit);
    auto typed = visit.typed("password");
    auto problems = password_problems(typed, *person);
    if (visit.typed("password_now").size() > 4 * longest_password
        || !is_password(password_hash_of(visit.db, person->id), visit.typed("password_now")))
        problems.list.insert(problems.list.begin(), {"password_now", "This is not your password now"});
    if (!problems.empty()) return password_form(visit, problems);
    auto hash = hashed_password(typed);
    auto token = visit.change([&](Change& change) {
        set_password(change, *person, hash);
        return begin_session(change.tx, person->id, visit.now, visit.request.address);
    });
    auto response = saved(visit, "/account", "Your password is changed. Everywhere else you are signed out");
    response.header("Set-Cookie", session_cookie(visit.request, token));
    return response;
}

} // namespace

std::string first_page_of(Office& office, Role role) {
    for (const auto& item : office.navigation().for_staff)
        if (office.routes().has_page(item.address) && (!item.right || has_right(role, *item.right)))
            return item.address;
    return "/account";
}

std::string first_page(Visit& visit) { return first_page_of(visit.office, visit.who->role); }

void mount_account(Routes& at) {
    at.get("/account", show_account, signed_in(), "See your own name, post and role");
    at.get("/account/password", show_password_form, signed_in(), "The form to change your own password");
    mount_account_code(at);
    mount_account_passkeys(at);
    at.post("/account/password", change_password, signed_in(), "Change your own password and end your other sessions");
}

} // namespace reeve::office
