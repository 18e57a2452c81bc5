// The step of the set-up in which people are added with their posts and roles, one after another.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/people/password.h"
#include "office/people/person_pages.h"
#include "office/people/person_store.h"
#include "office/setup/setup_pages.h"
#include "office/setup/setup_store.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> asked = {"name", "email", "post", "role"};

Html people_table(Visit& visit) {
    html::Table table{.caption = "People so far",
                      .head = {{.text = "Name"}, {.text = "Post"}, {.text = "Role"}},
                      .empty_text = "Nobody has been added yet.",
                      .is_stacked = true};
    for (const auto& person : people(visit.db))
        if (person.is_active)
            table.rows.push_back(
                {{{html::link({.text = person.name, .href = "/people/" + std::to_string(person.id.value)})},
                  {html::Content(person.post)},
                  {html::Content(label_of(person.role))}}});
    return html::table(table);
}

Html person_form(Visit& visit, const Problems& problems) {
    Html form = html::section_heading("Add a person") + form_begin(visit, "/set-up/people");
    for (auto column : {"name", "email", "post"}) {
        const auto& field = *person_fields().shape().find(column);
        form += html::text_input({.name = column,
                                  .label = field.words.label,
                                  .hint = field.words.hint,
                                  .error = html::error_of(problems, column),
                                  .value = std::string(visit.typed(column)),
                                  .type = std::string_view(column) == "email" ? "email" : "text",
                                  .autocomplete = "off"});
    }
    form += html::select(role_select(std::string(visit.typed("role")), problems));
    form += html::password_input({.name = "password",
                                  .label = "Password to begin with",
                                  .hint = "At least 12 characters. Give it to them yourself; they can change it.",
                                  .error = html::error_of(problems, "password"),
                                  .autocomplete = "new-password"});
    return form + html::button({.text = "Add this person", .classes = "govuk-button--secondary"}) + form_end();
}

http::Response people_page(Visit& visit, const Problems& problems) {
    Html main = html::paragraph("Who works here, under the post that papers and history show. Real people come and go; "
                                "the post stays.");
    main += people_table(visit) + person_form(visit, problems);
    main += html::section_heading("Everybody is here");
    main += form_begin(visit, "/set-up/people/done") + html::button({.text = "Keep and go on"}) + form_end();
    return step_page(visit, SetupStep::people, main, problems);
}

http::Response show_people_step(Visit& visit) { return people_page(visit, {}); }

http::Response add_in_setup(Visit& visit) {
    Person person;
    auto problems = read_form(person_fields(), asked, visit.typed_of(), person, visit.today());
    if (person.role == Role::applicant || person.role == Role::visitor)
        problems.add("role", "Select a role from the list");
    for (auto& problem : password_problems(visit.typed("password"), person).list) problems.list.push_back(problem);
    if (!problems.empty()) return people_page(visit, problems);
    auto hash = hashed_password(visit.typed("password"));
    auto kept = visit.change([&](Change& change) -> Result<Person> {
        auto added = TRY(keep_person(change, person));
        set_password(change, added, hash);
        TRY(keep_own_posts(change));
        return added;
    });
    if (!kept) return kept.has_problems() ? people_page(visit, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, "/set-up/people", kept->post + " is added and can sign in");
}

http::Response people_are_here(Visit& visit) {
    visit.change([&](Change& change) -> Result<Done> {
        TRY(keep_own_posts(change));
        keep_step(change, SetupStep::people);
        return Done{};
    });
    return step_kept(visit, SetupStep::people, "The people are kept");
}

} // namespace

void mount_setup_people(Routes& at) {
    auto people = may(Right::manage_people);
    at.get("/set-up/people", show_people_step, people, "Add the people of a new office with their posts and roles");
    at.post("/set-up/people", add_in_setup, people, "Add a person in the set-up");
    at.post("/set-up/people/done", people_are_here, people, "Say that everybody is added");
}

} // namespace reeve::office
