// Quick capture: what did someone tell you, on one screen made for a phone.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/file_pages.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

constexpr int days_offered = 21;

// The days it may have been said at: those that took place in the last three weeks, or one that the address names.
std::vector<html::SelectOption> recent_days(Visit& visit, std::string_view named) {
    std::vector<html::SelectOption> options = {{"", "None of these"}};
    for (const auto& engagement : engagements(visit.db, {.first = visit.today() - days_offered, .last = visit.today()}))
        if (engagement.state != EngagementState::cancelled && engagement.reference != named)
            options.push_back({engagement.reference, in_short(engagement.held_on) + ", " + engagement.title});
    if (auto engagement = find_engagement(visit.db, named))
        options.push_back({engagement->reference, in_short(engagement->held_on) + ", " + engagement->title});
    return options;
}

Html action_controls(Visit& visit, const Problems& problems) {
    Html action = html::text_input({.name = "action_title",
                                    .label = "What needs to be done?",
                                    .hint = "Start with a verb.",
                                    .error = html::error_of(problems, "action_title"),
                                    .value = std::string(visit.typed("action_title"))});
    action += html::text_input({.name = "action_due",
                                .label = "By when? (optional)",
                                .hint = "Like next Thursday.",
                                .error = html::error_of(problems, "action_due"),
                                .value = std::string(visit.typed("action_due")),
                                .classes = "govuk-input--width-20"});
    html::Radios needs{.name = "needs_action",
                       .legend = "Does someone need to do something?",
                       .error = html::error_of(problems, "needs_action"),
                       .value = std::string(visit.typed("needs_action")),
                       .legend_classes = "govuk-fieldset__legend--s"};
    needs.options = {{.value = "yes", .text = "Yes, make an action", .conditional = action},
                     {.value = "no", .text = "No, just note it"}};
    return html::radios(needs);
}

Html contact_controls(Visit& visit, const Problems& problems) {
    Feedback empty;
    auto controls = html::paragraph(
        "Only where they asked for an answer and agreed that we keep how to reach them. It is deleted two years after today.");
    controls +=
        described_controls(visit, feedback_fields().shape(), &empty, {"contact_name", "contact_email"}, problems);
    html::Checkboxes agreed{.name = "has_consent",
                            .error = html::error_of(problems, "has_consent"),
                            .values = {std::string(visit.typed("has_consent"))}};
    agreed.options = {{.value = "yes", .text = "They agreed that we contact them"}};
    controls += html::checkboxes(agreed);
    bool is_used = visit.has_typed() && !(visit.typed("contact_name").empty() && visit.typed("contact_email").empty());
    return html::details({.summary = "They want an answer", .text = controls, .is_open = is_used});
}

