#!/usr/bin/env bash
# clang-tidy on our C++ (or on the files given), with the desktop build's compile commands.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/sources.sh
. tools/env.sh
cmake --preset desktop >/dev/null
cmake --build --preset desktop --target locales >/dev/null
if [ $# -eq 0 ]; then
  # What the desktop build compiles of the product; headers are seen through these. The tests are checked by name: Catch2's
  # macros lead the analyzer astray, and they double the time.
  mapfile -t all < <(our_cpp | grep '\.cpp$' | grep -v '^tests/')
  for file in "${all[@]}"; do
    ! grep -qF "\"file\": \"$PWD/$file\"" build/desktop/compile_commands.json || set -- "$@" "$file"
  done
fi
[ $# -gt 0 ] || { echo "there is no C++ to check"; exit 1; }

tidy=$(clang_tool clang-tidy)
check() {
  local out status=0
  out=$("$tidy" -p build/desktop --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option "$1" 2>&1) || status=$?
  echo "checked $1"
  [ "$status" -eq 0 ] || echo "$out"
  return "$status"
}
export tidy
export -f check
echo "checking $# files"
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(getconf _NPROCESSORS_ONLN)" bash -c 'check "$1" || exit 1' -
