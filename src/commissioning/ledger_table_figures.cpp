// The ledger told by partnership, priority, area, round and budget line.
#include "commissioning/ledger_figures.h"
#include "commissioning/ledger_standing_store.h"
#include "office/place_store.h"

namespace reeve::commissioning {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;

constexpr const char* not_stated = "Not stated";

Answer by_partnership(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    auto row = [&](const std::string& name, const Drawdown& sums) {
        answer.rows.push_back({name, in_words(sums.allotted), with_commas(sums.projects), in_words(sums.committed),
                               in_words(sums.drawn), in_words(sums.yet_to_draw()), share_drawn(sums)});
    };
    auto budgets = standing_budgets(connection, scope_of(question), question.period.last);
    for (const auto& standing : budgets) {
        answer.value += standing.sums.committed.pence;
        row(standing.budget.name, standing.sums);
        auto label = standing.budget.area.empty() ? standing.budget.name : standing.budget.area;
        answer.parts.push_back({standing.budget.reference, label, standing.sums.committed.pence, false});
        answer.evidence.push_back({"partnership_budget", standing.budget.reference, counted_version,
                                   standing.budget.name + ": " + in_words(standing.sums.committed),
                                   standing.sums.committed.pence, standing.budget.is_sample});
    }
    if (budgets.size() > 1) row("All partnerships", summed(budgets));
    return answer;
}

// Money committed under the word that an award bears, in the order of the words.
Answer by_word(db::Connection& connection, const Question& question,
               const std::function<std::string(const StandingAward&)>& word_of) {
    Answer answer;
    std::map<std::string, std::vector<StandingAward>> groups;
    for (const auto& award : standing_awards(connection, scope_of(question), question.period.last)) {
        if (!award.holds_money()) continue;
        answer.value += award.committed().pence;
        answer.evidence.push_back(evidence_of(award, award.committed()));
        groups[word_of(award)].push_back(award);
    }
    for (const auto& [word, awards] : groups) {
        auto sums = summed(awards);
        answer.rows.push_back({word, with_commas(sums.projects), in_words(sums.committed), in_words(sums.drawn),
                               in_words(sums.yet_to_draw()), share_drawn(sums)});
        answer.parts.push_back({slug_of(word), word, sums.committed.pence, false});
    }
    return answer;
}

Answer by_priority(db::Connection& connection, const Question& question, Moment) {
    return by_word(connection, question, [](const StandingAward& award) {
        return award.priority.empty() ? std::string(not_stated) : award.priority;
    });
}

std::string per_thousand(db::Connection& connection, const office::Area& area, Money money) {
    auto population = office::population_of(connection, area.id);
    if (!population || population->people <= 0) return "Population not known";
    return in_words(Money{money.pence * 1000 / population->people}) + " (" + std::to_string(population->year) + ")";
}

Answer by_area(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::map<std::string, std::vector<StandingAward>> groups;
    for (const auto& award : standing_awards(connection, scope_of(question), question.period.last)) {
        if (!award.holds_money()) continue;
        answer.value += award.committed().pence;
        answer.evidence.push_back(evidence_of(award, award.committed()));
        groups[folded(award.area)].push_back(award);
    }
    for (const auto& area : office::areas_of_kind(connection, office::AreaKind::district)) {
        auto sums = summed(groups[folded(area.name)]);
        groups.erase(folded(area.name));
        answer.rows.push_back({area.name, with_commas(sums.projects), in_words(sums.committed),
                               per_thousand(connection, area, sums.committed)});
        answer.parts.push_back({area.code, area.name, sums.committed.pence, false});
    }
    std::vector<StandingAward> elsewhere;
    for (const auto& [word, awards] : groups) elsewhere.insert(elsewhere.end(), awards.begin(), awards.end());
    if (auto sums = summed(elsewhere); sums.projects > 0)
        answer.rows.push_back(
            {"Over several, or not stated", with_commas(sums.projects), in_words(sums.committed), "None"});
    return answer;
}

Answer by_round(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& standing : standing_rounds(connection, scope_of(question), question.period.last)) {
        const auto& [round, fund, year, sums] = standing;
        answer.value += sums.awarded().pence;
        answer.rows.push_back({round.reference + " " + round.title, in_words(FinancialYear{year}),
                               label_of(round.route), in_words(round.pot), in_words(sums.awarded()),
                               in_words(sums.drawn()), in_words(sums.in(Account::committed))});
        answer.parts.push_back({round.reference, round.title, sums.awarded().pence, false});
        answer.evidence.push_back({"funding_round", round.reference, counted_version,
                                   round.title + ": " + in_words(sums.awarded()), sums.awarded().pence,
                                   round.is_sample});
    }
    return answer;
}

