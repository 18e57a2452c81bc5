// Declaring interests: names, people and areas of all bids first, and nothing of a bid before its answer.
#include "commissioning/interest_store.h"
#include "commissioning/interest_suggestion_store.h"
#include "commissioning/panel_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string named(const char* what, const Bid& bid) { return std::string(what) + "_" + bid.reference; }

using Suggestions = std::map<std::string, std::vector<std::string>>; // by the bid's reference

// What was pointed out must be answered where no interest is declared.
html::Option no_interest(Visit& visit, const Bid& bid, bool is_suggested, const Problems& problems) {
    html::Option option{.value = "none", .text = "No interest"};
    if (is_suggested)
        option.conditional = html::textarea({.name = named("none", bid),
                                             .label = "Why is what is pointed out no interest?",
                                             .error = html::error_of(problems, named("none", bid)),
                                             .value = std::string(visit.typed(named("none", bid))),
                                             .rows = 2});
    return option;
}

Html question_about(Visit& visit, const Bid& bid, const Suggestions& suggestions, const Problems& problems) {
    std::vector<std::string> about;
    auto suggested = suggestions.find(bid.reference);
    bool is_suggested = suggested != suggestions.end();
    if (is_suggested) about.push_back("Look at this: " + joined(suggested->second, " ") + " It may be chance");
    if (!bid.key_people.empty()) about.push_back("People: " + bid.key_people);
    if (!bid.area.empty()) about.push_back("Area: " + bid.area);
    html::Radios radios{.name = named("answer", bid),
                        .legend = bid.organisation,
                        .hint = joined(about, ". "),
                        .error = html::error_of(problems, named("answer", bid)),
                        .value = std::string(visit.typed(named("answer", bid))),
                        .legend_classes = "govuk-fieldset__legend--s"};
    radios.options.push_back(no_interest(visit, bid, is_suggested, problems));
    radios.options.push_back(
        {.value = "conflict",
         .text = "I have an interest and stand aside",
         .conditional = interest_controls(visit, named("kind", bid), named("words", bid), problems)});
    return html::radios(radios);
}

http::Response declaration_shown(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Declare your interests", desk.round.title)
                + sample_tag(desk.round.is_sample);
    if (desk.to_declare.empty())
        main += html::paragraph("You have answered for every bid there is.")
                + html::paragraph(html::link({.text = "Go to your marking", .href = marking_address(desk.round)}));
    else {
        main += html::paragraph("Do you, or does somebody close to you, have an interest in any of these? Answer for "
                                "each before you can read it. A bid you stand aside from is not shown to you again, "
                                "anywhere.");
        main += form_begin(visit, marking_address(desk.round) + "/interests");
        auto suggestions = suggestions_for(visit.db, visit.who->person, desk.to_declare);
        for (const auto& bid : desk.to_declare) main += question_about(visit, bid, suggestions, problems);
        main += html::button({.text = "Declare these answers"}) + office::form_end();
    }
    return show(visit, marking_words(desk.round, "Declare your interests", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response declaration_page(Visit& visit) {
    auto desk = seated_desk(visit);
    return desk ? declaration_shown(visit, *desk, {}) : not_found(visit);
}

std::vector<BidInterest> answers_typed(Visit& visit, const PanelDesk& desk, Problems& problems) {
    std::vector<BidInterest> answers;
    auto suggestions = suggestions_for(visit.db, visit.who->person, desk.to_declare);
    for (const auto& bid : desk.to_declare) {
        BidInterest interest;
        interest.bid = bid.id;
        const auto answer = visit.typed(named("answer", bid));
        if (answer != "none" && answer != "conflict")
            problems.add(named("answer", bid), "Say whether you have an interest in " + bid.organisation);
        if (answer == "conflict") interest = interest_typed(visit, bid.id, named("kind", bid), named("words", bid));
        for (const auto& problem : check(interest).list)
            problems.add(named(problem.member.c_str(), bid), problem.message + " in " + bid.organisation);
        if (answer == "none") interest.words.text = tidied(visit.typed(named("none", bid)));
        if (count_characters(interest.words.text) > 1000 && answer == "none")
            problems.add(named("none", bid), "Use 1,000 characters or fewer");
        for (const auto& problem : check_answered(interest, suggestions[bid.reference]).list)
            problems.add(named("none", bid), problem.message + " in " + bid.organisation);
        answers.push_back(std::move(interest));
    }
    return answers;
}

http::Response declare_interests(Visit& visit) {
    auto desk = seated_desk(visit);
    if (!desk) return not_found(visit);
    Problems problems;
    const auto answers = answers_typed(visit, *desk, problems);
    if (!problems.empty()) return declaration_shown(visit, *desk, problems);
    auto kept = visit.change([&](office::Change& change) { return declare(change, *desk->seat, answers); });
    return kept ? saved(visit, marking_address(desk->round), "Your interests are declared")
                : refuse(visit, kept.refusal());
}

} // namespace

void mount_declarations(office::Routes& at) {
    const std::string interests = "/work/marking/{round}/interests";
    at.get(interests, declaration_page, may(Right::assess_bids), "Say which bids of a round one has an interest in");
    at.post(interests, declare_interests, may(Right::assess_bids), "Declare interests before reading");
}

} // namespace reeve::commissioning
