#!/usr/bin/env bash
# Runs a command with DATABASE_URL set to a PostgreSQL server of its own:
#
#   scripts/with-postgres.sh COMMAND [ARGUMENT…]
#
# The server lives in a temporary directory, listens on a free port of 127.0.0.1 with a
# password of its own, and is gone when the command ends. It uses the installed
# PostgreSQL (15 or newer); as root without one it installs Debian's package.
set -euo pipefail

(($# > 0)) || { echo "Usage: scripts/with-postgres.sh COMMAND [ARGUMENT…]" >&2; exit 2; }

say() { echo "with-postgres: $*" >&2; }
fail() { say "$*"; exit 1; }

# Prints the directory that holds initdb, postgres and pg_ctl together.
find_binaries() {
  local candidate
  {
    command -v initdb | xargs -r readlink -f | xargs -r dirname
    ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV
  } | while read -r candidate; do
    if [[ -x $candidate/initdb && -x $candidate/postgres && -x $candidate/pg_ctl ]]; then
      echo "$candidate"
      break
    fi
  done
}

install_postgres() {
  [[ $(id -u) == 0 ]] || fail "no PostgreSQL found. Install it (Debian: apt-get install postgresql) and try again."
  command -v apt-get >/dev/null || fail "no PostgreSQL found, and no apt-get to install it with."
  say "installing Debian's package postgresql …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -yq --no-install-recommends postgresql; } >&2 </dev/null ||
    fail "the installation of Debian's package postgresql failed."
}

bin=$(find_binaries || true)
if [[ -z $bin ]]; then
  install_postgres
  bin=$(find_binaries || true)
  [[ -n $bin ]] || fail "PostgreSQL was installed, but initdb, postgres and pg_ctl were not found."
fi
version=$("$bin/postgres" --version | grep -oE '[0-9]+' | head -n 1)
((version >= 15)) || fail "PostgreSQL $version is in $bin; 15 or newer is needed."

# PostgreSQL refuses to run as root, so there it runs as somebody who may do nothing else.
as_server=()
if [[ $(id -u) == 0 ]]; then
  owner=nobody
  id postgres >/dev/null 2>&1 && owner=postgres
  if command -v setpriv >/dev/null; then
    as_server=(setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups)
  elif command -v runuser >/dev/null; then
    as_server=(runuser -u "$owner" --)
  else
    fail "neither setpriv nor runuser is there to start PostgreSQL as $owner instead of root."
  fi
fi

# Root's own TMPDIR may be closed to the server's user; /tmp is open to all.
parent=${TMPDIR:-/tmp}
((${#as_server[@]} == 0)) || parent=/tmp
home=$(mktemp -d "$parent/kwartet-postgres-XXXXXX")
command_pid=""

stop_server() {
  local code=$?
  trap - EXIT INT TERM HUP
  if [[ -n $command_pid ]] && kill -0 "$command_pid" 2>/dev/null; then
    kill -TERM "$command_pid" 2>/dev/null || true
    wait "$command_pid" 2>/dev/null || true
  fi
  server "$bin/pg_ctl" -D "$home/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$home"
  exit "$code"
}

# `env -C /`, because the server's user may not enter the directory that we stand in.
server() { "${as_server[@]}" env -C / HOME="$home" LC_ALL=C "$@"; }

trap stop_server EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

password=$(node -p 'crypto.randomUUID()')
printf '%s' "$password" >"$home/password"
((${#as_server[@]} == 0)) || chown -R "$owner" "$home"

server "$bin/initdb" -D "$home/data" -U kwartet --pwfile="$home/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$home/initdb.log" 2>&1 ||
  { cat "$home/initdb.log" >&2; fail "initdb failed."; }

port=""
# Between asking for a free port and using it somebody else may take it, hence the second and third try.
for _ in 1 2 3; do
  candidate=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  options="-c listen_addresses=127.0.0.1 -c port=$candidate -c unix_socket_directories='' -c fsync=off"
  options+=" -c synchronous_commit=off -c full_page_writes=off -c max_connections=200"
  if server "$bin/pg_ctl" -D "$home/data" -w -t 60 -l "$home/server.log" -o "$options" start >/dev/null 2>&1; then
    port=$candidate
    break
  fi
done
[[ -n $port ]] || { cat "$home/server.log" >&2; fail "the server did not start."; }
say "PostgreSQL $version on 127.0.0.1:$port"

export DATABASE_URL="postgres://kwartet:$password@127.0.0.1:$port/postgres"

# In the background, so that a signal to this script is handled at once.
"$@" <&0 &
command_pid=$!
code=0
wait "$command_pid" || code=$?
command_pid=""
exit "$code"
