// Asking a figure: the answer with its dated cautions, the decisions recorded over it, and the rules it is told by.
#pragma once
#include "office/figure_words.h"
#include "office/keep.h"

namespace reeve::office {

// A decision as it is kept (figure_words.h says what it means). An empty question holds for every question of the
// figure.
struct KeptDecision {
    Id<KeptDecision> id;
    int version = 0;
    std::string figure;
    std::string question;
    FigureDecision::Kind kind = FigureDecision::Kind::keep_percentage;
    Prose reason;
    std::string by_post;
    Date decided_on;
    std::optional<Date> until;
};
const Description<KeptDecision>& decision_fields();

// A dated caution a person wrote beside a figure.
struct KeptCaution {
    Id<KeptCaution> id;
    int version = 0;
    std::string figure;
    Prose words;
    std::optional<Date> first_day;
    std::optional<Date> last_day;
    std::string by_post;
};
const Description<KeptCaution>& caution_fields();

// A question the office shows on its public list of figures, with the finding a person accepted as its title.
struct ShownFigure {
    Id<ShownFigure> id;
    int version = 0;
    std::string figure;
    std::string question;
    std::string finding;
    bool is_public = false;
};
const Description<ShownFigure>& shown_figure_fields();

// A figure that was asked, with all it takes to show it.
struct AskedFigure {
    const FigureDefinition* definition = nullptr;
    Question question;
    Answer answer; // whole; show `shown()` instead
    std::vector<FigureDecision> decisions;
    std::vector<KeptDecision> kept_decisions;
    TellingRules rules;

    Told told(Quote quote, int decimals = -1) const {
        return tell(*definition, answer, quote, decisions, rules, decimals);
    }
    // What may be seen of it: small counts about people are gone from value, parts and evidence.
    Answer shown() const { return disclosed(*definition, answer, decisions, rules); }
    std::string hash() const { return evidence_hash(*definition, question, answer); }
};

// Refuses a reference nobody registered. Rules come from the settings small_base and hide_up_to.
Result<AskedFigure> ask_figure(db::Connection&, const FigureRegistry&, std::string_view reference_or_slug,
                               const Question&, Moment now);
TellingRules telling_rules(db::Connection&);

// Needs a reason. Who may: Right::decide_figures, asked by the page.
Result<KeptDecision> decide(Change&, const FigureDefinition&, const std::string& question, FigureDecision::Kind,
                            Prose reason, std::optional<Date> until);
std::vector<KeptDecision> decisions_over(db::Connection&, const std::string& figure, const std::string& question);
std::vector<KeptCaution> cautions_over(db::Connection&, const std::string& figure, const Period&);
std::vector<ShownFigure> figures_shown(db::Connection&, bool public_only);

} // namespace reeve::office
