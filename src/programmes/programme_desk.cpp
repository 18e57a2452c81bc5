// Asks the figures that measures name.
#include "programmes/programme_desk.h"
#include "office/figure_parts.h"

namespace reeve::programmes {
namespace {

using office::Visit;

office::Question question_of(const FigureAsked& asked, Date today) {
    auto so_far = Period{period_of(financial_year_of(today)).first, today};
    if (asked.question.empty()) return {.period = so_far};
    auto whole = asked.question.find("period=") == std::string::npos
                     ? "period=" + iso(so_far.first) + ".." + iso(so_far.last) + "&" + asked.question
                     : asked.question;
    auto question = office::parse_question(whole);
    return question ? *question : office::Question{.period = so_far};
}

ShownMeasure shown(Visit& visit, const ProgrammeMeasure& measure, bool public_only) {
    ShownMeasure shown{measure, "", "", false};
    auto named = figure_asked(measure.figure);
    if (!named) return shown;
    auto question = question_of(*named, visit.today());
    auto asked = office::ask_figure(visit.db, visit.office.figures(), named->reference, question, visit.now);
    if (!asked) {
        shown.figure_words = public_only ? "" : named->reference + " cannot be asked: " + asked.refusal().message;
        shown.figure_address = "/figures";
        return shown;
    }
    if (public_only && !asked->definition->is_public) return shown;
    auto told = asked->told(asked->answer.earlier       ? office::Quote::change
                            : asked->answer.denominator ? office::Quote::share
                                                        : office::Quote::value);
    shown.figure_words = told.sentence + ", " + in_words(question.period);
    shown.figure_address = office::figure_address(*asked->definition, question);
    shown.is_sample = told.is_sample;
    return shown;
}

} // namespace

std::vector<ShownMeasure> shown_measures(Visit& visit, const Programme& programme, bool public_only) {
    std::vector<ShownMeasure> list;
    for (const auto& measure : measures_of(visit.db, programme.id)) list.push_back(shown(visit, measure, public_only));
    return list;
}

std::int64_t few_people(Visit& visit) { return office::telling_rules(visit.db).hide_up_to; }

} // namespace reeve::programmes
