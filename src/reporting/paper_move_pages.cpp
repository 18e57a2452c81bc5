// The pages that move a paper on: freeze, back to draft, approve, publish, correct.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/office.h"
#include "office/register_store.h"
#include "office/typed_words.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

// One move's page: a question, what is asked with it, and the button.
struct MovePage {
    const char* title;
    const char* address; // under the paper's
    Html words;
    Html controls;
    const char* button;
};

http::Response move_page(Visit& visit, const Paper& paper, const MovePage& page, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(page.title, paper.reference + ": " + paper.title)
                + page.words;
    main += form_begin(visit, writing_address(paper) + page.address)
            + html::hidden_field("version", std::to_string(paper.version)) + page.controls;
    main += html::button({.text = page.button})
            + html::paragraph(html::link({.text = "Not now", .href = writing_address(paper)})) + office::form_end();
    return show(visit, writing_words(paper, page.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

Html typed_area(const Visit& visit, const char* name, const char* label, const char* hint, const Problems& problems) {
    return html::textarea({.name = name,
                           .label = label,
                           .hint = hint,
                           .error = html::error_of(problems, name),
                           .value = std::string(visit.typed(name)),
                           .rows = 3});
}

// --- Freeze ---

http::Response freeze_page(Visit& visit, const Paper& paper, const Problems& problems) {
    MovePage page{
        "Freeze the figures",
        "/freeze",
        html::paragraph(
            "Every figure's answer, its definition and the records behind it are kept with the words, under one hash. The paper then waits for a second person."),
        {},
        "Freeze the figures"};
    if (!problems.empty())
        page.words += html::paragraph(
            html::link({.text = "Back to the paper, where each is marked", .href = writing_address(paper)}));
    return move_page(visit, paper, page, problems);
}

http::Response show_freeze(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto layout = live_layout(visit.db, visit.office, *paper, blocks_of(visit.db, paper->id), visit.now);
    auto possible = freeze(*paper, layout.readiness, "", visit.who->person, visit.now);
    if (possible.is_refused()) return refuse(visit, possible.refusal());
    return freeze_page(visit, *paper, possible.has_problems() ? possible.problems() : Problems{});
}

http::Response freeze_paper(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    paper->version = version_typed(visit, paper->version);
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        auto blocks = blocks_of(change.tx, paper->id);
        auto layout = live_layout(change.tx, visit.office, *paper, blocks, visit.now);
        auto frozen =
            TRY(freeze(*paper, layout.readiness, hash_of(*paper, blocks, layout), visit.who->person, visit.now));
        keep_freeze(change, frozen, blocks, layout);
        return office::keep(change, paper_fields(), frozen);
    });
    if (!kept) return kept.has_problems() ? freeze_page(visit, *paper, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The figures are frozen. A second person approves the paper");
}

// --- Back to draft ---

http::Response show_draft(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto back = back_to_draft(*paper); !back) return refuse(visit, back.refusal());
    return move_page(visit, *paper,
                     {"Back to draft",
                      "/draft",
                      html::paragraph("The freeze and the approval are discarded. The words stay."),
                      {},
                      "Back to draft"},
                     {});
}

http::Response take_back(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    paper->version = version_typed(visit, paper->version);
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        auto draft = TRY(back_to_draft(*paper));
        discard_freeze(change, draft);
        return office::keep(change, paper_fields(), draft);
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The paper is a draft again");
}

// --- Approve ---

http::Response approval_page(Visit& visit, const Paper& paper, const Problems& problems) {
    bool is_alone = visit.who->person == paper.frozen_by;
    MovePage page{"Approve",
                  "/approval",
                  html::paragraph("You confirm that you have read the paper and that its figures may stand."),
                  {},
                  "Approve"};
    page.words +=
        html::paragraph(html::link({.text = "Read it as it will look", .href = writing_address(paper) + "/preview"}));
    if (is_alone)
        page.controls =
            typed_area(visit, "alone_reason", "You froze this paper yourself. Why is there no second person?",
                       "The paper reports this.", problems);
    return move_page(visit, paper, page, problems);
}

http::Response show_approval(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto move = paper_moves().move(paper->state, PaperState::approved); !move) return refuse(visit, move.refusal());
    return approval_page(visit, *paper, {});
}

