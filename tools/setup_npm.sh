#!/usr/bin/env bash
# Installs what package-lock.json says. Install scripts are not run: none of these packages needs its own on the
# platforms we build on, and they compile for minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
all=$(grep -c '"integrity"' package-lock.json)
npm ci --ignore-scripts --no-audit --loglevel=http 2>&1 |
  awk -v all="$all" '/^npm http/ { print "package " ++n " of about " all; fflush(); next } { print }'
