// Mounts the slice of complaints: reviews, what stands beside them, and the figures counted from them.
#include "complaints/complaints.h"
#include "complaints/complaint_registers.h"
#include "complaints/review_duties.h"
#include "complaints/review_figures.h"
#include "complaints/review_invariants.h"
#include "complaints/review_pages.h"
#include "complaints/review_volume_store.h"
#include "office/duty_registry.h"
#include "office/figure.h"
#include "office/office.h"
#include "office/register_pages.h"

namespace reeve::complaints {
namespace {

using office::Register;
using office::Right;

const Register& count_register() {
    static const auto list = office::register_of(
        complaint_count_fields(),
        Register{.address = "/work/complaint-counts",
                 .title = "Complaints the force recorded",
                 .about =
                     "How many complaints could have led to a review, month by month. With them a change in reviews is "
                     "split into more complaints and a larger share asking.",
                 .plural = "counts of complaints",
                 .view = {"first", "last", "recorded", "source"},
                 .form = {"first", "last", "recorded", "source"},
                 .write = Right::review_complaints},
        [](const ComplaintCount& count) { return check(count); });
    return list;
}

const Register& other_register() {
    static const auto list = office::register_of(
        other_volume_fields(),
        Register{.address = "/work/other-reviews",
                 .title = "Volumes of other offices",
                 .about = "What other offices published about their reviews, with where it was read.",
                 .plural = "volumes of other offices",
                 .view = {"office", "first", "last", "received", "completed", "not_reasonable"},
                 .form = {"office", "first", "last", "received", "completed", "not_reasonable", "source", "read_on"},
                 .write = Right::review_complaints},
        [](const OtherOfficeVolume& volume) { return check(volume); });
    return list;
}

const Register& overdue_register() {
    static const auto list = office::register_of(
        overdue_fields(),
        Register{.address = "/work/overdue-investigations",
                 .title = "Investigations that last over a year",
                 .about =
                     "The force tells the office of an investigation of a complaint that has lasted twelve months, and "
                     "again every six. No name of anybody stands here.",
                 .plural = "investigations that last over a year",
                 .view = {"force_reference", "began_on", "told_on", "next_due", "ended_on"},
                 .form = {"force_reference", "began_on", "told_on", "expected_on", "reason", "ended_on"},
                 .write = Right::review_complaints},
        [](OverdueInvestigation& one) { return check(one); });
    return list;
}

const Register& assessment_register() {
    static const auto list = office::register_of(
        assessment_fields(),
        Register{
            .address = "/work/review-assessments",
            .title = "Yearly assessments of complaint handling",
            .about = "How the office judges its own part in complaint handling. The newest one that is shown stands on "
                     "the public page of complaint reviews.",
            .plural = "assessments of complaint handling",
            .view = {"year", "published_on"},
            .form = {"oversight", "satisfaction", "timeliness", "quality", "year", "statistics_on", "published_on"},
            .write = Right::review_complaints},
        [](const ReviewAssessment& assessment) { return check(assessment); });
    return list;
}

// What waits for this person: reviews they can read as the second one, and long investigations nobody told of. No word
// of a review but its reference.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                     Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, Right::review_complaints)) return list;
    for (const auto& reference : drafts_waiting_for(connection, person))
        list.push_back({"The draft of " + reference + " waits for a second reader",
                        std::string(reviews_address) + "/" + reference, "You did not write it."});
    for (const auto& one : late_tellings(connection, today))
        list.push_back({"The force has not told us of an investigation", "/work/overdue-investigations",
                        "It was to be told by " + in_words(*one.next_due) + "."});
    return list;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    mount_review_volumes(routes);
    mount_past_reviews(routes);
    mount_reviews(routes);
    mount_review_steps(routes);
    mount_review_parts(routes);
    mount_review_letters(routes);
    mount_public_reviews(routes);
    office::mount_register<count_register>(routes);
    office::mount_register<other_register>(routes);
    office::mount_register<overdue_register>(routes);
    office::mount_register<assessment_register>(routes);
    for (const auto* shape : {&review_fields().shape(), &request_fields().shape(), &recommendation_fields().shape()}) {
        office.shapes().push_back(shape);
        office::keep_behind_door(shape->table);
        office.purposes().push_back({shape->table, "To review the outcome of a complaint, which the law gives the "
                                                   "complainant a right to."});
    }
    for (const auto* shape : {&complaint_count_fields().shape(), &other_volume_fields().shape(),
                              &overdue_fields().shape(), &assessment_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(review_moves().in_words());
    office.waiting().push_back(waiting);
    for (auto& figure : review_figures()) office.figures().add(std::move(figure));
    for (auto& witness : review_witnesses()) office.duties().add(std::move(witness));
    for (auto& invariant : review_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace reeve::complaints
