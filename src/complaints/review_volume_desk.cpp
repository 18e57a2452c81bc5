// Brings together the volumes of a period.
#include "complaints/review_volume_desk.h"
#include "base/withheld_cells.h"

namespace reeve::complaints {
namespace {

// Small numbers are withheld, and as many others as it takes that nobody works them out from the total.
std::vector<std::pair<std::string, std::string>>
told_by_allegation(const std::vector<std::pair<Allegation, std::int64_t>>& counts) {
    std::vector<std::vector<std::int64_t>> rows;
    for (const auto& [allegation, count] : counts) rows.push_back({count});
    std::vector<std::pair<std::string, std::string>> told;
    if (rows.empty()) return told;
    auto withheld = statistics::withhold(statistics::with_totals(rows), smallest_shown);
    for (std::size_t row = 0; row < counts.size(); ++row)
        told.emplace_back(label_of(counts[row].first),
                          withheld.hides(row, 0) ? "[c]" : with_commas(counts[row].second));
    return told;
}

} // namespace

Period usual_period(Date today) {
    auto last = first_of_month(today) - 1;
    return {period_of(financial_year_of(last)).first, last};
}

std::string count_told(std::int64_t count) { return count > 0 && count < smallest_shown ? "[c]" : with_commas(count); }

std::string share_told(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return "None";
    auto rest = whole - part;
    bool is_small = (part > 0 && part < smallest_shown) || (rest > 0 && rest < smallest_shown);
    if (is_small) return "[c] of " + count_told(whole);
    auto words = with_commas(part) + " of " + with_commas(whole);
    if (whole < 50) return words;
    return words + " (" + percentage({part, whole}, usual_decimals({part, whole})) + "%)";
}

VolumeTold volume_told(db::Connection& connection, const Period& period) {
    VolumeTold told;
    told.period = period;
    told.before = year_before(period);
    told.now = volume_of(connection, told.period);
    told.then = volume_of(connection, told.before);
    told.received = change_between(told.now.received, told.period.days(), told.then.received, told.before.days());
    auto complaints = complaints_recorded(connection, told.period);
    auto complaints_before = complaints_recorded(connection, told.before);
    told.knows_complaints = complaints && complaints_before;
    if (told.knows_complaints) {
        told.of_now = {told.now.received, *complaints};
        told.of_then = {told.then.received, *complaints_before};
        told.split = split_of(told.of_now, told.of_then);
    }
    auto decided = decided_reviews(connection, period);
    told.times = decision_times(connection, decided);
    told.by_allegation = told_by_allegation(by_allegation(decided));
    auto first = months_later(first_of_month(period.last), -23);
    told.months = received_by_month(connection, {first, period.last});
    told.is_sample = any_sample_review(connection, {told.before.first, period.last});
    return told;
}

} // namespace reeve::complaints
