// What the pages of figures share.
#include "office/figure_parts.h"
#include "office/place_store.h"

namespace reeve::office {
namespace {

Period year_so_far(Date today) {
    auto year = period_of(financial_year_of(today));
    return {year.first, today};
}

std::optional<Question> newest_shown(db::Connection& connection, const FigureDefinition& figure) {
    std::optional<Question> newest;
    for (const auto& shown : figures_shown(connection, true)) {
        if (shown.figure != figure.reference) continue;
        auto question = parse_question(shown.question);
        if (question && (!newest || question->period.last >= newest->period.last)) newest = *question;
    }
    return newest;
}

bool is_own_word(std::string_view name) {
    return name == "period" || name == "area" || name == "kept" || name == "notice" || name.starts_with("utm_");
}

const ShownFigure* accepted(const std::vector<ShownFigure>& list, const std::string& figure,
                            const std::string& question) {
    for (const auto& shown : list)
        if (shown.figure == figure && shown.question == question) return &shown;
    return nullptr;
}

void add_row(Sheet& sheet, std::string kind, std::string key, std::string what, std::string value,
             bool is_sample = false) {
    sheet.rows.push_back(
        {std::move(kind), std::move(key), std::move(what), std::move(value), is_sample ? "Yes" : "No"});
}

std::string plain_value(const FigureDefinition& figure, std::int64_t value) {
    return figure.unit == FigureUnit::money ? plain(Money{value}) : std::to_string(value);
}

void add_evidence(Sheet& sheet, const FigureDefinition& figure, const char* kind,
                  const std::vector<Evidence>& evidence) {
    for (const auto& item : evidence)
        add_row(sheet, kind, item.reference, item.counted, plain_value(figure, item.amount), item.is_sample);
}

} // namespace

Result<Question> asked_question(Visit& visit, const FigureDefinition& figure) {
    auto typed = visit.query("period");
    if (typed.empty()) {
        if (auto shown = newest_shown(visit.db, figure)) return *shown;
    }
    Question question;
    question.period = typed.empty() ? year_so_far(visit.today()) : TRY(parse_period(typed));
    if (figure.takes_area) question.area = std::string(visit.query("area"));
    for (const auto& [name, value] : visit.request.query.list())
        if (!is_own_word(name) && !value.empty()) question.choices[name] = value;
    return question;
}

bool may_public_ask(Visit& visit, const FigureDefinition& figure, const Question& question) {
    if (!figure.is_public) return false;
    if (figure.disclosure == Disclosure::open) return true;
    auto text = plain(question);
    if (accepted(figures_shown(visit.db, true), figure.reference, text)) return true;
    if (!visit.office.figure_uses()) return false;
    for (const auto& use : visit.office.figure_uses()(visit.db, figure.reference, visit.now))
        if (use.question == text) return true;
    return false;
}

bool FigureView::agrees(const FigureUse& use) const {
    if (use.question != plain(asked.question)) return true;
    if (!use.evidence_hash.empty()) return use.evidence_hash == asked.hash();
    for (auto quote : {Quote::value, Quote::words, Quote::share, Quote::change, Quote::earlier, Quote::counts})
        if (asked.told(quote).text == use.shown) return true;
    return false;
}

Result<FigureView> figure_view(Visit& visit, const std::string& reference, const Question& question) {
    FigureView view{.asked = TRY(ask_figure(visit.db, visit.office.figures(), reference, question, visit.now)),
                    .shown = {},
                    .told = {},
                    .title = {},
                    .uses = {}};
    const auto& figure = *view.asked.definition;
    view.shown = view.asked.shown();
    view.told = view.asked.told(Quote::value);
    if (visit.office.figure_uses()) view.uses = visit.office.figure_uses()(visit.db, figure.reference, visit.now);
    auto list = figures_shown(visit.db, true);
    const auto* stands = accepted(list, figure.reference, plain(question));
    view.is_accepted = stands && view.is_known();
    view.title = !view.is_known() ? figure.question : stands ? stands->finding : finding(figure, view.shown);
    return view;
}

std::string figure_address(const FigureDefinition& figure, const Question& question) {
    return "/figures/" + figure.reference + "?" + plain(question);
}

namespace {

// "Theme: Shop theft", in the words of the figure's own description where it has the choice.
std::string choice_words(db::Connection& connection, const FigureDefinition& figure, const std::string& name,
                         const std::string& value) {
    for (const auto& parameter : figure.parameters) {
        if (parameter.name != name) continue;
        for (const auto& [option, words] : parameter.options(connection))
            if (option == value) return parameter.label + ": " + words;
    }
    return replaced(name, "-", " ") + " " + value;
}

} // namespace

std::string question_words(db::Connection& connection, const FigureDefinition& figure, const Question& question) {
    auto words = in_words(question.period);
    if (!question.area.empty()) {
        auto area = area_by_code(connection, question.area);
        words += ", " + (area ? area->name : question.area);
    }
    for (const auto& [name, value] : question.choices) words += ", " + choice_words(connection, figure, name, value);
    return words;
}

std::string value_words(const FigureDefinition& figure, std::int64_t value) {
    return figure.unit == FigureUnit::money ? in_words(Money{value}) : with_commas(value);
}

Sheet figure_sheet(const FigureView& view) {
    const auto& figure = *view.asked.definition;
    const auto& answer = view.shown;
    Sheet sheet{.title = figure.reference + " " + figure.slug, .columns = {"Kind", "Key", "What", "Value", "Sample"}};
    add_row(sheet, "question", figure.reference, figure.question, in_words(view.asked.question.period));
    if (!view.is_known()) {
        add_row(sheet, "state", "", view.told.sentence, view.told.text);
        return sheet;
    }
    add_row(sheet, "value", "", view.told.sentence, plain_value(figure, answer.value), view.told.is_sample);
    if (answer.denominator) add_row(sheet, "out of", "", "", std::to_string(*answer.denominator), view.told.is_sample);
    if (answer.unknown > 0)
        add_row(sheet, "not known", "", "Records without an amount", std::to_string(answer.unknown),
                view.told.is_sample);
    if (answer.earlier)
        add_row(sheet, "before", "", in_words(answer.earlier->period), plain_value(figure, answer.earlier->value),
                view.told.is_sample);
    for (const auto& part : answer.parts)
        add_row(sheet, "part", part.key, part.label + (part.is_provisional ? " [p]" : ""),
                part.value ? plain_value(figure, *part.value) : "[x]", view.told.is_sample);
    for (const auto& row : answer.rows) add_row(sheet, "row", row.empty() ? "" : row.front(), joined(row, " | "), "");
    add_evidence(sheet, figure, "counted", answer.evidence);
    add_evidence(sheet, figure, "counted in the base", answer.denominator_evidence);
    for (const auto& caution : answer.cautions) add_row(sheet, "caution", "", caution, "");
    return sheet;
}

} // namespace reeve::office
