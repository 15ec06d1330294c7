"""Rankings of lists, locks, edge lists and graph files."""
import contextlib
import csv
import gzip
import io
import json
import os
import pty
import random
import shutil
import signal
import subprocess
import unittest

from support import PROGRAM, PROJECT, SHARED, Case, main

HEP = SHARED / "data/graphs/cit-HepTh.txt.gz"
KITE = "# a kite\n4 2\n4 3\n2 1\n3 1\n"
NODES = "id,date,title\n1,2001,One\n2,2003-05,Two\n3,2003-06-01,Three\n4,2005,\"Four, the last\"\n"


def measures(case):
    """Every measure that the program knows."""
    out, _ = case.expect(0, "rank", "--explain", "--json")
    return list(json.loads(out)["measures"])


def made_up(papers, references, seed=7):
    """An edge list in which each paper cites earlier ones."""
    draw = random.Random(seed)
    return "".join(f"{v}\t{draw.randrange(v)}\n" for v in range(1, papers) for _ in range(references))


def the_rest_of(terminal):
    """What is still to be read from a terminal whose other side is closed."""
    out = b""
    with os.fdopen(terminal, "rb", buffering=0) as file, contextlib.suppress(OSError):  # its way to say the end
        while part := file.read(4096):
            out += part
    return out


