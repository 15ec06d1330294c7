"""The demonstration that the README names: offline, complete, and the same every time."""
import csv
import io
import json
import shutil

from support import PROJECT, Case, main

FILES = ("refs.bib", "refs.json", "graph.svg", "graph.html", "graph.dot", "ranking.md")


class Demo(Case):
    def setUp(self):
        super().setUp()
        for file in (PROJECT / "examples/llm-systems").iterdir():
            shutil.copy(file, self.folder)
        self.lock = self.folder / "papers.md.citegraph.lock.json"

    def build(self):
        _, err = self.expect(0, "build", "papers.md", "--offline", "-o", "out")
        return err

    def test_it_makes_every_file_and_says_what_is_partial(self):
        err = self.build()
        for name in FILES:
            self.assertGreater((self.folder / "out" / name).stat().st_size, 1000)
            self.assertIn("out/" + name, err)
        self.assertIn("121 papers, 288 citations among them", err)
        self.assertIn("partial: reference lists unknown for", err)

    def test_a_second_run_changes_no_byte(self):
        self.build()
        before = {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in (self.folder / "out").iterdir()}
        self.build()
        self.assertEqual(before, {p.name: (p.read_bytes(), p.stat().st_mtime_ns)
                                  for p in (self.folder / "out").iterdir()})

    def test_the_shipped_lock_is_what_is_written_back(self):
        before = self.lock.read_bytes()
        self.build()
        self.assertEqual(before, self.lock.read_bytes())

    def test_every_paper_has_its_entry_in_every_format(self):
        self.build()
        entries = json.loads(self.expect(0, "entries", "papers.md", "--json")[0])["entries"]
        self.assertEqual(len(entries), 121)
        bib = (self.folder / "out/refs.bib").read_text()
        keys = [line.split("{")[1].rstrip(",") for line in bib.splitlines() if line.startswith("@")]
        items = json.loads((self.folder / "out/refs.json").read_text())
        self.assertEqual(len(keys), 121)
        self.assertEqual(len({key.lower() for key in keys}), 121)
        self.assertEqual(keys, [item["id"] for item in items])

    def test_the_graph_has_the_two_papers_that_cite_each_other(self):
        out, _ = self.expect(0, "export", "papers.md", "-t", "dot", "--offline")
        arcs = {tuple(part.strip(' ";') for part in line.split("[")[0].split("->"))
                for line in out.splitlines() if "->" in line}
        mutual = [(a, b) for a, b in arcs if (b, a) in arcs]
        self.assertEqual(len(mutual), 2, mutual)
        self.assertEqual(len(arcs), 288)

    def test_a_lock_alone_is_a_library(self):
        ours = self.expect(0, "rank", "papers.md", "--offline", "--csv")[0]
        self.assertEqual(ours, self.expect(0, "rank", self.lock.name, "--csv")[0])

    def test_rankings_agree_in_every_form(self):
        by = ("--offline", "--by", "pagerank,citations,betweenness")
        table = self.expect(0, "rank", "papers.md", *by, "--json")[0]
        ranking = json.loads(table)
        self.assertEqual(ranking["schema"], 1)
        self.assertEqual(set(ranking["measures"]), {"pagerank", "citations", "betweenness"})
        self.assertAlmostEqual(sum(p["scores"]["pagerank"] for p in ranking["papers"]), 1, delta=1e-12)
        self.assertEqual(sum(p["scores"]["citations"] for p in ranking["papers"]), 288)
        rows = list(csv.DictReader(io.StringIO(self.expect(0, "rank", "papers.md", *by, "--csv")[0])))
        self.assertEqual([row["key"] for row in rows], [paper["key"] for paper in ranking["papers"]])
        for row, paper in zip(rows, ranking["papers"]):
            self.assertEqual(float(row["pagerank"]), paper["scores"]["pagerank"])
        top = self.expect(0, "rank", "papers.md", *by, "--top", "3", "--json")[0]
        self.assertEqual(json.loads(top)["papers"], ranking["papers"][:3])


main()
