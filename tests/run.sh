#!/bin/sh
# Builds everything and runs all tests.   tests/run.sh [CTEST_OPTION...]
set -eu
cd "$(dirname "$0")/.."
. .ci/set-up.sh
need_to_build
need_to_test
build build ON all
ctest --test-dir build --output-on-failure --parallel "$(nproc)" "$@"
