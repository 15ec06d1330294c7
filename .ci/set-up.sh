# shellcheck shell=sh
# need PACKAGE...: sees that Debian packages are there. Installs what is missing if that can be done (as root,
# or with sudo), else says how to and ends. Sourced by the commands that the README names.
need() {
    missing=
    for package in "$@"; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
            *" installed") ;;
            *) missing="$missing $package" ;;
        esac
    done
    [ -n "$missing" ] || return 0
    install="apt-get install -y --no-install-recommends$missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        echo "Some packages are missing. Install them, then run this command again:" >&2
        echo "    sudo $install" >&2
        exit 2
    fi
    echo "installing:$missing" >&2
    # shellcheck disable=SC2086 # the words of $install are its arguments
    $as_root apt-get update -q >/dev/null && $as_root env DEBIAN_FRONTEND=noninteractive $install >/dev/null
}

# need_from_npm FOLDER PACKAGE...: the same of packages of npm, in a folder.
need_from_npm() {
    command -v npm >/dev/null || need nodejs npm
    folder=$1
    shift
    npm install --silent --no-audit --no-fund --prefix "$folder" "$@" >/dev/null
}

# What building needs.
need_to_build() {
    need ca-certificates cmake g++ make libboost-dev libbz2-dev libcli11-dev libcmark-gfm-dev \
        libcmark-gfm-extensions-dev libcurl4-openssl-dev liblzma-dev libpugixml-dev libsqlite3-dev \
        libtomlplusplus-dev libutf8proc-dev libxml2-dev libxxhash-dev libzstd-dev nlohmann-json3-dev zlib1g-dev
}

# What every run of the tests needs.
need_to_test() {
    need graphviz libboost-test-dev patch pkg-config python3
}

# What the bibliography of a LaTeX document is tried with; tests are skipped without it.
need_to_typeset() {
    need biber texlive-bibtex-extra texlive-latex-base texlive-latex-recommended
}

# What files of graphs are read back with, and pictures; tests are skipped without it.
need_to_read_graphs() {
    need libxml2-utils librsvg2-bin python3-igraph python3-networkx python3-pydot
}

# Shells that words are completed in, and a reader of manual pages; tests are skipped without them.
need_to_complete() {
    need fish mandoc zsh
}

# What the page of a map is tried with; tests are skipped without it.
need_to_browse() {
    need chromium firefox-esr
    need_from_npm build/node playwright-core@1.65.1 axe-core@4.14.1
}

# What runs the program where people work; tests are skipped without it.
need_to_work() {
    need git jq latexmk make pandoc pre-commit
}

# What findings for code scanning are checked with; a test is skipped without it.
need_to_check_sarif() {
    need_from_npm build/node @microsoft/sarif-multitool@5.7.0
}

# What .ci/run checks with besides: clang's tools, IEEEtran, and what the scorers call.
need_to_check() {
    need clang clang-format clang-tidy doxygen libclang-rt-14-dev lld ninja-build python3-pylatexenc strace texlive-publishers
}

# What is printed for programs, and CSL-JSON, are checked with; a test is skipped without it.
need_to_check_json() {
    need_from_npm build/node ajv@8 ajv-formats@3
}

# The client that assistants have; tests are skipped without it.
need_to_speak_mcp() {
    need_from_npm build/node @modelcontextprotocol/sdk@1
}

# build FOLDER TESTS TARGET: configures and builds, and prints the whole log only if that fails.
build() {
    log=$1.log
    mkdir -p "$1"
    echo "building in $1 (some minutes the first time)" >&2
    if ! { cmake -S . -B "$1" -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DCITEGRAPH_TESTS="$2" \
        -DCITEGRAPH_DEV="${CITEGRAPH_DEV:-OFF}" &&
        cmake --build "$1" -j "$(nproc)" --target "$3"; } >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
}
