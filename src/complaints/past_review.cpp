// Reads rows as complaint reviews of the past.
#include "complaints/past_review.h"
#include <set>

namespace reeve::complaints {
namespace {

using office::RowReading;

std::optional<Date> day_or_none(RowReading& reading, const char* field, Date today) {
    if (reading.text(field).empty()) return std::nullopt;
    auto day = reading.day(field);
    if (day > today) reading.trouble(field, "The day must be today or in the past");
    return day;
}

// Offices write "upheld" where the outcome was not reasonable and proportionate.
ReviewOutcome outcome_in(RowReading& reading) {
    auto typed = folded(reading.text("outcome"));
    if (typed == "upheld") return ReviewOutcome::not_reasonable;
    if (typed == "not upheld") return ReviewOutcome::reasonable;
    return reading.choice("outcome", ReviewOutcome::not_decided);
}

ReviewState end_in(RowReading& reading) {
    auto typed = folded(reading.text("ended_how"));
    struct End {
        const char* word;
        ReviewState state;
    };
    for (const auto& end : {End{"", ReviewState::received}, End{"open", ReviewState::received},
                            End{"closed", ReviewState::closed}, End{"refused", ReviewState::refused},
                            End{"forwarded", ReviewState::forwarded}, End{"withdrawn", ReviewState::withdrawn}})
        if (typed == end.word) return end.state;
    reading.trouble("ended_how",
                    "“" + reading.text("ended_how") + "” is not one of open, closed, refused, forwarded and withdrawn");
    return ReviewState::received;
}

void check_days(RowReading& reading, const ComplaintReview& review) {
    if (review.acknowledged_on && *review.acknowledged_on < review.received_on)
        reading.trouble("acknowledged_on", "It was acknowledged before it was received");
    if (review.decided_on && *review.decided_on < review.received_on)
        reading.trouble("decided_on", "It was decided before it was received");
    if (review.closed_on && *review.closed_on < review.decided_on.value_or(review.received_on))
        reading.trouble("closed_on", "It ended before it was received or decided");
}

void check_end(RowReading& reading, ComplaintReview& review) {
    bool is_decided = review.outcome != ReviewOutcome::not_decided;
    if (review.decided_on && !is_decided) reading.trouble("outcome", "Enter the outcome of what was decided");
    if (is_decided && !review.decided_on) reading.trouble("decided_on", "Enter when it was decided");
    if (has_ended(review.state) && !review.closed_on) reading.trouble("closed_on", "Enter when it ended");
    if (review.closed_on && !has_ended(review.state)) reading.trouble("ended_how", "Enter how it ended");
    if (review.state == ReviewState::closed && !is_decided)
        reading.trouble("outcome", "Enter the outcome: what is closed was decided");
    bool ended_undecided = has_ended(review.state) && review.state != ReviewState::closed;
    if (ended_undecided && is_decided)
        reading.trouble("ended_how", "What was refused, forwarded or withdrawn has no outcome");
    if (review.state == ReviewState::received && review.decided_on) review.state = ReviewState::decided;
}

ComplaintReview review_in(RowReading& reading, Date today) {
    ComplaintReview review;
    review.old_reference = reading.needed("old_reference", "Enter the reference it had", 60);
    review.received_on = day_or_none(reading, "received_on", today).value_or(today);
    if (reading.text("received_on").empty()) reading.trouble("received_on", "Enter when it was received");
    review.channel = reading.choice("channel", review.channel);
    review.handling = reading.choice("handling", ComplaintHandling::not_answered);
    review.allegation = reading.choice("allegation", Allegation::not_known);
    review.provided_on = day_or_none(reading, "provided_on", today);
    review.acknowledged_on = day_or_none(reading, "acknowledged_on", today);
    review.decided_on = day_or_none(reading, "decided_on", today);
    review.closed_on = day_or_none(reading, "closed_on", today);
    review.outcome = outcome_in(reading);
    review.state = end_in(reading);
    check_days(reading, review);
    check_end(reading, review);
    return review;
}

} // namespace

const office::ImportFields& past_review_columns() {
    static const office::ImportFields fields = {
        {"old_reference", "Reference before", true, {"Reference", "Ref", "Case reference", "Review reference"}},
        {"received_on", "Received on", true, {"Received", "Date received"}},
        {"channel", "How it came", false, {"Channel", "Method"}},
        {"handling", "How the force dealt with it", false, {"Handling"}},
        {"provided_on", "Told the outcome on", false, {"Outcome letter", "Date of outcome"}},
        {"acknowledged_on", "Acknowledged on", false, {"Acknowledged", "Date acknowledged"}},
        {"allegation", "Main allegation", false, {"Allegation", "Category"}},
        {"decided_on", "Decided on", false, {"Decided", "Date decided", "Decision date"}},
        {"outcome", "Outcome", false, {"Decision", "Upheld"}},
        {"ended_how", "How it ended", false, {"State", "Status"}},
        {"closed_on", "Ended on", false, {"Closed", "Closed on", "Date closed"}},
    };
    return fields;
}

std::vector<PastReviewRow> read_past_reviews(const std::vector<CsvRow>& table, const office::Matching& matching,
                                             Date today) {
    std::vector<PastReviewRow> rows;
    std::set<std::string> seen;
    for (std::size_t at = 1; at < table.size(); ++at) {
        if (office::is_blank(table[at])) continue;
        PastReviewRow row;
        row.line = static_cast<int>(at) + 1;
        RowReading reading(past_review_columns(), table[at], matching, row.line, today, row.troubles);
        row.review = review_in(reading, today);
        if (!row.review.old_reference.empty() && !seen.insert(folded(row.review.old_reference)).second)
            reading.trouble("old_reference", "The same reference stands in an earlier row");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace reeve::complaints
