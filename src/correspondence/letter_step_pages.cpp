// What becomes of a letter: who answers it, feedback or an action made of it, passed on, closed, opened again, taken
// out.
#include "correspondence/correspondence_pages.h"
#include "engagement/engagement.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/action_making.h"
#include "office/action_parts.h"
#include "office/people/person_store.h"
#include "office/record_form.h"
#include "office/typed_words.h"

namespace reeve::correspondence {
namespace {

using html::Html;
using office::Right;
using office::Visit;

Result<Done> may_be_worked_on(const CorrespondenceItem& item) {
    if (item.state == LetterState::closed) return Refusal{"This letter is closed. Open it again first."};
    return Done{};
}

// A small form of one letter: its heading, a sentence, its controls and its button.
struct StepForm {
    std::string title;
    std::string about;
    const char* part; // of the address
    const char* button;
    Html controls;
    bool has_version = true; // a later change of the letter stops it
};

http::Response step_page(Visit& visit, const CorrespondenceItem& item, const StepForm& form, const Problems& problems) {
    auto here = address_of(item);
    Html main =
        html::error_summary(problems) + html::page_heading(form.title, "Letter " + item.reference)
        + html::paragraph(form.about) + office::form_begin(visit, here + form.part)
        + (form.has_version ? html::hidden_field("version", std::to_string(item.version)) : Html()) + form.controls
        + html::button_group({html::button({.text = form.button}), html::link({.text = "Cancel", .href = here})})
        + office::form_end();
    return show(visit, words_around(item, form.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

// The letter as whoever sent the form saw it, so that nobody overwrites another.
CorrespondenceItem as_seen(const Visit& visit, CorrespondenceItem item) {
    item.version = office::version_typed(visit, item.version);
    return item;
}

http::Response refuse_step(Visit& visit, const CorrespondenceItem& item, const char* title, const Refusal& refusal,
                           const std::vector<std::string_view>& names) {
    return office::refuse_with_words(visit, words_around(item, title), refusal, names);
}

// ---- Who answers it ----

http::Response owner_form(Visit& visit, const CorrespondenceItem& item, const Problems& problems) {
    auto chosen = visit.has_typed() ? std::string(visit.typed("owner"))
                  : item.owner      ? std::to_string(item.owner.value)
                                    : "";
    html::Select owner{.name = "owner",
                       .label = "Who answers it? (optional)",
                       .hint = "Those who may see letters.",
                       .error = html::error_of(problems, "owner"),
                       .value = chosen,
                       .options = {{"", "Nobody yet"}}};
    for (const auto& person : office::people(visit.db))
        if (person.is_active && office::has_right(person.role, Right::handle_letters))
            owner.options.push_back({std::to_string(person.id.value), person.name + ", " + person.post});
    return step_page(visit, item,
                     {"Say who answers it", "The letter stands under their work from three days before a day is due.",
                      "/owner", "Save who answers it", html::select(owner)},
                     problems);
}

http::Response owner_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    return owner_form(visit, *item, {});
}

http::Response keep_owner(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    office::PersonId owner;
    if (auto typed = trimmed(visit.typed("owner")); !typed.empty()) {
        auto read = Kind<std::int64_t>::read(typed, {visit.today()});
        if (!read) return owner_form(visit, *item, {{{"owner", "Select somebody from the list"}}});
        owner = office::PersonId{*read};
    }
    auto kept = visit.change([&](Change& change) { return give_to(change, as_seen(visit, *item), owner); });
    if (kept)
        return saved(visit, address_of(*kept),
                     kept->owner ? kept->reference + " is with the " + kept->owner_post
                                 : kept->reference + " is with nobody");
    return kept.has_problems() ? owner_form(visit, *item, kept.problems()) : refuse(visit, kept.refusal());
}

// ---- Feedback ----

http::Response feedback_form(Visit& visit, const CorrespondenceItem& item, const Problems& problems) {
    auto said = visit.has_typed() ? std::string(visit.typed("said")) : item.said.text;
    Html controls = html::textarea({.name = "said",
                                    .label = "What do they tell the office?",
                                    .hint = "Take out names and addresses: everybody in the office reads feedback. No "
                                            "more than 4,000 characters.",
                                    .error = html::error_of(problems, "said"),
                                    .value = said,
                                    .rows = 10});
    html::Checkboxes consent{.name = "has_consent",
                             .legend = "How they can be reached",
                             .error = html::error_of(problems, "has_consent"),
                             .values = {std::string(visit.typed("has_consent"))},
                             .legend_classes = "govuk-fieldset__legend--s"};
    consent.options = {
        {.value = "yes", .text = "They agreed that their name and email address are kept with it for two years"}};
    return step_page(visit, item,
                     {"Make it feedback",
                      "It is counted with what people told the office, by theme and area. The letter "
                      "stays as it is and is answered from here.",
                      "/feedback", "Make it feedback", controls + html::checkboxes(consent)},
                     problems);
}

http::Response feedback_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    return feedback_form(visit, *item, {});
}

http::Response make_feedback(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    if (!item->feedback_reference.empty())
        return refuse(visit, {"This letter is feedback already, as " + item->feedback_reference + "."});
    auto consent = visit.typed("has_consent");
    if (!consent.empty() && consent != "yes")
        return feedback_form(visit, *item, {{{"has_consent", "Tick the box, or leave it empty"}}});
    engagement::ToldByLetter told{std::string(visit.typed("said")),
                                  item->received_on,
                                  item->channel == LetterChannel::email,
                                  item->writer,
                                  item->email.address,
                                  consent == "yes",
                                  item->is_sample};
    auto kept = visit.change([&](Change& change) -> Result<CorrespondenceItem> {
        auto made = as_seen(visit, *item);
        made.feedback_reference = TRY(engagement::take_feedback(change, told));
        return keep_made(change, made);
    });
    if (kept) return saved(visit, address_of(*kept), "Feedback " + kept->feedback_reference + " is made");
    return kept.has_problems() ? feedback_form(visit, *item, kept.problems())
                               : refuse_step(visit, *item, "Make it feedback", kept.refusal(), {"said"});
}

// ---- An action ----

http::Response action_form(Visit& visit, const CorrespondenceItem& item, const Problems& problems) {
    return step_page(visit, item,
                     {"Make an action of it",
                      "Everybody in the office reads actions: write it without the name of "
                      "whoever wrote.",
                      "/action", "Make the action", office::new_action_controls(visit, problems)},
                     problems);
}

http::Response action_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    return action_form(visit, *item, {});
}

http::Response make_action(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    if (!item->action_reference.empty())
        return refuse(visit, {"An action was made of this letter already: " + item->action_reference + "."});
    auto typed = office::typed_new_action(visit);
    if (!typed) return action_form(visit, *item, typed.problems());
    auto action = *typed;
    action.source = office::ActionSource::letter;
    action.source_reference = item->reference;
    action.is_sample = item->is_sample;
    auto kept = visit.change([&](Change& change) -> Result<CorrespondenceItem> {
        auto made = as_seen(visit, *item);
        made.action_reference = TRY(office::add_action(change, action)).reference;
        return keep_made(change, made);
    });
    if (kept) return saved(visit, address_of(*kept), "Action " + kept->action_reference + " is made");
    return kept.has_problems()
               ? action_form(visit, *item, kept.problems())
               : refuse_step(visit, *item, "Make an action of it", kept.refusal(), {"title", "owner", "due"});
}

// ---- Passed on, and closed: forms over its own columns ----

struct ColumnStep {
    const char* title;
    const char* about;
    const char* part;
    const char* button;
    std::vector<std::string_view> columns;
    std::vector<std::string_view> needed;
    Result<CorrespondenceItem> (*keep)(Change&, CorrespondenceItem);
    const char* said; // of the letter, once it is kept
};

Result<CorrespondenceItem> keep_passed(Change& change, CorrespondenceItem item) {
    if (trimmed(item.passed_to).empty()) return Problems{{{"passed_to", "Enter to whom it is passed on"}}};
    return keep_made(change, std::move(item));
}

const ColumnStep& passing_step() {
    static const ColumnStep step{
        "Pass it on",
        "To a council, the force or somebody else whose matter it is. Send it on yourself, and "
        "tell whoever wrote with the letter “Passed on to somebody else”.",
        "/passing",
        "Record that it is passed on",
        {"passed_to"},
        {"passed_to"},
        keep_passed,
        " is passed on"};
    return step;
}

const ColumnStep& closing_step() {
    static const ColumnStep step{
        "Close it",
        "Nothing more happens to it. Two years after today, who wrote, what they said and what "
        "was answered is deleted; that it came and what came of it stays.",
        "/closing",
        "Close it",
        {"outcome", "outcome_words"},
        {"outcome"},
        keep_closed,
        " is closed"};
    return step;
}

http::Response column_form(Visit& visit, const ColumnStep& step, const CorrespondenceItem& item,
                           const Problems& problems, const Refusal* conflict = nullptr) {
    office::RecordForm form{correspondence_fields().shape(),
                            step.columns,
                            &item,
                            address_of(item) + step.part,
                            step.button,
                            address_of(item),
                            {},
                            step.needed};
    return record_form_page(visit, words_around(item, step.title, !problems.empty()),
                            html::page_heading(step.title, "Letter " + item.reference) + html::paragraph(step.about),
                            form, problems, conflict);
}

// The outcome that follows from what was done is offered.
CorrespondenceItem offered(CorrespondenceItem item) {
    using enum LetterOutcome;
    if (item.answered_on) item.outcome = answered;
    else if (!item.passed_to.empty()) item.outcome = passed_on;
    else if (!item.feedback_reference.empty()) item.outcome = feedback;
    else if (!item.action_reference.empty()) item.outcome = action;
    return item;
}

template <const ColumnStep& (*Of)()> http::Response column_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    return column_form(visit, Of(), offered(*item), {});
}

template <const ColumnStep& (*Of)()> http::Response keep_columns(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    const auto& step = Of();
    if (auto may = may_be_worked_on(*item); !may) return refuse(visit, may.refusal());
    auto typed = *item;
    auto problems = read_form(correspondence_fields(), step.columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return column_form(visit, step, *item, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](Change& change) { return step.keep(change, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + step.said);
    if (kept.has_problems()) return column_form(visit, step, *item, kept.problems());
    return column_form(visit, step, *item, {}, &kept.refusal());
}

// ---- Back again ----

struct BackStep {
    const char* title;
    const char* about;
    const char* part;
    const char* button;
};
constexpr BackStep opening{"Open it again", "It stands again where its letters left it, and is not deleted.",
                           "/opening", "Open it again"};
constexpr BackStep taking_back{
    "Take it out again",
    "As if it had not been brought in: what it says and its files go, and the same letter can "
    "be brought in again.",
    "/taking-back", "Take it out"};

http::Response why_form(Visit& visit, const BackStep& step, const CorrespondenceItem& item, const Problems& problems) {
    return step_page(visit, item,
                     {step.title, step.about, step.part, step.button,
                      html::text_input({.name = "why",
                                        .label = "Why?",
                                        .error = html::error_of(problems, "why"),
                                        .value = std::string(visit.typed("why"))}),
                      &step != &taking_back},
                     problems);
}

// The reason, or its problem.
Problems check_why(Visit& visit) {
    if (trimmed(visit.typed("why")).empty()) return {{{"why", "Enter why"}}};
    return office::too_long(visit, {"why"}, office::line_limit);
}

http::Response opening_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = reopen(*item); !may) return refuse(visit, may.refusal());
    return why_form(visit, opening, *item, {});
}

http::Response open_again(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto problems = check_why(visit); !problems.empty()) return why_form(visit, opening, *item, problems);
    auto kept = visit.change([&](Change& change) { return keep_reopened(change, as_seen(visit, *item)); },
                             tidied(visit.typed("why")));
    return kept ? saved(visit, address_of(*kept), kept->reference + " is open again")
                : refuse_step(visit, *item, opening.title, kept.refusal(), {"why"});
}

