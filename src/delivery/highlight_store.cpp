// Highlight reports in the database.
#include "delivery/highlight_store.h"

namespace reeve::delivery {

using office::Change;

std::vector<HighlightReport> all_highlights(db::Connection& connection) {
    return db::records(connection, highlight_fields(),
                       db::Sql("1 = 1 ORDER BY last_day DESC, reference DESC", "all highlight reports"));
}

std::vector<HighlightReport> published_highlights(db::Connection& connection) {
    return db::records(connection, highlight_fields(),
                       db::Sql("published_on IS NOT NULL ORDER BY last_day DESC, reference DESC",
                               "highlight reports that are published"));
}

std::vector<HighlightReport> highlights_of(db::Connection& connection, WorkstreamId workstream) {
    return db::records(
        connection, highlight_fields(),
        db::Sql("workstream = :workstream ORDER BY last_day DESC, reference DESC", "highlight reports of a workstream"),
        {{"workstream", workstream}});
}

std::optional<HighlightReport> find_highlight(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "HR") return std::nullopt;
    return db::record(connection, highlight_fields(),
                      db::Sql("reference = :reference", "a highlight report by its reference"),
                      {{"reference", in_words(*read)}});
}

Result<HighlightReport> add_highlight(Change& change, HighlightReport report) {
    if (auto problems = check(report); !problems.empty()) return problems;
    return keep_new(change, highlight_fields(), std::move(report));
}

Result<HighlightReport> keep_highlight(Change& change, const HighlightReport& stands, HighlightReport report) {
    bool is_publication = report.published_on && report.content == stands.content;
    if (!is_publication) TRY(may_be_written(stands));
    if (auto problems = check(report); !problems.empty()) return problems;
    return keep(change, highlight_fields(), std::move(report));
}

} // namespace reeve::delivery
