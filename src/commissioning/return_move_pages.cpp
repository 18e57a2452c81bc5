// The staff page of one return and what is done with it: accepted, asked about, waived, restated.
#include "commissioning/award_desk.h"
#include "commissioning/recipient_store.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_store.h"
#include "commissioning/return_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct ReturnAsked {
    GrantReturn given;
    AwardAsked of;
};
// {return}; none to whoever stands aside from its bid.
std::optional<ReturnAsked> return_asked_for(Visit& visit) {
    auto given = find_return(visit.db, visit.part("return"));
    auto of = given ? award_met(visit, given->award) : std::nullopt;
    return of ? std::optional(ReturnAsked{*given, *of}) : std::nullopt;
}

struct MoveWordsOf {
    ReturnState to;
    const char* verb;
};

Html move_form(Visit& visit, const GrantReturn& given, const std::vector<std::string_view>& columns,
               const MoveWordsOf& move, const Problems& problems, const Html& more = {}) {
    return office::form_begin(visit, address_of(given)) + html::hidden_field("version", std::to_string(given.version))
           + office::described_controls(visit, return_fields().shape(), &given, columns, problems) + more
           + html::button({.text = move.verb, .name = "to", .value = stored_name(move.to)}) + office::form_end();
}

Html with_reason(Visit& visit, const GrantReturn& given, const char* summary, const char* name, const MoveWordsOf& move,
                 const Problems& problems) {
    return html::details(
        {.summary = summary,
         .text = move_form(visit, given, {}, move, problems, why_control(visit, problems, "Why?", name)),
         .is_open = problems.has(name) || !visit.typed(name).empty()});
}

Html moves_part(Visit& visit, const GrantReturn& given, const Problems& problems) {
    using enum ReturnState;
    if (waits_for_office(given)) {
        auto asking = move_form(visit, given, {"query"}, {queried, "Ask the recipient"}, problems);
        return html::section_heading("Accept it")
               + html::paragraph("Whoever sent a return does not accept it. Once accepted it is frozen.")
               + move_form(visit, given, {"ineligible", "ineligible_because"}, {accepted, "Accept the return"},
                           problems)
               + html::details({.summary = "Ask about it",
                                .text = asking,
                                .is_open = problems.has("query") || !visit.typed("query").empty()});
    }
    if (given.state == accepted)
        return with_reason(visit, given, "Have it restated", "restated_because", {draft, "Open a restatement"},
                           problems);
    if (given.state == draft && given.edition == 1)
        return with_reason(visit, given, "Waive this return", "waived_because", {waived, "Waive it"}, problems);
    return {};
}

http::Response return_page(Visit& visit, const ReturnAsked& asked, const Problems& problems) {
    const auto& [given, of] = asked;
    auto words = award_words(of, given.reference, problems);
    words.trail.emplace_back("Returns", address_of(of) + "/returns");
    Html main = html::error_summary(problems) + award_head(of, "Return " + given.reference, address_of(of) + "/returns")
                + html::of<"<p class=\"govuk-body\">{} {}</p>">(named(given), chip(given)) + return_facts(given)
                + whole_return(given);
    auto files = office::files_of(visit.db, return_fields().shape(), given.id.value);
    if (!files.empty()) main += html::section_heading("Files") + office::file_list(visit, files);
    if (visit.may(Right::run_rounds)) main += moves_part(visit, given, problems);
    main += office::history_block(visit, return_fields().shape(), given.id.value);
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_return(Visit& visit) {
    auto asked = return_asked_for(visit);
    return asked ? return_page(visit, *asked, {}) : not_found(visit);
}

// What was typed for this move.
struct TypedMove {
    GrantReturn given;
    std::string because;
};

TypedMove typed_move(Visit& visit, const GrantReturn& stands, ReturnState to, Problems& problems) {
    TypedMove typed{stands, ""};
    typed.given.version = office::version_typed(visit, stands.version);
    std::vector<std::string_view> columns;
    if (to == ReturnState::accepted) columns = {"ineligible", "ineligible_because"};
    if (to == ReturnState::queried) columns = {"query"};
    problems = read_form(return_fields(), columns, visit.typed_of(), typed.given, visit.today());
    if (to == ReturnState::waived) typed.because = typed_why(visit, problems, "waived_because");
    if (to == ReturnState::draft) typed.because = typed_why(visit, problems, "restated_because");
    return typed;
}

Result<GrantReturn> moved(office::Change& change, const GrantReturn& stands, const TypedMove& typed, ReturnState to) {
    auto given = stands;
    given.version = typed.given.version;
    switch (to) {
    case ReturnState::accepted:
        return accept_return(change, given, typed.given.ineligible, typed.given.ineligible_because);
    case ReturnState::queried: return keep_return(change, TRY(queried(given, typed.given.query)));
    case ReturnState::waived:
        return keep_return(change,
                           TRY(waived(given, typed.because, {change.actor, change.actor_post}, change.today())));
    case ReturnState::draft: return restate(change, given, typed.because);
    default: return Refusal{"There is no such move of a return here.", "", Refusal::Kind::conflict};
    }
}

void tell(office::Change& change, const AwardAsked& of, const GrantReturn& given) {
    auto period = in_words(period_of(given));
    if (given.state == ReturnState::queried)
        tell_recipients(change, of.award, "A question about your return",
                        "There is a question about your return for " + period + ".", "A return was queried");
    if (given.state == ReturnState::accepted)
        tell_recipients(change, of.award, "Your return is accepted", "Your return for " + period + " is accepted.",
                        "A return was accepted");
    if (given.state == ReturnState::draft)
        tell_recipients(change, of.award, "A return is to be told anew",
                        "Your return for " + period + " is to be corrected: " + given.restated_because,
                        "A return is restated");
}

http::Response move_return(Visit& visit) {
    auto asked = return_asked_for(visit);
    if (!asked) return not_found(visit);
    auto to = choice_of<ReturnState>(visit.typed("to"));
    if (!to) return refuse(visit, {"There is no such move of a return.", "", Refusal::Kind::conflict});
    Problems problems;
    auto typed = typed_move(visit, asked->given, *to, problems);
    if (!problems.empty()) return return_page(visit, *asked, problems);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<GrantReturn> {
            auto given = TRY(moved(change, asked->given, typed, *to));
            tell(change, asked->of, given);
            return given;
        },
        typed.because);
    if (kept) return saved(visit, address_of(*kept), "The return is " + folded(label_of(kept->state)));
    return kept.has_problems() ? return_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_return_moves(office::Routes& at) {
    using office::may;
    at.get("/work/returns/{return}", show_return, may(Right::read_office), "See a return with every step of it");
    at.post("/work/returns/{return}", move_return, may(Right::run_rounds),
            "Accept a return, ask about it, waive it, or have it restated");
}

} // namespace reeve::commissioning
