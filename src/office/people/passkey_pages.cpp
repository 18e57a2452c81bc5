// Passkeys on one's own account: the list, one being made, one renamed or removed.
#include "office/people/passkey_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/people/passkey_parts.h"
#include "office/people/passkey_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/people/sign_in.h"
#include "office/people/sign_in_link.h"
#include "office/settings_store.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* own_page = "/account/passkeys";
constexpr const char* making_page = "/account/passkeys/new";

std::string address_of(const Passkey& passkey) { return own_page + ("/" + std::to_string(passkey.id.value)); }

PageWords words_of(const char* title, const Problems& problems) {
    PageWords words{.title = title, .trail = {{"Your account", "/account"}}, .has_errors = !problems.empty()};
    if (std::string_view(title) != "Passkeys") words.trail.emplace_back("Passkeys", own_page);
    return words;
}

// Whoever signs in with a password of their own; the others are sent a link.
std::optional<Person> owner(Visit& visit) {
    auto person = find_person(visit.db, visit.who->person);
    return person && !may_use_links(person) ? person : std::nullopt;
}

std::string last_use(const KeptPasskey& kept, const Result<PasskeySite>& site) {
    auto used = kept.last_used_at ? in_words(*kept.last_used_at) : "Not used yet";
    return site && site->name != kept.site ? used + ". Made for " + kept.site + ": it signs you in there alone" : used;
}

Html list_of_passkeys(const std::vector<KeptPasskey>& passkeys, const Result<PasskeySite>& site) {
    html::Table table{.caption = "Your passkeys",
                      .head = {{.text = "Name"}, {.text = "Made"}, {.text = "Last used"}},
                      .empty_text = "You have no passkey yet. Add one on each device that you work on.",
                      .is_stacked = true};
    for (const auto& kept : passkeys)
        table.rows.push_back({{{html::link({.text = kept.passkey.name, .href = address_of(kept.passkey)})},
                               {html::Content(in_words(kept.passkey.made_at))},
                               {html::Content(last_use(kept, site))}}});
    return html::table(table);
}

Html name_control(const std::string& value, const Problems& problems) {
    const auto& field = *passkey_fields().shape().find("name");
    return html::text_input({.name = "name",
                             .label = field.words.label,
                             .hint = field.words.hint,
                             .error = html::error_of(problems, "name"),
                             .value = value,
                             .classes = "govuk-input--width-20",
                             .autocomplete = "off"});
}

Html add_part(Visit& visit, const Problems& problems) {
    Html part = html::section_heading("Add a passkey") + form_begin(visit, own_page);
    part += name_control(std::string(visit.typed("name")), problems);
    part += html::password_input(
        {.name = "password_now", .label = "Your password now", .error = html::error_of(problems, "password_now")});
    return part + html::button({.text = "Go on to your device"}) + form_end();
}

