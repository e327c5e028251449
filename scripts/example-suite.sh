#!/usr/bin/env bash
# The example suite as a stranger has it: the kit's packed file, installed in a folder of its own, against the build here, and
# the recipes of the docs beside it. Two hundred tests twenty times: npm run test:runs.
#
#   [WITHOUT_RECIPES=1] npm run test:example [-- --repeat-each 10]
set -euo pipefail
cd "$(dirname "$0")/.."

checkout=$PWD
suite=$(mktemp -d)
trap 'rm -rf "$suite"' EXIT

bash scripts/example-suite/lay-out.sh "$suite"
cd "$suite"
SECONDS=0
# Of a recipe's page there is no picture yet to compare the first one with.
CHROMIUM_PATH=$(cat chromium) TONIGHT_CHECKOUT=$checkout npm test --silent -- --update-snapshots "$@"
installed=$(cat installed)
echo "installed after $installed s, green after $((installed + SECONDS)) s" >&2
