// A form that goes wrong as a whole: sent twice, late, from elsewhere, over a newer version, or as something else.
#include "base/text.h"
#include "http/form_body.h"
#include "office/gate.h"
#include "tests/journeys/bad_input.h"

namespace reeve::journeys {
namespace {

bool always(const FoundForm&) { return true; }
bool has_typed(const FoundForm& found) {
    const auto& controls = found.form.controls;
    return std::any_of(controls.begin(), controls.end(), [](const auto& control) { return control.is_typed(); });
}
bool has_version(const FoundForm& found) { return found.form.has_version(); }
bool needs_session(const FoundForm& found) { return found.role.has_value(); }
bool is_public(const FoundForm& found) { return !found.role; }

std::string fault_or_change(FormTrial& trial) {
    std::string trouble;
    if (!trial.office().faults().empty()) trouble = "breaks the page: " + trial.office().faults().back();
    else trouble = changed_tables(trial.office());
    if (!trouble.empty()) trial.spoil_office();
    return trouble;
}

std::string status_trouble(const Client& client, std::initializer_list<int> wanted) {
    if (std::find(wanted.begin(), wanted.end(), client.status()) != wanted.end()) return "";
    return "is answered with " + std::to_string(client.status()) + ": " + shortened(client.main_words(), 120);
}

// What was typed stands on the page in words, where its form does not stand there again.
std::string unseen_words(const Client& client, const WholeForm& form, const FilledForm& sent) {
    if (lost_words(client, form, sent).empty()) return "";
    auto squeezed = [](const std::string& text) { return tidied(replaced(replaced(text, "\n", " "), "  ", " ")); };
    auto page = squeezed(client.words());
    for (const auto& control : form.controls)
        for (const auto& typed : sent.all(control.name))
            if (control.is_typed() && page.find(squeezed(typed)) == std::string::npos)
                return "“" + control.name + "” was “" + shortened(typed, 60) + "” and is not shown";
    return "";
}

// ---- Bytes that are no text ----

std::string encoded(const FilledForm& sent, const std::string& member, const std::string& bytes) {
    std::string body;
    for (const auto& [name, value] : sent.fields)
        body += (body.empty() ? "" : "&") + percent_encoded(name) + "="
                + (name == member ? percent_encoded(bytes) : percent_encoded(value));
    return body;
}
std::string in_parts(const FilledForm& sent, const std::string& member, const std::string& bytes) {
    std::string body;
    for (const auto& [name, value] : sent.fields)
        body += "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                + (name == member ? bytes : value) + "\r\n";
    return body + "--edge--\r\n";
}

// Every typed field in turn, read as the server reads it before any page sees it.
std::string body_trouble(FormTrial& trial, const std::string& bytes) {
    auto form = trial.open();
    auto sent = plausible(trial.found, form);
    http::Staging staging("", 1 << 20);
    for (const auto& control : form.controls) {
        if (!control.is_typed() && control.kind() != ControlKind::hidden) continue;
        auto body = form.has_files ? in_parts(sent, control.name, bytes) : encoded(sent, control.name, bytes);
        http::FormBody reading(form.has_files ? "multipart/form-data; boundary=edge"
                                              : "application/x-www-form-urlencoded",
                               body.size(), staging);
        http::Request request;
        bool is_taken = reading.feed(body) && reading.finish(request);
        bool was_sent = !sent.all(control.name).empty();
        if (was_sent && (is_taken || reading.objection().status != 400 || reading.objection().words.size() < 20))
            return control.name + " is read";
    }
    return fault_or_change(trial);
}
std::string nul_trouble(FormTrial& trial) { return body_trouble(trial, std::string("a\0b", 3)); }
std::string utf8_trouble(FormTrial& trial) { return body_trouble(trial, "caf\xe9 \xed\xa0\x80"); }

// ---- Tokens, origins, sessions ----

std::string token_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto sent = plausible(trial.found, form);
    sent.set(trial.found.role ? "csrf" : "once", "");
    auto& client = trial.client();
    client.send(request_of(client, form, sent));
    if (auto trouble = fault_or_change(trial); !trouble.empty()) return trouble;
    if (auto trouble = status_trouble(client, {403}); !trouble.empty()) return trouble;
    return unseen_words(client, form, sent);
}

std::string origin_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto& client = trial.client();
    auto request = request_of(client, form, plausible(trial.found, form));
    for (auto& [name, value] : request.headers)
        if (name == "origin") value = "https://elsewhere.test";
    client.send(request);
    auto trouble = fault_or_change(trial);
    return trouble.empty() ? status_trouble(client, {403}) : trouble;
}

std::string cookie_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto& client = trial.client();
    bool sets_one = !client.header("Set-Cookie").empty();
    client.send(request_of(client, form, {}));
    return sets_one || !client.header("Set-Cookie").empty() ? "sets a cookie" : fault_or_change(trial);
}

// The session ends while the form lies open; the same person signs in again and finds it.
std::string session_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto sent = plausible(trial.found, form);
    auto& client = trial.client();
    trial.office().pass_minutes(61);
    client.send(request_of(client, form, sent));
    trial.office().pass_minutes(-61);
    auto sign_in = client.location();
    if (auto trouble = fault_or_change(trial); !trouble.empty()) return trouble;
    if (client.status() != 303 || !sign_in.starts_with("/sign-in?")) return status_trouble(client, {0});
    auto way = client.sign_out().request_for(http::Method::get, sign_in);
    client.send(way);
    if (client.status() != 200) return "the sign-in is answered with " + std::to_string(client.status());
    if (!client.says("What you typed is kept")) return "the sign-in does not say that what was typed is kept";
    auto then = std::string(way.query.get("then"));
    then += (then.find('?') == std::string::npos ? "?kept=" : "&kept=") + std::string(way.query.get("kept"));
    client.sign_in_as(*trial.found.role).get(then);
    if (auto trouble = fault_or_change(trial); !trouble.empty()) return trouble;
    if (auto trouble = status_trouble(client, {200}); !trouble.empty()) return "after signing in " + trouble;
    if (!has_typed(trial.found)) return "";
    if (auto lost = lost_words(client, form, sent); !lost.empty()) return "after signing in " + lost;
    return client.words().find("is not saved yet") == std::string::npos ? "does not say that nothing is saved" : "";
}

