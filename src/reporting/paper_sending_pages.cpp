// Sending a paper on its way, and the page behind the link of its letter.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/document_files.h"
#include "office/form_token.h"
#include "office/mail_store.h"
#include "office/record_form.h"
#include "office/register_store.h"
#include "office/settings_store.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_sending_store.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/word_template_pages.h"
#include "reporting/word_template_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

const std::string link_address = "/papers-sent";

std::string sealed_words(const PaperSending& sending) {
    return "paper sending " + std::to_string(sending.id.value) + " " + sending.email.address;
}

std::string token_of(office::Office& office, const PaperSending& sending) {
    return std::to_string(sending.id.value) + "." + seal_of(office, sealed_words(sending));
}

std::string with_token(const std::string& address, std::string_view token) {
    return address + "?token=" + std::string(token);
}

// ---- Sending ----

html::Table sendings_table(const std::vector<PaperSending>& sendings) {
    html::Table table{.caption = "Sent so far",
                      .caption_id = "sent",
                      .head = {{"To"}, {"Sent"}, {"Edition"}, {"They have it"}},
                      .empty_text = "It was sent to nobody yet.",
                      .is_stacked = true};
    for (const auto& sending : sendings)
        table.rows.push_back({{{sending.sent_to + ", " + sending.email.address},
                               {in_words(sending.sent_at)},
                               {std::to_string(sending.edition)},
                               {sending.received_at ? "Since " + in_words(*sending.received_at) : "Not said yet"}}});
    return table;
}

std::vector<std::string_view> asked_columns(bool is_pre_election) {
    std::vector<std::string_view> columns = {"sent_to", "email"};
    if (is_pre_election) columns.push_back("because");
    return columns;
}

Html sending_form(Visit& visit, const Paper& paper, const Problems& problems) {
    if (paper.state == PaperState::drafting)
        return html::inset_text({.text = "This paper is a draft. Freeze its figures first, so that what is sent cannot "
                                         "change."});
    auto settings = office::settings_of(visit.db);
    if (settings.site_address.empty())
        return html::inset_text({.text = "The address of this site is not set yet, so a letter could not say where the "
                                         "paper is. An administrator sets it under Settings."});
    auto period = office::pre_election_on(visit.db, visit.today());
    Html form = form_begin(visit, writing_address(paper) + "/sendings");
    for (auto column : asked_columns(period.has_value())) {
        auto field = *sending_fields().shape().find(column);
        field.words.needed = true;
        form += html::control(field, std::string(visit.typed(column)), problems);
    }
    return form + html::button({.text = "Send the letter"}) + office::form_end();
}

