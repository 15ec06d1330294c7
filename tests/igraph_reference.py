#!/usr/bin/python3
"""igraph_reference.py [cit-HepTh.txt.gz]: writes what igraph says of a few graphs to tests/data/graphs.

Run by hand with Debian's python3-igraph; the tests read the stored values. igraph is a reference only: nothing of it
is linked. small.json holds whole graphs of our own, arcs and all. cit_hepth.json holds values only, by node id: the
graph itself is too large to keep here, so the test that needs it is skipped where the file is not at hand.
"""
import gzip
import json
import pathlib
import random
import sys

import igraph

FOLDER = pathlib.Path(__file__).parent / "data" / "graphs"
SLICE = 3000  # smallest node ids whose induced graph stands for betweenness
DAMPING = 0.85


def drawn(vertices, arcs, seed, backward_only):
    """Arcs between random vertices; `backward_only` cites smaller numbers only, so there is no cycle."""
    dice = random.Random(seed)
    pairs = set()
    while len(pairs) < arcs:
        citing, cited = dice.randrange(vertices), dice.randrange(vertices)
        if backward_only:
            citing, cited = max(citing, cited), min(citing, cited)
        if citing != cited:
            pairs.add((citing, cited))
    return vertices, sorted(pairs)


def small_graphs():
    diamonds = [(4 * k + a, 4 * k + b) for k in range(6) for a, b in ((0, 1), (0, 2), (1, 3), (2, 3), (3, 4))]
    return {
        "chain of diamonds": (25, diamonds),
        "two-cycle with a tail": (5, [(0, 1), (1, 0), (1, 2), (2, 3), (4, 0)]),
        "nobody cites": (4, []),
        "random without cycles": drawn(60, 240, 1, True),
        "random with cycles": drawn(50, 200, 2, False),
        "random and sparse": drawn(80, 60, 3, False),
    }


def scores(vertices, arcs):
    graph = igraph.Graph(n=vertices, edges=arcs, directed=True)
    graph.simplify()
    return {
        "pagerank": graph.pagerank(damping=DAMPING, implementation="prpack"),
        "betweenness": graph.betweenness(directed=True),
        "harmonic": graph.harmonic_centrality(mode="in", normalized=False),
        "core": graph.coreness(mode="all"),
    }


def write_small():
    cases = []
    for name, (vertices, arcs) in small_graphs().items():
        cases.append({"name": name, "vertices": vertices, "arcs": arcs} | scores(vertices, arcs))
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    (FOLDER / "small.json").write_text(f'{{"igraph":"{igraph.__version__}","graphs":[\n{lines}\n]}}\n')


def read_arcs(path):
    with gzip.open(path, "rt") as lines:
        return [tuple(map(int, line.split())) for line in lines if not line.startswith("#")]


def sample(ids, values, step):
    """The 100 highest and every `step`-th, by node id."""
    order = sorted(range(len(ids)), key=lambda v: -values[v])
    return {str(ids[v]): values[v] for v in sorted(set(order[:100]) | set(range(0, len(ids), step)))}


def best_modularity(arcs, vertices):
    """Of ten runs of Leiden's algorithm, without direction, mutual citations with weight 2."""
    graph = igraph.Graph(n=vertices, edges=arcs, directed=True).simplify().as_undirected(mode="each")
    graph.es["weight"] = 1
    graph.simplify(combine_edges="sum")
    found = []
    for seed in range(1, 11):
        random.seed(seed)
        part = graph.community_leiden("modularity", weights="weight", n_iterations=10).membership
        found.append(graph.modularity(part, weights="weight"))
    return max(found)


def write_large(path):
    named = read_arcs(path)
    ids = sorted({node for arc in named for node in arc})
    place = {node: v for v, node in enumerate(ids)}
    arcs = [(place[citing], place[cited]) for citing, cited in named]
    graph = igraph.Graph(n=len(ids), edges=arcs, directed=True).simplify()
    pagerank = graph.pagerank(damping=DAMPING)
    harmonic = graph.harmonic_centrality(mode="in", normalized=False)
    core = graph.coreness(mode="all")
    within = [arc for arc in arcs if max(arc) < SLICE]
    sliced = igraph.Graph(n=SLICE, edges=within, directed=True).simplify().betweenness(directed=True)
    stored = {
        "igraph": igraph.__version__,
        "best modularity of ten": best_modularity(arcs, len(ids)),
        "pagerank": {"sum of squares": sum(x * x for x in pagerank), "scores": sample(ids, pagerank, 100)},
        "betweenness": {"smallest ids": SLICE, "arcs": len(set(a for a in within if a[0] != a[1])),
                        "sum": sum(sliced), "scores": sample(ids[:SLICE], sliced, 10)},
        "harmonic": {"sum": sum(harmonic), "scores": sample(ids, harmonic, 1000)},
        "core": {"sum": sum(core), "highest": max(core), "in the highest": core.count(max(core))},
    }
    (FOLDER / "cit_hepth.json").write_text(json.dumps(stored, indent=0) + "\n")


def shares(values):
    """Scaled to sum to 1; igraph scales to a maximum of 1."""
    return [value / sum(values) for value in values]


def linear(vertices, arcs, kept):
    """What linear algebra says; `kept` picks what is stored. Where nobody cites, igraph's spectral scores are all 1."""
    graph = igraph.Graph(n=vertices, edges=arcs, directed=True)
    graph.simplify()
    reset = [v % 3 for v in range(vertices)]
    found = {"personalised": kept(graph.personalized_pagerank(damping=DAMPING, reset=reset))}
    if graph.ecount() > 0 and vertices != 25:  # of the chain of diamonds, many leading eigenvectors are alike
        found |= {"authority": kept(shares(graph.authority_score())), "hub": kept(shares(graph.hub_score()))}
    if not graph.is_dag():
        found["eigenvector"] = kept(shares(graph.eigenvector_centrality(directed=True)))
    return found


def write_linear(path):
    stored = {"igraph": igraph.__version__,
              "small": {name: linear(*graph, list) for name, graph in small_graphs().items()}}
    if path:
        named = read_arcs(path)
        ids = sorted({node for arc in named for node in arc})
        place = {node: v for v, node in enumerate(ids)}
        arcs = [(place[citing], place[cited]) for citing, cited in named]
        stored["cit-HepTh"] = linear(len(ids), arcs, lambda values: sample(ids, values, 1000))
        strong = igraph.Graph(n=len(ids), edges=arcs, directed=True).connected_components("strong").sizes()
        stored["cit-HepTh"]["strong components"] = {"count": len(strong), "largest": max(strong)}
    (FOLDER / "linear.json").write_text(json.dumps(stored, indent=0) + "\n")


FOLDER.mkdir(parents=True, exist_ok=True)
write_small()
write_linear(sys.argv[1] if len(sys.argv) > 1 else None)
if len(sys.argv) > 1:
    write_large(sys.argv[1])
