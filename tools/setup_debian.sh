#!/usr/bin/env bash
# Installs the Debian packages that are missing; with --check it only says which. With --coverage also those that only
# `./dev test --coverage` needs.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
  build-essential cmake ninja-build git ca-certificates xz-utils patchelf python3
  clang-format-19 clang-tidy-19     # 14, the default, cannot parse <ranges> of the compiler's library
  libglfw3-dev libgl-dev            # the desktop window
  python3-fonttools brotli          # the fonts' subset, the transfer's size
  chromium firefox-esr webkit2gtk-driver # the browsers of the tests
  xvfb xauth libgl1-mesa-dri libegl1 libgles2 # a screen and WebGL2 for them, without a graphics card
  at-spi2-core dbus dbus-daemon dbus-bin      # the accessibility tree, as a screen reader gets it
)
command -v node >/dev/null || packages+=(nodejs)
command -v npm >/dev/null || packages+=(npm)

if [ "${1:-}" = --coverage ]; then
  shift
  packages+=(clang-19 llvm-19 libclang-rt-19-dev)
fi

if ! command -v dpkg-query >/dev/null; then
  # Not a Debian: the developer brings the tools, and we say which are not there.
  for program in c++ cmake ninja git python3 node npm clang-format clang-tidy; do
    command -v "$program" >/dev/null || { echo "This is not a Debian machine; please install: $program"; exit 1; }
  done
  exit 0
fi

installed=$(dpkg-query -W -f '${db:Status-Status} ${Package} ${Provides}\n' | sed -n 's/^installed //p' | tr -s ' ,' '\n\n')
missing=()
for package in "${packages[@]}"; do
  grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0
echo "missing: ${missing[*]}"
[ "${1:-}" != --check ] || exit 1

root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null && sudo -n true || {
    echo "Packages are installed as root. Run this once, then ./dev again:"
    echo "  apt-get install --no-install-recommends ${missing[*]}"
    exit 1
  }
  root=(sudo -n)
fi
apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a apt-get -y -o DPkg::Lock::Timeout=300)

install() {
  local all
  all=$("${apt[@]}" --simulate install --no-install-recommends "${missing[@]}" | grep -c '^Inst ')
  "${apt[@]}" -o Dpkg::Options::=--force-confold install --no-install-recommends "${missing[@]}" 2>&1 |
    awk -v all="$all" '
      /^Get:/ { sub("Get:", "", $1); $0 = "fetching " $1 " of " all ": " $5 }
      /^Selecting/ { next }
      /^Unpacking/ { $0 = "unpacking " ++unpacked " of " all ": " $2 }
      /^Setting up/ { $0 = "setting up " ++set " of " all ": " $3 }
      { print; fflush() }'
}
# Old lists would still resolve, to a browser of another year than the tests know.
echo "reading the package lists"
"${apt[@]}" update || echo "note: the package lists could not be renewed; going on with the old ones"
install
