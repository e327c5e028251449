#!/usr/bin/env bash
# Proves the README's two commands on a truly fresh machine: a bare Debian with git, Node and npm, and nothing else. Once as
# root in root's own home, which nobody else may enter, and once as a user in a folder with a space and an é in its name.
#
#   npm run test:bare [-- root|user]      with BARE=<folder>, a bare Debian made before is used again
#
# Needs root, mmdebstrap or debootstrap, and whatever mirror and registry this machine is set up to use. SUITE says which
# Debian; trixie (13) is the first whose own Node can run the npm that installs Tonight.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() { echo "$1" >&2; exit 1; }
[ "$(id -u)" = 0 ] || stop 'A bare Debian can be made by root only.'
for tool in unshare chroot git; do command -v "$tool" >/dev/null || stop "This needs $tool."; done

suite=${SUITE:-trixie}
packages=git,nodejs,npm,ca-certificates
bare=${BARE:-$(mktemp -d)}
[ -n "${BARE:-}" ] || trap 'rm -rf "$bare"' EXIT

if [ ! -x "$bare/usr/bin/npm" ]; then
  # The mirror is that of this machine, where it is a Debian.
  mirror=$(cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | grep -m1 -oE 'https?://[^ ]+/debian/?$' || true)
  mirror=${mirror:-http://deb.debian.org/debian}
  if command -v mmdebstrap >/dev/null; then
    mmdebstrap --quiet --variant=minbase --include="$packages" "$suite" "$bare" "deb $mirror $suite main"
  elif command -v debootstrap >/dev/null; then
    debootstrap --variant=minbase --include="$packages" "$suite" "$bare" "$mirror"
  else
    stop 'This needs mmdebstrap or debootstrap (Debian has both as packages).'
  fi
  chroot "$bare" useradd --create-home ada
fi

# How the network is reached is the machine's own setting, and no part of what is proved.
registry=$(npm config get registry)
authorities=$(npm config get cafile)
[ -f "$authorities" ] || authorities=${NODE_EXTRA_CA_CERTS:-}
cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
[ ! -f "$authorities" ] || cp -L "$authorities" "$bare/etc/authorities.pem"

# Runs the two commands as somebody in a folder of theirs.
prove() {
  local who=$1 folder=$2
  rm -rf "$bare$folder"
  git clone --quiet --no-hardlinks . "$bare$folder"
  chmod 0700 "$(dirname "$bare$folder")"
  chroot "$bare" chown -R "$who:" "$(dirname "$folder")"
  echo "== $who in $folder"
  unshare --mount --pid --fork --kill-child bash -euc '
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mount -t tmpfs -o mode=1777 shm "$1/dev/shm"
    mount -t tmpfs -o mode=1777 tmp "$1/tmp"
    shift
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "$@"
  ' bare "$bare" \
    npm_config_registry="$registry" \
    ${authorities:+NODE_EXTRA_CA_CERTS=/etc/authorities.pem} \
    ${CI:+CI="$CI"} \
    chroot "$bare" su "$who" --preserve-environment --shell /bin/bash -c '
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
