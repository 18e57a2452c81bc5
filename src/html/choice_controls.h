// Controls with which people choose or give a date: radios, checkboxes, date input.
#pragma once
#include "html/control_parts.h"
#include <vector>

namespace reeve::html {

struct Option {
    std::string value;
    Content text;
    Content hint;
    bool is_chosen = false; // or by the value of the whole control
    bool is_disabled = false;
    Html conditional;          // shown when the option is chosen
    std::string divider;       // "or": a line between two options, in place of an option
    bool is_exclusive = false; // "None of these": checkboxes only
    std::string id;
    std::string name; // checkboxes that have each a name of their own
};

struct Radios {
    std::string name;
    Content legend; // no fieldset where empty
    Content hint;
    Content error;
    std::string value;
    std::vector<Option> options;
    std::string legend_classes;
    bool legend_is_heading = false;
    std::string id;      // the name where empty
    std::string classes; // govuk-radios--inline, govuk-radios--small
    std::string described_by;
    std::string fieldset_classes;
    std::string group_classes;
};
Html radios(const Radios&);

struct Checkboxes {
    std::string name;
    Content legend;
    Content hint;
    Content error;
    std::vector<std::string> values;
    std::vector<Option> options;
    std::string legend_classes;
    bool legend_is_heading = false;
    std::string id;
    std::string classes;
    std::string described_by;
    std::string fieldset_classes;
    std::string group_classes;
};
Html checkboxes(const Checkboxes&);

// Three boxes; most pages take a date in one text input, which accepts "5/9/26" and "next Thursday".
struct DateInput {
    std::string id;
    Content legend;
    Content hint;
    Content error;
    std::string day;
    std::string month;
    std::string year;
    std::string name_prefix;    // "due" gives due-day, due-month, due-year
    bool day_has_error = false; // where none is marked, an error marks all three
    bool month_has_error = false;
    bool year_has_error = false;
    bool is_birthday = false; // the browser may fill it in
    std::string legend_classes;
    bool legend_is_heading = false;
    std::string classes;
    std::string described_by;
    std::string group_classes;
};
Html date_input(const DateInput&);

} // namespace reeve::html