http::Response sending_page(Visit& visit, const Paper& paper, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Send it on its way", paper.title)
        + html::lead_paragraph("They get a letter with a link. Behind it are the PDF and Word files as they were "
                               "frozen, and a button that says they have it.");
    if (paper.release_at)
        main += html::paragraph("The letter says that the paper is under embargo until " + in_words(*paper.release_at)
                                + ".");
    main += sending_form(visit, paper, problems) + html::table(sendings_table(sendings_of(visit.db, paper.id)));
    return show(visit, writing_words(paper, "Send it on its way", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_sendings(Visit& visit) {
    auto paper = paper_asked_for(visit);
    return paper ? sending_page(visit, *paper, {}) : not_found(visit);
}

http::Response send(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto settings = office::settings_of(visit.db);
    if (settings.site_address.empty())
        return refuse(visit, {"The address of this site is not set yet.", "", Refusal::Kind::conflict});
    bool is_pre_election = office::pre_election_on(visit.db, visit.today()).has_value();
    PaperSending typed;
    auto problems = read_form(sending_fields(), asked_columns(is_pre_election), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return sending_page(visit, *paper, problems);
    auto sending = sending_of(*paper, typed, visit.now, is_pre_election);
    if (sending.has_problems()) return sending_page(visit, *paper, sending.problems());
    if (!sending) return refuse(visit, sending.refusal());
    office::seal_of(visit.office, ""); // the secret of seals is made on its first use, in a transaction of its own
    visit.change([&](office::Change& change) {
        auto kept = keep_new(change, sending_fields(), *sending);
        auto link = settings.site_address + with_token(link_address, token_of(visit.office, kept));
        auto letter = letter_of(kept, *paper, link, settings.office);
        office::queue_mail(change, office::WrittenMail{kept.email.address, letter.subject, letter.body, ""},
                           "A paper is on its way");
        return Done{};
    });
    return saved(visit, writing_address(*paper) + "/sendings", "The letter is on its way to " + typed.sent_to);
}

// ---- Behind the link ----

struct Sent {
    PaperSending sending;
    Paper paper;
    Edition edition;
};

std::optional<Sent> asked_sending(Visit& visit) {
    auto token = visit.query("token").empty() ? visit.typed("token") : visit.query("token");
    auto id = Kind<std::int64_t>::read(token.substr(0, token.find('.')), {});
    auto sending = id ? find_sending(visit.db, *id) : std::nullopt;
    if (!sending || !office::is_same_secret(token_of(visit.office, *sending), token)) return std::nullopt;
    auto paper = paper_of(visit.db, sending->paper);
    auto edition = find_edition(visit.db, paper.id, sending->edition);
    if (!edition || !is_open(*sending, paper, visit.today())) return std::nullopt;
    return Sent{*sending, paper, *edition};
}

office::PageWords link_words(std::string title) { return {.title = std::move(title), .is_public = true}; }

http::Response link_is_over(Visit& visit) {
    Html main =
        html::page_heading("This link is over")
        + html::paragraph("The paper was changed since it was sent, its meeting is long past, or the address is "
                          "not whole. Ask the office to send it again.");
    return show(visit, link_words("This link is over"), html::text_column(main), 410);
}

document::Document document_of(Visit& visit, const Sent& sent) {
    return frozen_layout(visit.db, visit.office, sent.edition, office::site_of(visit)).document;
}

http::Response show_sent(Visit& visit) {
    auto sent = asked_sending(visit);
    if (!sent) return link_is_over(visit);
    auto token = token_of(visit.office, sent->sending);
    const auto& paper = sent->paper;
    html::Table table{
        .caption = "Files", .caption_id = "files", .head = {{"File"}, {"What it is"}}, .is_stacked = true};
    auto add = [&](const std::string& text, const std::string& file, const std::string& about) {
        table.rows.push_back({{{html::link({.text = text, .href = with_token(link_address + file, token)})}, {about}}});
    };
    add("PDF", "/paper.pdf", "Tagged, for reading and printing");
    add("Word", "/paper.docx", "In the look of the office");
    for (const auto& of : templates_offered(visit.db, paper.body))
        add("Word: " + of.name, "/in/" + std::to_string(of.id.value), "In this template");
    Html main = html::page_heading(paper.title, paper.body + " – " + in_full(paper.meeting_on));
    if (paper.release_at && !is_released(paper, visit.now))
        main += html::inset_text(
            {.text = "Under embargo until " + in_words(*paper.release_at) + ". Please do not publish it before."});
    main += html::table(table);
    if (sent->sending.received_at)
        main +=
            html::paragraph("You said on " + in_words(*sent->sending.received_at) + " that you have it. Thank you.");
    else
        main += form_begin(visit, link_address) + html::hidden_field("token", token)
                + html::button({.text = "We have it"}) + office::form_end();
    return show(visit, link_words(paper.title), html::text_column(main));
}

http::Response receive(Visit& visit) {
    auto sent = asked_sending(visit);
    if (!sent) return link_is_over(visit);
    auto said = received(sent->sending, visit.now);
    if (!said) return refuse(visit, said.refusal());
    auto kept = visit.change([&](office::Change& change) { return keep(change, sending_fields(), *said); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, with_token(link_address, token_of(visit.office, sent->sending)), "Thank you. The office knows");
}

http::Response sent_pdf(Visit& visit) {
    auto sent = asked_sending(visit);
    if (!sent) return link_is_over(visit);
    return office::pdf_file(visit, document_of(visit, *sent), sent->edition.frozen_at, sent->paper.reference);
}

http::Response sent_docx(Visit& visit) {
    auto sent = asked_sending(visit);
    if (!sent) return link_is_over(visit);
    return office::docx_file(document_of(visit, *sent), sent->edition.frozen_at, sent->paper.reference);
}

http::Response sent_in_template(Visit& visit) {
    auto sent = asked_sending(visit);
    auto of = sent ? find_word_template(visit.db, visit.part("template")) : std::nullopt;
    if (!of) return link_is_over(visit);
    return docx_in(visit, *of, document_of(visit, *sent), sent->edition.frozen_at, sent->paper.reference);
}

} // namespace

void mount_paper_sending(office::Routes& at) {
    using office::anyone;
    using office::may;
    using office::Right;
    at.get("/work/papers/{reference}/sendings", show_sendings, may(Right::write_papers),
           "Send a paper on its way, and see who has it");
    at.post("/work/papers/{reference}/sendings", send, may(Right::write_papers),
            "Send the letter with the link to a frozen paper");
    at.get(link_address, show_sent, anyone(), "A paper that was sent, behind the link of its letter");
    at.post(link_address, receive, anyone(), "Say that a paper that was sent has come");
    at.get(link_address + "/paper.pdf", sent_pdf, anyone(), "Take a paper that was sent as PDF");
    at.get(link_address + "/paper.docx", sent_docx, anyone(), "Take a paper that was sent as Word");
    at.get(link_address + "/in/{template}", sent_in_template, anyone(), "Take a paper that was sent in a template");
}

} // namespace reeve::reporting
