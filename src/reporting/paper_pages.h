// The public pages of papers: the list, each paper and its editions, its files, the proof of each number, and the
// corrections.
#pragma once
#include "office/routes.h"

namespace reeve::reporting {

void mount_papers(office::Routes&);      // /papers, /papers/{reference}, its editions, /meetings, /corrections
void mount_paper_files(office::Routes&); // .json, .txt, .docx, .pdf at the same address
void mount_proofs(office::Routes&);      // the proof of each number

} // namespace reeve::reporting
