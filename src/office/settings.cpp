// The settings with their labels, hints and limits.
#include "office/settings.h"
#include "office/setup/brand_colour.h"
#include <algorithm>

namespace reeve::office {
namespace {

void check_range(Problems& problems, const char* member, const char* label, int value, int least, int most) {
    if (value >= least && value <= most) return;
    problems.add(member, std::string(label) + " must be a whole number from " + std::to_string(least) + " to "
                             + std::to_string(most));
}

bool has_blank(std::string_view text) {
    for (unsigned char c : text)
        if (c <= ' ' || c == 0x7f) return true;
    return false;
}

void check_smtp(Problems& problems, const OfficeSettings& settings) {
    std::string_view url = settings.smtp_url;
    if (url.empty()) return;
    if ((!url.starts_with("smtps://") && !url.starts_with("smtp://")) || has_blank(url) || url.ends_with("//"))
        problems.add("smtp_url", "The mail server must be written like smtps://mail.example:465");
    else if (url.find('@') != std::string_view::npos)
        problems.add(
            "smtp_url",
            "The mail server's address must not hold a name or a password. The name has its own field; the password is given to the program where it is started");
    if (settings.mail_from.address.empty())
        problems.add("mail_from", "Enter the address mail is sent from, since a mail server is set");
}

void check_mailbox(Problems& problems, const OfficeSettings& settings) {
    check_range(problems, "letter_acknowledge_days", "Working days to acknowledge a letter",
                settings.letter_acknowledge_days, 1, 60);
    check_range(problems, "letter_answer_days", "Working days to answer a letter", settings.letter_answer_days, 1, 250);
    for (unsigned char c : settings.imap_folder)
        if (c < ' ' || c > '~' || c == '"' || c == '\\') {
            problems.add("imap_folder", "The folder must be written in plain letters, without quotes");
            break;
        }
    std::string_view url = settings.imap_url;
    if (url.empty()) return;
    if ((!url.starts_with("imaps://") && !url.starts_with("imap://")) || has_blank(url) || url.ends_with("//"))
        problems.add("imap_url", "The mailbox must be written like imaps://mail.example:993");
    else if (url.find('@') != std::string_view::npos || url.find('/', url.find("//") + 2) != std::string_view::npos)
        problems.add("imap_url", "The mailbox’s address must not hold a name, a password or a folder. The name and the "
                                 "folder have their own fields; the password is given to the program where it is "
                                 "started");
    if (settings.imap_user.empty()) problems.add("imap_user", "Enter the name at the mailbox, since one is set");
}

void check_site(Problems& problems, std::string_view address) {
    if (address.empty()) return;
    bool is_web = address.starts_with("https://") || address.starts_with("http://");
    if (!is_web || has_blank(address) || address.ends_with('/'))
        problems.add(
            "site_address",
            "The address of this site must be written like https://reeve.example, without a stroke at its end");
}

void check_prefix(Problems& problems, std::string_view prefix) {
    bool is_sound = std::all_of(prefix.begin(), prefix.end(), [](unsigned char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
    });
    if (!is_sound)
        problems.add("grants_prefix", "The prefix must be letters and digits alone, without 360G- before it");
}

FieldWords name_words(const char* label, const char* hint = "") {
    return {
        .label = label, .hint = hint, .needed = true, .audience = Audience::open, .keep = Keep::always, .limit = 100};
}

void describe_names_and_rules(Description<OfficeSettings>& fields) {
    fields
        .has<&OfficeSettings::office>("office",
                                      name_words("Name of the office", "At the head of every page and paper."))
        .has<&OfficeSettings::purpose>("purpose", name_words("What the office is for", "A few words under its name."))
        .has<&OfficeSettings::commissioner>(
            "commissioner", name_words("What the commissioner is called", "For example Commissioner, or Mayor."))
        .has<&OfficeSettings::force>("force", name_words("Name of the force"))
        .has<&OfficeSettings::panel>("panel", name_words("Name of the panel"))
        .has<&OfficeSettings::area>("area",
                                    name_words("Words for the area", "As in a sentence: “across the force area”."))
        .has<&OfficeSettings::email>("email", {.label = "Email address for the public",
                                               .hint = "Shown on the contact page.",
                                               .audience = Audience::open,
                                               .keep = Keep::always})
        .has<&OfficeSettings::site_address>(
            "site_address", {.label = "Address of this site",
                             .hint = "Before the addresses of pages in mail, for example https://reeve.example.",
                             .audience = Audience::open,
                             .keep = Keep::always,
                             .limit = 200})
        .has<&OfficeSettings::small_base>(
            "small_base",
            {.label = "Smallest base of a percentage",
             .hint = "A percentage of fewer people than this is shown as a count, unless somebody gives a reason.",
             .needed = true,
             .keep = Keep::always})
        .has<&OfficeSettings::hide_up_to>(
            "hide_up_to", {.label = "Largest count about people that is withheld",
                           .hint = "Counts from 1 to this are not shown to the public. 0 withholds none.",
                           .needed = true,
                           .keep = Keep::always})
        .has<&OfficeSettings::answer_days>(
            "answer_days", {.label = "Days to answer a recommendation", .needed = true, .keep = Keep::always})
        .has<&OfficeSettings::panel_days>(
            "panel_days", {.label = "Fewest days for the panel with a draft plan",
                           .hint = "The law says a reasonable time. Fewer are pointed out to whoever sends it.",
                           .needed = true,
                           .keep = Keep::always})
        .has<&OfficeSettings::grants_prefix>(
            "grants_prefix",
            {.label = "Publisher's prefix at 360Giving",
             .hint = "The part between 360G- and your own references. Without one, no 360Giving file is published.",
             .audience = Audience::open,
             .keep = Keep::always,
             .limit = 40});
}

void describe_mail(Description<OfficeSettings>& fields) {
    fields
        .has<&OfficeSettings::smtp_url>(
            "smtp_url",
            {.label = "Mail server",
             .hint =
                 "smtps:// begins encrypted; smtp:// changes to encryption before anything is said, except to this machine. Without one, mail waits in the outbox.",
             .keep = Keep::always,
             .limit = 200})
        .has<&OfficeSettings::smtp_user>("smtp_user",
                                         {.label = "Name at the mail server",
                                          .hint = "The password is given to the program in REEVE_SMTP_PASSWORD.",
                                          .keep = Keep::always,
                                          .limit = 200})
        .has<&OfficeSettings::mail_from>("mail_from", {.label = "Address mail is sent from", .keep = Keep::always});
}

void describe_letters(Description<OfficeSettings>& fields) {
    fields
        .has<&OfficeSettings::letter_acknowledge_days>("letter_acknowledge_days",
                                                       {.label = "Working days to acknowledge a letter",
                                                        .hint = "The office’s own standard, counted from the day "
                                                                "after it came.",
                                                        .needed = true,
                                                        .keep = Keep::always})
        .has<&OfficeSettings::letter_answer_days>(
            "letter_answer_days", {.label = "Working days to answer a letter", .needed = true, .keep = Keep::always})
        .has<&OfficeSettings::imap_url>(
            "imap_url", {.label = "Mailbox that letters are read from",
                         .hint = "imaps:// begins encrypted; imap:// changes to encryption before anything is "
                                 "said, except to this machine. Without one, e-mails are brought in as files.",
                         .keep = Keep::always,
                         .limit = 200})
        .has<&OfficeSettings::imap_user>("imap_user",
                                         {.label = "Name at the mailbox",
                                          .hint = "The password is given to the program in REEVE_IMAP_PASSWORD.",
                                          .keep = Keep::always,
                                          .limit = 200})
        .has<&OfficeSettings::imap_folder>(
            "imap_folder", {.label = "Folder of the mailbox",
                            .hint = "Every message in it that nobody has read is taken in. A folder of its own "
                                    "keeps out what is no letter.",
                            .needed = true,
                            .keep = Keep::always,
                            .limit = 100});
}

void describe_body(Description<OfficeSettings>& fields) {
    fields
        .has<&OfficeSettings::statutory_name>(
            "statutory_name", name_words("Name of the body in law", "As the Act or the order that made you has it."))
        .has<&OfficeSettings::body_kind>("body_kind", name_words("Kind of body"))
        .has<&OfficeSettings::area_code>("area_code", {.label = "Police force area",
                                                       .hint = "By the code of the Office for National Statistics.",
                                                       .audience = Audience::open,
                                                       .keep = Keep::always,
                                                       .limit = 9})
        .has<&OfficeSettings::brand_colour>(
            "brand_colour", {.label = "Colour",
                             .hint = "Six digits from 0 to 9 and a to f, like #1e5b4f. Empty: the program’s own.",
                             .audience = Audience::open,
                             .keep = Keep::always,
                             .limit = 9});
}

} // namespace

const Description<OfficeSettings>& settings_fields() {
    static const auto fields = [] {
        Description<OfficeSettings> made("setting", "settings");
        describe_names_and_rules(made);
        describe_mail(made);
        describe_letters(made);
        describe_body(made);
        return made;
    }();
    return fields;
}

Problems problems_with(const OfficeSettings& settings) {
    Problems problems;
    check_site(problems, settings.site_address);
    check_range(problems, "small_base", "Smallest base of a percentage", settings.small_base, 0, 1000);
    check_range(problems, "hide_up_to", "Largest count about people that is withheld", settings.hide_up_to, 0, 20);
    check_range(problems, "answer_days", "Days to answer a recommendation", settings.answer_days, 1, 365);
    check_range(problems, "panel_days", "Fewest days for the panel with a draft plan", settings.panel_days, 1, 365);
    check_smtp(problems, settings);
    check_mailbox(problems, settings);
    check_prefix(problems, settings.grants_prefix);
    for (auto& problem : brand_problems(settings.brand_colour).list) problems.list.push_back(problem);
    return problems;
}

const std::vector<SettingsGroup>& settings_groups() {
    static const std::vector<SettingsGroup> groups = {
        {"Names", {"office", "purpose", "commissioner", "force", "panel", "area", "email", "site_address"}},
        {"Rules", {"small_base", "hide_up_to", "answer_days", "panel_days"}},
        {"Grants", {"grants_prefix"}},
        {"Mail", {"smtp_url", "smtp_user", "mail_from"}},
        {"Letters and e-mails that come",
         {"letter_acknowledge_days", "letter_answer_days", "imap_url", "imap_user", "imap_folder"}}};
    return groups;
}

std::vector<std::string_view> settings_columns() {
    std::vector<std::string_view> columns;
    for (const auto& group : settings_groups())
        columns.insert(columns.end(), group.columns.begin(), group.columns.end());
    return columns;
}

} // namespace reeve::office
