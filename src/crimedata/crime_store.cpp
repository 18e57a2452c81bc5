// Crime files kept: a month is taken in whole in one transaction, and a newer release of it takes its place.
#include "crimedata/crime_store.h"
#include "base/text.h"
#include "crimedata/crime_words.h"
#include "crimedata/inside_count_store.h"
#include "office/place_store.h"
#include "office/settings_store.h"

namespace reeve::crimedata {
namespace {

using office::Change;

struct Stands {
    std::int64_t id = 0;
    Standing standing;
};

std::optional<Stands> file_that_stands(db::Connection& connection, const CrimeFileIdentity& is) {
    return connection.one(
        db::Sql(R"(
        SELECT id, hash, released_on
        FROM crime_file
        WHERE kind = :kind AND force = :force AND month = :month AND is_current = 1
        ORDER BY id)",
                "the crime file that stands"),
        {{"kind", is.kind}, {"force", is.force}, {"month", is.month.number}}, [](const db::Row& row) {
            return Stands{row.get<std::int64_t>(0), {row.get<std::string>(1), row.get<std::optional<Date>>(2)}};
        });
}

bool came_before(db::Connection& connection, const CrimeFileIdentity& is, const std::string& hash) {
    return connection.value<std::int64_t>(
               db::Sql(R"(
        SELECT COUNT(*)
        FROM crime_file
        WHERE hash = :hash AND kind = :kind AND force = :force AND month = :month)",
                       "a crime file that came before"),
               {{"hash", hash}, {"kind", is.kind}, {"force", is.force}, {"month", is.month.number}})
           > 0;
}

void keep_release(Change& change, const CrimeRelease& release) {
    auto there = change.tx.value<std::int64_t>(
        db::Sql("SELECT COUNT(*) FROM crime_release WHERE id = :id", "a crime release"), {{"id", release.id}});
    if (there > 0) return;
    change.tx.run(db::Sql(R"(
        INSERT INTO crime_release (id, received_at, received_by, label)
        VALUES (:id, :received_at, :received_by, :label))",
                          "a new crime release"),
                  {{"id", release.id},
                   {"received_at", release.received_at},
                   {"received_by", release.received_by},
                   {"label", release.label}});
}

void keep_file(Change& change, std::int64_t id, std::int64_t release, const MonthToKeep& month,
               const std::optional<Stands>& before, HowKept how) {
    const auto& file = month.file;
    std::optional<Date> released_on;
    if (auto day = parse_iso_date(month.released_on)) released_on = *day;
    std::optional<std::int64_t> replaced;
    if (how == HowKept::replaced && before) replaced = before->id;
    change.tx.run(db::Sql(R"(
        INSERT INTO crime_file (id, release, kind, force, month, name, hash, bytes, lines, left_out, has_crlf,
                                has_places, released_on, is_current, replaced)
        VALUES (:id, :release, :kind, :force, :month, :name, :hash, :bytes, :lines, :left_out, :has_crlf,
                :has_places, :released_on, :is_current, :replaced))",
                          "a new crime file"),
                  {{"id", id},
                   {"release", release},
                   {"kind", file.is.kind},
                   {"force", file.is.force},
                   {"month", file.is.month.number},
                   {"name", file.name},
                   {"hash", file.hash},
                   {"bytes", file.bytes},
                   {"lines", file.lines},
                   {"left_out", file.left_out()},
                   {"has_crlf", file.has_crlf},
                   {"has_places", file.has_places},
                   {"released_on", released_on},
                   {"is_current", how != HowKept::older},
                   {"replaced", replaced}});
}

void keep_oddities(Change& change, std::int64_t id, const PoliceFile& file) {
    for (std::size_t which = 0; which < quirk_count; ++which)
        if (file.quirks[which] > 0)
            change.tx.run(db::Sql("INSERT INTO crime_quirk (file, quirk, counted) VALUES (:file, :quirk, :counted)",
                                  "a quirk of a crime file"),
                          {{"file", id}, {"quirk", static_cast<Quirk>(which)}, {"counted", file.quirks[which]}});
    for (const auto& [why, bad] : file.bad)
        for (std::size_t number = 0; number < bad.examples.size(); ++number)
            change.tx.run(db::Sql(R"(
        INSERT INTO crime_bad_row (file, reason, number, counted, line, example)
        VALUES (:file, :reason, :number, :counted, :line, :example))",
                                  "bad rows of a crime file"),
                          {{"file", id},
                           {"reason", why},
                           {"number", static_cast<std::int64_t>(number)},
                           {"counted", bad.count},
                           {"line", bad.examples[number].line},
                           {"example", bad.examples[number].text}});
}

void keep_counts(Change& change, std::int64_t id, const MonthToKeep& month) {
    for (const auto& area : month.areas)
        change.tx.run(db::Sql("INSERT INTO crime_counts (area, file, counts) VALUES (:area, :file, :counts)",
                              "crime counts of an area"),
                      {{"area", area.area}, {"file", id}, {"counts", kept_text(area.counts)}});
    for (const auto& [is, counted] : month.file.stops)
        change.tx.run(db::Sql(R"(
        INSERT INTO crime_stop (file, object, outcome, counted)
        VALUES (:file, :object, :outcome, :counted))",
                              "stops of a month"),
                      {{"file", id}, {"object", is.object}, {"outcome", is.outcome}, {"counted", counted}});
}

