#!/usr/bin/env bash
# Tries the Debian package on a clean Debian 12 of its own: installed, begun, served by its unit, upgraded with its records, removed.
# package_proof.sh [OLD.deb]: with an older package the upgrade from it is tried too. As root. The clean system is kept in build/proof.
set -euo pipefail
cd "$(dirname "$0")/.."

place=build/proof
clean="$place/clean"
machine="$place/machine"
new="$(ls -t build/release/reeve_*.deb 2>/dev/null | head -1)"
old="${1:-}"
passed=0
failed=0
skipped=0

[ "$(id -u)" = 0 ] || { echo "The proof makes and boots a system of its own, so it runs as root." >&2; exit 2; }
[ -n "$new" ] || { echo "There is no package. Make one with ./dev release." >&2; exit 2; }
if [ -n "$old" ] && [ ! -e "$old" ]; then echo "There is no file $old." >&2; exit 2; fi

# proves WORDS COMMAND...: runs the command, says whether it held, and shows what it said where it did not.
proves() {
    local words="$1" said
    shift
    if said="$("$@" 2>&1)"; then
        printf 'ok      %s\n' "$words"
        passed=$((passed + 1))
    else
        printf 'FAILED  %s\n' "$words"
        printf '%s\n' "$said" | tail -n 20 | sed 's/^/        /'
        failed=$((failed + 1))
    fi
}

make_clean_system() {
    [ -e "$clean/etc/debian_version" ] && return
    echo "Making a clean Debian 12 in $clean"
    mkdir -p "$place"
    rm -rf "$clean.part"
    debootstrap --variant=minbase --include=ca-certificates,systemd,systemd-sysv,dbus,curl bookworm "$clean.part" >"$place/debootstrap.log" 2>&1 \
        || { tail -n 20 "$place/debootstrap.log" >&2; exit 1; }
    mv "$clean.part" "$clean"
}

# unbooted COMMAND...: in the system while nothing of it runs, with the network.
unbooted() { systemd-nspawn --quiet --register=no --keep-unit --pipe -D "$machine" "$@" </dev/null; }

boot() {
    systemd-nspawn --quiet --register=no --keep-unit --private-network -D "$machine" --boot >"$place/boot.log" 2>&1 &
    container=$!
    until leader="$(pgrep -P "$container" | head -1)" && [ -n "$leader" ]; do kill -0 "$container"; done
    inside timeout 60 sh -c 'until systemctl is-system-running 2>/dev/null | grep -Eq "running|degraded"; do :; done'
}

# inside COMMAND...: in the booted system.
inside() { nsenter -t "$leader" -m -u -i -n -p env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }

end() {
    if [ -n "${container:-}" ]; then
        kill "$container" 2>/dev/null || true
        wait "$container" 2>/dev/null || true
    fi
}
trap end EXIT

is_served() { inside curl -sf --retry 60 --retry-delay 1 --retry-connrefused http://127.0.0.1:8080/healthz; }
page_holds() { inside curl -sf "http://127.0.0.1:8080$1" | grep -a -- "$2" >/dev/null; }
paper_sum() { inside curl -sf http://127.0.0.1:8080/papers/P-2024-001.txt | sha256sum; }
reads_as_before() { [ "$(paper_sum)" = "$before" ]; }
records_stand() { inside test -s /var/lib/private/reeve/reeve.db; }
says() { inside "${@:2}" | grep -- "$1" >/dev/null; }
is_not_running() { ! inside systemctl is-active --quiet reeve; }
installs() { unbooted apt-get install -y "$1"; }

make_clean_system
rm -rf "$machine"
cp -a "$clean" "$machine"
rm -f "$machine/etc/machine-id" && : >"$machine/etc/machine-id"
cp "$new" "$machine/srv/new.deb"
first=new
if [ -n "$old" ]; then cp "$old" "$machine/srv/old.deb"; first=old; fi
unbooted apt-get update >"$place/update.log" 2>&1

started="$SECONDS"
proves "apt installs the package and what it needs ($first)" installs "/srv/$first.deb"
# The booted system has no network, so what the newer package needs besides is fetched now.
if [ -n "$old" ]; then unbooted apt-get install -y --download-only /srv/new.deb >>"$place/update.log" 2>&1; fi
boot
proves "an empty office is begun, and an address for its administrator is printed" \
    says 'http.*office.example' systemd-run --quiet --pipe --wait --collect -p User=reeve -p DynamicUser=yes -p StateDirectory=reeve \
    -p StateDirectoryMode=0700 reeve init --data /var/lib/reeve --site https://reeve.office.example
proves "the unit starts" inside systemctl enable --now reeve
proves "the office is served" is_served
echo "        from the package to an answer: $((SECONDS - started)) s"
proves "a stranger is told that the office is not open yet, and not let in" page_holds /sign-in "Sign in"
proves "the records are nobody else's to read" inside sh -c '[ "$(stat -c %a /var/lib/private/reeve)" = 700 ]'

# The demo office stands for years of records.
inside systemctl stop reeve
inside sh -c 'rm -rf /var/lib/private/reeve/*'
proves "the demo office is made by the service's own user" \
    inside systemd-run --quiet --pipe --wait --collect -p User=reeve -p DynamicUser=yes -p StateDirectory=reeve -p StateDirectoryMode=0700 \
    reeve demo --data /var/lib/reeve
inside systemctl start reeve
proves "the demo office is served" is_served
before="$(paper_sum)"

if [ -n "$old" ]; then
    proves "the package is upgraded while the service runs" inside sh -c 'dpkg -i /var/cache/apt/archives/*.deb /srv/new.deb'
    proves "the service runs on with the new program" is_served
    proves "the new program is the one that serves" \
        inside sh -c '[ "$(readlink /proc/$(systemctl show -P MainPID reeve)/exe)" = /usr/bin/reeve ]'
else
    echo "skipped the upgrade: no older package was given"
    skipped=$((skipped + 1))
fi
proves "a published paper reads as before, byte for byte" reads_as_before
proves "every figure of it is proved again from the records" says ' 0 moved' reeve-office paper verify P-2024-001
proves "the records keep their rules" inside reeve-office check
proves "a backup is made while the service runs" inside reeve-office backup --out backup.db
proves "the hardened service makes a PDF" page_holds /papers/P-2024-001.pdf '%PDF-'
proves "the hardened service draws charts for Word" \
    inside sh -c 'curl -sf http://127.0.0.1:8080/papers/P-2024-001.docx -o /tmp/p.docx && grep -q image1.png /tmp/p.docx'
proves "the unit is hardened (systemd's own judgement)" inside systemd-analyze security --threshold=25 --no-pager reeve
proves "the log holds no fault" inside sh -c '! journalctl -u reeve --no-pager | grep -E " 50[0-9] |SIGSYS|core-dump"'

proves "the package is removed" inside dpkg -r reeve
proves "nothing of it runs any more" is_not_running
proves "the records stay" records_stand
proves "it is installed again" inside dpkg -i /srv/new.deb
inside systemctl start reeve
proves "and serves" is_served
proves "what was there, byte for byte" reads_as_before
proves "it is purged" inside dpkg -P reeve
proves "the records stay even then, for a person to remove" records_stand

echo "proof: $passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
