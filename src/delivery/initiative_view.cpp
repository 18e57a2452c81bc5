// Lists initiatives with how they stand.
#include "delivery/initiative_view.h"
#include "delivery/workstream_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"

namespace reeve::delivery {

using html::Html;

std::vector<office::Action> actions_under(const WorkstreamRecords& records, const Initiative& initiative) {
    std::vector<office::Action> actions;
    for (std::size_t at = 0; at < records.actions.size(); ++at)
        if (records.links[at].initiative == initiative.id) actions.push_back(records.actions[at]);
    return actions;
}

Html initiatives_list(const WorkstreamRecords& records, Date today) {
    if (records.initiatives.empty())
        return html::paragraph("None is begun yet. Begin one for each piece of work that several actions do together.");
    std::vector<html::Content> items;
    for (const auto& one : records.initiatives)
        items.emplace_back(
            html::of<"{}: {}">(html::link({.text = one.title, .href = "/work/initiatives/" + one.reference}),
                               standing_in_words(one, actions_under(records, one), today)));
    return html::bullet_list(items);
}

Html public_initiatives_view(const WorkstreamRecords& records, Date today) {
    Html view;
    for (const auto& one : records.initiatives) {
        if (!one.is_public) continue;
        view.add<R"(<h3 class="govuk-heading-s" id="{}">{}</h3>)">(anchor_of(one), one.title);
        view += sample_note(one.is_sample) + html::render_prose(one.words);
        view += html::small_paragraph(standing_in_words(one, actions_under(records, one), today) + "."
                                      + (one.lead_post.empty() ? "" : " Lead: " + one.lead_post + "."));
    }
    return view.empty() ? view : html::section_heading("Initiatives", "initiatives") + view;
}

} // namespace reeve::delivery
