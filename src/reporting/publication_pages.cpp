// The page that asks before a paper is published: what becomes public, when, what cannot be undone, and what is open.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/office.h"
#include "office/record_form.h"
#include "office/register_store.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/recommendation_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

std::optional<office::PreElectionPeriod> pre_election(Visit& visit) {
    return office::pre_election_on(visit.db, visit.today());
}

bool is_under_embargo(const Paper& paper, Moment now) { return paper.release_at && *paper.release_at > now; }

std::string number_words(std::size_t count, const char* one, const char* many) {
    return counted(static_cast<std::int64_t>(count), one, many);
}

Html what_becomes_public(const Paper& paper, const Edition& edition, const std::vector<Verdict>& figures) {
    std::vector<html::Content> items = {
        "Edition " + std::to_string(edition.number) + " of the paper, as it was frozen on "
            + in_words(edition.frozen_at) + ", as a page and as files: Word, PDF, plain text and data",
        "The proof of each of its numbers: " + number_words(figures.size(), "figure", "figures")
            + " with the records behind, as far as each may be shown",
        "Its place in the lists of papers and meetings, in search, and on the page of every figure it quotes"};
    if (!paper.alone_reason.empty()) items.emplace_back("That one person wrote and approved it, with the reason");
    if (paper.edition > 1) items.emplace_back("What it corrects, on the page of corrections: " + paper.erratum.text);
    return html::section_heading("What becomes public") + html::bullet_list(items);
}

Html when_it_is_public(const Paper& paper, Moment now) {
    auto words = is_under_embargo(paper, now)
                     ? "On " + in_words(*paper.release_at)
                           + ", without anybody doing anything more. Until that moment nobody outside the office can "
                             "find it, read it or tell that it is there."
                     : std::string("At once, to anyone.");
    return html::section_heading("When") + html::paragraph(words);
}

Html what_cannot_be_undone() {
    return html::section_heading("What cannot be undone")
           + html::bullet_list(
               {"A published edition is not taken back or changed. A mistake is corrected in a next edition, and "
                "this one stays readable beside it.",
                "Its release cannot be put off once it is published.",
                "What was taken out while it was written can no longer be put back."});
}

// The panel is dark, so its links are light.
Html link_on_panel(const std::string& text, const std::string& href) {
    return html::link({.text = text, .href = href, .classes = "govuk-link--inverse"});
}

// The recommendations of this body that wait for a reply, on this paper or one before it.
std::vector<html::Content> open_recommendations(Visit& visit, const Paper& paper) {
    std::vector<html::Content> lines;
    for (const auto& made : recommendations_awaiting_reply(visit.db)) {
        auto on = db::find(visit.db, paper_fields(), made.paper);
        if (!on || on->body != paper.body) continue;
        auto words = "Recommendation " + std::to_string(made.number) + " on " + on->reference + " has no reply";
        lines.emplace_back(html::of<R"({}: {})">(link_on_panel(words, writing_address(*on) + "/recommendations"),
                                                 shortened(made.words.text, 100)));
    }
    return lines;
}

std::vector<html::Content> moved_figures(const std::vector<Verdict>& verdicts) {
    std::vector<html::Content> lines;
    for (const auto& verdict : verdicts)
        if (!verdict.check.agrees)
            lines.emplace_back(verdict.frozen.figure + " (" + verdict.frozen.place + ") moved since the freeze: "
                               + verdict.frozen.shown + " then, " + verdict.shown_now + " now");
    return lines;
}

// The freeze refuses a number without a source; what got past it would be told here.
std::vector<html::Content> unlinked_numbers_of(const Layout& layout) {
    std::vector<html::Content> lines;
    for (const auto& [block, numbers] : layout.unlinked)
        for (const auto& number : numbers) lines.emplace_back(number.message());
    return lines;
}

