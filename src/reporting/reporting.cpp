// Mounts the slice of papers.
#include "reporting/reporting.h"
#include "office/office.h"
#include "reporting/paper_block.h"
#include "reporting/paper_pages.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/recommendation_store.h"

namespace reeve::reporting {
namespace {

// Papers that wait for this person: to approve, and to publish.
std::vector<office::Waiting> papers_waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                            Date) {
    std::vector<office::Waiting> waiting;
    for (const auto& paper : all_papers(connection)) {
        auto address = "/work/papers/" + paper.reference;
        if (paper.state == PaperState::frozen && paper.frozen_by != person
            && office::has_right(role, office::Right::approve_papers))
            waiting.push_back({"Paper to approve: " + paper.title, address,
                               "Its figures were frozen on " + in_words(*paper.frozen_at) + "."});
        if (paper.state == PaperState::approved && office::has_right(role, office::Right::publish_papers))
            waiting.push_back(
                {"Paper to publish: " + paper.title, address, "Approved by the " + paper.approved_post + "."});
    }
    return waiting;
}

} // namespace

void mount(office::Office& office) {
    office.shapes().push_back(&paper_fields().shape());
    office.shapes().push_back(&block_fields().shape());
    office.shapes().push_back(&recommendation_fields().shape());
    office.lifecycles().push_back(paper_moves().in_words());
    office.waiting().push_back(papers_waiting);
    office.next_moments().push_back(next_release);
    mount_paper_list(office.routes());
    mount_paper_writing(office.routes());
    mount_blocks(office.routes());
    mount_block_figures(office.routes());
    mount_paper_moves(office.routes());
    mount_recommendations(office.routes());
    mount_papers(office.routes());
    mount_paper_files(office.routes());
    mount_proofs(office.routes());
}

} // namespace reeve::reporting
