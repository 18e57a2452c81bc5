// The settings an office can have. A new one is a decision record and a line here.
#include "office/setting_list.h"

namespace reeve::office {

const std::vector<SettingWords>& known_settings() {
    static const std::vector<SettingWords> settings = {
        {"office", "The office's own name, at the top of every page", "Office of the Police and Crime Commissioner"},
        {"purpose", "One line under it", "Holding policing to account"},
        {"commissioner", "How pages call the Commissioner", "Commissioner"},
        {"force", "The name of the force", "Force"},
        {"panel", "The name of the panel that holds the Commissioner to account", "Police and Crime Panel"},
        {"area", "The force area in words", "the force area"},
        {"email", "The address the contact page gives", "None; the contact page says so"},
        {"is_demo", "yes marks a demo office: served on this machine alone, because everyone knows its passwords", "no"},
        {"small_base", "The smallest base on which a percentage stands without a recorded reason", "50"},
        {"hide_up_to", "Counts of people from 1 to this are withheld", "4"},
        {"site_address", "The address of this site, before the addresses of pages in letters", "Letters name the page alone"},
        {"answer_days", "Days to answer a recommendation", "28"},
        {"smtp_url", "The mail server, as smtps://mail.example:465 or smtp://mail.example:587", "Letters wait in the outbox"},
        {"smtp_user", "The name at the mail server", "None"},
        {"mail_from", "The address letters are sent from", "None; needed with a mail server"},
        {"form_secret", "Seals the forms of the public; made by the program, shown to nobody", "Made on first use"}};
    return settings;
}

const std::vector<SettingWords>& known_variables() {
    static const std::vector<SettingWords> variables = {
        {"REEVE_PDF_HELPER", "The script that makes PDF files", "../share/reeve/pdf/render.mjs, then ../tools/pdf/render.mjs, from the program's own folder"},
        {"REEVE_SMTP_PASSWORD", "The password at the mail server; it is kept nowhere", "None"},
        {"PATH", "Where node is looked for, which runs that script", "Papers come without PDF"},
        {"TMPDIR", "Where photos stand while they are cleaned, and uploads where the records are on a server", "/tmp"}};
    return variables;
}

} // namespace reeve::office
