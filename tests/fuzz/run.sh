#!/usr/bin/env bash
# Builds the fuzz targets and runs each for some seconds, as many at a time as there are processors: tests/fuzz/run.sh [SECONDS [NAME...]]
# Starts from tests/fuzz/corpus/NAME and from what earlier runs found (build-fuzz/corpus). An input that breaks a reader is kept in
# build-fuzz/found and said; then the code is 1.
set -uo pipefail
cd "$(dirname "$0")/../.."
seconds="${1:-20}"
[[ "$seconds" =~ ^[0-9]+$ ]] || { echo "tests/fuzz/run.sh takes a number of seconds for each target" >&2; exit 2; }
shift || true
folder=build-fuzz
cores="$(nproc)"

build() {
    [ -e "$folder/build.ninja" ] || cmake -S . -B "$folder" -G Ninja -DREEVE_FUZZ=ON -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_C_COMPILER=clang-14 || return
    ninja -C "$folder" -j "$cores" fuzz
}

mkdir -p "$folder/logs"
if ! build >"$folder/logs/build.log" 2>&1; then
    tail -40 "$folder/logs/build.log"
    echo "fuzz: 0 passed, 1 failed"
    exit 1
fi

# fuzz NAME: one line with the executions, or with what broke.
fuzz() {
    local name="$1" log="$folder/logs/$1.log" corpus="$folder/corpus/$1" seeds=() runs
    mkdir -p "$corpus" "$folder/found"
    [ -d "tests/fuzz/corpus/$name" ] && seeds=("tests/fuzz/corpus/$name")
    rm -f "$folder/logs/$name.failed"
    if "$folder/fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="$folder/found/$name-" "$corpus" "${seeds[@]}" >"$log" 2>&1; then
        runs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
        printf '%-18s %12s inputs, held\n' "$name" "$runs"
    else
        touch "$folder/logs/$name.failed"
        printf '%-18s BROKE: %s\n' "$name" "$(grep -m1 -E 'does not hold|runtime error|ERROR: ' "$log")"
        grep -E 'Test unit written to' "$log" | sed 's/^/    /'
        grep -E '^ *#[0-9]+ .*/(src|tests)/' "$log" | head -8
    fi
}

[ $# -gt 0 ] || { cd tests/fuzz && set -- *_fuzz.cpp && cd ../.. && set -- "${@%.cpp}"; }
for name in "$@"; do
    while [ "$(jobs -pr | wc -l)" -ge "$cores" ]; do wait -n; done
    fuzz "$name" &
done
wait
failed=0
for name in "$@"; do [ ! -e "$folder/logs/$name.failed" ] || failed=$((failed + 1)); done
echo "fuzz: $(($# - failed)) passed, $failed failed"
[ "$failed" = 0 ]
