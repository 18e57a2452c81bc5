// The pages on which applicants, assessors and volunteer visitors sign in by a link in a letter.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/account_pages.h"
#include "office/people/sign_in_link.h"
#include "office/people/sign_in_pages.h"
#include "office/same_origin.h"
#include "office/session.h"

namespace reeve::office {
namespace {

using html::Html;

LinkWish wished(const Visit& visit) {
    bool is_sent = visit.request.method == http::Method::post;
    auto asked = [&](std::string_view name) { return std::string(is_sent ? visit.typed(name) : visit.query(name)); };
    auto then = asked("then");
    return {sign_in_name(visit.typed("email")), is_address_here(then) ? then : "", asked("kept"),
            visit.request.address};
}

http::Response link_form(Visit& visit, const Problems& problems) {
    auto wish = wished(visit);
    Html main = html::error_summary(problems) + html::page_heading("Sign in by email");
    main += html::paragraph(
        "For applicants, volunteer visitors, and assessors from outside the office. We send you a link; you need no "
        "password and no account beforehand.");
    if (!wish.kept.empty())
        main +=
            html::inset_text({.text = "What you typed is kept for an hour: sign in again, and the form stands there "
                                      "as you left it."});
    main += form_begin(visit, "/sign-in/link") + html::hidden_field("then", wish.leads_to)
            + html::hidden_field("kept", wish.kept);
    main += html::text_input({.name = "email",
                              .label = "Email address",
                              .hint = "We use it to send you the link and word of your application.",
                              .error = html::error_of(problems, "email"),
                              .value = std::string(visit.typed("email")),
                              .type = "email",
                              .autocomplete = "email",
                              .spellcheck = false});
    main += html::button({.text = "Email me a link"}) + form_end();
    auto sign_in = std::string("/sign-in") + (wish.leads_to.empty() ? "" : "?then=" + percent_encoded(wish.leads_to));
    main += html::paragraph(html::link({.text = "Sign in with a password", .href = sign_in}));
    return show(visit, {.title = "Sign in by email", .has_errors = !problems.empty(), .is_public = true},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_link_form(Visit& visit) {
    if (!visit.who) return link_form(visit, {});
    auto wish = wished(visit);
    return http::see_other(after_sign_in(visit.office, visit.who->role, wish.leads_to, wish.kept));
}

// The same words whoever asked, so that nobody learns which addresses are known.
http::Response told_to_look(Visit& visit, const std::string& email) {
    Html main = html::page_heading("Look in your email");
    main += html::paragraph("If " + email
                            + " can sign in this way, a link is on its way there. It works once, for 30 "
                              "minutes.");
    main += html::paragraph(html::of<"Nothing after a few minutes? Look among unwanted mail, or {}.">(
        html::link({.text = "ask again", .href = "/sign-in/link"})));
    return show(visit, {.title = "Look in your email", .is_public = true}, html::text_column(main));
}

http::Response receive_wish(Visit& visit) {
    auto wish = wished(visit);
    Person read;
    auto problems = person_fields().shape().find("email")->read(&read, wish.email, visit.today());
    if (!problems.empty()) return link_form(visit, problems);
    auto sent = visit.change([&](Change& change) -> Result<Done> {
        TRY(may_ask_for_link(change.tx, wish, change.now));
        send_link(change, wish);
        return Done{};
    });
    if (!sent) return link_form(visit, Problems{{{"email", sent.refusal().message}}});
    return told_to_look(visit, wish.email);
}

http::Response link_is_over(Visit& visit) {
    Html main = html::page_heading("This link no longer works");
    main += html::paragraph("A link works once, for 30 minutes.");
    main += html::button({.text = "Ask for a new link", .href = "/sign-in/link"});
    return show(visit, {.title = "This link no longer works", .is_public = true}, html::text_column(main), 410);
}

// A page with a button, because programs that look at mail open every link in it.
http::Response show_link(Visit& visit) {
    auto token = visit.query("token");
    if (!find_link(visit.db, token, visit.now)) return link_is_over(visit);
    Html main = html::page_heading("Sign in");
    main += html::paragraph("You stay signed in here until you sign out or leave the site alone for a while.");
    main += form_begin(visit, "/sign-in/open") + html::hidden_field("token", token) + html::button({.text = "Sign in"})
            + form_end();
    return show(visit, {.title = "Sign in", .is_public = true}, html::text_column(main));
}

http::Response receive_link(Visit& visit) {
    auto wish = find_link(visit.db, visit.typed("token"), visit.now);
    if (!wish) return link_is_over(visit);
    Role role = Role::applicant;
    auto token = visit.change([&](Change& change) -> Result<std::string> {
        auto person = TRY(use_link(change, visit.typed("token")));
        role = person.role;
        return begin_session(change.tx, person.id, visit.now, visit.request.address);
    });
    if (!token) return link_is_over(visit);
    auto response = http::see_other(after_sign_in(visit.office, role, wish->leads_to, wish->kept));
    response.header("Set-Cookie", session_cookie(visit.request, *token));
    return response;
}

} // namespace

void mount_sign_in_links(Routes& at) {
    at.get("/sign-in/link", show_link_form, anyone(), "Ask for a link to sign in with");
    at.post("/sign-in/link", receive_wish, anyone(), "Send a link to sign in with");
    at.get("/sign-in/open", show_link, anyone(), "Open the link from a letter");
    at.post("/sign-in/open", receive_link, anyone(), "Use up the link and begin a session");
}

} // namespace reeve::office
