// The patterns of forms: plain, with hint, with error, disabled.
#include "html/components.h"
#include "html/pattern_page.h"

namespace reeve::html {

namespace {

Html text_inputs() {
    return text_input({.name = "p-title", .label = "Project title"})
           + text_input(
               {.name = "p-where", .label = "Where?", .hint = "A village, street or postcode.", .value = "Whitwick"})
           + text_input({.name = "p-due",
                         .label = "Due",
                         .error = "31/09/2026 is not a real date. September has 30 days",
                         .value = "31/09/2026",
                         .classes = "govuk-input--width-20"})
           + text_input({.name = "p-amount",
                         .label = "How much are you asking for?",
                         .value = "9,678",
                         .classes = "govuk-input--width-10",
                         .prefix = "£",
                         .inputmode = "decimal"})
           + text_input({.name = "p-share",
                         .label = "Share of the cost",
                         .classes = "govuk-input--width-5",
                         .suffix = "per cent",
                         .inputmode = "decimal"})
           + text_input({.name = "p-closed", .label = "Reference", .value = "A-0412", .is_disabled = true});
}

Html textareas() {
    return textarea({.name = "p-say",
                     .label = "In their words",
                     .hint = "Leave out names. If someone is in danger, call 999 first."})
           + textarea(
               {.name = "p-say-wrong", .label = "In their words", .error = "Enter what the person told you", .rows = 3})
           + character_count(
               {.field = {.name = "p-purpose", .label = "What will you do?", .hint = "No more than 2,000 characters."},
                .most_characters = 2000});
}

std::vector<Option> yes_or_no(const std::string& name) {
    return {{.value = "yes",
             .text = "Yes, make an action",
             .conditional = text_input({.name = name + "-owner", .label = "Who will do it?"})},
            {.value = "no", .text = "No, note it"}};
}

Html choices() {
    return radios({.name = "p-act",
                   .legend = "Does someone need to do something?",
                   .value = "no",
                   .options = yes_or_no("p-act")})
           + radios({.name = "p-act-wrong",
                     .legend = "Does someone need to do something?",
                     .error = "Select whether someone needs to do something",
                     .options = yes_or_no("p-act-wrong")})
           + checkboxes({.name = "p-theme",
                         .legend = "What is it about?",
                         .hint = "Choose all that fit.",
                         .values = {"speeding"},
                         .options = {{.value = "shops", .text = "Shops and business crime"},
                                     {.value = "speeding", .text = "Speeding", .hint = "And noise from vehicles."},
                                     {.divider = "or"},
                                     {.value = "none", .text = "None of these", .is_exclusive = true}},
                         .classes = "govuk-checkboxes--small"})
           + select({.name = "p-priority",
                     .label = "Priority",
                     .value = "2",
                     .options = {{"1", "Visible policing"}, {"2", "Business crime"}}})
           + select({.name = "p-priority-wrong",
                     .label = "Priority",
                     .error = "Choose a priority",
                     .options = {{"", "Choose one"}, {"1", "Visible policing"}}});
}

Html dates() {
    return date_input({.id = "p-visit",
                       .legend = "When was the visit?",
                       .hint = "For example, 27 3 2026.",
                       .name_prefix = "p-visit"})
           + date_input({.id = "p-visit-wrong",
                         .legend = "When was the visit?",
                         .error = "The month must be between 1 and 12",
                         .day = "12",
                         .month = "13",
                         .year = "2026",
                         .name_prefix = "p-visit-wrong",
                         .month_has_error = true});
}

Html files_and_passwords() {
    return file_upload({.name = "p-file",
                        .label = "Spreadsheet",
                        .hint = "CSV, XLSX or ODS, smaller than 20MB.",
                        .accept = ".csv,.xlsx,.ods"})
           + file_upload({.name = "p-file-wrong", .label = "Spreadsheet", .error = "The selected file is empty"})
           + password_input({.name = "p-password", .label = "Password"});
}

Html buttons() {
    return button_group({button({.text = "Save note"}),
                         button({.text = "Export to Excel", .classes = "govuk-button--secondary"}),
                         button({.text = "Delete everything on this phone", .classes = "govuk-button--warning"}),
                         button({.text = "Publish now", .is_disabled = true}),
                         button({.text = "Record something", .href = "#buttons"}),
                         link({.text = "Leave these 3 out", .href = "#buttons"})})
           + button({.text = "Start an application", .href = "#buttons", .is_start = true})
           + bulk_actions("With the actions you chose", {{"Send a chaser", "chase"}, {"Change due date", "date"}});
}

Html filters() {
    return filter_panel(
        {.action = "#filters",
         .controls = checkboxes({.name = "p-status",
                                 .legend = "Status",
                                 .options = {{.value = "late", .text = "Late"}, {.value = "done", .text = "Done"}},
                                 .classes = "govuk-checkboxes--small"}),
         .applied = {{"Status", "Late", "?"}, {"Owner", "Director of Governance", "?status=late"}},
         .clear_href = "?"});
}

} // namespace

std::vector<Pattern> control_patterns() {
    return {{"Buttons", "buttons", buttons()},
            {"Text input", "text-input", text_inputs()},
            {"Textarea and character count", "textarea", textareas()},
            {"Radios, checkboxes and select", "choices", choices()},
            {"Date input", "date-input", dates()},
            {"File upload and password", "file-upload", files_and_passwords()},
            {"Filters", "filters", filters()}};
}

} // namespace reeve::html
