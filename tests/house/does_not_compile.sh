#!/usr/bin/env bash
# Compiles each case of tests/house/does_not_compile: every one must be refused, except the control, which must be accepted.
set -euo pipefail
cd "$(dirname "$0")/../.."
compiler="${CXX:-g++}"
failed=0
for file in tests/house/does_not_compile/*.cpp; do
    if "$compiler" -std=gnu++20 -Isrc -fsyntax-only "$file" >/dev/null 2>&1; then accepted=yes; else accepted=no; fi
    expected=no
    [ "$(basename "$file")" = compiles.cpp ] && expected=yes
    if [ "$accepted" != "$expected" ]; then
        echo "$file: $(head -1 "$file" | cut -c4-) Accepted: $accepted; it should be: $expected."
        failed=1
    fi
done
[ "$failed" = 0 ] && echo "$(ls tests/house/does_not_compile/*.cpp | wc -l) cases as expected."
exit "$failed"
