// What a dataset is.
#include "crimedata/dataset.h"

namespace reeve::crimedata {

const Description<Dataset>& dataset_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Dataset>("crime_dataset", "dataset")
            .has<&Dataset::slug>("slug", {.label = "Short name",
                                          .hint = "In addresses, like deprivation-2025",
                                          .needed = true,
                                          .audience = open,
                                          .limit = 60})
            .has<&Dataset::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::publisher>("publisher",
                                      {.label = "Publisher", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::licence>("licence", {.label = "Licence", .needed = true, .audience = open, .limit = 160})
            .has<&Dataset::unit>("unit", {.label = "What one value is",
                                          .hint = "Such as residents, or offences for each 1,000 people",
                                          .needed = true,
                                          .audience = open,
                                          .limit = 120})
            .has<&Dataset::about>("about", {.label = "What it counts, and why it differs from ours",
                                            .needed = true,
                                            .audience = open,
                                            .limit = 2000})
            .has<&Dataset::caution>(
                "caution",
                {.label = "What the publisher cautions", .hint = "With its date.", .audience = open, .limit = 1000})
            .hidden<&Dataset::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&Dataset::lines>("lines", {.label = "Values", .audience = open})
            .hidden<&Dataset::received_on>("received_on", {.label = "Received on", .audience = open});
    return fields;
}

Problems check(const Dataset& dataset) {
    Problems problems;
    if (!dataset.slug.empty() && slug_of(dataset.slug) != dataset.slug)
        problems.add("slug", "Use small letters, digits and hyphens, like " + slug_of(dataset.slug));
    return problems;
}

} // namespace reeve::crimedata
