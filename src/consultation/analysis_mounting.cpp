// Mounts what belongs to the analysis of consultations: its pages, its descriptions and its figure.
#include "consultation/analysis_figures.h"
#include "consultation/analysis_pages.h"
#include "consultation/analysis_store.h"
#include "consultation/codebook_store.h"
#include "consultation/consultation_figures.h"
#include "office/office.h"
#include "office/routes.h"

namespace reeve::consultation {

void mount_whole_analysis(office::Office& office) {
    auto& routes = office.routes();
    mount_analysis(routes);
    mount_analysis_choices(routes);
    mount_words(routes);
    mount_codebook(routes);
    mount_coding(routes);
    mount_findings(routes);
    mount_editions(routes);
    mount_public_results(routes);
    for (const auto* shape : {&code_fields().shape(), &codebook_line_fields().shape(), &coding_round_fields().shape(),
                              &coding_fields().shape(), &finding_fields().shape(), &analysis_edition_fields().shape(),
                              &analysis_choice_fields().shape(), &comparison_population_fields().shape()})
        office.shapes().push_back(shape);
    office.figures().add(responses_figure());
    for (auto& figure : analysis_figures()) office.figures().add(std::move(figure));
}

} // namespace reeve::consultation
