// The pages on which the people of the office are looked after.
#include "office/people/person_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/people/passkey_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/second_step_pages.h"
#include <algorithm>
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> form_columns = {"name", "email", "post", "role"};

std::string standing(const Person& person) {
    return person.is_active ? "Works here" : "Left on " + in_words(*person.left_on);
}

http::Response list_people(Visit& visit) {
    html::Table table{.caption = "People",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "people",
                      .head = {{.text = "Name"}, {.text = "Post"}, {.text = "Role"}, {.text = "Standing"}},
                      .empty_text = "Nobody has been added yet.",
                      .is_scrolled = true};
    for (const auto& person : people(visit.db))
        table.rows.push_back({{{html::link({.text = person.name, .href = address_of(person)})},
                               {html::Content(person.post)},
                               {html::Content(label_of(person.role))},
                               {html::Content(standing(person))}}});
    Html main = html::page_heading("People");
    main += html::button({.text = "Add a person", .href = "/people/new"});
    main += html::table(table) + list_files("/people");
    return show(visit, {.title = "People", .section = "People"}, main);
}

Sheet sheet_of_people(Visit& visit) {
    Sheet sheet{"People", {"Name", "Email address", "Post", "Role", "Standing"}, {}, ""};
    for (const auto& person : people(visit.db))
        sheet.rows.push_back({person.name, person.email.address, person.post, label_of(person.role), standing(person)});
    return sheet;
}

// What stands in a field: what was typed, or what the record holds.
std::string standing_in(const Visit& visit, const Person& person, std::string_view column) {
    if (visit.has_typed()) return std::string(visit.typed(column));
    return person.id || column != "role" ? person_fields().shape().find(column)->typed(&person) : "";
}

Html person_controls(const Visit& visit, const Person& person, const Problems& problems) {
    Html controls;
    for (auto column : {"name", "email", "post"}) {
        const auto& field = *person_fields().shape().find(column);
        controls += html::text_input({.name = column,
                                      .label = field.words.label,
                                      .hint = field.words.hint,
                                      .error = html::error_of(problems, column),
                                      .value = standing_in(visit, person, column),
                                      .autocomplete = "off"});
    }
    return controls + html::select(role_select(standing_in(visit, person, "role"), problems));
}

Html new_password_control(const Problems& problems) {
    return html::password_input({.name = "password",
                                 .label = "Password to begin with",
                                 .hint = "At least 12 characters. Give it to them yourself; they can change it.",
                                 .error = html::error_of(problems, "password"),
                                 .autocomplete = "new-password"});
}

http::Response new_person_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Add a person");
    main += form_begin(visit, "/people") + person_controls(visit, {}, problems) + new_password_control(problems);
    main += html::button({.text = "Add person"}) + form_end();
    PageWords words{.title = "Add a person",
                    .section = "People",
                    .trail = {{"People", "/people"}},
                    .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new_person(Visit& visit) { return new_person_form(visit, {}); }

http::Response add_person(Visit& visit) {
    Person person;
    auto problems = read_form(person_fields(), form_columns, visit.typed_of(), person, visit.today());
    for (auto& problem : password_problems(visit.typed("password"), person).list) problems.list.push_back(problem);
    if (!problems.empty()) return new_person_form(visit, problems);
    auto hash = hashed_password(visit.typed("password"));
    auto kept = visit.change([&](Change& change) -> Result<Person> {
        auto added = TRY(keep_person(change, person));
        set_password(change, added, hash);
        return added;
    });
    if (!kept) return kept.has_problems() ? new_person_form(visit, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), "The person is added and can sign in");
}

// Their passkeys among it: what of them was added and removed, and why.
Html history_list(Visit& visit, const Person& person) {
    auto told = history_of(visit.db, person_fields().shape(), person.id.value);
    for (auto& line : passkey_history(visit.db, person.id)) {
        line.changes.insert(line.changes.begin(), "Passkey " + line.record_words);
        if (!line.why.empty()) line.changes.push_back(line.why);
        told.push_back(std::move(line));
    }
    std::stable_sort(told.begin(), told.end(), [](const auto& a, const auto& b) { return a.at > b.at; });
    std::vector<html::Content> lines;
    for (const auto& line : told)
        lines.push_back(in_words(line.at) + ", " + line.actor + ": " + joined(line.changes, "; "));
    return html::section_heading("History") + html::bullet_list(lines);
}

