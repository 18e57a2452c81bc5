// Mounts the slice of engagement: its pages, figures, descriptions and the rules its records must keep.
#include "engagement/engagement.h"
#include "engagement/engagement_figures.h"
#include "engagement/engagement_invariants.h"
#include "engagement/engagement_pages.h"
#include "engagement/feedback_store.h"
#include "engagement/follow_up.h"
#include "office/figure.h"
#include "office/office.h"
#include "office/register_pages.h"

namespace reeve::engagement {
namespace {

const office::Register& theme_register() {
    static const auto list = office::register_of(
        theme_fields(),
        office::Register{
            .address = "/work/engagement/themes",
            .title = "Themes",
            .about =
                "What people's feedback is about. A theme that is no longer offered keeps the feedback it was given to.",
            .plural = "themes",
            .view = {"title", "slug", "is_current"},
            .form = {"title", "is_current"},
            .write = office::Right::manage_registers},
        [](Theme& theme) { return problems_with(theme); });
    return list;
}

void mount_pages(office::Routes& routes) {
    mount_engagement_pages(routes);
    mount_engagement_form_pages(routes);
    mount_debrief_pages(routes);
    mount_capture_pages(routes);
    mount_feedback_pages(routes);
    mount_board_note_pages(routes);
    mount_coverage_pages(routes);
    mount_engagement_import_pages(routes);
    mount_public_engagement_pages(routes);
    mount_tell_us_pages(routes);
    mount_partnership_pages(routes);
    office::mount_register<theme_register>(routes);
}

Result<std::string> forget_contacts_in_time(office::Office& office, const std::string&, office::Progress&) {
    auto now = office.now();
    if (contacts_past_their_date(*office.database().read(), london_date(now)).empty())
        return std::string("No contact details are past their date");
    auto forgotten = office.change({}, "Reeve", now, "Their time is over",
                                   [](office::Change& change) { return forget_contacts(change); });
    return "The contact details of " + counted(forgotten, "piece of feedback", "pieces of feedback") + " deleted";
}

} // namespace

void mount(office::Office& office) {
    mount_pages(office.routes());
    for (auto& figure : figures()) office.figures().add(std::move(figure));
    for (const auto* shape :
         {&theme_fields().shape(), &engagement_fields().shape(), &feedback_fields().shape(), &referral_fields().shape(),
          &board_note_fields().shape(), &intelligence_pass_fields().shape(), &engagement_photo_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(engagement_moves().in_words());
    office.lifecycles().push_back(feedback_moves().in_words());
    office.jobs().push_back({.name = "forget_contacts",
                             .title = "Delete contact details that are past their date",
                             .work = forget_contacts_in_time,
                             .at_hour = 4});
    office.purposes().push_back(
        {"feedback",
         "So that what people tell the Commissioner is acted on, counted and, where they ask for it, answered."});
    for (auto& invariant : invariants()) office.invariants().push_back(std::move(invariant));
}

Result<std::string> take_feedback(office::Change& change, const ToldByLetter& told) {
    Feedback feedback;
    auto problems = feedback_fields().shape().find("said")->read(&feedback, told.said, change.today());
    feedback.received = told.received;
    feedback.channel = told.is_email ? Channel::email : Channel::letter;
    feedback.has_consent = told.has_consent;
    if (told.has_consent) {
        feedback.contact_name = told.name;
        feedback.contact_email = {told.email};
    }
    if (told.has_consent && told.email.empty())
        problems.add("has_consent", "There is no email address to keep. Leave the box empty");
    else
        for (auto& problem : problems_with(feedback, change.today()).list) problems.list.push_back(problem);
    if (!problems.empty()) return problems;
    feedback.is_sample = told.is_sample;
    return keep_feedback(change, feedback).reference;
}

} // namespace reeve::engagement