Html what_is_open(Visit& visit, const Paper& paper, const Edition& edition, const std::vector<Verdict>& verdicts) {
    auto lines = moved_figures(verdicts);
    bool has_moved = !lines.empty();
    for (auto& line : unlinked_numbers_of(frozen_layout(visit.db, visit.office, edition))) lines.push_back(line);
    for (auto& line : open_recommendations(visit, paper)) lines.push_back(line);
    Html part = html::section_heading("What is still open");
    if (lines.empty())
        return part
               + html::paragraph("Nothing: every figure still says what was frozen, every number has a source, and no "
                                 "recommendation waits for a reply.");
    part += html::bullet_list(lines);
    if (has_moved)
        part += html::paragraph(
            link_on_panel("Which records moved, and who changed them", writing_address(paper) + "/verification"));
    return part;
}

Html reason_part(Visit& visit, const Problems& problems) {
    auto period = pre_election(visit);
    if (!period) return {};
    return html::warning_text({.text = period->name + ": " + period->rule})
           + html::textarea({.name = "pre_election_reason",
                             .label = "Why is it published in a pre-election period?",
                             .hint = "Kept with the edition.",
                             .error = html::error_of(problems, "pre_election_reason"),
                             .value = std::string(visit.typed("pre_election_reason")),
                             .rows = 3});
}

http::Response publication_page(Visit& visit, const Paper& paper, const Problems& problems) {
    auto edition = find_edition(visit.db, paper.id, paper.edition);
    if (!edition) throw Fault("a paper waits to be published without its frozen edition: " + paper.reference);
    auto verdicts = verify_edition(visit.db, *edition, visit.office.figures(), visit.office.shapes(), visit.now);
    Html words = html::paragraph(paper.reference + ", to the " + paper.body + " for " + in_words(paper.meeting_on)
                                 + ". Approved by the " + paper.approved_post + ".");
    words += what_becomes_public(paper, *edition, verdicts) + when_it_is_public(paper, visit.now)
             + what_cannot_be_undone() + what_is_open(visit, paper, *edition, verdicts);
    Html form = form_begin(visit, writing_address(paper) + "/publication")
                + html::hidden_field("version", std::to_string(paper.version)) + reason_part(visit, problems)
                + html::button_group(
                    {html::button({.text = is_under_embargo(paper, visit.now) ? "Publish under embargo" : "Publish now",
                                   .classes = "govuk-button--inverse"}),
                     link_on_panel("Not now", writing_address(paper))})
                + office::form_end();
    Html main =
        html::error_summary(problems)
        + html::panel({.title = "Publish “" + paper.title + "”?", .text = words, .interrupts = true, .controls = form});
    return show(visit, writing_words(paper, "Publish", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_publication(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto move = paper_moves().move(paper->state, PaperState::published); !move)
        return refuse(visit, move.refusal());
    return publication_page(visit, *paper, {});
}

http::Response publish_paper(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    paper->version = office::version_typed(visit, paper->version);
    std::string reason(trimmed(visit.typed("pre_election_reason")));
    bool is_pre_election = pre_election(visit).has_value();
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Paper> {
            auto published = TRY(publish(*paper, visit.now, is_pre_election, reason));
            publish_edition(change, published, reason);
            return office::keep(change, paper_fields(), published);
        },
        reason);
    if (!kept)
        return kept.has_problems() ? publication_page(visit, *paper, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept),
                 is_under_embargo(*kept, visit.now)
                     ? "The paper is published, under embargo until " + in_words(*kept->release_at)
                     : "The paper is published");
}

} // namespace

void mount_publication(office::Routes& at) {
    using office::may, office::Right;
    const std::string paper = "/work/papers/{reference}";
    at.get(paper + "/publication", show_publication, may(Right::publish_papers),
           "Ask before a paper is published: what becomes public, when, what cannot be undone and what is open");
    at.post(paper + "/publication", publish_paper, may(Right::publish_papers), "Publish an approved paper");
}

} // namespace reeve::reporting
