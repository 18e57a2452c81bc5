// Opens the demo office's complaint reviews, all but those whose question is to stand on a page.
#include "tests/journeys/filled_reviews.h"
#include "casescrutiny/panel_case_store.h"
#include "complaints/review_letter.h"
#include "complaints/review_store.h"
#include "office/letter_template_store.h"
#include "office/restricted_reading_store.h"

namespace reeve::journeys {

namespace {

office::RestrictedReading reading_of(const Shape& shape, std::int64_t id, const std::string& reference) {
    office::RestrictedReading reading;
    reading.record_table = shape.table;
    reading.record_id = id;
    reading.record_words = reference;
    reading.reason = "Looking over all that is open";
    return reading;
}

std::vector<office::RestrictedReading> to_be_read(db::Connection& connection, Date today) {
    std::vector<office::RestrictedReading> list;
    for (const auto& review : complaints::recent_reviews(connection, today)) {
        if (review.state == complaints::ReviewState::accepted && review.complainant.find(':') != std::string::npos)
            continue; // behind its door, so that the question stands on a page as well
        list.push_back(reading_of(complaints::review_fields().shape(), review.id.value, review.reference));
    }
    for (const auto& one : casescrutiny::cases_heard(connection, {today - 60, today + 365}))
        if (one.state != casescrutiny::CaseState::confirmed)
            list.push_back(reading_of(casescrutiny::case_original_fields().shape(),
                                      casescrutiny::original_of(connection, one).id.value, one.reference));
    return list;
}

} // namespace

// The post of the walk said, on the day the copies are opened, why it opens what is not ended.
void open_reviews(TestOffice& office, std::int64_t hours_to_copies, std::vector<std::string>& addresses) {
    // One case at each step whose form a walk of the first few cases would not meet.
    for (const char* form : {"KC-0043/original", "KC-0044/steps/clear", "KC-0045/answers"})
        addresses.push_back(std::string("/work/panel-cases/") + form);
    auto reader = office.person_of(Role::chief_executive);
    office.change([&](office::Change& change) -> Result<Done> {
        for (auto reading : to_be_read(change.tx, office.today())) {
            reading.person = reader;
            reading.read_at = {change.now.milliseconds + hours_to_copies * 3'600'000};
            office::note_reading(change.tx, change.ids, reading);
        }
        // One letter in the office's own words, which can be put back.
        const auto& letters = complaints::review_letters();
        const auto& letter = *letters.find("acknowledgement");
        auto words = office::words_of_letter(change.tx, letters, letter);
        words.words = {"Thank you. Our reference is {reference}."};
        TRY(office::keep_letter_words(change, letters, letter, words));
        return Done{};
    });
}

} // namespace reeve::journeys
