// Shows the letters of a set, and the form with the words of one.
#include "office/letter_template_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/letter_template_store.h"
#include "office/record_form.h"

namespace reeve::office {
namespace {

using html::Html;

std::string address_of(const LetterSet& set, const LetterTemplate& letter) { return set.address + "/" + letter.key; }

PageWords words_around(const LetterSet& set, const std::string& title) {
    PageWords words{.title = title, .section = set.section, .trail = {{set.section, set.section_address}}};
    if (title != set.title) words.trail.emplace_back(set.title, set.address);
    return words;
}

const LetterTemplate* asked_letter(Visit& visit, const LetterSet& set) { return set.find(visit.part("letter")); }

Html fields_shown(const LetterTemplate& letter) {
    html::Table table{.caption = "What can be filled in",
                      .head = {{.text = "Write", .classes = "govuk-!-width-one-third"}, {"It becomes"}},
                      .empty_text = "Nothing: the letter says the same each time.",
                      .is_stacked = true};
    for (const auto& field : letter.fields)
        table.rows.push_back({.cells = {{html::of<"<code>{}</code>">("{" + field.name + "}")},
                                        {field.about + (field.is_needed ? ". The letter must give it" : "")}}});
    return html::table(table);
}

Html put_back_form(Visit& visit, const LetterSet& set, const LetterTemplate& letter, const LetterWords& kept) {
    if (kept.words.text.empty()) return {};
    return html::section_heading("The program’s words", "program")
           + html::paragraph("Your words stay below the letter, so that you can take them again.")
           + form_begin(visit, address_of(set, letter) + "/removal")
           + html::button({.text = "Put back the program’s words", .classes = "govuk-button--secondary"}) + form_end();
}

// What the office had written, after it went back to the program's words.
Html before_shown(const LetterWords& kept) {
    if (!kept.words.text.empty() || kept.words_before.text.empty()) return {};
    Html shown = html::section_heading("Your office’s words before", "before");
    for (const auto& paragraph : paragraphs_of(kept.words_before.text)) shown += html::paragraph(paragraph);
    return shown;
}

http::Response letter_form(Visit& visit, const LetterSet& set, const LetterTemplate& letter, const LetterWords& kept,
                           const Problems& problems, const Refusal* conflict = nullptr) {
    auto shown = kept;
    if (shown.words.text.empty()) shown.words = {letter.words};
    RecordForm form{
        letter_words_fields().shape(), {"words"}, &shown, address_of(set, letter), "Save the letter", set.address, {}};
    form.more = fields_shown(letter);
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html());
    main += html::page_heading(letter.label, set.title)
            + html::paragraph(kept.words.text.empty() ? "These are the program’s words. Write your own."
                                                      : "These are your office’s words.")
            + record_form(visit, form, problems) + put_back_form(visit, set, letter, kept) + before_shown(kept);
    if (kept.id) main += history_block(visit, letter_words_fields().shape(), kept.id.value);
    auto words = words_around(set, letter.label);
    words.has_errors = !problems.empty();
    return show(visit, words, html::text_column(main), !problems.empty() ? 422 : conflict ? 409 : 200);
}

} // namespace

http::Response letter_set_list(Visit& visit, const LetterSet& set) {
    html::Table table{.caption = "Letters",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Letter"}, {"Words"}},
                      .empty_text = "There is no letter.",
                      .is_stacked = true};
    for (const auto& letter : set.letters) {
        bool is_own = !words_of_letter(visit.db, set, letter).words.text.empty();
        table.rows.push_back({.cells = {{html::link({.text = letter.label, .href = address_of(set, letter)})},
                                        {is_own ? "Your office’s" : "The program’s"}}});
    }
    return show(visit, words_around(set, set.title),
                html::text_column(html::page_heading(set.title) + html::paragraph(set.about) + html::table(table)));
}

http::Response letter_words_page(Visit& visit, const LetterSet& set) {
    const auto* letter = asked_letter(visit, set);
    return letter ? letter_form(visit, set, *letter, words_of_letter(visit.db, set, *letter), {}) : not_found(visit);
}

http::Response keep_letter_page(Visit& visit, const LetterSet& set) {
    const auto* letter = asked_letter(visit, set);
    if (!letter) return not_found(visit);
    auto stands = words_of_letter(visit.db, set, *letter);
    auto typed = stands;
    auto problems = read_form(letter_words_fields(), {"words"}, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return letter_form(visit, set, *letter, stands, problems);
    typed.version = version_typed(visit, 0);
    if (typed.version == 0) typed.id = {}; // the form was opened before anybody wrote the letter
    auto kept = visit.change([&](Change& change) { return keep_letter_words(change, set, *letter, typed); });
    if (kept) return saved(visit, set.address, letter->label + " is saved");
    return kept.has_problems() ? letter_form(visit, set, *letter, stands, kept.problems())
                               : letter_form(visit, set, *letter, stands, {}, &kept.refusal());
}

http::Response put_back_letter_page(Visit& visit, const LetterSet& set) {
    const auto* letter = asked_letter(visit, set);
    if (!letter) return not_found(visit);
    auto kept =
        visit.change([&](Change& change) { return put_back_letter(change, words_of_letter(change.tx, set, *letter)); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(set, *letter), "The letter has the program’s words again");
}

} // namespace reeve::office