http::Response capture(Visit& visit, const Problems& problems) {
    auto named = std::string(visit.has_typed() ? visit.typed("engagement") : visit.query("engagement"));
    auto error = [&](const char* member) { return html::error_of(problems, member); };
    auto main = html::error_summary(problems) + html::page_heading("What did someone tell you?")
                + office::form_begin(visit, "/capture", true);
    main += html::textarea({.name = "said",
                            .label = "In their words",
                            .hint = "Leave out names. If someone is in danger, call 999 first.",
                            .error = error("said"),
                            .value = std::string(visit.typed("said")),
                            .label_classes = "govuk-label--s"});
    main += theme_boxes(current_themes(visit.db), visit.typed_fields().all("theme"), "What is it about? (optional)",
                        problems);
    main += html::text_input({.name = "place",
                              .label = "Where? (optional)",
                              .hint = "A village, street or postcode.",
                              .error = error("place"),
                              .value = std::string(visit.typed("place")),
                              .label_classes = "govuk-label--s"});
    main += html::select({.name = "engagement",
                          .label = "Was it at one of these? (optional)",
                          .error = error("engagement"),
                          .value = named,
                          .options = recent_days(visit, named),
                          .label_classes = "govuk-label--s"});
    main += html::file_upload({.name = "photo",
                               .label = "Photo (optional)",
                               .hint = "We remove the place and time hidden in the picture. Do not photograph people.",
                               .error = error("photo"),
                               .accept = ".jpg,.jpeg,.png,.webp",
                               .label_classes = "govuk-label--s"});
    main += action_controls(visit, problems) + contact_controls(visit, problems);
    main += html::button({.text = "Save note"}) + office::form_end();
    return show(visit, staff_words("What did someone tell you?", problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response capture_page(Visit& visit) { return capture(visit, {}); }

struct Captured {
    Feedback feedback;
    std::optional<ActionRaised> action;
    Problems problems;
};

void read_action(Visit& visit, Captured& captured) {
    auto needs = visit.typed("needs_action");
    if (needs != "yes" && needs != "no")
        captured.problems.add("needs_action", "Select whether someone needs to do something");
    if (needs != "yes") return;
    ActionRaised action{.title = std::string(trimmed(visit.typed("action_title"))),
                        .owner = visit.who->person,
                        .owner_post = visit.who->post};
    if (action.title.empty()) captured.problems.add("action_title", "Enter what needs to be done");
    office::add_all(captured.problems, office::too_long(visit, {"action_title"}, office::action_title_limit));
    if (auto due = trimmed(visit.typed("action_due")); !due.empty()) {
        auto date = parse_date(due, visit.today());
        if (date && *date >= visit.today()) action.due = *date;
        else
            captured.problems.add("action_due",
                                  date ? "The due date must be today or later" : date.problems().list.front().message);
    }
    captured.action = action;
}

Captured read(Visit& visit) {
    Captured captured;
    auto& feedback = captured.feedback;
    feedback.received = visit.today();
    captured.problems = read_form(feedback_fields(), {"said", "place", "contact_name", "contact_email"},
                                  visit.typed_of(), feedback, visit.today());
    if (captured.problems.has("said")) captured.problems.list.front().message = "Enter what the person told you";
    feedback.has_consent = visit.typed("has_consent") == "yes";
    if (auto said = visit.typed("has_consent"); !said.empty() && said != "yes")
        captured.problems.add("has_consent", "Tick the box, or leave it empty");
    auto current = current_themes(visit.db);
    feedback.themes = themes_typed(visit, current);
    office::add_all(captured.problems, unknown_themes(visit, current));
    Districts districts(visit.db);
    feedback.area = districts.code_typed(feedback.place);
    if (auto engagement = find_engagement(visit.db, visit.typed("engagement"))) {
        feedback.engagement = engagement->id;
        feedback.received = std::min(engagement->held_on, visit.today());
        feedback.is_sample = engagement->is_sample;
        if (feedback.area.empty()) feedback.area = engagement->area;
    } else if (!visit.typed("engagement").empty()) captured.problems.add("engagement", "Select one from the list");
    for (auto& problem : problems_with(feedback, visit.today()).list) captured.problems.list.push_back(problem);
    read_action(visit, captured);
    return captured;
}

http::Response keep(Visit& visit) {
    auto captured = read(visit);
    if (!captured.problems.empty()) return capture(visit, captured.problems);
    auto staged = office::stage_upload(visit, "photo", office::photos());
    if (staged.has_problems()) return capture(visit, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    auto kept = visit.change([&](office::Change& change) -> Result<Feedback> {
        auto feedback = keep_feedback(change, captured.feedback);
        if (*staged) keep_photo(change, {.feedback = feedback.id, .alt = "Photo with " + feedback.reference}, **staged);
        if (captured.action) feedback = TRY(make_action(change, feedback, *captured.action));
        return feedback;
    });
    if (!kept) return kept.has_problems() ? capture(visit, kept.problems()) : refuse(visit, kept.refusal());
    auto again = std::string(visit.typed("engagement"));
    return saved(visit, again.empty() ? "/capture" : "/capture?engagement=" + percent_encoded(again),
                 "Note " + kept->reference + " is saved" + (captured.action ? ", with an action" : ""));
}

} // namespace

void mount_capture_pages(office::Routes& at) {
    auto record = office::may(office::Right::record_engagement);
    at.get("/capture", capture_page, record, "Record on a phone what somebody said");
    at.post_files("/capture", keep, record, "Keep what somebody said, with a photo and an action where there is one");
}

} // namespace reeve::engagement
