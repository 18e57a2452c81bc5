// Asks the figures that records name.
#include "office/named_figure_desk.h"
#include "office/figure_parts.h"
#include "office/named_figure.h"

namespace reeve::office {
namespace {

Question question_of(const NamedFigure& asked, Date today) {
    auto so_far = Period{period_of(financial_year_of(today)).first, today};
    if (asked.question.empty()) return {.period = so_far};
    auto whole = asked.question.find("period=") == std::string::npos
                     ? "period=" + iso(so_far.first) + ".." + iso(so_far.last) + "&" + asked.question
                     : asked.question;
    auto question = parse_question(whole);
    return question ? *question : Question{.period = so_far};
}

} // namespace

LiveFigure ask_named_figure(Visit& visit, std::string_view typed, bool public_only) {
    auto named = named_figure(typed);
    if (!named) return {};
    auto question = question_of(*named, visit.today());
    auto asked = ask_figure(visit.db, visit.office.figures(), named->reference, question, visit.now);
    if (!asked) {
        if (public_only) return {};
        return {named->reference + " cannot be asked: " + asked.refusal().message, "/figures", false};
    }
    if (public_only && !asked->definition->is_public) return {};
    auto told = asked->told(asked->answer.earlier       ? Quote::change
                            : asked->answer.denominator ? Quote::share
                                                        : Quote::value);
    bool is_known = asked->answer.state == Answer::State::known;
    return {is_known ? told.sentence + ", " + in_words(question.period) : told.sentence,
            figure_address(*asked->definition, question), told.is_sample};
}

} // namespace reeve::office
