// What may happen to a paper, and who may make it happen.
#include "reporting/paper.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

Problems problem(std::string member, std::string message) {
    return Problems{{{std::move(member), std::move(message)}}};
}

Result<Paper> moved(Paper paper, PaperState to) {
    TRY(paper_moves().move(paper.state, to));
    paper.state = to;
    return paper;
}

void discard_freeze(Paper& paper) {
    paper.frozen_hash.clear();
    paper.frozen_at.reset();
    paper.frozen_by = {};
    paper.approved_by = {};
    paper.approved_post.clear();
    paper.approved_at.reset();
    paper.alone_reason.clear();
}

void add_shortfall(Problems& problems, int count, const char* noun, const char* plural, const char* rest) {
    if (count > 0) problems.add("", counted(count, noun, plural) + rest);
}

Problems shortfalls(const Readiness& readiness) {
    Problems problems;
    add_shortfall(problems, readiness.unlinked_numbers, "number has no source", "numbers have no source",
                  ". Link each to a figure, or say who gave it");
    add_shortfall(problems, readiness.unanswered_implications, "implication is not answered",
                  "implications are not answered", ". Write what it is, or “None at this stage”");
    add_shortfall(problems, readiness.percentages_without_reason, "percentage stands on a small base",
                  "percentages stand on a small base",
                  " without a reason. Show the counts, or say why the percentage stays");
    add_shortfall(problems, readiness.images_without_alt_or_consent, "image has", "images have",
                  " no description or consent");
    return problems;
}

} // namespace

