# Sourced, by ./dev and by hand (`source tools/env.sh`), so that cmake, emcc and node of the right versions are found.
# It only looks; `./dev setup` installs.

_tidemark_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
_tidemark_tools=$_tidemark_root/.toolchain
_tidemark_emscripten=$(cat "$_tidemark_root/emsdk-version.txt")

_tidemark_node_major() { "$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }
if [ -x "$_tidemark_tools/node/node_modules/.bin/node" ] && [ "$(_tidemark_node_major node)" -lt 20 ]; then
  PATH=$_tidemark_tools/node/node_modules/.bin:$PATH
fi

# The version file is read rather than `emcc --version` run: that takes a second.
_tidemark_is_pinned() {
  [ -e "$1/emcc.py" ] && [ "$(tr -d '"[:space:]' <"$1/emscripten-version.txt" 2>/dev/null)" = "$_tidemark_emscripten" ]
}
_tidemark_on_path=$(command -v emcc || true)
[ -z "$_tidemark_on_path" ] || _tidemark_on_path=$(dirname "$(readlink -f "$_tidemark_on_path")")
if [ -n "$_tidemark_on_path" ] && _tidemark_is_pinned "$_tidemark_on_path"; then
  export EMSCRIPTEN_ROOT=$_tidemark_on_path
elif [ -n "${EMSDK:-}" ] && _tidemark_is_pinned "$EMSDK/upstream/emscripten"; then
  export EMSCRIPTEN_ROOT=$EMSDK/upstream/emscripten
elif [ -e "$_tidemark_tools/emscripten/ready" ]; then
  export EMSCRIPTEN_ROOT=$_tidemark_tools/emscripten/root/usr/share/emscripten
  export EM_CONFIG=$_tidemark_tools/emscripten/config.py
fi
if [ -n "${EMSCRIPTEN_ROOT:-}" ]; then
  case ":$PATH:" in *":$EMSCRIPTEN_ROOT:"*) ;; *) PATH=$EMSCRIPTEN_ROOT:$PATH ;; esac
fi
export PATH

unset _tidemark_root _tidemark_tools _tidemark_emscripten _tidemark_on_path
unset -f _tidemark_node_major _tidemark_is_pinned
