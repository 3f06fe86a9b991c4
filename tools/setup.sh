#!/usr/bin/env bash
# Installs what is missing, each part only when its inputs changed or what it made is gone.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/lib.sh
. tools/lib.sh
mkdir -p .toolchain/stamps

# Two at once would unpack over each other.
exec 9>.toolchain/lock
if command -v flock >/dev/null && ! flock -n 9; then
  echo "Another set-up is running in this folder; waiting for it."
  flock 9
fi

began=$(now_ms)
again="read the log, then run ./dev setup again; it goes on where it stopped"

# part name "Title" "advice" check-function "input files" command...
# The folder is part of the key because programs are told their libraries' absolute path.
part() {
  local name=$1 title=$2 advice=$3 check=$4 inputs=$5 key
  shift 5
  # shellcheck disable=SC2086
  key="$PWD $(cat $inputs | sha256sum)"
  if [ "$(cat ".toolchain/stamps/$name" 2>/dev/null)" = "$key" ] && $check; then return; fi
  step "$title" "$advice" "$@" || exit 1
  if ! $check; then
    echo "FAILED: $title ended well, but what it should have made is not there. What to do: $again"
    exit 1
  fi
  echo "$key" >".toolchain/stamps/$name"
}

have_packages() { bash tools/setup_debian.sh --check >/dev/null 2>&1; }
have_node() {
  . tools/env.sh
  command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ]
}
have_emscripten() {
  . tools/env.sh
  [ -n "${EMSCRIPTEN_ROOT:-}" ] && [ -e "$EMSCRIPTEN_ROOT/emcc.py" ] || return 1
  # Ours can be half deleted; what is on the PATH is the user's own.
  case $EMSCRIPTEN_ROOT in
    "$PWD"/*) .toolchain/emscripten/root/usr/lib/llvm-*/bin/clang --version && .toolchain/emscripten/root/usr/bin/wasm-opt --version ;;
  esac >/dev/null 2>&1
}
have_sources() { [ -z "$(tools/setup_sources.sh --missing)" ]; }
have_npm() { [ -x node_modules/.bin/tsc ] && [ -x node_modules/.bin/esbuild ] && [ -x node_modules/.bin/playwright ]; }
have_fonts() { [ -s build/fonts/tidemark-sans-regular.ttf ] && [ -s build/fonts/tidemark-sans-semibold.ttf ]; }

part debian "Debian packages" "as root, or with sudo that asks no password: ./dev setup" \
  have_packages tools/setup_debian.sh bash tools/setup_debian.sh
part node "Node 20 or newer" "install Node 20 or newer, then ./dev setup" \
  have_node tools/setup_node.sh bash tools/setup_node.sh
. tools/env.sh
part emscripten "Emscripten $(cat emsdk-version.txt)" \
  "install it with emsdk (emsdk install $(cat emsdk-version.txt)), put emcc on the PATH, then ./dev setup" \
  have_emscripten "emsdk-version.txt tools/setup_emscripten.sh tools/private_apt.sh" bash tools/setup_emscripten.sh
part sources "Sources of the C++ libraries" "$again" \
  have_sources "tools/setup_sources.sh tools/private_apt.sh" bash tools/setup_sources.sh
part npm "npm packages" "check that the npm registry answers (npm ping), then ./dev setup" \
  have_npm "package-lock.json .npmrc tools/setup_npm.sh" bash tools/setup_npm.sh
part fonts "Fonts" "$again" \
  have_fonts "tools/fonts.py package-lock.json" bash tools/fonts.sh

echo "Set-up is complete ($(seconds $(($(now_ms) - began))) s)."
