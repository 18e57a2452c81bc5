# How ./dev gets what it needs: Debian packages from the list in docs/develop/packages.md, npm packages from package-lock.json.
# What was done is remembered by the hash of the list it was done from, so that a second start costs nothing.

stamps=build/.stamps
package_list=docs/develop/packages.md

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

hash_of() { sha256sum "$@" | sha256sum | cut -c1-16; }

# node_is_enough: a node of version 18 or newer with npm beside it.
node_is_enough() {
    command -v npm >/dev/null && node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)' 2>/dev/null
}

# packages_for PURPOSE...: the package names of the rows with one of these purposes.
packages_for() {
    local purpose
    for purpose in "$@"; do
        sed -n "s/^| \`\([^\`]*\)\` | $purpose |.*/\1/p" "$package_list"
    done
    if ! node_is_enough; then echo nodejs npm; fi
}

missing_packages() {
    local name
    for name in $(packages_for "$@"); do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
}

# Debian's PostgreSQL would start a server of its own on installation; the tests start a private one and stop it.
without_main_cluster() {
    local file=/etc/postgresql-common/createcluster.conf
    [ -e "$file" ] && return
    as_root mkdir -p "${file%/*}"
    echo "create_main_cluster = false" | as_root tee "$file" >/dev/null
}

install_packages() {
    without_main_cluster
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o Dpkg::Options::=--force-confold "$@"
}

# setup_packages PURPOSE...: installs what is missing.
setup_packages() {
    local stamp missing
    stamp="$stamps/packages-$(echo "$*" | tr ' ' '-')-$(hash_of "$package_list")"
    [ -e "$stamp" ] && return
    missing="$(missing_packages "$@")"
    # shellcheck disable=SC2086  # one word for each package
    if [ -n "$missing" ]; then need "install Debian packages" install_packages $missing; fi
    mkdir -p "$stamps"
    touch "$stamp"
}

setup_npm() {
    local stamp
    stamp="node_modules/.reeve-$(hash_of package-lock.json package.json)"
    [ -e "$stamp" ] && return
    need "install npm packages" npm ci --ignore-scripts --no-fund --no-audit
    touch "$stamp"
}
