#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/setup.sh
. tools/lib.sh
. tools/build.sh
. tools/env.sh
build_site || exit 1
step "Sample course" "read the compiler's message above" build_preset desktop tidemark-sample || exit 1
step "Screenshots into build/shots" "read the message above" node tools/shots.mjs "$@"
