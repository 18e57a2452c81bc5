// The outbox, and one letter as it reads.
#include "office/mail_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/concealment.h"
#include "office/mail_store.h"
#include "office/routes.h"
#include "office/settings_store.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

constexpr int letters_on_the_page = 100;

std::string address_of(const Mail& mail) { return "/outbox/" + std::to_string(mail.id); }

std::optional<Mail> asked_for(Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.part("id");
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (trouble != std::errc{} || stopped != typed.data() + typed.size()) return std::nullopt;
    return is_concealed(visit.db, visit.who->person, "mail", id) ? std::nullopt : find_mail(visit.db, id);
}

std::string state_words(const Mail& mail) {
    if (mail.state == MailState::sent && mail.ended_at) return "Sent " + in_words(*mail.ended_at);
    if (mail.state == MailState::waiting && mail.attempts > 0) return "Waiting to be tried again " + in_words(mail.due);
    return label_of(mail.state);
}

// What goes to somebody who wrote to the office is read on its own page, by those who may.
std::string subject_shown(const Mail& mail) { return mail.read_at.empty() ? mail.subject : mail.why; }

Html letters_table(const std::vector<Mail>& letters) {
    html::Table table{.caption = "Letters",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "letters",
                      .head = {{"Letter"}, {"To"}, {"Why"}, {.text = "State", .classes = "govuk-!-width-one-quarter"}},
                      .empty_text = "No letters were written yet.",
                      .is_stacked = true};
    for (const auto& mail : letters)
        table.rows.push_back({{{html::link({.text = subject_shown(mail), .href = address_of(mail)})},
                               {mail.read_at.empty() ? mail.to : "Whoever wrote to the office"},
                               {mail.why},
                               {state_words(mail)}}});
    return html::table(table);
}

http::Response outbox_page(Visit& visit) {
    Html main = html::page_heading("Outbox");
    if (settings_of(visit.db).smtp_url.empty())
        main += html::inset_text(
            {.text =
                 html::of<R"(<p class="govuk-body">No mail server is set, so letters wait here. It is set in {}.</p>)">(
                     html::link({.text = "the settings", .href = "/settings"}))});
    main += html::paragraph(
        "Letters name a thing and lead to it. They hold nothing personal and nothing classified, but for answers to those who wrote to the office, which are not shown here. Sent letters are let go after 30 days.");
    main += letters_table(outbox(visit.db, letters_on_the_page, visit.who->person));
    return show(visit, {.title = "Outbox", .section = "Settings", .trail = {{"Settings", "/settings"}}}, main);
}

// A link to sign in, or to one's own letters, is for its reader alone, not for those who look after the outbox.
std::string without_token(const std::string& line) {
    constexpr std::string_view token = "?token=";
    auto at = line.find(token);
    if (at == std::string::npos) return line;
    return line.substr(0, at + token.size()) + "... (for its reader alone)";
}

Html words_shown(const Mail& mail) {
    if (!mail.read_at.empty())
        return html::of<R"(<p class="govuk-body">{}, for those who may read it.</p>)">(
            html::link({.text = "Its words stand with the letter it answers", .href = mail.read_at}));
    Html words;
    for (const auto& line : lines_of(mail.body))
        if (!line.empty()) words += html::paragraph(without_token(line));
    return words;
}

http::Response letter_page(Visit& visit) {
    auto mail = asked_for(visit);
    if (!mail) return not_found(visit);
    Html main = html::page_heading(subject_shown(*mail), "Letter");
    html::SummaryList list;
    list.rows.push_back({.key = "To", .value = mail->read_at.empty() ? mail->to : "Whoever wrote to the office"});
    list.rows.push_back({.key = "Why", .value = mail->why});
    list.rows.push_back({.key = "Written", .value = in_words(mail->made_at)});
    list.rows.push_back({.key = "State", .value = state_words(*mail)});
    if (!mail->trouble.empty()) list.rows.push_back({.key = "What the last try met", .value = mail->trouble});
    main += html::summary_list(list) + html::section_heading("Text") + words_shown(*mail);
    if (mail->state != MailState::sent && mail->attempts > 0) {
        main += form_begin(visit, address_of(*mail) + "/again");
        main += html::button({.text = "Send again", .classes = "govuk-button--secondary"}) + form_end();
    }
    return show(visit,
                {.title = "Letter", .section = "Settings", .trail = {{"Settings", "/settings"}, {"Outbox", "/outbox"}}},
                html::text_column(main));
}

http::Response receive_again(Visit& visit) {
    auto mail = asked_for(visit);
    if (!mail) return not_found(visit);
    auto done = visit.change([&](Change& change) { return send_again(change, *mail); });
    return done ? saved(visit, address_of(*mail), "The letter is sent with the next round, within a minute")
                : refuse(visit, done.refusal());
}

} // namespace

void mount_mail(Routes& routes) {
    auto managers = may(Right::manage_office);
    routes.get("/outbox", outbox_page, managers, "See the letters that wait, went, or could not be sent");
    routes.get("/outbox/{id}", letter_page, managers, "Read one letter and what became of it");
    routes.post("/outbox/{id}/again", receive_again, managers, "Have a letter sent again");
}

} // namespace reeve::office
