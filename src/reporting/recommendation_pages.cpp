// The pages on which a body's recommendations on a paper are recorded, answered and made into actions.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/action_store.h"
#include "office/typed_words.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_writing.h"
#include "reporting/recommendation_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

// PRSRA 2011 s.29 lets the panel set the time; where it sets none, the office's own is four weeks.
constexpr int usual_days_to_reply = 28;

std::string at(const Paper& paper) { return writing_address(paper) + "/recommendations"; }

// The reply is the Commissioner's, so only who may sign for the Commissioner writes it; others are told who may.
Html reply_part(Visit& visit, const Paper& paper, const Recommendation& made, const Problems& problems) {
    auto number = std::to_string(made.number);
    if (!visit.may(office::Right::sign_replies))
        return html::paragraph("The reply waits on My work of those who may sign for the "
                               + visit.office.names().commissioner + ": "
                               + office::in_words(office::may(office::Right::sign_replies)) + ".");
    auto name = "reply_" + number; // what was typed and what is wrong stand in the form that was sent
    return form_begin(visit, at(paper) + "/" + number + "/reply")
           + html::textarea({.name = name,
                             .label = "The " + visit.office.names().commissioner + "'s reply",
                             .hint = "The public reads it.",
                             .error = html::error_of(problems, name),
                             .value = std::string(visit.typed(name)),
                             .rows = 4})
           + html::button({.text = "Sign and save the reply"}) + office::form_end();
}

Html action_form(Visit& visit, const Paper& paper, const Recommendation& made) {
    return form_begin(visit, at(paper) + "/" + std::to_string(made.number) + "/action")
           + html::button({.text = "Make it an action of mine", .classes = "govuk-button--secondary"})
           + office::form_end();
}

Html card(Visit& visit, const Paper& paper, const Recommendation& made, const Problems& problems) {
    html::SummaryCard card{.title = "Recommendation " + std::to_string(made.number),
                           .list = {.rows = {{"Words", made.words.text}, {"Made on", in_words(made.made_on)}}}};
    if (made.reply_due) card.list.rows.push_back({"Reply due", in_words(*made.reply_due)});
    card.list.rows.push_back({"Reply", made.replied_on ? in_words(*made.replied_on) + ": " + made.reply.text
                                       : days_late(made, visit.today())
                                           ? counted(days_late(made, visit.today()), "day") + " late"
                                           : "Not yet"});
    if (!made.action_reference.empty())
        card.list.rows.push_back(
            {"Action", html::link({.text = made.action_reference, .href = "/work/actions/" + made.action_reference})});
    Html view = html::of<R"(<div id="recommendation-{}">{}</div>)">(made.number, html::summary_card(card));
    if (awaits_reply(made)) view += reply_part(visit, paper, made, problems);
    bool may_act = visit.may(office::Right::write_papers) && made.action_reference.empty();
    return may_act ? view + action_form(visit, paper, made) : view;
}

http::Response page(Visit& visit, const Paper& paper, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Recommendations", paper.reference + ": " + paper.title);
    auto list = recommendations_of(visit.db, paper.id);
    if (list.empty())
        main +=
            html::paragraph("The " + paper.body + " has made no recommendation on this paper that is recorded here.");
    for (const auto& made : list) main += card(visit, paper, made, problems);
    if (visit.may(office::Right::write_papers) && paper.published_at) {
        Html controls;
        Recommendation usual;
        usual.made_on = paper.meeting_on;
        usual.reply_due = paper.meeting_on + usual_days_to_reply;
        for (auto column : {"words", "made_on", "reply_due"}) {
            const auto& field = *recommendation_fields().shape().find(column);
            controls += html::control(
                field, visit.typed_fields().has(column) ? std::string(visit.typed(column)) : field.typed(&usual),
                problems);
        }
        main += html::section_heading("Record a recommendation") + form_begin(visit, at(paper)) + controls
                + html::button({.text = "Record it"}) + office::form_end();
    }
    return show(visit, writing_words(paper, "Recommendations", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_all(Visit& visit) {
    auto paper = paper_asked_for(visit);
    return paper ? page(visit, *paper, {}) : not_found(visit);
}

http::Response record(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    Recommendation made;
    made.paper = paper->id;
    if (!paper->published_at)
        return refuse(
            visit, {"A body recommends something on a paper it was given. " + paper->reference + " is not published.",
                    "", Refusal::Kind::conflict});
    auto problems =
        read_form(recommendation_fields(), {"words", "made_on", "reply_due"}, visit.typed_of(), made, visit.today());
    if (problems.empty()) problems = check(made, *paper);
    if (!problems.empty()) return page(visit, *paper, problems);
    visit.change([&](office::Change& change) { return add_recommendation(change, made); });
    return saved(visit, at(*paper), "The recommendation is recorded");
}

std::optional<Recommendation> one_asked_for(Visit& visit, const Paper& paper) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& made : recommendations_of(visit.db, paper.id))
        if (number && made.number == *number) return made;
    return std::nullopt;
}

http::Response reply(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto made = paper ? one_asked_for(visit, *paper) : std::nullopt;
    if (!made) return not_found(visit);
    auto name = "reply_" + std::to_string(made->number);
    if (auto problems = office::too_long(visit, {name}); !problems.empty()) return page(visit, *paper, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Recommendation> {
        return office::keep(change, recommendation_fields(),
                            TRY(reply_to(*made, Prose{tidied(visit.typed(name))}, visit.today())));
    });
    if (kept.has_problems()) return page(visit, *paper, Problems{{{name, kept.problems().list.front().message}}});
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, at(*paper), "The reply is saved");
}

http::Response make_action(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto made = paper ? one_asked_for(visit, *paper) : std::nullopt;
    if (!made) return not_found(visit);
    if (!made->action_reference.empty())
        return refuse(visit, {"This recommendation has its action already: " + made->action_reference + ".", "",
                              Refusal::Kind::conflict});
    auto kept = visit.change([&](office::Change& change) -> Result<Recommendation> {
        office::Action action;
        action.title = shortened(made->words.text, 180);
        action.source = office::ActionSource::recommendation;
        action.source_reference = paper->reference;
        action.owner = visit.who->person;
        action.owner_post = visit.who->post;
        action.raised = visit.today();
        action.due = made->reply_due && *made->reply_due >= visit.today()
                         ? made->reply_due
                         : std::optional(visit.today() + usual_days_to_reply);
        made->action_reference = TRY(office::add_action(change, action)).reference;
        return office::keep(change, recommendation_fields(), *made);
    });
    if (!kept) return kept.has_problems() ? page(visit, *paper, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, at(*paper), "Action " + kept->action_reference + " is made");
}

} // namespace

void mount_recommendations(office::Routes& routes) {
    using office::may, office::Right;
    const std::string address = "/work/papers/{reference}/recommendations";
    routes.get(address, show_all, may(Right::read_office),
               "See what a body recommended on a paper and what was replied");
    routes.post(address, record, may(Right::write_papers), "Record a recommendation made on a paper");
    routes.post(address + "/{number}/reply", reply, may(Right::sign_replies),
                "Sign the Commissioner's reply to a recommendation");
    routes.post(address + "/{number}/action", make_action, may(Right::write_papers),
                "Make an action of a recommendation");
}

} // namespace reeve::reporting
