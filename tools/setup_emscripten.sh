#!/usr/bin/env bash
# Puts Emscripten into .toolchain/emscripten, from Debian's packages, unpacked and not installed.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted=$(cat emsdk-version.txt)
home=$PWD/.toolchain/emscripten
root=$home/root

give_up() {
  echo "$1"
  echo "Install it with emsdk instead, then run this again with it on the PATH:"
  echo "  emsdk install $wanted && emsdk activate $wanted && source emsdk_env.sh"
  exit 1
}

command -v apt-get >/dev/null || give_up "This machine has no apt, so Emscripten $wanted cannot be fetched from Debian."
[ "$(dpkg --print-architecture)" = amd64 ] || give_up "Debian's packages are used on amd64 only."
# shellcheck source=tools/private_apt.sh
. tools/private_apt.sh
private_apt_update || give_up "Debian's package lists could not be read."

apt-get -y --print-uris --download-only install emscripten >"$home.uris" ||
  give_up "Debian's suite has no Emscripten that can be fetched."
all=$(grep -c "^'" "$home.uris" || true)
echo "fetching $all packages, $(awk -F' ' "/^'/{n+=\$3} END{printf \"%d MB\", n/1e6}" "$home.uris")"
rm -f "$home.uris"
apt-get -y --download-only install emscripten 2>&1 |
  awk -v all="$all" '/^Get:/ { sub("Get:", "", $1); print "package " $1 " of " all ": " $5; fflush(); next } { print }'

rm -rf "$home"
mkdir -p "$root"
n=0
all=$(find "$apt_home/cache/archives" -name '*.deb' | wc -l)
for deb in "$apt_home"/cache/archives/*.deb; do
  n=$((n + 1))
  [ $((n % 10)) -ne 0 ] || echo "unpacked $n of $all"
  dpkg-deb -x "$deb" "$root"
done

llvm=$(find "$root/usr/lib" -maxdepth 1 -name 'llvm-*' | sort -V | tail -1)
lib=$root/usr/lib/x86_64-linux-gnu
is_elf() { [ -f "$1" ] && [ ! -L "$1" ] && [ "$(head -c 4 "$1" | tr -d '\0')" = $'\x7fELF' ]; }
# The programs are newer than the machine's C library, so each is told to use the one unpacked beside it. A wrapper
# around ld-linux does not do: clang runs itself again through /proc/self/exe.
echo "pointing the programs at their own libraries"
for file in "$llvm"/bin/* "$root"/usr/bin/*; do
  if is_elf "$file" && patchelf --print-interpreter "$file" >/dev/null 2>&1; then
    patchelf --set-interpreter "$lib/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$lib" "$file"
  fi
done
for file in "$lib"/*.so* "$llvm"/lib/*.so*; do
  if is_elf "$file" && [ -n "$(patchelf --print-rpath "$file" 2>/dev/null)" ]; then
    patchelf --force-rpath --set-rpath "$lib" "$file"
  fi
done

# Without it Emscripten's own scripts would take the project's package.json for theirs, and read CommonJS as modules.
echo '{}' >"$root/package.json"
# The compiled system libraries outlive an unpacking: emcc itself throws them away when its version changed.
cat >"$home/config.py" <<END
LLVM_ROOT = '$llvm/bin'
BINARYEN_ROOT = '$root/usr'
NODE_JS = '$(command -v node)'
CACHE = '$home-cache'
END

emcc=$root/usr/share/emscripten/emcc
have=$(tr -d '"[:space:]' <"$root/usr/share/emscripten/emscripten-version.txt")
EM_CONFIG=$home/config.py "$emcc" --version || give_up "The unpacked Emscripten does not run."
[ "$have" = "$wanted" ] || echo "note: Debian has Emscripten $have instead of the pinned $wanted; going on with it"
echo "$have" >"$home/ready"
# 160 MB that nothing needs again.
rm -f "$apt_home"/cache/archives/*.deb
