#!/usr/bin/env bash
# Formats our C++; with --check it changes nothing and fails where it would.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/sources.sh
mapfile -t files < <(our_cpp)
[ ${#files[@]} -gt 0 ] || { echo "there is no C++ to format"; exit 1; }
if [ "${1:-}" = --check ]; then
  "$(clang_tool clang-format)" --dry-run -Werror "${files[@]}"
  echo "${#files[@]} files are formatted"
else
  "$(clang_tool clang-format)" -i "${files[@]}"
fi