class Ranks(Case):
    def scores(self, *arguments, **options):
        out, _ = self.expect(0, "rank", *arguments, "--json", **options)
        return {row["id"]: row["scores"] for row in json.loads(out)["papers"]}

    def test_an_edge_list_is_ranked_by_its_looks_and_the_guess_is_said(self):
        self.write("kite.txt", KITE)
        out, err = self.expect(0, "rank", "kite.txt", "--by", "citations")
        self.assertEqual(out.split(), ["rank", "id", "citations", "1", "1", "2", "2", "2", "1", "2", "3", "1", "4", "4", "0"])
        self.assertIn("kite.txt: read as an edge list", err)
        self.assertIn("4 papers, 4 citations", err)

    def test_a_suffix_that_only_edge_lists_have_needs_no_guess(self):
        self.write("kite.edges", KITE)
        _, err = self.expect(0, "rank", "kite.edges", "--by", "citations")
        self.assertNotIn("read as", err)

    def test_identifiers_one_a_line_are_a_list_as_before(self):
        self.write("ids.txt", "2309.06180 vLLM\n2205.14135\n")
        out, err = self.expect(0, "rank", "ids.txt", "--offline", "--by", "citations", "--json")
        self.assertEqual({row["id"] for row in json.loads(out)["papers"]}, {"arxiv:2309.06180", "arxiv:2205.14135"})
        self.assertNotIn("edge list", err)

    def test_pairs_of_identifiers_are_an_edge_list_unless_from_says_otherwise(self):
        self.write("pairs.txt", "2309.06180 2205.14135\n2312.00752 2205.14135\n")
        self.assertEqual(self.scores("pairs.txt", "--by", "citations")["2205.14135"], {"citations": 2})
        out, _ = self.expect(0, "rank", "pairs.txt", "--from", "ids", "--offline", "--by", "citations", "--json")
        self.assertEqual(len(json.loads(out)["papers"]), 2)

    def test_a_markdown_list_of_one_word_titles_on_standard_input_is_a_list(self):
        text = b"- [vLLM](https://arxiv.org/abs/2309.06180)\n- [Mamba](https://arxiv.org/abs/2312.00752)\n"
        out, _ = self.expect(0, "rank", "-", "--offline", "--by", "citations", "--json", stdin=text)
        self.assertEqual(len(json.loads(out)["papers"]), 2)

    def test_standard_input_and_gzip_give_the_same_as_a_file(self):
        self.write("kite.txt", KITE)
        self.write("kite.txt.gz", gzip.compress(KITE.encode()))
        plain = self.scores("kite.txt")
        self.assertEqual(self.scores("kite.txt.gz"), plain)
        self.assertEqual(self.scores("-", stdin=KITE.encode()), plain)
        self.assertEqual(self.scores("-", stdin=gzip.compress(KITE.encode())), plain)

    def test_torn_gzip_is_an_error_that_names_the_file(self):
        whole = gzip.compress(made_up(2000, 3).encode())
        self.write("torn.edges.gz", whole[:-20])
        _, err = self.expect(2, "rank", "torn.edges.gz")
        self.assertIn("torn.edges.gz: the gzip file is torn", err)
        self.write("bad.edges.gz", whole[:500] + b"\0\xff" * 20 + whole[540:])
        _, err = self.expect(2, "rank", "bad.edges.gz")
        self.assertIn("bad.edges.gz: the gzip file is", err)

    def test_lines_that_cannot_be_read_are_named_and_cost_nothing_else(self):
        self.write("bad.edges", "1 2\n3\n4 2\n")
        out, err = self.expect(0, "rank", "bad.edges", "--by", "citations", "--json")
        self.assertIn("bad.edges:2: ", err)
        self.assertEqual(json.loads(out)["papers"][0]["scores"]["citations"], 2)

    def test_self_loops_and_repeats_are_said(self):
        self.write("odd.edges", "1 1\n1 2\n1 2\n3 2\n")
        _, err = self.expect(0, "rank", "odd.edges")
        self.assertIn("1 citation of a paper by itself left out, 1 repeated citation counted once", err)

    def test_a_graph_stands_alone(self):
        self.write("kite.edges", KITE)
        self.write("x.md", "- [A](https://arxiv.org/abs/2309.06180)\n")
        _, err = self.expect(2, "rank", "x.md", "kite.edges")
        self.assertIn("kite.edges: is a graph", err)

    def test_without_input_it_says_so(self):
        _, err = self.expect(2, "rank", "--by", "pagerank")
        self.assertIn("INPUT is required", err)

    def test_options_with_lists_may_stand_before_the_input(self):
        self.write("kite.edges", KITE)
        self.write("nodes.csv", NODES)
        for option in (("--by", "pagerank,katz"), ("--by", "pagerank", "--by", "katz"), ("--where", "year=2003"),
                       ("--restart", "2,3")):
            after, _ = self.expect(0, "rank", "kite.edges", "--nodes", "nodes.csv", *option)
            before, _ = self.expect(0, "rank", "--nodes", "nodes.csv", *option, "kite.edges")
            self.assertEqual(before, after)
        self.expect(0, "graph", "convert", "--by", "pagerank", "kite.edges", "-o", "kite.graphml")

    def test_where_lists_few_and_scores_stay_those_of_all(self):
        self.write("kite.edges", KITE)
        self.write("nodes.csv", NODES)
        options = ("kite.edges", "--nodes", "nodes.csv", "--by", "pagerank")
        everything = self.scores(*options)
        for condition, ids in (("year=2003", {"2", "3"}), ("year=2004..", {"4"}), ("year=..2003", {"1", "2", "3"}),
                               ("year=2001,year=2005", {"1", "4"}), ("year=2002..2004", {"2", "3"})):
            self.assertEqual(self.scores(*options, "--where", condition), {id: everything[id] for id in ids}, condition)

    def test_where_refuses_what_it_cannot_know(self):
        self.write("kite.edges", KITE)
        self.write("nodes.csv", NODES)
        for condition, message in (("section=A", "a graph has no sections"), ("year=2003", "no dates are known"),
                                   ("year=abc", "expected year=2020"), ("colour=red", "expected year=2020")):
            _, err = self.expect(2, "rank", "kite.edges", "--where", condition)
            self.assertIn(message, err)
        _, err = self.expect(2, "rank", "kite.edges", "--nodes", "nodes.csv", "--where", "year=2005..2003")
        self.assertIn("expected year=2020", err)

    def test_sections_of_a_list_are_found_whatever_their_case(self):
        for file in (PROJECT / "examples/llm-systems").iterdir():
            shutil.copy(file, self.folder)
        entries = json.loads(self.expect(0, "entries", "papers.md", "--json")[0])["entries"]
        section = entries[0]["section"]
        inside = sum(entry["section"][:len(section)] == section for entry in entries)
        for name in (section[-1].upper(), " / ".join(section)):
            out, _ = self.expect(0, "rank", "papers.md.citegraph.lock.json", "--where", "section=" + name, "--json")
            self.assertEqual(len(json.loads(out)["papers"]), inside, name)
        _, err = self.expect(2, "rank", "papers.md.citegraph.lock.json", "--where", "section=" + section[-1] + "x")
        self.assertIn("did you mean " + section[-1], err)

    def test_explain_needs_no_input(self):
        out, _ = self.expect(0, "rank", "--explain", "pagerank")
        for word in ("unit", "probability", "definition", "options", "--damping CHANCE", "0.85", "source", "doi:10.1016"):
            self.assertIn(word, out)
        _, err = self.expect(2, "rank", "--explain", "pagernak")
        self.assertIn("did you mean pagerank?", err)

    def test_restart_is_personal_and_finds_papers_by_id(self):
        self.write("kite.edges", KITE)
        scores = self.scores("kite.edges", "--by", "pagerank", "--restart", "2")
        self.assertEqual(scores["3"]["pagerank"], 0)
        self.assertGreater(scores["2"]["pagerank"], scores["1"]["pagerank"])
        _, err = self.expect(2, "rank", "kite.edges", "--restart", "77")
        self.assertIn("--restart: there is no paper '77'", err)

    def test_percentiles_stand_beside_scores(self):
        self.write("kite.edges", KITE)
        self.write("nodes.csv", NODES)
        scores = self.scores("kite.edges", "--nodes", "nodes.csv", "--by", "citations", "--percentile")
        self.assertEqual(scores["1"]["citations-percentile"], 50)
        _, err = self.expect(2, "rank", "kite.edges", "--percentile")
        self.assertIn("no dates are known", err)

    def test_correlations_of_a_measure_with_itself_in_other_words(self):
        self.write("made.edges", made_up(200, 3))
        out, _ = self.expect(0, "rank", "made.edges", "--by", "citations,pagerank", "--correlation", "--json")
        found = json.loads(out)
        self.assertEqual(found["schema"], 1)
        self.assertGreater(found["correlations"][0]["spearman"], 0.5)
        self.assertEqual(found["correlations"][0]["papers"], 200)
        _, err = self.expect(2, "rank", "made.edges", "--by", "citations", "--correlation")
        self.assertIn("two or more", err)

    def test_csv_and_markdown_have_every_measure(self):
        self.write("kite.edges", KITE)
        out, _ = self.expect(0, "rank", "kite.edges", "--by", "pagerank,citations", "--csv")
        rows = list(csv.reader(io.StringIO(out)))
        self.assertEqual(rows[0], ["rank", "key", "id", "title", "year", "pagerank", "citations"])
        self.assertEqual(len(rows), 5)
        out, _ = self.expect(0, "rank", "kite.edges", "--by", "pagerank,citations", "--markdown")
        self.assertIn("pagerank | citations |", out)

    def test_top_is_the_beginning_of_all(self):
        self.write("made.edges", made_up(500, 4))
        rows = json.loads(self.expect(0, "rank", "made.edges", "--json")[0])["papers"]
        top = json.loads(self.expect(0, "rank", "made.edges", "--json", "--top", "7")[0])["papers"]
        self.assertEqual(top, rows[:7])

    def test_every_measure_takes_graphs_at_the_edge_of_what_is_one(self):
        self.write("loop.edges", "1 1\n")
        self.write("two.edges", "1 2\n2 1\n")
        self.write("nodes.csv", "id,date\n1,2001\n2,2002\n")
        for graph in ("loop.edges", "two.edges"):
            for name in measures(self):
                done = self.run_program("rank", graph, "--nodes", "nodes.csv", "--by", name, "--json")
                err = done.stderr.decode()
                if done.returncode == 2:  # it lacks what it needs, and says what
                    self.assertIn(name, err)
                    continue
                self.assertEqual(done.returncode, 0, f"{graph} {name} {err}")
                self.assertEqual(len(json.loads(done.stdout)["papers"]), 2, f"{graph} {name}")

    def test_a_graph_of_no_vertex_is_said_or_ranked_by_every_measure(self):
        self.write("none.edges", "# nothing\n")
        for name in measures(self):
            done = self.run_program("rank", "none.edges", "--by", name)
            self.assertIn(done.returncode, (0, 2), name)
            self.assertIn(b"none.edges" if done.returncode else b"0 papers", done.stderr, name)

    def test_threads_change_no_byte(self):
        self.write("made.edges", made_up(1500, 5))
        for name in measures(self):
            one, two = (self.run_program("rank", "made.edges", "--by", name, "--csv", "--threads", n) for n in (1, 2))
            self.assertEqual(one.stdout, two.stdout, name)
            self.assertEqual(one.returncode, two.returncode, name)

    def test_a_full_disk_is_an_error(self):
        self.write("made.edges", made_up(5000, 2))
        done = subprocess.run(f"{PROGRAM} rank made.edges --csv > /dev/full", shell=True, cwd=self.folder,
                              env=self.environment, capture_output=True)
        self.assertEqual(done.returncode, 4, done.stderr)

    def test_ctrl_c_leaves_partial_scores_marked_as_such(self):
        self.write("large.edges", made_up(30_000, 20))
        told, terminal = pty.openpty()  # on which progress is shown
        with subprocess.Popen([PROGRAM, "rank", "large.edges", "--by", "betweenness,citations", "--json", "--threads", "1"],
                              cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=terminal) as run:
            os.close(terminal)
            err = b""
            while b"betweenness: " not in err:
                err += os.read(told, 4096)
            run.send_signal(signal.SIGINT)
            out = run.stdout.read()
            err += the_rest_of(told)
        self.assertEqual(run.returncode, 130, err)
        found = json.loads(out)
        self.assertTrue(found["measures"]["betweenness"]["partial"])
        self.assertIn(b"betweenness is partial", err)
        self.assertIn(b"citations is left out: interrupted", err)

    def test_ctrl_c_while_a_graph_is_read_ranks_nothing(self):
        with subprocess.Popen([PROGRAM, "rank", "-", "-f", "edge-list", "--by", "pagerank,citations"], cwd=self.folder,
                              env=self.environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
            run.stdin.write(made_up(20_000, 5).encode())  # more than a pipe holds: it is being read
            run.stdin.flush()
            run.send_signal(signal.SIGINT)
            out, err = run.communicate(timeout=60)
        self.assertEqual((run.returncode, out), (130, b""), err)
        self.assertIn(b"pagerank is left out: interrupted", err)


@unittest.skipUnless(HEP.exists(), "no ../shared")
class HepTh(Case):
    def test_the_best_by_citations_is_the_known_one(self):
        out, err = self.expect(0, "rank", HEP, "--by", "citations,pagerank", "--top", "3", "--json")
        first = json.loads(out)["papers"][0]
        self.assertEqual((first["id"], first["scores"]["citations"]), ("9711200", 2414))
        self.assertIn("39 citations of a paper by itself left out", err)
        self.assertIn("27770 papers, 352768 citations", err)

    def test_a_graph_file_gives_the_same_scores(self):
        self.expect(0, "graph", "convert", HEP, "-o", "hep.cgraph")
        for name in ("pagerank", "citations"):
            text, file = (self.expect(0, "rank", source, "--by", name, "--csv")[0] for source in (HEP, "hep.cgraph"))
            self.assertEqual(text, file)


main()
