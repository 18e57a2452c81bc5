// The pages that move a paper on: freeze, back to draft, approve, correct.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/office.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include <set>

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
    paper->version = office::version_typed(visit, paper->version);
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
    paper->version = office::version_typed(visit, paper->version);
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        auto draft = TRY(back_to_draft(*paper));
        discard_freeze(change, draft);
        return office::keep(change, paper_fields(), draft);
    });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The paper is a draft again");
}

// --- Approve ---

// The posts that wrote in this edition, each once.
std::string posts_of(const std::vector<Writer>& writers) {
    std::set<std::string> posts;
    for (const auto& writer : writers) posts.insert(writer.post);
    return list_of({posts.begin(), posts.end()});
}

http::Response approval_page(Visit& visit, const Paper& paper, const Problems& problems) {
    auto writers = writers_of(visit.db, paper);
    MovePage page{"Approve",
                  "/approval",
                  html::paragraph("You confirm that you have read the paper and that its figures may stand."),
                  {},
                  "Approve"};
    if (!writers.empty()) page.words += html::paragraph("Written by: " + posts_of(writers) + ".");
    page.words +=
        html::paragraph(html::link({.text = "Read it as it will look", .href = writing_address(paper) + "/preview"}));
    if (is_writer(paper, writers, visit.who->person))
        page.controls = typed_area(
            visit, "alone_reason",
            paper.frozen_by == visit.who->person ? "You froze this paper yourself. Why is there no second person?"
                                                 : "You wrote in this edition yourself. Why is there no second person?",
            "The office's rule of two people: whoever writes in an edition or freezes it does not "
            "approve it. The paper reports your reason.",
            problems);
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
    paper->version = office::version_typed(visit, paper->version);
    std::string reason(trimmed(visit.typed("alone_reason")));
    auto kept = visit.change([&](office::Change& change) -> Result<Paper> {
        Approval approval{visit.who->person, visit.who->post, writers_of(change.tx, *paper), reason};
        return office::keep(change, paper_fields(), TRY(approve(*paper, approval, visit.now)));
    });
    if (!kept && kept.is_refused() && kept.refusal().kind == Refusal::Kind::forbidden)
        return approval_page(visit, *paper,
                             Problems{{{"alone_reason", kept.refusal().message + " " + kept.refusal().rule + "."}}});
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The paper is approved");
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
    paper->version = office::version_typed(visit, paper->version);
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
    at.get(paper + "/correction", show_correction, may(Right::publish_papers), "Ask what a new edition corrects");
    at.post(paper + "/correction", correct_paper, may(Right::publish_papers),
            "Open the next edition of a published paper");
}

} // namespace reeve::reporting
