#!/bin/sh
# Builds everything and runs all tests.   tests/run.sh [CTEST_OPTION...]
set -eu
cd "$(dirname "$0")/.."
. .ci/set-up.sh
need_to_build
need graphviz libboost-test-dev patch pkg-config python3
build build ON all
ctest --test-dir build --output-on-failure --parallel "$(nproc)" "$@"
