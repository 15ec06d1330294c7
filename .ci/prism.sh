#!/bin/sh
# Prism referees citegraph's calls of Semantic Scholar against its published schema, tightened.
#   .ci/prism.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
. .ci/set-up.sh
specification=../shared/reference/s2/s2-graph-tight.json
if [ ! -f "$specification" ]; then
    echo "skipped: no ../shared"
    exit 0
fi
command -v npm >/dev/null || need nodejs npm
# Parts of Prism are ES modules now that it loads by require(): Node 20.19 does that, Debian's 18 does not.
if ! node -e 'process.exit(process.features.require_module ? 0 : 1)'; then
    echo "skipped: Prism needs Node 20.19, this is $(node --version)"
    exit 0
fi
need_from_npm build/prism @stoplight/prism-cli@5.14.2
exec env PYTHONDONTWRITEBYTECODE=1 python3 .ci/prism.py "${1:-build/citegraph}" \
    build/prism/node_modules/@stoplight/prism-cli/dist/index.js "$specification"
