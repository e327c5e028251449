#!/usr/bin/env bash
# Runs a command of the image as the compose file would: a root that no user can write to, a folder for data, another in
# memory, a user without rights, and processes of its own, of which the command is the first.
#
#   bash scripts/image/run.sh <root of the image> <port> <command...>
set -euo pipefail
exec unshare --mount --pid --fork --kill-child bash -euc '
  mount --bind "$1" "$1"
  mount -t proc proc "$1/proc"
  mount --rbind /dev "$1/dev"
  mount --bind "$1/data" "$1/data"
  mount -t tmpfs -o mode=1777 tmp "$1/tmp"
  mount -o remount,bind,ro "$1"
  exec env -i PATH=/usr/local/bin:/usr/bin:/bin DATA_DIR=/data PORT="$2" HOME=/data \
    "$(command -v chroot)" --userspec=1000:1000 "$1" bash -c "cd /tonight; exec \"\$@\"" bash "${@:3}"
' bash "$@"