void keep_rows(Change& change, std::int64_t id, const MonthToKeep& month) {
    for (std::size_t piece = 0; piece < month.fates.size(); ++piece)
        change.tx.run(db::Sql(R"(
        INSERT INTO crime_rows (file, piece, fates, places)
        VALUES (:file, :piece, :fates, :places))",
                              "crime rows"),
                      {{"file", id},
                       {"piece", static_cast<std::int64_t>(piece)},
                       {"fates", month.fates[piece]},
                       {"places", piece < month.places.size() ? month.places[piece] : std::string()}});
    if (!month.file.streets.empty())
        change.tx.run(db::Sql("INSERT INTO crime_streets (file, streets) VALUES (:file, :streets)", "crime streets"),
                      {{"file", id}, {"streets", joined(month.file.streets, "\n")}});
}

// Where nobody drew an area, nothing is unpacked.
void keep_drawn(Change& change, std::int64_t id, const MonthToKeep& month) {
    if (month.file.is.kind != CrimeFileKind::street || !month.file.has_places || drawn_areas(change.tx).empty()) return;
    std::vector<RowFate> fates;
    std::vector<RowPlace> places;
    for (const auto& piece : month.fates) unpack_fates(piece, fates);
    for (const auto& piece : month.places) unpack_places(piece, places);
    count_drawn_areas(change, id, fates, places);
}

void keep_change(Change& change, std::int64_t id, const ReleaseChange& what) {
    change.tx.run(db::Sql(R"(
        INSERT INTO crime_change (file, rows_before, rows_now, ids_gone, ids_come, without_id_before, without_id_now)
        VALUES (:file, :rows_before, :rows_now, :ids_gone, :ids_come, :without_id_before, :without_id_now))",
                          "what changed in a crime file"),
                  {{"file", id},
                   {"rows_before", what.rows_before},
                   {"rows_now", what.rows_now},
                   {"ids_gone", what.ids_gone},
                   {"ids_come", what.ids_come},
                   {"without_id_before", what.without_id_before},
                   {"without_id_now", what.without_id_now}});
    for (const auto& move : what.moves)
        change.tx.run(db::Sql(R"(
        INSERT INTO crime_move (file, outcome_before, outcome_now, counted)
        VALUES (:file, :outcome_before, :outcome_now, :counted))",
                              "outcomes that moved"),
                      {{"file", id},
                       {"outcome_before", std::string(1, move.from)},
                       {"outcome_now", std::string(1, move.to)},
                       {"counted", move.rows}});
}

// Of a file that was replaced stay its line, its oddities and the counts of all its rows.
void let_go_of(Change& change, std::int64_t id) {
    change.tx.run(db::Sql("UPDATE crime_file SET is_current = 0 WHERE id = :id", "a crime file is replaced"),
                  {{"id", id}});
    change.tx.run(db::Sql("DELETE FROM crime_counts WHERE file = :id AND area <> 'all'", "counts of a replaced file"),
                  {{"id", id}});
    change.tx.run(db::Sql("DELETE FROM crime_rows WHERE file = :id", "rows of a replaced file"), {{"id", id}});
    change.tx.run(db::Sql("DELETE FROM crime_streets WHERE file = :id", "streets of a replaced file"), {{"id", id}});
    change.tx.run(db::Sql("DELETE FROM crime_stop WHERE file = :id", "stops of a replaced file"), {{"id", id}});
}

std::vector<RowFate> unpacked(const std::vector<std::string>& pieces) {
    std::vector<RowFate> fates;
    for (const auto& piece : pieces) unpack_fates(piece, fates);
    return fates;
}

} // namespace

AreaLookup area_lookup(db::Connection& connection) {
    AreaLookup lookup;
    lookup.force_slug = force_slug(office::settings_of(connection).force);
    for (const auto& force : office::areas_of_kind(connection, office::AreaKind::force)) lookup.force_area = force.code;
    connection.each(db::Sql(R"(
        SELECT lsoa.code, district.code FROM area AS lsoa JOIN area AS district ON district.id = lsoa.parent_id
        WHERE lsoa.kind = 'lsoa' AND district.kind = 'district' ORDER BY lsoa.code, lsoa.vintage)",
                            "districts of neighbourhoods"),
                    {}, [&](const db::Row& row) {
                        lookup.neighbourhoods[area_number(row.get<std::string>(0))] = {row.get<std::string>(1)};
                    });
    lookup.neighbourhoods.erase(0);
    return lookup;
}

std::vector<std::string> known_hashes(db::Connection& connection) {
    return connection.all(db::Sql("SELECT DISTINCT hash FROM crime_file ORDER BY hash", "hashes of crime files"), {},
                          [](const db::Row& row) { return row.get<std::string>(0); });
}

KeptFile keep_month(Change& change, const CrimeRelease& release, const MonthToKeep& month) {
    auto before = file_that_stands(change.tx, month.file.is);
    Standing came{month.file.hash, {}};
    if (auto day = parse_iso_date(month.released_on)) came.released_on = *day;
    std::optional<Standing> stands;
    if (before) stands = before->standing;
    KeptFile kept;
    kept.how = how_kept(stands, came, came_before(change.tx, month.file.is, came.hash));
    kept.file = before ? before->id : 0;
    if (kept.how == HowKept::same || kept.how == HowKept::older) return kept;
    kept.file = change.ids.next();
    keep_release(change, release);
    if (kept.how == HowKept::replaced) {
        kept.change = change_between(fates_of(change.tx, before->id), unpacked(month.fates));
        let_go_of(change, before->id);
    }
    keep_file(change, kept.file, release.id, month, before, kept.how);
    keep_oddities(change, kept.file, month.file);
    keep_counts(change, kept.file, month);
    keep_rows(change, kept.file, month);
    keep_drawn(change, kept.file, month);
    if (kept.how == HowKept::replaced) keep_change(change, kept.file, kept.change);
    return kept;
}

} // namespace reeve::crimedata
