// Writing back: the office's letter filled in, read and changed before it goes, and the page of what was sent.
#include "correspondence/correspondence_letters.h"
#include "correspondence/correspondence_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "office/document_files.h"
#include "office/letter_template_pages.h"
#include "office/letter_template_store.h"
#include "office/list_page.h"
#include "office/office.h"
#include "office/record_form.h"

namespace reeve::correspondence {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> letter_columns = {"subject", "words"};

struct Asked {
    CorrespondenceItem item;
    SentKind kind;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto item = letter_asked_for(visit);
    auto kind = choice_of<SentKind>(visit.part("letter"));
    if (!item || !kind) return std::nullopt;
    return Asked{*item, *kind};
}

SentLetter draft_of(Visit& visit, const Asked& asked) {
    auto names = visit.office.names();
    return drafted(asked.kind, asked.item, {names.office, names.commissioner, names.force},
                   office::words_that_stand(visit.db, answer_letters(), stored_name(asked.kind)));
}

Html ways(Visit& visit, const Asked& asked, const SentLetter& letter, const Problems& problems) {
    html::Radios radios{.name = "way",
                        .legend = "How does it go?",
                        .error = html::error_of(problems, "way"),
                        .value = visit.has_typed() ? std::string(visit.typed("way")) : stored_name(letter.way),
                        .legend_classes = "govuk-fieldset__legend--s"};
    const auto& address = asked.item.email.address;
    radios.options = {{.value = "email",
                       .text = "By e-mail",
                       .hint = address.empty() ? "No email address is known." : "To " + address + "."},
                      {.value = "paper", .text = "On paper", .hint = "You print it from the next page."}};
    return html::radios(radios);
}

Html other_letters(const Asked& asked) {
    std::vector<html::Content> links;
    for (const auto& choice : Choices<SentKind>::list)
        if (stored_name(asked.kind) != std::string(choice.stored))
            links.emplace_back(
                html::link({.text = choice.label, .href = address_of(asked.item) + "/letters/" + choice.stored}));
    return html::details({.summary = "Begin from another of our letters", .text = html::bullet_list(links)});
}

http::Response form_page(Visit& visit, const Asked& asked, const SentLetter& letter, const Problems& problems) {
    std::string title = label_of(asked.kind);
    auto here = address_of(asked.item);
    Html main = html::error_summary(problems) + html::page_heading(title, "Letter " + asked.item.reference)
                + other_letters(asked) + office::form_begin(visit, here + "/letters/" + stored_name(asked.kind))
                + html::hidden_field("version", std::to_string(asked.item.version))
                + office::described_controls(visit, sent_letter_fields().shape(), &letter, letter_columns, problems)
                + ways(visit, asked, letter, problems)
                + html::button_group({html::button({.text = "Send it"}), html::link({.text = "Cancel", .href = here})})
                + office::form_end() + html::section_heading("What they wrote", "said") + words_view(asked.item);
    return show(visit, words_around(asked.item, title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response write_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    if (auto may = note_sent(asked->item, asked->kind, visit.today()); !may) return refuse(visit, may.refusal());
    return form_page(visit, *asked, draft_of(visit, *asked), {});
}

http::Response send_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    SentLetter letter;
    letter.kind = asked->kind;
    auto problems = read_form(sent_letter_fields(), letter_columns, visit.typed_of(), letter, visit.today());
    auto way = choice_of<SentWay>(visit.typed("way"));
    if (!way) problems.add("way", "Select how it goes");
    else letter.way = *way;
    if (!problems.empty()) return form_page(visit, *asked, letter, problems);
    auto item = asked->item;
    item.version = office::version_typed(visit, item.version);
    auto kept = visit.change([&](Change& change) { return send(change, item, letter); });
    if (kept)
        return saved(visit, address_of(*kept) + (letter.way == SentWay::paper ? "#sent" : ""),
                     letter.way == SentWay::email ? "The letter goes with the next mail, within a minute"
                                                  : "The letter is kept. Print it under What was sent");
    if (kept.has_problems()) return form_page(visit, *asked, letter, kept.problems());
    return office::refuse_with_words(visit, words_around(asked->item, label_of(asked->kind)), kept.refusal(),
                                     letter_columns);
}

// ---- What was sent ----

struct AskedSent {
    CorrespondenceItem item;
    SentLetter letter;
};

std::optional<AskedSent> asked_sent(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return std::nullopt;
    for (auto& letter : sent_letters(visit.db, *item))
        if (std::to_string(letter.number) == visit.part("number")) return AskedSent{*item, std::move(letter)};
    return std::nullopt;
}

Html lines_shown(const std::string& text) {
    Html shown;
    for (const auto& line : lines_of(text)) shown.add<"{}<br>">(line);
    return shown;
}

http::Response sent_page(Visit& visit) {
    auto asked = asked_sent(visit);
    if (!asked) return not_found(visit);
    const auto& [item, letter] = *asked;
    auto title = item.is_forgotten ? std::string(label_of(letter.kind)) : letter.subject;
    Html main = html::page_heading(title, label_of(letter.kind));
    if (item.is_forgotten) main += words_view(item);
    else
        main += html::of<R"(<p class="govuk-body">{}</p><p class="govuk-body">{}<br>{}</p>)">(
            lines_shown(letter.sent_to), visit.office.names().office, in_words(letter.sent_on));
    for (const auto& paragraph : office::paragraphs_of(letter.words.text))
        main += html::of<R"(<p class="govuk-body">{}</p>)">(lines_shown(paragraph));
    if (!item.is_forgotten)
        main += html::of<R"(<p class="govuk-body govuk-!-display-none-print">{}</p>)">(
            html::link({.text = "Take it as a Word document",
                        .href = address_of(item) + "/sent/" + std::to_string(letter.number) + ".docx"}));
    return show(visit, words_around(item, label_of(letter.kind)), html::text_column(main));
}

http::Response sent_file(Visit& visit) {
    auto asked = asked_sent(visit);
    if (!asked || asked->item.is_forgotten) return not_found(visit);
    return office::docx_file(letter_document(asked->letter, asked->item, visit.office.names().office), visit.now,
                             asked->item.reference + "-" + std::to_string(asked->letter.number));
}

} // namespace

void mount_answers(office::Routes& at) {
    auto right = office::may(Right::handle_letters);
    const std::string one = std::string(letters_address) + "/{reference}";
    office::mount_letter_set<answer_letters>(at, Right::handle_letters);
    at.get(one + "/letters/{letter}", write_page, right, "Open a letter to whoever wrote, filled in");
    at.post(one + "/letters/{letter}", send_page, right, "Send a letter to whoever wrote");
    at.get(one + "/sent/{number}", sent_page, right, "Read a letter that was sent, to print it");
    at.get(one + "/sent/{number}.docx", sent_file, right, "Take a letter that was sent as a Word document");
}

} // namespace reeve::correspondence
