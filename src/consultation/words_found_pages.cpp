// What the program found in the words of a question: campaigns and suggested themes, for people to read and decide.
#include "consultation/analysis_desk.h"
#include "consultation/analysis_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr std::size_t letters_shown = 20, most_themes = 30;

struct AskedWords {
    Consultation consultation;
    AnswerColumns answers;
    const AnswerColumn* column = nullptr;
};

std::optional<AskedWords> words_asked_for(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return std::nullopt;
    std::optional<AskedWords> asked = AskedWords{*consultation, answer_columns(visit.db, *consultation), nullptr};
    asked->column = asked->answers.find(visit.part("question"));
    if (!asked->column || asked->column->answering != Answering::words) return std::nullopt;
    return asked;
}

Html head_of(const Consultation& consultation, const std::string& title, const std::string& menu) {
    return html::page_heading(title, consultation.reference + ": " + consultation.title)
           + html::sample_line(consultation.is_sample) + analysis_menu(consultation, menu);
}

// ---- The questions in words ----

http::Response list_page(Visit& visit) {
    auto consultation = consultation_asked_for(visit);
    if (!consultation) return not_found(visit);
    const auto answers = answer_columns(visit.db, *consultation);
    html::Table table{.caption = "Questions answered in words",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Question"}, {"Answers", true}},
                      .empty_text = "No question is answered in people’s own words.",
                      .is_stacked = true};
    for (const auto& column : answers.columns) {
        if (column.answering != Answering::words) continue;
        const auto given = std::count_if(column.given.begin(), column.given.end(),
                                         [](const auto& answer) { return !answer.words.empty(); });
        table.rows.push_back(
            {{{html::link({.text = column.wording, .href = analysis_address(*consultation) + "/words/" + column.key})},
              {with_commas(given)}}});
    }
    return show(visit, analysis_words(*consultation, "In their words"),
                head_of(*consultation, "In their words", "/words") + html::table(table));
}

// ---- One question ----

Html campaign_view(const Consultation& consultation, const Campaign& campaign, std::size_t number) {
    html::Table table{.caption = "Letters of campaign " + std::to_string(number),
                      .caption_classes = "govuk-table__caption--s",
                      .head = {{"Response"}, {"Alike (%)", true}},
                      .is_stacked = true};
    for (std::size_t at = 0; at < campaign.letters.size() && at < letters_shown; ++at)
        table.rows.push_back({{{html::link({.text = campaign.letters[at].response,
                                            .href = "/work/consultations/" + consultation.reference + "/responses/"
                                                    + campaign.letters[at].response})},
                               {std::to_string(campaign.letters[at].alike)}}});
    Html rest;
    if (campaign.letters.size() > letters_shown)
        rest = html::paragraph("And " + with_commas(static_cast<std::int64_t>(campaign.letters.size() - letters_shown))
                               + " more.");
    return html::sub_heading("Campaign " + std::to_string(number))
           + html::paragraph(counted(static_cast<std::int64_t>(campaign.letters.size()), "letter") + " from "
                             + counted(campaign.respondents, "respondent")
                             + ". Every one is still counted as a response.")
           + html::inset_text({.text = campaign.words})
           + html::details({.summary = "Which responses, and how alike they are", .text = html::table(table) + rest});
}

Html idea_view(const ThemeIdea& idea) {
    std::vector<html::Content> quotes;
    for (const auto& quote : idea.quotes) quotes.push_back(quote.response + ": " + quote.words);
    return html::sub_heading(capitalised(joined(idea.terms, ", ")))
           + html::paragraph(counted(static_cast<std::int64_t>(idea.responses.size()), "answer")
                             + (quotes.empty() ? "." : ", among them:"))
           + (quotes.empty() ? Html() : html::bullet_list(quotes));
}

