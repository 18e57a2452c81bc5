// Opens the demo office's complaint reviews, all but those whose question is to stand on a page.
#include "tests/journeys/filled_reviews.h"
#include "complaints/review_store.h"
#include "office/restricted_reading_store.h"

namespace reeve::journeys {

// The post of the walk said, on the day the copies are opened, why it opens the reviews that are not ended.
void open_reviews(TestOffice& office, std::int64_t hours_to_copies) {
    auto reader = office.person_of(Role::chief_executive);
    office.change([&](office::Change& change) {
        for (const auto& review : complaints::recent_reviews(change.tx, office.today())) {
            if (review.state == complaints::ReviewState::accepted && review.complainant.find(':') != std::string::npos)
                continue; // behind its door, so that the question stands on a page as well
            office::RestrictedReading reading;
            reading.record_table = complaints::review_fields().shape().table;
            reading.record_id = review.id.value;
            reading.record_words = review.reference;
            reading.person = reader;
            reading.reason = "Looking over all open reviews";
            reading.read_at = {change.now.milliseconds + hours_to_copies * 3'600'000};
            office::note_reading(change.tx, change.ids, reading);
        }
        return Done{};
    });
}

} // namespace reeve::journeys
