// The list of letters with its filters, and the page of one.
#include "correspondence/correspondence_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "html/wayfinding.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/mail_store.h"
#include "office/people/person_store.h"
#include "office/settings_store.h"
#include <charconv>

namespace reeve {
template <> struct Choices<correspondence::LettersShown> {
    static constexpr Choice list[] = {{"open", "Open"}, {"late", "Late"}, {"closed", "Closed"}, {"all", "All"}};
};
} // namespace reeve

namespace reeve::correspondence {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::string list_address = letters_address;

LetterFilter filter_of(Visit& visit) {
    LetterFilter filter;
    filter.shown = choice_of<LettersShown>(visit.query("show")).value_or(LettersShown::open);
    auto owner = visit.query("owner");
    filter.of_nobody = owner == "nobody";
    if (owner == "mine") filter.owner = visit.who->person;
    filter.text = std::string(trimmed(visit.query("text")));
    return filter;
}

Html filters(const LetterFilter& filter) {
    html::Select shown{.name = "show", .label = "Which letters", .value = stored_name(filter.shown)};
    for (const auto& choice : Choices<LettersShown>::list) shown.options.push_back({choice.stored, choice.label});
    html::Select owner{.name = "owner",
                       .label = "Who answers",
                       .value = filter.of_nobody ? "nobody"
                                : filter.owner   ? "mine"
                                                 : "",
                       .options = {{"", "Anybody"}, {"mine", "Me"}, {"nobody", "Nobody yet"}}};
    return html::of<R"(<form method="get" action="{}" novalidate>)">(list_address) + html::select(shown)
           + html::select(owner)
           + html::text_input({.name = "text",
                               .label = "Words of the writer or the subject (optional)",
                               .value = filter.text,
                               .classes = "govuk-input--width-20"})
           + html::button({.text = "Show these", .classes = "govuk-button--secondary"}) + html::of<"</form>">();
}

Html nothing(const LetterFilter& filter, bool is_plain) {
    if (is_plain)
        return html::paragraph(
            "No letter waits. Bring one in when it comes: type it in, or choose the e-mail as a file.");
    if (filter.shown == LettersShown::late && filter.text.empty()) return html::paragraph("No letter is late.");
    return html::of<R"(<p class="govuk-body">No letter matches. {}</p>)">(
        html::link({.text = "Show all open letters", .href = list_address}));
}

Html mailbox_line(Visit& visit) {
    if (!office::settings_of(visit.db).imap_url.empty())
        return html::paragraph("The mailbox is read every five minutes.");
    if (!visit.may(Right::manage_office)) return {};
    return html::of<R"(<p class="govuk-body">No mailbox is set. {} so that e-mails come in by themselves.</p>)">(
        html::link({.text = "Set one", .href = "/settings"}));
}

http::Response list_page(Visit& visit) {
    auto filter = filter_of(visit);
    auto list = listed_letters(visit.db, filter, visit.today());
    auto page = office::page_of(visit, list.size());
    std::vector<CorrespondenceItem> rows(list.begin() + static_cast<std::ptrdiff_t>(page.first),
                                         list.begin() + static_cast<std::ptrdiff_t>(page.last));
    bool is_plain = filter.shown == LettersShown::open && filter.text.empty() && !filter.owner && !filter.of_nobody;
    Html main =
        html::page_heading("Letters and e-mails")
        + html::paragraph("What people wrote to the office, who answers it and by when.") + mailbox_line(visit)
        + html::button_group({html::button({.text = "Type in a letter", .href = list_address + "/new"}),
                              html::button({.text = "Bring in an e-mail",
                                            .href = list_address + "/from-file",
                                            .classes = "govuk-button--secondary"}),
                              html::link({.text = "What our letters say", .href = "/work/correspondence-letters"})})
        + filters(filter);
    if (rows.empty()) main += nothing(filter, is_plain);
    else
        main += html::paragraph(html::count_line(static_cast<std::int64_t>(page.first) + 1,
                                                 static_cast<std::int64_t>(page.last),
                                                 static_cast<std::int64_t>(list.size()), "letter"))
                + letters_table(rows, visit.today(), "Letters and e-mails")
                + office::page_links(visit, list_address, page)
                + office::list_files(office::address_with(visit, list_address, {{"page", ""}, {"text", ""}}));
    return show(visit, {.title = "Letters and e-mails", .section = letters_section}, main);
}

// Nothing of who wrote or what about leaves in a file.
office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Letters and e-mails",
                        {"Reference", "Received on", "How it came", "State", "Who answers it", "Answer by",
                         "Acknowledged on", "Answered on", "Closed on", "What came of it", "Sample"},
                        {},
                        "Who wrote, what about and what was answered is restricted and not in this list."};
    auto day = [](const std::optional<Date>& on) { return on ? iso(*on) : std::string(); };
    for (const auto& item : listed_letters(visit.db, filter_of(visit), visit.today()))
        sheet.rows.push_back({item.reference, iso(item.received_on), label_of(item.channel), label_of(item.state),
                              item.owner_post, iso(item.due_on), day(item.acknowledged_on), day(item.answered_on),
                              day(item.closed_on), item.closed_on ? label_of(item.outcome) : "",
                              item.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One ----

Html buttons_of(Visit& visit, const CorrespondenceItem& item, bool anything_sent) {
    auto here = address_of(item);
    auto link = [&](const char* text, const char* part) { return html::link({.text = text, .href = here + part}); };
    if (item.state == LetterState::closed)
        return item.is_forgotten ? Html() : html::button_group({link("Open it again", "/opening")});
    std::vector<Html> buttons;
    if (!item.answered_on && !item.acknowledged_on)
        buttons.push_back(html::button({.text = "Acknowledge it", .href = here + "/letters/acknowledgement"}));
    auto answer = html::button({.text = "Answer it",
                                .href = here + "/letters/answer",
                                .classes = item.acknowledged_on && !item.answered_on ? "" : "govuk-button--secondary"});
    buttons.push_back(answer);
    if (item.answered_on)
        buttons.insert(buttons.begin(), html::button({.text = "Close it", .href = here + "/closing"}));
    std::vector<html::Content> others = {link("Say who answers it", "/owner"), link("Correct its facts", "/facts")};
    if (item.feedback_reference.empty()) others.emplace_back(link("Make it feedback", "/feedback"));
    if (item.action_reference.empty() && visit.may(Right::write_actions))
        others.emplace_back(link("Make an action of it", "/action"));
    others.emplace_back(link("Pass it on", "/passing"));
    if (!item.answered_on) others.emplace_back(link("Close it", "/closing"));
    if (may_take_back(item, anything_sent, day_taken_in(visit.db, item), visit.today()))
        others.emplace_back(link("Take it out again", "/taking-back"));
    return html::button_group(buttons) + html::bullet_list(others);
}

std::vector<std::string> mail_words_of(Visit& visit, const std::vector<SentLetter>& sent) {
    std::vector<std::string> words;
    for (const auto& letter : sent) {
        auto mail = letter.mail ? office::find_mail(visit.db, letter.mail) : std::nullopt;
        words.push_back(mail ? folded(label_of(mail->state)) : "");
    }
    return words;
}

http::Response one_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    auto sent = sent_letters(visit.db, *item);
    auto title = item->is_forgotten ? "Letter " + item->reference : item->subject;
    Html main = html::page_heading(title, "Letter " + item->reference);
    if (item->is_sample)
        main += html::of<
            R"(<p class="govuk-body"><strong class="rv-sample">SAMPLE</strong> invented for the demo office.</p>)">();
    main += html::of<R"(<p class="govuk-body">{} {}</p>)">(lateness_chip(*item, visit.today()),
                                                           next_words(*item, visit.today()))
            + buttons_of(visit, *item, !sent.empty()) + html::section_heading("What it says", "said")
            + words_view(*item) + files_view(*item, files_of(visit.db, *item)) + html::section_heading("Facts", "facts")
            + facts_view(*item) + html::section_heading("What was sent", "sent")
            + sent_view(*item, sent, mail_words_of(visit, sent));
    if (auto others = others_of_thread(visit.db, *item); !others.empty())
        main += html::section_heading("Of the same thread", "thread")
                + letters_table(others, visit.today(), "Letters of the same thread");
    main += office::history_block(visit, correspondence_fields().shape(), item->id.value);
    return show(visit, words_around(*item, "Letter " + item->reference), main);
}

http::Response file_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    for (const auto& file : files_of(visit.db, *item)) {
        if (std::to_string(file.id.value) != visit.part("file")) continue;
        auto response = http::download(office::file_bytes(visit.db, file), office::media_type(file.type), file.name);
        response.header("Cache-Control", "private, no-store");
        return response;
    }
    return not_found(visit);
}

} // namespace

office::PageWords words_around(const CorrespondenceItem& item, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title),
                            .section = letters_section,
                            .trail = {{"Letters and e-mails", list_address}},
                            .has_errors = has_errors};
    if (words.title != "Letter " + item.reference)
        words.trail.emplace_back("Letter " + item.reference, address_of(item));
    return words;
}

std::optional<CorrespondenceItem> letter_asked_for(Visit& visit) {
    return find_letter(visit.db, visit.part("reference"));
}

void mount_letters(office::Routes& at) {
    auto right = office::may(Right::handle_letters);
    at.list(list_address, list_page, list_sheet, right, "See the letters and e-mails that came, with their days");
    at.get(list_address + "/{reference}", one_page, right, "Read one letter, and what became of it");
    at.get(list_address + "/{reference}/files/{file}", file_page, right, "Have a file that came with a letter");
}

} // namespace reeve::correspondence
