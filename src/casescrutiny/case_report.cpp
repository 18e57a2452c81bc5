// Counts, withholds and approves what is told of a panel's cases.
#include "casescrutiny/case_report.h"
#include <numeric>
#include <sstream>

namespace reeve::casescrutiny {

const Description<CaseReport>& case_report_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<CaseReport>("case_report", "yearly report of a panel", "KR")
            .hidden<&CaseReport::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&CaseReport::panel>("panel")
            .has<&CaseReport::first_day>("first_day", {.label = "First day of the year",
                                                       .hint = "The report counts the twelve months from it. Like 5 "
                                                               "September 2026.",
                                                       .needed = true,
                                                       .audience = open})
            .hidden<&CaseReport::last_day>("last_day", {.label = "Last day of the year", .audience = open})
            .has<&CaseReport::words>("words", {.label = "What did the panel see over the year?",
                                               .hint = "In general words. Nothing of a single case.",
                                               .needed = true,
                                               .audience = open,
                                               .limit = 8000})
            .hidden<&CaseReport::counts>("counts", {.label = "Counts", .audience = Audience::restricted})
            .hidden<&CaseReport::writer>("writer", {.audience = Audience::restricted})
            .hidden<&CaseReport::approved_on>("approved_on", {.label = "Approved on", .audience = open})
            .hidden<&CaseReport::approved_by_post>("approved_by_post", {.label = "Approved by", .audience = open})
            .hidden<&CaseReport::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

std::int64_t CaseCounts::learning() const {
    return std::accumulate(std::begin(with_learning), std::end(with_learning), std::int64_t{0});
}

std::int64_t CaseCounts::all() const {
    return std::accumulate(std::begin(without_learning), std::end(without_learning), learning());
}

void count(CaseCounts& counts, const PanelCase& one) {
    if (!is_judged(one.state) || one.judgment == CaseJudgment::not_judged) return;
    auto row = static_cast<std::size_t>(one.judgment) - 1;
    ++(one.has_learning() ? counts.with_learning : counts.without_learning)[row];
    if (one.has_learning() && one.conversation_on) ++counts.confirmed;
}

std::string in_text(const CaseCounts& counts) {
    std::string text;
    for (auto number : counts.without_learning) text += std::to_string(number) + " ";
    for (auto number : counts.with_learning) text += std::to_string(number) + " ";
    return text + std::to_string(counts.confirmed);
}

CaseCounts counts_of(std::string_view text) {
    CaseCounts counts;
    std::vector<std::int64_t> numbers;
    std::istringstream words{std::string(text)};
    for (std::int64_t number = 0; words >> number;) numbers.push_back(number);
    if (numbers.size() != 9) throw Fault("counts of a panel's report that are none");
    std::copy_n(numbers.begin(), 4, counts.without_learning);
    std::copy_n(numbers.begin() + 4, 4, counts.with_learning);
    counts.confirmed = numbers.back();
    return counts;
}

ShownCounts shown(const CaseCounts& counts) {
    std::vector<std::vector<std::int64_t>> inner;
    for (std::size_t row = 0; row < 4; ++row)
        inner.push_back({counts.without_learning[row], counts.with_learning[row]});
    ShownCounts told{statistics::with_totals(inner), {}};
    told.withheld = statistics::withhold(told.table, smallest_shown);
    auto is_small = [](std::int64_t number) { return number > 0 && number < smallest_shown; };
    auto open = counts.learning() - counts.confirmed;
    told.shows_confirmed = !told.withheld.hides(4, 1) && !is_small(counts.confirmed) && !is_small(open);
    return told;
}

std::string ShownCounts::cell(std::size_t row, std::size_t column) const {
    return withheld.hides(row, column) ? "[c]" : std::to_string(table.counts[row][column]);
}

Problems check(const CaseReport& report, const std::vector<CaseReport>& others, Date today) {
    Problems problems;
    if (report.last_day >= today) problems.add("first_day", "The twelve months from then are not over");
    for (const auto& other : others)
        if (other.id != report.id && other.first_day <= report.last_day && report.first_day <= other.last_day) {
            problems.add("first_day", "Report " + other.reference + " counts some of these days already");
            break;
        }
    return problems;
}

Result<CaseReport> approved(CaseReport report, office::PersonId person, const std::string& post, Date today) {
    if (report.approved_on) return Refusal{"This report is approved already.", ""};
    if (report.writer == person)
        return Refusal{"You wrote this report. A second person approves it.",
                       "The office's own rule: whoever did a thing does not verify it"};
    report.approved_on = today;
    report.approved_by_post = post;
    return report;
}

} // namespace reeve::casescrutiny
