// Mounts the slice of papers.
#include "reporting/reporting.h"
#include "office/office.h"
#include "reporting/edition_store.h"
#include "reporting/paper_block.h"
#include "reporting/paper_duties.h"
#include "reporting/paper_pages.h"
#include "reporting/paper_sending.h"
#include "reporting/paper_store.h"
#include "reporting/paper_template.h"
#include "reporting/paper_writing.h"
#include "reporting/promise_store.h"
#include "reporting/recommendation_store.h"
#include "reporting/report_wording.h"
#include "reporting/word_template.h"

namespace reeve::reporting {
namespace {

// Papers that wait for this person: to approve, and to publish.
std::vector<office::Waiting> papers_waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                            Date) {
    std::vector<office::Waiting> waiting;
    for (const auto& paper : all_papers(connection)) {
        auto address = "/work/papers/" + paper.reference;
        if (paper.state == PaperState::frozen && office::has_right(role, office::Right::approve_papers)
            && !is_writer(paper, writers_of(connection, paper), person))
            waiting.push_back({"Paper to approve: " + paper.title, address,
                               "Its figures were frozen on " + in_words(*paper.frozen_at) + "."});
        if (paper.state == PaperState::approved && office::has_right(role, office::Right::publish_papers))
            waiting.push_back(
                {"Paper to publish: " + paper.title, address, "Approved by the " + paper.approved_post + "."});
    }
    return waiting;
}

std::string reply_words(const Recommendation& made, Date today) {
    if (auto late = days_late(made, today)) return "The reply is " + counted(late, "day") + " late.";
    return made.reply_due ? "A reply is due on " + in_words(*made.reply_due) + "." : "No date is set for the reply.";
}

// Recommendations that wait for a reply, for whoever may sign for the Commissioner.
std::vector<office::Waiting> replies_waiting(db::Connection& connection, office::PersonId, office::Role role,
                                             Date today) {
    std::vector<office::Waiting> waiting;
    if (!office::has_right(role, office::Right::sign_replies)) return waiting;
    for (const auto& made : recommendations_awaiting_reply(connection)) {
        auto paper = paper_of(connection, made.paper);
        waiting.push_back(
            {"Recommendation to reply to: " + shortened(made.words.text, 80),
             "/work/papers/" + paper.reference + "/recommendations#recommendation-" + std::to_string(made.number),
             "Made by the " + paper.body + " on " + in_words(made.made_on) + ". " + reply_words(made, today)});
    }
    return waiting;
}

// Promises to report that are due within two weeks or late, for whoever answers for them.
std::vector<office::Waiting> promises_waiting(db::Connection& connection, office::PersonId person, office::Role,
                                              Date today) {
    std::vector<office::Waiting> waiting;
    for (const auto& promise : open_promises(connection)) {
        if (promise.owner != person || !is_pressing(promise, today)) continue;
        auto paper = paper_of(connection, promise.paper);
        waiting.push_back({"Promised to the " + paper.body + ": " + shortened(promise.words.text, 80),
                           "/work/papers/" + paper.reference + "/promises/" + std::to_string(promise.number),
                           standing_of(promise, today) + "."});
    }
    return waiting;
}

} // namespace

void mount(office::Office& office) {
    office.shapes().push_back(&paper_fields().shape());
    office.shapes().push_back(&block_fields().shape());
    office.shapes().push_back(&recommendation_fields().shape());
    office.shapes().push_back(&template_fields().shape());
    office.shapes().push_back(&promise_fields().shape());
    office.shapes().push_back(&word_template_fields().shape());
    office.shapes().push_back(&sending_fields().shape());
    office.purposes().push_back(
        {sending_fields().shape().table, "To send papers to those who are owed them, and to show when they had them."});
    office.lifecycles().push_back(paper_moves().in_words());
    for (auto& check : report_wording_checks()) office.wording_checks().push_back(std::move(check));
    office.waiting().push_back(papers_waiting);
    office.next_moments().push_back(next_release);
    for (auto& witness : paper_witnesses()) office.duties().add(std::move(witness));
    office.waiting().push_back(replies_waiting);
    office.waiting().push_back(promises_waiting);
    mount_paper_drafts(office.routes());
    mount_paper_list(office.routes());
    mount_paper_writing(office.routes());
    mount_word_papers(office.routes());
    mount_word_returns(office.routes());
    mount_paper_templates(office.routes());
    mount_word_templates(office.routes());
    mount_paper_taking(office.routes());
    mount_paper_sending(office.routes());
    mount_blocks(office.routes());
    mount_block_order(office.routes());
    mount_block_figures(office.routes());
    mount_paper_moves(office.routes());
    mount_publication(office.routes());
    mount_recommendations(office.routes());
    mount_promises(office.routes());
    mount_promise_list(office.routes());
    mount_papers(office.routes());
    mount_paper_files(office.routes());
    mount_proofs(office.routes());
}

std::vector<office::News> news(db::Connection& connection, Moment after, Moment until) {
    std::vector<office::News> list;
    for (const auto& paper : released_papers(connection, until)) {
        if (!paper.published_at) continue;
        auto told_at = paper.release_at ? std::max(*paper.published_at, *paper.release_at) : *paper.published_at;
        if (told_at > after && told_at <= until)
            list.push_back({office::NewsTopic::reports, paper.title + (paper.edition > 1 ? " (corrected)" : ""),
                            "/papers/" + paper.reference, told_at});
    }
    return list;
}

} // namespace reeve::reporting