http::Response approve_paper(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    paper->version = version_typed(visit, paper->version);
    std::string reason(trimmed(visit.typed("alone_reason")));
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        return office::keep(change, paper_fields(),
                            TRY(approve(*paper, visit.who->person, visit.who->post, visit.now, reason)));
    });
    if (!kept && kept.is_refused() && kept.refusal().kind == Refusal::Kind::forbidden)
        return approval_page(visit, *paper, Problems{{{"alone_reason", kept.refusal().message}}});
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The paper is approved");
}

// --- Publish ---

std::optional<office::PreElectionPeriod> pre_election(Visit& visit) {
    return office::pre_election_on(visit.db, visit.today());
}

http::Response publication_page(Visit& visit, const Paper& paper, const Problems& problems) {
    std::string when = paper.release_at && *paper.release_at > visit.now
                           ? "It stays under embargo until " + in_words(*paper.release_at) + "."
                           : "Anyone can read it at once.";
    MovePage page{"Publish",
                  "/publication",
                  html::paragraph("The paper and the proof of each of its numbers become public and stay so. " + when),
                  {},
                  "Publish now"};
    if (auto period = pre_election(visit)) {
        page.words += html::warning_text({.text = period->name + ": " + period->rule});
        page.controls = typed_area(visit, "pre_election_reason", "Why is it published in a pre-election period?",
                                   "Kept with the edition.", problems);
    }
    return move_page(visit, paper, page, problems);
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
    paper->version = version_typed(visit, paper->version);
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
    return saved(visit, writing_address(*kept), "The paper is published");
}

// --- Correct ---

http::Response correction_page(Visit& visit, const Paper& paper, const Problems& problems) {
    MovePage page{
        "Correct this paper", "/correction",
        html::paragraph(
            "A new edition is opened. The published one stays readable, and the correction is listed under Corrections."),
        typed_area(visit, "erratum", "What is corrected?", "What it said, and what it should say.", problems),
        "Open the next edition"};
    return move_page(visit, paper, page, problems);
}

http::Response show_correction(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto move = paper_moves().move(paper->state, PaperState::drafting);
        !move || paper->state != PaperState::published)
        return refuse(visit, {"Only a published paper is corrected.", "", Refusal::Kind::conflict});
    return correction_page(visit, *paper, {});
}

http::Response correct_paper(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (paper->state != PaperState::published)
        return refuse(visit, {"Only a published paper is corrected.", "", Refusal::Kind::conflict});
    if (auto problems = office::too_long(visit, {"erratum"}); !problems.empty())
        return correction_page(visit, *paper, problems);
    paper->version = version_typed(visit, paper->version);
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        return office::keep(change, paper_fields(), TRY(correct(*paper, Prose{tidied(visit.typed("erratum"))})));
    });
    if (!kept)
        return kept.has_problems() ? correction_page(visit, *paper, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "Edition " + std::to_string(kept->edition) + " is open for writing");
}

} // namespace

void mount_paper_moves(office::Routes& at) {
    using office::may, office::Right;
    const std::string paper = "/work/papers/{reference}";
    at.get(paper + "/freeze", show_freeze, may(Right::write_papers), "Ask before a paper's figures are frozen");
    at.post(paper + "/freeze", freeze_paper, may(Right::write_papers),
            "Freeze a paper's words and figures under one hash");
    at.get(paper + "/draft", show_draft, may(Right::write_papers), "Ask before a paper goes back to draft");
    at.post(paper + "/draft", take_back, may(Right::write_papers),
            "Take a paper back to draft, discarding freeze and approval");
    at.get(paper + "/approval", show_approval, may(Right::approve_papers), "Ask before a paper is approved");
    at.post(paper + "/approval", approve_paper, may(Right::approve_papers),
            "Approve a paper as the second person, or alone with a reason");
    at.get(paper + "/publication", show_publication, may(Right::publish_papers), "Ask before a paper is published");
    at.post(paper + "/publication", publish_paper, may(Right::publish_papers), "Publish an approved paper");
    at.get(paper + "/correction", show_correction, may(Right::publish_papers), "Ask what a new edition corrects");
    at.post(paper + "/correction", correct_paper, may(Right::publish_papers),
            "Open the next edition of a published paper");
}

} // namespace reeve::reporting
