// The pages on which people sign in and out.
#include "office/people/sign_in_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/account_pages.h"
#include "office/people/passkey_pages.h"
#include "office/people/second_step_pages.h"
#include "office/people/second_step_store.h"
#include "office/people/sign_in.h"
#include "office/same_origin.h"

namespace reeve::office {
namespace {

using html::Html;

// Where the visitor wanted to go: from the address at first, from the form when it was sent.
std::string wanted(const Visit& visit, std::string_view name) {
    bool is_sent = visit.request.method == http::Method::post;
    return std::string(is_sent ? visit.typed(name) : visit.query(name));
}

// The form that asks for a link, with the way on.
std::string link_form_address(const Visit& visit) {
    std::string address = "/sign-in/link";
    auto then = wanted(visit, "then"), kept = wanted(visit, "kept");
    if (!then.empty()) address += "?then=" + percent_encoded(then);
    if (!kept.empty()) address += (then.empty() ? "?kept=" : "&kept=") + percent_encoded(kept);
    return address;
}

Html lead_in(const Visit& visit) {
    if (!wanted(visit, "kept").empty())
        return html::inset_text(
            {.text =
                 "You were signed out before the form was saved. What you typed is kept for an hour: sign in again, and the "
                 "form stands there as you left it."});
    if (!wanted(visit, "then").empty()) return html::inset_text({.text = "Sign in to open the page."});
    return {};
}

http::Response sign_in_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems);
    main += html::page_heading("Sign in");
    main += lead_in(visit);
    main += form_begin(visit, "/sign-in");
    main += html::hidden_field("then", wanted(visit, "then"));
    main += html::hidden_field("kept", wanted(visit, "kept"));
    main += html::text_input({.name = "email",
                              .label = "Email address",
                              .error = html::error_of(problems, "email"),
                              .value = std::string(visit.typed("email")),
                              .type = "email",
                              .autocomplete = "username",
                              .spellcheck = false});
    main +=
        html::password_input({.name = "password", .label = "Password", .error = html::error_of(problems, "password")});
    main += html::button({.text = "Sign in"});
    main += form_end() + passkey_offer(visit, wanted(visit, "then"), wanted(visit, "kept"));
    main += html::paragraph(html::of<"If you apply for a grant or mark bids, you can {} instead.">(
        html::link({.text = "have a link emailed to you", .href = link_form_address(visit)})));
    main += html::paragraph("If you cannot sign in, ask the person who looks after the accounts of this site.");
    return show(visit, {.title = "Sign in", .has_errors = !problems.empty()}, html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_sign_in(Visit& visit) {
    if (visit.who && wanted(visit, "then").empty()) return http::see_other(first_page(visit));
    return sign_in_form(visit, {});
}

http::Response ask_for_code(Visit& visit, const RightPassword& right) {
    auto token = visit.office.database().write([&](db::Transaction& tx) {
        spend_form(visit, tx);
        return await_code(tx, right.person.id, right.attempt, visit.now);
    });
    return http::see_other(code_page + token + "&then=" + percent_encoded(wanted(visit, "then"))
                           + "&kept=" + percent_encoded(wanted(visit, "kept")));
}

http::Response receive_sign_in(Visit& visit) {
    auto right = sign_in(visit, visit.typed("email"), visit.typed("password"));
    if (right.is_refused()) return sign_in_form(visit, Problems{{{"email", right.refusal().message}}});
    if (!right) return sign_in_form(visit, right.problems());
    if (right->awaits_code) return ask_for_code(visit, *right);
    const auto* person = &right->person;
    auto token = visit.office.database().write([&](db::Transaction& tx) {
        spend_form(visit, tx);
        return begin_session(tx, person->id, visit.now, visit.request.address);
    });
    auto response =
        http::see_other(after_sign_in(visit.office, person->role, wanted(visit, "then"), wanted(visit, "kept")));
    response.header("Set-Cookie", session_cookie(visit.request, token));
    return response;
}

http::Response sign_out(Visit& visit) {
    visit.office.database().write_transaction(
        [&](db::Transaction& tx) { end_session(tx, session_token(visit.request)); });
    auto response = http::see_other("/sign-in");
    response.header("Set-Cookie", ended_session_cookie(visit.request));
    response.header("Clear-Site-Data", "\"cache\"");
    return response;
}

} // namespace

std::string after_sign_in(Office& office, Role role, const std::string& then, const std::string& kept) {
    if (!is_address_here(then)) return first_page_of(office, role);
    if (kept.empty()) return then;
    return then + (then.find('?') == std::string::npos ? "?" : "&") + "kept=" + percent_encoded(kept);
}

void mount_sign_in(Routes& at) {
    at.get("/sign-in", show_sign_in, anyone(), "Sign in to the staff site");
    at.post("/sign-in", receive_sign_in, anyone(), "Check the email and password and begin a session");
    mount_sign_in_code(at);
    mount_passkey_sign_in(at);
    at.post("/sign-out", sign_out, signed_in(), "End this session");
}

} // namespace reeve::office
