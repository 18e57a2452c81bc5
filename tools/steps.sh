# How ./dev runs a step: quietly, with its seconds, its log in build/logs, and its test counts summed.
# A program that tests says so in one line of the shapes that count() knows.

passed=0
failed=0
skipped=0
logs=build/logs

seconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f s", to - from }'; }

# step NAME COMMAND...: runs the command; on failure shows the end of its log and returns the command's code.
step() {
    local name="$1" start="$EPOCHREALTIME" code=0
    shift
    mkdir -p "$logs"
    log="$logs/${name// /-}.log"
    printf '%-44s' "$name"
    "$@" >"$log" 2>&1 </dev/null || code=$?
    if [ "$code" = 0 ]; then
        printf '%10s\n' "$(seconds_since "$start")"
    else
        printf '%10s  failed (%s)\n' "$(seconds_since "$start")" "$code"
        tail -n "${REEVE_LOG_LINES:-60}" "$log" | sed 's/^/    /'
        echo "    The whole log: $log"
    fi
    return "$code"
}

# need NAME COMMAND...: a step without which nothing further makes sense.
need() { step "$@" || exit 1; }

# tested NAME COMMAND...: a step that counts. A program that breaks off without naming a failure counts as one.
tested() {
    local code=0 before="$failed"
    step "$@" || code=$?
    count "$log"
    if [ "$code" != 0 ] && [ "$failed" = "$before" ]; then failed=$((failed + 1)); fi
    return 0
}

# not_tested NAME WHY: a step left out, said aloud.
not_tested() {
    printf '%-44s%10s  %s\n' "$1" skipped "$2"
    skipped=$((skipped + 1))
}

# count LOG: adds up "[doctest] test cases: 4 | 4 passed | 0 failed | 0 skipped", "laws: 4 passed, 0 failed, 1 skipped" and
# "24 cases as expected".
count() {
    local sums
    sums="$(awk '
        { gsub(/\033\[[0-9;]*m/, "") }
        /test cases:.*passed.*failed/ || /^[a-z][a-z -]*: [0-9]+ passed, [0-9]+ failed/ {
            for (i = 2; i <= NF; i++) {
                if ($i ~ /^passed/) p += $(i - 1)
                if ($i ~ /^failed/) f += $(i - 1)
                if ($i ~ /^skipped/) s += $(i - 1)
            }
        }
        /^[0-9]+ cases as expected/ { p += $1 }
        END { print p + 0, f + 0, s + 0 }' "$1")"
    read -r p f s <<<"$sums"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

# verdict: the one plain line, and whether all is well.
verdict() {
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" = 0 ]
}
