# Sourced: what counts as our C++. Files not yet in git count too, or a new file would first be checked by CI.
our_cpp() {
  git ls-files --cached --others --exclude-standard -- \
    'src/*.cpp' 'src/*.hpp' 'shell/*.cpp' 'shell/*.hpp' 'tests/*.cpp' 'tests/*.hpp' | sort -u |
    while IFS= read -r file; do [ ! -e "$file" ] || echo "$file"; done
}

# Debian's names carry the version; elsewhere the plain name has to do.
clang_tool() { command -v "$1-19" || command -v "$1" || { echo "please install $1 19" >&2; return 1; }; }
