// The staff pages of concerns: all of them, one with the force's words and the office's apart, and its actions.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/action_making.h"
#include "office/action_parts.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const char* const list_address = "/work/visit-concerns";

http::Response list_page(Visit& visit) {
    Html main =
        html::page_heading("Concerns from visits")
        + html::paragraph("Those that wait for the force stand first. A serious concern asks for the reply within "
                          "a day.")
        + concerns_table(all_concerns(visit.db), visit.today(), true)
        + office::list_files(list_address, "These concerns");
    return show(visit, {.title = "Concerns", .section = "Scrutiny", .trail = {{"Scrutiny", "/work/scrutiny"}}}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Concerns from visits",
                        {"Reference", "Raised on", "About", "How bad", "Raised with", "Reply due", "State",
                         "Replied on", "Closed on", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& one : all_concerns(visit.db))
        sheet.rows.push_back({one.reference, iso(one.raised_on), label_of(one.about), label_of(one.grade),
                              one.raised_with, iso(one.reply_due), label_of(one.state), day(one.replied_on),
                              day(one.closed_on), one.is_sample ? "Yes" : "No"});
    return sheet;
}

struct Asked {
    VisitConcern concern;
    VisitAsked of;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto concern = find_concern(visit.db, visit.part("concern"));
    if (!concern) return std::nullopt;
    auto made = db::find(visit.db, scheme_visit_fields(), concern->visit);
    if (!made) throw Fault(concern->reference + " is of no visit");
    return Asked{*concern, with_scheme(visit.db, *made)};
}

office::PageWords words_of(const VisitConcern& concern, const std::string& title, bool has_errors = false) {
    office::PageWords words{.title = title, .section = "Scrutiny", .trail = {{"Scrutiny", "/work/scrutiny"}}};
    words.trail.emplace_back("Concerns", list_address);
    if (title != concern.reference) words.trail.emplace_back(concern.reference, address_of(concern));
    words.has_errors = has_errors;
    return words;
}

Html facts_view(Visit& visit, const Asked& asked) {
    const auto& concern = asked.concern;
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("State", state_chip(concern, visit.today()));
    add("Standing", standing_in_words(concern, visit.today()));
    add("About", label_of(concern.about));
    add("How bad", label_of(concern.grade));
    add("Visit", html::link({.text = asked.of.visit.reference + ", " + asked.of.place.name,
                             .href = address_of(visit, asked.of.scheme, asked.of.visit)}));
    add("Raised", in_words(concern.raised_on) + ", with " + concern.raised_with);
    if (!concern.custody_number.empty()) add("Custody number", concern.custody_number);
    add("Reply due", in_words(concern.reply_due));
    return html::summary_list(list);
}

Html words_view(const VisitConcern& concern) {
    Html view = html::section_heading("What the visitors said", "said") + html::render_prose(concern.words);
    if (!concern.done_at_once.text.empty())
        view += html::sub_heading("Done at once", "at-once") + html::render_prose(concern.done_at_once);
    view += html::section_heading("What the force answered", "force");
    if (concern.state == ConcernState::raised) view += html::paragraph("Nothing yet.");
    else
        view += html::small_paragraph(concern.reply_by + ", " + in_words(*concern.replied_on))
                + html::render_prose(concern.reply);
    view += html::section_heading("What the office made of it", "office");
    view += concern.outcome.text.empty() ? html::paragraph("Nothing yet.") : html::render_prose(concern.outcome);
    return view;
}

Html actions_view(Visit& visit, const VisitConcern& concern) {
    std::vector<html::Content> lines;
    for (const auto& action : actions_of(visit.db, concern))
        lines.emplace_back(html::of<"{} ({})">(
            html::link({.text = action.reference + ": " + action.title, .href = office::address_of(action)}),
            folded(label_of(action.state))));
    Html view = html::section_heading("Actions", "actions");
    view += lines.empty() ? html::paragraph("No action was made of it.") : html::bullet_list(lines);
    return view;
}

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& concern = asked->concern;
    std::vector<Html> buttons;
    if (concern.state == ConcernState::raised)
        buttons.push_back(html::button({.text = "Record the force's reply", .href = address_of(concern) + "/reply"}));
    if (concern.state == ConcernState::answered)
        buttons.push_back(html::button({.text = "Close the concern", .href = address_of(concern) + "/closing"}));
    if (concern.state != ConcernState::closed)
        buttons.push_back(html::button({.text = "Make an action of it",
                                        .href = address_of(concern) + "/action",
                                        .classes = "govuk-button--secondary"}));
    Html main = html::page_heading("Concern " + concern.reference, asked->of.scheme.title)
                + html::sample_line(concern.is_sample) + facts_view(visit, *asked);
    if (!buttons.empty()) main += html::button_group(buttons);
    main += words_view(concern) + actions_view(visit, concern)
            + office::history_block(visit, visit_concern_fields().shape(), concern.id.value);
    return show(visit, words_of(concern, concern.reference), main);
}

