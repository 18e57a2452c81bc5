// What is kept of crime files, read again: releases, files, oddities, rows, and what moved.
#include "base/text.h"
#include "crimedata/crime_store.h"

namespace reeve::crimedata {
namespace {

CrimeFile file_in(const db::Row& row) {
    CrimeFile file;
    file.id = row.get<std::int64_t>(0);
    file.release = row.get<std::int64_t>(1);
    file.is = {row.get<CrimeFileKind>(2), row.get<std::string>(3), {row.get<int>(4)}};
    file.name = row.get<std::string>(5);
    file.hash = row.get<std::string>(6);
    file.bytes = row.get<std::int64_t>(7);
    file.lines = row.get<std::int64_t>(8);
    file.left_out = row.get<std::int64_t>(9);
    file.has_crlf = row.get<bool>(10);
    file.has_places = row.get<bool>(11);
    file.released_on = row.get<std::optional<Date>>(12);
    file.is_current = row.get<bool>(13);
    file.replaced = row.get<std::optional<std::int64_t>>(14).value_or(0);
    file.received_at = row.get<Moment>(15);
    return file;
}

QuirkCounts collected(std::vector<std::pair<Quirk, std::int64_t>> rows) {
    QuirkCounts counts{};
    for (const auto& [quirk, counted] : rows) counts[static_cast<std::size_t>(quirk)] = counted;
    return counts;
}
std::pair<Quirk, std::int64_t> quirk_in(const db::Row& row) { return {row.get<Quirk>(0), row.get<std::int64_t>(1)}; }

} // namespace

std::vector<CrimeRelease> crime_releases(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT crime_release.id, received_at, received_by, label, COUNT(*), CAST(SUM(lines - left_out) AS BIGINT)
        FROM crime_release JOIN crime_file ON crime_file.release = crime_release.id
        GROUP BY crime_release.id, received_at, received_by, label ORDER BY received_at DESC, crime_release.id DESC)",
                                  "crime releases"),
                          {}, [](const db::Row& row) {
                              return CrimeRelease{row.get<std::int64_t>(0), row.get<Moment>(1),
                                                  row.get<std::string>(2),  row.get<std::string>(3),
                                                  row.get<std::int64_t>(4), row.get<std::int64_t>(5)};
                          });
}

std::vector<CrimeFile> crime_files(db::Connection& connection, bool is_current) {
    return connection.all(db::Sql(R"(
        SELECT crime_file.id, release, kind, force, month, name, hash, bytes, lines, left_out, has_crlf, has_places,
               released_on, is_current, replaced, received_at
        FROM crime_file JOIN crime_release ON crime_release.id = crime_file.release
        WHERE is_current = :is_current ORDER BY kind, force, month, crime_file.id)",
                                  "crime files"),
                          {{"is_current", is_current}}, file_in);
}

std::optional<CrimeFile> find_crime_file(db::Connection& connection, std::int64_t id) {
    return connection.one(db::Sql(R"(
        SELECT crime_file.id, release, kind, force, month, name, hash, bytes, lines, left_out, has_crlf, has_places,
               released_on, is_current, replaced, received_at
        FROM crime_file JOIN crime_release ON crime_release.id = crime_file.release
        WHERE crime_file.id = :id ORDER BY crime_file.id)",
                                  "one crime file"),
                          {{"id", id}}, file_in);
}

std::vector<CrimeFile> releases_of_month(db::Connection& connection, const CrimeFileIdentity& is) {
    return connection.all(db::Sql(R"(
        SELECT crime_file.id, release, kind, force, month, name, hash, bytes, lines, left_out, has_crlf, has_places,
               released_on, is_current, replaced, received_at
        FROM crime_file JOIN crime_release ON crime_release.id = crime_file.release
        WHERE kind = :kind AND force = :force AND month = :month
        ORDER BY is_current DESC, received_at DESC, crime_file.id DESC)",
                                  "releases of a month"),
                          {{"kind", is.kind}, {"force", is.force}, {"month", is.month.number}}, file_in);
}

std::optional<CrimeFile> crime_file_of(db::Connection& connection, const CrimeFileIdentity& is) {
    auto releases = releases_of_month(connection, is);
    if (releases.empty() || !releases.front().is_current) return std::nullopt;
    return releases.front();
}

QuirkCounts quirks_of(db::Connection& connection, std::int64_t file) {
    return collected(connection.all(
        db::Sql("SELECT quirk, counted FROM crime_quirk WHERE file = :file ORDER BY quirk", "quirks of a crime file"),
        {{"file", file}}, quirk_in));
}

QuirkCounts quirks_of(db::Connection& connection, CrimeFileKind kind, const std::string& force) {
    return collected(connection.all(db::Sql(R"(
        SELECT quirk, CAST(SUM(counted) AS BIGINT) FROM crime_quirk JOIN crime_file ON crime_file.id = crime_quirk.file
        WHERE kind = :kind AND force = :force AND is_current = 1 GROUP BY quirk ORDER BY quirk)",
                                            "quirks of a force"),
                                    {{"kind", kind}, {"force", force}}, quirk_in));
}