Answer by_line(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& [line, fund, fund_title, sums] :
         standing_lines(connection, scope_of(question), question.period.last)) {
        answer.value += sums.granted().pence;
        answer.rows.push_back({fund_title, in_words(line.year()), in_words(sums.granted()),
                               in_words(sums.in(Account::unallocated)), in_words(sums.in(Account::round_available)),
                               in_words(sums.awarded()), in_words(sums.drawn()),
                               in_words(sums.in(Account::committed))});
        answer.parts.push_back({line.reference, line.title, sums.granted().pence, false});
        answer.evidence.push_back({"budget_line", line.reference, counted_version,
                                   line.title + ": " + in_words(sums.granted()), sums.granted().pence, line.is_sample});
    }
    return answer;
}

// The most a round gives to one bid, of rounds that open in the period.
Answer most_of_a_bid(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& standing : standing_rounds(connection, scope_of(question), question.period.last)) {
        const auto& round = standing.round;
        if (round.route == RoundRoute::allocated || !question.period.contains(london_date(round.opens))) continue;
        answer.value = std::max(answer.value, round.most.pence);
        answer.parts.push_back({round.reference, round.title, round.most.pence, false});
        answer.evidence.push_back({"funding_round", round.reference, counted_version,
                                   round.title + ": at most " + in_words(round.most), round.most.pence,
                                   round.is_sample});
    }
    if (answer.evidence.empty()) {
        answer.state = Answer::State::not_received;
        answer.state_words = "No round opened in these days.";
    }
    return answer;
}

FigureDefinition told(const char* reference, const char* slug, const char* question, const char* nouns,
                      const char* definition, std::vector<std::string> columns,
                      Answer (*ask)(db::Connection&, const Question&, Moment)) {
    auto figure = figure_of_ledger();
    figure.reference = reference;
    figure.slug = slug;
    figure.question = question;
    figure.nouns = nouns;
    figure.definition =
        std::string(definition)
        + " Counted are the budget lines of the financial years that the period touches, as they stood at "
          "its end.";
    for (const auto& column : columns)
        figure.numeric_columns.push_back(column == "Projects" || column == "Allotted" || column == "Committed"
                                         || column == "Drawn" || column == "Yet to draw" || column == "Pot"
                                         || column == "Granted" || column == "Unallocated" || column == "In rounds"
                                         || column.starts_with("Drawn of") || column.starts_with("Per 1,000"));
    figure.columns = std::move(columns);
    figure.ask = ask;
    return figure;
}

} // namespace

std::vector<FigureDefinition> ledger_table_figures() {
    auto partnerships = told(
        "F-0110", "budgets-of-partnerships",
        "What was each Community Safety Partnership allotted, and what did it draw?",
        "money committed to projects of partnerships",
        "For each partnership what was allotted to it, the projects that hold money of it, and what they were promised, "
        "drew and have yet to draw. Drawn is what was paid.",
        {"Partnership", "Allotted", "Projects", "Committed", "Drawn", "Yet to draw", "Drawn of committed"},
        by_partnership);
    partnerships.part_words = "Partnership";
    partnerships.parameters = {fund_parameter(), partnership_parameter()};
    auto priorities =
        told("F-0111", "money-by-priority", "How much money is committed to each priority of the plan?",
             "money committed", "What awards were promised, by the one priority each serves most.",
             {"Priority", "Projects", "Committed", "Drawn", "Yet to draw", "Drawn of committed"}, by_priority);
    priorities.part_words = "Priority";
    auto areas =
        told("F-0112", "money-by-area", "How much money is committed to work in each area?", "money committed",
             "What awards were promised, by the district whose people they are for; where the recipient has its "
             "address does not count. A district without any is listed.",
             {"Area", "Projects", "Committed", "Per 1,000 residents (year)"}, by_area);
    areas.part_words = "District";
    auto rounds = told("F-0113", "money-by-round", "What did each funding round award, and what was drawn of it?",
                       "money awarded", "Every round that was published, with its pot and what its awards hold.",
                       {"Round", "Year", "Route", "Pot", "Committed", "Drawn", "Yet to draw"}, by_round);
    rounds.part_words = "Round";
    rounds.parameters = {fund_parameter(), round_parameter(), route_parameter()};
    auto lines =
        told("F-0114", "money-by-fund-and-year", "Where does the money of each fund stand?", "budget for grants",
             "Every budget line with what was granted to it and where it stands.",
             {"Fund", "Year", "Granted", "Unallocated", "In rounds", "Committed", "Drawn", "Yet to draw"}, by_line);
    lines.part_words = "Budget line";
    lines.parameters = {fund_parameter()};
    auto most =
        told("F-0115", "most-a-bid-may-ask-for", "What is the most a bid may ask for?", "most for one bid",
             "The most that a round gives to one bid, of the rounds that opened in the period; the highest where "
             "there are several.",
             {}, most_of_a_bid);
    most.part_words = "Round";
    most.parameters = {fund_parameter(), round_parameter(), route_parameter()};
    return {partnerships, priorities, areas, rounds, lines, most};
}

} // namespace reeve::commissioning
