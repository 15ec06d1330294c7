#!/bin/sh
# The step of action.yml: audits $CITEGRAPH_FILES in the working folder. Ends as `citegraph audit` does.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)

# The program: what is installed, else that of a release, else one that is built here.
if ! command -v citegraph >/dev/null; then
    place=${RUNNER_TEMP:-/tmp}/citegraph-program
    if [ -n "${CITEGRAPH_PROGRAM:-}" ]; then
        mkdir -p "$place"
        curl -fsSL --proto '=https,file' "$CITEGRAPH_PROGRAM" | tar -xz -C "$place"
        PATH=$place/bin:$PATH
    else
        (cd "$here" && . .ci/set-up.sh && need_to_build && build build OFF citegraph)
        PATH=$here/build:$PATH
    fi
fi

# shellcheck disable=SC2086 # names and patterns are words of the shell
set -- $CITEGRAPH_FILES

# Of a push or pull request the commit before it; without one, or without that commit (fetch-depth: 0), all files.
if [ "${CITEGRAPH_CHANGED_ONLY:-false}" = true ]; then
    before=$(jq -r '.pull_request.base.sha // .before // empty' "$GITHUB_EVENT_PATH" || true)
    if [ -n "$before" ] && git cat-file -e "$before^{commit}" 2>/dev/null; then
        changed=$(git diff --name-only --diff-filter=d --relative "$before" -- "$@")
        [ -n "$changed" ] || { echo "none of the files has changed"; exit 0; }
        set -f
        IFS='
'
        # shellcheck disable=SC2086 # one name a line
        set -- $changed
        unset IFS
        set +f
    else
        echo "::notice::it is not known what has changed (actions/checkout with fetch-depth: 0): all files are audited"
    fi
fi

# Annotations, a summary for people, and SARIF, of which the last decides how the step ends.
report() {
    # shellcheck disable=SC2086 # options are words of the shell
    citegraph audit $CITEGRAPH_OPTIONS --quiet --format "$@"
}
sarif=${RUNNER_TEMP:-/tmp}/citegraph.sarif status=0
report sarif "$@" >"$sarif" || status=$?
[ "$status" -ne 2 ] || exit 2
echo "sarif=$sarif" >>"${GITHUB_OUTPUT:-/dev/null}"
report github "$@" || true
report markdown "$@" >>"${GITHUB_STEP_SUMMARY:-/dev/null}" || true
exit "$status"
