#!/usr/bin/env bash
# Puts the sources of the C++ libraries into .toolchain/src, where cmake/dependencies.cmake finds them.
# With --missing it only lists what is not there. A library that Debian's mirror does not have in the wanted version is left to FetchContent, which needs git's host.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$PWD/.toolchain/src

# name | wanted version | Debian source packages to try | a file that must exist | how that file states its version
# The forky suite moves, so after the packages known to be right its newest one is looked at too.
libraries=(
  'imgui|1.92.2b|imgui=1.92.2b+ds-1 imgui|imgui.h|#define IMGUI_VERSION *"1.92.2b"'
  'catch2|3.7.1|catch2=3.7.1-0.5 catch2=3.7.1-0.6 catch2|extras/catch_amalgamated.hpp|Catch v3.7.1'
  'nlohmann_json|3.11.3|nlohmann-json3 nlohmann-json3=3.11.3-2.1|include/nlohmann/json.hpp|version 3.11.3'
)

have() { grep -qs -- "$3" "$home/$1/$2"; }

unpack() { # the .orig tarball alone: upstream's files, without Debian's patches
  local name=$1 package=$2
  rm -rf "$apt_home/sources" && mkdir -p "$apt_home/sources"
  (cd "$apt_home/sources" && apt-get source --download-only "$package") || return 1
  rm -rf "${home:?}/$name" && mkdir -p "$home/$name"
  tar -xf "$(find "$apt_home/sources" -name '*.orig.tar.*' | head -1)" -C "$home/$name" --strip-components=1
}

git_reaches() {
  local url
  url=$(sed -n "/tidemark_dependency($1\$/,/)/s/.*GIT_REPOSITORY *\([^ )]*\).*/\1/p" cmake/dependencies.cmake)
  GIT_TERMINAL_PROMPT=0 timeout 10 git ls-remote --exit-code "$url" HEAD >/dev/null 2>&1
}

if [ "${1:-}" = --missing ]; then
  for line in "${libraries[@]}"; do
    IFS='|' read -r name version packages file pattern <<<"$line"
    [ -e "$home/$name/$file" ] || [ -e "$home/$name.by-git" ] || echo "$name"
  done
  exit 0
fi

mkdir -p "$home"
n=0
for line in "${libraries[@]}"; do
  IFS='|' read -r name version packages file pattern <<<"$line"
  n=$((n + 1))
  if have "$name" "$file" "$pattern"; then continue; fi
  echo "library $n of ${#libraries[@]}: $name $version"
  if command -v apt-get >/dev/null && [ -z "${apt_home:-}" ]; then
    # shellcheck source=tools/private_apt.sh
    . tools/private_apt.sh
    private_apt_update || true
  fi
  for package in ${apt_home:+$packages}; do
    unpack "$name" "$package" || continue
    if have "$name" "$file" "$pattern"; then break; fi
  done
  if have "$name" "$file" "$pattern"; then continue; fi
  if git_reaches "$name"; then
    rm -rf "${home:?}/$name"
    touch "$home/$name.by-git"
    echo "note: $name $version is not on Debian's mirror; CMake will fetch its pinned commit with git"
  elif [ -e "$home/$name/$file" ]; then
    echo "note: Debian has another version of $name than the pinned $version; going on with it"
  else
    echo "$name $version is neither on Debian's mirror nor reachable with git"
    exit 1
  fi
done
