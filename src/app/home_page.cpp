// The first page of the public site: what the office counted, what it told those who hold it to account, and where to
// go on.
#include "app/home_page.h"
#include "html/buttons.h"
#include "html/cards.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/figure_desk.h"
#include "office/routes.h"
#include "reporting/edition_store.h"
#include "reporting/paper_store.h"

namespace reeve {
namespace {

using html::Html;
using office::Visit;

bool stands(Visit& visit, std::string_view address) { return visit.office.routes().has_page(address); }

Html search_box(Visit& visit) {
    if (!stands(visit, "/search")) return {};
    Html box = html::text_input({.name = "q",
                                 .label = "Search papers, figures, actions and places",
                                 .label_classes = "govuk-label--s",
                                 .type = "search"});
    return html::of<R"(<form action="/search" method="get" role="search" class="rv-text">{}{}</form>)">(
        box, html::button({.text = "Search"}));
}

html::Card figure_card(const office::AskedFigure& asked, const office::ShownFigure& shown) {
    auto told = asked.told(asked.answer.earlier       ? office::Quote::change
                           : asked.answer.denominator ? office::Quote::share
                                                      : office::Quote::value);
    html::Card card{.title = shown.finding,
                    .href = "/figures/" + shown.figure + "?" + shown.question,
                    .counts = {told.sentence, in_words(asked.question.period)}};
    if (told.is_sample) card.counts.push_back("SAMPLE: rests on invented rows");
    return card;
}

Html figures_part(Visit& visit) {
    html::CardGrid grid;
    for (const auto& shown : office::figures_shown(visit.db, true)) {
        auto question = office::parse_question(shown.question);
        if (!question) throw Fault("a figure on the public list has no question: " + shown.figure);
        auto asked = office::ask_figure(visit.db, visit.office.figures(), shown.figure, *question, visit.now);
        if (asked && asked->definition->is_public) grid.cards.push_back(figure_card(*asked, shown));
    }
    if (grid.cards.empty()) return {};
    return html::section_heading("Figures")
           + html::paragraph("Each is worked out from records. Press one to see which.") + html::card_grid(grid);
}

Html papers_part(Visit& visit) {
    std::vector<html::Content> items;
    for (const auto& paper : reporting::released_papers(visit.db, visit.now)) {
        items.push_back(
            html::of<R"({}, to the {}, {})">(html::link({.text = paper.title, .href = "/papers/" + paper.reference}),
                                             paper.body, in_words(paper.meeting_on)));
        if (items.size() == 3) break;
    }
    Html part = html::section_heading("What the office told those who hold it to account");
    return part + (items.empty() ? html::paragraph("No paper has been published yet.") : html::bullet_list(items));
}

Html ways_on(Visit& visit) {
    std::vector<html::Content> links;
    for (const auto& item : visit.office.navigation().for_public)
        if (stands(visit, item.address)) links.push_back(html::link({.text = item.words, .href = item.address}));
    if (stands(visit, "/engagement/tell-us"))
        links.push_back(html::link({.text = "Tell the Commissioner something", .href = "/engagement/tell-us"}));
    if (stands(visit, "/programmes"))
        links.push_back(html::link({.text = "Programmes in neighbourhoods and cohorts", .href = "/programmes"}));
    if (stands(visit, "/complaint-reviews"))
        links.push_back(html::link({.text = "Reviews of police complaints", .href = "/complaint-reviews"}));
    if (stands(visit, "/held-to-account"))
        links.push_back(
            html::link({.text = "What the chief constable was held to account for", .href = "/held-to-account"}));
    if (stands(visit, "/victims")) links.push_back(html::link({.text = "Victims’ journeys", .href = "/victims"}));
    if (stands(visit, "/case-scrutiny"))
        links.push_back(html::link({.text = "Case scrutiny panels", .href = "/case-scrutiny"}));
    return links.empty() ? Html() : html::section_heading("Where to look next") + html::bullet_list(links);
}

http::Response home(Visit& visit) {
    auto names = visit.office.names();
    Html main = html::page_heading("The work of the " + names.commissioner);
    main +=
        html::lead_paragraph("What was done, what was heard, what was promised, and where every number comes from.");
    main += search_box(visit) + figures_part(visit) + papers_part(visit) + ways_on(visit);
    return show(visit, {.title = "Home", .is_public = true}, main);
}

// Every public address at which data or a calendar can be taken, from the routes themselves, so that none is forgotten.
http::Response feeds(Visit& visit) {
    std::vector<html::Content> items;
    for (const auto& route : visit.office.routes().all()) {
        bool is_data = route.twin != office::MountedRoute::Twin::none || route.pattern.ends_with(".json")
                       || route.pattern.ends_with(".ics");
        if (!is_data || route.method != http::Method::get || route.access.kind != office::Access::Kind::anyone)
            continue;
        bool has_parts = route.pattern.find('{') != std::string::npos;
        items.push_back(html::of<R"({}: {})">(has_parts ? html::of<R"(<code>{}</code>)">(route.pattern)
                                                        : html::link({.text = route.pattern, .href = route.pattern}),
                                              route.purpose));
    }
    Html main = html::page_heading("Feeds and data")
                + html::lead_paragraph("Every public list and paper can be taken as data at its own address.");
    main += html::paragraph(html::of<"Or {} when something new is published.">(
        html::link({.text = "have us write to you", .href = "/subscribe"})));
    main += html::bullet_list(items);
    main += html::paragraph(
        "Figures and papers of this site may be used again under the Open Government Licence version 3.0, with the source named. Boundaries carry the notice on their page.");
    return show(visit, {.title = "Feeds and data", .is_public = true}, html::text_column(main));
}

} // namespace

void mount_home(office::Routes& at) {
    at.cached("/", home, "The first page of the public site");
    at.cached("/feeds", feeds, "Every public address at which data or a calendar can be taken");
}

} // namespace reeve
