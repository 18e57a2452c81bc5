// What the office holds of open crime data: by force and kind its months, gaps, oddities and bad rows.
#include "crimedata/source_desk.h"
#include "crimedata/area_lookup.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/crime_words.h"

namespace reeve::crimedata {
namespace {

std::vector<CrimeMonth> gaps_in(const std::vector<CrimeMonth>& months) {
    std::vector<CrimeMonth> gaps;
    for (std::size_t at = 1; at < months.size(); ++at)
        for (auto month = months[at - 1] + 1; month < months[at]; month = month + 1) gaps.push_back(month);
    return gaps;
}

JsonList as_json(const std::vector<CrimeMonth>& months) {
    JsonList list;
    for (auto month : months) list.emplace_back(iso(month));
    return list;
}

Json as_json(const CrimeSource& source) {
    Json quirks{JsonObject{}}, bad{JsonObject{}}, json;
    for (std::size_t which = 0; which < quirk_count; ++which)
        quirks.set(stored_name(static_cast<Quirk>(which)), source.quirks[which]);
    for (const auto& [why, rows] : source.bad) bad.set(stored_name(why), rows);
    json.set("kind", stored_name(source.kind)).set("force", source.force).set("rows", source.rows);
    json.set("left_out", source.left_out).set("months", as_json(source.months)).set("gaps", as_json(source.gaps));
    json.set("files_with_crlf", source.files_with_crlf).set("quirks", quirks).set("bad_rows", bad);
    json.set("outcomes_moved", source.moved).set("ids_in_several_months", source.ids_in_several_months);
    return json;
}

Json as_json(db::Connection& connection, const CrimeFile& file) {
    Json json;
    json.set("kind", stored_name(file.is.kind)).set("force", file.is.force).set("month", iso(file.is.month));
    json.set("name", file.name).set("sha256", file.hash).set("bytes", file.bytes).set("rows", file.rows());
    json.set("received", iso(file.received_at)).set("line_ends", file.has_crlf ? "CRLF" : "LF");
    if (file.released_on) json.set("released", iso(*file.released_on));
    auto change = change_of(connection, file.id);
    if (!change) return json;
    Json moves{JsonList{}};
    for (const auto& move : change->moves)
        moves.add(
            Json{}.set("from", outcome_words(move.from)).set("to", outcome_words(move.to)).set("rows", move.rows));
    json.set(
        "before",
        Json{}.set("rows", change->rows_before).set("ids_gone", change->ids_gone).set("ids_come", change->ids_come));
    json.set("outcomes_moved", moves);
    return json;
}

void take_file(CrimeSource& source, db::Connection& connection, const CrimeFile& file) {
    source.months.push_back(file.is.month);
    source.rows += file.rows();
    source.left_out += file.left_out;
    source.files_with_crlf += file.has_crlf ? 1 : 0;
    if (!file.replaced) return;
    if (auto change = change_of(connection, file.id)) source.moved += change->moved();
}

} // namespace

std::vector<CrimeSource> crime_sources(db::Connection& connection) {
    std::vector<CrimeSource> sources;
    for (const auto& file : crime_files(connection)) {
        if (sources.empty() || sources.back().kind != file.is.kind || sources.back().force != file.is.force) {
            sources.push_back({file.is.kind, file.is.force});
            sources.back().quirks = quirks_of(connection, file.is.kind, file.is.force);
            sources.back().bad = bad_rows_of(connection, file.is.kind, file.is.force);
        }
        take_file(sources.back(), connection, file);
    }
    auto own = own_force(connection);
    for (auto& source : sources) {
        source.gaps = gaps_in(source.months);
        if (source.force == own && source.kind == CrimeFileKind::street)
            source.ids_in_several_months = ids_in_several_months(connection, own);
    }
    return sources;
}

std::vector<MonthMaturity> maturity_of(db::Connection& connection, const std::string& force) {
    std::vector<MonthMaturity> list;
    CrimeQuestion question;
    question.force = force;
    question.areas = {all_rows};
    question.months = {month_of_crime(2000, 1), month_of_crime(2199, 12)};
    for (const auto& kept : kept_cells(connection, question)) {
        MonthMaturity month{kept.month, counted_in(kept.counts, question), 0};
        for (const auto& cell : kept.counts)
            if (cell.outcome == 'a' && is_counted(cell.category, question)) month.waiting += cell.count;
        list.push_back(month);
    }
    return list;
}

Json sources_json(db::Connection& connection) {
    Json sources{JsonList{}}, files{JsonList{}}, releases{JsonList{}}, json;
    for (const auto& source : crime_sources(connection)) sources.add(as_json(source));
    for (const auto& file : crime_files(connection)) files.add(as_json(connection, file));
    for (const auto& release : crime_releases(connection))
        releases.add(Json{}
                         .set("received", iso(release.received_at))
                         .set("by", release.received_by)
                         .set("label", release.label)
                         .set("files", release.files)
                         .set("rows", release.rows));
    json.set("licence", "Open Government Licence v3.0").set("publisher", "data.police.uk");
    json.set("releases", releases).set("sources", sources).set("files", files);
    return json;
}

} // namespace reeve::crimedata
