// Counts who took part in programmes: people, so that 1 to 4 of them are told nowhere.
#include "programmes/programme_figures.h"
#include "programmes/programme_store.h"

namespace reeve::programmes {
namespace {

using office::Answer;
using office::Evidence;
using office::Question;

using Days = std::optional<Date> (*)(const ProgrammePart&);
using People = std::optional<std::int64_t> (*)(const ProgrammePart&);

std::optional<Date> first_day(const ProgrammePart& part) { return part.first_day; }
std::optional<Date> last_day(const ProgrammePart& part) { return part.last_day; }
std::optional<std::int64_t> began_in(const ProgrammePart& part) { return part.began; }
std::optional<std::int64_t> completed_in(const ProgrammePart& part) { return part.completed; }
std::optional<std::int64_t> began_where_completed(const ProgrammePart& part) {
    return part.completed ? part.began : std::nullopt;
}

// The people of the parts whose day lies in the period; how many nobody counted is said beside it.
Answer people(db::Connection& connection, const Question& question, Days day_of, People people_of) {
    Answer answer;
    std::map<std::int64_t, Programme> programmes;
    for (auto& one : all_programmes(connection)) programmes.emplace(one.id.value, one);
    auto chosen = question.choices.find("programme");
    std::int64_t not_counted = 0;
    for (const auto& part : all_parts(connection)) {
        const auto& programme = programmes.at(part.programme.value);
        auto day = day_of(part);
        bool is_asked =
            chosen == question.choices.end() || chosen->second.empty() || chosen->second == programme.reference;
        if (!is_asked || !day || !question.period.contains(*day)) continue;
        auto counted = people_of(part);
        if (!counted) ++not_counted;
        answer.value += counted.value_or(0);
        if (counted)
            answer.evidence.push_back({"part of a programme", part.reference, part.version,
                                       programme.title + ", " + folded(name_of(part, programme.kind)), *counted,
                                       part.is_sample});
    }
    if (not_counted > 0)
        answer.cautions.push_back("Of " + number_words(not_counted) + " more nobody counted the people.");
    return answer;
}

Answer began(db::Connection& connection, const Question& question, Moment) {
    return people(connection, question, first_day, began_in);
}

Answer completed(db::Connection& connection, const Question& question, Moment) {
    return people(connection, question, last_day, completed_in);
}

Answer share_completed(db::Connection& connection, const Question& question, Moment now) {
    auto answer = completed(connection, question, now);
    auto all = people(connection, question, last_day, began_where_completed);
    answer.denominator = all.value;
    answer.denominator_evidence = std::move(all.evidence);
    return answer;
}

// In the order of their references, which no move changes.
std::vector<Programme> programmes_asked(db::Connection& connection, const Question& question) {
    auto chosen = question.choices.find("programme");
    auto programmes = all_programmes(connection);
    std::erase_if(programmes, [&](const Programme& one) {
        return chosen != question.choices.end() && !chosen->second.empty() && chosen->second != one.reference;
    });
    std::sort(programmes.begin(), programmes.end(),
              [](const auto& one, const auto& other) { return one.reference < other.reference; });
    return programmes;
}

// Cohorts, campaign days, packages and projects that began in the period.
Answer parts(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& programme : programmes_asked(connection, question)) {
        for (const auto& part : parts_of(connection, programme.id)) {
            if (!question.period.contains(part.first_day)) continue;
            ++answer.value;
            answer.evidence.push_back({"part of a programme", part.reference, part.version,
                                       programme.title + ", " + folded(name_of(part, programme.kind)), 1,
                                       part.is_sample});
        }
    }
    return answer;
}

// Each place once, however many programmes work there; it is told with the first of them.
Answer places(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::set<std::string> told;
    for (const auto& programme : programmes_asked(connection, question)) {
        bool is_under_way = programme.started_on && *programme.started_on <= question.period.last
                            && (!programme.ended_on || *programme.ended_on >= question.period.first);
        if (!is_under_way) continue;
        std::int64_t here = 0;
        for (const auto& place : places_of(programme)) here += told.insert(folded(place)).second ? 1 : 0;
        if (here == 0) continue;
        answer.value += here;
        answer.evidence.push_back({"programme", programme.reference, programme.version,
                                   programme.title + ": " + programme.places, here, programme.is_sample});
    }
    return answer;
}

// A programme that was over before the period, or stopped, invites nobody in it.
Answer organisations(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    for (const auto& programme : programmes_asked(connection, question)) {
        bool is_over = programme.ended_on && *programme.ended_on < question.period.first;
        if (!programme.most_organisations || is_over) continue;
        answer.value += *programme.most_organisations;
        answer.evidence.push_back(
            {"programme", programme.reference, programme.version,
             programme.title + ": at most " + counted(*programme.most_organisations, "organisation"),
             *programme.most_organisations, programme.is_sample});
    }
    if (answer.evidence.empty()) {
        answer.state = Answer::State::not_received;
        answer.state_words = "No programme says how many organisations may run it.";
    }
    return answer;
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, const char* definition, decltype(&began) ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Programme records";
    made.owner_post = "Commissioning Officer";
    made.parameters = {{"programme", "Programme", "", "All programmes", [](db::Connection& connection) {
                            std::vector<std::pair<std::string, std::string>> options;
                            for (const auto& one : all_programmes(connection))
                                options.emplace_back(one.reference, one.title);
                            return options;
                        }}};
    made.ask = ask;
    return made;
}

office::FigureDefinition of_people(const char* reference, const char* slug, const char* question, const char* nouns,
                                   const char* definition, decltype(&began) ask) {
    auto made = figure(reference, slug, question, "person", nouns, definition, ask);
    made.disclosure = office::Disclosure::counts_people;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> programme_figures() {
    auto share =
        of_people("F-0292", "programme-completed-of-began", "What share of those who began a programme completed it?",
                  "people who completed a programme",
                  "People who completed a cohort, campaign day, package or project whose last day lies in the "
                  "period, out of those who began the same ones. One in which nobody counted who completed is "
                  "left out of both.",
                  share_completed);
    share.unit = office::FigureUnit::share;
    return {of_people("F-0290", "programme-began", "How many people began a programme?", "people who began a programme",
                      "People who began a cohort, campaign day, package or project whose first day lies in the period. "
                      "Somebody in two of them counts twice.",
                      began),
            of_people("F-0291", "programme-completed", "How many people completed a programme?",
                      "people who completed a programme",
                      "People who completed a cohort, campaign day, package or project whose last day lies in the "
                      "period. Somebody in two of them counts twice.",
                      completed),
            share,
            figure("F-0293", "programme-parts", "How many cohorts, packages and projects did programmes begin?",
                   "part of a programme", "parts of programmes",
                   "Cohorts, campaign days, packages and projects whose first day lies in the period.", parts),
            figure("F-0294", "programme-places", "In how many places did programmes run?", "place", "places",
                   "Places of the programmes that ran on a day of the period, each counted once.", places),
            figure("F-0295", "organisations-that-may-run-programmes",
                   "How many organisations may apply for a grant to run a programme, at most?", "organisation",
                   "organisations",
                   "The most organisations that may apply for a grant to run it, as each programme that was not over "
                   "before the period says. Programmes without a limit are left out.",
                   organisations)};
}

} // namespace reeve::programmes