// ---- Twice, and too late ----

// Where an answer leads, without the notice that is shown there once.
std::string way_of(const Client& client) {
    auto way = client.location();
    auto at = way.find("notice=");
    if (at == std::string::npos) return way;
    auto end = way.find('#', at);
    return way.substr(0, at - 1) + (end == std::string::npos ? "" : way.substr(end));
}

// What is sent first is taken, or the form cannot be tried.
std::string first_trouble(FormTrial& trial, Client& client, const WholeForm& form, const FilledForm& sent) {
    client.send(request_of(client, form, sent));
    if (!trial.office().faults().empty()) return "the first breaks the page: " + trial.office().faults().back();
    if (client.status() == 303 || client.status() == 200) return "";
    return "the first is answered with " + std::to_string(client.status()) + ": " + shortened(client.main_words(), 300);
}

std::string twice_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto sent = plausible(trial.found, form);
    auto& client = trial.client();
    auto trouble = first_trouble(trial, client, form, sent);
    auto first_way = way_of(client);
    bool was_shown = client.status() == 200; // a page that asks before anything is saved
    forget_touched(trial.office());
    if (trouble.empty()) {
        client.send(request_of(client, form, sent));
        trouble = fault_or_change(trial);
        bool is_led = client.status() == 303 && way_of(client) == first_way;
        if (trouble.empty() && !is_led && client.status() != 409 && !was_shown)
            trouble = "the second is answered with " + std::to_string(client.status()) + " " + client.location();
    }
    trial.spoil_office();
    return trouble;
}

bool is_time(std::string_view typed) { return bool(parse_time(typed)); }

FilledForm with_other_words(FilledForm filled, const WholeForm& form) {
    for (const auto& control : form.controls)
        if (control.opened_by.empty() && (control.kind() == ControlKind::text || control.kind() == ControlKind::area))
            if (auto typed = filled.all(control.name);
                typed.size() == 1 && !typed[0].empty() && !is_time(typed[0]) && control.name != "slug") {
                filled.set(control.name, typed[0] + " and lanes");
                return filled;
            }
    for (const auto& control : form.controls)
        if (control.kind() == ControlKind::choice)
            for (const auto& option : control.options)
                if (!option.empty() && filled.all(control.name) != std::vector{option}) {
                    filled.set(control.name, option);
                    return filled;
                }
    return filled;
}

bool has_changed(TestOffice& office) {
    auto tables = touched_tables(office);
    for (const char* aside : {"change_counter", "search_entry"}) tables.erase(aside);
    return !tables.empty();
}

// Somebody else saves while the form lies open.
std::string version_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto sent = plausible(trial.found, form);
    auto& client = trial.client();
    Client other(trial.office());
    other.sign_in_as(*trial.found.role);
    auto others = trial.found.open(other);
    auto trouble = first_trouble(trial, other, others, with_other_words(plausible(trial.found, others), others));
    bool was_changed = has_changed(trial.office());
    forget_touched(trial.office());
    if (trouble.empty() && was_changed) {
        client.send(request_of(client, form, sent));
        trouble = fault_or_change(trial);
        if (trouble.empty()) trouble = status_trouble(client, {409});
        if (trouble.empty()) trouble = unseen_words(client, form, sent);
    }
    trial.spoil_office();
    return trouble.empty() && !was_changed ? "the first changes nothing" : trouble;
}

std::string size_trouble(FormTrial& trial) {
    auto form = trial.open();
    auto head = trial.client().request_for(http::Method::post, form.action);
    auto admission = trial.office().app().gate().admit(head);
    bool takes_files = RouteFinder(trial.office().office()).find(http::Method::post, form.action)->takes_files;
    std::uint64_t most = takes_files ? 20u << 20 : 1u << 20;
    if (!admission.accepted) return "is not admitted";
    return admission.body_limit > most ? "takes " + std::to_string(admission.body_limit) + " bytes" : "";
}

} // namespace

std::vector<BadSending> bad_sendings() {
    return {
        {"NUL", "No keyboard sends it: the server refuses the body with 400 before a page sees it.", has_typed,
         nul_trouble},
        {"broken UTF-8", "No browser sends it: the server refuses the body with 400 before a page sees it.", has_typed,
         utf8_trouble},
        {"no token", "403: nothing was saved, and what was typed stands below.", always, token_trouble},
        {"another site", "403 from the head alone, before the body is read.", always, origin_trouble},
        {"cookie", "A form of the public sets none.", is_public, cookie_trouble},
        {"ended session", "The sign-in says what is kept; the form stands there again, unsaved.", needs_session,
         session_trouble},
        {"sent twice", "It is saved once, and the second leads to where the first led.", always, twice_trouble},
        {"stale version", "409: somebody else changed it; what was typed stands there still.", has_version,
         version_trouble},
        {"too much", "A form is 1 MB at most, with files 20 MB; more is refused from the head.", always, size_trouble},
    };
}

} // namespace reeve::journeys
