#!/bin/sh
# What references score that nothing was learned from.   held_out_references.sh [FOLDS]
# Learns FOLDS times (4 unless told), each time without every FOLDS-th reference with marked parts, and scores those. Lists are
# made, and references too, of what is learned from alone. $SCORE scores: as score_references.py of the shared data does.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=${CITEGRAPH_SHARED:-$root/../shared}
export BUILD="${BUILD:-$root/build-train}"
score=${SCORE:-$shared/conformance/score_references.py}
folds=${1:-4}
[ -f "$shared/data/references/core.xml" ] || { echo "held_out_references.sh: no references in $shared" >&2; exit 77; }

fold=0
while [ "$fold" -lt "$folds" ]; do
  part=$BUILD/references$fold
  mkdir -p "$part/data/references"
  for folder in "$shared"/data/*; do
    [ "$(basename "$folder")" = references ] || ln -sfn "$(realpath "$folder")" "$part/data/$(basename "$folder")"
  done
  python3 - "$shared/data/references/core.xml" "$folds" "$fold" "$part/data/references/core.xml" "$part/held.xml" <<'END'
import sys
import xml.etree.ElementTree
read, folds, fold, learned, held = sys.argv[1:]
tree = xml.etree.ElementTree.parse(read)
for path, is_held in ((learned, False), (held, True)):
    root = xml.etree.ElementTree.Element("dataset")
    root.extend(s for i, s in enumerate(tree.getroot()) if (i % int(folds) == int(fold)) == is_held)
    xml.etree.ElementTree.ElementTree(root).write(path, encoding="UTF-8", xml_declaration=True)
END
  CITEGRAPH_SHARED=$part WORK=$part/styles "$root/tests/train/train.sh" "$part/model" 2>/dev/null >/dev/null
  cmake --build "$BUILD" --target read_list >/dev/null
  MODEL=$part/model python3 "$score" "$BUILD/tests/read_list" "$part/held.xml"
  fold=$((fold + 1))
done
