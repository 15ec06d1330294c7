#!/bin/sh
# What a list scores whose labels nothing was learned from.   held_out.sh [FOLDS]
# Learns FOLDS times (22 unless told, each list by itself), each time without every FOLDS-th list, and scores those.
# $SCORE scores: a program that takes a reader and files of labels, as score_lists.py of the shared data does.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=${CITEGRAPH_SHARED:-$root/../shared}
export BUILD="${BUILD:-$root/build-train}"
score=${SCORE:-$shared/conformance/score_lists.py}
folds=${1:-22}
[ -d "$shared/data/lists-labelled" ] || { echo "held_out.sh: no lists with labels in $shared" >&2; exit 77; }

fold=0
while [ "$fold" -lt "$folds" ]; do
  n=0 hold="" labels=""
  for file in "$shared"/data/lists-labelled/*.json; do
    if [ $((n % folds)) = "$fold" ]; then
      hold="$hold --hold $(basename "$file" .json)"
      labels="$labels $file"
    fi
    n=$((n + 1))
  done
  # shellcheck disable=SC2086 # names without spaces
  "$root/tests/train/train.sh" "$BUILD/held$fold" $hold 2>/dev/null
  cmake --build "$BUILD" --target read_list >/dev/null
  # shellcheck disable=SC2086
  MODEL=$BUILD/held$fold python3 "$score" "$BUILD/tests/read_list" $labels | grep '^[^ ]*\.md '
  fold=$((fold + 1))
done | awk '{ print; for (i = 1; i < NF; ++i) if ($i == "right") { sum += $(i + 1); ++n; under += $(i + 1) < 80 } }
            END { if (n) printf "%d lists: %.1f %% right on average, %d under 80 %%\n", n, sum / n, under }'
