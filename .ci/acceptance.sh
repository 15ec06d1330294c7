#!/bin/sh
# The tests against the double at full size, some ten minutes.   .ci/acceptance.sh [PROGRAM]
# ctest runs the same scripts with fewer seeds, kills and entries.
set -eu
cd "$(dirname "$0")/.."
program=$(realpath "${1:-build/citegraph}")
export PYTHONDONTWRITEBYTECODE=1 CITEGRAPH_SEEDS=20 CITEGRAPH_KILLS=200 CITEGRAPH_ENTRIES=10000
export CITEGRAPH_SHARED="${CITEGRAPH_SHARED:-$PWD/../shared}"
for name in double services scale anonymous faults mistakes key kill real_list memory; do
    printf '\n== %s\n' "$name"
    python3 "tests/cli/${name}_test.py" "$program" || [ $? = 77 ]  # skipped
done