// ---- The force's reply and the closing: one form each, of the same build ----

struct Step {
    const char* title;
    const char* path;
    const char* button;
    const char* notice;
    const std::vector<std::string_view>& (*columns)();
    Result<VisitConcern> (*take)(VisitConcern, Date today);
};
const Step reply_step = {"Record the force's reply", "/reply",      "Save the reply",
                         "The reply is recorded",    reply_columns, answered};
const Step closing_step = {"Close the concern",     "/closing",      "Close the concern",
                           "The concern is closed", closing_columns, closed};

http::Response step_form(Visit& visit, const Step& step, const VisitConcern& concern, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(step.title, concern.reference)
                + office::form_begin(visit, address_of(concern) + step.path)
                + described_controls(visit, visit_concern_fields().shape(), &concern, step.columns(), problems)
                + html::button({.text = step.button}) + office::form_end();
    return show(visit, words_of(concern, step.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

template <const Step& step> http::Response show_step(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? step_form(visit, step, asked->concern, {}) : not_found(visit);
}

template <const Step& step> http::Response take_step(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->concern;
    auto problems = read_form(visit_concern_fields(), step.columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return step_form(visit, step, asked->concern, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<VisitConcern> {
        return keep_concern(change, TRY(step.take(typed, visit.today())));
    });
    if (kept) return saved(visit, address_of(*kept), step.notice);
    return kept.has_problems() ? step_form(visit, step, asked->concern, kept.problems())
                               : refuse(visit, kept.refusal());
}

// ---- An action ----

http::Response action_form(Visit& visit, const VisitConcern& concern, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Make an action of it", concern.reference)
                + html::paragraph("Everybody who works here can read actions. Leave out names and custody numbers.")
                + office::form_begin(visit, address_of(concern) + "/action")
                + office::new_action_controls(visit, problems) + html::button({.text = "Make the action"})
                + office::form_end();
    return show(visit, words_of(concern, "Make an action of it", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_action(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? action_form(visit, asked->concern, {}) : not_found(visit);
}

http::Response make_action(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = office::typed_new_action(visit);
    if (!typed) return action_form(visit, asked->concern, typed.problems());
    auto action = *typed;
    action.source = office::ActionSource::visit;
    action.source_reference = asked->concern.reference;
    action.outside_post = asked->of.scheme.force_post;
    action.is_sample = asked->concern.is_sample;
    auto kept = visit.change([&](office::Change& change) { return office::add_action(change, action); });
    if (!kept)
        return kept.has_problems() ? action_form(visit, asked->concern, kept.problems())
                                   : refuse(visit, kept.refusal());
    return saved(visit, address_of(asked->concern), "Action " + kept->reference + " is made");
}

} // namespace

void mount_visit_concerns(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string one = std::string(list_address) + "/{concern}";
    at.list(list_address, list_page, list_sheet, run, "See the concerns that visits raised");
    at.get(one, one_page, run, "See one concern with the force's reply and what the office made of it");
    at.get(one + "/reply", show_step<reply_step>, run, "Open the form that records the force's reply");
    at.post(one + "/reply", take_step<reply_step>, run, "Record the force's reply to a concern");
    at.get(one + "/closing", show_step<closing_step>, run, "Open the form that closes a concern");
    at.post(one + "/closing", take_step<closing_step>, run, "Close a concern that the force answered");
    at.get(one + "/action", show_action, run, "Open the form that makes an action of a concern");
    at.post(one + "/action", make_action, run, "Make an action of a concern");
}

} // namespace reeve::scrutiny
