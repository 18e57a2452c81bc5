// The demo office's complaint reviews: two years of ended ones by month, some that stand at each step, and what stands
// beside them. All of it is SAMPLE but another office's published numbers.
#include "app/demo_replay.h"
#include "complaints/complaint_registers.h"
#include "complaints/review_store.h"
#include "office/bank_holiday_store.h"
#include "office/restricted_reading_store.h"

namespace reeve {
namespace {

using namespace complaints;
using office::Change;
using office::Role;

// What the bulk of the reviews were about, in turn.
constexpr Allegation about[] = {Allegation::service, Allegation::behaviour,   Allegation::service, Allegation::powers,
                                Allegation::service, Allegation::information, Allegation::property};

// One of the many: when it came within its month, how long it took and how it ended follow from its place.
struct Placed {
    Date month;
    int place = 0;
    int of = 1;
    int running = 0; // its number among all
};

void end(ComplaintReview& review, ReviewState state, Date day) {
    review.state = state;
    review.closed_on = day;
    review.ended_why = {"SAMPLE. Invented for the demo office."};
}

void decide(ComplaintReview& review, const Placed& placed, Date day) {
    review.state = ReviewState::closed;
    review.outcome = placed.running % 9 == 4 ? ReviewOutcome::not_reasonable : ReviewOutcome::reasonable;
    review.assessment = review.reasons = {"SAMPLE. Invented for the demo office."};
    review.decided_on = review.told_on = day;
    review.closed_on = day + 1;
}

ComplaintReview made(const Placed& placed, const DemoReplay& replay, Date known) {
    const office::WorkingDays working;
    ComplaintReview review;
    review.complainant = review.contact = "SAMPLE: no name is kept";
    review.matter = {"SAMPLE. Invented for the demo office."};
    review.received_on = placed.month + placed.place * 27 / placed.of;
    review.provided_on = review.received_on - (3 + placed.running % 20);
    review.complained_on = *review.provided_on - 40;
    review.is_recorded = YesOrNo::yes;
    review.handling = placed.running % 4 == 0 ? ComplaintHandling::investigated : ComplaintHandling::otherwise;
    for (auto* answer : {&review.is_senior, &review.may_be_serious, &review.is_referred, &review.is_treated_as_referred,
                         &review.is_same_incident, &review.is_in_part, &review.is_our_own})
        *answer = YesOrNo::no;
    review.allegation = about[placed.running % std::size(about)];
    review.acknowledged_on = review.force_told_on = working.end_after(review.received_on, 2);
    review.is_sample = true;
    if (placed.running % 12 == 7) {
        review.may_be_serious = YesOrNo::yes;
        end(review, ReviewState::forwarded, *review.acknowledged_on);
        return review;
    }
    auto day = working.end_after(review.received_on, 8 + (placed.running * 7) % 24);
    if (day + 1 > known) {
        review.state = ReviewState::accepted;
        return review;
    }
    decide(review, placed, day);
    const auto &author = replay.person(Role::complaint_reviewer), &reader = replay.person(Role::director_of_governance);
    review.author = author.id;
    review.author_post = review.decided_by_post = author.post;
    review.reader = reader.id;
    review.reader_post = reader.post;
    return review;
}

// Those that had not ended when they were last looked at, by their number among all.
using StillOpen = std::map<int, ComplaintReview>;

void settle(Change& change, const DemoReplay& replay, StillOpen& open, const Placed& placed) {
    auto found = open.find(placed.running);
    if (found == open.end()) return;
    auto review = made(placed, replay, change.today());
    if (!has_ended(review.state)) return;
    review.id = found->second.id;
    review.version = found->second.version;
    review.reference = found->second.reference;
    demo_sure(office::keep(change, review_fields(), review));
    open.erase(found);
}

// Those of the months from this one to that one, as they were known on a day; what was open before and has ended since
// is brought up to it.
void keep_months(Change& change, const DemoReplay& replay, StillOpen& open, Date from, Date to) {
    DemoTable months("complaints/months.csv");
    int running = 0;
    for (const auto& row : months.rows()) {
        auto month = row.date("month");
        auto received = static_cast<int>(row.number("received"));
        for (int place = 0; place < received; ++place, ++running) {
            const Placed placed{month, place, received, running};
            settle(change, replay, open, placed);
            if (month < from || to < month) continue;
            auto review = keep_new(change, review_fields(), made(placed, replay, change.today()));
            if (!has_ended(review.state)) open[running] = review;
        }
    }
}

// The reviews that stand at each step, by the letter of the file.
using ByLetter = std::map<std::string, Id<ComplaintReview>>;

ComplaintReview review_of(Change& change, const ByLetter& kept, const DemoRow& row) {
    auto found = kept.find(row.text("of"));
    if (found == kept.end()) row.fail("of", "is not begun");
    return *review_of_id(change.tx, found->second);
}

void take_part(Change& change, const ComplaintReview& review, const DemoRow& row) {
    const auto& what = row.text("step");
    if (what == "request") {
        demo_sure(keep_request(change, review, row.record(request_fields())));
        return;
    }
    if (what == "recommend") {
        demo_sure(add_recommendation(change, review, row.record(recommendation_fields())));
        return;
    }
    auto one = recommendations_of(change.tx, review.id).at(static_cast<std::size_t>(row.number("what")) - 1);
    auto filled = [&](std::string_view column) { return std::string_view(row.text(column)); };
    demo_sure(
        read_form(recommendation_fields(), {"replied_on", "answer", "answer_words"}, filled, one, change.today()));
    demo_sure(keep_answer(change, one));
}

void take_row(Change& change, ByLetter& kept, const DemoRow& row) {
    if (row.text("step") == "begin") {
        auto review = row.record(review_fields());
        review.is_sample = true;
        kept[row.text("of")] = demo_sure(add_review(change, review)).id;
        return;
    }
    auto review = review_of(change, kept, row);
    auto step = choice_of<ReviewStep>(row.text("step"));
    if (!step) return take_part(change, review, row);
    auto filled = [&](std::string_view column) { return std::string_view(row.text(column)); };
    demo_sure(read_form(review_fields(), complaints::words_of(*step).columns, filled, review, change.today()));
    demo_sure(take_step(change, *step, review));
}

template <class R, class Check>
void keep_all(Change& change, const char* file, const Description<R>& fields, Check check) {
    DemoTable table(file);
    for (const auto& row : table.rows()) {
        auto record = row.record(fields);
        demo_sure(check(record));
        keep_new(change, fields, record);
    }
}

void keep_registers(Change& change) {
    keep_all(change, "complaints/complaint_counts.csv", complaint_count_fields(),
             [](const ComplaintCount& count) { return check(count); });
    keep_all(change, "complaints/other_offices.csv", other_volume_fields(),
             [](const OtherOfficeVolume& volume) { return check(volume); });
    keep_all(change, "complaints/overdue.csv", overdue_fields(), [](OverdueInvestigation& one) { return check(one); });
    keep_all(change, "complaints/assessments.csv", assessment_fields(),
             [](const ReviewAssessment& assessment) { return check(assessment); });
    office::BankHoliday holiday;
    holiday.day = date_of(2029, 6, 15);
    holiday.name = "SAMPLE: a day of thanks";
    holiday.source = "Invented for the demo office";
    keep_new(change, office::bank_holiday_fields(), holiday);
}

// The chief executive said this morning why each of these is opened, so that a visit finds them open.
void note_readings(Change& change, const DemoReplay& replay, const ByLetter& kept) {
    const auto& person = replay.person(Role::chief_executive);
    for (const auto& [letter, id] : kept) {
        office::RestrictedReading reading;
        reading.record_table = review_fields().shape().table;
        reading.record_id = id.value;
        reading.record_words = review_of_id(change.tx, id)->reference;
        reading.person = person.id;
        reading.post = person.post;
        reading.reason = "Looking over all open reviews on Monday morning";
        reading.read_at = change.now;
        reading.what = "Opened";
        office::note_reading(change.tx, change.ids, reading);
    }
}

} // namespace

void replay_complaints(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::complaints);
    auto kept = std::make_shared<ByLetter>();
    auto open = std::make_shared<StillOpen>();
    auto months = [&](const char* at, Date from, Date to) {
        replay.at(demo_moment(at), Role::complaint_reviewer, [&replay, ids, open, from, to](Change& change) {
            auto own = with_ids_of(*ids, change);
            keep_months(own, replay, *open, from, to);
        });
    };
    months("2024-08-05 09:00", date_of(2022, 10, 1), date_of(2024, 7, 1));
    months("2024-09-30 17:00", date_of(2024, 8, 1), date_of(2024, 9, 1));
    DemoTable reviews("complaints/reviews.csv");
    for (const auto& row : reviews.rows())
        replay.at(row.moment("at"), row.choice<Role>("by"), [row, ids, kept](Change& change) {
            auto own = with_ids_of(*ids, change);
            take_row(own, *kept, row);
        });
    replay.at(demo_moment("2024-10-04 12:00"), Role::complaint_reviewer, [ids](Change& change) {
        auto own = with_ids_of(*ids, change);
        keep_registers(own);
    });
    replay.at(demo_moment("2024-10-07 08:30"), Role::chief_executive, [&replay, ids, kept](Change& change) {
        auto own = with_ids_of(*ids, change);
        note_readings(own, replay, *kept);
    });
}

} // namespace reeve