std::map<BadReason, BadRows> bad_rows_of(db::Connection& connection, std::int64_t file) {
    std::map<BadReason, BadRows> found;
    connection.each(db::Sql(R"(
        SELECT reason, counted, line, example
        FROM crime_bad_row
        WHERE file = :file
        ORDER BY reason, number)",
                            "bad rows of a file"),
                    {{"file", file}}, [&](const db::Row& row) {
                        auto& bad = found[row.get<BadReason>(0)];
                        bad.count = row.get<std::int64_t>(1);
                        bad.examples.push_back({row.get<std::int64_t>(2), row.get<std::string>(3)});
                    });
    return found;
}

std::map<BadReason, std::int64_t> bad_rows_of(db::Connection& connection, CrimeFileKind kind,
                                              const std::string& force) {
    std::map<BadReason, std::int64_t> found;
    connection.each(db::Sql(R"(
        SELECT reason, CAST(SUM(counted) AS BIGINT) FROM crime_bad_row JOIN crime_file ON crime_file.id = crime_bad_row.file
        WHERE kind = :kind AND force = :force AND is_current = 1 AND number = 0 GROUP BY reason ORDER BY reason)",
                            "bad rows of a force"),
                    {{"kind", kind}, {"force", force}},
                    [&](const db::Row& row) { found[row.get<BadReason>(0)] = row.get<std::int64_t>(1); });
    return found;
}

std::optional<ReleaseChange> change_of(db::Connection& connection, std::int64_t file) {
    auto change = connection.one(db::Sql(R"(
        SELECT rows_before, rows_now, ids_gone, ids_come, without_id_before, without_id_now
        FROM crime_change
        WHERE file = :file
        ORDER BY file)",
                                         "what changed with a file"),
                                 {{"file", file}}, [](const db::Row& row) {
                                     ReleaseChange read;
                                     read.rows_before = row.get<std::int64_t>(0);
                                     read.rows_now = row.get<std::int64_t>(1);
                                     read.ids_gone = row.get<std::int64_t>(2);
                                     read.ids_come = row.get<std::int64_t>(3);
                                     read.without_id_before = row.get<std::int64_t>(4);
                                     read.without_id_now = row.get<std::int64_t>(5);
                                     return read;
                                 });
    if (change)
        change->moves = connection.all(db::Sql(R"(
        SELECT outcome_before, outcome_now, counted
        FROM crime_move
        WHERE file = :file
        ORDER BY counted DESC, outcome_before, outcome_now)",
                                               "outcomes that moved with a file"),
                                       {{"file", file}}, [](const db::Row& row) {
                                           return OutcomeMove{row.get<std::string>(0).at(0),
                                                              row.get<std::string>(1).at(0), row.get<std::int64_t>(2)};
                                       });
    return change;
}

std::vector<RowFate> fates_of(db::Connection& connection, std::int64_t file) {
    std::vector<RowFate> fates;
    connection.each(db::Sql("SELECT fates FROM crime_rows WHERE file = :file ORDER BY piece", "what became of rows"),
                    {{"file", file}}, [&](const db::Row& row) { unpack_fates(row.get<std::string>(0), fates); });
    return fates;
}

std::vector<RowPlace> places_of(db::Connection& connection, std::int64_t file) {
    std::vector<RowPlace> places;
    connection.each(db::Sql("SELECT places FROM crime_rows WHERE file = :file ORDER BY piece", "where rows lie"),
                    {{"file", file}}, [&](const db::Row& row) { unpack_places(row.get<std::string>(0), places); });
    return places;
}

std::int64_t ids_in_several_months(db::Connection& connection, const std::string& force) {
    std::vector<std::uint64_t> ids;
    for (const auto& file : crime_files(connection)) {
        if (file.is.force != force || file.is.kind != CrimeFileKind::street) continue;
        std::vector<std::uint64_t> of_month;
        for (const auto& fate : fates_of(connection, file.id))
            if (fate.id) of_month.push_back(fate.id);
        std::sort(of_month.begin(), of_month.end());
        of_month.erase(std::unique(of_month.begin(), of_month.end()), of_month.end());
        ids.insert(ids.end(), of_month.begin(), of_month.end());
    }
    std::sort(ids.begin(), ids.end());
    std::int64_t several = 0;
    for (std::size_t at = 0; at + 1 < ids.size(); ++at)
        if (ids[at] == ids[at + 1] && (at == 0 || ids[at - 1] != ids[at])) ++several;
    return several;
}

std::map<StopCount, std::int64_t> stops_of(db::Connection& connection, std::int64_t file) {
    std::map<StopCount, std::int64_t> stops;
    connection.each(
        db::Sql("SELECT object, outcome, counted FROM crime_stop WHERE file = :file ORDER BY object, outcome",
                "stops of a file"),
        {{"file", file}}, [&](const db::Row& row) {
            stops[{row.get<std::string>(0), row.get<std::string>(1)}] = row.get<std::int64_t>(2);
        });
    return stops;
}

} // namespace reeve::crimedata
