// The public list of papers, the page of a paper and its editions, the meetings they went to, and the corrections.
#include "reporting/paper_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_view.h"
#include "reporting/promise_store.h"
#include "reporting/promise_view.h"
#include "reporting/reading.h"
#include "reporting/recommendation_store.h"
#include "reporting/recommendation_view.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

constexpr const char* section = "Meetings and decisions";

std::string address_of(const Paper& paper) { return "/papers/" + paper.reference; }

html::TableRow paper_row(const Paper& paper) {
    return {{{html::link({.text = paper.title, .href = address_of(paper)})},
             {paper.reference},
             {paper.body},
             {in_words(paper.meeting_on)},
             {in_words(period_of(paper))}}};
}

http::Response list_papers(Visit& visit) {
    html::Table table{.caption = "Published papers",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "papers",
                      .head = {{.text = "Paper"},
                               {.text = "Reference"},
                               {.text = "To"},
                               {.text = "Meeting"},
                               {.text = "Period covered"}},
                      .empty_text = "No paper has been published yet.",
                      .is_scrolled = true};
    for (const auto& paper : released_papers(visit.db, visit.now)) table.rows.push_back(paper_row(paper));
    Html main =
        html::page_heading("Papers")
        + html::lead_paragraph(
            "What the office told the bodies that hold it to account. Press any number to see where it comes from.");
    main += html::table(table) + office::list_files("/papers");
    return show(
        visit,
        {.title = "Papers", .section = section, .trail = {{"Meetings and decisions", "/meetings"}}, .is_public = true},
        main);
}

office::Sheet sheet_of_papers(Visit& visit) {
    office::Sheet sheet{"Papers", {"Reference", "Title", "Body", "Meeting", "Period", "Edition", "Published"}, {}, ""};
    for (const auto& paper : released_papers(visit.db, visit.now))
        sheet.rows.push_back({paper.reference, paper.title, paper.body, iso(paper.meeting_on), plain(period_of(paper)),
                              std::to_string(paper.edition), iso(*paper.published_at)});
    return sheet;
}

Html files_line(const Paper& paper) {
    Html line;
    auto at = address_of(paper);
    return line.add<R"(<p class="govuk-body rv-noprint">Get this paper: {}, {}, {}, {}</p>)">(
        html::link({.text = "PDF", .href = at + ".pdf"}), html::link({.text = "Word", .href = at + ".docx"}),
        html::link({.text = "plain text", .href = at + ".txt"}),
        html::link({.text = "data (JSON)", .href = at + ".json"}));
}

Html editions_line(Visit& visit, const Reading& reading) {
    auto editions = published_editions(visit.db, reading.paper.id);
    if (editions.size() < 2) return {};
    std::vector<html::Content> items;
    for (const auto& edition : editions)
        items.push_back(html::link(
            {.text = "Edition " + std::to_string(edition.number) + ", published " + in_words(*edition.published_at),
             .href = address_of(reading.paper) + "/editions/" + std::to_string(edition.number)}));
    return html::section_heading("Editions of this paper") + html::bullet_list(items);
}

Html freeze_line(const Edition& edition) {
    Html line;
    return line
        .add<R"(<p class="govuk-body-s">Figures frozen {}. Hash of this edition: <code class="rv-num">{}</code></p>)">(
            in_words(edition.frozen_at), edition.hash);
}

Html older_edition_notice(const Reading& reading) {
    if (reading.is_newest) return {};
    return html::notification_banner(
        {.content = html::of<
             R"(<p class="govuk-body">This is edition {}. A corrected edition has replaced it: <a class="govuk-link" href="{}">read the newest edition</a>.</p>)">(
             reading.edition.number, address_of(reading.paper)),
         .title = "Replaced"});
}

