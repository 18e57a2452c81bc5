// Counts items and information requests for papers.
#include "oversight/oversight_figures.h"
#include "oversight/account_coverage.h"
#include "oversight/oversight_store.h"

namespace reeve::oversight {
namespace {

using office::Answer;
using office::Question;

office::Evidence evidence_of(const AccountItem& item) {
    return {"item", item.reference, item.version, item.title, 1, item.is_sample};
}

office::Evidence evidence_of(const InformationRequest& request) {
    return {"information request", request.reference, request.version, request.title, 1, request.is_sample};
}

// In the order of their references, which no step changes.
template <class R> std::vector<R> in_order(std::vector<R> list) {
    std::sort(list.begin(), list.end(),
              [](const auto& one, const auto& other) { return one.reference < other.reference; });
    return list;
}

template <class Counts> Answer items_that(db::Connection& connection, Counts counts) {
    Answer answer;
    for (const auto& item : in_order(all_items(connection))) {
        if (!counts(item)) continue;
        ++answer.value;
        answer.evidence.push_back(evidence_of(item));
    }
    return answer;
}

Answer raised(db::Connection& connection, const Question& question, Moment) {
    return items_that(connection, [&](const AccountItem& item) { return question.period.contains(item.noted_on); });
}

Answer ended(db::Connection& connection, const Question& question, Moment) {
    return items_that(connection, [&](const AccountItem& item) {
        return item.concluded_on && question.period.contains(*item.concluded_on);
    });
}

Answer late(db::Connection& connection, const Question& question, Moment) {
    return items_that(connection, [&](const AccountItem& item) { return is_late(item, question.period.last + 1); });
}

// Of the requests that fell due in the period, those that were answered by their day.
Answer in_time(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::vector<office::Evidence> all;
    for (const auto& request : in_order(all_requests(connection))) {
        if (!request.sent_on || !question.period.contains(*request.due_on)) continue;
        all.push_back(evidence_of(request));
        if (!was_in_time(request)) continue;
        ++answer.value;
        answer.evidence.push_back(evidence_of(request));
    }
    answer.denominator = static_cast<std::int64_t>(all.size());
    answer.denominator_evidence = std::move(all);
    return answer;
}

// Of the heads of section 1(8), those under which something was looked at.
Answer heads(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    auto covered = coverage_of(in_order(all_items(connection)), question.period);
    std::vector<office::Evidence> all;
    for (const auto& head : covered) {
        office::Evidence evidence{"head of section 1(8)", stored_name(head.head), 1, label_of(head.head), 1, false};
        for (const auto& item : head.items) evidence.is_sample = evidence.is_sample || item.is_sample;
        all.push_back(evidence);
        if (!head.is_covered()) continue;
        ++answer.value;
        answer.evidence.push_back(std::move(evidence));
    }
    answer.denominator = static_cast<std::int64_t>(all.size());
    answer.denominator_evidence = std::move(all);
    return answer;
}

office::FigureDefinition figure(const char* reference, const char* slug, const char* question, const char* noun,
                                const char* nouns, const char* definition, decltype(&raised) ask) {
    office::FigureDefinition made;
    made.reference = reference;
    made.slug = slug;
    made.question = question;
    made.noun = noun;
    made.nouns = nouns;
    made.definition = definition;
    made.since = "2024-04-01";
    made.source = "Items held to account";
    made.owner_post = "Director of Governance and Performance";
    made.ask = ask;
    return made;
}

} // namespace

std::vector<office::FigureDefinition> oversight_figures() {
    auto requests = figure(
        "F-0263", "information-requests-in-time", "What share of information requests was answered in time?", "request",
        "requests answered in time",
        "Information requests to the chief constable that were answered by the day the office gave, out of those whose day "
        "lies in the period.",
        in_time);
    requests.unit = office::FigureUnit::share;
    auto covered = figure(
        "F-0264", "heads-looked-at", "How many heads of section 1(8) were looked at?", "head", "heads looked at",
        "Heads of section 1(8) of the Police Reform and Social Responsibility Act 2011 under which the force was asked, or an "
        "item was concluded, on a day of the period, out of all nine.",
        heads);
    covered.unit = office::FigureUnit::share;
    return {figure("F-0260", "items-raised", "How many items was the force held to account for?", "item", "items noted",
                   "Items that were noted on a day of the period, whatever became of them.", raised),
            figure("F-0261", "items-concluded", "How many items were concluded?", "item", "items concluded",
                   "Items that were concluded on a day of the period.", ended),
            figure("F-0262", "items-late", "How many items waited for the force past their day?", "item", "items late",
                   "Items that stand asked or challenged and whose day to answer lies in or before the period.", late),
            requests, covered};
}

} // namespace reeve::oversight