Html found_view(const Consultation& consultation, const WordsFound& found) {
    Html view = html::section_heading("Letters that are nearly the same", "campaigns");
    if (found.campaigns.empty()) view += html::paragraph("No three answers are nearly the same.");
    for (std::size_t at = 0; at < found.campaigns.size(); ++at)
        view += campaign_view(consultation, found.campaigns[at], at + 1);
    view +=
        html::section_heading("Themes suggested from the words", "themes")
        + html::paragraph("These are answers that share telling words, " + with_commas(found.ideas.read)
                          + " of them read, each campaign once. They are suggestions for the codebook: people decide "
                            "what a theme is and which answers belong to it.");
    for (const auto& idea : found.ideas.themes) view += idea_view(idea);
    if (found.ideas.unplaced > 0)
        view += html::paragraph(counted(found.ideas.unplaced, "answer") + " used no word that others used too.");
    return view;
}

http::Response words_form(Visit& visit, const AskedWords& asked, const Problems& problems) {
    const auto address = analysis_address(asked.consultation) + "/words/" + asked.column->key;
    const auto found = words_found(visit.db, asked.consultation.id, asked.answers, asked.column->key);
    Html main = html::error_summary(problems) + head_of(asked.consultation, asked.column->wording, "/words");
    if (!found) main += html::paragraph("Nobody has looked for campaigns and themes here yet.");
    else if (found->responses != static_cast<std::int64_t>(asked.answers.responses.size()))
        main += html::inset_text(
            {.text = "Responses were added or taken out since the program looked. Look again to have them read."});
    if (visit.may(Right::write_papers))
        main += form_begin(visit, address)
                + html::text_input({.name = "themes",
                                    .label = "How many themes? (optional)",
                                    .hint = "Leave empty to let the number of answers decide.",
                                    .error = html::error_of(problems, "themes"),
                                    .value = std::string(visit.typed("themes")),
                                    .classes = "govuk-input--width-4",
                                    .inputmode = "numeric"})
                + html::button({.text = found ? "Look again" : "Look for campaigns and themes"}) + office::form_end();
    if (found) main += found_view(asked.consultation, *found);
    return show(visit, analysis_words(asked.consultation, asked.column->wording, !problems.empty()), main,
                problems.empty() ? 200 : 422);
}

http::Response words_page(Visit& visit) {
    auto asked = words_asked_for(visit);
    return asked ? words_form(visit, *asked, {}) : not_found(visit);
}

http::Response look(Visit& visit) {
    auto asked = words_asked_for(visit);
    if (!asked) return not_found(visit);
    std::size_t themes = 0;
    if (auto typed = trimmed(visit.typed("themes")); !typed.empty()) {
        auto number = Kind<int>::read(typed, {});
        if (!number || *number < 1 || *number > static_cast<int>(most_themes))
            return words_form(visit, *asked, {{{"themes", "Enter a number between 1 and 30"}}});
        themes = static_cast<std::size_t>(*number);
    }
    WordsFound found{asked->column->key, static_cast<std::int64_t>(asked->answers.responses.size()), {}, {}};
    found.campaigns = campaigns_in(asked->answers, *asked->column);
    found.ideas = theme_ideas(asked->answers, *asked->column, found.campaigns, themes);
    visit.change([&](office::Change& change) {
        keep_words_found(change, asked->consultation.id, found);
        return found.campaigns.size();
    });
    return saved(visit, analysis_address(asked->consultation) + "/words/" + asked->column->key,
                 counted(static_cast<std::int64_t>(found.campaigns.size()), "campaign") + " and "
                     + counted(static_cast<std::int64_t>(found.ideas.themes.size()), "theme") + " found");
}

} // namespace

void mount_words(office::Routes& at) {
    const std::string one = "/work/consultations/{reference}/analysis/words";
    at.get(one, list_page, may(Right::read_office), "See which questions are answered in words");
    at.get(one + "/{question}", words_page, may(Right::read_office),
           "See campaigns and suggested themes in the answers to a question");
    at.post(one + "/{question}", look, may(Right::write_papers),
            "Look for campaigns and themes in the answers to a question");
}

} // namespace reeve::consultation
