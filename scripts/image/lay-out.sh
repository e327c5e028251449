#!/usr/bin/env bash
# Lays out in a folder what a server of Tonight needs, and nothing that only a developer or a build needs. The Dockerfile runs
# this; `prove.sh` beside it runs what comes of it on a Debian without anything else.
#
#   bash scripts/image/lay-out.sh <folder>
set -euo pipefail
cd "$(dirname "$0")/../.."
target=${1:?the folder to lay it out in}
[ ! -e "$target" ] || { echo "$target is there already." >&2; exit 1; }

[ -d node_modules ] || npm ci --no-audit --no-fund
npm run -s build

mkdir -p "$target"
# The front runs the handlers as they are written; what pages are made of is in the build.
cp -a app lib scripts supabase public .next package.json package-lock.json next.config.mjs LICENSE "$target"
rm -rf "$target"/.next/{cache,dev} "$target"/supabase/tests
find "$target"/{app,lib,scripts} \( -name '*.test.ts' -o -name '*.test.tsx' -o -name '*.gate.ts' \) -delete

cd "$target"
npm ci --omit=dev --omit=peer --omit=optional --workspaces=false --include-workspace-root --ignore-scripts --no-audit --no-fund
# What the build has taken into itself, and what those bring who might compile here.
rm -rf node_modules/{@babel,@sentry,@types,@videojs,hls.js,lucide-react,playwright,playwright-core,typescript}
find node_modules \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete
# A build counts while it is younger than its sources, by seconds where layers of an image keep no less.
sleep 1.1
touch .next/BUILD_ID
