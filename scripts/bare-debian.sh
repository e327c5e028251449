#!/usr/bin/env bash
# Proves the README's two commands on a truly fresh machine: a bare Debian with git, Node and npm, and nothing else. Once as
# root in root's own home, which no other user may enter, and once as a user in a folder with a space and an é in its name.
#
#   npm run test:bare [-- root|user]      with BARE=<folder>, a bare Debian made before is used again
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/bare-root.sh

bare=${BARE:-$(mktemp -d)}
[ -n "${BARE:-}" ] || trap 'rm -rf "$bare"' EXIT
[ -x "$bare/usr/bin/npm" ] || make_debian "$bare" git,nodejs,npm,ca-certificates
connect_debian "$bare"

# Runs the two commands as a user in a folder of theirs.
prove() {
  local who=$1 folder=$2
  rm -rf "$bare$folder"
  git clone --quiet --no-hardlinks . "$bare$folder"
  chmod 0700 "$(dirname "$bare$folder")"
  chroot "$bare" chown -R "$who:" "$(dirname "$folder")"
  echo "== $who in $folder"
  in_debian "$bare" su "$who" --preserve-environment --shell /bin/bash -c '
      set -euo pipefail
      export HOME=$(dirname "$1")
      cd "$1"
      node --version
      npm ci
      PORT=4180 DATA_DIR=/tmp/tonight-data npm start >/tmp/start.log 2>&1 &
      for second in $(seq 600); do
        grep -q "Tonight is ready" /tmp/start.log && break
        kill -0 $! 2>/dev/null || { cat /tmp/start.log >&2; exit 1; }
        sleep 1
      done
      cat /tmp/start.log
      grep -q "Tonight is ready" /tmp/start.log
      kill $!
      npm test
    ' bare "$folder"
  echo "== $who in $folder: both commands are green"
}

[ "${1:-root}" != root ] || prove root /root/tonight
[ "${1:-user}" != user ] || prove ada '/home/ada/Der Spät é/tonight'
