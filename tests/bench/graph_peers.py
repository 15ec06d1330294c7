"""Graph kernels, beside the peers.

    graph_peers.py GRAPH_KERNELS OUT [--runs 5] [--only WORD,...]

GRAPH_KERNELS is the program made from tests/bench/graph_kernels.cpp (a Release build), OUT what its `prepare` wrote. Runs
ours and the peer by turns, `--runs` times, and prints the medians of CPU seconds, the ratio, and whether both say the
same: igraph (C, compiled here from igraph_peer.c if libigraph-dev is installed), scipy for co-citation, networkx for
what it ends in reasonable time, and the prototype of ../shared for the disruption index. Threads are compared by wall
time. Says how busy the machine was: other work makes all of it slower, not always alike."""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHARED = pathlib.Path(os.environ.get("CITEGRAPH_SHARED", HERE.parents[2] / "shared"))
PYTHON = "/usr/bin/python3"  # Debian's, which has Debian's packages
ALONE = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # idle threads that spin count as CPU time

NETWORKX_BYTES = 20_000_000  # of an edge list; more takes it many minutes

SCIPY = """
import sys, time, numpy, scipy.sparse
ends = numpy.fromfile(sys.argv[1] + ".bin", dtype=numpy.uint32).reshape(-1, 2)
count = int(ends.max()) + 1
matrix = scipy.sparse.csr_matrix((numpy.ones(len(ends), dtype=numpy.int32), (ends[:, 0], ends[:, 1])), (count, count))
transposed = matrix.T.tocsr()
begin = time.process_time()
product = transposed @ matrix
pairs = (product.nnz - numpy.count_nonzero(product.diagonal())) // 2
print(time.process_time() - begin, pairs)
"""
NETWORKX = """
import sys, time, networkx
graph = networkx.read_edgelist(sys.argv[1] + ".txt", nodetype=int, create_using=networkx.DiGraph)
begin = time.process_time()
scores = networkx.pagerank(graph, tol=1e-8 / len(graph))
print(time.process_time() - begin, max(scores.values()))
"""

# what, our kernel, peer, the peer's word for it
ROWS = [
    ("load the edge list", "load", "igraph", "load"),
    ("PageRank, order made", "given-pagerank", "igraph", "pagerank"),
    ("PageRank, order stored", "pagerank", "igraph", "pagerank"),
    ("PageRank, order made", "given-pagerank", "networkx", "pagerank"),
    ("HITS", "authority", "igraph", "hits"),
    ("k-core", "core", "igraph", "core"),
    ("weak components", "weak", "igraph", "weak"),
    ("strong components", "strong", "igraph", "strong"),
    ("harmonic closeness", "harmonic", "igraph", "harmonic"),
    ("betweenness", "betweenness", "igraph", "betweenness"),
    ("Leiden, modularity", "leiden", "igraph", "leiden"),
    ("co-citation", "pairs", "scipy", "pairs"),
    ("disruption index", "disruption", "prototype", "disruption"),
]
THREADED = ["betweenness", "harmonic", "disruption"]


class Peers:
    """The peers that are at hand, as command lines."""

    def __init__(self, folder):
        self.igraph = compiled(folder, HERE / "igraph_peer.c", "cc", ["-ligraph"], include_of("igraph"))
        self.prototype = compiled(folder, SHARED / "reference/prototypes/cocit.cpp", "c++", ["-fopenmp"], [])

    def command(self, peer, word, out):
        if peer == "igraph":
            return self.igraph and [self.igraph, out + ".txt", word, "1"]
        if peer == "prototype":
            return self.prototype and [self.prototype, out + ".bin"]
        if peer == "networkx" and os.path.getsize(out + ".txt") > NETWORKX_BYTES:
            return None
        code = {"scipy": SCIPY, "networkx": NETWORKX}[peer]
        found = subprocess.run([PYTHON, "-c", f"import {peer}"], capture_output=True).returncode == 0
        return [PYTHON, "-c", code, out] if found else None


def include_of(package):
    found = subprocess.run(["pkg-config", "--cflags", package], capture_output=True, text=True)
    return found.stdout.split()


def compiled(folder, source, compiler, libraries, flags):
    """The program made from `source`; None if that cannot be done here."""
    program = os.path.join(folder, source.stem)
    if not source.exists() or not shutil.which(compiler):
        return None
    command = [compiler, "-O3", "-march=native", *flags, "-o", program, str(source), *libraries]
    return program if subprocess.run(command, capture_output=True).returncode == 0 else None


def outcome(command, peer):
    """CPU seconds, wall seconds (ours only) and the number to compare, of one run."""
    text = subprocess.run(command, capture_output=True, text=True, check=True, env=ALONE).stdout
    if peer == "prototype":  # "... CD index all papers: cpu 0.135 s inner steps N mean M over K"
        line = next(line for line in text.splitlines() if "CD index" in line)
        words = line.split()
        return float(words[words.index("cpu") + 1]), None, None
    numbers = [float(word) for word in text.split()]
    return numbers[0], numbers[1] if peer == "ours" else None, numbers[-1]


def by_turns(ours, peer, name, runs):
    """Medians of CPU seconds and the last numbers, ours and the peer's."""
    mine, theirs = [], []
    for _ in range(runs):
        mine.append(outcome(ours, "ours"))
        theirs.append(outcome(peer, name))
    return (statistics.median(run[0] for run in mine), statistics.median(run[0] for run in theirs), mine[-1][2], theirs[-1][2])


def compare(peers, kernels, out, wanted, runs):
    print("| kernel | citegraph s | peer s | peer | ratio | same |\n|---|---|---|---|---|---|")
    for what, kernel, peer, word in ROWS:
        command = peers.command(peer, word, out)
        if wanted and kernel not in wanted:
            continue
        if not command:
            print(f"| {what} | | | {peer} is not here, or too slow | | |")
            continue
        mine, theirs, ours, other = by_turns([kernels, kernel, out, "1"], command, peer, runs)
        same = "" if other is None else f"{ours:.6g} / {other:.6g}"
        print(f"| {what} | {mine:.4f} | {theirs:.4f} | {peer} | {theirs / mine:.2f} | {same} |", flush=True)


def compare_threads(kernels, out, wanted, runs):
    print("\n| kernel | 1 thread, wall s | 2 threads | ratio | same |\n|---|---|---|---|---|")
    for kernel in THREADED:
        if wanted and kernel + "@2" not in wanted:
            continue
        one, two = [], []
        for _ in range(runs):
            one.append(outcome([kernels, kernel, out, "1"], "ours"))
            two.append(outcome([kernels, kernel + "@2", out, "1"], "ours"))
        walls = [statistics.median(run[1] for run in side) for side in (one, two)]
        print(f"| {kernel} | {walls[0]:.3f} | {walls[1]:.3f} | {walls[0] / walls[1]:.2f} | {one[-1][2] == two[-1][2]} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kernels")
    parser.add_argument("out")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    wanted = [word for word in options.only.split(",") if word]
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors, medians of {options.runs}\n")
    with tempfile.TemporaryDirectory() as folder:
        compare(Peers(folder), options.kernels, options.out, wanted, options.runs)
    compare_threads(options.kernels, options.out, wanted, options.runs)


if __name__ == "__main__":
    sys.exit(main())