const Description<Paper>& paper_fields() {
    static const auto fields =
        Description<Paper>("paper", "paper", "P")
            .hidden<&Paper::reference>("reference", {.audience = Audience::open, .keep = Keep::always})
            .has<&Paper::title>(
                "title",
                {.label = "Title", .needed = true, .audience = Audience::open, .keep = Keep::always, .limit = 200})
            .has<&Paper::body>("body", {.label = "Which body does it go to?",
                                        .needed = true,
                                        .audience = Audience::open,
                                        .keep = Keep::always,
                                        .limit = 200})
            .has<&Paper::meeting_on>("meeting_on", {.label = "Date of the meeting",
                                                    .hint = "Like 23 September 2024.",
                                                    .needed = true,
                                                    .audience = Audience::open,
                                                    .keep = Keep::always})
            .has<&Paper::item>("item",
                               {.label = "Agenda item", .audience = Audience::open, .keep = Keep::always, .limit = 20})
            .has<&Paper::author_post>("author_post", {.label = "Author's post",
                                                      .hint = "The post, not the person.",
                                                      .needed = true,
                                                      .audience = Audience::open,
                                                      .keep = Keep::always,
                                                      .limit = 120})
            .has<&Paper::classification>(
                "classification",
                {.label = "Security classification", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&Paper::period_first>("period_first", {.label = "First day the paper covers",
                                                        .needed = true,
                                                        .audience = Audience::open,
                                                        .keep = Keep::always})
            .has<&Paper::period_last>("period_last", {.label = "Last day the paper covers",
                                                      .needed = true,
                                                      .audience = Audience::open,
                                                      .keep = Keep::always})
            .has<&Paper::due>("due", {.label = "Due to the body's officers"})
            .has<&Paper::release_at>("release_at", {.label = "Under embargo until",
                                                    .hint = "Like 16 September 2024 at 9am. Leave empty for none."})
            .hidden<&Paper::state>("state", {.label = "Status", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::edition>("edition", {.label = "Edition", .audience = Audience::open, .keep = Keep::always})
            .has<&Paper::erratum>("erratum", {.label = "What does this edition correct?",
                                              .audience = Audience::open,
                                              .keep = Keep::always,
                                              .limit = 2000})
            .has<&Paper::contact>("contact", {.label = "Person to contact",
                                              .hint = "A post and an address of the office.",
                                              .audience = Audience::open,
                                              .keep = Keep::always,
                                              .limit = 300})
            .hidden<&Paper::frozen_hash>(
                "frozen_hash",
                {.label = "Hash of the frozen figures", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::frozen_at>("frozen_at",
                                       {.label = "Figures frozen", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::frozen_by>("frozen_by")
            .hidden<&Paper::approved_by>("approved_by")
            .hidden<&Paper::approved_post>("approved_post",
                                           {.label = "Approved by", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::approved_at>("approved_at",
                                         {.label = "Approved", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::alone_reason>(
                "alone_reason",
                {.label = "Why one person wrote and approved it", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::published_at>("published_at",
                                          {.label = "Published", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::cover_rows>(
                "cover_rows", {.label = "Rows of the cover", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Paper::is_sample>("is_sample",
                                       {.label = "Sample", .audience = Audience::open, .keep = Keep::always});
    return fields;
}

const Lifecycle<PaperState>& paper_moves() {
    using enum PaperState;
    static const Lifecycle<PaperState> moves("paper",
                                             {{drafting, frozen, "Freeze the figures"},
                                              {frozen, drafting, "Back to draft"},
                                              {frozen, approved, "Approve"},
                                              {approved, drafting, "Back to draft"},
                                              {approved, published, "Publish now"},
                                              {published, drafting, "Correct this paper", "what is corrected"}});
    return moves;
}

Period period_of(const Paper& paper) { return {paper.period_first, paper.period_last}; }

Problems check(const Paper& paper) {
    Problems problems;
    if (paper.period_last < paper.period_first)
        problems.add("period_last", "The last day must be on or after " + in_words(paper.period_first)
                                        + ", the first day the paper covers");
    if (paper.period_last > paper.meeting_on)
        problems.add("period_last",
                     "The last day must be on or before " + in_words(paper.meeting_on) + ", the date of the meeting");
    if (paper.due && *paper.due > paper.meeting_on)
        problems.add("due", "The paper is due after its meeting on " + in_words(paper.meeting_on));
    return problems;
}

Result<Paper> freeze(Paper paper, const Readiness& readiness, std::string hash, office::PersonId by, Moment now) {
    if (auto problems = shortfalls(readiness); !problems.empty()) return problems;
    paper = TRY(moved(std::move(paper), PaperState::frozen));
    paper.frozen_hash = std::move(hash);
    paper.frozen_at = now;
    paper.frozen_by = by;
    return paper;
}

Result<Paper> back_to_draft(Paper paper) {
    if (paper.state == PaperState::published)
        return Refusal{"A published paper is not taken back. Correct it: the published edition stays readable.", "",
                       Refusal::Kind::conflict};
    paper = TRY(moved(std::move(paper), PaperState::drafting));
    discard_freeze(paper);
    return paper;
}

bool is_writer(const Paper& paper, const std::vector<Writer>& writers, office::PersonId person) {
    return paper.frozen_by == person || std::any_of(writers.begin(), writers.end(), [&](const Writer& writer) {
               return writer.person == person;
           });
}

Result<Paper> approve(Paper paper, const Approval& approval, Moment now) {
    bool is_alone = is_writer(paper, approval.writers, approval.by);
    std::string reason(trimmed(approval.alone_reason));
    if (paper.state == PaperState::frozen && is_alone && reason.empty())
        return Refusal{
            paper.frozen_by == approval.by
                ? "You froze this paper, so a second person approves it. In an office without one, say why you approve it alone; the paper reports that."
                : "You wrote in this edition, so a second person approves it. In an office without one, say why you approve it alone; the paper reports that.",
            "The office's rule of two people: whoever writes in an edition or freezes it does not approve it",
            Refusal::Kind::forbidden};
    paper = TRY(moved(std::move(paper), PaperState::approved));
    paper.approved_by = approval.by;
    paper.approved_post = approval.post;
    paper.approved_at = now;
    paper.alone_reason = is_alone ? reason : "";
    return paper;
}

Result<Paper> publish(Paper paper, Moment now, bool is_pre_election, const std::string& pre_election_reason) {
    if (is_pre_election && trimmed(pre_election_reason).empty())
        return problem("pre_election_reason", "This is a pre-election period. Enter why the paper is published now");
    paper = TRY(moved(std::move(paper), PaperState::published));
    paper.published_at = now;
    return paper;
}

Result<Paper> correct(Paper paper, Prose erratum) {
    if (trimmed(erratum.text).empty()) return problem("erratum", "Enter what this edition corrects");
    paper = TRY(moved(std::move(paper), PaperState::drafting));
    discard_freeze(paper);
    paper.erratum = std::move(erratum);
    ++paper.edition;
    return paper;
}

bool is_released(const Paper& paper, Moment now) {
    return paper.published_at && (!paper.release_at || *paper.release_at <= now);
}

} // namespace reeve::reporting
