#!/usr/bin/env bash
# The example suite as a stranger has it: the kit's packed file, installed in a folder of its own, against the build here, and
# the recipes of the docs beside it.
#
#   [WITHOUT_RECIPES=1] npm run test:example [-- --repeat-each 10]
set -euo pipefail
cd "$(dirname "$0")/.."

checkout=$PWD
suite=$(mktemp -d)
trap 'rm -rf "$suite"' EXIT

node --import ./scripts/register.mjs scripts/ready-for-suites.ts >"$suite/chromium"
cp -r examples/suite/. "$suite"
npm pack --silent --workspace packages/playwright --pack-destination "$suite" >/dev/null
cd "$suite"
SECONDS=0
npm install --silent --no-audit --no-fund --no-package-lock
installed=$SECONDS
if [ -z "${WITHOUT_RECIPES:-}" ]; then
  (cd "$checkout" && node --import ./scripts/register.mjs scripts/recipes.ts) >tests/recipes.spec.ts
fi
# Of a recipe's page there is no picture yet to compare the first one with.
CHROMIUM_PATH=$(cat chromium) TONIGHT_CHECKOUT=$checkout npm test --silent -- --update-snapshots "$@"
echo "installed after $installed s, green after $SECONDS s" >&2
