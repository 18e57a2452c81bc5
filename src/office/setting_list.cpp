// The variables that may be set around the program, and the rows it keeps for itself. A new one is a decision record
// and a line here.
#include "office/setting_list.h"

namespace reeve::office {

const std::vector<SettingWords>& own_settings() {
    static const std::vector<SettingWords> settings = {
        {"is_demo", "yes marks a demo office: served on this machine alone, because everyone knows its passwords",
         "no"},
        {"demo_time_behind",
         "How many milliseconds the clock of a demo office is behind, so that it lives in the days of its story",
         "None; the clock of the machine"},
        {"form_secret", "Seals the forms of the public; shown to nobody", "Made on first use"}};
    return settings;
}

const std::vector<SettingWords>& known_variables() {
    static const std::vector<SettingWords> variables = {
        {"REEVE_SMTP_PASSWORD", "The password at the mail server", "Mail is sent without signing in"},
        {"REEVE_IMAP_PASSWORD", "The password at the mailbox that letters are read from",
         "The mailbox is asked without a password, which it will refuse"},
        {"REEVE_PDF_HELPER", "The script that makes PDF files",
         "../share/reeve/pdf/render.mjs, then ../tools/pdf/render.mjs, from the program's own folder"},
        {"REEVE_CRIME_FOLDER", "A folder on the server from which crime files may be loaded by a page",
         "Crime files come by upload and by reeve crime load"},
        {"PATH", "Where node is looked for, which runs that script", "Papers come without PDF"},
        {"TMPDIR", "Where photos stand while they are cleaned, and uploads where the records are on a server", "/tmp"}};
    return variables;
}

} // namespace reeve::office
