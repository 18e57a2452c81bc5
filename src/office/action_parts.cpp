// What the pages of actions share.
#include "office/action_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "office/people/person_store.h"
#include "office/place_store.h"
#include "office/search.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    auto [stopped, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::string address_of(const Action& action) { return "/work/actions/" + action.reference; }
std::string public_address_of(const Action& action) { return "/plan/actions/" + action.reference; }

Html standing_chip(const Action& action, Date today) {
    return html::status_chip(static_cast<html::Standing>(standing(action, today)));
}

Html due_shown(const Action& action, Date today) {
    if (!action.due) return html::of<"No date">();
    return html::due_bar(*action.due, today, is_closed(action));
}

std::string source_words(const Action& action) {
    std::string words = label_of(action.source);
    return action.source_reference.empty() ? words : words + ", " + action.source_reference;
}

Html source_shown(Visit& visit, const Action& action) {
    auto address = address_of_reference(visit.db, action.source_reference,
                                        {visit.who ? SearchAudience::staff : SearchAudience::open, visit.now});
    if (address.empty()) return html::of<"{}">(source_words(action));
    return html::of<"{}, {}">(label_of(action.source), html::link({.text = action.source_reference, .href = address}));
}

std::string place_name(db::Connection& connection, const std::string& code) {
    if (code.empty()) return "";
    auto area = area_by_code(connection, code);
    return area ? area->name : code;
}

const char* words_of(Chase chase) {
    switch (chase) {
    case Chase::reminder: return "Due in 7 days: remind the owner";
    case Chase::due_today: return "Due today: ask the owner";
    case Chase::late: return "3 days late: chase the owner";
    case Chase::manager: return "10 days late: tell the manager";
    case Chase::none: break;
    }
    return "Nothing to chase";
}

std::optional<Action> asked_action(Visit& visit) { return action_named(visit.db, visit.part("reference")); }

int typed_version(const Visit& visit) { return static_cast<int>(number_in(visit.typed("version")).value_or(0)); }

Result<Date> typed_date(const Visit& visit, const std::string& member, const char* missing) {
    auto typed = trimmed(visit.typed(member));
    if (typed.empty()) return Problems{{{member, missing}}};
    auto date = parse_date(typed, visit.today());
    if (date) return *date;
    Problems problems;
    for (const auto& problem : date.problems().list) problems.add(member, problem.message);
    return problems;
}

Result<PersonId> typed_owner(Visit& visit) {
    auto id = number_in(visit.typed("owner"));
    auto person = id ? find_person(visit.db, PersonId{*id}) : std::nullopt;
    if (!person || !person->is_active) return Problems{{{"owner", "Select who owns it"}}};
    return person->id;
}

html::Select owner_select(Visit& visit, const std::string& value, const Problems& problems) {
    html::Select select{.name = "owner",
                        .label = "Owner",
                        .hint = "Who in the office sees that it is done.",
                        .error = html::error_of(problems, "owner"),
                        .value = value};
    select.options.push_back({"", "Choose one"});
    for (const auto& person : people(visit.db))
        if (person.is_active)
            select.options.push_back({std::to_string(person.id.value), person.post + " (" + person.name + ")"});
    return select;
}

html::Select place_select(Visit& visit, const std::string& value, const Problems& problems) {
    html::Select select{
        .name = "area", .label = "Area (optional)", .error = html::error_of(problems, "area"), .value = value};
    select.options.push_back({"", "No area"});
    bool is_listed = value.empty();
    for (auto kind : {AreaKind::district, AreaKind::people_zone})
        for (const auto& area : areas_of_kind(visit.db, kind)) {
            select.options.push_back({area.code, area.name});
            is_listed = is_listed || area.code == value;
        }
    if (!is_listed && !problems.has("area")) select.options.push_back({value, place_name(visit.db, value)});
    return select;
}

Problems unknown_place(Visit& visit, const std::string& before) {
    auto typed = std::string(visit.typed("area"));
    Problems problems;
    auto select = place_select(visit, "", {});
    bool is_listed = std::any_of(select.options.begin(), select.options.end(),
                                 [&](const auto& option) { return option.value == typed; });
    if (!is_listed && typed != before) problems.add("area", "Select an area from the list");
    return problems;
}

html::Select source_select(const std::string& value, const Problems& problems) {
    html::Select select{.name = "source",
                        .label = "Where did it come from?",
                        .error = html::error_of(problems, "source"),
                        .value = value.empty() ? "other" : value};
    for (const auto& choice : Choices<ActionSource>::list) select.options.push_back({choice.stored, choice.label});
    return select;
}

std::vector<std::pair<std::string, std::string>> action_trail(const Action& action) {
    return {{"Actions", "/work/actions"}, {action.reference, address_of(action)}};
}

std::string with_query(const Visit& visit, std::string_view address,
                       const std::vector<std::pair<std::string, std::string>>& set) {
    auto fields = visit.request.query;
    for (const auto& [name, value] : set) fields.set(name, value);
    std::string query;
    for (const auto& [name, value] : fields.list())
        if (!value.empty()) query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return std::string(address) + query;
}

} // namespace reeve::office
