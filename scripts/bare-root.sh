# Read by scripts that prove something on a bare Debian, which the functions here make and run. Needs root, mmdebstrap or
# debootstrap, and whatever mirror and registry this machine is set up to use. SUITE says which Debian; trixie (13) is the
# first whose own Node can run the npm that installs Tonight.

stop() { echo "$1" >&2; exit 1; }
[ "$(id -u)" = 0 ] || stop 'A bare Debian can be made by root only.'
for tool in unshare chroot git; do command -v "$tool" >/dev/null || stop "This needs $tool."; done

# How the network is reached is the machine's own setting, and no part of what is proved.
registry=$(npm config get registry)
authorities=$(npm config get cafile)
[ -f "$authorities" ] || authorities=${NODE_EXTRA_CA_CERTS:-}

# Makes a Debian with the packages named, commas between, and a user ada.
make_debian() {
  local bare=$1 packages=$2 suite=${SUITE:-trixie} mirror
  # The mirror is that of this machine, where it is a Debian.
  mirror=$(cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | grep -m1 -oE 'https?://[^ ]+/debian/?$' || true)
  mirror=${mirror:-http://deb.debian.org/debian}
  if command -v mmdebstrap >/dev/null; then
    mmdebstrap --quiet --variant=minbase ${packages:+--include="$packages"} "$suite" "$bare" "deb $mirror $suite main"
  elif command -v debootstrap >/dev/null; then
    debootstrap --variant=minbase ${packages:+--include="$packages"} "$suite" "$bare" "$mirror"
  else
    stop 'This needs mmdebstrap or debootstrap (Debian has both as packages).'
  fi
  chroot "$bare" useradd --create-home ada
}

# Lets a Debian reach what this machine reaches.
connect_debian() {
  cp -L /etc/resolv.conf "$1/etc/resolv.conf"
  [ ! -f "$authorities" ] || cp -L "$authorities" "$1/etc/authorities.pem"
}

# Runs a command in a Debian of which nothing is left running, with nothing of this machine's environment.
in_debian() {
  local bare=$1
  shift
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
    chroot "$bare" "$@"
}
