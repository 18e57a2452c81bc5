// The one-time address with which a real office begins: its first administrator says who they are.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/password.h"
#include "office/session.h"
#include "office/setup/setup_pages.h"
#include "office/setup/setup_store.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> asked = {"name", "email", "post"};

http::Response address_is_over(Visit& visit) {
    Html main = html::page_heading("This address no longer works");
    main +=
        html::paragraph("It works once, for a day, while nobody works here yet. Whoever looks after the machine gets "
                        "a new one with the command reeve init.");
    main += html::button({.text = "Sign in", .href = "/sign-in"});
    return show(visit, {.title = "This address no longer works", .is_public = true}, html::text_column(main), 410);
}

Html person_controls(const Visit& visit, const Problems& problems) {
    Html controls;
    const std::pair<const char*, const char*> completed[] = {{"name", "name"}, {"email", "email"}, {"post", "off"}};
    for (const auto& [column, complete] : completed) {
        const auto& field = *person_fields().shape().find(column);
        bool is_email = std::string_view(column) == "email";
        controls += html::text_input({.name = column,
                                      .label = field.words.label,
                                      .hint = is_email ? "You sign in with it." : field.words.hint,
                                      .error = html::error_of(problems, column),
                                      .value = std::string(visit.typed(column)),
                                      .type = is_email ? "email" : "text",
                                      .autocomplete = complete});
    }
    return controls
           + html::password_input({.name = "password",
                                   .label = "Password",
                                   .hint = "At least 12 characters. Three words in a row are a good one.",
                                   .error = html::error_of(problems, "password"),
                                   .autocomplete = "new-password"});
}

http::Response begin_form(Visit& visit, std::string_view token, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Set up this office");
    main += html::paragraph("You are its first administrator: you add the others, and nobody but you can sign in yet.");
    main += form_begin(visit, "/set-up/begin") + html::hidden_field("token", token) + person_controls(visit, problems);
    main += html::button({.text = "Begin"}) + form_end();
    return show(visit, {.title = "Set up this office", .has_errors = !problems.empty(), .is_public = true},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_begin(Visit& visit) {
    auto token = visit.query("token");
    return is_setup_key(visit.db, token, visit.now) ? begin_form(visit, token, {}) : address_is_over(visit);
}

http::Response receive_begin(Visit& visit) {
    auto typed_token = visit.typed("token");
    if (!is_setup_key(visit.db, typed_token, visit.now)) return address_is_over(visit);
    Person person;
    auto problems = read_form(person_fields(), asked, visit.typed_of(), person, visit.today());
    for (auto& problem : password_problems(visit.typed("password"), person).list) problems.list.push_back(problem);
    if (!problems.empty()) return begin_form(visit, typed_token, problems);
    auto hash = hashed_password(visit.typed("password"));
    auto token = visit.change([&](Change& change) -> Result<std::string> {
        auto kept = TRY(use_setup_key(change, visit.typed("token"), person, hash));
        return begin_session(change.tx, kept.id, visit.now, visit.request.address);
    });
    if (token.has_problems()) return begin_form(visit, typed_token, token.problems());
    if (!token) return address_is_over(visit);
    auto response = http::see_other("/set-up");
    response.header("Set-Cookie", session_cookie(visit.request, *token));
    return response;
}

} // namespace

void mount_setup_begin(Routes& at) {
    at.get("/set-up/begin", show_begin, anyone(), "Open the one-time address of a new office");
    at.post("/set-up/begin", receive_begin, anyone(), "Become the first administrator of a new office");
}

} // namespace reeve::office
