// The demo office's papers: the update report of 23 September 2024 from its first draft to its publication, and the
// papers after it, one in each state.
#include "app/demo_replay.h"
#include "office/office.h"
#include "office/register_store.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_template.h"
#include "reporting/promise_store.h"
#include "reporting/recommendation_store.h"

namespace reeve {
namespace {

using namespace reporting;
using office::Change;
using office::Office;
using office::Role;

Paper paper_of(Change& change, const DemoRow& row) {
    auto paper = find_paper(change.tx, row.text("known_as"));
    if (!paper) row.fail("known_as", "is no paper");
    return *paper;
}

std::vector<PaperBlock> blocks_in(const std::string& file) {
    std::vector<PaperBlock> blocks;
    DemoTable table(file);
    for (const auto& row : table.rows()) blocks.push_back(row.record(block_fields()));
    return blocks;
}

void write_paper(Change& change, const DemoRow& row) {
    auto paper = row.record(paper_fields());
    demo_sure(check(paper));
    auto kept = begin_paper(change, paper, blocks_in(row.text("blocks")));
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
}

// The same steps as the page of the paper takes, so that the demo's paper met every rule.
void freeze_paper(Change& change, Office& office, const DemoRow& row) {
    auto paper = paper_of(change, row);
    auto blocks = blocks_of(change.tx, paper.id);
    auto layout = live_layout(change.tx, office, paper, blocks, change.now);
    auto frozen = demo_sure(freeze(paper, layout.readiness, hash_of(paper, blocks, layout), change.actor, change.now));
    frozen = demo_sure(keep(change, paper_fields(), frozen));
    keep_freeze(change, frozen, blocks, layout);
}

void approve_paper(Change& change, const DemoRow& row) {
    auto paper = paper_of(change, row);
    Approval approval{change.actor, change.actor_post, writers_of(change.tx, paper)};
    demo_sure(keep(change, paper_fields(), demo_sure(approve(paper, approval, change.now))));
}

void publish_paper(Change& change, const DemoRow& row) {
    bool is_pre_election = office::pre_election_on(change.tx, change.today()).has_value();
    auto paper =
        demo_sure(keep(change, paper_fields(), demo_sure(publish(paper_of(change, row), change.now, is_pre_election))));
    publish_edition(change, paper, "");
}

void keep_template(Change& change, const DemoRow& row) {
    auto of = row.record(template_fields());
    demo_sure(check(of));
    office::keep_new(change, template_fields(), of);
}

void keep_recommendation(Change& change, const DemoRow& row) {
    auto recommendation = row.record(recommendation_fields());
    auto paper = paper_of(change, row);
    recommendation.paper = paper.id;
    demo_sure(check(recommendation, paper));
    add_recommendation(change, recommendation);
}

// The reply, and the action that comes of it.
void reply_to_recommendation(Change& change, const DemoRow& row) {
    auto recommendation = recommendations_of(change.tx, paper_of(change, row).id).front();
    recommendation.action_reference = row.text("action");
    demo_sure(keep(change, recommendation_fields(),
                   demo_sure(reply_to(recommendation, {row.text("reply_words")}, change.today()))));
}

void record_promise(DemoReplay& replay, Change& change, const DemoRow& row) {
    auto promise = row.record(promise_fields());
    auto paper = paper_of(change, row);
    promise.paper = paper.id;
    promise.owner = replay.person(Role::director_of_governance).id;
    promise.owner_post = replay.person(Role::director_of_governance).post;
    demo_sure(check(promise, paper));
    add_promise(change, promise);
}

void keep_promise_made(Change& change, const DemoRow& row) {
    auto paper = paper_of(change, row);
    auto promise = promises_of(change.tx, paper.id).front();
    demo_sure(keep(
        change, promise_fields(),
        demo_sure(keep_promise(promise, row.text("told_in"), row.date("told_on"), paper.meeting_on, change.today()))));
}

} // namespace

void replay_papers(DemoReplay& replay, Office& office) {
    replay.at_each(DemoTable("papers/templates.csv"), Role::director_of_governance, keep_template);
    DemoTable papers("papers/papers.csv");
    for (const auto& row : papers.rows()) {
        auto add = [&](const char* column, Role by, DemoReplay::Body body) {
            if (row.has(column)) replay.at(row.moment(column), by, std::move(body));
        };
        add("at", Role::director_of_governance, [row](Change& change) { write_paper(change, row); });
        add("freeze_at", Role::director_of_governance,
            [&office, row](Change& change) { freeze_paper(change, office, row); });
        add("approve_at", Role::chief_executive, [row](Change& change) { approve_paper(change, row); });
        add("publish_at", Role::director_of_governance, [row](Change& change) { publish_paper(change, row); });
    }
    DemoTable recommendations("papers/recommendations.csv");
    replay.at_each(recommendations, Role::director_of_governance, keep_recommendation);
    for (const auto& row : recommendations.rows())
        replay.at(row.moment("reply_at"), Role::commissioner,
                  [row](Change& change) { reply_to_recommendation(change, row); });
    DemoTable promises("papers/promises.csv");
    for (const auto& row : promises.rows()) {
        replay.at(row.moment("at"), Role::director_of_governance,
                  [&replay, row](Change& change) { record_promise(replay, change, row); });
        if (row.has("told_at"))
            replay.at(row.moment("told_at"), Role::director_of_governance,
                      [row](Change& change) { keep_promise_made(change, row); });
    }
}

} // namespace reeve
