#!/usr/bin/env bash
# Everything CI checks. A failed step does not stop the rest: one run tells all there is to tell.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/lib.sh
. tools/build.sh

full=
if [ "${1:-}" = --coverage ]; then
  [ $# -eq 1 ] || { echo "./dev test --coverage stands alone." >&2; exit 2; }
  exec bash tools/coverage.sh
fi
for word in "$@"; do
  case $word in
    --full) full=yes ;;
    *) echo "./dev test does not know '$word'." >&2; exit 2 ;;
  esac
done

began=$(now_ms)
table=()
passed=0
failed=0
check() {
  if step "$@"; then
    passed=$((passed + 1))
    table+=("$(printf '%8s s  ok      %s' "$(seconds "$step_ms")" "$1")")
  else
    failed=$((failed + 1))
    table+=("$(printf '%8s s  FAILED  %s   build/logs/%s' "$(seconds "$step_ms")" "$1" "$(log_name "$1")")")
  fi
}
# The browsers get a screen of their own where there is none, and one message bus that sees the accessibility tree.
on_screen() {
  export LIBGL_ALWAYS_SOFTWARE=1 WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
  dbus-run-session -- xvfb-run --auto-servernum --server-args='-screen 0 1400x1000x24' "$@"
}

if bash tools/setup.sh; then
  passed=1
  table+=("$(printf '%8s s  ok      %s' "$(seconds $(($(now_ms) - began)))" "Set-up")")
else
  echo "0 passed, 1 failed"
  exit 1
fi
. tools/env.sh

compile="read the compiler's message above"
check "Format of the C++" "./dev format" bash tools/format.sh --check
check "TypeScript" "npx tsc -p tsconfig.json (and tsconfig.e2e.json)" \
  bash -c 'node_modules/.bin/tsc -p tsconfig.json && node_modules/.bin/tsc -p tsconfig.e2e.json'
check "Structure" "node --test tests/structure/*.test.mjs" bash -c 'node --test tests/structure/*.test.mjs'
check "Desktop: build and unit tests" "$compile; alone: cmake --workflow --preset desktop" build_and_test desktop
check "Sanitizers: build and unit tests" "$compile; alone: cmake --workflow --preset desktop-asan" build_and_test desktop-asan
check "WebAssembly: build and unit tests under Node" "$compile; alone: cmake --workflow --preset web" build_and_test web
check "Site, within its budget" "node tools/build_web.mjs --check" node tools/build_web.mjs --check
check "Parts of the page" "node --test tests/unit-web/*.test.mjs" bash -c 'node --test tests/unit-web/*.test.mjs'
check "clang-tidy" "./dev tidy FILE" bash tools/tidy.sh
check "Chromium" "npx playwright test -c tests/e2e/playwright.config.ts" \
  on_screen node_modules/.bin/playwright test -c tests/e2e/playwright.config.ts
check "Firefox" "node tests/e2e/firefox.mjs" on_screen node tests/e2e/firefox.mjs
check "WebKit" "node tests/e2e/webkit.mjs" on_screen node tests/e2e/webkit.mjs
if [ -n "$full" ]; then
  check "WebAssembly with assertions: build and unit tests" "$compile; alone: cmake --workflow --preset web-debug" \
    build_and_test web-debug
fi

echo
printf '%s\n' "${table[@]}"
printf '%8s s  in all\n' "$(seconds $(($(now_ms) - began)))"
echo
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
