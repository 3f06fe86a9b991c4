#!/usr/bin/env bash
# Shows that the unit tests take every branch of src/clinical, or names those that they do not take. Writes the lines
# with their counts into build/coverage. What may stay untaken, and why: tests/coverage_exclusions.json.
set -euo pipefail
cd "$(dirname "$0")/.."
bash tools/setup_debian.sh --coverage
. tools/env.sh

cmake --preset coverage >/dev/null
cmake --build build/coverage --target core_tests
report=build/coverage
rm -f "$report"/*.profraw
LLVM_PROFILE_FILE="$PWD/$report/core.profraw" "$report/core_tests"
llvm-profdata-19 merge -sparse "$report/core.profraw" -o "$report/core.profdata"
cov() { "llvm-cov-19" "$@" "$report/core_tests" -instr-profile="$report/core.profdata" src/clinical; }
cov show -format=html -output-dir="$report/html" -show-branches=count
cov report
cov export >"$report/branches.json"
node tools/coverage.mjs "$report/branches.json" tests/coverage_exclusions.json
echo "Lines with their counts: $report/html/index.html"
