// The sums of the ledger, each from its transfers up to the last day that is asked for.
#include "commissioning/ledger_figures.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;

// ---- Of budget lines and rounds ----

using OfLine = Money (*)(const StandingLine&);

Answer of_lines(db::Connection& connection, const Question& question, OfLine amount_of) {
    Answer answer;
    for (const auto& line : standing_lines(connection, scope_of(question), question.period.last)) {
        auto amount = amount_of(line);
        answer.value += amount.pence;
        answer.parts.push_back({line.line.reference, line.line.title, amount.pence, false});
        answer.evidence.push_back({"budget_line", line.line.reference, counted_version,
                                   line.line.title + ": " + in_words(amount), amount.pence, line.line.is_sample});
    }
    return answer;
}

Answer budget(db::Connection& connection, const Question& question, Moment) {
    return of_lines(connection, question, [](const StandingLine& line) { return line.sums.granted(); });
}

Answer uncommitted(db::Connection& connection, const Question& question, Moment) {
    return of_lines(connection, question, [](const StandingLine& line) { return line.sums.uncommitted(); });
}

// What a round took of its line, less what went back to it.
Money moved_to(const StandingRound& round) { return -round.sums.in(Account::unallocated); }

std::vector<office::Evidence> evidence_of_rounds(const std::vector<StandingRound>& rounds,
                                                 Money (*amount_of)(const StandingRound&)) {
    std::vector<office::Evidence> evidence;
    for (const auto& standing : rounds) {
        auto amount = amount_of(standing);
        if (amount.pence == 0) continue;
        evidence.push_back({"funding_round", standing.round.reference, counted_version,
                            standing.round.title + ": " + in_words(amount), amount.pence, standing.round.is_sample});
    }
    return evidence;
}

void add_rounds(Answer& answer, const std::vector<StandingRound>& rounds, Money (*amount_of)(const StandingRound&)) {
    answer.evidence = evidence_of_rounds(rounds, amount_of);
    for (const auto& item : answer.evidence) answer.value += item.amount;
    for (const auto& standing : rounds)
        if (auto amount = amount_of(standing); amount.pence != 0)
            answer.parts.push_back({standing.round.reference, standing.round.title, amount.pence, false});
}

Answer allocated(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    add_rounds(answer, standing_rounds(connection, scope_of(question), question.period.last), moved_to);
    auto before = question;
    before.period = year_before(question.period);
    auto earlier = evidence_of_rounds(standing_rounds(connection, scope_of(before), before.period.last), moved_to);
    if (earlier.empty()) return answer;
    answer.earlier = office::Earlier{before.period, 0, earlier};
    for (const auto& item : earlier) answer.earlier->value += item.amount;
    return answer;
}

Answer above_the_pot(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    add_rounds(answer, standing_rounds(connection, scope_of(question), question.period.last),
               [](const StandingRound& standing) { return standing.round.over_by; });
    return answer;
}

// ---- Of awards ----

using OfAward = Money (*)(const StandingAward&);

Money committed_to(const StandingAward& award) { return award.committed(); }
Money drawn_by(const StandingAward& award) { return award.sums.drawn(); }
Money yet_to_draw(const StandingAward& award) { return award.sums.in(Account::committed); }

Answer of_awards(db::Connection& connection, const Question& question, OfAward amount_of) {
    Answer answer;
    std::map<std::string, office::Part> by_round;
    for (const auto& award : standing_awards(connection, scope_of(question), question.period.last)) {
        auto amount = amount_of(award);
        if (amount.pence == 0) continue;
        answer.value += amount.pence;
        auto& part = by_round[award.round];
        part = {award.round, award.round_title, part.value.value_or(0) + amount.pence, false};
        answer.evidence.push_back(evidence_of(award, amount));
    }
    for (auto& [reference, part] : by_round) answer.parts.push_back(part);
    return answer;
}

Answer committed(db::Connection& connection, const Question& question, Moment) {
    return of_awards(connection, question, committed_to);
}

Answer drawn(db::Connection& connection, const Question& question, Moment now) {
    auto answer = of_awards(connection, question, drawn_by);
    auto whole = committed(connection, question, now);
    answer.denominator = whole.value;
    answer.denominator_evidence = whole.evidence;
    return answer;
}

Answer still_to_draw(db::Connection& connection, const Question& question, Moment) {
    return of_awards(connection, question, yet_to_draw);
}

Answer projects(db::Connection& connection, const Question& question, Moment) {
    auto answer = of_awards(connection, question, committed_to);
    answer.value = static_cast<std::int64_t>(answer.evidence.size());
    std::map<std::string, std::int64_t> counts;
    for (const auto& award : standing_awards(connection, scope_of(question), question.period.last))
        counts[award.round] += award.holds_money();
    for (auto& part : answer.parts) part.value = counts[part.key];
    for (auto& item : answer.evidence) item.amount = 1;
    return answer;
}

Answer forecast(db::Connection& connection, const Question& question, Moment) {
    auto answer = of_awards(connection, question, committed_to);
    std::vector<AwardDrawdown> awards;
    for (const auto& award : drawn_awards(connection, scope_of(question), question.period.last))
        if (award.holds_money()) awards.push_back(award.drawdown());
    auto cases = forecast_of(awards, year_asked(question), question.period.last);
    answer.value = cases.even.pence;
    answer.parts.clear();
    auto row = [&](const char* name, const char* basis, std::optional<Money> drawn) {
        answer.rows.push_back({name, basis, drawn ? in_words(*drawn) : "Not yet known",
                               drawn ? in_words(cases.most - *drawn) : "Not yet known"});
    };
    row("At most", "Everything that was promised is drawn", cases.most);
    row("Evenly", "The rest of each award is drawn evenly until it ends", cases.even);
    row("Trend", "The last three whole months go on", cases.trend);
    return answer;
}

