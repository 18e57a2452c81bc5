// Brings a highlight report together with the records and figures it tells of.
#include "delivery/highlight_desk.h"
#include "delivery/highlight_draft.h"
#include "delivery/measure_store.h"
#include "delivery/workstream_desk.h"
#include "office/action_store.h"
#include "office/figure_desk.h"
#include "office/search.h"

namespace reeve::delivery {
namespace {

using office::Visit;

std::vector<std::string> all_lines(const HighlightContent& content) {
    std::vector<std::string> all;
    for (const auto* part : {&content.did, &content.upcoming, &content.risks, &content.decisions, &content.measures})
        all.insert(all.end(), part->begin(), part->end());
    return all;
}

// How the measures of the workstream stand, then the figures it names: "F-0010: 80 reports to Crimestoppers, up from
// 17"; a figure that nobody registered any more is left out.
std::vector<std::string> lines_of_measures(Visit& visit, const Workstream& workstream, const Period& period) {
    std::vector<std::string> lines;
    for (const auto& reading : readings_of(visit.db, measures_of(visit.db, workstream), period.last))
        if (reading.measure.is_public)
            lines.push_back(shortened(reading.line() + (reading.measure.is_sample ? ", SAMPLE" : ""), longest_line));
    for (const auto& reference : figures_of(workstream)) {
        auto asked = office::ask_figure(visit.db, visit.office.figures(), reference, {.period = period}, visit.now);
        if (!asked) continue;
        auto told = asked->told(office::Quote::value);
        lines.push_back(shortened(asked->definition->question + " " + told.sentence + (told.is_sample ? ", SAMPLE" : "")
                                      + " (" + reference + ")",
                                  longest_line));
    }
    return cut_to_fit(std::move(lines), "more measures and figures are named");
}

std::optional<Workstream> workstream_with(db::Connection& connection, WorkstreamId id) {
    return db::find(connection, workstream_fields(), id);
}

} // namespace

std::optional<HighlightReport> highlight_asked_for(Visit& visit) {
    return find_highlight(visit.db, visit.part("reference"));
}

std::optional<HighlightReport> published_asked_for(Visit& visit) {
    return published_highlight(visit.db, visit.part("reference"));
}

std::optional<HighlightReport> edition_asked_for(Visit& visit) {
    auto report = published_asked_for(visit);
    auto number = Kind<int>::read(visit.part("number"), {});
    if (!report || !number) return std::nullopt;
    if (report->edition == *number) return report;
    for (const auto& edition : earlier_editions(visit.db, report->id))
        if (edition.number == *number) return as_published(*report, edition);
    return std::nullopt;
}

std::string highlight_address(const HighlightReport& report) { return "/work/highlight-reports/" + report.reference; }
std::string public_highlight_address(const HighlightReport& report) {
    return "/plan/highlight-reports/" + report.reference;
}

HighlightContent content_shown(Visit& visit, const HighlightReport& report) {
    if (report.frozen_on) return frozen_content(report);
    auto workstream = workstream_with(visit.db, report.workstream);
    if (!workstream) throw Fault("the workstream of " + report.reference + " is not there");
    auto priority = title_of(planning::priorities_in_force(visit.db, visit.today()), workstream->priority);
    return content_of(report, records_of(visit.db, *workstream), priority, visit.today());
}

HighlightReport drafted(Visit& visit, const Workstream& workstream, const Period& period) {
    auto records = records_of(visit.db, workstream);
    HighlightReport report;
    report.workstream = workstream.id;
    report.first_day = period.first;
    report.last_day = period.last;
    report.did = prose_of(lines_of_done(records, period));
    report.upcoming = prose_of(lines_of_next(records, period, visit.today()));
    report.risks = prose_of(lines_of_risks(risks_of(visit.db, workstream.id)));
    report.measures = prose_of(lines_of_measures(visit, workstream, period));
    report.is_sample = workstream.is_sample;
    return report;
}

ReferenceAddresses addresses_in(Visit& visit, const HighlightContent& content, HighlightReader reader) {
    ReferenceAddresses addresses;
    auto audience = reader == HighlightReader::staff ? office::SearchAudience::staff : office::SearchAudience::open;
    for (const auto& line : all_lines(content))
        for (const auto& reference : references_in(line)) {
            auto figure = visit.office.figures().find(reference);
            auto address = figure ? "/figures/" + reference + "?period=" + plain(content.period)
                                  : office::address_of_reference(visit.db, reference, {audience, visit.now});
            if (!address.empty()) addresses[reference] = address;
        }
    return addresses;
}

std::vector<std::string> actions_not_public(db::Connection& connection, const HighlightReport& report) {
    std::vector<std::string> hidden;
    for (const auto* part : {&report.did, &report.upcoming, &report.risks, &report.decisions, &report.measures})
        for (const auto& reference : references_in(part->text))
            if (auto action = office::action_named(connection, reference); action && !action->is_public)
                hidden.push_back(reference);
    return hidden;
}

std::string workstream_title(db::Connection& connection, WorkstreamId id) {
    auto workstream = workstream_with(connection, id);
    return workstream ? workstream->title : "";
}

} // namespace reeve::delivery
