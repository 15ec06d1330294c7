"""Pictures of lists and graphs: who writes them, what they show, and what is refused."""
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

from support import PROJECT, Case, main

SVG = "{http://www.w3.org/2000/svg}"
DEMO = PROJECT / "examples/llm-systems/papers.md"
HAS_RSVG = shutil.which("rsvg-convert") is not None


def dots(svg):
    return re.findall(r'<circle class="[dh] (?:k )?s\d', svg)


class Picture(Case):
    def svg(self, *arguments):
        out, _ = self.expect(0, "export", *arguments, "-t", "svg", "-q")
        return out, ElementTree.fromstring(out)

    def test_the_demonstration_is_legible_at_900_pixels_with_each_name_in_its_place(self):
        out, root = self.svg(DEMO)
        width, height = map(float, root.get("viewBox").split()[2:])
        self.assertLessEqual(width, 900)
        self.assertLessEqual(height, 760)
        labels = root.findall(f"{SVG}a/{SVG}text")
        self.assertEqual(len(labels), 121)
        boxes = []
        for label in labels:
            x, y, size = (float(label.get(name)) for name in ("x", "y", "font-size"))
            self.assertGreaterEqual(size, 10.5)
            boxes.append((x, y - 0.77 * size, x + float(label.get("textLength")), y + 0.07 * size))
        for number, some in enumerate(boxes):
            self.assertLessEqual(some[2], width)
            for other in boxes[:number]:
                self.assertFalse(min(some[2], other[2]) - max(some[0], other[0]) > 1 and
                                 min(some[3], other[3]) - max(some[1], other[1]) > 1, (some, other))
        self.assertIn("178 of 288 citations", out)
        self.assertEqual(len(dots(out)), 121)

    def test_the_same_list_gives_the_same_picture_with_any_number_of_threads(self):
        self.assertEqual(self.svg(DEMO, "--threads", "1")[0], self.svg(DEMO, "--threads", "4")[0])

    def test_options_change_what_is_shown(self):
        self.assertIn("colour and lane: community", self.svg(DEMO, "--lanes", "community")[0])
        self.assertNotIn("Left is older", self.svg(DEMO, "--layout", "force")[0])
        self.assertIn("builds on it", self.svg(DEMO, "--direction", "influence")[0])
        self.assertIn("size: citations", self.svg(DEMO, "--by", "citations")[0])
        self.assertIn(">My field &lt;3</text>", self.svg(DEMO, "--title", "My field <3")[0])
        self.assertNotIn("#0d1117", self.svg(DEMO, "--theme", "light")[0])

    @unittest.skipUnless(shutil.which("dot"), "no Graphviz")
    def test_graphviz_places_the_citing_to_the_right_of_the_cited_where_it_is_asked_to(self):
        self.write("edges.txt", "b a\nc a\nc b\nd c\n")
        out, _ = self.svg("edges.txt", "--layout", "dot")
        x = {name: float(at) for name, at in re.findall(r"<title>(\w)</title><circle [^>]*cx=\"([0-9.]+)", out)}
        self.assertEqual(len(x), 4, out)
        self.assertTrue(x["a"] < x["b"] < x["c"] < x["d"], x)
        self.assertNotIn("Left is older", out)
        self.assertEqual(out, self.svg("edges.txt", "--layout", "dot")[0])

    def test_the_layout_of_graphviz_says_which_package_it_takes_and_what_it_cannot_place(self):
        self.write("edges.txt", "b a\n")
        _, err = self.expect(4, "export", "edges.txt", "-o", "layers.svg", "--layout", "dot", PATH="/nowhere")
        self.assertIn("apt-get install graphviz", err)
        self.write("many.txt", "".join(f"p{i} p{i + 1}\n" for i in range(1100)))
        _, err = self.expect(2, "export", "many.txt", "-f", "edge-list", "-o", "layers.svg", "--layout", "dot")
        self.assertIn("up to 1000 papers", err)
        self.assertFalse((self.folder / "layers.svg").exists())

    def test_filters_choose_the_papers(self):
        out = self.svg(DEMO, "--around", "kwon2023efficient", "--depth", "1")[0]
        self.assertTrue(1 < len(dots(out)) < 60)
        self.assertIn("PagedAttention", out)
        few = self.svg(DEMO, "--min-citations", "8")[0]
        self.assertLess(len(dots(few)), 20)
        _, err = self.expect(2, "export", DEMO, "-t", "bibtex", "--min-citations", "8")
        self.assertIn("bibtex writes all records", err)

    def test_graphs_are_drawn_like_lists(self):
        self.write("edges.txt", "b a\nc a\nc b\nd c\n")
        self.write("nodes.csv", "id,date\na,2001\nb,2002\nc,2003\nd,2004\n")
        self.expect(0, "graph", "convert", "edges.txt", "--nodes", "nodes.csv", "-o", "g.cgraph")
        by_time = self.svg("g.cgraph")[0]
        self.assertEqual(by_time, self.svg("edges.txt", "--nodes", "nodes.csv")[0])
        self.assertEqual(len(dots(by_time)), 4)
        self.assertIn("3 of 4 citations", by_time)
        self.assertNotIn("Left is older", self.svg("edges.txt")[0])
        _, err = self.expect(2, "export", "edges.txt", "-t", "bibtex")
        self.assertIn("bibtex writes records, and a graph has none", err)

    def test_what_a_picture_cannot_say_is_refused_with_what_to_do(self):
        self.write("large.txt", "".join(f"p{i} p{i // 2}\n" for i in range(1, 5002)))
        _, err = self.expect(2, "export", "large.txt", "-o", "large.svg")
        self.assertIn("svg shows up to 5000 papers, and these are 5002", err)
        self.assertIn("--min-citations", err)
        self.assertFalse((self.folder / "large.svg").exists())
        self.expect(0, "export", "large.txt", "-o", "large.svg", "--min-citations", "1")

    def test_dot_is_the_graph_and_graphviz_draws_it_as_it_is_placed(self):
        self.expect(0, "export", DEMO, "-o", "graph.dot")
        self.assertRegex(self.expect(0, "graph", "info", "graph.dot")[0], r"papers +121\ncitations +288\n")
        if not shutil.which("neato"):
            self.skipTest("no Graphviz")
        plain = subprocess.run(["neato", "-n2", "-Tplain", "graph.dot"], cwd=self.folder, capture_output=True, text=True,
                               check=True).stdout
        drawn = {row.split()[1]: float(row.split()[2]) for row in plain.splitlines() if row.startswith("node ")}
        placed = {row[0]: float(row[1]) / 72
                  for row in re.findall(r'^  "(\S+)" \[.*?pos="([\d.]+),', (self.folder / "graph.dot").read_text(), re.M)}
        self.assertEqual(len(drawn), 121)
        shift = drawn["kwon2023efficient"] - placed["kwon2023efficient"]
        for name, x in placed.items():
            self.assertAlmostEqual(drawn[name] - shift, x, delta=0.02)

    def test_networkx_reads_the_graph_of_dot_and_nothing_more(self):
        if subprocess.run([sys.executable, "-c", "import networkx, pydot"], capture_output=True).returncode:
            self.skipTest("no networkx with pydot")
        self.expect(0, "export", DEMO, "-o", "graph.dot")
        read = ("import networkx; graph = networkx.nx_pydot.read_dot('graph.dot'); "
                "print(len(graph), graph.size(), graph.is_directed())")
        done = subprocess.run([sys.executable, "-c", read], cwd=self.folder, capture_output=True, text=True)
        self.assertEqual(done.stdout, "121 288 True\n", done.stderr)

    @unittest.skipUnless(HAS_RSVG, "no rsvg-convert")
    def test_the_picture_is_turned_into_png_and_pdf(self):
        for suffix, begins in (("png", b"\x89PNG\r\n"), ("pdf", b"%PDF-")):
            self.expect(0, "export", DEMO, "-o", f"map.{suffix}")
            self.assertTrue((self.folder / f"map.{suffix}").read_bytes().startswith(begins))

    def test_png_says_which_package_it_takes(self):
        _, err = self.expect(4, "export", DEMO, "-o", "map.png", PATH="/nowhere")
        self.assertIn("apt-get install librsvg2-bin", err)
        self.assertFalse((self.folder / "map.png").exists())


main()
