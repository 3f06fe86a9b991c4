# Sourced after tools/lib.sh: the builds that several commands share.

# build_preset web [target]: configures (a moment, when nothing changed) and builds on all cores.
build_preset() {
  bash -c 'set -e; . tools/env.sh; cmake --preset "$1"; cmake --build --preset "$1" ${2:+--target "$2"}' - "$@"
}
test_preset() {
  bash -c 'set -e; . tools/env.sh; ctest --preset "$1"' - "$1"
}
build_and_test() { build_preset "$1" && test_preset "$1"; }

build_site() {
  step "Build for the web" "read the compiler's message above" build_preset web tidemark-core &&
    step "Assemble build/site" "read the message above" node tools/build_web.mjs
}
