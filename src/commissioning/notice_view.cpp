// Shows a decision notice.
#include "commissioning/notice_view.h"
#include "html/headings.h"
#include "html/tables.h"

namespace reeve::commissioning {

html::Html notice_part(const NoticeContent& notice) {
    html::Html main;
    for (const auto& sentence : sentences_of(notice)) main += html::paragraph(sentence);
    html::Table bands{.caption = "Bids by score",
                      .caption_id = "scores",
                      .head = {{"Score after moderation"}, {.text = "Bids", .is_numeric = true}},
                      .is_stacked = true};
    for (const auto& band : notice.bands) bands.rows.push_back({{{band.words}, {band.bids}}});
    bands.rows.push_back({.cells = {{"All"}, {notice.bids}}, .is_total = true});
    html::Table awards{.caption = "Awards, best score first",
                       .caption_id = "awards",
                       .head = {{"Organisation"},
                                {"Project"},
                                {"Area"},
                                {.text = "Score", .is_numeric = true},
                                {.text = "Asked", .is_numeric = true},
                                {.text = "Awarded", .is_numeric = true},
                                {"Reasons"}},
                       .empty_text = "Nothing is awarded.",
                       .is_scrolled = true};
    for (const auto& award : notice.awards)
        awards.rows.push_back({{{award.organisation},
                                {award.title},
                                {award.area.empty() ? "Over several" : award.area},
                                {award.score},
                                {in_words(award.requested)},
                                {in_words(award.amount)},
                                {award.reasons.empty() ? "None recorded" : award.reasons}}});
    if (!notice.awards.empty())
        awards.rows.push_back(
            {.cells = {{"All awards"}, {""}, {""}, {""}, {""}, {in_words(notice.total)}, {""}}, .is_total = true});
    main += html::table(bands) + html::table(awards) + html::section_heading("Conditions of every award")
            + html::paragraph(notice.conditions) + html::section_heading("Signed")
            + html::paragraph(notice.signed_post + ". " + notice.interests);
    return main;
}

} // namespace reeve::commissioning
