// Shows a decision notice.
#include "commissioning/notice_view.h"
#include "html/headings.h"
#include "html/tables.h"

namespace reeve::commissioning {

namespace {

html::Html shares_table(const NoticeContent& notice) {
    html::Table table{.caption = "What each partnership is allotted",
                      .caption_id = "shares",
                      .head = {{"Partnership"}},
                      .is_scrolled = true};
    for (const auto& part : notice.formula)
        table.head.push_back({.text = part.substr(0, part.find(',')), .is_numeric = true});
    table.head.push_back({.text = "Allotted", .is_numeric = true});
    std::vector<Money> sums(notice.formula.size());
    for (const auto& share : notice.shares) {
        html::TableRow row{{{share.partnership}}};
        for (std::size_t at = 0; at < notice.formula.size(); ++at) {
            if (at < share.by_part.size()) sums[at] += share.by_part[at];
            row.cells.push_back({at < share.by_part.size() ? in_words(share.by_part[at]) : "Stated"});
        }
        row.cells.push_back({in_words(share.amount)});
        table.rows.push_back(std::move(row));
    }
    html::TableRow total{.cells = {{"All"}}, .is_total = true};
    for (auto sum : sums) total.cells.push_back({in_words(sum)});
    total.cells.push_back({in_words(notice.total)});
    table.rows.push_back(std::move(total));
    html::Html part = html::table(table);
    for (const auto& share : notice.shares)
        if (!share.stated_because.empty())
            part += html::small_paragraph(share.partnership + " is stated: " + share.stated_because);
    return part;
}

html::Html bids_and_awards(const NoticeContent& notice) {
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
    return html::table(bands) + html::table(awards);
}

} // namespace

html::Html notice_part(const NoticeContent& notice) {
    html::Html main;
    for (const auto& sentence : sentences_of(notice)) main += html::paragraph(sentence);
    main += notice.is_allocation() ? shares_table(notice) : bids_and_awards(notice);
    main += html::section_heading("Conditions of every award") + html::paragraph(notice.conditions)
            + html::section_heading("Signed") + html::paragraph(notice.signed_post + ". " + notice.interests);
    return main;
}

} // namespace reeve::commissioning
