#!/bin/sh
# Builds citegraph and makes bibliography, citation graph and ranking of the demonstration list, without a network
# beyond what installing packages takes.   examples/demo.sh [OUTPUT_FOLDER]
set -eu
cd "$(dirname "$0")/.."
. .ci/set-up.sh
need_to_build
build build OFF citegraph
build/citegraph build examples/llm-systems/papers.md --offline -o "${1:-out}"
