// What is kept of an edition of a highlight report, and how the next one is opened.
#include "delivery/highlight_edition.h"

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
    if (!published.frozen_on || !published.published_on)
        throw Fault("an edition is kept of " + published.reference + ", which is not published");
    HighlightEdition edition;
    edition.report = published.id;
    edition.number = published.edition;
    edition.correction = published.correction;
    edition.content = published.content;
    edition.hash = published.hash;
    edition.frozen_on = *published.frozen_on;
    edition.frozen_post = published.frozen_post;
    edition.published_on = *published.published_on;
    edition.published_post = published.published_post;
    return edition;
}

HighlightReport as_published(HighlightReport report, const HighlightEdition& edition) {
    report.edition = edition.number;
    report.correction = edition.correction;
    report.content = edition.content;
    report.hash = edition.hash;
    report.frozen_on = edition.frozen_on;
    report.frozen_post = edition.frozen_post;
    report.published_on = edition.published_on;
    report.published_post = edition.published_post;
    return report;
}

Result<HighlightReport> correct(HighlightReport report, Prose what) {
    if (!report.published_on)
        return Refusal{"Only a published report is corrected. The lines of this one can still be changed.", "",
                       Refusal::Kind::conflict};
    if (trimmed(what.text).empty()) return Problems{{{"correction", "Enter what is corrected"}}};
    ++report.edition;
    report.correction = std::move(what);
    report.content.clear();
    report.hash.clear();
    report.frozen_on.reset();
    report.frozen_by = {};
    report.frozen_post.clear();
    report.published_on.reset();
    report.published_post.clear();
    return report;
}

} // namespace reeve::delivery
