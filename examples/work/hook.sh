#!/bin/sh
# What .pre-commit-hooks.yaml runs.   hook.sh audit|lock FILE...
# Of the files that are no bibliography those count that have a lock beside them: any text may end in .md.
# Each goes by itself, as one list has one lock. Ends with 1 if there is something to mend.
set -u
if ! command -v citegraph >/dev/null; then
    echo "citegraph is not installed: cmake --install puts it where the system looks for it" >&2
    exit 2
fi
action=$1 worst=0 seen=
shift
for file in "$@"; do
    list=${file%.citegraph.lock.json}
    case $action-$list in
        audit-*.bib) ;;
        lock-*.bib) continue ;;
        *) [ -e "$list" ] && [ -e "$list.citegraph.lock.json" ] || continue ;;
    esac
    case $seen in *"|$list|"*) continue ;; esac
    seen="$seen|$list|"
    status=0
    if [ "$action" = audit ]; then
        citegraph audit --offline --quiet "$list" || status=$?
    elif ! citegraph resolve --frozen --quiet "$list" >/dev/null; then
        status=1
        echo "$list: run: citegraph resolve $list, and add $list.citegraph.lock.json"
    fi
    [ "$status" -le "$worst" ] || worst=$status
done
exit "$worst"
