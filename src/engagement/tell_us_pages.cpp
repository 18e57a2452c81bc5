// The public's own way to tell the office something, and the page on which they read what became of it.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

constexpr int days_to_read = 10; // working days within which somebody reads it: what the form promises

office::PageWords public_words(std::string title, const Problems& problems = {}) {
    return {.title = std::move(title),
            .section = "Engagement",
            .trail = {{"Engagement", "/engagement"}},
            .has_errors = !problems.empty(),
            .is_public = true};
}

Html what_happens(Visit& visit) {
    auto names = visit.office.names();
    return html::bullet_list(
        {"Somebody in the " + names.office + " reads it within " + std::to_string(days_to_read) + " working days.",
         "We may pass it to the " + names.force + " or to a council, raise it at a board, or make it an action.",
         "You get a link with which you can see what became of it."});
}

Html privacy(Visit& visit) {
    auto names = visit.office.names();
    return html::details(
        {.summary = "What we do with what you tell us",
         .text =
             html::paragraph(
                 "You do not have to say who you are. If you ask for an answer, we keep your name and email address for two years with your consent, use them only to answer you, and then delete them. "
                 "You can take your consent back at any time"
                 + (names.email.empty() ? std::string(".") : " by writing to " + names.email + "."))
             + html::paragraph(
                 "We count what people tell us by theme and area. We publish no count below 5, and never what one person said with anything that shows who it was.")});
}

Html contact(Visit& visit, const Problems& problems) {
    Feedback empty;
    Html inside =
        described_controls(visit, feedback_fields().shape(), &empty, {"contact_name", "contact_email"}, problems);
    html::Checkboxes wants{.name = "has_consent",
                           .legend = "Would you like an answer?",
                           .error = html::error_of(problems, "has_consent"),
                           .values = {std::string(visit.typed("has_consent"))}};
    wants.options = {{.value = "yes",
                      .text = "Yes, I agree that you keep how to reach me for two years to answer me",
                      .conditional = inside}};
    return html::checkboxes(wants);
}

