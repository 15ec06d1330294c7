#!/bin/sh
# debian.sh PACKAGE VERSION DAY MAINTAINER: in the folder that will be /usr, packs manual pages, drops what serves
# linking nothing, and writes the files that Debian wants of every package.
set -eu
name=$1 version=$2 day=$3 maintainer=$4
here=$(cd "$(dirname "$0")" && pwd)
doc=share/doc/$name
mkdir -p "$doc" share/lintian/overrides
rm -f "$doc/LICENSE" # "copyright" has it
find . -path './share/man/*' -type f ! -name '*.gz' -exec gzip -9n {} +
find . -name '*.a' -exec strip --strip-debug --enable-deterministic-archives \
    --remove-section=.comment --remove-section=.note {} +

{
    echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
    echo 'Upstream-Name: citegraph'
    echo
    echo 'Files: *'
    sed -n 's/^Copyright (c)/Copyright:/p' "$here/../../LICENSE"
    echo 'License: Expat'
    sed -n '/^Permission is/,$ { s/^$/./; s/^/ /; p; }' "$here/../../LICENSE"
} >"$doc/copyright"

# From "## 0.1.0, 2026-12-01" and the items below; the version that is packed may have no day of its own.
awk -v name="$name" -v packed="$version" -v day="$day" -v maintainer="$maintainer" '
    function close_version() { if (open) printf "\n -- %s  %s\n\n", maintainer, date }
    /^## / {
        close_version()
        open = 1
        number = $2
        sub(/,.*/, "", number)
        when = $3 ~ /^[0-9-]+$/ ? $3 : day
        ask = "LC_ALL=C date -u -R -d " when
        ask | getline date
        close(ask)
        printf "%s (%s-1) unstable; urgency=medium\n\n", name, number
        next
    }
    open && /^- / { print "  * " substr($0, 3); next }
    open && /^  / { print "  " $0 }
    END { close_version() }' "$here/../../CHANGELOG.md" | fold -s -w 100 | gzip -9n >"$doc/changelog.Debian.gz"

cat >"share/lintian/overrides/$name" <<EOF
# Packed by citegraph itself: there is no request for a package to close.
$name: initial-upload-closes-no-bugs *
EOF
