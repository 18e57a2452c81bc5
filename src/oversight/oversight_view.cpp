// Builds what is shown of items and requests.
#include "oversight/oversight_view.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/status_chip.h"

namespace reeve::oversight {

using html::Html;

Html state_chip(const AccountItem& item, Date today) {
    using enum html::Standing;
    auto words = label_of(item.state);
    if (is_late(item, today)) return html::status_chip(off_track, words + std::string(", late"));
    switch (item.state) {
    case ItemState::noted:
    case ItemState::scheduled: return html::status_chip(not_started, words);
    case ItemState::concluded:
    case ItemState::followed: return html::status_chip(done, words);
    case ItemState::dropped: return html::status_chip(paused, words);
    default: return html::status_chip(needs_attention, words);
    }
}

Html state_chip(const InformationRequest& request, Date today) {
    using enum html::Standing;
    auto words = label_of(request.state);
    if (is_late(request, today)) return html::status_chip(off_track, words + std::string(", late"));
    if (request.state == RequestState::drafted) return html::status_chip(not_started, words);
    return html::status_chip(request.state == RequestState::closed ? done : needs_attention, words);
}

std::string heads_in_words(const AccountItem& item) {
    std::string words = label_of(item.head);
    return item.also_head == AccountHead::not_chosen ? words : words + "; " + label_of(item.also_head);
}

Html turns_view(const std::vector<AccountTurn>& turns) {
    Html view;
    for (const auto& turn : turns) {
        if (turn.is_draft()) continue;
        auto of_force = turn.side == AccountSide::force;
        view += html::sub_heading(of_force ? "The force’s report" : "The office’s challenge",
                                  "words-" + std::to_string(turn.number))
                + html::small_paragraph(
                    html::of<"{}, {}{}">(turn.post, in_words(*turn.told_on), html::sample_mark(turn.is_sample)));
        view +=
            of_force
                ? html::of<R"(<blockquote class="govuk-inset-text">{}</blockquote>)">(html::render_prose(turn.words))
                : html::render_prose(turn.words);
    }
    return view;
}

Html conclusion_view(const AccountItem& item) {
    if (!item.concluded_on) return {};
    Html view = html::section_heading("What was concluded", "conclusion")
                + html::paragraph(std::string(label_of(item.satisfaction)) + ", " + in_words(*item.concluded_on) + ".")
                + html::render_prose(item.conclusion);
    if (!item.no_answer_because.text.empty())
        view += html::sub_heading("Why there is no answer") + html::render_prose(item.no_answer_because);
    if (item.look_again_on && !item.followed_on)
        view += html::paragraph("It is looked at again on " + in_words(*item.look_again_on) + ".");
    if (item.followed_on)
        view += html::sub_heading("What had become of it, " + in_words(*item.followed_on))
                + html::render_prose(item.follow_words);
    return view;
}

} // namespace reeve::oversight
