#!/usr/bin/env bash
# Runs a private PostgreSQL for tests: `tests/postgres.sh start DIR` prints its address, `tests/postgres.sh stop DIR` ends it.
# It listens on a socket in DIR alone, keeps nothing safe on disk, and works as root (through the postgres user) or as anybody.
set -euo pipefail

wrong_usage() { echo "usage: tests/postgres.sh start DIR | stop DIR" >&2; exit 2; }
[ $# -eq 2 ] || wrong_usage

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb || echo /missing/initdb)")
[ -x "$programs/initdb" ] || { echo "PostgreSQL's initdb is not installed (package postgresql)" >&2; exit 1; }

as_server() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

start() {
    mkdir -p "$1"
    local folder; folder=$(cd "$1" && pwd)
    if [ ${#folder} -gt 80 ]; then echo "$folder: too long a path for a socket" >&2; exit 1; fi
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; chmod 755 "$folder"; fi
    [ -d "$folder/cluster" ] || as_server "$programs/initdb" --pgdata="$folder/cluster" --username=reeve --auth=trust \
        --encoding=UTF8 --locale=C --no-sync > "$folder/initdb.log"
    local settings="-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c synchronous_commit=off"
    settings+=" -c full_page_writes=off -c max_connections=200 -c shared_buffers=64MB -c log_min_messages=fatal"
    as_server "$programs/pg_ctl" status --pgdata="$folder/cluster" > /dev/null \
        || as_server "$programs/pg_ctl" start --pgdata="$folder/cluster" --wait --silent --log="$folder/server.log" -o "$settings" >&2
    echo "postgresql:///postgres?host=$folder&user=reeve"
}

stop() {
    [ -d "$1/cluster" ] || return 0
    local folder; folder=$(cd "$1" && pwd)
    as_server "$programs/pg_ctl" stop --pgdata="$folder/cluster" --mode=immediate --silent --wait || true
    rm -rf "$folder/cluster" "$folder/server.log" "$folder/initdb.log"
    rmdir "$folder" 2> /dev/null || true
}

case "$1" in
    start) start "$2" ;;
    stop) stop "$2" ;;
    *) wrong_usage ;;
esac
