#!/usr/bin/env bash
# Lays the example suite out in an empty folder as a stranger has it: the kit's packed file, installed, and the recipes of the
# docs beside its tests. The browser to use stands in `chromium`, and how long the installation took in `installed`.
#
#   [WITHOUT_RECIPES=1] bash scripts/example-suite/lay-out.sh <folder>
set -euo pipefail
suite=$1
cd "$(dirname "$0")/../.."

node --import ./scripts/register.mjs scripts/ready-for-suites.ts >"$suite/chromium"
cp -r examples/suite/. "$suite"
npm pack --silent --workspace packages/playwright --pack-destination "$suite" >/dev/null
if [ -z "${WITHOUT_RECIPES:-}" ]; then
  node --import ./scripts/register.mjs scripts/recipes.ts >"$suite/tests/recipes.spec.ts"
fi
cd "$suite"
SECONDS=0
npm install --silent --no-audit --no-fund --no-package-lock
echo "$SECONDS" >installed