http::Response own_passkeys(Visit& visit, const Problems& problems) {
    if (!owner(visit)) return not_found(visit);
    auto site = passkey_site_of(visit);
    Html main = html::error_summary(problems) + html::page_heading("Passkeys");
    main +=
        html::paragraph("A passkey signs you in with your device’s own lock: a finger, a face or its PIN. It takes the "
                        "place of password and code, and nobody can be tricked out of it. Your password stays good.");
    main += list_of_passkeys(passkeys_of(visit.db, visit.who->person), site);
    main += site ? add_part(visit, problems) : html::inset_text({.text = site.refusal().message});
    return show(visit, words_of("Passkeys", problems), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_own_passkeys(Visit& visit) { return own_passkeys(visit, {}); }

// Counted as a try to sign in is, so that an open session is no way to guess the password.
void check_password_again(Visit& visit, const Person& person, Problems& problems) {
    auto typed = visit.typed("password_now");
    if (typed.empty()) return problems.add("password_now", "Enter your password");
    if (typed.size() > 4 * longest_password) return problems.add("password_now", "This is not your password now");
    auto attempt =
        begin_try(visit.office.database(), visit.office.ids(), person.email.address, visit.request.address, visit.now);
    if (!attempt) return problems.add("password_now", attempt.refusal().message);
    if (!is_password(password_hash_of(visit.db, person.id), typed))
        return problems.add("password_now", "This is not your password now");
    note_success(visit.office.database(), *attempt);
}

http::Response begin_own_passkey(Visit& visit) {
    auto person = owner(visit);
    if (!person) return not_found(visit);
    if (auto site = passkey_site_of(visit); !site) return refuse(visit, site.refusal());
    Passkey passkey;
    auto problems = read_form(passkey_fields(), {"name"}, visit.typed_of(), passkey, visit.today());
    check_password_again(visit, *person, problems);
    if (!problems.empty()) return own_passkeys(visit, problems);
    visit.change([&](Change& change) {
        begin_passkey(change, person->id, passkey.name);
        return Done{};
    });
    return saved(visit, making_page, "");
}

// The names by which devices call the passkeys that are known, so that none is made twice.
std::string known_ones(Visit& visit) {
    std::vector<std::string> credentials;
    for (const auto& kept : passkeys_of(visit.db, visit.who->person)) credentials.push_back(kept.key.credential);
    return joined(credentials, " ");
}

http::Response no_passkey_made(Visit& visit, const std::string& why, int status) {
    Html main = html::page_heading("No passkey was made") + html::paragraph(why);
    main += html::button({.text = "Begin again", .href = own_page});
    return show(visit, words_of("No passkey was made", {}), html::text_column(main), status);
}

http::Response show_making(Visit& visit) {
    auto person = owner(visit);
    auto site = passkey_site_of(visit);
    if (!person || !site) return not_found(visit);
    auto begun = begun_passkey(visit.db, person->id, visit.now);
    if (!begun) return no_passkey_made(visit, "A passkey is made within five minutes of your password.", 410);
    Html form = html::paragraph("Your device asks for its own lock and keeps the passkey. Do it within five minutes.");
    form += form_begin(visit, making_page);
    for (const char* name : {"client_data", "authenticator_data"}) form += html::hidden_field(name, "");
    form += passkey_trouble(
        "Your device made no passkey. Try again; a device that has one of yours already makes no second.");
    form += html::button({.text = "Make the passkey"}) + form_end();
    Html main = html::page_heading("Make a passkey", begun->name);
    main += without_passkeys(html::paragraph(
        "This browser makes no passkeys, or runs no scripts here. You sign in with your password as before."));
    main += passkey_frame("make",
                          {{"challenge", begun->challenge},
                           {"site", site->name},
                           {"office", visit.office.names().office},
                           {"handle", begun->user_handle},
                           {"email", person->email.address},
                           {"person", person->name},
                           {"known", known_ones(visit)}},
                          form);
    return show(visit, words_of("Make a passkey", {}), html::text_column(main + passkey_script()));
}

http::Response receive_made(Visit& visit) {
    auto person = owner(visit);
    auto site = passkey_site_of(visit);
    if (!person || !site) return not_found(visit);
    auto begun = begun_passkey(visit.db, person->id, visit.now);
    bool is_first =
        begun && visit.office.database().write([&](db::Transaction& tx) { return take_begun(tx, person->id, *begun); });
    if (!is_first)
        return no_passkey_made(visit, "A passkey is made within five minutes of your password, and once.", 410);
    auto key = key_of_made({visit.typed("client_data"), visit.typed("authenticator_data")}, {*site, begun->challenge});
    if (!key) return no_passkey_made(visit, key.refusal().message + ".", 422);
    auto kept = visit.change([&](Change& change) { return keep_passkey(change, person->id, *begun, *site, *key); },
                             "Added by its owner");
    if (!kept) return no_passkey_made(visit, kept.refusal().message, 409);
    return saved(visit, own_page, "The passkey is added. Next time, sign in with it");
}

// ---- One of them ----

std::optional<KeptPasskey> asked_passkey(Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.part("passkey");
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (trouble != std::errc{} || stopped != typed.data() + typed.size()) return std::nullopt;
    return find_passkey(visit.db, visit.who->person, id);
}

http::Response passkey_page(Visit& visit, const Passkey& passkey, const Problems& problems) {
    auto address = address_of(passkey);
    auto name = visit.typed_fields().has("name") ? std::string(visit.typed("name")) : passkey.name;
    Html main = html::error_summary(problems) + html::page_heading(passkey.name, "Passkey");
    main += form_begin(visit, address) + html::hidden_field("version", std::to_string(passkey.version));
    main += name_control(name, problems) + html::button({.text = "Save name"}) + form_end();
    main += html::section_heading("Remove it");
    main += html::paragraph("It signs you in no more. Take it out of your device too, which goes on offering it.");
    main += form_begin(visit, address + "/remove");
    main += html::button({.text = "Remove this passkey", .classes = "govuk-button--warning"}) + form_end();
    return show(visit, words_of("Passkey", problems), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_passkey(Visit& visit) {
    auto kept = asked_passkey(visit);
    return kept ? passkey_page(visit, kept->passkey, {}) : not_found(visit);
}

http::Response rename_passkey(Visit& visit) {
    auto kept = asked_passkey(visit);
    if (!kept) return not_found(visit);
    auto renamed = kept->passkey;
    auto version = Kind<int>::read(visit.typed("version"), {visit.today()});
    renamed.version = version ? *version : 0;
    auto problems = read_form(passkey_fields(), {"name"}, visit.typed_of(), renamed, visit.today());
    if (!problems.empty()) return passkey_page(visit, kept->passkey, problems);
    auto saved_one = visit.change([&](Change& change) { return keep(change, passkey_fields(), renamed); });
    return saved_one ? saved(visit, own_page, "The name is saved") : refuse(visit, saved_one.refusal());
}

http::Response remove_passkey(Visit& visit) {
    auto kept = asked_passkey(visit);
    if (!kept) return not_found(visit);
    auto ended =
        visit.change([&](Change& change) { return end_passkey(change, kept->passkey); }, "Removed by its owner");
    return ended ? saved(visit, own_page, "The passkey is removed and signs you in no more")
                 : refuse(visit, ended.refusal());
}

} // namespace

Result<PasskeySite> passkey_site_of(const Visit& visit) {
    return passkey_site(settings_of(visit.db).site_address, visit.request.header("host"));
}

void mount_account_passkeys(Routes& at) {
    at.get(own_page, show_own_passkeys, signed_in(), "See your own passkeys, and begin one");
    at.post(own_page, begin_own_passkey, signed_in(), "Begin a passkey, after your password");
    at.get(making_page, show_making, signed_in(), "Make the passkey on this device");
    at.post(making_page, receive_made, signed_in(), "Check the passkey that was made, and keep it");
    at.get("/account/passkeys/{passkey}", show_passkey, signed_in(), "One of your own passkeys");
    at.post("/account/passkeys/{passkey}", rename_passkey, signed_in(), "Rename one of your own passkeys");
    at.post("/account/passkeys/{passkey}/remove", remove_passkey, signed_in(), "Remove one of your own passkeys");
}

} // namespace reeve::office
