#!/usr/bin/env bash
# Debian 12 has Node 18, and the test tools need 20: then npm's own `node` package goes into our folder.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/env.sh
if [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; then exit 0; fi
echo "Node $(node --version) is too old; fetching a newer one into .toolchain/node"
mkdir -p .toolchain/node
echo '{ "private": true }' >.toolchain/node/package.json
# npm comes along: Debian's warns about every newer Node.
npm install --prefix .toolchain/node --no-audit --no-fund --no-update-notifier node@22.23.3 npm@10.9.3
. tools/env.sh
node --version
