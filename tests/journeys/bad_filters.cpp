// A filter in an address that cannot be read: the page stands, and says what is wrong where a date is.
#include "tests/journeys/bad_input.h"
#include "tests/journeys/page_reader.h"

namespace reeve::journeys {

std::vector<BadFilter> bad_filters() {
    return {{"no date", "Where a day is asked for, the page says that there is no such day.", "31/09/2026"},
            {"unknown choice", "What is on no list finds nothing, or is passed over.", "no-such-choice"},
            {"too long", "Words without end find nothing.", std::string(20'000, 'a')},
            {"quotes", "Marks of markup and of SQL are words like others.", "'\"><b>%_\\"}};
}

std::string trouble_with(Client& client, const WholeForm& form, const FormControl& control, const BadFilter& bad) {
    auto asked = form.fields();
    asked.set(control.name, bad.value);
    std::string query;
    for (const auto& [name, value] : asked.list())
        query += (query.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    client.get(form.action + query);
    bool stands = client.status() == 200 || client.status() == 422;
    if (!stands) return "is answered with " + std::to_string(client.status());
    if (client.body().find("<b>%_") != std::string::npos) return "writes markup that was typed";
    bool asks_for_day =
        control.name == "from" || control.name == "to" || control.name == "first" || control.name == "last";
    if (!asks_for_day || bad.value != "31/09/2026") return "";
    if (client.status() != 422) return "says nothing of a day that is none";
    for (const auto& [member, message] : problems_of(client.body()))
        if (member == control.name) return message_trouble(client.body(), member);
    return "the summary does not name it";
}

} // namespace reeve::journeys
