// One field spoiled: it is refused beside itself, all that was typed stands there again, and nothing is changed.
#include "base/text.h"
#include "tests/journeys/bad_input.h"
#include "tests/journeys/page_reader.h"

namespace reeve::journeys {
namespace {

using enum ControlKind;

bool is_asked(const FormControl& control) {
    auto kind = control.kind();
    bool offers_nothing = control.type == "radio" && std::count(control.options.begin(), control.options.end(), "");
    return (control.is_typed() || kind == choice || kind == password) && !control.is_optional() && !offers_nothing;
}
bool is_typed(const FormControl& control) { return control.is_typed() || control.kind() == password; }
bool has_type(const FormControl& control) {
    auto kind = control.kind();
    return kind == date || kind == money || kind == number || kind == email;
}
bool is_line(const FormControl& control) { return control.is_typed() && control.kind() != area; }
bool is_money(const FormControl& control) { return control.kind() == money || control.kind() == number; }
bool is_choice(const FormControl& control) { return control.kind() == choice || control.kind() == boxes; }

std::string nothing(const FormControl&) { return ""; }
std::string blanks(const FormControl&) { return " \t "; }
std::string long_words(const FormControl& control) {
    std::string words;
    while (words.size() < 25'000) words += "lantern ";
    return control.kind() == email ? replaced(words, " ", "") + "@example.org" : words;
}
std::string other_type(const FormControl& control) {
    return control.kind() == email ? "nobody at nowhere" : "seven and a bit";
}
std::string no_date(const FormControl&) { return "31/09/2026"; }
std::string no_money(const FormControl&) { return "£1,234.567"; }
std::string huge_number(const FormControl&) { return "99999999999999999999999"; }
std::string below_nothing(const FormControl&) { return "-5"; }
std::string unknown_choice(const FormControl&) { return "no-such-choice"; }

FilledForm spoiled(FormTrial& trial, const WholeForm& form, const FormControl& control, const BadField& bad) {
    auto sent = plausible(trial.found, form, &control);
    if (control.kind() == boxes) sent.remove(control.name);
    sent.set(control.name, bad.value(control));
    return sent;
}

std::string named_problems(const Client& client) {
    std::vector<std::string> names;
    for (const auto& [member, message] : problems_of(client.body())) names.push_back(member + ": " + message);
    return joined(names, "; ");
}

// The message in the summary, beside the field, and read with it.
std::string message_missing(const Client& client, const FormControl& control) {
    if (!client.title().starts_with("Error: ")) return "the title does not begin with Error";
    for (const auto& [member, message] : problems_of(client.body())) {
        if (member != control.name && member != control.id) continue;
        return message.size() < 5 ? "its message says nothing" : message_trouble(client.body(), member);
    }
    return "the summary does not name it, but: " + named_problems(client);
}

std::string accepted(FormTrial& trial, const FormControl& control, const BadField& bad) {
    auto value = std::string(trimmed(bad.value(control)));
    bool is_there = bad.may_be_kept && control.kind() == text && is_kept(trial.office(), value);
    trial.spoil_office();
    if (is_there) return "";
    return bad.may_be_kept && control.kind() == text ? "is taken, and kept nowhere" : "is taken";
}

// A page that asks before anything is saved holds it in its own form.
bool is_carried_on(const Client& client, const FormControl& control, const BadField& bad) {
    for (const auto& form : whole_forms_of(client.body()))
        if (form.fields().get(control.name) == bad.value(control)) return true;
    return false;
}

} // namespace

std::string changed_tables(TestOffice& office) {
    auto tables = touched_tables(office);
    if (tables.empty()) return "";
    return "changed " + joined(std::vector<std::string>(tables.begin(), tables.end()), ", ");
}

std::string lost_words(const Client& client, const WholeForm& form, const FilledForm& sent, const std::string& but) {
    auto forms = whole_forms_of(client.body());
    // Several forms may be sent to one address; the same one is meant where it stands there again.
    auto is_same = [&](const WholeForm& again) { return again.is_post && again.action == form.action; };
    bool stands_whole = std::any_of(forms.begin(), forms.end(), [&](const WholeForm& again) {
        return is_same(again) && again.outline() == form.outline();
    });
    for (const auto& again : forms) {
        if (!is_same(again) || (stands_whole && again.outline() != form.outline())) continue;
        auto stands = again.fields();
        for (const auto& control : form.controls) {
            auto kind = control.kind();
            if (kind == machinery || kind == version || kind == password || kind == file || control.name == but
                || control.type == "submit")
                continue;
            auto typed = sent.all(control.name), shown = stands.all(control.name);
            std::sort(typed.begin(), typed.end());
            std::sort(shown.begin(), shown.end());
            if (typed != shown)
                return "“" + control.name + "” was “" + shortened(joined(typed, "|"), 60) + "” and now holds “"
                       + shortened(joined(shown, "|"), 60) + "”";
        }
        return "";
    }
    return "the form does not stand there again";
}

WholeForm FormTrial::open() {
    if (!office_) {
        office_ = filled_.copy();
        client_ = std::make_unique<Client>(*office_);
    }
    if (found.role) client_->sign_in_as(*found.role);
    auto form = found.open(*client_);
    forget_touched(*office_);
    return form;
}

std::string trouble_with(FormTrial& trial, const FormControl& control, const BadField& bad) {
    auto form = trial.open();
    auto& client = trial.client();
    auto sent = spoiled(trial, form, control, bad);
    client.send(request_of(client, form, sent));
    if (!trial.office().faults().empty()) {
        auto fault = trial.office().faults().back();
        trial.spoil_office();
        return "breaks the page: " + fault;
    }
    if (client.status() == 303) return accepted(trial, control, bad);
    if (auto changed = changed_tables(trial.office()); !changed.empty()) {
        trial.spoil_office();
        return changed;
    }
    if (client.status() == 200 && bad.may_be_kept && is_carried_on(client, control, bad)) return "";
    if (client.status() != 422) return "is answered with " + std::to_string(client.status());
    if (auto missing = message_missing(client, control); !missing.empty()) return missing;
    return lost_words(client, form, sent, is_choice(control) ? control.name : "");
}

std::vector<BadField> bad_fields() {
    return {
        {"empty", "What is asked for is missing: the field says what to enter.", is_asked, nothing},
        {"blank", "Blanks alone are as good as nothing.", is_asked, blanks},
        {"too long", "The field says how many characters it takes, and how many were used.", is_typed, long_words},
        {"wrong type", "The field says how a number, a date, a sum or an address is written.", has_type, other_type},
        {"wrong date", "There is no 31 September: a date says so; words keep it as it was typed.", is_line, no_date,
         true},
        {"wrong money", "A sum has pence and no more.", is_money, no_money},
        {"huge number", "A number that nothing holds is refused in words.", is_money, huge_number},
        {"below nothing", "Less than nothing is no count and no sum.", is_money, below_nothing},
        {"unknown choice", "What is not on the list is refused beside the list.", is_choice, unknown_choice},
    };
}

} // namespace reeve::journeys
