// What the office holds of crime data, as tables: sources with their gaps and oddities, and one file with what moved.
#include "crimedata/source_view.h"
#include "base/statistics.h"
#include "base/text.h"
#include "crimedata/crime_words.h"
#include "html/headings.h"
#include "html/tables.h"

namespace reeve::crimedata {

using html::Html;

std::string share_words(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return "[z]";
    Ratio share{part, whole};
    return percentage(share, usual_decimals(share)) + "%";
}

Html licence_line() {
    return html::small_paragraph("Contains public sector information licensed under the Open Government Licence v3.0. "
                                 "Source: data.police.uk.");
}

Html quirk_table(const QuirkCounts& quirks, std::int64_t rows, const std::string& id) {
    html::Table table{.caption = "What the rows do",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = id,
                      .head = {{"What"}, {"Rows", true}, {"Share", true}},
                      .empty_text = "Nothing odd was found in these rows.",
                      .is_stacked = true};
    for (std::size_t which = 0; which < quirk_count; ++which)
        if (quirks[which] > 0)
            table.rows.push_back({{{label_of(static_cast<Quirk>(which))},
                                   {with_commas(quirks[which])},
                                   {share_words(quirks[which], rows)}}});
    return html::table(table);
}

Html bad_rows_table(const std::map<BadReason, BadRows>& bad) {
    if (bad.empty()) return html::paragraph("Every row could be read.");
    html::Table table{.caption = "Rows that could not be taken as they stand",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = "bad-rows",
                      .head = {{"Why"}, {"Rows", true}, {"Line", true}, {"The first of them"}},
                      .is_scrolled = true};
    for (const auto& [why, rows] : bad)
        for (const auto& example : rows.examples)
            table.rows.push_back(
                {{{label_of(why)}, {with_commas(rows.count)}, {with_commas(example.line)}, {example.text}}});
    return html::table(table);
}

Html moves_table(const ReleaseChange& change) {
    Html view =
        html::paragraph(counted(change.rows_before, "row") + " before and " + with_commas(change.rows_now) + " now. "
                        + counted(change.ids_gone, "row") + " gone and " + with_commas(change.ids_come)
                        + " new, by their Crime IDs. " + counted(change.moved(), "outcome") + " moved.");
    html::Table table{.caption = "Outcomes that moved",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = "moved",
                      .head = {{"Before"}, {"Now"}, {"Rows", true}},
                      .empty_text = "No outcome moved.",
                      .is_stacked = true};
    for (const auto& move : change.moves)
        table.rows.push_back({{{outcome_words(move.from)}, {outcome_words(move.to)}, {with_commas(move.rows)}}});
    return view + html::table(table);
}

Html maturity_table(const std::vector<MonthMaturity>& months) {
    if (months.empty()) return {};
    html::Table table{.caption = "How far outcomes have come, in the newest twelve months",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = "maturity",
                      .head = {{"Month"}, {"Crimes", true}, {"Under investigation", true}, {"Share", true}},
                      .is_stacked = true};
    auto from = months.size() > 12 ? months.size() - 12 : 0;
    for (auto at = months.size(); at-- > from;)
        table.rows.push_back({{{in_words(months[at].month)},
                               {with_commas(months[at].crimes)},
                               {with_commas(months[at].waiting)},
                               {share_words(months[at].waiting, months[at].crimes)}}});
    return html::table(table);
}

Html source_section(const CrimeSource& source) {
    auto title = capitalised(replaced(source.force, "-", " ")) + ", " + folded(label_of(source.kind));
    auto key = source.force + "-" + stored_name(source.kind);
    Html view = html::section_heading(title, key);
    view += html::paragraph(counted(source.rows, "row") + " in "
                            + counted(static_cast<std::int64_t>(source.months.size()), "month") + ": "
                            + runs_in_words(source.months) + ".");
    if (!source.gaps.empty())
        view += html::paragraph("Missing: " + runs_in_words(source.gaps)
                                + ". A missing month is shown as missing; it is never counted as nought.");
    if (source.left_out > 0)
        view += html::paragraph(counted(source.left_out, "row") + " left out, since they cannot be read.");
    for (const auto& [why, rows] : source.bad)
        view += html::paragraph(std::string(label_of(why)) + ": " + counted(rows, "row") + ".");
    if (source.ids_in_several_months > 0)
        view += html::paragraph(counted(source.ids_in_several_months, "Crime ID")
                                + " in more than one month. Rows are never joined by their IDs.");
    if (source.moved > 0) view += html::paragraph(counted(source.moved, "outcome") + " moved between releases.");
    return view + quirk_table(source.quirks, source.rows, key + "-quirks");
}

} // namespace reeve::crimedata
