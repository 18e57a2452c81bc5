// Asks the registered figures for one period.
#include "reporting/word_paper_desk.h"
#include "office/figure_desk.h"

namespace reeve::reporting {

std::vector<ToldFigure> told_figures(db::Connection& connection, office::Office& office, const Period& period,
                                     Moment now) {
    std::vector<ToldFigure> told;
    office::Question question;
    question.period = period;
    for (const auto& figure : office.figures().all()) {
        auto asked = office::ask_figure(connection, office.figures(), figure.reference, question, now);
        if (!asked) continue; // it does not answer for such a period
        for (auto quote : {office::Quote::value, office::Quote::change, office::Quote::share}) {
            auto words = asked->told(quote);
            if (words.is_withheld || words.text.empty()) continue;
            if (!told.empty() && told.back().mark.reference == figure.reference && words.text == told.back().text)
                continue; // told as a value anyway
            told.push_back({{figure.reference, quote, question, -1}, figure.question, figure.nouns, words.text});
        }
    }
    return told;
}

} // namespace reeve::reporting