http::Response form_page(Visit& visit, const Problems& problems) {
    auto error = [&](const char* member) { return html::error_of(problems, member); };
    auto main = html::error_summary(problems) + html::page_heading("Tell us something");
    main += html::warning_text(
        {.text = "If someone is in danger, call 999. To report a crime, call 101. We cannot investigate crimes."});
    main += html::section_heading("What happens next") + what_happens(visit) + privacy(visit);
    main += office::form_begin(visit, "/engagement/tell-us");
    main += html::textarea({.name = "said",
                            .label = "What would you like to tell us?",
                            .hint = "Leave out names, your own too. No more than 4,000 characters.",
                            .error = error("said"),
                            .value = std::string(visit.typed("said")),
                            .rows = 8,
                            .label_classes = "govuk-label--m"});
    main += theme_boxes(current_themes(visit.db), visit.typed_fields().all("theme"), "What is it about? (optional)",
                        problems);
    main += html::text_input({.name = "place",
                              .label = "Where is it? (optional)",
                              .hint = "A village, street or postcode.",
                              .error = error("place"),
                              .value = std::string(visit.typed("place")),
                              .label_classes = "govuk-label--s"});
    main += html::text_input({.name = "group_offered",
                              .label = "Anything about you that helps us understand? (optional)",
                              .hint = "Like a shop worker, a parish councillor, a student. Not your name.",
                              .error = error("group_offered"),
                              .value = std::string(visit.typed("group_offered"))});
    main += contact(visit, problems) + html::button({.text = "Send"}) + office::form_end();
    return show(visit, public_words("Tell us something", problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response tell_us_page(Visit& visit) { return form_page(visit, {}); }

Problems read(Visit& visit, Feedback& feedback) {
    feedback.received = visit.today();
    feedback.channel = Channel::website;
    auto problems =
        read_form(feedback_fields(), {"said", "place", "group_offered"}, visit.typed_of(), feedback, visit.today());
    if (problems.has("said") && trimmed(visit.typed("said")).empty())
        problems.list.front().message = "Enter what you would like to tell us";
    feedback.has_consent = visit.typed("has_consent") == "yes";
    if (feedback.has_consent)
        for (auto& problem :
             read_form(feedback_fields(), {"contact_name", "contact_email"}, visit.typed_of(), feedback, visit.today())
                 .list)
            problems.list.push_back(problem);
    for (auto& problem : problems_with(feedback, visit.today()).list) problems.list.push_back(problem);
    if (auto said = visit.typed("has_consent"); !said.empty() && said != "yes")
        problems.add("has_consent", "Tick the box, or leave it empty");
    auto current = current_themes(visit.db);
    feedback.themes = themes_typed(visit, current);
    office::add_all(problems, unknown_themes(visit, current));
    Districts districts(visit.db);
    feedback.area = districts.code_typed(feedback.place);
    return problems;
}

http::Response send(Visit& visit) {
    Feedback feedback;
    if (auto problems = read(visit, feedback); !problems.empty()) return form_page(visit, problems);
    std::string key;
    auto kept = visit.change([&](office::Change& change) -> Result<Feedback> {
        auto made = keep_feedback(change, feedback);
        key = give_key(change, made.id);
        return made;
    });
    if (!kept) return refuse(visit, kept.refusal());
    return http::see_other("/engagement/notes/" + kept->reference + "-" + key);
}

Html what_became(Visit& visit, const Feedback& feedback) {
    using enum FeedbackState;
    if (feedback.state == fresh)
        return html::paragraph("We received it on " + in_words(feedback.received) + ". Nobody has dealt with it yet.");
    std::vector<html::Content> steps = {"We received it on " + in_words(feedback.received) + "."};
    for (const auto& referral : referrals_of(visit.db, feedback.id))
        steps.push_back("We passed it to the " + referral.to_post + " on " + in_words(referral.passed_on) + ".");
    for (const auto& note : board_notes_of(visit.db, feedback.id)) {
        auto words = note.raised_on ? "It was raised at the " + note.board + " on " + in_words(*note.raised_on) + "."
                                    : "It is noted to be raised at the " + note.board + ".";
        steps.push_back(note.outcome.text.empty() ? words : words + " " + note.outcome.text);
    }
    for (const auto& action : actions_from(visit.db, feedback.reference)) {
        auto words = "It led to an action of the " + action.owner_post + ": " + folded(label_of(action.state)) + ".";
        steps.push_back(action.is_public && !action.public_words.text.empty() ? words + " " + action.public_words.text
                                                                              : words);
    }
    if (feedback.answered_on)
        steps.push_back("Our answer on " + in_words(*feedback.answered_on) + ": " + feedback.answer.text);
    if (feedback.state == closed) steps.push_back("It is closed.");
    return html::bullet_list(steps);
}

// The page itself shows neither what was said nor who said it: a link may be seen by others.
http::Response note_page(Visit& visit) {
    auto feedback = feedback_of_key(visit.db, visit.part("reference"));
    if (!feedback) return not_found(visit);
    auto main = html::page_heading("What became of what you told us", "Note " + feedback->reference);
    if (feedback->state == FeedbackState::fresh && feedback->received == visit.today())
        main +=
            html::panel({.title = "We have it", .text = "Your reference is " + feedback->reference, .heading_level = 2})
            + html::paragraph("Keep the address of this page: only with it can you come back.") + what_happens(visit);
    main += what_became(visit, *feedback);
    auto response = show(visit, public_words("What became of note " + feedback->reference), html::text_column(main));
    response.header("X-Robots-Tag", "noindex");
    return response;
}

} // namespace

void mount_tell_us_pages(office::Routes& at) {
    at.get("/engagement/tell-us", tell_us_page, office::anyone(),
           "Tell the office something, without saying who you are");
    at.post("/engagement/tell-us", send, office::anyone(), "Send what you want to tell the office");
    at.get("/engagement/notes/{reference}", note_page, office::anyone(),
           "See what became of what you told the office, with the link you were given");
}

} // namespace reeve::engagement
