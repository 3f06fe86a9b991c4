#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/setup.sh
. tools/lib.sh
. tools/build.sh
. tools/env.sh
build_site || exit 1
exec node tools/serve.mjs build/site
