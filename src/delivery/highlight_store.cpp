// Highlight reports in the database.
#include "delivery/highlight_store.h"

namespace reeve::delivery {

using office::Change;

std::vector<HighlightReport> all_highlights(db::Connection& connection) {
    return db::records(connection, highlight_fields(),
                       db::Sql("1 = 1 ORDER BY last_day DESC, reference DESC", "all highlight reports"));
}

namespace {

std::optional<HighlightReport> as_the_public_has(db::Connection& connection, const HighlightReport& report) {
    if (report.published_on) return report;
    auto editions = earlier_editions(connection, report.id);
    if (editions.empty()) return std::nullopt;
    return as_published(report, editions.back());
}

} // namespace

std::vector<HighlightReport> published_highlights(db::Connection& connection) {
    std::vector<HighlightReport> published;
    for (const auto& report :
         db::records(connection, highlight_fields(),
                     db::Sql("published_on IS NOT NULL OR edition > 1 ORDER BY last_day DESC, reference DESC",
                             "highlight reports that are published")))
        if (auto shown = as_the_public_has(connection, report)) published.push_back(std::move(*shown));
    return published;
}

std::optional<HighlightReport> published_highlight(db::Connection& connection, std::string_view reference) {
    auto report = find_highlight(connection, reference);
    return report ? as_the_public_has(connection, *report) : std::nullopt;
}

std::vector<HighlightEdition> earlier_editions(db::Connection& connection, Id<HighlightReport> report) {
    return db::records(connection, highlight_edition_fields(),
                       db::Sql("report = :report ORDER BY number", "earlier editions of a highlight report"),
                       {{"report", report}});
}

std::vector<HighlightEdition> all_earlier_editions(db::Connection& connection) {
    return db::records(connection, highlight_edition_fields(),
                       db::Sql("1 = 1 ORDER BY report, number", "earlier editions of all highlight reports"));
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

Result<HighlightReport> open_correction(Change& change, const HighlightReport& published, Prose what) {
    auto next = TRY(correct(published, std::move(what)));
    keep_new(change, highlight_edition_fields(), edition_of(published));
    return keep(change, highlight_fields(), std::move(next));
}

} // namespace reeve::delivery
