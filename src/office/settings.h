// What an office sets for itself: its names, the rules its figures are told by, and the way its mail goes.
#pragma once
#include "office/setup/policing_body.h"
#include "record/description.h"

namespace reeve::office {

struct OfficeSettings;

// Kept as rows of name and value; a name that was never set has the value here.
struct OfficeSettings {
    Id<OfficeSettings> id{1}; // there is one
    int version = 0;          // how often it was changed
    std::string office = "Office of the Police and Crime Commissioner";
    std::string purpose = "Holding policing to account";
    std::string commissioner = "Commissioner";
    std::string force = "Force";
    std::string panel = "Police and Crime Panel";
    std::string area = "the force area";
    Email email;
    std::string site_address; // "https://reeve.example", before the addresses in mail; empty: mail names the page alone
    int small_base = 50;      // a percentage of fewer needs a reason
    int hide_up_to = 4;       // counts about people from 1 to this are withheld
    int answer_days = 28;     // for the answer to a recommendation
    int panel_days = 21;      // fewest that the Panel is given with a draft plan before it is pointed out
    std::string grants_prefix; // that 360Giving gave us as a publisher; empty: none, and no file is published
    std::string smtp_url;      // empty: mail waits in the outbox
    std::string smtp_user;     // its password comes from the environment, never from here
    Email mail_from;
    int letter_acknowledge_days = 5; // working days within which a letter is acknowledged
    int letter_answer_days = 20;     // and answered
    std::string imap_url;            // of the mailbox that letters are read from; empty: none is read
    std::string imap_user;           // its password comes from the environment
    std::string imap_folder = "INBOX";
    std::string statutory_name; // of the body, as the Act or order has it
    PolicingBodyKind body_kind = PolicingBodyKind::not_said;
    std::string area_code;    // of the police force area; empty: not chosen yet
    std::string brand_colour; // "#1e5b4f", readable on white; empty: the program's own
};

const Description<OfficeSettings>& settings_fields();
// Numbers within reason, addresses of the right kind, and a sender where mail is to go out.
Problems problems_with(const OfficeSettings&);

// The columns in the order of the form, under the headings people see.
struct SettingsGroup {
    const char* title;
    std::vector<std::string_view> columns;
};
const std::vector<SettingsGroup>& settings_groups();
std::vector<std::string_view> settings_columns();

} // namespace reeve::office
