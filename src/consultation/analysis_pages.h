// The pages of the analysis of a consultation.
#pragma once

namespace reeve::office {
class Office;
class Routes;
}

namespace reeve::consultation {

// All of the below, with descriptions and figures.
void mount_whole_analysis(office::Office&);

void mount_analysis(office::Routes&); // questions, groups, who answered: /work/consultations/C-2021-001/analysis
void mount_analysis_choices(office::Routes&); // what to weigh and divide by, populations
void mount_words(office::Routes&);            // campaigns and suggested themes
void mount_codebook(office::Routes&);
void mount_coding(office::Routes&);
void mount_findings(office::Routes&);
void mount_editions(office::Routes&);       // freezing and publishing results
void mount_public_results(office::Routes&); // /consultations/C-2021-001/results and what-we-did

} // namespace reeve::consultation
