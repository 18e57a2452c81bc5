// Takes a precept along its road, and says what the law forbids.
#include "resources/precept_road.h"

namespace reeve::resources {
namespace {

constexpr const char* act = "PRSRA 2011 Sch.5 ";
constexpr const char* regulations = "S.I. 2012/2271 ";

std::string law(const char* source, const char* place) { return std::string(source) + place; }

std::string february(const Precept& precept, int day) { return in_words(precept.last_day(2, day)); }

std::optional<Date> Precept::*day_of_step(PreceptStep step) {
    switch (step) {
    case PreceptStep::notice: return &Precept::notified_on;
    case PreceptStep::panel_report: return &Precept::reported_on;
    case PreceptStep::response: return &Precept::responded_on;
    case PreceptStep::second_report: return &Precept::second_reported_on;
    case PreceptStep::second_response: return &Precept::second_responded_on;
    default: return &Precept::issued_on;
    }
}

std::optional<Date> last_before(const Precept& precept) {
    std::optional<Date> last;
    for (auto day : {precept.notified_on, precept.reported_on, precept.responded_on, precept.second_reported_on,
                     precept.second_responded_on})
        if (day) last = day;
    return last;
}

Problems day_problems(PreceptStep step, const Precept& stands, const Precept& typed, Date today) {
    auto day = typed.*day_of_step(step);
    auto column = std::string(columns_of(step, stands).front());
    if (!day) return {{{column, "Enter the day"}}};
    if (*day > today) return {{{column, "The day has not come yet"}}};
    if (auto before = last_before(stands); before && *day < *before)
        return {{{column, "The step before it was on " + in_words(*before)}}};
    return {};
}

// Whether the Panel's time to report has run out: reg.4 and reg.6.
bool is_first_silent(const Precept& precept, Date today) {
    return precept.notified_on && !precept.reported_on && today > precept.last_day(2, 8);
}
bool is_second_silent(const Precept& precept, Date today) {
    return !precept.second_reported_on && today > precept.last_day(2, 22);
}

Problems response_problems(const Precept& stands, const Precept& typed) {
    Problems problems;
    if (trimmed(typed.response.text).empty()) problems.add("response", "Enter the answer to the Panel");
    if (!is_vetoed(stands)) {
        if (typed.revised) problems.add("revised", "The Panel did not veto it, so nothing is revised");
        return problems;
    }
    if (!typed.revised) problems.add("revised", "Enter the revised precept");
    if (!typed.revised_band_d) problems.add("revised_band_d", "Enter what a home in band D would now pay");
    return problems;
}

// reg.5(3): lower where it was too high, higher where it was too low.
std::optional<Refusal> bars_revision(const Precept& stands, const Precept& typed) {
    if (!is_vetoed(stands) || !typed.revised) return std::nullopt;
    auto proposed = in_words(stands.proposed);
    if (stands.decision == PanelDecision::too_high && *typed.revised >= stands.proposed)
        return Refusal{"The Panel vetoed it as too high, so the revised precept must be lower than " + proposed + ".",
                       law(regulations, "reg.5(3)(a)"), Refusal::Kind::conflict};
    if (stands.decision == PanelDecision::too_low && *typed.revised <= stands.proposed)
        return Refusal{"The Panel vetoed it as too low, so the revised precept must be higher than " + proposed + ".",
                       law(regulations, "reg.5(3)(b)"), Refusal::Kind::conflict};
    return std::nullopt;
}

// Every amount that a step fills in is more than £0.
Problems amount_problems(PreceptStep step, const Precept& stands, const Precept& typed) {
    const std::pair<std::string_view, std::optional<Money>> amounts[] = {
        {"recommended", typed.recommended},
        {"revised", typed.revised},
        {"revised_band_d", typed.revised_band_d},
        {"second_recommended", typed.second_recommended},
        {"issued", typed.issued},
        {"issued_band_d", typed.issued_band_d}};
    Problems problems;
    for (auto column : columns_of(step, stands))
        for (const auto& [name, amount] : amounts)
            if (name == column && amount && amount->pence <= 0)
                problems.add(std::string(name), "Enter an amount of more than £0");
    return problems;
}

Problems words_problems(PreceptStep step, const Precept& stands, const Precept& typed) {
    switch (step) {
    case PreceptStep::notice: return check(typed);
    case PreceptStep::panel_report:
        if (typed.decision == PanelDecision::none) return {{{"decision", "Select what the Panel decided"}}};
        return {};
    case PreceptStep::response: return response_problems(stands, typed);
    case PreceptStep::second_report:
        if (typed.second_decision == SecondDecision::none)
            return {{{"second_decision", "Select whether the Panel accepts it"}}};
        return {};
    case PreceptStep::second_response:
        if (trimmed(typed.second_response.text).empty())
            return {{{"second_response", "Enter the answer to the second report"}}};
        return {};
    default:
        if (!typed.issued) return {{{"issued", "Enter the precept that is issued"}}};
        if (!typed.issued_band_d) return {{{"issued_band_d", "Enter what a home in band D will pay"}}};
        return {};
    }
}

Refusal scrutiny(std::string words, std::string rule) {
    return {std::move(words), std::move(rule), Refusal::Kind::conflict};
}

// Sch.5 para.1: nothing is issued before the end of the scrutiny process.
std::optional<Refusal> bars_end_of_scrutiny(const Precept& precept, Date today) {
    if (!precept.notified_on)
        return scrutiny("The Panel has not been told what is proposed.", law(act, "para.1 and 2"));
    if (is_first_silent(precept, today)) return std::nullopt;
    if (!precept.reported_on)
        return scrutiny("The Panel has until " + february(precept, 8) + " to report.", law(act, "para.1 and 3"));
    bool is_late_veto = precept.decision != PanelDecision::no_veto && !is_vetoed(precept);
    if (is_late_veto) return std::nullopt; // reg.4(2)
    if (!precept.responded_on)
        return scrutiny("The Panel's report is not answered yet.",
                        law(act, is_vetoed(precept) ? "para.1 and 6" : "para.1 and 5"));
    if (!is_vetoed(precept) || is_second_silent(precept, today)) return std::nullopt;
    if (!precept.second_reported_on)
        return scrutiny("The Panel has until " + february(precept, 22) + " to report on the revised precept.",
                        law(regulations, "reg.6"));
    if (!precept.second_responded_on)
        return scrutiny("The Panel's second report is not answered yet.", law(regulations, "reg.7"));
    return std::nullopt;
}

std::optional<Refusal> bars_amount(const Precept& precept, Money amount) {
    if (!is_vetoed(precept)) {
        if (amount == precept.proposed || (precept.recommended && amount == *precept.recommended)) return std::nullopt;
        return scrutiny("Another precept than the " + in_words(precept.proposed)
                            + " that was proposed may be issued only where the Panel recommended it.",
                        law(act, "para.5"));
    }
    if (!precept.revised || (precept.second_recommended && amount == *precept.second_recommended)) return std::nullopt;
    if (precept.decision == PanelDecision::too_high && amount > *precept.revised)
        return scrutiny("The Panel vetoed it as too high, so no more than the revised " + in_words(*precept.revised)
                            + " may be issued, unless the Panel recommended it.",
                        law(regulations, "reg.8"));
    if (precept.decision == PanelDecision::too_low && amount < *precept.revised)
        return scrutiny("The Panel vetoed it as too low, so no less than the revised " + in_words(*precept.revised)
                            + " may be issued, unless the Panel recommended it.",
                        law(regulations, "reg.8"));
    return std::nullopt;
}

std::optional<Refusal> bars_signature(PreceptStep step, const PreceptSignatory& by) {
    if (step != PreceptStep::issue || by.is_office_holder) return std::nullopt;
    return Refusal{"Only the office holder may issue the precept: calculating it may not be delegated.",
                   "PRSRA 2011 s.18(3) and (7)", Refusal::Kind::forbidden};
}

const char* rule_of(PreceptStep step) {
    switch (step) {
    case PreceptStep::notice: return "PRSRA 2011 Sch.5 para.2";
    case PreceptStep::panel_report: return "PRSRA 2011 Sch.5 para.3";
    case PreceptStep::response: return "PRSRA 2011 Sch.5 para.5 and 6";
    case PreceptStep::second_report: return "S.I. 2012/2271 reg.6";
    case PreceptStep::second_response: return "S.I. 2012/2271 reg.7";
    default: return "PRSRA 2011 Sch.5 para.1";
    }
}

} // namespace

std::vector<std::string_view> columns_of(PreceptStep step, const Precept& precept) {
    switch (step) {
    case PreceptStep::notice: return {"notified_on"};
    case PreceptStep::panel_report: return {"reported_on", "decision", "report", "recommended"};
    case PreceptStep::response:
        if (!is_vetoed(precept)) return {"responded_on", "response"};
        return {"responded_on", "response", "revised", "revised_band_d"};
    case PreceptStep::second_report:
        return {"second_reported_on", "second_decision", "second_report", "second_recommended"};
    case PreceptStep::second_response: return {"second_responded_on", "second_response"};
    default: return {"issued_on", "issued", "issued_band_d"};
    }
}

std::vector<std::string_view> needed_columns_of(PreceptStep step, const Precept& precept) {
    auto columns = columns_of(step, precept);
    std::erase_if(columns, [](std::string_view column) {
        return column == "report" || column == "recommended" || column == "second_report"
               || column == "second_recommended";
    });
    return columns;
}

std::vector<PreceptStep> next_steps(const Precept& precept, Date today) {
    if (precept.issued_on) return {};
    std::vector<PreceptStep> steps;
    if (!precept.notified_on) return {PreceptStep::notice};
    if (!precept.reported_on) steps.push_back(PreceptStep::panel_report);
    else if (!precept.responded_on) steps.push_back(PreceptStep::response);
    else if (is_vetoed(precept) && !precept.second_reported_on) steps.push_back(PreceptStep::second_report);
    else if (is_vetoed(precept) && !precept.second_responded_on) steps.push_back(PreceptStep::second_response);
    if (!bars_end_of_scrutiny(precept, today)) steps.push_back(PreceptStep::issue);
    return steps;
}

std::optional<Refusal> bars_issue(const Precept& precept, Money amount, Date today) {
    if (auto refusal = bars_end_of_scrutiny(precept, today)) return refusal;
    return bars_amount(precept, amount);
}

Result<Precept> take(PreceptStep step, const Precept& stands, Precept typed, const PreceptSignatory& by, Date today) {
    if (auto refusal = bars_signature(step, by)) return *refusal;
    if (stands.issued_on)
        return scrutiny("It was issued on " + in_words(*stands.issued_on) + " and stands as it is.", rule_of(step));
    if (step == PreceptStep::issue) {
        if (auto refusal = bars_end_of_scrutiny(stands, today)) return *refusal;
    } else {
        auto steps = next_steps(stands, today);
        if (std::find(steps.begin(), steps.end(), step) == steps.end())
            return scrutiny("This is not the next step of the precept.", rule_of(step));
    }
    auto problems = day_problems(step, stands, typed, today);
    for (const auto& problem : words_problems(step, stands, typed).list) problems.list.push_back(problem);
    for (const auto& problem : amount_problems(step, stands, typed).list) problems.list.push_back(problem);
    if (!problems.empty()) return problems;
    if (auto refusal = bars_revision(stands, typed)) return *refusal;
    if (step == PreceptStep::issue) {
        if (auto refusal = bars_issue(stands, *typed.issued, *typed.issued_on)) return *refusal;
        typed.issued_by = by.post;
    }
    return typed;
}

std::vector<PreceptRoadLine> road_of(const Precept& precept) {
    bool is_vetoed_now = is_vetoed(precept);
    auto answered = is_vetoed_now ? precept.last_day(2, 15) : precept.last_day(3, 1);
    return {{PreceptStep::notice, precept.last_day(2, 1), law(regulations, "reg.3"), precept.notified_on},
            {PreceptStep::panel_report, precept.last_day(2, 8), law(regulations, "reg.4"), precept.reported_on},
            {PreceptStep::response, answered, is_vetoed_now ? law(regulations, "reg.5") : law(act, "para.5"),
             precept.responded_on},
            {PreceptStep::second_report, precept.last_day(2, 22), law(regulations, "reg.6"), precept.second_reported_on,
             is_vetoed_now},
            {PreceptStep::second_response, precept.last_day(3, 1), law(regulations, "reg.7"),
             precept.second_responded_on, is_vetoed_now},
            {PreceptStep::issue, precept.last_day(3, 1) - 1, "Local Government Finance Act 1992 s.40(5)",
             precept.issued_on}};
}

std::string standing_words(const PreceptRoadLine& line, Date today) {
    if (!line.is_needed) return "Not needed unless the Panel vetoes in time";
    if (line.done_on)
        return *line.done_on > line.last_day ? "Done " + counted(*line.done_on - line.last_day, "day") + " late"
                                             : "Done";
    if (line.last_day < today) return "Late by " + counted(today - line.last_day, "day");
    if (line.last_day == today) return "Due today";
    return "Due in " + counted(line.last_day - today, "day");
}

} // namespace reeve::resources
