#!/usr/bin/env bash
# Runs one fuzz target for some seconds, from the corpus kept beside it where there is one. Usage: tools/fuzz_one.sh TARGET SECONDS
set -euo pipefail
target="$1"
seconds="$2"
name="$(basename "$target")"
work="$(dirname "$target")/$name.corpus"
mkdir -p "$work"
seeds=()
[ -d "tests/fuzz/corpus/$name" ] && seeds=("tests/fuzz/corpus/$name")
exec "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$work-" "$work" "${seeds[@]}"
