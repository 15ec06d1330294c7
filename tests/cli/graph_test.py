"""The graph command: what it says of graphs, and what it makes of them."""
import csv
import json
import random
import shutil
import subprocess
import unittest

from support import PROGRAM, PROJECT, SHARED, Case, main

HEP = SHARED / "data/graphs/cit-HepTh.txt.gz"
CHAIN = "1 1\n2 1\n2 1\n3 2\n4 3\n4 1\n5 4\n6 7\n7 6\n"
NODES = "id,date,title\n1,2001,First steps\n2,2002,Second thoughts\n3,2003,Third time\n4,2004,Fourth\n" \
        "5,2005,\"Fifth, and last\"\n6,2006,Second sight\n7,2006,Mutual\n"
COMMANDS = ("info", "convert", "path", "main-path", "neighbours", "similar", "pairs", "communities")


def edges_of(text):
    return sorted(tuple(line.split()) for line in text.splitlines() if not line.startswith("#"))


class Graphs(Case):
    def setUp(self):
        super().setUp()
        self.write("chain.edges", CHAIN)
        self.write("nodes.csv", NODES)

    def json(self, command, *arguments, **options):
        out, _ = self.expect(0, "graph", command, *arguments, "--json", **options)
        found = json.loads(out)
        self.assertEqual(found["schema"], 1)
        return found

    def chain_file(self):
        self.expect(0, "graph", "convert", "chain.edges", "--nodes", "nodes.csv", "-o", "chain.cgraph")
        return self.folder / "chain.cgraph"

    def test_every_help_begins_with_examples(self):
        for command in ((), *((name,) for name in COMMANDS)):
            out, _ = self.expect(0, "graph", *command, "--help")
            self.assertTrue(out.startswith("Examples:\n  citegraph graph "), out[:80])

    def test_a_mistyped_subcommand_or_option_gets_a_suggestion(self):
        _, err = self.expect(2, "graph", "inof", "chain.edges")
        self.assertIn("there is no command 'graph inof'; did you mean info?", err)
        _, err = self.expect(2, "graph", "info", "chain.edges", "--verfiy")
        self.assertIn("did you mean --verify?", err)
        self.expect(2, "graph")

    def test_info_counts_what_there_is_and_what_was_left_out(self):
        facts = self.json("info", "chain.edges", "--nodes", "nodes.csv")
        expected = {"papers": 7, "citations": 7, "self_loops": 1, "repeated_citations": 1, "mutual": 1,
                    "components": 2, "largest_component": 5, "strong_components": 6, "largest_strong_component": 2,
                    "dated": 7, "against_time": 0, "uncited": 1, "without_references": 1}
        self.assertEqual({name: facts[name] for name in expected}, expected)
        out, _ = self.expect(0, "graph", "info", "chain.edges")
        self.assertRegex(out, r"papers +7\n")
        self.assertRegex(out, r"self loops +1  ")

    def test_info_of_a_graph_file_is_that_of_its_list(self):
        file = self.chain_file()
        listed, mapped = self.json("info", "chain.edges", "--nodes", "nodes.csv"), self.json("info", file, "--verify")
        self.assertEqual(mapped.pop("file_bytes"), file.stat().st_size)
        self.assertGreater(mapped.pop("verified_bytes"), 0)
        self.assertEqual(mapped, listed)
        out, _ = self.expect(0, "graph", "info", file, "--verify")
        self.assertIn("every checksum, index and order is right", out)
        _, err = self.expect(2, "graph", "info", "chain.edges", "--verify")
        self.assertIn("--verify checks a .cgraph file", err)

    def test_a_list_comes_back_through_a_graph_file_and_that_to_the_byte(self):
        first = self.chain_file()
        self.expect(0, "graph", "convert", first, "-o", "back.edges", "--nodes-out", "back.csv")
        self.assertEqual(edges_of((self.folder / "back.edges").read_text()),
                         sorted(set(edges_of(CHAIN)) - {("1", "1")}))
        self.assertIn("Second thoughts", (self.folder / "back.csv").read_text())
        self.expect(0, "graph", "convert", "back.edges", "--nodes", "back.csv", "-o", "again.cgraph")
        again = self.json("info", "again.cgraph", "--verify")
        self.assertEqual((again["papers"], again["citations"], again["dated"]), (7, 7, 7))
        self.expect(0, "graph", "convert", first, "-o", "same.cgraph")
        self.assertEqual((self.folder / "same.cgraph").read_bytes(), first.read_bytes())

    def test_a_file_of_somebody_else_is_not_overwritten(self):
        self.write("mine.cgraph", "precious")
        _, err = self.expect(4, "graph", "convert", "chain.edges", "-o", "mine.cgraph")
        self.assertIn("--force", err)
        self.assertEqual((self.folder / "mine.cgraph").read_text(), "precious")
        self.expect(0, "graph", "convert", "chain.edges", "-o", "mine.cgraph", "--force")
        self.expect(0, "graph", "convert", "chain.edges", "-o", "mine.cgraph")  # now it is ours

    def test_a_full_disk_is_an_error_for_every_format(self):
        for options in (("-t", "cgraph"), ("-t", "edge-list"), ("-t", "graphml")):
            done = subprocess.run([PROGRAM, "graph", "convert", "chain.edges", *options, "-o", "/dev/full"],
                                  cwd=self.folder, env=self.environment, capture_output=True)
            self.assertEqual(done.returncode, 4, (options, done.stderr))
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, "graph", "convert", "chain.edges", *options], cwd=self.folder,
                                      env=self.environment, stdout=full, stderr=subprocess.PIPE)
            self.assertEqual(done.returncode, 4, (options, done.stderr))

    def test_a_format_is_asked_for_if_nothing_says_it(self):
        _, err = self.expect(2, "graph", "convert", "chain.edges")
        self.assertIn("which format?", err)

    def test_damaged_graph_files_are_refused_by_every_command(self):
        good = self.chain_file().read_bytes()
        draw = random.Random(3)
        for number in range(60):
            bad = bytearray(good)
            if number % 3 == 0:
                bad = bad[:draw.randrange(len(bad))]
            else:
                bad[draw.randrange(len(bad))] ^= 1 << draw.randrange(8)
            self.write("bad.cgraph", bytes(bad))
            done = self.run_program("graph", "info", "bad.cgraph", "--verify", "--json")
            self.assertEqual(done.returncode, 2, number)
            self.assertIn(b"bad.cgraph", done.stderr)
        for words in (("info",), ("path", "1", "2"), ("neighbours", "1"), ("main-path",), ("similar", "1")):
            self.write("bad.cgraph", good[:100])
            _, err = self.expect(2, "graph", words[0], "bad.cgraph", *words[1:])
            self.assertIn("bad.cgraph", err)

    def test_a_graph_file_is_not_read_from_standard_input(self):
        _, err = self.expect(2, "graph", "info", "-", "--from", "cgraph", stdin=self.chain_file().read_bytes())
        self.assertIn("name the file", err)

    def test_the_shortest_path_follows_citations_and_says_if_it_had_to_turn(self):
        for source in (("chain.edges", "--nodes", "nodes.csv"), (self.chain_file(),)):
            found = self.json("path", *source, "5", "1")
            self.assertEqual([row["id"] for row in found["papers"]], ["5", "4", "1"])
            self.assertFalse(found["reversed"])
            found = self.json("path", *source, "First", "Fifth, and last")
            self.assertEqual([row["id"] for row in found["papers"]], ["5", "4", "1"])
            self.assertTrue(found["reversed"])
            out, _ = self.expect(1, "graph", "path", *source, "1", "7", "--json")
            self.assertEqual(json.loads(out)["papers"], [])
        _, err = self.expect(1, "graph", "path", "chain.edges", "1", "7")
        self.assertIn("no chain of citations links 1 and 7", err)

    def test_a_paper_is_named_in_many_ways_and_never_by_guessing(self):
        source = ("chain.edges", "--nodes", "nodes.csv")
        self.assertEqual(self.json("neighbours", *source, "second t")["paper"]["id"], "2")
        self.assertEqual(self.json("neighbours", *source, "0002")["paper"]["id"], "2")
        _, err = self.expect(2, "graph", "neighbours", *source, "Second")
        self.assertIn("'Second' begins 2 titles", err)
        self.write("long.edges", "9711200 9407087\n")
        _, err = self.expect(2, "graph", "neighbours", "long.edges", "9711201")
        self.assertIn("did you mean 9711200?", err)

    def test_a_paper_of_a_lock_goes_by_key_and_any_form_of_its_identifiers(self):
        for file in (PROJECT / "examples/llm-systems").iterdir():
            shutil.copy(file, self.folder)
        lock = "papers.md.citegraph.lock.json"
        rows = json.loads(self.expect(0, "rank", lock, "--json")[0])["papers"]
        row = next(row for row in rows if row["id"].startswith("arxiv:"))
        number = row["id"].removeprefix("arxiv:")
        for name in (row["key"], row["id"], number, "arXiv:" + number + "v2", "https://arxiv.org/pdf/" + number):
            self.assertEqual(self.json("neighbours", lock, name)["paper"]["key"], row["key"], name)

    def test_neighbours_of_a_file_are_those_of_its_list(self):
        for source in (("chain.edges", "--nodes", "nodes.csv"), (self.chain_file(),)):
            found = self.json("neighbours", *source, "2")
            self.assertEqual([row["id"] for row in found["references"]], ["1"])
            self.assertEqual([row["id"] for row in found["citers"]], ["3"])

    def test_neighbours_to_a_depth_follow_chains(self):
        for source in (("chain.edges", "--nodes", "nodes.csv"), (self.chain_file(),)):
            found = self.json("neighbours", *source, "4", "--depth", "2")
            self.assertEqual([(row["id"], row["steps"]) for row in found["references"]],
                             [("1", 1), ("3", 1), ("2", 2)])
            found = self.json("neighbours", *source, "1", "--depth", "0")
            self.assertEqual([(row["id"], row["steps"]) for row in found["citers"]],
                             [("2", 1), ("4", 1), ("3", 2), ("5", 2)])
        self.assertNotIn("steps", self.expect(0, "graph", "neighbours", "chain.edges", "4")[0])

    def test_a_reduction_leaves_out_what_longer_chains_stand_for(self):
        out, err = self.expect(0, "graph", "convert", "chain.edges", "-t", "edge-list", "--reduce")
        self.assertEqual(edges_of(out), [("2", "1"), ("3", "2"), ("4", "3"), ("5", "4"), ("6", "7"), ("7", "6")])
        self.assertIn("1 citation left out", err)

    def test_graphs_of_other_programs_are_read(self):
        self.write("a.graphml", '<graphml><key id="t" for="node" attr.name="title"/><graph edgedefault="directed">'
                                '<node id="p1"><data key="t">First</data></node><node id="p2"/>'
                                '<edge source="p2" target="p1"/></graph></graphml>')
        self.write("a.gv", 'digraph { p1 [title="First"]; p2 -> {p1} }')
        for source in (("a.graphml",), ("a.gv",), ("-",), ("-", "--from", "dot")):
            stdin = (self.folder / "a.gv").read_bytes() if source[0] == "-" else None
            found = self.json("neighbours", *source, "First", stdin=stdin)
            self.assertEqual([row["id"] for row in found["citers"]], ["p2"], source)
        out, _ = self.expect(0, "rank", "a.graphml", "--by", "citations", "--csv")
        self.assertEqual(out.splitlines()[1].split(",")[2], "p1")
        self.write("bad.dot", "digraph {\n a -> ;\n}")
        self.assertIn("bad.dot:2: ", self.expect(2, "graph", "info", "bad.dot")[1])

    def test_graphml_comes_back_as_it_was_written(self):
        self.expect(0, "graph", "convert", "chain.edges", "--nodes", "nodes.csv", "-o", "back.graphml")
        out, _ = self.expect(0, "graph", "convert", "back.graphml", "-t", "edge-list", "--nodes-out", "back.csv")
        again, _ = self.expect(0, "graph", "convert", "chain.edges", "--nodes", "nodes.csv", "-t", "edge-list",
                               "--nodes-out", "again.csv")
        self.assertEqual(edges_of(out), edges_of(again))
        self.assertEqual((self.folder / "back.csv").read_text(), (self.folder / "again.csv").read_text())

    def test_the_main_path_is_the_chain_of_the_field(self):
        found = self.json("main-path", "chain.edges", "--nodes", "nodes.csv")
        self.assertEqual([row["id"] for row in found["papers"]][:1], ["1"])
        self.assertEqual((found["steps"][-1]["citing"], found["steps"][-1]["cited"]), ("5", "4"))
        for traversal in ("spc", "splc", "spnp"):
            for search in ("local", "global", "key-route"):
                self.json("main-path", "chain.edges", "--traversal", traversal, "--search", search)
        out, _ = self.expect(0, "graph", "main-path", "chain.edges", "--nodes", "nodes.csv", "--dot")
        self.assertTrue(out.startswith("digraph"))

    def test_similar_papers_are_cited_or_cite_together(self):
        self.write("pairs.edges", "10 1\n10 2\n11 1\n11 2\n12 1\n12 3\n")
        found = self.json("similar", "pairs.edges", "1", "--normalise", "none")
        self.assertEqual([(row["id"], row["count"]) for row in found["papers"]], [("2", 2), ("3", 1)])
        found = self.json("similar", "pairs.edges", "10", "--by", "coupling", "--top", "1")
        self.assertEqual([(row["id"], row["likeness"]) for row in found["papers"]], [("11", 1)])
        found = self.json("pairs", "pairs.edges", "--at-least", "2")
        self.assertEqual([(row["first"]["id"], row["second"]["id"]) for row in found["pairs"]], [("1", "2")])

    def test_communities_are_numbered_by_size(self):
        found = self.json("communities", "chain.edges")
        self.assertEqual(sum(found["sizes"]), 7)
        self.assertEqual(len(found["papers"]), 7)
        self.assertEqual(found, self.json("communities", "chain.edges", "--seed", "1"))

    def test_the_suffix_of_the_output_chooses_its_form(self):
        for words in (("info",), ("path", "5", "1"), ("main-path",), ("neighbours", "2"), ("similar", "3"), ("pairs",),
                      ("communities",)):
            for suffix in ("json", "csv"):
                self.expect(0, "graph", words[0], "chain.edges", *words[1:], "-o", f"out.{suffix}", "--force")
            json.loads((self.folder / "out.json").read_text())
            rows = list(csv.DictReader((self.folder / "out.csv").read_text().splitlines()))
            self.assertTrue(rows and None not in rows[0], words)
            _, err = self.expect(2, "graph", words[0], "chain.edges", *words[1:], "-o", "out.xlsx")
            self.assertIn("which format?", err)
        self.expect(0, "rank", "chain.edges", "-o", "out.md", "--force")
        self.assertTrue((self.folder / "out.md").read_text().startswith("# Ranking"))
        self.expect(2, "rank", "chain.edges", "-o", "out.graphml")
        self.expect(0, "graph", "main-path", "chain.edges", "-o", "out.dot")
        self.assertTrue((self.folder / "out.dot").read_text().startswith("digraph"))

    def test_pairs_are_written_as_a_network_of_the_papers_that_they_link(self):
        self.write("pairs.edges", "10 1\n10 2\n11 1\n11 2\n12 1\n12 3\n")
        self.expect(0, "graph", "pairs", "pairs.edges", "--at-least", "2", "-o", "p.net")
        self.assertEqual((self.folder / "p.net").read_text(), '*Vertices 2\n1 "1"\n2 "2"\n*Edges\n1 2 2\n')
        out, _ = self.expect(0, "graph", "pairs", "pairs.edges", "--by", "coupling", "-t", "vosviewer-network")
        self.assertEqual(sorted(out.splitlines()), ["1\t2\t2", "1\t3\t1", "2\t3\t1"])
        _, err = self.expect(2, "graph", "info", "p.net")
        self.assertIn("has no direction", err)

    def test_a_part_of_a_graph_is_looked_at_and_that_is_said(self):
        source = ("chain.edges", "--nodes", "nodes.csv")
        facts = self.json("info", *source, "--around", "First", "--depth", "1")
        self.assertEqual((facts["papers"], facts["citations"]), (3, 2))
        self.assertEqual(self.json("info", *source, "--min-citations", "2")["papers"], 1)
        self.assertEqual(self.json("info", *source, "--where", "year=2004..")["papers"], 4)
        _, err = self.expect(0, "graph", "info", self.chain_file(), "--around", "1")
        self.assertIn("3 papers of 7 looked at", err)
        out, _ = self.expect(0, "rank", *source, "--by", "citations,harmonic", "--normalise", "--as-of", "2003", "--json")
        rows = {row["id"]: row["scores"] for row in json.loads(out)["papers"]}
        self.assertEqual(rows["1"], {"citations": 0.5, "harmonic": 0.75})
        self.assertEqual(sorted(rows), ["1", "2", "3"])

    def test_several_graphs_are_one(self):
        self.write("more.gv", "digraph { 8 -> 1; 2 -> 1 }")
        facts = self.json("info", "chain.edges", "more.gv", "--nodes", "nodes.csv")
        self.assertEqual((facts["papers"], facts["citations"], facts["dated"]), (8, 8, 7))
        self.write("list.md", "- [A title of some words](https://example.org)\n")
        _, err = self.expect(2, "graph", "info", "chain.edges", "list.md")
        self.assertIn("graphs all, or lists all", err)

    def test_a_graph_given_as_a_list_is_named(self):
        self.write("works.jsonl", '{"id":"https://openalex.org/W1","referenced_works":["https://openalex.org/W2"]}\n')
        _, err = self.expect(2, "entries", "works.jsonl")
        self.assertIn("OpenAlex", err)
        self.assertIn("citegraph rank", err)
        self.assertEqual(self.json("info", "works.jsonl")["citations"], 1)

    def test_no_order_of_lines_changes_an_answer(self):
        draw = random.Random(7)
        edges = [f"p{a} p{draw.randrange(a)}" for a in range(1, 60) for _ in range(3)]
        answers = set()
        for _ in range(20):
            draw.shuffle(edges)
            self.write("any.edges", "\n".join(edges) + "\n")
            answers.add(tuple(self.expect(0, *words, "any.edges", "--json")[0]
                              for words in (("rank", "--by", "pagerank,citations,authority,community"), ("graph", "communities"),
                                            ("graph", "main-path"))))
        self.assertEqual(len(answers), 1)

    def test_graphs_at_the_edge_of_what_is_one(self):
        self.write("one.edges", "1 1\n")
        for words in (("info",), ("main-path",), ("neighbours", "1"), ("similar", "1"), ("pairs",), ("communities",),
                      ("path", "1", "1")):
            self.json(words[0], "one.edges", *words[1:])


@unittest.skipUnless(HEP.exists(), "no ../shared")
class HepTh(Case):
    def test_its_facts_are_the_known_ones(self):
        out, _ = self.expect(0, "graph", "info", HEP, "--json")
        facts = json.loads(out)
        expected = {"papers": 27770, "citations": 352768, "self_loops": 39, "repeated_citations": 0,
                    "strong_components": 20086, "largest_strong_component": 7464, "components": 143,
                    "largest_component": 27400}
        self.assertEqual({name: facts[name] for name in expected}, expected)

    def test_it_comes_back_from_a_graph_file(self):
        self.expect(0, "graph", "convert", HEP, "-o", "hep.cgraph")
        self.expect(0, "graph", "info", "hep.cgraph", "--verify")
        out, _ = self.expect(0, "graph", "convert", "hep.cgraph", "-t", "edge-list")
        self.write("back.edges", out)
        self.expect(0, "graph", "convert", "back.edges", "-o", "back.cgraph")
        again, _ = self.expect(0, "graph", "convert", "back.cgraph", "-t", "edge-list")
        self.assertEqual(edges_of(out), edges_of(again))
        self.assertEqual(len(edges_of(out)), 352768)


main()
