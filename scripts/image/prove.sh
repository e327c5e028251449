#!/usr/bin/env bash
# Proves the image without a container engine: what the Dockerfile runs to make it, on a bare Debian with Node and npm; and what
# comes of it on another that has nothing, as a user without rights, on a root that no user can write to.
#
#   npm run test:image        with BARE=<folder>, a bare Debian made before is used again
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/bare-root.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=${BARE:-$work/made}
[ -x "$made/usr/bin/npm" ] || make_debian "$made" git,nodejs,npm,ca-certificates
connect_debian "$made"

rm -rf "$made"/{src,tonight}
mkdir "$made/src"
git archive HEAD | tar --extract --directory "$made/src"
echo '== what the image is made by'
# Its own Node.js is the lockfile's, as the base image's is.
in_debian "$made" bash -euc 'cd /src; npm ci --no-audit --no-fund; export PATH=$PWD/node_modules/.bin:$PATH; bash scripts/image/lay-out.sh /tonight'

bare=$work/bare
make_debian "$bare" ''
mkdir -p "$bare/data"
mv "$made/tonight" "$bare/tonight"
cp "$made/src/node_modules/node/bin/node" "$bare/usr/local/bin/node"
chroot "$bare" install --directory --owner=1000 --group=1000 --mode=0700 /data
echo "== it has $(du -sm "$bare/tonight" | cut -f1) MB, $(find "$bare/tonight/node_modules" -name package.json -path '*node_modules/*' | grep -cE 'node_modules/(@[^/]+/)?[^/]+/package.json$') packages"

port=${PORT:-4180}
if bash scripts/image/run.sh "$bare" "$port" touch written 2>/dev/null; then stop 'The root can be written to.'; fi
node --import ./scripts/register.mjs scripts/image/use.ts "$bare" "$port"
echo '== used, stopped, started again: everything is there'
