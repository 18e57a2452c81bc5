#!/usr/bin/env bash
# Serves an empty office from a scratch folder and attacks it over HTTP: tests/attack/run.sh [SECONDS a slow sender is waited for]
set -uo pipefail
cd "$(dirname "$0")/../.."
binary="${REEVE_BINARY:-build/reeve}"
folder="$(mktemp -d /tmp/reeve-attack.XXXXXX)"
server=
end() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 1' INT TERM

"$binary" migrate --data "$folder" >/dev/null || exit 1
"$binary" serve --data "$folder" --listen 127.0.0.1:0 --quiet 2>"$folder/serve.log" &
server=$!
port=
for _ in $(seq 100); do
    port="$(sed -n 's|.*listening on http://127.0.0.1:||p' "$folder/serve.log")"
    [ -z "$port" ] || break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
if [ -z "$port" ]; then
    cat "$folder/serve.log"
    echo "attack: 0 passed, 1 failed"
    exit 1
fi
tests/attack/http_attack.py 127.0.0.1 "$port" "$server" --form /sign-in --seconds "${1:-20}"
