#!/bin/sh
# Runs every fuzz target of a build for a minute, as many at once as there are processors.   .ci/fuzz.sh FOLDER [INPUTS]
# INPUTS ends each after so many inputs, if that is sooner: equal programs then try equal ones, on machines of any speed.
# Each begins with the seeds in tests/data/fuzz and draws from one number; what breaks one is left in FOLDER/fuzz, and its
# log is shown.
set -eu
cd "$(dirname "$0")/.."
folder=$1 runs=${2:+-runs=$2}
rm -rf "$folder/fuzz"
for target in "$folder"/tests/*_fuzz; do
    name=$(basename "$target" _fuzz)
    mkdir -p "$folder/fuzz/$name"
    echo "$name"
done | xargs -P "$(nproc)" -I NAME sh -c '
    log=$1/fuzz/NAME.log dictionary=
    [ ! -e tests/fuzz/NAME.dict ] || dictionary=-dict=tests/fuzz/NAME.dict
    "$1/tests/NAME_fuzz" -seed=1 -max_len=2048 -max_total_time=60 $2 -timeout=60 $dictionary \
        -artifact_prefix="$1/fuzz/NAME-" "$1/fuzz/NAME" tests/data/fuzz/NAME >"$log" 2>&1 || { cat "$log"; exit 255; }
    echo "NAME: $(grep "^Done" "$log")"' sh "$folder" "$runs"
