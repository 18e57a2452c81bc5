// What somebody who leaves still has to do, who takes each kind of it over, and their last day: all of it or nothing.
#include "office/people/leaving_pages.h"
#include "base/text.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/people/person_pages.h"
#include "office/people/person_store.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr std::size_t most_listed = 10;
constexpr const char* for_all = "all";

std::string field_of(const Holding& kind) { return "to_" + kind.name; }

std::string who(const Person& person) { return person.name + ", " + person.post; }

Html things_list(const HeldOfKind& held) {
    std::vector<html::Content> lines;
    for (const auto& thing : held.things) {
        if (lines.size() == most_listed) break;
        lines.emplace_back(html::link({.text = thing.words, .href = thing.address}));
    }
    if (held.things.size() > most_listed)
        lines.emplace_back("and " + std::to_string(held.things.size() - most_listed) + " more");
    return html::bullet_list(lines);
}

html::Select takers(Visit& visit, std::string name, std::string label, std::string nobody, const Problems& problems) {
    html::Select select{
        .name = name, .label = label, .error = html::error_of(problems, name), .value = std::string(visit.typed(name))};
    select.options.push_back({"", std::move(nobody)});
    return select;
}

html::SelectOption option_of(const Person& person) { return {std::to_string(person.id.value), who(person)}; }

Html held_part(Visit& visit, const HeldOfKind& held, PersonId leaver, const std::vector<Person>& here,
               const Problems& problems) {
    auto select = takers(visit, field_of(*held.kind), "Who takes over the " + folded(held.kind->title) + "?",
                         "As chosen for everything", problems);
    for (const auto& person : here)
        if (can_take(person, *held.kind, leaver)) select.options.push_back(option_of(person));
    return html::section_heading(held.kind->title + " (" + std::to_string(held.things.size()) + ")") + things_list(held)
           + html::select(select);
}

Html everything_part(Visit& visit, PersonId leaver, const std::vector<Person>& here, const Problems& problems) {
    auto select = takers(visit, for_all, "Who takes everything over? (optional)", "Choose for each below", problems);
    for (const auto& person : here)
        if (person.is_active && person.id != leaver) select.options.push_back(option_of(person));
    return html::select(select);
}

http::Response leaving_page(Visit& visit, const Person& person, const Holdings& kinds, const Problems& problems) {
    auto held = held_by(visit.db, kinds, person.id);
    auto here = people(visit.db);
    Html form = form_begin(visit, address_of(person) + "/leave");
    if (!held.empty()) form += everything_part(visit, person.id, here, problems);
    for (const auto& one : held) form += held_part(visit, one, person.id, here, problems);
    form +=
        html::button({.text = held.empty() ? "Note that they have left" : "Hand it over and note that they have left",
                      .classes = "govuk-button--warning"})
        + form_end();
    Html main = html::error_summary(problems) + html::page_heading("This person has left", person.name);
    main += html::paragraph("They are signed out now and can sign in no more: their password, passkeys and codes are "
                            "deleted. What they did stays in the history under their post.");
    main += html::paragraph(held.empty() ? "Nothing is left for them to do."
                                         : "What is still for them to do goes to a colleague at the same moment.");
    main += html::paragraph("What belongs to the post of " + person.post
                            + ", like workstreams and risks, goes on with whoever holds that post next.");
    PageWords words{.title = "This person has left",
                    .section = "People",
                    .trail = {{"People", "/people"}, {person.name, address_of(person)}},
                    .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main + form), problems.empty() ? 200 : 422);
}

struct HandOver {
    HeldOfKind held;
    Person to;
};

std::optional<Person> typed_person(Visit& visit, const std::string& field) {
    auto id = Kind<std::int64_t>::read(visit.typed(field), {visit.today()});
    return id ? find_person(visit.db, PersonId{*id}) : std::nullopt;
}

// Who takes each kind: as chosen for it, or else as for everything.
Result<std::vector<HandOver>> chosen(Visit& visit, const Holdings& kinds, PersonId leaver) {
    std::vector<HandOver> chosen;
    Problems problems;
    auto of_all = typed_person(visit, for_all);
    if (!trimmed(visit.typed(for_all)).empty() && (!of_all || !of_all->is_active || of_all->id == leaver))
        problems.add(for_all, "Select somebody from the list");
    for (auto& held : held_by(visit.db, kinds, leaver)) {
        auto field = field_of(*held.kind);
        bool is_own = !trimmed(visit.typed(field)).empty();
        auto taker = is_own ? typed_person(visit, field) : of_all;
        auto things = folded(held.kind->title);
        if (!taker) problems.add(field, "Select who takes over the " + things);
        else if (!can_take(*taker, *held.kind, leaver))
            problems.add(field, "The " + taker->post + " cannot take over the " + things + ". Select somebody else");
        else chosen.push_back({std::move(held), *taker});
    }
    if (!problems.empty()) return problems;
    return chosen;
}

std::string told(const std::vector<HandOver>& hand_overs) {
    std::string words = "They are signed out and can sign in no more";
    for (const auto& [held, to] : hand_overs) words += ". With the " + to.post + " now: " + count_in_words(held);
    return words;
}

} // namespace

http::Response show_leaving(Visit& visit, const Holdings& kinds) {
    auto person = person_asked_for(visit);
    return person && person->is_active ? leaving_page(visit, *person, kinds, {}) : not_found(visit);
}

http::Response receive_leaving(Visit& visit, const Holdings& kinds) {
    auto person = person_asked_for(visit);
    if (!person) return not_found(visit);
    if (person->id == visit.who->person)
        return refuse(visit, {"You cannot note your own leaving. Someone else with this right does it.", "",
                              Refusal::Kind::conflict});
    auto hand_overs = chosen(visit, kinds, person->id);
    if (!hand_overs) return leaving_page(visit, *person, kinds, hand_overs.problems());
    auto kept = visit.change(
        [&](Change& change) -> Result<Person> {
            for (const auto& [held, to] : *hand_overs) TRY(held.kind->hand_over(change, person->id, to));
            return keep_leaver(change, *person);
        },
        "The " + person->post + " left");
    return kept ? saved(visit, address_of(*kept), told(*hand_overs)) : refuse(visit, kept.refusal());
}

} // namespace reeve::office
