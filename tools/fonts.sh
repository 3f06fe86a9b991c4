#!/usr/bin/env bash
# A developer's own python3 may come first on the PATH, without Debian's fonttools.
set -euo pipefail
cd "$(dirname "$0")/.."
for python in python3 /usr/bin/python3; do
  if "$python" -c 'import fontTools' 2>/dev/null; then exec "$python" tools/fonts.py; fi
done
echo "No python3 here has fonttools: install python3-fonttools, or pip install fonttools"
exit 1
