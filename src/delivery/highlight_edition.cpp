// What is kept of an edition of a highlight report, and how the next one is opened.
#include "delivery/highlight_edition.h"
#include "office/edition.h"

namespace reeve::delivery {

const Description<HighlightEdition>& highlight_edition_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<HighlightEdition>("highlight_edition", "earlier edition of a highlight report")
            .hidden<&HighlightEdition::report>("report")
            .hidden<&HighlightEdition::number>("number", {.label = "Edition", .audience = open})
            .hidden<&HighlightEdition::correction>("correction", {.label = "What it corrected", .audience = open})
            .hidden<&HighlightEdition::content>("content", {.label = "Content", .audience = open})
            .hidden<&HighlightEdition::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&HighlightEdition::frozen_on>("frozen_on", {.label = "Frozen on", .audience = open})
            .hidden<&HighlightEdition::frozen_post>("frozen_post", {.label = "Frozen by", .audience = open})
            .hidden<&HighlightEdition::published_on>("published_on", {.label = "Published on", .audience = open})
            .hidden<&HighlightEdition::published_post>("published_post", {.label = "Published by", .audience = open});
    return fields;
}

HighlightEdition edition_of(const HighlightReport& published) {
    HighlightEdition edition;
    edition.report = published.id;
    return office::kept_edition(std::move(edition), published);
}

HighlightReport as_published(HighlightReport report, const HighlightEdition& edition) {
    return office::as_in_edition(std::move(report), edition);
}

Result<HighlightReport> correct(HighlightReport report, Prose what) {
    return office::corrected(std::move(report), std::move(what), "report");
}

} // namespace reeve::delivery
