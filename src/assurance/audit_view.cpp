// Audit recommendations as markup.
#include "assurance/audit_view.h"
#include "assurance/audit_store.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/tables.h"

namespace reeve::assurance {

using html::Html;

Html follow_chip(const AuditRecommendation& one, Date today) {
    if (one.state == FollowState::closed) return html::status_chip(html::Standing::done, "Closed");
    if (one.is_overdue(today)) return html::status_chip(html::Standing::off_track, "Overdue");
    if (one.state == FollowState::evidenced)
        return html::status_chip(html::Standing::needs_attention, "Evidence is in");
    return html::status_chip(html::Standing::on_track, "Open");
}

std::string grade_in_words(AuditGrade grade) {
    return std::string(label_of(priority_of(grade))) + " (" + folded(label_of(grade)) + ")";
}

Html recommendations_table(const std::vector<AuditRecommendation>& list, Date today, const char* empty) {
    html::Table table{.caption = "Audit recommendations",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Recommendation"}, {"Grade"}, {"State"}, {"Owner and day"}},
                      .empty_text = empty,
                      .is_stacked = true};
    for (const auto& one : list)
        table.rows.push_back({.cells = {{html::link({.text = one.reference + ": " + one.title, .href = address_of(one)})
                                         + html::sample_mark(one.is_sample)},
                                        {grade_in_words(one.grade)},
                                        {follow_chip(one, today)},
                                        {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                            one.owner_post, follow_in_words(one, today))}}});
    return html::table(table) + mapping_view();
}

Html counts_table(const std::vector<FollowCounts>& rows, const Period& period) {
    html::Table table{.caption = "Audit recommendations by priority",
                      .caption_id = "by-priority",
                      .head = {{"Priority"},
                               {.text = "Not closed", .is_numeric = true},
                               {.text = "Of them overdue", .is_numeric = true},
                               {.text = "Of them with evidence in", .is_numeric = true},
                               {.text = "Closed in the period", .is_numeric = true}},
                      .is_scrolled = true};
    for (const auto& row : rows) {
        auto cell = [&](std::int64_t count, FollowShown shown, const char* words,
                        std::optional<Period> closed_in = {}) {
            auto address = std::string(recommendations_address) + query_of({shown, row.priority, closed_in});
            return html::TableCell{html::link({.text = std::to_string(count),
                                               .href = address,
                                               .hidden_text = " " + std::string(words) + ", " + folded(name_of(row))})};
        };
        table.rows.push_back({.cells = {{name_of(row)},
                                        cell(row.unclosed, FollowShown::unclosed, "not closed"),
                                        cell(row.overdue, FollowShown::overdue, "overdue"),
                                        cell(row.evidenced, FollowShown::evidenced, "with evidence in"),
                                        cell(row.closed_in_period, FollowShown::closed, "closed", period)},
                              .is_total = !row.priority});
    }
    return html::table(table) + mapping_view();
}

Html mapping_view() {
    return html::small_paragraph("Auditors grade on two scales, which are read as one here. " + mapping_in_words());
}

} // namespace reeve::assurance
