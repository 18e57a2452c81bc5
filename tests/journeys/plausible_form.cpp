// A form filled in as a careful person would.
#include "tests/journeys/plausible_form.h"
#include "tests/journeys/council_template.h"
#include "tests/journeys/edited_paper.h"
#include "tests/journeys/filled_office.h"
#include <fstream>
#include <unistd.h>

namespace reeve::journeys {
namespace {

// What a form asks for that its kind of control does not tell.
struct Known {
    const char* pattern; // the end of it
    const char* name;
    const char* value;
};
constexpr Known known[] = {
    {"/subscribe", "topics", "reports"},
    {"/subscribe/mine", "topics", "reports"},
    {"/work/measures/import", "text", measure_rows},
    {"/work/crime/load", "text", crime_rows},
    {"/work/crime/datasets/new", "slug", "residents-of-students"},
    {"/work/crime/datasets/new", "rows", "area,period,value,marker\nE06000016,2021,1200,\n"},
    {"/work/crime/areas/new", "drawing", zone_drawing},
    {"/work/crime/areas/{reference}/correct", "drawing", zone_drawing},
    {"/work/data-packs", "quarter", "2025Q2"},
    {"/work/data-packs/profile", "months", "2025Q2"},
    {"/work/data-packs/{reference}/words", "words", "The council looks at this with us"},
    {"/work/engagement/import", "text", engagement_rows},
    {"/work/past-grants/import", "text", past_grant_rows},
    {"/work/reviews/import", "text", review_rows},
    {"/work/actions/import", "text", action_rows},
    {"/work/papers/from-word", "text", "1. The office made 3 visits."},
    {"/work/papers/from-word/{file}", "title", "A paper from Word"},
    {"/work/papers/from-word/{file}", "meeting_on", "5 March 2025"},
    {"/work/papers/from-word/{file}", "period_first", "1 June 2024"},
    {"/work/papers/from-word/{file}", "period_last", "31 August 2024"},
    {"/work/import/{kind}", "text", "Action,Owner,By when\nAsk about the lights,Chief Executive,5 October 2026\n"},
    {"/work/consultations/{reference}/import", "text", response_rows},
    {"/work/consultations/{reference}/responses/new", "q_safe_dark", "agree"},
    {"/work/consultations/{reference}/responses/new", "q_safe", "agree"},
    {"/work/consultations/{reference}/responses/new", "q_see", "agree"},
    {"/work/questionnaires/{reference}/add", "key", "street_lights"},
    {"/work/questionnaires/{reference}/add", "options", "yes: Yes\nno: No"},
    {"/work/measures/new", "slug", "letters-received"},
    {"/work/comparison-sets/new", "members", "PLACE-B Force B"},
    {"/work/programme-measures/{measure}/result", "looked_on", "3 October 2024"},
    {"/work/victims/{journey}/stages/new", "figure", "F-0001"},
    {"/work/victims/{journey}/stages/new", "looked_on", "3 October 2024"},
    {"/work/victims/{journey}/stages/new", "leads_to", "A-0001"},
    {"/work/victims/{journey}/stages/{number}/change", "figure", "F-0001"},
    {"/work/victims/{journey}/stages/{number}/change", "looked_on", "3 October 2024"},
    {"/work/victims/{journey}/stages/{number}/change", "leads_to", "A-0001"},
    {"/work/victims/{journey}/stages/{number}/experiences/new", "heard_on", "3 October 2024"},
    {"/work/victims/{journey}/stages/{number}/experiences/new", "consented_on", "3 October 2024"},
    {"/work/victims/{journey}/stages/{number}/experiences/new", "kept_until", "5 March 2025"},
    {"/work/oversight/new", "origin_reference", "E-0001"},
    {"/work/oversight/new", "also_head", "not_chosen"},
    {"/work/oversight/{item}/change", "origin_reference", "E-0001"},
    {"/work/oversight/{item}/change", "also_head", "not_chosen"},
    {"/work/oversight/{item}/schedule", "meets", "MT-0001"},
    {"/work/oversight/{item}/schedule", "scheduled_on", "5 March 2025"},
    {"/work/oversight/{item}/ask", "answer_by", "5 March 2025"},
    {"/work/oversight/{item}/challenge", "answer_by", "5 March 2025"},
    {"/work/oversight/{item}/conclude", "leads_to", "A-0001"},
    {"/work/oversight/{item}/conclude", "satisfaction", "partly"},
    {"/work/oversight/{item}/conclude", "no_answer_because", "It is before a court"},
    {"/work/oversight/{item}/conclude", "look_again_on", "5 March 2025"},
    {"/work/information-requests/new", "item", "HA-0001"},
    {"/work/information-requests/new", "due_on", "5 March 2025"},
    {"/work/information-requests/{request}/change", "item", "HA-0001"},
    {"/work/information-requests/{request}/change", "due_on", "5 March 2025"},
    {"/work/information-requests/{request}/answer", "result", "partly"},
    {"/work/information-requests/{request}/answer", "reply", "The first half of it"},
    {"/force/requests/{request}", "reply", "The first half of it"},
    {"/work/information-requests/{request}/answer", "ground", "The rest would name somebody"},
    {"/force/requests/{request}", "result", "partly"},
    {"/force/requests/{request}", "ground", "The rest would name somebody"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "visited_on", "3 October 2024"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "words", "Calm, and clean"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "arrived", "03:00"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "admitted", "3.05am"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "held", "12"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "unavailable", "2"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "offered", "8"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "not_offered", "1"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "observed_only", "1"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "accepted", "5"},
    {"/work/visiting/{scheme}/visits/{visit}/report", "declined", "3"},
    {"/work/visiting/{scheme}/visits/{visit}/people/new", "custody_number", "SA/1234"},
    {"/work/visiting/{scheme}/visits/{visit}/concerns/new", "custody_number", "SA/1234"},
    {"/visiting/{visit}/report", "visited_on", "3 October 2024"},
    {"/visiting/{visit}/report", "words", "Calm, and clean"},
    {"/visiting/{visit}/report", "arrived", "03:00"},
    {"/visiting/{visit}/report", "admitted", "3.05am"},
    {"/visiting/{visit}/report", "held", "12"},
    {"/visiting/{visit}/report", "unavailable", "2"},
    {"/visiting/{visit}/report", "offered", "8"},
    {"/visiting/{visit}/report", "not_offered", "1"},
    {"/visiting/{visit}/report", "observed_only", "1"},
    {"/visiting/{visit}/report", "accepted", "5"},
    {"/visiting/{visit}/report", "declined", "3"},
    {"/visiting/{visit}/people/new", "custody_number", "SA/1234"},
    {"/visiting/{visit}/concerns/new", "custody_number", "SA/1234"},
    {"/work/case-sittings/{sitting}/draw", "draw_count", "1"},
    {"/work/panel-cases/{case}/steps/{step}", "conversation_on", "5 October 2024"},
    {"/work/case-panels/{panel}/reports/new", "first_day", "1 April 2021"},
    {"/work/visiting/{scheme}/visits/new", "first", "VR-0001"},
    {"/work/visiting/{scheme}/visits/new", "second", "VR-0002"},
    {"/work/visiting/{scheme}/rotas/new", "first_day", "1 February 2025"},
    {"/work/visiting/{scheme}/rotas/new", "last_day", "30 April 2025"},
    {"/work/visiting/{scheme}/visitors/new", "email", "walker@example.org"},
    {"/work/visiting/{scheme}/visitors/{visitor}/change", "email", "walker@example.org"},
    {"/work/visit-concerns/{concern}/reply", "replied_on", "5 October 2024"},
    {"/work/bodies/{body}/meetings/new", "starts", "2pm"},
    {"/work/meetings/{meeting}/change", "starts", "2pm"},
    {"/work/meetings/{meeting}/items/new", "paper_reference", "P-2024-001"},
    {"/work/meetings/{meeting}/items/new", "paper_in_on", "5 September 2024"},
    {"/work/meetings/{meeting}/items/{number}/change", "paper_reference", "P-2024-001"},
    {"/work/meetings/{meeting}/items/{number}/change", "paper_in_on", "5 September 2024"},
    {"/work/meetings/{meeting}/items/{number}/outcome", "outcome", "deferred"},
    {"/work/meetings/{meeting}/items/{number}/outcome", "decision", ""},
    {"/work/decisions/{decision}/signature", "delegation",
     "Scheme of governance, part 3: SAMPLE: the running of the office"},
    {"/work/decisions/new", "corrects", "DN-0001"},
    {"/work/decisions/{decision}/change", "corrects", "DN-0001"},
    {"/work/inspections/{inspection}/copies", "sent_on", "5 October 2024"},
    {"/work/audit-recommendations/{recommendation}/due", "due", "5 March 2025"},
    {"/work/audits/{audit}/recommendations/new", "due", "5 March 2025"},
    {"/work/decisions/{decision}/withholding", "chief_officer_view", "It would help whoever wants to harm"},
    {"/capture", "place", "Market Place, Oakham"},
    {"/account/password", "password_now", password_before},
    {"/work/duties/{reference}/done", "reference", "P-2024-001"},
    {"/work/duties/{reference}/withheld", "ground", "enactment"},
    {"/work/workstreams/{reference}/actions/link", "action", "A-0001"},
    {"/work/rounds/{reference}/bids/{bid}/checks/{item}", "state", "flagged"},
    {"/work/rounds/{reference}/bids/{bid}/checks/conditions/{condition}", "met_words", "The certificate was seen."},
    {"/work/rounds/{reference}/bids/{bid}/checks/{item}", "found", "A letter of 2 October 2024."},
    {"/work/workstreams/{reference}/actions/{action}", "weight", "5"},
    {"/work/papers/{reference}/promises/{number}/{move}", "kept_on", "5 October 2024"},
    {"/work/papers/{reference}/promises/{number}/{move}", "due", "5 March 2025"},
    {"/work/papers/{reference}/promises/new", "due", "5 March 2025"},
    {"/work/precepts/new", "year", "2026/27"},
    {"/work/precepts/new", "proposed", "£95,600,000"},
    {"/work/precepts/new", "proposed_band_d", "£290"},
    {"/work/forward-plans/{reference}/meetings/{number}", "note", "In the county hall"},
    {"/work/precepts/{year}/steps/{step}", "notified_on", "5 October 2024"},
    {"/work/precepts/{year}/steps/{step}", "reported_on", "5 October 2024"},
    {"/work/precepts/{year}/issue", "issued_on", "5 October 2024"},
    {"/work/precepts/{year}/issue", "issued", "£80,000,000"},
    {"/work/budgets/new", "year", "2026/27"},
    {"/work/budgets/new", "years", "3"},
    {"/work/budgets/{reference}/change", "years", "4"},
    {"/work/rounds/{reference}/extension", "closes", "6 November 2024 at 5pm"},
    {"/work/rounds/{reference}/decision", "interests", "yes"},
    {"/work/rounds/{reference}/allocation", "interests", "yes"},
    {"/work/panels/{round}/reveal", "because", "The time is up"},
    {"/work/rounds/{reference}/awards/{award}/bank", "sort_code", "20-00-00"},
    {"/work/rounds/{reference}/awards/{award}/bank", "account_number", "12345678"},
    {"/work/rounds/{reference}/awards/{award}/claims/{number}/new", "amount", "£100"},
    {"/work/claims/{claim}/payment", "bank_reference", "FP 2024/7"},
    {"/work/rounds/{reference}/awards/{award}/claims/{number}/new", "spent", "£4,000"},
    {"/apply/{bid}/grant/instalments/{number}", "spent", "£4,000"},
    {"/work/rounds/{reference}/awards/{award}/agreement/instalments", "parts", "3"},
    {"/work/rounds/{reference}/awards/{award}/agreement/instalments", "need", "Rooms are booked before"},
    {"/work/rounds/{reference}/awards/{award}/agreement/instalments/{number}", "need", "Rooms are booked before"},
    {"/work/claims/{claim}", "eligible", "£500"},
    {"/work/claims/{claim}/payment", "paid_on", "5 October 2024"},
    {"/apply/{bid}/grant/bank", "sort_code", "20-00-00"},
    {"/apply/{bid}/grant/bank", "account_number", "12345678"},
    {"/apply/{bid}/grant/instalments/{number}", "amount", "£100"},
    {"/apply/{bid}/grant/answer", "ended_because", "We found other money"},
    {"/apply/{bid}/grant/signature", "may_bind", "yes"},
    {"/work/recoveries/{recovery}/receipt", "amount", "£100"},
    {"/apply/{bid}/grant/returns/{number}/{part}", "actual-1", "£1,200"},
    {"/apply/{bid}/grant/returns/{number}/{part}", "reached-1", "12"},
    {"/apply/{bid}/grant/returns/{number}/{part}", "people-1-1", "12"},
    {"/work/rounds/{reference}/awards/{award}/targets/new", "wanted", "12"},
    {"/work/rounds/{reference}/awards/{award}/targets/{target}", "wanted", "12"},
    {"/work/rounds/{reference}/awards/{award}/variations/new", "kind", "reprofile"},
    {"/work/rounds/{reference}/awards/{award}/variations/new", "parts", "3"},
    {"/apply/{bid}/grant/variations", "kind", "reprofile"},
    {"/apply/{bid}/grant/variations", "parts", "3"},
    {"/work/returns/{return}", "ineligible", "£0"},
    {"/work/rounds/{reference}/awards/{award}/closing/reopen", "reopened_decision", "D-2024-018"},
    {"/work/recoveries/{recovery}/write-off", "decision", "D-2024-018"},
    {"/apply/{bid}/send", "is_declared", "yes"},
    {"/apply/{bid}/parts/{part}", "postcode", "LE1 4AA"},
    {"/apply/{bid}/parts/{part}", "contact_email", "someone@example.org"},
    {"/work/reviews/{reference}/steps/{step}", "gaps", "The force cannot say when"},
    {"/work/reviews/{reference}/steps/{step}", "ended_why", "They do not want it to go on"},
    {"/work/reviews/{reference}/steps/{step}", "assessment", "Each part was answered"},
    {"/work/reviews/{reference}/steps/{step}", "reasons", "Each part was answered"},
    {"/work/reviews/{reference}/steps/{step}", "reader_words", "Say what the witness said"},
    {"/work/reviews/{reference}/recommendations/{number}/answer", "replied_on", "5 October 2024"},
    {"/work/reviews/{reference}/recommendations/{number}/answer", "answer", "accepted"},
    {"/work/reviews/{reference}/recommendations/{number}/answer", "answer_words", "A letter goes out"},
    {"/work/reviews/{reference}/recommendations/{number}/share", "shared_on", "5 October 2024"},
    {"/work/other-reviews/new", "received", "12"},
    {"/work/review-assessments/new", "year", "2024/25"},
    {"/work/correspondence/{reference}/closing", "outcome", "no_answer_needed"},
    {"/work/correspondence/{reference}/closing", "outcome_words", "It says thank you"},
    {"/set-up/mail", "smtp_user", "postmaster"},
    {"/sign-in/code", "code", code_then},
    {"/account/code/confirm", "code", code_then},
    {"/account/code", "password_now", password_before},
    {"/account/passkeys", "password_now", password_before},
    {"/sign-in", "email", "chief_executive@office.test"},
    {"/sign-in", "password", password_before},
    {"/engagement/tell-us", "has_consent", "yes"},
    {"/engagement/tell-us", "contact_email", "someone@example.org"},
    {"/work/engagement/{reference}/debrief", "note_1_subject", "Street lights"},
    {"/work/engagement/{reference}/debrief", "note_2_subject", "Speed of lorries"},
    {"/capture", "has_consent", "yes"},
    {"/capture", "contact_email", "someone@example.org"},
    {"/work/engagement/{reference}/photos", "alt", "A market square"},
    {"/work/consultations/{reference}/analysis/codes/end", "into", "2"},
    {"/work/consultations/{reference}/analysis/profile/{question}", "group_counts", "Leicester: 368597"},
};

const char* known_value(const FoundForm& found, const FormControl& control) {
    for (const auto& [pattern, name, value] : known)
        if (found.pattern == pattern && control.name == name) return value;
    return nullptr;
}

std::string plausible_value(const FoundForm& found, const FormControl& control) {
    if (const auto* value = known_value(found, control)) return value;
    switch (control.kind()) {
    case ControlKind::date: return "5 November 2024";
    case ControlKind::money: return "£1,200";
    case ControlKind::number: return "12";
    case ControlKind::email: return "someone@example.org";
    case ControlKind::password: return "a lantern over the harbour wall";
    case ControlKind::text:
    case ControlKind::area: return "Street lights in the lane";
    default: return control.value;
    }
}

bool is_open(const FormControl& control, const FilledForm& filled) {
    if (control.opened_by.empty()) return true;
    auto chosen = filled.all(control.opened_by);
    return std::find(chosen.begin(), chosen.end(), control.opened_at) != chosen.end();
}

void fill_choice(FilledForm& filled, const FormControl& control, const std::string& wanted) {
    auto chosen = control.chosen;
    auto first =
        std::find_if(control.options.begin(), control.options.end(), [](auto& value) { return !value.empty(); });
    bool must_choose =
        control.kind() == ControlKind::choice && !control.is_optional() && first != control.options.end();
    if (!wanted.empty()) chosen = {wanted};
    else if (must_choose && (chosen.empty() || chosen.front().empty())) chosen = {*first};
    if (control.type == "select" && chosen.empty() && !control.options.empty()) chosen = {control.options.front()};
    for (const auto& value : chosen) filled.fields.emplace_back(control.name, value);
}

// A partnership is with somebody, though neither list alone must say with whom.
std::string choice_known(const FoundForm& found, const FormControl& control) {
    if (found.pattern == "/registers/partnerships/new" && control.name == "body_id") return control.options.at(1);
    const auto* value = known_value(found, control);
    return value ? value : "";
}

void fill_file(FilledForm& filled, const FoundForm& found, const FormControl& control) {
    if (control.is_optional()) return;
    if (found.pattern == "/work/word-templates/new")
        return filled.files.push_back({control.name, "council.docx", council_template()});
    if (found.pattern == "/work/papers/{reference}/word-changes")
        return filled.files.push_back({control.name, "edited.docx", edited_paper()});
    if (found.pattern == "/work/correspondence/from-file")
        return filled.files.push_back({control.name, "letter.eml",
                                       "From: someone@example.org\nSubject: Street lights\nMessage-ID: "
                                       "<lane@example.org>\n\nThe lights in the lane are out.\n"});
    filled.files.push_back({control.name, "picture.png", picture()});
}

std::string staged(const std::string& bytes) {
    char path[] = "/tmp/reeve-test-upload-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) throw Fault("no file can be made for an upload");
    close(file);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

} // namespace

void FilledForm::set(const std::string& name, const std::string& value) {
    bool is_set = false;
    for (auto& field : fields)
        if (field.first == name) {
            field.second = value;
            is_set = true;
        }
    if (!is_set) fields.emplace_back(name, value);
}

void FilledForm::remove(const std::string& name) {
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
}

std::vector<std::string> FilledForm::all(const std::string& name) const {
    std::vector<std::string> values;
    for (const auto& field : fields)
        if (field.first == name) values.push_back(field.second);
    return values;
}

FilledForm plausible(const FoundForm& found, const WholeForm& as_it_stands, const FormControl* opened) {
    FilledForm filled;
    bool has_button = false; // one button is pressed: the first
    for (const auto& control : as_it_stands.controls) {
        auto kind = control.kind();
        if (control.type == "submit" && std::exchange(has_button, true)) continue;
        bool opens = opened && control.name == opened->opened_by;
        if (kind == ControlKind::choice || kind == ControlKind::boxes)
            fill_choice(filled, control, opens ? opened->opened_at : choice_known(found, control));
        else if (kind == ControlKind::file) fill_file(filled, found, control);
        else {
            bool is_wanted = !control.is_optional() || known_value(found, control);
            bool is_to_change = control.value.empty() || known_value(found, control);
            bool is_asked = is_to_change && is_wanted && is_open(control, filled);
            filled.fields.emplace_back(control.name, is_asked ? plausible_value(found, control) : control.value);
        }
    }
    return filled;
}

http::Request request_of(const Client& client, const WholeForm& form, const FilledForm& filled) {
    auto request = client.request_for(http::Method::post, form.action);
    for (const auto& [name, value] : filled.fields) request.form.add(name, value);
    for (const auto& file : filled.files) {
        auto path = staged(file.bytes);
        std::shared_ptr<const void> hold(nullptr, [path](const void*) { unlink(path.c_str()); });
        request.uploads.push_back({file.member, file.name, "application/octet-stream", path, file.bytes.size(), hold});
    }
    return request;
}

std::string picture() {
    static const unsigned char bytes[] = {
        137, 80, 78, 71, 13, 10, 26,  10,  0,   0,   0,  13, 73, 72, 68, 82, 0,  0,  0,   1,   0,  0,   0,
        1,   8,  2,  0,  0,  0,  144, 119, 83,  222, 0,  0,  0,  12, 73, 68, 65, 84, 120, 156, 99, 104, 104,
        104, 0,  0,  3,  4,  1,  129, 75,  211, 210, 16, 0,  0,  0,  0,  73, 69, 78, 68,  174, 66, 96,  130};
    return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

} // namespace reeve::journeys
