// Parts that the pages of figures share: the question an address asks, the figure as it may be shown, and where it is
// quoted.
#pragma once
#include "html/markup.h"
#include "office/figure_desk.h"
#include "office/routes.h"

namespace reeve::office {

// The question of an address: ?period=2024-06-13..2024-08-01&area=...&choice=...; without a period the newest question
// on the public list, else the financial year so far.
Result<Question> asked_question(Visit&, const FigureDefinition&);
// What a figure that counts people may be asked by the public: what the office shows or has published, so that nobody
// can find one person by asking two periods and taking one from the other.
bool may_public_ask(Visit&, const FigureDefinition&, const Question&);

// A figure, asked, with everything its page tells. `told` and `shown` hold what anyone may see.
struct FigureView {
    AskedFigure asked;
    Answer shown;
    Told told;
    std::string title; // the finding a person accepted, else the draft; the question where the figure is withheld
    bool is_accepted = false;
    std::vector<FigureUse> uses;

    bool is_known() const { return shown.state == Answer::State::known && !told.is_withheld; }
    // Whether a use says what the answer says now; a use of another question never disagrees.
    bool agrees(const FigureUse&) const;
};
Result<FigureView> figure_view(Visit&, const std::string& reference, const Question&);

std::string figure_address(const FigureDefinition&, const Question&); // /figures/F-0010?period=...
// "1 April to 31 August 2024, Charnwood, Theme: Shop theft"
std::string question_words(db::Connection&, const FigureDefinition&, const Question&);
std::string value_words(const FigureDefinition&, std::int64_t value);
// The table a program reads: the value, what it is compared with, parts, rows and evidence, as far as they may be seen.
Sheet figure_sheet(const FigureView&);

// The drawing parts of the page.
html::Html figure_drawing(Visit&, const FigureView&);
html::Html figure_provenance(Visit&, const FigureView&);

} // namespace reeve::office