Result<Done> may_be_taken_back(Visit& visit, const CorrespondenceItem& item) {
    return may_take_back(item, !sent_letters(visit.db, item).empty(), day_taken_in(visit.db, item), visit.today());
}

http::Response taking_back_page(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto may = may_be_taken_back(visit, *item); !may) return refuse(visit, may.refusal());
    return why_form(visit, taking_back, *item, {});
}

http::Response take_it_back(Visit& visit) {
    auto item = letter_asked_for(visit);
    if (!item) return not_found(visit);
    if (auto problems = check_why(visit); !problems.empty()) return why_form(visit, taking_back, *item, problems);
    auto done = visit.change([&](Change& change) { return take_back(change, *item); }, tidied(visit.typed("why")));
    return done ? saved(visit, letters_address, item->reference + " is taken out")
                : refuse_step(visit, *item, taking_back.title, done.refusal(), {"why"});
}

} // namespace

void mount_letter_steps(office::Routes& at) {
    auto right = office::may(Right::handle_letters);
    const std::string one = std::string(letters_address) + "/{reference}";
    at.get(one + "/owner", owner_page, right, "Open the form that says who answers a letter");
    at.post(one + "/owner", keep_owner, right, "Say who answers a letter");
    at.get(one + "/feedback", feedback_page, right, "Open the form that makes feedback of a letter");
    at.post(one + "/feedback", make_feedback, right, "Make feedback of a letter");
    at.get(one + "/action", action_page, right, "Open the form that makes an action of a letter");
    at.post(one + "/action", make_action, right, "Make an action of a letter");
    at.get(one + passing_step().part, column_page<passing_step>, right, "Open the form that passes a letter on");
    at.post(one + passing_step().part, keep_columns<passing_step>, right, "Record that a letter is passed on");
    at.get(one + closing_step().part, column_page<closing_step>, right, "Open the form that closes a letter");
    at.post(one + closing_step().part, keep_columns<closing_step>, right, "Close a letter");
    at.get(one + opening.part, opening_page, right, "Open the form that opens a letter again");
    at.post(one + opening.part, open_again, right, "Open a letter again");
    at.get(one + taking_back.part, taking_back_page, right, "Open the form that takes a letter out again");
    at.post(one + taking_back.part, take_it_back, right, "Take a letter out again");
}

} // namespace reeve::correspondence