http::Response show_person(Visit& visit) {
    auto person = person_asked_for(visit);
    if (!person) return not_found(visit);
    auto address = address_of(*person);
    Html main = html::page_heading(person->name, "Person");
    main += html::summary_list({.rows = {{"Email address", person->email.address},
                                         {"Post", person->post},
                                         {"Role", label_of(person->role)},
                                         {"Standing", standing(*person)}}});
    if (person->is_active)
        main += html::button_group(
            {html::button({.text = "Change", .href = address + "/change"}),
             html::button(
                 {.text = "Set a new password", .href = address + "/password", .classes = "govuk-button--secondary"}),
             html::button(
                 {.text = "Codes at sign-in", .href = address + "/code", .classes = "govuk-button--secondary"}),
             html::button(
                 {.text = "This person has left", .href = address + "/leave", .classes = "govuk-button--secondary"})});
    main += history_list(visit, *person);
    return show(visit, {.title = "Person", .section = "People", .trail = {{"People", "/people"}}}, main);
}

http::Response change_form(Visit& visit, const Person& person, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Change a person");
    main += form_begin(visit, address_of(person) + "/change");
    main += html::hidden_field("version", std::to_string(person.version)) + person_controls(visit, person, problems);
    main += html::button({.text = "Save changes"}) + form_end();
    PageWords words{.title = "Change a person",
                    .section = "People",
                    .trail = {{"People", "/people"}},
                    .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_change(Visit& visit) {
    auto person = person_asked_for(visit);
    return person && person->is_active ? change_form(visit, *person, {}) : not_found(visit);
}

http::Response change_person(Visit& visit) {
    auto person = person_asked_for(visit);
    if (!person || !person->is_active) return not_found(visit);
    auto version = Kind<int>::read(visit.typed("version"), {visit.today()});
    if (version) person->version = *version;
    auto problems = read_form(person_fields(), form_columns, visit.typed_of(), *person, visit.today());
    if (!problems.empty()) return change_form(visit, *person, problems);
    auto kept = visit.change([&](Change& change) { return keep_person(change, *person); });
    if (!kept)
        return kept.has_problems() ? change_form(visit, *person, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), "The changes are saved");
}

http::Response password_form(Visit& visit, const Person& person, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Set a new password");
    main += html::paragraph("The person is signed out everywhere and signs in with the new password.");
    main += form_begin(visit, address_of(person) + "/password") + new_password_control(problems);
    main += html::button({.text = "Set password"}) + form_end();
    PageWords words{.title = "Set a new password",
                    .section = "People",
                    .trail = {{"People", "/people"}},
                    .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_password(Visit& visit) {
    auto person = person_asked_for(visit);
    return person && person->is_active ? password_form(visit, *person, {}) : not_found(visit);
}

http::Response receive_password(Visit& visit) {
    auto person = person_asked_for(visit);
    if (!person || !person->is_active) return not_found(visit);
    auto problems = password_problems(visit.typed("password"), *person);
    if (!problems.empty()) return password_form(visit, *person, problems);
    auto hash = hashed_password(visit.typed("password"));
    visit.change([&](Change& change) {
        set_password(change, *person, hash);
        return Done{};
    });
    return saved(visit, address_of(*person), "The password is set");
}

} // namespace

std::string address_of(const Person& person) { return "/people/" + std::to_string(person.id.value); }

std::optional<Person> person_asked_for(Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.part("id");
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (trouble != std::errc{} || stopped != typed.data() + typed.size()) return std::nullopt;
    auto person = find_person(visit.db, PersonId{id});
    bool is_ours =
        person && person->role != Role::applicant && person->role != Role::visitor; // these are no people of the office
    return is_ours ? person : std::nullopt;
}

html::Select role_select(const std::string& value, const Problems& problems) {
    html::Select select{.name = "role",
                        .label = "Role",
                        .hint = "What they may see and do here. It can be changed at any time.",
                        .error = html::error_of(problems, "role"),
                        .value = value};
    select.options.push_back({.value = "", .text = "Choose a role"});
    for (const auto& choice : Choices<Role>::list)
        if (auto role = choice_of<Role>(choice.stored); role != Role::applicant && role != Role::visitor)
            select.options.push_back({.value = choice.stored, .text = choice.label});
    return select;
}

void mount_people(Routes& at) {
    auto people = may(Right::manage_people);
    at.list("/people", list_people, sheet_of_people, people, "The people of the office, those who have left included");
    at.post("/people", add_person, people, "Add a person who may sign in");
    at.get("/people/new", show_new_person, people, "The form to add a person");
    at.get("/people/{id}", show_person, people, "One person with their role and history");
    at.get("/people/{id}/change", show_change, people, "The form to change a person");
    at.post("/people/{id}/change", change_person, people, "Change a person's name, email, post or role");
    at.get("/people/{id}/password", show_password, people, "The form to set a person's password");
    at.post("/people/{id}/password", receive_password, people, "Set a person's password and sign them out");
    mount_person_code(at);
}

} // namespace reeve::office
