// Counts targets of grants that were met, and people by group with how many are not known.
#include "commissioning/grant_result_figures.h"
#include "commissioning/award_store.h"
#include "commissioning/return_store.h"

namespace reeve::commissioning {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

constexpr const char* not_known = "Not known";
constexpr const char* not_said = "Prefer not to say";

// ---- Targets ----

// What accepted returns up to a day say was reached of each target of an award, by its number.
std::map<int, std::int64_t> reached_by(const std::vector<GrantReturn>& returns, Date day) {
    std::map<int, std::int64_t> reached;
    for (const auto& given : returns) {
        if (given.state != ReturnState::accepted || given.last_day > day) continue;
        for (const auto& outcome : numbers_read(given.numbers).outcomes) reached[outcome.target] += outcome.reached;
    }
    return reached;
}

std::string of_wanted(std::int64_t reached, std::int64_t wanted) {
    auto share = wanted > 0 ? " (" + std::to_string((reached * 200 + wanted) / (wanted * 2)) + "%)" : std::string();
    return with_commas(reached) + " of " + with_commas(wanted) + share;
}

Answer targets_met(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    answer.denominator = 0;
    for (const auto& award : db::records(connection, award_fields(),
                                         db::Sql("starts_on <= :last AND ends_on >= :first ORDER BY reference, id",
                                                 "awards whose work lies in a period"),
                                         {{"first", question.period.first}, {"last", question.period.last}})) {
        auto targets = targets_of(connection, award.id);
        if (targets.empty() || !is_under_way(award)) continue;
        auto reached = reached_by(returns_of(connection, award.id), question.period.last);
        for (const auto& target : targets) {
            auto so_far = reached.contains(target.number) ? reached[target.number] : 0;
            Evidence counted{"award",
                             award.reference,
                             award.version,
                             target.words + ": " + of_wanted(so_far, target.wanted) + " " + target.unit,
                             1,
                             award.is_sample || target.is_sample};
            answer.rows.push_back({award.organisation, target.words, label_of(target.kind),
                                   with_commas(target.wanted) + " " + target.unit, of_wanted(so_far, target.wanted)});
            answer.denominator_evidence.push_back(counted);
            ++*answer.denominator;
            if (so_far < target.wanted) continue;
            ++answer.value;
            answer.evidence.push_back(counted);
        }
    }
    return answer;
}

// ---- People by group ----

const Dimension& dimension_asked(const Question& question) {
    auto chosen = question.choices.find("dimension");
    for (const auto& dimension : dimensions())
        if (chosen != question.choices.end() && chosen->second == slug_of(dimension.name)) return dimension;
    return dimensions().front();
}

Answer people_known(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    answer.denominator = 0;
    const auto& dimension = dimension_asked(question);
    std::map<std::string, std::int64_t> by_group;
    for (const auto& given : accepted_returns(connection)) {
        if (!question.period.contains(given.last_day)) continue;
        std::int64_t known = 0, all = 0;
        for (const auto& group : numbers_read(given.numbers).people) {
            if (group.dimension != dimension.name) continue;
            by_group[group.group] += group.people;
            all += group.people;
            known += group.group == not_known || group.group == not_said ? 0 : group.people;
        }
        auto told = std::string(dimension.name) + " known of " + with_commas(known) + " of " + with_commas(all)
                    + ", to " + in_words(given.last_day);
        answer.value += known;
        *answer.denominator += all;
        answer.evidence.push_back({"grant_return", given.reference, given.version, told, known, given.is_sample});
        answer.denominator_evidence.push_back(
            {"grant_return", given.reference, given.version, told, all, given.is_sample});
    }
    if (answer.evidence.empty()) return answer;
    for (const auto* group : dimension.groups) answer.parts.push_back({slug_of(group), group, by_group[group]});
    return answer;
}

office::FigureParameter dimension_parameter() {
    return {"dimension", "People by", "", dimensions().front().name, [](db::Connection&) {
                std::vector<std::pair<std::string, std::string>> options;
                for (const auto& dimension : dimensions())
                    options.emplace_back(slug_of(dimension.name), dimension.name);
                return options;
            }};
}

office::FigureDefinition share_figure(const char* reference, const char* slug, const char* question) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.unit = office::FigureUnit::share;
    made.since = "2024-11-01";
    made.source = "Accepted returns of grants";
    made.owner_post = "Commissioning team";
    made.is_public = false;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> grant_result_figures() {
    auto targets = share_figure("F-0065", "targets-of-grants-met", "How many targets of grants were met?");
    targets.noun = "target";
    targets.nouns = "targets of grants met";
    targets.definition =
        "Targets of awards whose work lies in the period, that accepted returns up to its last day say were reached, out "
        "of all targets of those awards. A target of which no return tells yet counts as not met.";
    targets.columns = {"Recipient", "Target", "Kind", "Wanted", "Reached"};
    targets.numeric_columns = {false, false, false, true, true};
    targets.ask = targets_met;
    auto people = share_figure("F-0066", "people-of-grants-by-group",
                               "Of how many people that grants reached is the group known?");
    people.noun = "person reached by grants";
    people.nouns = "people reached by grants whose group is known";
    people.definition =
        "People whom accepted returns whose last day lies in the period tell of, by age, sex, ethnic group or disability; those "
        "whose group is not known, or who preferred not to say, are in the whole and not in the part.";
    people.disclosure = office::Disclosure::counts_people;
    people.part_words = "Group";
    people.parameters = {dimension_parameter()};
    people.ask = people_known;
    return {targets, people};
}

} // namespace reeve::commissioning
