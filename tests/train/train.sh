#!/bin/sh
# Learns how lists are written, from all lists with labels.   train.sh [OUT [--hold NAME]...]
# Writes OUT.units and OUT.words; unless told otherwise, the two models of src/read/labels. A held list is not learned from.
# Needs the shared data ($CITEGRAPH_SHARED, or ../shared). BUILD is the folder to build in, WORK that of made lists and
# references, CORE the references with marked parts.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=${CITEGRAPH_SHARED:-$root/../shared}
build=${BUILD:-$root/build-train}
work=${WORK:-$build/styles}
core=${CORE:-$shared/data/references/core.xml}
seeds="1 2"

[ -d "$shared/data/lists-labelled" ] || { echo "train.sh: no lists with labels in $shared" >&2; exit 77; }
[ -f "$build/build.ninja" ] || cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$build" --target train >/dev/null

for seed in $seeds; do
  [ -d "$work/$seed" ] || python3 -B "$root/tests/train/styles" "$work/$seed" --lists 400 --seed "$seed" --shared "$shared"
done
[ -d "$work/short" ] || python3 -B "$root/tests/train/styles/excerpts.py" \
  "$work/short" "$shared/data/llm-systems/entries.csv" "$shared"/data/lists-labelled "$work/1" "$work/2"
[ -f "$work/references.xml" ] || python3 -B "$root/tests/train/styles/references.py" \
  "$work/references.xml" --core "$core" --shared "$shared" --number 3000
made=""
for seed in $seeds; do made="$made $work/$seed/*.json"; done
made="$made $work/short/*.json $work/references.xml"

models=""
if [ $# = 0 ]; then
  set -- "$build/model"
  models=$root/src/read/labels
fi
out=$1
shift
# shellcheck disable=SC2086 # each is a list of files
"$build/tests/train" "$@" "$out" "$shared"/data/lists-labelled/*.json "$shared/data/llm-systems/entries.csv" \
  "$core" "$root"/tests/data/lists/*.json $made
[ -z "$models" ] || { cp "$out.units" "$models/units.model"; cp "$out.words" "$models/words.model"; }