http::Response show_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    auto layout = frozen_layout(visit.db, visit.office, reading->edition);
    const auto& document = layout.document;
    Html main =
        older_edition_notice(*reading) + html::page_heading(document.title, document.body + " – " + document.meeting);
    main += files_line(reading->paper) + paper_view(document)
            + recommendations_view(recommendations_of(visit.db, reading->paper.id))
            + promises_view(promises_of(visit.db, reading->paper.id));
    main += editions_line(visit, *reading) + freeze_line(reading->edition);
    office::PageWords words{.title = document.title,
                            .section = section,
                            .trail = {{"Meetings and decisions", "/meetings"},
                                      {in_words(document.meeting_date), "/meetings#" + iso(document.meeting_date)}},
                            .is_public = true};
    return show(visit, words, main);
}

http::Response list_meetings(Visit& visit) {
    Html main = html::page_heading("Meetings and decisions")
                + html::lead_paragraph(
                    "The meetings at which the office was held to account, newest first, with the papers it brought.");
    std::optional<Date> day;
    std::vector<html::Content> papers;
    auto close = [&] {
        if (!papers.empty()) main += html::bullet_list(papers);
        papers.clear();
    };
    for (const auto& paper : released_papers(visit.db, visit.now)) {
        if (day != paper.meeting_on) {
            close();
            day = paper.meeting_on;
            main += html::section_heading(paper.body + ", " + in_full(paper.meeting_on), iso(paper.meeting_on));
        }
        papers.push_back(html::link({.text = paper.title + " (" + paper.reference + ")", .href = address_of(paper)}));
    }
    close();
    if (!day) main += html::paragraph("No meeting has a published paper yet.");
    main += html::paragraph(html::link({.text = "All papers", .href = "/papers"}));
    if (visit.office.routes().has_page("/meetings/bodies"))
        main += html::paragraph(html::link({.text = "Public meetings, past and to come", .href = "/meetings/bodies"}));
    if (visit.office.routes().has_page("/decision-register"))
        main += html::paragraph(html::link({.text = "Decisions of the Commissioner", .href = "/decision-register"}));
    if (visit.office.routes().has_page("/inspections"))
        main += html::paragraph(html::link({.text = "Inspections, and our answers", .href = "/inspections"}));
    if (visit.office.routes().has_page("/visits"))
        main += html::paragraph(html::link({.text = "Visits by volunteers", .href = "/visits"}));
    return show(visit, {.title = "Meetings and decisions", .section = section, .is_public = true}, main);
}

// Every edition after the first corrects something; each is told with the same standing as news.
http::Response list_corrections(Visit& visit) {
    Html main =
        html::page_heading("Corrections")
        + html::lead_paragraph(
            "Everything in our papers that we got wrong, and what it is now. Nothing is taken away: each earlier edition can still be read.");
    std::vector<html::Content> items;
    for (const auto& paper : released_papers(visit.db, visit.now))
        for (const auto& edition : published_editions(visit.db, paper.id)) {
            auto erratum = content_of(edition).first.erratum.text;
            if (erratum.empty()) continue;
            items.push_back(html::of<R"({}: {}, edition {}. {} {})">(
                in_words(*edition.published_at), html::link({.text = paper.title, .href = address_of(paper)}),
                edition.number, erratum,
                html::link({.text = "What it said before",
                            .href = address_of(paper) + "/editions/" + std::to_string(edition.number - 1)})));
        }
    main += items.empty() ? html::paragraph("We have made no corrections to a paper yet.") : html::bullet_list(items);
    return show(visit, {.title = "Corrections", .is_public = true}, main);
}

} // namespace

void mount_papers(office::Routes& at) {
    at.cached_list("/papers", list_papers, sheet_of_papers,
                   "Read what the office told the bodies that hold it to account");
    at.cached("/papers/{reference}", show_paper, "Read one paper, each paragraph and number a link");
    at.cached("/papers/{reference}/editions/{edition}", show_paper,
              "Read an earlier edition of a paper as it was published");
    at.cached("/meetings", list_meetings, "See the meetings with the papers that went to them");
    at.cached("/corrections", list_corrections, "See everything in a paper that was corrected");
}

} // namespace reeve::reporting
