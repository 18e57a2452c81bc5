// Mounts the slice of papers.
#include "reporting/reporting.h"
#include "office/office.h"
#include "reporting/paper_block.h"
#include "reporting/paper_pages.h"
#include "reporting/recommendation.h"

namespace reeve::reporting {

void mount(office::Office& office) {
    office.shapes().push_back(&paper_fields().shape());
    office.shapes().push_back(&block_fields().shape());
    office.shapes().push_back(&recommendation_fields().shape());
    office.lifecycles().push_back(paper_moves().in_words());
    mount_papers(office.routes());
    mount_paper_files(office.routes());
    mount_proofs(office.routes());
}

} // namespace reeve::reporting