Answer months_ahead(db::Connection&, const Question& question, Moment) {
    Answer answer;
    auto year = year_asked(question);
    answer.value = months_left(year, question.period.last);
    auto first = question.period.last + 1;
    for (int month = 0; month < answer.value; ++month) {
        auto at = year_of(first) * 12 + month_of(first) - 1 + month;
        auto day = date_of(at / 12, at % 12 + 1, 1);
        answer.evidence.push_back({"month", iso(day).substr(0, 7), 1, month_name(month_of(day)), 1, false});
    }
    return answer;
}

FigureDefinition sum(const char* reference, const char* slug, const char* question, const char* nouns,
                     const char* definition, Answer (*ask)(db::Connection&, const Question&, Moment)) {
    auto figure = figure_of_ledger();
    figure.reference = reference;
    figure.slug = slug;
    figure.question = question;
    figure.nouns = nouns;
    figure.definition = definition;
    figure.part_words = "Round";
    figure.ask = ask;
    return figure;
}

FigureDefinition of_line(FigureDefinition figure) {
    figure.part_words = "Budget line";
    figure.parameters = {fund_parameter()};
    return figure;
}

FigureDefinition of_round(FigureDefinition figure) {
    figure.parameters = {fund_parameter(), round_parameter(), route_parameter()};
    return figure;
}

FigureDefinition counted_in(FigureDefinition figure, const char* noun) {
    figure.unit = office::FigureUnit::count;
    figure.noun = noun;
    return figure;
}

FigureDefinition forecast_figure() {
    auto figure =
        sum("F-0107", "forecast-outturn-of-grants", "How much will be drawn by the end of the financial year?",
            "forecast of what is drawn",
            "What awards will have drawn by 31 March, where the rest of each is drawn evenly over the days until it "
            "ends. Beside it stand the most it can come to, and what comes of the mean of the last three whole months. "
            "No award draws more than was promised to it.",
            forecast);
    figure.columns = {"Case", "What it rests on", "Drawn by 31 March", "Not drawn by then"};
    figure.numeric_columns = {false, false, true, true};
    figure.cautions = {forecast_confidence};
    return figure;
}

FigureDefinition months_figure() {
    auto figure =
        counted_in(sum("F-0108", "months-of-the-year-ahead", "How many months of the financial year lie ahead?",
                       "months of the financial year",
                       "The months from the day after the period to 31 March, one that has begun counted whole: 7 at "
                       "the end of August.",
                       months_ahead),
                   "month of the financial year");
    figure.source = "The calendar";
    figure.parameters.clear();
    figure.part_words.clear();
    return figure;
}

constexpr const char* by_the_end =
    " Counted are the budget lines of the financial years that the period touches, as they "
    "stood at its end.";

} // namespace

std::vector<FigureDefinition> ledger_figures() {
    std::vector<FigureDefinition> figures = {
        of_line(sum("F-0100", "budget-for-grants", "How much money was granted to the budget lines for grants?",
                    "budget for grants",
                    "What was granted to budget lines and carried in, less what was cut and carried out.", budget)),
        of_round(sum(
            "F-0101", "money-allocated-to-rounds", "How much money was set aside for rounds and partnerships?",
            "money set aside",
            "What rounds took of their budget lines, less what went back. For partnerships it is what was allotted to "
            "them. Compared with the same days a year before.",
            allocated)),
        sum("F-0102", "money-committed-to-awards", "How much money is committed to awards?", "money committed",
            "What was awarded, less what was released, lapsed or recovered, whether drawn or not.", committed),
        sum("F-0103", "money-drawn-by-awards", "How much of what was committed has been drawn?", "money drawn",
            "What was paid to recipients, out of what was committed to them. It is paid money: what recipients can show to have "
            "spent is another number.",
            drawn),
        sum("F-0104", "money-yet-to-be-drawn", "How much of what was committed has yet to be drawn?",
            "money yet to be drawn", "What was committed to awards and not paid.", still_to_draw),
        of_line(sum("F-0105", "money-not-committed", "How much of the budget is committed to nobody?",
                    "money not committed",
                    "What is unallocated in budget lines, and what rounds and partnerships have not awarded yet.",
                    uncommitted)),
        of_round(sum("F-0106", "authorised-above-the-pot", "By how much may awards go above their rounds' pots?",
                     "money authorised above the pot",
                     "What decisions have authorised above the pots of rounds so far.", above_the_pot)),
        forecast_figure(),
        months_figure(),
        counted_in(sum("F-0109", "projects-funded", "How many projects hold money?", "projects",
                       "Awards that money is committed to or was paid to.", projects),
                   "project")};
    figures[1].compares = true;
    figures[3].cautions = {"Drawn is what was paid. Evidenced spending is not mixed with it."};
    for (auto& figure : figures)
        if (figure.reference != "F-0108") figure.definition += by_the_end;
    return figures;
}

} // namespace reeve::commissioning
