"""Reads graph files back with igraph and networkx.   read_back.py FOLDER

FOLDER holds one network as network.graphml, network.gexf, network.net, network.json, nodes.csv and edges.csv,
and expected.json: {"nodes": [{"id", "title"|null, "date"|null, "score"|null}], "edges": [[id, id]]}.
"""

import csv
import json
import math
import sys
import warnings

import igraph
import networkx


def known(value):
    """What a reader makes of an attribute that is not there: nothing, an empty text or NaN."""
    return None if value in (None, "") or (isinstance(value, float) and math.isnan(value)) else value


def facts(attributes):
    score = known(attributes.get("citations"))
    return (known(attributes.get("title")), known(attributes.get("date")), None if score is None else float(score))


def from_igraph(graph, name="name"):
    names = graph.vs[name] if graph.vcount() else []
    return ({v[name]: facts(v.attributes()) for v in graph.vs},
            [(names[e.source], names[e.target]) for e in graph.es], graph.is_directed())


def from_networkx(graph, name=None):
    names = {node: data[name] if name else node for node, data in graph.nodes(data=True)}
    return ({names[node]: facts(data) for node, data in graph.nodes(data=True)},
            [(names[a], names[b]) for a, b in graph.edges()], graph.is_directed())


def rows(file):
    with open(file, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def csv_pair():
    nodes, edges = rows("nodes.csv"), rows("edges.csv")
    assert all(edge["Type"] == "Directed" for edge in edges)
    return igraph.Graph.DictList(nodes, edges, directed=True, vertex_name_attr="Id",
                                 edge_foreign_keys=("Source", "Target"))


def in_pajek(text):
    for letter, stand_in in {'"': "'", "\\": "/", "\n": " ", "\t": " ", "\r": " "}.items():
        text = text.replace(letter, stand_in)
    return text


def node_link():
    with open("network.json", encoding="utf-8") as file:
        return networkx.node_link_graph(json.load(file))


def starts_of_gexf(expected):
    graph = networkx.read_gexf("network.gexf")
    first = {node["id"]: (node["date"] + "-01-01")[:10] for node in expected["nodes"] if node["date"]}
    for node, data in graph.nodes(data=True):
        assert data.get("start") == first.get(node), (node, data)
    for citing, cited, data in graph.edges(data=True):
        both = [first[node] for node in (citing, cited) if node in first]
        assert data.get("start") == max(both, default=None), (citing, cited, data)


def check(reader, expected, read):
    """A map of facts by name and a list of citations, in any order, each way round."""
    nodes, edges, directed = read
    names = [node["id"] for node in expected["nodes"]]
    wanted = {node["id"]: (node["title"], node["date"], node["score"]) for node in expected["nodes"]}
    if reader.endswith("Pajek"):
        names = [in_pajek(name) for name in names]
        wanted = {in_pajek(name): (None, None, None) for name in wanted}
    assert nodes == wanted, f"{reader}: nodes\n{nodes}\nare not\n{wanted}"
    arcs = sorted((in_pajek(a), in_pajek(b)) if reader.endswith("Pajek") else (a, b) for a, b in expected["edges"])
    assert sorted(edges) == arcs, f"{reader}: {sorted(edges)} is not {arcs}"
    assert directed, reader


with open("expected.json", encoding="utf-8") as text:
    told = json.load(text)
warnings.simplefilter("error")  # a file that igraph warns of is not a good one
warnings.filterwarnings("ignore", category=DeprecationWarning)
warnings.filterwarnings("ignore", category=FutureWarning)
check("igraph, GraphML", told, from_igraph(igraph.Graph.Read_GraphML("network.graphml")))
check("networkx, GraphML", told, from_networkx(networkx.read_graphml("network.graphml"), "name"))
check("networkx, GEXF", told, from_networkx(networkx.read_gexf("network.gexf")))
starts_of_gexf(told)
check("igraph, Pajek", told, from_igraph(igraph.Graph.Read_Pajek("network.net")))
check("networkx, Pajek", told, from_networkx(networkx.read_pajek("network.net")))
check("networkx, node-link", told, from_networkx(node_link()))
check("igraph, CSV", told, from_igraph(csv_pair(), "Id"))
