// Starts a paper from what records of others say, with one press of a button beside those records.
#include "reporting/paper_asked.h"
#include "reporting/paper_draft.h"
#include "reporting/paper_store.h"
#include "reporting/paper_template_store.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

// The day of the meeting is not known yet, so it is the day the draft is made, or the end of what it tells of.
Paper paper_of(const PaperDraft& draft, const office::Visit& visit) {
    Paper paper;
    paper.title = draft.title;
    paper.body = draft.body;
    paper.author_post = paper.contact = visit.who->post;
    paper.period_first = draft.period_first;
    paper.period_last = draft.period_last;
    paper.meeting_on = std::max(visit.today(), draft.period_last);
    paper.is_sample = draft.is_sample;
    return paper;
}

http::Response draft_paper(office::Visit& visit) {
    auto draft = draft_told(visit.db, visit.part("kind"), visit.part("of"), visit.now);
    if (!draft) return not_found(visit);
    auto paper = paper_of(*draft, visit);
    const auto of = template_for(visit.db, paper.body);
    paper.cover_rows = of.cover_rows;
    for (auto& block : blocks_of(of))
        if (block.kind == BlockKind::implication) draft->blocks.push_back(std::move(block));
    if (auto problems = check(paper); !problems.empty())
        return refuse(visit, {problems.list.front().message, "", Refusal::Kind::conflict});
    auto kept = visit.change([&](office::Change& change) { return begin_paper(change, paper, draft->blocks); });
    return saved(visit, writing_address(kept),
                 "Paper " + kept.reference + " is drafted. Give the day of its meeting on its cover");
}

} // namespace

void mount_paper_drafts(office::Routes& at) {
    at.post("/work/papers/drafts/{kind}/{of}", draft_paper, office::may(office::Right::write_papers),
            "Draft a paper about a record, with its figures live");
}

} // namespace reeve::reporting
