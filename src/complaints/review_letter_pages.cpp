// The letters of a review: a list of those that can be written, each as a page to print and as a Word document.
#include "complaints/review_letter.h"
#include "complaints/review_pages.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/document_files.h"
#include "office/letter_template_pages.h"
#include "office/letter_template_store.h"
#include "office/office.h"

namespace reeve::complaints {
namespace {

using html::Html;
using office::Visit;

LetterNames names_of(Visit& visit) {
    auto names = visit.office.names();
    return {names.office, names.commissioner, names.force};
}

std::string letters_address(const ComplaintReview& review) { return address_of(review) + "/letters"; }

http::Response list_page(Visit& visit) {
    auto review = review_asked_for(visit);
    if (!review) return not_found(visit);
    if (auto stop = office::stop_at_door(visit, door_of(*review), "Letters")) return *std::move(stop);
    html::SummaryList list;
    for (auto kind : letters_possible(*review, ground_of(visit, *review))) {
        auto address = letters_address(*review) + "/" + stored_name(kind);
        std::string label = label_of(kind);
        list.rows.push_back(
            {.key = html::link({.text = label, .href = address}),
             .value = html::link({.text = "Word", .href = address + ".docx", .hidden_text = ": " + label})});
    }
    auto main =
        html::page_heading("Letters", "Review " + review->reference)
        + html::paragraph("Written from what the review holds now. Nothing is sent from here: print a letter or "
                          "take it as a Word document, and record on the review when it went.")
        + html::paragraph(html::of<"{} can be your office’s own.">(
            html::link({.text = "The words of these letters", .href = review_letters().address})))
        + (list.rows.empty() ? html::paragraph("No letter can be written as the review stands.")
                             : html::summary_list(list));
    return show(visit, words_around(*review, "Letters"), html::text_column(main));
}

// The letter of the address, once the door is passed; otherwise what to show instead.
struct AskedLetter {
    std::optional<ComplaintReview> review;
    std::optional<Letter> letter;
    std::optional<http::Response> instead;
};

AskedLetter asked_letter(Visit& visit) {
    AskedLetter asked;
    asked.review = review_asked_for(visit);
    auto kind = choice_of<LetterKind>(visit.part("letter"));
    if (asked.review && kind)
        asked.letter = letter_of(*kind, *asked.review, ground_of(visit, *asked.review), names_of(visit),
                                 office::words_that_stand(visit.db, review_letters(), stored_name(*kind)));
    if (!asked.letter) asked.instead = not_found(visit);
    else asked.instead = office::stop_at_door(visit, door_of(*asked.review), label_of(*kind));
    return asked;
}

Html lines_shown(const std::string& text) {
    Html shown;
    for (const auto& line : lines_of(text)) shown.add<"{}<br>">(line);
    return shown;
}

http::Response letter_page(Visit& visit) {
    auto asked = asked_letter(visit);
    if (asked.instead) return *std::move(asked.instead);
    const auto& letter = *asked.letter;
    Html main = html::page_heading(letter.subject, label_of(letter.kind))
                + html::of<R"(<p class="govuk-body">{}</p><p class="govuk-body">{}<br>{}</p>)">(
                    lines_shown(letter.to), visit.office.names().office, in_words(visit.today()));
    for (const auto& paragraph : letter.paragraphs)
        main += html::of<R"(<p class="govuk-body">{}</p>)">(lines_shown(paragraph));
    main += html::of<R"(<p class="govuk-body govuk-!-display-none-print">{}</p>)">(
        html::link({.text = "Take it as a Word document",
                    .href = letters_address(*asked.review) + "/" + stored_name(letter.kind) + ".docx"}));
    auto words = words_around(*asked.review, "Letter");
    words.trail.emplace_back("Letters", letters_address(*asked.review));
    return show(visit, words, html::text_column(main));
}

http::Response letter_file(Visit& visit) {
    auto asked = asked_letter(visit);
    if (asked.instead) return *std::move(asked.instead);
    auto made = letter_document(*asked.letter, *asked.review, names_of(visit), visit.today());
    return office::docx_file(made, visit.now,
                             asked.review->reference + "-" + replaced(stored_name(asked.letter->kind), "_", "-"));
}

} // namespace

void mount_review_letters(office::Routes& at) {
    auto right = office::may(office::Right::review_complaints);
    const std::string address = std::string(reviews_address) + "/{reference}/letters";
    office::mount_letter_set<review_letters>(at, office::Right::review_complaints);
    at.get(address, list_page, right, "See which letters of a review can be written");
    at.get(address + "/{letter}", letter_page, right, "Read a letter of a review, to print it");
    at.get(address + "/{letter}.docx", letter_file, right, "Take a letter of a review as a Word document");
}

} // namespace reeve::complaints
