// Writes the provenance panel and cited numbers.
#include "html/provenance.h"

namespace reeve::html {

Html provenance(const std::vector<Fact>& facts) {
    Html rows;
    for (const auto& fact : facts) rows.add<"<dt>{}</dt><dd>{}</dd>">(fact.name, fact.value);
    return of<R"(<div class="rv-prov"><dl>{}</dl></div>)">(rows);
}

Html cited_number(const CitedNumber& n) {
    Html made = of<R"(<a class="govuk-link rv-cite" href="{}" data-ref="{}">{}</a>)">(n.href, n.reference, n.text);
    if (n.is_sample) made.add<R"( <strong class="rv-sample">SAMPLE</strong>)">();
    std::string_view caution = !n.caution.empty() ? std::string_view(n.caution)
                               : n.is_small_base  ? small_base_caution
                                                  : "";
    if (!caution.empty()) made.add<R"( <span class="rv-caution">({})</span>)">(caution);
    return made;
}

Html unlinked_number(std::string_view text) {
    return of<R"(<span class="rv-unlinked">{}<span class="govuk-visually-hidden"> (no source)</span></span>)">(text);
}

} // namespace reeve::html
