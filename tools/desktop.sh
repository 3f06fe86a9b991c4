#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/setup.sh
. tools/lib.sh
. tools/build.sh
step "Build for the desktop" "read the compiler's message above" build_preset desktop tidemark-desktop || exit 1
exec build/desktop/tidemark-desktop "$@"
