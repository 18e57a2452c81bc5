// Counts cases that panels reviewed; the evidence names no case, only how many there are.
#include "casescrutiny/case_figures.h"
#include "casescrutiny/panel_case_store.h"

namespace reeve::casescrutiny {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

Id<CasePanel> panel_asked(db::Connection& connection, const Question& question) {
    auto asked = question.choices.find("panel");
    if (asked == question.choices.end() || asked->second.empty()) return {};
    auto panel = find_panel(connection, asked->second);
    return panel ? panel->id : Id<CasePanel>{-1};
}

// Each record is restricted, so the evidence says how many they are and nothing of one of them.
void add_evidence(std::vector<Evidence>& evidence, const std::vector<PanelCase>& cases, const char* words,
                  const Period& period) {
    if (cases.empty()) return;
    auto count = static_cast<std::int64_t>(cases.size());
    bool is_sample = std::any_of(cases.begin(), cases.end(), [](const PanelCase& one) { return one.is_sample; });
    evidence.push_back({"panel_case", "Cases " + plain(period), 1,
                        counted(count, "case") + " " + words + ", " + in_words(period)
                            + ". Each record is restricted; only their number is shown",
                        count, is_sample});
}

std::vector<PanelCase> judged_cases(db::Connection& connection, const Question& question) {
    auto cases = cases_heard(connection, question.period, panel_asked(connection, question));
    std::erase_if(cases, [](const PanelCase& one) { return !is_judged(one.state); });
    return cases;
}

Answer reviewed(db::Connection& connection, const Question& question, Moment) {
    auto cases = judged_cases(connection, question);
    Answer answer;
    answer.value = static_cast<std::int64_t>(cases.size());
    add_evidence(answer.evidence, cases, "reviewed", question.period);
    return answer;
}

Answer share_of(std::vector<PanelCase> all, bool (*holds)(const PanelCase&), const char* words, const char* of_words,
                const Period& period) {
    Answer answer;
    answer.denominator = static_cast<std::int64_t>(all.size());
    add_evidence(answer.denominator_evidence, all, of_words, period);
    std::erase_if(all, [&](const PanelCase& one) { return !holds(one); });
    answer.value = static_cast<std::int64_t>(all.size());
    add_evidence(answer.evidence, all, words, period);
    return answer;
}

Answer none(const char* words) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = words;
    return answer;
}

// Shares are told over whole financial years of one panel: two that overlap would tell a single case apart.
std::optional<Answer> not_told(db::Connection& connection, const Question& question) {
    const auto& [first, last] = question.period;
    bool is_year = day_of(first) == 1 && month_of(first) == 4 && last == months_later(first, 12) - 1;
    if (!is_year) return none("Told for whole financial years alone, so that no single case can be told apart.");
    if (!panel_asked(connection, question) && all_panels(connection).size() > 1)
        return none("Told for one panel at a time, so that no single case can be told apart.");
    return std::nullopt;
}

bool is_appropriate(const PanelCase& one) {
    return one.judgment == CaseJudgment::appropriate || one.judgment == CaseJudgment::with_observations;
}

Answer appropriate(db::Connection& connection, const Question& question, Moment) {
    if (auto words = not_told(connection, question)) return *words;
    auto cases = judged_cases(connection, question);
    if (cases.empty()) return none("No case was reviewed in this period.");
    return share_of(std::move(cases), is_appropriate, "judged appropriate", "reviewed", question.period);
}

Answer confirmed(db::Connection& connection, const Question& question, Moment) {
    if (auto words = not_told(connection, question)) return *words;
    auto panel = panel_asked(connection, question);
    auto cases = cases_sent(connection, question.period);
    if (panel) std::erase_if(cases, [&](const PanelCase& one) { return one.panel != panel; });
    if (cases.empty()) return none("No learning was sent in this period.");
    return share_of(
        std::move(cases), [](const PanelCase& one) { return one.conversation_on.has_value(); },
        "whose conversation was confirmed", "whose learning was sent", question.period);
}

office::FigureParameter panel_parameter() {
    return {"panel", "Panel", "", "All panels", [](db::Connection& connection) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& panel : all_panels(connection)) options.emplace_back(panel.reference, panel.title);
                return options;
            }};
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, const char* definition, decltype(&reviewed) ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Case scrutiny panels";
    made.owner_post = "Volunteer Schemes Manager";
    made.disclosure = office::Disclosure::counts_people;
    made.parameters = {panel_parameter()};
    made.ask = ask;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> case_figures() {
    auto reviewed_figure = figure(
        "F-0280", "cases-reviewed", "How many cases did scrutiny panels review?", "case reviewed", "cases reviewed",
        "Cases by the day of the sitting at which a panel judged them. One that was withdrawn is not counted.",
        reviewed);
    reviewed_figure.disclosure = office::Disclosure::workload;
    auto appropriate_figure =
        figure("F-0281", "cases-appropriate", "What share of cases reviewed was handled appropriately?", "case",
               "cases judged appropriate",
               "Cases judged appropriate, with or without observations, out of all that panels reviewed in the period. "
               "A case on which the panel did not agree stays among those reviewed.",
               appropriate);
    appropriate_figure.unit = office::FigureUnit::share;
    appropriate_figure.cautions = {"A panel sees the file and not the people. Few cases are seen, and those that are "
                                   "picked stand for no others."};
    auto confirmed_figure = figure(
        "F-0282", "case-learning-confirmed", "For what share of learning did the force confirm the conversation?",
        "case", "cases whose learning was confirmed",
        "Cases whose learning was sent to the force in the period and for which it confirmed since that the line "
        "manager and the officer spoke, out of all whose learning was sent in it.",
        confirmed);
    confirmed_figure.unit = office::FigureUnit::share;
    return {reviewed_figure, appropriate_figure, confirmed_figure};
}

} // namespace reeve::casescrutiny
