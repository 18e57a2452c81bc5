#!/usr/bin/env bash
# Writes demo/crime from an office that has loaded the police's files of its own force: tools/crime_demo.sh DIR/reeve.db FORCE LAST_MONTH
# (LAST_MONTH like 2025-11). Neighbourhoods are written of 2025 alone, to keep the folder small; drawn areas where the office has some.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 3 ] || { echo "usage: tools/crime_demo.sh DIR/reeve.db FORCE LAST_MONTH" >&2; exit 2; }
database="$1" force="$2" last="$3"
quirks=(without_id repeats repeated_ids no_location blank_street no_area outside only_2011 only_2021 no_outcome under_investigation other_force beyond_ascii)
columns=""
for quirk in "${quirks[@]}"; do
    columns+=", COALESCE((SELECT counted FROM crime_quirk WHERE file = crime_file.id AND quirk = '$quirk'), 0) AS $quirk"
done
month="printf('%04d-%02d', month / 12, month % 12 + 1)"
chosen="kind = 'street' AND force = '$force' AND is_current = 1 AND $month <= '$last'"
mkdir -p demo/crime
counts() {
    sqlite3 -csv -header "$database" "SELECT $month AS month, area, counts FROM crime_counts JOIN crime_file ON crime_file.id = file
        WHERE $chosen AND ($1) ORDER BY crime_file.month, area" | tr -d '\r'
}
sqlite3 -csv -header "$database" "SELECT $month AS month, name, hash, bytes, lines, has_crlf$columns FROM crime_file WHERE $chosen ORDER BY crime_file.month" | tr -d '\r' > demo/crime/files.csv
counts "area IN ('all', 'none', 'outside') OR area LIKE 'E06%' OR area LIKE 'E07%'" > demo/crime/counts.csv
counts "$month >= '2025-01' AND area IN (SELECT code FROM area WHERE kind = 'lsoa')" > demo/crime/neighbourhoods.csv
counts "area LIKE 'Z-%'" > demo/crime/drawn_counts.csv
